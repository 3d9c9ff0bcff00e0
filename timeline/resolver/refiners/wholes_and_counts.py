"""Joining a part with its whole, and a count with the date that it is counted from."""

from __future__ import annotations

import re

import attrs

from timeline.factuality.direction import AHEAD
from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Bound,
    Counted,
    DecadeOfCentury,
    Duration,
    Feast,
    From,
    Holding,
    Meaning,
    Modifier,
    Nth,
    NthFrom,
    Shift,
    Stretch,
    Unit,
    Weekday,
    Weekend,
    Yearly,
    Years,
    is_date,
    is_day,
    steps,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_OF = re.compile(r"(?: of| in)? (?:the )?")
_ENDED = re.compile(r" (?:(?:that |which )?(?:ended|ending|ends)(?: on| in)?|through|(?P<to>to)) (?:the )?")
_WAYS = {"before": -1, "prior to": -1, "after": 1, "following": 1, "from": 1}


def nth(pair: Pair) -> Candidate | None:
    """The last Friday of May, the first week of next year, the third Monday in January, the first day of Ramadan."""
    how, whole = _nth_of(pair.left.meaning), _whole_of(pair.right.meaning)
    if how is None or not _OF.fullmatch(pair.gap) or whole is None:
        return None
    return pair.joined(Nth(*how, whole), "nth of a whole")


def stretch(pair: Pair) -> Candidate | None:
    """The first two months of 2021, the last five days of May."""
    length, whole = pair.left.meaning, _whole_of(pair.right.meaning)
    if not isinstance(length, Duration) or length.place is None or length.amount is None:
        return None
    if not _OF.fullmatch(pair.gap) or whole is None:
        return None
    join = pair.joined if length.granularity is Granularity.QUARTER else pair.joined_ends  # quarters are no length
    return join(Stretch(length, whole), "stretch of a whole")


def length_ended(pair: Pair) -> Candidate | None:
    """The six months to June 2019, three years ended 30 June."""
    length, date = pair.left.meaning, pair.right.meaning
    if not isinstance(length, Duration) or length.amount is None or length.side is not None or not is_date(date):
        return None
    ends = _ENDED.fullmatch(pair.gap)
    if ends is None or (ends["to"] and not length.definite):
        return None
    return pair.joined_ends(Stretch(length, date, ends_with=True), "length with its end")


def _whole_of(meaning: Meaning | Modifier) -> Meaning | None:
    """What is longer than a day, a feast as all of its days."""
    if isinstance(meaning, Feast):
        return attrs.evolve(meaning, is_whole=True)
    if isinstance(meaning, Shift | Unit | Yearly):
        return meaning if meaning.granularity.rank < Granularity.DAY.rank else None
    return meaning if isinstance(meaning, DecadeOfCentury | Years | Holding | Nth) else None


def nth_from(pair: Pair) -> Candidate | None:
    """The third Tuesday after Easter, the last Friday before 3 May, the day after Christmas, the weekend before."""
    left = pair.left.meaning
    if isinstance(left, NthFrom) and left.date is None and pair.gap in (" ", " the ") and is_date(pair.right.meaning):
        return pair.joined(attrs.evolve(left, date=pair.right.meaning), "nth from a date")
    how, way = pair.left.meaning, _WAYS.get(pair.gap.strip().removesuffix(" the"))
    date = pair.right.meaning.meaning if isinstance(pair.right.meaning, Bound) else pair.right.meaning
    if way is None or not is_date(date):
        return None
    if isinstance(how, Weekend) and how.count is None:
        return pair.joined(NthFrom("weekend", way, date), "nth from a date")
    if not isinstance(how, Modifier) or how.nth is None:
        return None
    what, number = how.nth
    return pair.joined(NthFrom(what, way * abs(number), date), "nth from a date")


def _nth_of(meaning: Meaning | Modifier) -> tuple[Counted, int] | None:
    """Which unit or day of the week, and its number; a half of no stated year may be one of something else."""
    if isinstance(meaning, Yearly) and meaning.granularity is Granularity.HALF and meaning.year is None:
        return Granularity.HALF, 1 if meaning.month == 1 else 2
    return meaning.nth if isinstance(meaning, Modifier) else None


def counted_from_date(pair: Pair) -> Candidate | None:
    """Two weeks after 3 May 2024, three days before Christmas, a week from Monday."""
    length, way = pair.left.meaning, _WAYS.get(pair.gap.strip())
    if not isinstance(length, Duration) or length.amount is None or way is None:
        return None
    counted, date = steps(length.amount, length.granularity, length.factor), _date_of(pair)
    if counted is None or date is None:
        return None
    count, unit = counted
    if isinstance(date, Unit | Shift | Yearly) and unit.is_finer_than(date.granularity):
        return None  # "three days after 2013" is no day
    return pair.joined_ends(From(length, way * count, unit, date), "counted from a date")


def _date_of(pair: Pair) -> Meaning | None:
    """The date that is counted from, apart from "before" and "after", which the right one may have taken in."""
    date = pair.right.meaning.meaning if isinstance(pair.right.meaning, Bound) else pair.right.meaning
    if isinstance(date, Modifier) or not (is_day(date) or isinstance(date, Unit | Shift | Yearly)):
        return None
    if isinstance(date, Weekday) and date.direction is None and pair.gap == " from ":  # from one to come
        return attrs.evolve(date, told=AHEAD)
    return date
