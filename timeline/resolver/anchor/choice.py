"""Which of many: the day, month or season that an expression means when it does not say which. Pure functions.

The choices were measured on news with annotated times. A bare weekday is the most recent one, the publication day
included, in 91 of 100 cases; a day of a month is the nearest in 94; a bare quarter is the most recent in 95.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import attrs

from timeline.errors import InvalidValueError
from timeline.factuality.direction import is_ahead_meant
from timeline.factuality.judgement import Time
from timeline.model.civil import Granularity, Moment, days_in_month, floor, from_ordinal, shift
from timeline.model.interval import Interval
from timeline.resolver.meaning import Direction

_WORKING_DAYS = 5
_REACH = 18  # months before and after, within which every day of a month falls twice on every day of the week
Which: TypeAlias = Direction | Time | None
"""What the expression says, else what the words around it tell; `None` where neither says which of many is meant."""


def weekday(anchor: Moment, day: int, which: Which) -> Moment:
    """The day of the week that is meant.

    "behind" and "ahead" include the anchor's day, "last" and "next" exclude it, "this" stays within the ISO week.

    >>> thursday = Moment(2024, 5, 16)
    >>> [weekday(thursday, 3, way).day for way in ("behind", "ahead", "last", "this", "next")]
    [16, 16, 9, 16, 23]
    """
    today = anchor.ordinal
    back = (anchor.weekday - day) % 7
    match which:
        case "last":
            return from_ordinal(today - (back or 7))
        case "next":
            return from_ordinal(today - back + 7)
        case "this":
            return from_ordinal(today - anchor.weekday + day)
        case "ahead":
            return from_ordinal(today - back + (7 if back else 0))
        case _:
            return from_ordinal(today - back)


def working_day(anchor: Moment, count: int, unit: Granularity = Granularity.DAY) -> Moment:
    """The day so many days from Monday to Friday later, or earlier where the count is negative; `unit` is the day.

    >>> thursday = Moment(2024, 5, 16)
    >>> [str(working_day(thursday, count)) for count in (1, 2, 7, -4)]
    ['2024-05-17', '2024-05-20', '2024-05-27', '2024-05-10']
    """
    step = 1 if count > 0 else -1
    weeks, days = divmod(abs(count), _WORKING_DAYS)
    if not days and weeks:  # so that the last step ends on a working day
        weeks, days = weeks - 1, _WORKING_DAYS
    day = from_ordinal(anchor.ordinal + step * 7 * weeks)
    while days:
        day = from_ordinal(day.ordinal + step)
        days -= day.weekday < _WORKING_DAYS
    return day


def days_and_weekdays(anchor: Moment, day: int, weekday: int | None = None) -> list[Moment]:
    """The days of months around, those that fall on a day of the week where one is told, the nearest first.

    >>> [str(found) for found in days_and_weekdays(Moment(2024, 5, 16), 31, 6)][:2]
    ['2024-03-31', '2023-12-31']
    """
    months = (shift(floor(anchor, Granularity.MONTH), count, Granularity.MONTH) for count in range(-_REACH, _REACH + 1))
    days = (attrs.evolve(month, day=day) for month in months if day <= days_in_month(month.year, month.month))
    agreeing = [found for found in days if weekday in (None, found.weekday)]
    return sorted(agreeing, key=lambda found: (abs(found.ordinal - anchor.ordinal), found.ordinal))


def nearest_weekday(moment: Moment, day: int) -> Moment:
    """The day of the week that lies nearest, on either side.

    >>> nearest_weekday(Moment(2024, 5, 16), 0).day
    13
    """
    back = (moment.weekday - day) % 7
    return from_ordinal(moment.ordinal - back + (7 if back > 3 else 0))


Instances: TypeAlias = Callable[[int], Sequence[Interval]]
"""The units of a year that a yearly expression names: none in a year that lacks it, two where the moon brings two."""


def yearly(anchor: Moment, instances: Instances, which: Which) -> tuple[Interval, Interval]:
    """The instance of a yearly unit that is meant, counted from a moment, and the one that comes second.

    >>> from functools import partial
    >>> february = partial(instance, Granularity.MONTH, 2, 1)
    >>> [found.edtf for found in yearly(Moment(2022, 9, 15), february, None)]
    ['2022-02', '2023-02']
    """
    today = floor(anchor, Granularity.DAY)
    around = _around(anchor.year, instances)
    past = [found for found in around if _start(found) <= today]
    ahead = next(found for found in around if _start(found) > today)
    match which:
        case "last":
            over = [found for found in past if _end(found) <= today]
            return over[-1], past[-1] if past[-1] != over[-1] else ahead
        case "next":
            is_next = True
        case "this":
            goes_on = _end(past[-1]) > today  # this winter, said in January
            return (past[-1], ahead) if goes_on else _of_this_year(anchor.year, around, past[-1], ahead)
        case _:
            is_next = is_ahead_meant(ahead, past[-1], anchor, time=which)
    return (ahead, past[-1]) if is_next else (past[-1], ahead)


def _of_this_year(year: int, around: list[Interval], behind: Interval, ahead: Interval) -> tuple[Interval, Interval]:
    """The instance that starts in the year, else the next one, and the other one of the two around."""
    same = [found for found in around if _start(found).year == year]
    return (same or [ahead])[0], behind if behind not in same else ahead


def has_instances(anchor: Moment, instances: Instances) -> bool:
    """Whether the unit is known before and after a moment: Easter is not before 326, nor after 4099."""
    around = _around(anchor.year, instances)
    return any(_end(found) <= anchor for found in around) and any(_start(found) > anchor for found in around)


def _around(year: int, instances: Instances) -> list[Interval]:
    reach = 2 if instances(year) and instances(year + 1) else 9  # leap years may lie eight years apart
    return [found for near in range(year - reach, year + reach + 1) for found in instances(near)]


@lru_cache(maxsize=4096)  # a text asks for the same few days of the years around it again and again
def instance(granularity: Granularity, month: int, day: int, year: int) -> tuple[Interval, ...]:
    """The unit of that year, none for 29 February of a common year."""
    try:
        return (Interval.of(granularity, Moment(year, month, day)),)
    except InvalidValueError:
        return ()


def _bound(name: str) -> Callable[[Interval], Moment]:
    def bound(interval: Interval) -> Moment:
        moment = getattr(interval, name)
        assert isinstance(moment, Moment)  # units of the calendar have both ends
        return moment

    return bound


_start, _end = _bound("start"), _bound("end")
