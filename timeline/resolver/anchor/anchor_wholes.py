"""Anchoring what is counted within or from another time: the last Friday of May, two weeks after 3 May."""

from __future__ import annotations

from typing import Literal

import attrs

from timeline.model.civil import Granularity, Moment, floor, from_ordinal, is_bound, last_unit, shift
from timeline.model.interval import Interval
from timeline.model.timex import TimexType
from timeline.resolver.anchor import choice
from timeline.resolver.anchor.reading import Reading, anchor, dated, weekend
from timeline.resolver.context import Context
from timeline.resolver.meaning import FROM_AN_EVENT, From, Nth, NthFrom, Stretch, WeekdayOf, YearOfCentury, steps

_WEEK = 7  # days
_THURSDAY, _SATURDAY = 3, 5
_YEARS_AHEAD = 5  # set by hand on the development corpora: in 2024 '29 is the coming one, '30 that of the last century


@anchor.register
def _weekday_of(meaning: WeekdayOf, context: Context) -> Reading:
    week = anchor(meaning.week, context)
    if week.interval is None or week.interval.start is None:
        return week
    day = from_ordinal(week.interval.start.ordinal + meaning.weekday)
    return dated(Interval.of(Granularity.DAY, day), week.anchor)


@anchor.register
def _year_of_century(meaning: YearOfCentury, context: Context) -> Reading:
    from_here = context.of_the_domain(Granularity.CENTURY)
    if from_here is None:
        return Reading(value=f"XX{meaning.figures:02}", reason="the century is not stated")
    current = context.moment(from_here).year
    year = current - current % 100 + meaning.figures
    return dated(
        Interval.of(Granularity.YEAR, Moment(year if year <= current + _YEARS_AHEAD else year - 100)), from_here
    )


@anchor.register
def _from(meaning: From, context: Context) -> Reading:
    date = anchor(meaning.date, context)
    if date.interval is None or date.interval.start is None:
        return date
    unit = max(meaning.granularity, date.interval.granularity, key=lambda granularity: granularity.rank)
    here, end = date.interval.start, date.interval.end
    if meaning.count > 0 and date.interval.granularity is Granularity.DAY and end is not None:
        here = last_unit(end, Granularity.DAY)
    there = floor(here, unit)
    if unit is Granularity.WEEK:  # a week lies in the year of its Thursday (ISO 8601-1 §3.1.1.23)
        there = from_ordinal(there.ordinal + _THURSDAY)
    moved = choice.working_day if meaning.length and meaning.length.working else shift
    there = floor(moved(there, meaning.count, meaning.granularity), unit)
    ends = (anchor(meaning.length, context), date) if meaning.length else ()
    reading = attrs.evolve(_like(Interval.of(unit, there), date), ends=ends)
    return attrs.evolve(reading, type=TimexType.TIME) if unit.is_finer_than(Granularity.DAY) else reading


@anchor.register
def _nth(meaning: Nth, context: Context) -> Reading:
    whole = anchor(meaning.whole, context)
    interval = whole.interval
    if interval is None or interval.start is None or interval.end is None:
        return whole
    if meaning.what is Granularity.HALF:
        return _half(whole, interval, meaning.number)
    if meaning.what is Granularity.QUARTER and interval.granularity is Granularity.CENTURY:
        return _quarter_of_a_century(whole, interval.start, meaning.number)
    if meaning.what is Granularity.WEEK:
        return _week(whole, interval, meaning.number)
    if isinstance(meaning.what, Granularity):
        found = _unit(interval, meaning.what, meaning.number)
    else:
        found = _weekday(interval, _first_day(meaning.what), meaning.number)
    if found is not None and meaning.what == "weekend":
        return weekend(found, whole.anchor)
    if found is None:
        return attrs.evolve(whole, value=None, interval=None, reason=f"{interval.label} has not so many of them")
    return _like(found, whole)


@anchor.register
def _nth_from(meaning: NthFrom, context: Context) -> Reading:
    """Strictly after the last day of the date, or before its first one."""
    if meaning.date is None:
        return Reading(value=None, reason=FROM_AN_EVENT)
    date = anchor(meaning.date, context)
    if date.interval is None or date.interval.start is None or date.interval.end is None:
        return date
    here = last_unit(date.interval.end, Granularity.DAY) if meaning.number > 0 else date.interval.start
    if isinstance(meaning.what, Granularity):
        unit = meaning.what
        return _like(Interval.of(unit, shift(floor(here, unit), meaning.number, unit)), date)
    if meaning.what == "weekend" and meaning.number < 0:  # that of which the Sunday is over
        here = floor(here, Granularity.WEEK)
    nearest = choice.weekday(here, _first_day(meaning.what), "next" if meaning.number > 0 else "last")
    day = from_ordinal(nearest.ordinal + _WEEK * (meaning.number - (1 if meaning.number > 0 else -1)))
    found = Interval.of(Granularity.DAY, day)
    return weekend(found, date.anchor) if meaning.what == "weekend" else _like(found, date)


def _like(found: Interval, date: Reading) -> Reading:
    """The reading of what is counted from a date, as inexact as that is."""
    interval = attrs.evolve(found, approximate=date.interval is not None and date.interval.approximate)
    return attrs.evolve(dated(interval, date.anchor), mod=date.mod, notes=date.notes)


@anchor.register
def _stretch(meaning: Stretch, context: Context) -> Reading:
    length, whole = anchor(meaning.length, context), anchor(meaning.whole, context)
    interval, counted = (
        whole.interval,
        steps(meaning.length.amount or 0, meaning.length.granularity, meaning.length.factor),
    )
    if interval is None or interval.start is None or interval.end is None or counted is None:
        return attrs.evolve(length, reason=whole.reason or length.reason)
    count, unit = counted
    start, end = interval.start, interval.end
    if meaning.ends_with:
        start = shift(end, -count, unit)
    elif meaning.length.place == "first":
        end = shift(start, count, unit)
    else:
        start = shift(end, -count, unit)
    if not (meaning.ends_with or interval.start <= start < end <= interval.end):
        return attrs.evolve(length, reason=f"{interval.label} is not so long")
    granularity = unit if is_bound(start, unit) and is_bound(end, unit) else Granularity.DAY
    part = Interval(start=start, end=end, granularity=granularity)
    if unit is Granularity.QUARTER:  # no length of time in TIMEX3: the first two are Q1 and Q2
        return dated(part, whole.anchor)
    return attrs.evolve(length, interval=part, reason=None, anchor=whole.anchor, ends=(length, whole), named=interval)


def _first_day(what: int | Literal["weekend"]) -> int:
    return _SATURDAY if what == "weekend" else what


def _unit(whole: Interval, unit: Granularity, number: int) -> Interval | None:
    assert whole.start is not None and whole.end is not None  # noqa: PT018
    start = shift(whole.start, number - 1, unit) if number > 0 else shift(whole.end, number, unit)
    inside = whole.start <= start < whole.end and floor(start, unit) == start
    return Interval.of(unit, start) if inside else None


def _weekday(whole: Interval, weekday: int, number: int) -> Interval | None:
    assert whole.start is not None and whole.end is not None  # noqa: PT018
    if number > 0:
        first = choice.weekday(whole.start, weekday, "ahead")
        day = from_ordinal(first.ordinal + _WEEK * (number - 1))
    else:
        day = from_ordinal(choice.weekday(whole.end, weekday, "last").ordinal + _WEEK * (number + 1))
    return Interval.of(Granularity.DAY, day) if whole.start <= day < whole.end else None


def _week(whole: Reading, interval: Interval, number: int) -> Reading:
    """The calendar week that holds most of the seven days from the start, or to the end, of the whole."""
    assert interval.start is not None and interval.end is not None  # noqa: PT018
    if number > 0:
        first = from_ordinal(interval.start.ordinal + _WEEK * (number - 1))
    else:
        first = from_ordinal(interval.end.ordinal + _WEEK * number)
    if not interval.start <= first < interval.end:
        return attrs.evolve(whole, value=None, interval=None, reason=f"{interval.label} has not so many weeks")
    week = Interval.of(Granularity.WEEK, from_ordinal(first.ordinal + _WEEK // 2))
    return dated(attrs.evolve(week, approximate=True), whole.anchor)


def _quarter_of_a_century(whole: Reading, first: Moment, number: int) -> Reading:
    """Twenty-five years of it, the last ones where the number is negative."""
    place = number - 1 if number > 0 else 4 + number
    start = shift(first, 25 * place, Granularity.YEAR)
    part = Interval(start=start, end=shift(start, 25, Granularity.YEAR), granularity=Granularity.YEAR)
    return attrs.evolve(whole, mod={0: "START", 3: "END"}.get(place, "MID"), interval=part, alternatives=())


def _half(whole: Reading, interval: Interval, number: int) -> Reading:
    assert interval.start is not None and interval.end is not None  # noqa: PT018
    finer = {Granularity.CENTURY: Granularity.YEAR, Granularity.DECADE: Granularity.YEAR}.get(
        interval.granularity, Granularity.DAY
    )
    middle = floor(from_ordinal((interval.start.ordinal + interval.end.ordinal + 1) // 2), finer)
    start, end = (interval.start, middle) if number == 1 else (middle, interval.end)
    part = Interval(start=start, end=end, granularity=finer)
    return attrs.evolve(whole, mod="START" if number == 1 else "END", interval=part, alternatives=())
