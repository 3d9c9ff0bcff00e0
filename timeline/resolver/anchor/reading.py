"""Readings, and `anchor`, which gives one; each kind of meaning registers how it is read."""

from __future__ import annotations

import functools

import attrs

from timeline.model.civil import Granularity, shift
from timeline.model.interval import Interval
from timeline.model.timex import Alternative, Anchor, Timex, TimexType
from timeline.resolver.context import Context
from timeline.resolver.meaning import Meaning
from timeline.resolver.timex3 import interval_value, unit_value

NO_PUBLICATION = "the document has no publication date"
NO_REFERENCE = "the text has named no time before from which it could be counted"
NO_HOUR = "the hour of publication is not known"


@attrs.frozen(kw_only=True)
class Reading:
    """What a meaning denotes in its context: fields of `Timex`.

    `ends` are the readings of the two ends of a range. `named` is the time from which the text goes on where that is
    not the interval itself, as in "by early July". What is only named in comparison `is_aside`: the text goes on to
    speak of the time before it.
    """

    type: TimexType = TimexType.DATE
    value: str | None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    interval: Interval | None = None
    reason: str | None = None
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    notes: tuple[str, ...] = ()
    ends: tuple[Reading, ...] = ()
    named: Interval | None = None
    is_aside: bool = False

    def timex(self, text: str, start: int, end: int, rules: tuple[str, ...], ends: tuple[Timex, ...] = ()) -> Timex:
        """The expression that stands there in the text and is read so."""
        return Timex(
            start=start,
            end=end,
            text=text[start:end],
            type=self.type,
            value=self.value,
            mod=self.mod,
            quant=self.quant,
            freq=self.freq,
            interval=self.interval,
            reason=self.reason,
            anchor=self.anchor,
            alternatives=self.alternatives,
            rules=rules,
            ends=ends,
        )


@functools.singledispatch
def anchor(meaning: Meaning, context: Context) -> Reading:
    """The reading of a meaning in its context.

    A pure function: no text and no clock. Raises `TypeError` for what is no meaning.

    >>> from timeline.model.civil import Granularity, Moment
    >>> from timeline.resolver.meaning import Shift
    >>> anchor(Shift(Granularity.YEAR, -1), Context(published=Moment(2024, 5, 16))).value
    '2023'
    """
    raise TypeError(f"no meaning: {meaning!r}")


def dated(
    interval: Interval, counted_from: Anchor | None = None, alternatives: tuple[Alternative, ...] = ()
) -> Reading:
    """The reading of an interval that is a date, with the value that fits it."""
    return Reading(value=interval_value(interval), interval=interval, anchor=counted_from, alternatives=alternatives)


def weekend(saturday: Interval, counted_from: Anchor | None = None) -> Reading:
    """The reading of the weekend that starts with a Saturday."""
    assert saturday.start is not None  # a day of the calendar
    interval = attrs.evolve(saturday, end=shift(saturday.start, 2, Granularity.DAY))
    return Reading(value=f"{unit_value(Granularity.WEEK, saturday.start)}-WE", interval=interval, anchor=counted_from)


def unanchored(context: Context, value: str | None = None, kind: TimexType = TimexType.DATE) -> Reading:
    """The reading of a relative expression for which the context has no anchor."""
    would_help = context.publication is None and not context.mentioned
    return Reading(type=kind, value=value, reason=NO_PUBLICATION if would_help else NO_REFERENCE)
