"""Anchoring ranges and lengths of time, and saying of sets and vague times why they have no date."""

from __future__ import annotations

from functools import partial

import attrs

from timeline.model.civil import Granularity, floor, shift
from timeline.model.interval import Interval
from timeline.model.timex import TimexType
from timeline.resolver.anchor import choice
from timeline.resolver.anchor.anchor_times import from_time_to_time
from timeline.resolver.anchor.reading import NO_HOUR, Reading, anchor, dated, unanchored
from timeline.resolver.context import Context
from timeline.resolver.feasts import feast
from timeline.resolver.meaning import (
    Ago,
    Clock,
    Duration,
    Feast,
    Meaning,
    Part,
    Range,
    Repeated,
    Vague,
    Weekday,
    Yearly,
    steps,
)
from timeline.resolver.timex3 import duration_value, interval_value

_NO_SINGLE_DATE = "it repeats, so it is no single date"


@anchor.register
def _range(meaning: Range, context: Context) -> Reading:
    first, last = (_now(anchor(end, context), context) for end in (meaning.first, meaning.last))
    if first.interval is None or last.interval is None:
        reason = first.reason or last.reason
        return attrs.evolve(first, value=None, interval=None, reason=reason, alternatives=())
    if isinstance(meaning.first, Clock):
        return from_time_to_time(first, last)
    counted_from = first.anchor or last.anchor
    start, end = _in_order(meaning, first.interval, last.interval)
    ends = tuple(
        reading if interval is reading.interval else dated(interval, reading.anchor)
        for reading, interval in ((first, start), (last, end))
    )
    if start.start is None or end.end is None or start.start >= end.end:
        return Reading(value=None, reason="the range ends before it starts", anchor=counted_from)
    value = f"{interval_value(start).partition('/')[0]}/{interval_value(end).rpartition('/')[2]}"
    return Reading(value=value, interval=Interval.span(start, end), anchor=counted_from, ends=ends)


def _now(reading: Reading, context: Context) -> Reading:
    """The present as the day of publication, where a range starts or ends with it."""
    if reading.value != "PRESENT_REF" or (today := context.publication) is None:
        return reading
    return attrs.evolve(reading, interval=today.interval, anchor=today)


def _in_order(meaning: Range, first: Interval, last: Interval) -> tuple[Interval, Interval]:
    """The ends, with a weekday or a day without a year counted from the other end where that puts them in order.

    Two ends without a year lie within one: "extended from 30 June to 14 July" names one summer.
    """
    if first.start is None or last.start is None:
        return first, last
    one, other = _without_part(meaning.first), _without_part(meaning.last)
    if first.start < last.start:
        is_open = isinstance(one, Yearly) and isinstance(other, Yearly) and one.year is None and other.year is None
        if not is_open or shift(first.start, 1, Granularity.YEAR) > last.start:
            return first, last
    match one, other:
        case _, Weekday(day, None):
            return first, Interval.of(Granularity.DAY, choice.weekday(first.start, day, "next"))
        case (Yearly(year=None) | Feast(year=None)) as one, _:
            before = choice.yearly(last.start, _instances(one), "behind")[0]
            return _part_of(before, meaning.first), last
        case _, (Yearly(year=None) | Feast(year=None)) as one:
            after = choice.yearly(first.start, _instances(one), "next")[0]
            return first, _part_of(after, meaning.last)
    return first, last


def _instances(meaning: Yearly | Feast) -> choice.Instances:
    if isinstance(meaning, Feast):
        return partial(feast, meaning)
    return partial(choice.instance, meaning.granularity, meaning.month, meaning.day)


def _without_part(meaning: Meaning) -> Meaning:
    return meaning.whole if isinstance(meaning, Part) else meaning


def _part_of(whole: Interval, meaning: Meaning) -> Interval:
    """What of the whole an end of a range means: the end of July, or all of it."""
    if not isinstance(meaning, Part):
        return whole
    return whole.part("late" if meaning.part == "rest" else meaning.part)


@anchor.register
def _duration(meaning: Duration, context: Context) -> Reading:
    value = meaning.value or duration_value(meaning.amount, meaning.letter, meaning.factor)
    amount, side = meaning.amount, meaning.side
    if side is None or amount is None:
        which = "a length of time" if amount is not None or meaning.value else "a vague length of time"
        return Reading(type=TimexType.DURATION, value=value, reason=f"it is {which}, not a date")
    here = context.publication
    if here is None:
        return unanchored(context, value, TimexType.DURATION)
    counted = steps(amount, meaning.granularity, meaning.factor)
    if counted is None or counted[1].is_finer_than(Granularity.DAY):
        return Reading(type=TimexType.DURATION, value=value, reason=NO_HOUR)
    count, unit = counted
    if side == "hence" and not meaning.working:
        then = anchor(Ago(unit, count), context)
        return attrs.evolve(then, type=TimexType.DURATION, value=value)
    today = floor(context.moment(here), Granularity.DAY)
    moved = choice.working_day if meaning.working else shift
    other = moved(today, -count if side == "past" else count, unit)
    if side == "hence":
        day = Interval.of(Granularity.DAY, other)
        return Reading(type=TimexType.DURATION, value=value, interval=day, anchor=here)
    ends = (other, today) if side == "past" else (shift(today, 1, Granularity.DAY), other)
    interval = Interval(start=ends[0], end=shift(ends[1], 1, Granularity.DAY), granularity=Granularity.DAY)
    return Reading(type=TimexType.DURATION, value=value, interval=interval, anchor=here)


@anchor.register
def _repeated(meaning: Repeated, context: Context) -> Reading:
    nothing = Reading(value=None, reason=_NO_SINGLE_DATE)
    within = nothing if meaning.within is None else anchor(meaning.within, context)
    return attrs.evolve(within, type=TimexType.SET, value=meaning.value, quant=meaning.quant, freq=meaning.freq)


@anchor.register
def _vague(meaning: Vague, context: Context) -> Reading:
    return Reading(value=meaning.value, reason=meaning.reason)
