"""Costs: what it costs that a step tells a time, by the names of `narrative_costs.toml`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias

from timeline.languages.read_toml import read_toml
from timeline.model.civil import Granularity
from timeline.resolver.narrative.layout import Border
from timeline.resolver.narrative.step import Step
from timeline.resolver.narrative.told_time import Around, Time

LENGTHS: Final = {"month": 31, "season": 92, "half": 183, "year": 366, "years": 1100, "decade": 3660}  # days
_NAMES, _DAYS = tuple(LENGTHS), tuple(LENGTHS.values())
_FILE = "narrative_costs.toml"

Named: TypeAlias = tuple[str, ...]
"""Several costs by their names."""


class Prices:
    """Sums of costs, each added up once."""

    def __init__(self, costs: Mapping[str, float]) -> None:
        self._costs = costs
        self._sums = dict[Named, float]()

    def __call__(self, names: Named) -> float:
        """What all these cost together."""
        found = self._sums.get(names)
        if found is None:
            found = self._sums[names] = sum(self._costs.get(name, 0.0) for name in names)
        return found


def by_name(tables: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    """The costs of nested tables by their full names.

    >>> dict(by_name({"open": {"on": {"month": 0.5}}}))
    {'open.on.month': 0.5}
    """
    for name, value in tables.items():
        if isinstance(value, Mapping):
            yield from by_name(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", float(value)


PRICES: Final = Prices(dict(by_name(read_toml(files(__package__) / _FILE, _FILE))))


def costs_of(step: Step, around: Around, here: Time | None, time: Time) -> Named:
    """What it costs that a step tells a time, where the text stood at another one; what is counted costs nothing.

    An open step whose year is stated soon after may leap as if it stated it itself.
    """
    if step.stated:
        return _way("stated", step, here, time) if here else ()
    if not step.instances:
        return ()
    is_stated_soon = around.after is not None and time.year == around.after.year and _is_soon(around, around.after)
    way = _way("stated" if is_stated_soon else "open", step, here, time) if here else ()
    return (*way, *_of_year(around, here, time))


def _is_soon(around: Around, after: Time) -> bool:
    """Whether the year is stated in the same sentence, or in the next one by a date in it; a bare year turns to it."""
    is_date = after.interval.granularity.is_finer_than(Granularity.YEAR)
    return around.after_border == "clause" or (around.after_border == "sentence" and is_date)


def _way(kind: str, step: Step, here: Time, time: Time) -> Named:
    """What it costs to get there; from a heading that spans years the text goes on at its start."""
    end = min(here.end, here.first + LENGTHS["year"]) if here.step.is_heading else here.end
    on, back = time.first - end + 1, here.first - time.end + 1  # days
    if on > 0:
        return _gap(kind, "on", bisect_left(_DAYS, on), step.border)
    if back > 0:
        named = _gap(kind, "back", bisect_left(_DAYS, back), step.border)
        return (*named, "perfect.back") if step.is_perfect and step.instances else named
    return (f"{kind}.within",)


@cache
def _gap(kind: str, way: str, lengths: int, border: Border) -> Named:
    """What it costs to go over a gap that is longer than so many of the lengths."""
    longer = (f"{kind}.{way}.{name}" for name in _NAMES[:lengths])
    return (f"{kind}.{way}.any", *longer, f"{border}.{way}")


def _of_year(around: Around, here: Time | None, time: Time) -> Iterator[str]:
    before, after, heading = around.before, around.after, around.heading
    if here and time.year not in (here.year, here.last_year):
        yield "open.other_year"
    if before and time.year == before.year:
        if here is None or here.place <= before.place:
            yield f"before.{around.before_border}"
        elif before.year in (here.year, here.last_year):
            yield f"again.{around.before_border}"
    if after and time.year == after.year:
        is_bare = after.interval.granularity is Granularity.YEAR and around.after_border != "clause"
        yield "after.bare_year" if is_bare else f"after.{around.after_border}"
    if heading and not time.meets(heading):
        yield "heading.outside"


def costs_aside(step: Step) -> Named:
    """What it costs that the text does not go on from a step, but from the time before it."""
    kind = "stated" if step.stated else "open" if step.instances else "counted"
    is_year = step.stated is not None and step.stated.granularity.rank <= Granularity.YEAR.rank
    marks = {"year": is_year, "heading": step.is_heading, "bracketed": step.is_bracketed, "perfect": step.is_perfect}
    return (f"aside.{kind}", *(f"aside.{mark}" for mark, holds in marks.items() if holds))
