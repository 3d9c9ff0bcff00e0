"""Anchoring times of day to their day."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from timeline.model.civil import Granularity, Moment, floor, shift
from timeline.model.interval import Interval
from timeline.model.timex import Anchor, TimexType
from timeline.model.zone import offset_minutes
from timeline.resolver.anchor.reading import Reading, anchor, dated
from timeline.resolver.context import Context
from timeline.resolver.meaning import Clock, Meaning, NamedDay, PartOfDay, Shift, ToldDay
from timeline.resolver.timex3 import interval_value

_MIDNIGHT = 24  # the hour that ends a day, which ISO 8601 writes so
_NO_DAY = "no day stated"


@anchor.register
def _named_day(meaning: NamedDay, context: Context) -> Reading:
    """That day as the text has been read there, or as it will be where the words are still to come."""
    there = next((named for named in context.mentioned if named.start == meaning.start), None)
    if there is not None and there.interval.start is not None:
        return dated(Interval.of(Granularity.DAY, floor(there.interval.start, Granularity.DAY)), there)
    reading = anchor(meaning.day, context)
    if reading.interval is None:
        return reading
    named = Anchor(kind="reference", interval=reading.interval, text=meaning.text, start=meaning.start)
    return attrs.evolve(reading, anchor=named)


@anchor.register
def _told_day(meaning: ToldDay, context: Context) -> Reading:
    there = context.without(meaning.apart).as_fine_as(Granularity.DAY)
    if there is None or there.start is None or there.start < meaning.since or there.interval.start is None:
        return Reading(value=None, reason=_NO_DAY)
    return dated(Interval.of(Granularity.DAY, floor(there.interval.start, Granularity.DAY)), there)


@anchor.register
def _part_of_day(meaning: PartOfDay, context: Context) -> Reading:
    if isinstance(meaning.day, ToldDay | None) and context.domain == "narrative":
        return Reading(type=TimexType.TIME, value=f"XXXX-XX-XXT{meaning.code}", reason="no day is stated")
    day = _day_of(meaning.day, context)
    if day.value is None or not _is_one_day(day.interval):
        return day if day.interval is None else attrs.evolve(day, value=f"{day.value}T{meaning.code}")

    def within(start: Moment) -> tuple[str, Interval]:
        first, end = (shift(start, hour, Granularity.HOUR) for hour in (meaning.first_hour, meaning.end_hour))
        part = Interval(start=first, end=end, granularity=Granularity.PART_OF_DAY)
        return f"{interval_value(Interval.of(Granularity.DAY, start))}T{meaning.code}", part

    return _within(day, within)


@anchor.register
def _clock(meaning: Clock, context: Context) -> Reading:
    day = _day_of(meaning.day, context)
    if day.value is None or not _is_one_day(day.interval):
        return day
    clock = attrs.evolve(meaning, hour=meaning.hour % _MIDNIGHT) if _NO_DAY in day.notes else meaning
    return _within(day, lambda start: _at(clock, start))


def _at(clock: Clock, day: Moment) -> tuple[str, Interval]:
    """The value and the interval of a time of that day; midnight at its end keeps the day in the value."""
    minute, second = clock.minute or 0, clock.second or 0
    hour = attrs.evolve(shift(day, clock.hour, Granularity.HOUR), minute=minute, second=second)
    fine = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)
    unit = fine[(clock.minute is not None) + (clock.second is not None)]
    interval = attrs.evolve(Interval.of(unit, hour), zone=clock.zone)
    is_its_midnight = clock.hour == _MIDNIGHT and not minute and not second
    date = interval_value(Interval.of(Granularity.DAY, day if is_its_midnight else hour))
    time = f"T{_MIDNIGHT if is_its_midnight else hour.hour:02}:{minute:02}"
    offset = "" if offset_minutes(clock.zone) is None else clock.zone
    return f"{date}{time}{'' if clock.second is None else f':{second:02}'}{offset}", interval


def from_time_to_time(first: Reading, last: Reading) -> Reading:
    """The reading of a range of clock times: it ends at the last one, however long that is told to be."""
    start, end = first.interval, last.interval
    if start is None or end is None or start.start is None or end.start is None or start.start >= end.start:
        return Reading(type=TimexType.TIME, value=None, reason="the range ends before it starts", anchor=first.anchor)
    finer = max(start.granularity, end.granularity, key=lambda unit: unit.rank)
    interval = attrs.evolve(start, end=end.start, granularity=finer)
    value = f"{first.value}/{last.value}"
    return attrs.evolve(first, value=value, interval=interval, alternatives=(), ends=(first, last))


def _day_of(day: Meaning | None, context: Context) -> Reading:
    """The reading of the day; where none is stated that of publication, in a narrative the last one named."""
    reading = anchor(day, context) if day else None
    if reading is None or reading.reason == _NO_DAY:
        reading = anchor(Shift(Granularity.DAY, 0, "domain"), context)
        reading = attrs.evolve(reading, notes=(*reading.notes, _NO_DAY))
    return attrs.evolve(reading, type=TimexType.TIME)


def _is_one_day(interval: Interval | None) -> bool:
    return interval is not None and interval.granularity is Granularity.DAY and interval.is_single


def _within(day: Reading, at: Callable[[Moment], tuple[str, Interval]]) -> Reading:
    """The time of a day, and of each day that lost."""

    def on(interval: Interval) -> tuple[str, Interval]:
        assert interval.start is not None  # a single day
        return at(interval.start)

    assert day.interval is not None
    value, chosen = on(day.interval)
    lost = [(other, on(other.interval)) for other in day.alternatives if other.interval and _is_one_day(other.interval)]
    others = tuple(attrs.evolve(other, value=there[0], interval=there[1]) for other, there in lost)
    return attrs.evolve(day, value=value, interval=chosen, alternatives=others)
