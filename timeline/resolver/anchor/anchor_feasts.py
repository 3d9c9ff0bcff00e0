"""Anchoring feasts: which instance of one is meant, and the days in question where its name means several."""

from __future__ import annotations

from functools import partial

import attrs

from timeline.model.interval import Interval
from timeline.model.timex import Alternative
from timeline.resolver.anchor.anchor_dates import once_a_year
from timeline.resolver.anchor.reading import Reading, anchor
from timeline.resolver.context import Context
from timeline.resolver.feasts import feast, is_national, senses
from timeline.resolver.meaning import Feast
from timeline.resolver.timex3 import interval_value


@anchor.register
def _feast(meaning: Feast, context: Context) -> Reading:
    if others := senses(meaning):
        return _of_several(meaning, others, context)
    name = f"known {meaning.name}" + (f" in {meaning.country}" if meaning.country else "")
    reading = once_a_year(meaning, name, partial(feast, meaning), None, context)
    if reading.interval is None or not reading.interval.approximate:
        return reading
    return attrs.evolve(reading, mod="APPROX", notes=(*reading.notes, "estimated day"))


def _of_several(meaning: Feast, others: dict[str, Feast], context: Context) -> Reading:
    """A name that means several feasts: no date, and what each of them would be."""
    named: dict[Interval, list[str]] = {}
    for name, other in others.items():
        found = anchor(other, context).interval
        if found is not None:
            named.setdefault(found, []).append(name)
    if is_national(meaning.name):
        reason, of_each = "it is kept on other days in other countries, and the text names none", "it is kept so in"
    else:
        reason, of_each = "more than one day of a year is called so", "it is called so:"
    alternatives = tuple(
        Alternative(value=interval_value(interval), interval=interval, reason=f"{of_each} {' and '.join(names)}")
        for interval, names in named.items()
    )
    return Reading(value=None, reason=reason, alternatives=alternatives)
