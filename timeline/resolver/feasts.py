"""Feasts: on which days of a year each falls, from the table in the lexicon and the calendars of `holidays`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import attrs

from timeline.model.civil import Granularity, Moment, days_in_month, floor, from_ordinal
from timeline.model.interval import Interval
from timeline.resolver.meaning import Feast
from timeline.resolver.time_words import EITHER, ESTIMATED, HOLIDAYS, NATIONAL, ORTHODOX

_FIRST_EASTER = 326  # the year after Nicaea, which fixed how it is reckoned
_GREGORIAN = 1583  # the first Easter after the reform of the calendar in October 1582
_LAST_EASTER = 4099  # the last year of the algorithm of dateutil.easter
_JULIAN: Final = 1  # the methods of dateutil.easter
_ORTHODOX: Final = 2
_WESTERN: Final = 3
_WEEKENDS = ((-2, 3), (-3, 4), None, (0, 4), (0, 3), (0, 2), (-1, 2))
"""The free days around a feast by its day of the week: where they start and how many; none are around a Wednesday."""


@lru_cache(maxsize=4096)  # a text asks for the same few feasts of the years around it again and again
def feast(meaning: Feast, year: int) -> tuple[Interval, ...]:
    """The feast in a year: none where it is not known of that year, two where the moon brings it twice.

    Of a name that may mean several feasts, ask for one of its `senses`.

    >>> [feast(Feast(name), 2024)[0].edtf for name in ("thanksgiving", "easter", "diwali", "eid al-fitr")]
    ['2024-11-28', '2024-03-31', '2024-10-31', '2024-04-10~']
    >>> feast(Feast("independence day", country="Ghana"), 2024)[0].edtf
    '2024-03-06'
    """
    return tuple(stretch for day in _days(meaning, year) if (stretch := _stretched(day, meaning)) is not None)


def senses(meaning: Feast) -> dict[str, Feast]:
    """The feasts that a name may mean, by what tells them apart; none where it means one.

    >>> list(senses(Feast("eid"))), list(senses(Feast("revolution day"))), senses(Feast("easter"))
    (['eid al-fitr', 'eid al-adha'], ['Egypt', 'Mexico'], {})
    """
    if meaning.name in EITHER:
        return {name: attrs.evolve(meaning, name=name) for name in EITHER[meaning.name]}
    countries = NATIONAL[meaning.name]["in"] if meaning.name in NATIONAL and meaning.country is None else ()
    return {country: attrs.evolve(meaning, country=country) for country in countries} if len(countries) > 1 else {}


def is_national(name: str) -> bool:
    """Whether it is a feast of single countries, each of which may keep it on another day."""
    return name in NATIONAL


def _days(meaning: Feast, year: int) -> list[Interval]:
    if meaning.name in NATIONAL:
        row = NATIONAL[meaning.name]
        return _of_country(meaning, row, meaning.country or row["in"][0], year)
    row = HOLIDAYS[meaning.name]
    if "calendar" in row:
        kept = _of_country(meaning, row, meaning.country, year) if meaning.country and "called" in row else []
        return kept or _of_calendar(row, year, is_whole=meaning.is_whole)
    is_orthodox = meaning.is_orthodox or ("after_easter" in row and meaning.country in ORTHODOX)
    if meaning.country is not None and not is_orthodox and (kept := _of_country(meaning, row, meaning.country, year)):
        return kept
    return _by_rule(row, year, is_orthodox=is_orthodox)


def _of_country(meaning: Feast, row: Mapping[str, Any], country: str, year: int) -> list[Interval]:
    """What a country keeps by that name: by a rule of the lexicon, else as `holidays` lists it."""
    for kept in row.get("kept", ()):
        if country in kept["in"]:
            return _by_rule(kept, year)
    from timeline.resolver.world_feasts import of_country  # loaded here, because few texts need it

    names = (meaning.name, *row.get("called", ()))
    found = next((days for name in names if (days := of_country(country, name, year))), [])
    return [_run(day, approximate=is_estimated) for day, is_estimated in found]


def _of_calendar(row: Mapping[str, Any], year: int, *, is_whole: bool) -> list[Interval]:
    from timeline.resolver.world_feasts import of_calendar  # loaded here, because few texts need it

    starts = of_calendar(row["calendar"], row["feast"], year)
    if "until" in row:
        ends = [end for near in (year, year + 1) for end in of_calendar(row["calendar"], row["until"], near)]
        lengths = [next((end.ordinal - start.ordinal for end in ends if end > start), 0) for start in starts]
    else:
        lengths = [row["lasts"] if is_whole and "lasts" in row else 1] * len(starts)
    after, approximate = row.get("after", 0), row["calendar"] in ESTIMATED
    return [
        _run(start, length, after=after, approximate=approximate)
        for start, length in zip(starts, lengths, strict=True)
        if length
    ]


def _by_rule(row: Mapping[str, Any], year: int, *, is_orthodox: bool = False) -> list[Interval]:
    match row:
        case {"month": month, "day": day} if is_orthodox:
            julian = [from_ordinal(Moment(near, month, day).ordinal + _drift(near)) for near in (year - 1, year)]
            starts = [start for start in julian if start.year == year]
        case {"month": month, "day": day}:
            starts = [Moment(year, month, day)]
        case {"month": month, "weekday": weekday, "number": number}:
            starts = [_nth_weekday(year, month, weekday, number)]
        case {"after_easter": days}:
            starts = [from_ordinal(easter.ordinal + days) for easter in _easter(year, is_orthodox=is_orthodox)]
        case unknown:  # the lexicon is ours; a test reads every row
            raise AssertionError(unknown)
    return [_run(start, row.get("days", 1), after=row.get("after", 0)) for start in starts]


def _run(first: Moment, days: int = 1, *, after: int = 0, approximate: bool = False) -> Interval:
    """So many days from one on, or from so many days after it."""
    start = from_ordinal(first.ordinal + after)
    end = from_ordinal(start.ordinal + days)
    return Interval(start=start, end=end, granularity=Granularity.DAY, approximate=approximate)


def _stretched(day: Interval, meaning: Feast) -> Interval | None:
    """The weekend or week around a feast, where the words speak of one."""
    start = day.start
    assert start is not None  # a feast has both ends
    if meaning.stretch == "week":
        week = Interval.of(Granularity.WEEK, floor(start, Granularity.WEEK))
        return attrs.evolve(week, approximate=day.approximate)
    if meaning.stretch == "weekend":
        free = _WEEKENDS[start.weekday]
        return None if free is None else _run(start, free[1], after=free[0], approximate=day.approximate)
    return day


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> Moment:
    """The nth such day of the month, from the end for a negative number."""
    if number > 0:
        first = Moment(year, month, 1)
        day = 1 + (weekday - first.weekday) % 7 + 7 * (number - 1)
    else:
        last = Moment(year, month, days_in_month(year, month))
        day = last.day - (last.weekday - weekday) % 7 + 7 * (number + 1)
    return Moment(year, month, day)


def _drift(year: int) -> int:
    """Days from a date of the Julian calendar to ours, as they are from March of that year on."""
    return year // 100 - year // 400 - 2


def _easter(year: int, *, is_orthodox: bool) -> list[Moment]:
    from dateutil.easter import easter

    if not _FIRST_EASTER <= year <= _LAST_EASTER:
        return []
    day = easter(year, _JULIAN if year < _GREGORIAN else _ORTHODOX if is_orthodox else _WESTERN)
    return [Moment(day.year, day.month, day.day)]
