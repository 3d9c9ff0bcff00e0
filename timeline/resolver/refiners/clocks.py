"""Joining what tells one time of the clock, and the ends of a range: 6 p.m. GMT, 1653 (2153 GMT), 2 to 5 p.m."""

from __future__ import annotations

import re

import attrs

from timeline.model.zone import offset_minutes, offset_text
from timeline.resolver.meaning import Bound, Clock, Meaning, Modifier, Range
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_APART = re.compile(r",? ?\(|, | ?/ ?| or ")
_BETWEEN_BEFORE = re.compile(r"\bbetween (?:about |around )?$")
_AND = re.compile(r" and | ?[–—-] ?")
_TO = re.compile(r" (?:to|till|until|through) | ?[–—-] ?")
_DAY, _HALF_DAY = 24 * 60, 12 * 60  # minutes
_STEP = 15  # minutes: all zones of today differ by whole quarters of an hour


def zone_of_time(pair: Pair) -> Candidate | None:
    """6 p.m. GMT, 18:30 (local time), 6 a.m. tomorrow Moscow time."""
    time, zone = pair.left.meaning, pair.right.meaning
    if not isinstance(time, Clock) or time.zone or not isinstance(zone, Modifier) or zone.zone is None:
        return None
    place = pair.gap.strip(" (+-")  # "time" stands behind the name of the place
    if place and not zone.zone.lower().startswith(f"{place} "):
        return None
    return _closed(pair, attrs.evolve(time, zone=zone.zone), "time with zone")


def same_moment(pair: Pair) -> Candidate | None:
    """At 1653 local time (2153 GMT): the second clock tells how far the first one is from UTC."""
    one, other = pair.left.meaning, pair.right.meaning
    if not isinstance(one, Clock) or not isinstance(other, Clock) or not _APART.fullmatch(pair.gap):
        return None
    theirs = offset_minutes(other.zone)
    if theirs is None or (one.day is not None and other.day is not None):
        return None
    ours = (_minute(one) - _minute(other) + theirs + _HALF_DAY) % _DAY - _HALF_DAY
    known = offset_minutes(one.zone)
    if ours % _STEP or (known is not None and known != ours):
        return None
    moment = _closed(pair, attrs.evolve(one, zone=offset_text(ours), day=one.day or other.day), "two clocks")
    return moment and attrs.evolve(moment, ends=((pair.left.start, pair.left.end), (pair.right.start, pair.right.end)))


def clock_range(pair: Pair) -> Candidate | None:
    """From 2 to 5 p.m., between 9:30 and 10 a.m., 8:30-10:15."""
    first, last = pair.left.meaning, pair.right.meaning
    if isinstance(last, Bound) and last.relation == "until":
        last = last.meaning
    if not isinstance(first, Clock) or not isinstance(last, Clock):
        return None
    if not (_AND if _BETWEEN_BEFORE.search(pair.before) else _TO).fullmatch(pair.gap):
        return None
    if first.day is None or last.day in (None, first.day):
        first, last = _in_order(first, last)
    latent = pair.left.latent and pair.right.latent and first.minute is None
    return attrs.evolve(pair.joined_ends(Range(first, last), "range"), latent=latent)


def _in_order(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Both ends in the half of the day that one of them names, the last one on the next day where it is no later."""
    if first.either_half and not last.either_half:
        later = attrs.evolve(first, hour=first.hour + 12)
        is_same_half = last.hour >= 12 and first.hour < 12 and _minute(later) < _minute(last)
        first = attrs.evolve(later if is_same_half else first, either_half=False)
    elif last.either_half and _minute(last) <= _minute(first):
        last = attrs.evolve(last, hour=last.hour + 12)
    if _minute(last) <= _minute(first):
        last = attrs.evolve(last, hour=last.hour + 24)
    day, zone = first.day or last.day, first.zone or last.zone
    return attrs.evolve(first, day=day, zone=zone), attrs.evolve(last, day=day, zone=zone)


def _minute(clock: Clock) -> int:
    return clock.hour * 60 + (clock.minute or 0)


def _closed(pair: Pair, meaning: Meaning, name: str) -> Candidate | None:
    """Both as one, with the bracket that the gap has opened."""
    joined = pair.joined(meaning, name)
    if "(" not in pair.gap:
        return joined
    return attrs.evolve(joined, end=joined.end + 1) if pair.after.startswith(")") else None
