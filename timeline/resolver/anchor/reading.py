"""Readings, and `anchor`, which gives one; each kind of meaning registers how it is read."""

from __future__ import annotations

import functools

import attrs

from timeline.model.civil import Moment
from timeline.model.interval import Interval
from timeline.model.timex import Alternative, TimexType
from timeline.resolver.meaning import Meaning
from timeline.resolver.timex3 import interval_value

NO_PUBLICATION = "the document has no publication date"
NO_HOUR = "the hour of publication is not known"


@attrs.frozen(kw_only=True)
class Reading:
    """What a meaning denotes on a certain day: fields of `Timex`, and whether the day mattered (`relative`)."""

    type: TimexType = TimexType.DATE
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
    reason: str | None = None
    relative: bool = False
    alternatives: tuple[Alternative, ...] = ()
    notes: tuple[str, ...] = ()


@functools.singledispatch
def anchor(meaning: Meaning, published: Moment | None) -> Reading:
    """The reading of a meaning in a text of that publication date; `None` for a text without one.

    A pure function: no text and no clock. Raises `TypeError` for what is no meaning.

    >>> from timeline.model.civil import Granularity
    >>> from timeline.resolver.meaning import Shift
    >>> anchor(Shift(Granularity.YEAR, -1), Moment(2024, 5, 16)).value
    '2023'
    """
    raise TypeError(f"no meaning: {meaning!r}")


def dated(interval: Interval, *, relative: bool = False, alternatives: tuple[Alternative, ...] = ()) -> Reading:
    """The reading of an interval that is a date, with the value that fits it."""
    return Reading(value=interval_value(interval), interval=interval, relative=relative, alternatives=alternatives)


def unanchored(value: str | None = None, kind: TimexType = TimexType.DATE) -> Reading:
    """The reading of a relative expression in a text without a publication date."""
    return Reading(type=kind, value=value, reason=NO_PUBLICATION, relative=True)
