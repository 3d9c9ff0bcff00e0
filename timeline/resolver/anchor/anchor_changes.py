"""Anchoring what changes another meaning: checks, doubts, parts, sides of time."""

from __future__ import annotations

import attrs

from timeline.model.civil import Granularity, Moment, floor, shift
from timeline.model.interval import Interval
from timeline.model.timex import Alternative
from timeline.resolver.anchor import choice
from timeline.resolver.anchor.reading import Reading, anchor
from timeline.resolver.context import Context
from timeline.resolver.meaning import About, Ago, Bound, Checked, Either, From, Part, Relation
from timeline.resolver.timex3 import interval_value

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEYOND, _WITHIN = frozenset({"MORE_THAN", "EQUAL_OR_MORE"}), frozenset({"LESS_THAN", "EQUAL_OR_LESS"})
_OF_A_PART: dict[tuple[Relation, str | None], Relation] = {("before", "END"): "until", ("after", "START"): "since"}
"""What is done before the end of a year may be done in its last third."""
_PART_MODS = {"early": "START", "mid": "MID", "late": "END", "rest": "END"}


@anchor.register
def _checked(meaning: Checked, context: Context) -> Reading:
    reading = anchor(meaning.date, context)
    interval = reading.interval
    if interval is None or interval.start is None or interval.start.weekday == meaning.weekday:
        return attrs.evolve(reading, alternatives=())
    agreeing = [
        other for other in reading.alternatives
        if other.interval and other.interval.start and other.interval.start.weekday == meaning.weekday
    ]  # fmt: skip
    stated, actual = _WEEKDAYS[meaning.weekday], _WEEKDAYS[interval.start.weekday]
    if agreeing:
        [other] = agreeing
        lost = Alternative(
            value=reading.value or "", interval=interval, reason=f"that day is a {actual}, not a {stated}"
        )
        return attrs.evolve(reading, value=other.value, interval=other.interval, alternatives=(lost,))
    near = Interval.of(Granularity.DAY, choice.nearest_weekday(interval.start, meaning.weekday))
    lost = Alternative(
        value=interval_value(near),
        interval=near,
        reason=f"the text says {stated}, but the date that it states is a {actual}, and the date wins",
    )
    return attrs.evolve(reading, alternatives=(lost,), notes=("weekday contradicts date",))


@anchor.register
def _either(meaning: Either, context: Context) -> Reading:
    chosen, other = anchor(meaning.preferred, context), anchor(meaning.other, context)
    lost = Alternative(value=other.value or "", interval=other.interval, reason=meaning.reason)
    return attrs.evolve(chosen, alternatives=(*chosen.alternatives, lost))


@anchor.register
def _part(meaning: Part, context: Context) -> Reading:
    whole = attrs.evolve(anchor(meaning.whole, context), mod=_PART_MODS[meaning.part])
    if whole.interval is None or whole.interval.is_open:
        return whole
    if whole.interval.granularity.is_finer_than(Granularity.DAY):
        return attrs.evolve(whole, interval=attrs.evolve(whole.interval, approximate=True))
    part = "late" if meaning.part == "rest" else meaning.part
    if meaning.part == "rest" or meaning.beside_anchor:
        here = whole.anchor or context.publication
        beside = here and _beside(whole.interval, meaning, context.moment(here))
        return attrs.evolve(whole, interval=beside or whole.interval.part(part))
    others = tuple(
        attrs.evolve(other, interval=other.interval.part(part))
        for other in whole.alternatives
        if other.interval is not None
    )
    return attrs.evolve(whole, interval=whole.interval.part(part), alternatives=others)


def _beside(whole: Interval, meaning: Part, here: Moment) -> Interval | None:
    """What of the unit lies before or after the anchor's day, or from it on.

    `None` where nothing does, and where that day lies outside.
    """
    today = Interval.of(Granularity.DAY, here)
    starts = {"early": whole.start, "rest": today.start}
    start, end = starts.get(meaning.part, today.end), today.start if meaning.part == "early" else whole.end
    if start is None or end is None or start >= end or not whole.contains(today):
        return None
    return attrs.evolve(whole, start=start, end=end, approximate=True)


@anchor.register
def _about(meaning: About, context: Context) -> Reading:
    reading = anchor(meaning.meaning, context)
    if isinstance(meaning.meaning, From) and meaning.mod in _BEYOND | _WITHIN:
        return attrs.evolve(reading, mod=meaning.mod, interval=_apart(meaning.meaning, meaning.mod, reading, context))
    interval = reading.interval and attrs.evolve(reading.interval, approximate=True)
    return attrs.evolve(reading, mod=meaning.mod, interval=interval, is_aside=isinstance(meaning.meaning, Ago))


def _apart(meaning: From, mod: str, there: Reading, context: Context) -> Interval | None:
    """What lies further from a date than so many units, or nearer: more than two weeks before 3 May."""
    here = anchor(meaning.date, context).interval
    if there.interval is None or here is None:
        return there.interval
    if mod in _BEYOND:
        return there.interval.until if meaning.count < 0 else there.interval.since
    first, last = (there.interval, here) if meaning.count < 0 else (here, there.interval)
    return Interval.span(first, last)


@anchor.register
def _bound(meaning: Bound, context: Context) -> Reading:
    reading = anchor(meaning.meaning, context)
    if reading.value == "PRESENT_REF" and (today := context.publication) is not None:
        reading = attrs.evolve(reading, interval=today.interval, reason=None, anchor=today)
    if reading.interval is None or reading.interval.is_open:
        return reading
    relation = _OF_A_PART.get((meaning.relation, reading.mod), meaning.relation)
    bounded = _side(reading.interval, relation)
    return attrs.evolve(reading, interval=bounded, named=reading.interval, alternatives=())


def _side(interval: Interval, relation: Relation) -> Interval:
    """What lies on that side of it; of a time of day on its own day: before 6 a.m."""
    start, end = interval.start, interval.end
    if relation in ("since", "until"):
        return interval.since if relation == "since" else interval.until
    if start is None or not interval.granularity.is_finer_than(Granularity.DAY):
        start, end = (None, start) if relation == "before" else (end, None)
        return attrs.evolve(interval, start=start, end=end)
    if relation == "before":
        first = floor(shift(start, -1, Granularity.SECOND), Granularity.DAY)
        return attrs.evolve(interval, start=first, end=start)
    return attrs.evolve(interval, end=Interval.of(Granularity.DAY, start).end)
