"""The first and the last day, both included, of what dates say: how benchmarks compare dates of any granularity."""

from __future__ import annotations

import datetime as dt

from timeline import Interval

Days = tuple[dt.date, dt.date]
FIRST, LAST = dt.date.min, dt.date.max  # stand where nothing bounds
_DAY = dt.timedelta(days=1)
_LENGTH = 10  # of a day in ISO 8601


def days_between(start: str | None, end: str | None) -> Days | None:
    """The days of a half-open interval given as ISO 8601 days or moments; `None` for none and for one before year 1.

    An end at midnight is the end of the day before; an open one is `FIRST` or `LAST`.

    >>> [str(day) for day in days_between("2024-05-16", "2024-05-17")]
    ['2024-05-16', '2024-05-16']
    >>> [str(day) for day in days_between("2024-05-16T18:00:00", None)]
    ['2024-05-16', '9999-12-31']
    """
    if not (start or end) or "-" in ((start or "")[:1], (end or "")[:1]):
        return None
    first = dt.date.fromisoformat(start[:_LENGTH]) if start else FIRST
    if not end:
        return first, LAST
    last = dt.date.fromisoformat(end[:_LENGTH])
    at_midnight = not end[_LENGTH + 1 :].strip("0:")
    return first, max(first, last - _DAY if at_midnight else last)


def days_of(interval: Interval | None) -> Days | None:
    """The same of an interval."""
    if interval is None:
        return None
    return days_between(*(None if moment is None else str(moment) for moment in (interval.start, interval.end)))


def days_of_edtf(text: str | None) -> Days | None:
    """The days that an EDTF text denotes, `None` for no text; raises `EdtfError` for what is not EDTF.

    >>> [str(day) for day in days_of_edtf("2024-05~/2024-06-03")]
    ['2024-05-01', '2024-06-03']
    """
    return days_of(Interval.parse(text)) if text else None


def closed(days: Days) -> bool:
    """Whether both ends are known."""
    return days[0] > FIRST and days[1] < LAST


def width(days: Days) -> int:
    """How many days."""
    return (days[1] - days[0]).days + 1


def overlap(one: Days, other: Days) -> bool:
    """Whether they share a day."""
    return one[0] <= other[1] and other[0] <= one[1]
