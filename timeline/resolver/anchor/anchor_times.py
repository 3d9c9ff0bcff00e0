"""Anchoring times of day to their day."""

from __future__ import annotations

import attrs

from timeline.model.civil import Granularity, shift
from timeline.model.interval import Interval
from timeline.model.timex import TimexType
from timeline.resolver.anchor.reading import Reading, anchor
from timeline.resolver.context import Context
from timeline.resolver.meaning import Clock, Meaning, PartOfDay, Shift


@anchor.register
def _part_of_day(meaning: PartOfDay, context: Context) -> Reading:
    if meaning.day is None and context.domain == "narrative":
        return Reading(type=TimexType.TIME, value=f"XXXX-XX-XXT{meaning.code}", reason="no day is stated")
    day = _day_of(meaning.day, context)
    if day.value is None or not _is_one_day(day.interval):
        return day if day.interval is None else attrs.evolve(day, value=f"{day.value}T{meaning.code}")
    return _within(
        day, f"{day.value}T{meaning.code}", meaning.first_hour, 0, (meaning.end_hour - meaning.first_hour) * 60,
        Granularity.PART_OF_DAY,
    )  # fmt: skip


@anchor.register
def _clock(meaning: Clock, context: Context) -> Reading:
    day = _day_of(meaning.day, context)
    if day.value is None or not _is_one_day(day.interval):
        return day
    value = f"{day.value}T{meaning.hour:02}:{meaning.minute or 0:02}"
    granularity = Granularity.HOUR if meaning.minute is None else Granularity.MINUTE
    length = 60 if meaning.minute is None else 1
    return _within(day, value, meaning.hour, meaning.minute or 0, length, granularity)


def _day_of(day: Meaning | None, context: Context) -> Reading:
    """The reading of the day; where none is stated that of publication, in a narrative the last one named."""
    reading = anchor(day or Shift(Granularity.DAY, 0, "domain"), context)
    notes = reading.notes if day else (*reading.notes, "no day stated")
    return attrs.evolve(reading, type=TimexType.TIME, notes=notes)


def _is_one_day(interval: Interval | None) -> bool:
    return interval is not None and interval.granularity is Granularity.DAY and interval.is_single


def _within(day: Reading, value: str, hour: int, minute: int, length: int, granularity: Granularity) -> Reading:
    """The time of that hour on a day, and on each day that lost."""

    def at(interval: Interval) -> Interval:
        assert interval.start is not None  # a single day
        start = attrs.evolve(interval.start, hour=hour, minute=minute)
        return Interval(start=start, end=shift(start, length, Granularity.MINUTE), granularity=granularity)

    assert day.interval is not None
    suffix = value[value.index("T") :]
    others = tuple(
        attrs.evolve(other, value=other.value + suffix, interval=at(other.interval))
        for other in day.alternatives
        if other.interval is not None and _is_one_day(other.interval)
    )
    return attrs.evolve(day, value=value, interval=at(day.interval), alternatives=others)
