"""Dates compared: which are fine enough to tell happenings apart, and how far apart two are."""

from __future__ import annotations

from timeline.model import Granularity, Interval


def is_exact(interval: Interval | None) -> bool:
    """Whether a date is one day or finer, or a range of days: fine enough to tell happenings apart.

    >>> is_exact(Interval.parse("2021-05-03")), is_exact(Interval.parse("2021-05")), is_exact(None)
    (True, False, False)
    """
    return interval is not None and not interval.is_open and interval.granularity.rank >= Granularity.DAY.rank


def are_of_one_day(one: Interval, other: Interval) -> bool:
    """Whether both lie in the same day: "on Wednesday" and "on Wednesday night" are of one date."""
    return one.overlaps(other) and all(is_exact(a) and a.is_single for a in (one, other))


def are_apart(one: Interval, other: Interval) -> bool:
    """Whether two dates are fine enough to exclude each other, and do.

    An approximate date reaches beyond its ends by half of its length, by convention.

    >>> following = Interval.parse("2022")
    >>> are_apart(Interval.parse("2021"), following), are_apart(Interval.parse("2021~"), following)
    (True, False)
    """
    if one.is_open or other.is_open or one.overlaps(other):
        return False
    if min(one.granularity.rank, other.granularity.rank) < Granularity.YEAR.rank:
        return False
    slack = max((max(1, _days(interval) // 2) for interval in (one, other) if interval.approximate), default=0)
    return days_apart(one, other) > slack


def days_apart(one: Interval, other: Interval) -> int:
    """Days from the first's last to the second's first day, 1 for neighbours; both closed."""
    first, second = sorted((one, other), key=lambda interval: interval.sort_key)
    assert first.end is not None
    assert second.start is not None
    return second.start.ordinal - first.end.ordinal + 1


def _days(interval: Interval) -> int:
    """How many days a closed interval has, 1 for a part of one."""
    assert interval.start is not None
    assert interval.end is not None
    return max(1, interval.end.ordinal - interval.start.ordinal)
