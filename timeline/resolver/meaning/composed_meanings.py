"""Meanings made of others, and those that are no date: times of a day, parts, sides, ranges, lengths, sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from timeline.model.civil import Granularity
from timeline.model.interval import Part as PartName

if TYPE_CHECKING:
    from timeline.resolver.meaning import Meaning

Relation = Literal["since", "until", "before", "after"]
"""On which side of a time."""


@attrs.frozen
class WeekdayOf:
    """A day of the week within a stated week: Tuesday of last week."""

    weekday: int
    week: Meaning


@attrs.frozen
class Nth:
    """The nth unit or day of the week within something longer: the last Friday of May, the second half of the 1990s.

    A negative number counts from the end.
    """

    what: Granularity | int
    number: int
    whole: Meaning


@attrs.frozen
class From:
    """So many units on from a date, or back where the count is negative, as a length tells: two weeks after 3 May."""

    length: Duration
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
    """A time of day; of the publication day where none is stated."""

    hour: int
    minute: int | None = None
    day: Meaning | None = None


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
    """The early, middle or late part of something; in "later this week" what lies beside the anchor's day."""

    whole: Meaning
    part: PartName
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

    `side` places it before or after the anchor: the past five years, the next three days. A `definite` one stands with
    an article: the six weeks.
    """

    amount: float | None
    granularity: Granularity
    letter: str
    factor: int = 1
    side: Literal["past", "next"] | None = None
    definite: bool = False


@attrs.frozen
class Repeated:
    """A set of times, by its TIMEX3 value: every Monday, monthly."""

    value: str


@attrs.frozen
class Vague:
    """A time that no calendar holds, by its TIMEX3 value where there is one, with the reason."""

    value: str | None
    reason: str
