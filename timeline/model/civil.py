"""Civil time without a clock: moments of the proleptic Gregorian calendar, their units, and pure arithmetic on them.

`datetime` ends at year 1, and history does not, so moments carry an astronomical year: 1 is 1 CE, 0 is 1 BCE,
-43 is 44 BCE (ISO 8601-1 §4.2.1, EDTF level 0).
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from typing import Self

import attrs

from timeline.errors import InvalidValueError

_DAYS_IN_CYCLE = 146_097  # the Gregorian calendar repeats every 400 years, weekdays included
_SECONDS_IN_DAY = 86_400


class Granularity(enum.Enum):
    """How fine a date is known, from `CENTURY` to `SECOND`."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    PART_OF_DAY = "part_of_day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    @property
    def rank(self) -> int:
        """Position from coarse (0, century) to fine."""
        return _RANKS[self]

    def is_finer_than(self, other: Granularity) -> bool:
        """Whether this unit is smaller.

        >>> Granularity.DAY.is_finer_than(Granularity.YEAR)
        True
        """
        return self.rank > other.rank


_RANKS = {granularity: rank for rank, granularity in enumerate(Granularity)}
_MONTHS_IN = {
    Granularity.CENTURY: 1200,
    Granularity.DECADE: 120,
    Granularity.YEAR: 12,
    Granularity.HALF: 6,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.MONTH: 1,
}
_SECONDS_IN = {
    Granularity.WEEK: 7 * _SECONDS_IN_DAY,
    Granularity.DAY: _SECONDS_IN_DAY,
    Granularity.HOUR: 3600,
    Granularity.MINUTE: 60,
    Granularity.SECOND: 1,
}
_ISO = re.compile(r"((?!-0000)-?(?:\d{4}|[1-9]\d{4,11}))-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", re.ASCII)


@attrs.frozen
class Moment:
    """One second of civil time, without a zone; moments compare and sort across the year 1.

    Raises `InvalidValueError` for a day or an hour that does not exist.

    >>> Moment(-43, 3, 15) < Moment(2024, 2, 29)
    True
    >>> print(Moment(-43, 3, 15), Moment(2024, 5, 16, 18, 30))
    -0043-03-15 2024-05-16T18:30:00
    """

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0

    def __attrs_post_init__(self) -> None:
        possible = (
            1 <= self.month <= 12
            and 1 <= self.day <= days_in_month(self.year, self.month)
            and 0 <= self.hour < 24
            and 0 <= self.minute < 60
            and 0 <= self.second < 60
        )
        if not possible:
            raise InvalidValueError(
                f"no such moment: year {self.year}, month {self.month}, day {self.day}, "
                f"{self.hour:02}:{self.minute:02}:{self.second:02}; give a day that the calendar has"
            )

    def __str__(self) -> str:
        return f"{self.date_text}T{self.hour:02}:{self.minute:02}:{self.second:02}" if self.has_time else self.date_text

    def __lt__(self, other: Moment) -> bool:
        return self._fields < other._fields if isinstance(other, Moment) else NotImplemented

    def __le__(self, other: Moment) -> bool:
        return self._fields <= other._fields if isinstance(other, Moment) else NotImplemented

    def __gt__(self, other: Moment) -> bool:
        return self._fields > other._fields if isinstance(other, Moment) else NotImplemented

    def __ge__(self, other: Moment) -> bool:
        return self._fields >= other._fields if isinstance(other, Moment) else NotImplemented

    @property
    def _fields(self) -> tuple[int, ...]:
        """What orders moments; written out, since the comparisons that attrs makes are four times as slow."""
        return self.year, self.month, self.day, self.hour, self.minute, self.second

    @property
    def date_text(self) -> str:
        """The day in ISO 8601, years beyond four digits included."""
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    @property
    def has_time(self) -> bool:
        """Whether the moment is not midnight."""
        return self.second_of_day != 0

    @property
    def second_of_day(self) -> int:
        """Seconds since midnight."""
        return self.hour * 3600 + self.minute * 60 + self.second

    @property
    def ordinal(self) -> int:
        """Days since 1 January of year 1, which is day 1, as `date.toordinal` counts them."""
        cycle, year = divmod(self.year - 1, 400)
        return cycle * _DAYS_IN_CYCLE + dt.date(year + 1, self.month, self.day).toordinal()

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal - 1) % 7

    @property
    def iso_week(self) -> tuple[int, int]:
        """ISO 8601 week: the year that it belongs to, and its number.

        >>> Moment(2024, 12, 30).iso_week
        (2025, 1)
        """
        thursday = from_ordinal(self.ordinal - self.weekday + 3)
        return thursday.year, (thursday.ordinal - Moment(thursday.year).ordinal) // 7 + 1

    @classmethod
    def of(cls, value: Moment | dt.date | str) -> Self | Moment:
        """A moment from a `date`, a `datetime` (its wall time; the zone is dropped) or ISO 8601 text.

        >>> Moment.of("2024-05-16T18:30")
        Moment(year=2024, month=5, day=16, hour=18, minute=30, second=0)
        """
        if isinstance(value, Moment):
            return value
        if isinstance(value, dt.datetime):
            return cls(value.year, value.month, value.day, value.hour, value.minute, value.second)
        if isinstance(value, dt.date):
            return cls(value.year, value.month, value.day)
        match = _ISO.fullmatch(value)
        if not match:
            raise InvalidValueError(f"not an ISO 8601 date: {value!r}; write it as 2024-05-16 or 2024-05-16T18:30")
        return cls(*(int(group) for group in match.groups() if group is not None))

    def to_date(self) -> dt.date:
        """The day as `datetime.date`; raises `InvalidValueError` outside the years 1 to 9999."""
        if not 1 <= self.year <= 9999:
            raise InvalidValueError(f"{self} lies outside the years 1 to 9999 that datetime.date has")
        return dt.date(self.year, self.month, self.day)

    def to_datetime(self) -> dt.datetime:
        """The moment as a naive `datetime`; raises `InvalidValueError` outside the years 1 to 9999."""
        return dt.datetime.combine(self.to_date(), dt.time(self.hour, self.minute, self.second))


def days_in_month(year: int, month: int) -> int:
    """Days of a month in the proleptic Gregorian calendar.

    >>> days_in_month(0, 2)  # 1 BCE is a leap year in astronomical counting
    29
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def from_ordinal(ordinal: int) -> Moment:
    """The day with that `Moment.ordinal`."""
    cycle, rest = divmod(ordinal - 1, _DAYS_IN_CYCLE)
    day = dt.date.fromordinal(rest + 1)
    return Moment(day.year + 400 * cycle, day.month, day.day)


def floor(moment: Moment, granularity: Granularity) -> Moment:
    """The start of the unit that holds the moment.

    Weeks start on Monday (ISO 8601); seasons are the meteorological ones of the north (winter starts in December);
    decades and centuries are counted as TIMEX3 does, by their digits (the 1990s, 18XX); a part of day is not a fixed
    unit, and its start is the start of its hour.

    >>> print(floor(Moment(2024, 1, 20), Granularity.SEASON))
    2023-12-01
    """
    year, month = moment.year, moment.month
    match granularity:
        case Granularity.CENTURY:
            return Moment(year - year % 100)
        case Granularity.DECADE:
            return Moment(year - year % 10)
        case Granularity.YEAR:
            return Moment(year)
        case Granularity.SEASON:
            return shift(Moment(year, month), -(month % 3), Granularity.MONTH)
        case Granularity.HALF | Granularity.QUARTER | Granularity.MONTH:
            return Moment(year, month - (month - 1) % _MONTHS_IN[granularity])
        case Granularity.WEEK:
            return from_ordinal(moment.ordinal - moment.weekday)
        case Granularity.DAY:
            return Moment(year, month, moment.day) if moment.has_time else moment
        case Granularity.PART_OF_DAY | Granularity.HOUR:
            return Moment(year, month, moment.day, moment.hour)
        case Granularity.MINUTE:
            return attrs.evolve(moment, second=0)
        case _:
            return moment


def is_bound(moment: Moment | None, granularity: Granularity) -> bool:
    """Whether a unit starts at the moment; an open end (`None`) suits every unit."""
    return moment is None or floor(moment, granularity) == moment


def fitting(start: Moment | None, end: Moment | None, *granularities: Granularity) -> Granularity | None:
    """The first of the granularities on whose bounds both moments lie."""
    return next((unit for unit in granularities if is_bound(start, unit) and is_bound(end, unit)), None)


def shift(moment: Moment, count: int, granularity: Granularity) -> Moment:
    """The moment `count` units later; a day that the target month lacks becomes its last day.

    A part of day has no length of its own: shifting by it raises `InvalidValueError`.

    >>> print(shift(Moment(2024, 3, 31), -1, Granularity.MONTH))
    2024-02-29
    """
    if granularity in _MONTHS_IN:
        months = moment.year * 12 + moment.month - 1 + count * _MONTHS_IN[granularity]
        year, month = months // 12, months % 12 + 1
        day = min(moment.day, days_in_month(year, month))
        return Moment(year, month, day, moment.hour, moment.minute, moment.second)
    if granularity not in _SECONDS_IN:
        raise InvalidValueError("a part of day has no fixed length; shift by hours instead")
    days, seconds = divmod(moment.second_of_day + count * _SECONDS_IN[granularity], _SECONDS_IN_DAY)
    date = from_ordinal(moment.ordinal + days)
    time = (seconds // 3600, seconds // 60 % 60, seconds % 60)
    return Moment(date.year, date.month, date.day, *time) if seconds else date


def iso_week_start(year: int, week: int) -> Moment | None:
    """The Monday of a week (ISO 8601-1 §3.1.1.23: the first one holds 4 January), `None` in a year without it.

    >>> iso_week_start(2024, 20), iso_week_start(2024, 53)
    (Moment(year=2024, month=5, day=13, hour=0, minute=0, second=0), None)
    """
    fourth = Moment(year, 1, 4)
    monday = from_ordinal(fourth.ordinal - fourth.weekday + 7 * (week - 1))
    return monday if monday.iso_week == (year, week) else None


def last_unit(end: Moment, granularity: Granularity) -> Moment:
    """The start of the last unit before an exclusive end."""
    return floor(shift(end, -1, Granularity.SECOND), granularity)


def third_bounds(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """Where the second and the last third of a span start: at a year, month, day or second, as suits its length."""
    days = end.ordinal - start.ordinal
    months = (end.year - start.year) * 12 + end.month - start.month
    if months >= 36:
        return Moment(start.year + months // 36), Moment(start.year + months // 18)
    if months >= 3:
        first, second = months // 3, months - months // 3
        return shift(start, first, Granularity.MONTH), shift(start, second, Granularity.MONTH)
    if days >= 3:
        third = round(days / 3)
        return from_ordinal(start.ordinal + third), from_ordinal(start.ordinal + 2 * third)
    third = (days * 86_400 + end.second_of_day - start.second_of_day) // 3
    return shift(start, third, Granularity.SECOND), shift(start, 2 * third, Granularity.SECOND)
