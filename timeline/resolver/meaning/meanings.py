"""Meanings: units of the calendar, and what is made of others; one file, since each may hold any other."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from timeline.factuality.judgement import PLAIN, Factuality
from timeline.model.civil import Granularity, Moment
from timeline.model.interval import Part as PartName

Direction = Literal["last", "this", "next"]
"""Which of many, as the expression itself says it; where it does not, the words around it `told` what lies ahead."""
Base = Literal["writing", "mentioned", "mentioned_or_writing", "near", "domain"]
"""What is counted from: the time of writing, a time that the text has mentioned before (or of writing, where it has
mentioned none), a day just mentioned (or, without one, as the domain says), or which of both the domain says."""


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

    `unit` is what the words call it, a quarter or a month. Where they say only "period" (`is_period`) it may be a month
    too. Where the text has named none: the year before `base`, or the last quarter that was over.
    """

    year: Meaning | None = None
    unit: Granularity | None = None
    is_period: bool = False
    base: Base = "writing"


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
    direction: Direction | None = None
    base: Base = "domain"
    told: Factuality = PLAIN


@attrs.frozen
class DayOfMonth:
    """A day of a month that is not named: on the 12th; the nearest one, or what the words around it told."""

    day: int
    told: Factuality = PLAIN


@attrs.frozen
class DayAndWeekday:
    """The day of a month that is told by its day of the week: Sunday 31; the nearest one, or the next one `ahead`."""

    day: int
    weekday: int
    ahead: bool = False


@attrs.frozen
class Weekend:
    """Saturday and Sunday of the week that lies `count` weeks from the anchor's.

    Of "the weekend", without a count, the words around it tell which is meant; else it is the most recent one.
    """

    count: int | None
    told: Factuality = PLAIN


@attrs.frozen
class Yearly:
    """A unit that each year has once: May, 16 May, the third quarter, summer; of a stated year or not.

    One with a `direction` is counted from its `base`: last May, the following May.
    """

    granularity: Granularity
    month: int
    day: int = 1
    direction: Direction | None = None
    year: Meaning | None = None
    told: Factuality = PLAIN
    base: Base = "domain"


@attrs.frozen
class Feast:
    """A holiday by its name, of a stated year or not; in a country, or as the Orthodox churches reckon it.

    One that lasts some days is the first of them unless its words tell the whole; a `stretch` is the weekend or week
    around it.
    """

    name: str
    direction: Direction | None = None
    year: Meaning | None = None
    told: Factuality = PLAIN
    country: str | None = None
    is_orthodox: bool = False
    is_whole: bool = False
    stretch: Literal["weekend", "week"] | None = None


@attrs.frozen
class Anniversary:
    """The same day of the year in a stated year: this day in 1945."""

    day: Meaning
    year: Meaning


Relation = Literal["since", "until", "before", "after"]
"""On which side of a time."""


@attrs.frozen
class WeekdayOf:
    """A day of the week within a stated week: Tuesday of last week."""

    weekday: int
    week: Meaning


Counted: TypeAlias = Granularity | int | Literal["weekend"]
"""What is counted within or from something: a unit, a day of the week (0 for Monday), or weekends."""


@attrs.frozen
class Nth:
    """The nth unit or day of the week within something longer: the last Friday of May, the second half of the 1990s.

    A negative number counts from the end.
    """

    what: Counted
    number: int
    whole: Meaning


@attrs.frozen
class NthFrom:
    """The nth unit or day of the week after a date, before it if negative: the third Tuesday after Easter.

    Without a date it is counted from an event, as the day before the vote.
    """

    what: Counted
    number: int
    date: Meaning | None = None


@attrs.frozen
class Stretch:
    """So many units at the start or the end of something longer: the first two months of 2021.

    In "the six months to June" it `ends_with` that month, and need not lie in it.
    """

    length: Duration
    whole: Meaning
    ends_with: bool = False


@attrs.frozen
class From:
    """So many units on from a date, or back where the count is negative: two weeks after 3 May, a year ago today.

    The `length` is what tells so, where the words name one apart.
    """

    length: Duration | None
    count: int
    granularity: Granularity
    date: Meaning


@attrs.frozen
class PartOfDay:
    """Morning, afternoon, evening or night of a day; of the publication day where none is stated."""

    code: str
    first_hour: int
    end_hour: int
    day: Meaning | None = None


@attrs.frozen
class Clock:
    """A time of day; of the publication day where none is stated.

    The hours count on into the night that ends the day: 24 is its midnight, 26 two at night; without a day 24 is the
    last midnight. `either_half` is true where the words do not say whether it lies before or after noon. The `zone` is
    an offset from UTC as ISO 8601 writes it, or a name.
    """

    hour: int
    minute: int | None = None
    day: Meaning | None = None
    second: int | None = None
    either_half: bool = False
    zone: str | None = None


@attrs.frozen
class NamedDay:
    """The day that other words of the text name, which start at that place."""

    day: Meaning
    start: int
    text: str


@attrs.frozen
class ToldDay:
    """The day that the text has named last, from that place on; where it has named none there, none is stated.

    Not those that start at the places `apart`: a relative clause told them of something else.
    """

    since: int
    apart: frozenset[int] = frozenset()


@attrs.frozen
class Checked:
    """A date that is stated together with a day of the week, which may contradict it."""

    date: Meaning
    weekday: int


@attrs.frozen
class Either:
    """A date that can be read in two ways; the first is preferred."""

    preferred: Meaning
    other: Meaning
    reason: str


@attrs.frozen
class Part:
    """The early, middle or late part of something.

    In "later this week" it is what lies `beside_anchor`, in "the rest of this week" the anchor's day and what follows.
    """

    whole: Meaning
    part: PartName | Literal["rest"]
    beside_anchor: bool = False


@attrs.frozen
class About:
    """Something inexact, with the TIMEX3 modifier that says how: APPROX, MORE_THAN, LESS_THAN and so on."""

    meaning: Meaning
    mod: str


@attrs.frozen
class Bound:
    """All time on one side of something."""

    meaning: Meaning
    relation: Relation


@attrs.frozen
class Range:
    """From the start of one thing to the end of another."""

    first: Meaning
    last: Meaning


@attrs.frozen
class Duration:
    """A length of time; an amount of `None` is a plural without a number.

    `side` places it before or after the anchor: the past five years, the next three days; what happens in three days
    does so `hence`. A `definite` one stands with
    an article: the six weeks. One with a `place` may be that part of a whole: the first six weeks. Of
    `working` days only those from Monday to Friday count. One in several units
    is counted in the finest, where that has a number, and has the TIMEX3 `value` of all.
    """

    amount: float | None
    granularity: Granularity
    letter: str
    factor: int = 1
    side: Literal["past", "next", "hence"] | None = None
    definite: bool = False
    place: Literal["first", "last"] | None = None
    working: bool = False
    value: str | None = None


@attrs.frozen
class Repeated:
    """A set of times, by its TIMEX3 value: every Monday, monthly.

    `quant` and `freq` are those of TIMEX3: every, twice a week. `within` is the time that holds them all: each of the
    past three years.
    """

    value: str
    quant: str | None = None
    freq: str | None = None
    within: Duration | Stretch | None = None


@attrs.frozen
class Vague:
    """A time that no calendar holds, by its TIMEX3 value where there is one, with the reason."""

    value: str | None
    reason: str


Meaning: TypeAlias = (
    Unit | Years | YearOfCentury | DecadeOfCentury | Shift | Ago | Anniversary | Compared | Latest | Same | Holding
    | Weekday | DayOfMonth | DayAndWeekday | WeekdayOf | Weekend | Yearly | Feast | Nth | NthFrom | Stretch | From
    | PartOfDay | Clock | NamedDay | ToldDay | Checked | Either | Part | About | Bound | Range | Duration | Repeated
    | Vague
)  # fmt: skip
