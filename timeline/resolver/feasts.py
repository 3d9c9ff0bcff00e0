"""Holidays: on which day of a year each falls, from the table in the lexicon."""

from __future__ import annotations

from timeline.model.civil import Granularity, Moment, days_in_month, from_ordinal
from timeline.model.interval import Interval
from timeline.resolver.time_words import HOLIDAYS

_FIRST_EASTER = 326  # the year after Nicaea, which fixed how it is reckoned
_GREGORIAN = 1583  # the first Easter after the reform of the calendar in October 1582
_LAST_EASTER = 4099  # the last year of the algorithm of dateutil.easter


def feast(name: str, year: int) -> Interval | None:
    """The day of a holiday in a year, `None` in a year without it (Easter before 326, the first after Nicaea).

    >>> feast("thanksgiving", 2024).edtf, feast("easter", 2024).edtf, feast("christmas", 1963).edtf
    ('2024-11-28', '2024-03-31', '1963-12-25')
    """
    match HOLIDAYS[name]:
        case {"month": month, "day": day}:
            moment = Moment(year, month, day)
        case {"month": month, "weekday": weekday, "number": number, **rest}:
            moment = _nth_weekday(year, month, weekday, number, rest.get("after", 0))
        case {"after_easter": days}:
            if not _FIRST_EASTER <= year <= _LAST_EASTER:
                return None
            moment = from_ordinal(_easter(year).ordinal + days)
        case unknown:  # the lexicon is ours; a test reads every row
            raise AssertionError(unknown)
    return Interval.of(Granularity.DAY, moment)


def _nth_weekday(year: int, month: int, weekday: int, number: int, after: int) -> Moment:
    """The nth such day of the month, from the end for a negative number, and so many days after it."""
    if number > 0:
        first = Moment(year, month, 1)
        day = 1 + (weekday - first.weekday) % 7 + 7 * (number - 1)
    else:
        last = Moment(year, month, days_in_month(year, month))
        day = last.day - (last.weekday - weekday) % 7 + 7 * (number + 1)
    return from_ordinal(Moment(year, month, day).ordinal + after)


def _easter(year: int) -> Moment:
    from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

    day = easter(year, EASTER_WESTERN if year >= _GREGORIAN else EASTER_JULIAN)
    return Moment(day.year, day.month, day.day)
