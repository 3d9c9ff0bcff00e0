"""Meanings of dates: units of the calendar, known by themselves or counted from a time that only the context knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from timeline.model.civil import Granularity, Moment

if TYPE_CHECKING:
    from timeline.resolver.meaning import Meaning

Direction = Literal["nearest", "recent", "past_tense", "coming", "last", "this", "next"]
"""Which of many: the nearest or most recent one, one with a verb of the past tense, one to come, the last, this or the
next one."""
Base = Literal["writing", "mentioned", "mentioned_or_writing", "domain"]
"""What is counted from: the time of writing, a time that the text has mentioned before (or of writing, where it has
mentioned none), or which of both the domain says."""


@attrs.frozen
class Unit:
    """One unit of the calendar, known by itself: 16 May 2024, 2024, the 1990s, Q3 2023."""

    granularity: Granularity
    moment: Moment


@attrs.frozen
class Years:
    """Whole years that are no unit of our calendar, with their TIMEX3 value: centuries and decades BC."""

    first: int
    last: int
    value: str


@attrs.frozen
class DecadeOfCentury:
    """A decade known by its last two figures: the '90s."""

    figures: int


@attrs.frozen
class YearOfCentury:
    """A year known by its last two figures: '68."""

    figures: int


@attrs.frozen
class Shift:
    """The unit that holds the anchor, moved by a count: last year, today, next week; that year, the previous day."""

    granularity: Granularity
    count: int
    base: Base = "writing"


@attrs.frozen
class Ago:
    """So many units before the anchor, or after it where the count is positive: three weeks ago, two days later."""

    granularity: Granularity
    count: int
    base: Base = "writing"


@attrs.frozen
class Compared:
    """The period of which the text speaks, a year earlier or in the stated year: a year ago, the 1988 quarter.

    Where the text has named no quarter or half: the year, or where the granularity says so the last quarter of it.
    """

    year: Meaning | None = None
    granularity: Granularity = Granularity.YEAR


@attrs.frozen
class Latest:
    """The unit that the text named last, else the last one that was over on the day of writing: the latest quarter."""

    granularity: Granularity


@attrs.frozen
class Same:
    """The time that the text named last, however long: that period."""


@attrs.frozen
class Holding:
    """The unit that holds a date, or most of which lies before it: the week of 6 May, the quarter ended 31 July."""

    granularity: Granularity
    date: Meaning
    ends_there: bool = False


@attrs.frozen
class Weekday:
    """A day of the week, 0 for Monday."""

    weekday: int
    direction: Direction = "recent"
    base: Base = "domain"


@attrs.frozen
class Weekend:
    """Saturday and Sunday of the week that lies `count` weeks from the anchor's; `None` for the most recent weekend."""

    count: int | None


@attrs.frozen
class Yearly:
    """A unit that each year has once: May, 16 May, the third quarter, summer; of a stated year or not."""

    granularity: Granularity
    month: int
    day: int = 1
    direction: Direction = "nearest"
    year: Meaning | None = None


@attrs.frozen
class Feast:
    """A holiday by its name, of a stated year or not."""

    name: str
    direction: Direction = "nearest"
    year: Meaning | None = None
