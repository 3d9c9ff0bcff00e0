"""Joining a time of day with its day: Thursday night, 6:30 p.m. on Thursday, the morning of 4 June."""

from __future__ import annotations

import re

import attrs

from timeline.resolver.meaning import Clock, Meaning, PartOfDay, Range, Shift, is_day
from timeline.resolver.part_of_day import in_half, in_part
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_CLOCK_BEHIND = re.compile(r",? ?(?:(?:at|around|about) )?")
_RANGE_BEHIND = re.compile(r",? ?(?:(?:from|between) )?")
_PART_BEHIND = re.compile(r"[ -]")
_DAY_BEHIND = re.compile(r",? ?(?:(?:on|of) )?(?:the )?")
_PART_OF_CLOCK = re.compile(r" (?:on |in |at )?")


def time_and_day(pair: Pair) -> Candidate | None:
    """Thursday night, 6:30 p.m. on Thursday, 16 May at 18:30, the morning of 4 June."""
    return _day_first(pair) or _part_of_day_first(pair) or _time_first(pair) or _clock_and_part(pair)


def _day_first(pair: Pair) -> Candidate | None:
    """Thursday night, 16 May at 18:30."""
    day, time = pair.left.meaning, pair.right.meaning
    if isinstance(time, Range) and is_day(day):
        return _range_on(pair, time, day)
    if not isinstance(time, PartOfDay | Clock) or time.day is not None or not is_day(day):
        return None
    gap = _CLOCK_BEHIND if isinstance(time, Clock) else _PART_BEHIND
    return _on(pair, time, day) if gap.fullmatch(pair.gap) else None


def _range_on(pair: Pair, times: Range, day: Meaning) -> Candidate | None:
    """Thursday 9:30 - 11:00, 16 May from 2 to 5 p.m."""
    first, last = times.first, times.last
    if not isinstance(first, Clock) or not isinstance(last, Clock) or last.day or not _RANGE_BEHIND.fullmatch(pair.gap):
        return None
    joined = pair.joined(Range(attrs.evolve(first, day=day), attrs.evolve(last, day=day)), "time with day")
    (_, first_end), last_extent = pair.right.ends
    return attrs.evolve(joined, ends=((pair.left.start, first_end), last_extent))


def _part_of_day_first(pair: Pair) -> Candidate | None:
    """Thursday night at 10: the part of the day has the day already."""
    part, time = pair.left.meaning, pair.right.meaning
    if not isinstance(time, Clock) or time.day is not None or not isinstance(part, PartOfDay) or part.day is None:
        return None
    return _on(pair, in_part(time, part), part.day) if _CLOCK_BEHIND.fullmatch(pair.gap) else None


def _time_first(pair: Pair) -> Candidate | None:
    """6:30 p.m. on Thursday, the morning of 4 June; a latent part of a day only "of" it, or in "morning today".

    A day behind two clocks stands apart: "9:20 a.m. (0620 GMT)" and "Friday".
    """
    time, day = pair.left.meaning, pair.right.meaning
    if pair.left.ends:
        return None
    if isinstance(day, Range) and isinstance(time, PartOfDay) and time.code == "NI":  # the night of 3-4 May
        day = day.first
    if not isinstance(time, PartOfDay | Clock) or time.day is not None or not is_day(day):
        return None
    if not _DAY_BEHIND.fullmatch(pair.gap):
        return None
    is_loose = isinstance(time, PartOfDay) and pair.left.latent and "of" not in pair.gap
    if is_loose and not (isinstance(day, Shift) and pair.gap == " "):
        return None
    return _on(pair, time, day)


def _clock_and_part(pair: Pair) -> Candidate | None:
    """8:30 in the evening, 10 on Thursday night: the part of the day says which half of it is meant."""
    time, part = pair.left.meaning, pair.right.meaning
    if not isinstance(time, Clock) or time.day is not None or not isinstance(part, PartOfDay):
        return None
    if not _PART_OF_CLOCK.fullmatch(pair.gap):
        return None
    return _on(pair, in_part(time, part) if part.day else in_half(time, part), part.day)


def _on(pair: Pair, time: PartOfDay | Clock, day: Meaning | None) -> Candidate:
    return pair.joined(attrs.evolve(time, day=day), "time with day")
