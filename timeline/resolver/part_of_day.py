"""Which hour of the day a clock time means beside a part of it: at eight this evening, Monday night at two."""

from __future__ import annotations

import attrs

from timeline.resolver.meaning import Clock, PartOfDay

_NOON, _DAY = 12, 24
_NIGHTFALL = 6  # by convention: six and later "at night" is the evening's, five and earlier the morning's after it
_LATE = ("EV", "NI")


def in_part(clock: Clock, part: PartOfDay) -> Clock:
    """The clock time in that part of the day; the small hours of a night belong to the next day.

    >>> night = PartOfDay("NI", 20, 24)
    >>> in_part(Clock(8, either_half=True), night).hour, in_part(Clock(2), night).hour
    (20, 26)
    """
    hour = clock.hour
    if clock.either_half and part.code in ("AF", *_LATE) and hour < _NOON and (part.code != "NI" or hour >= _NIGHTFALL):
        return attrs.evolve(clock, hour=hour + _NOON, either_half=False)
    if part.code in _LATE and hour < _NIGHTFALL:
        return attrs.evolve(clock, hour=hour + _DAY, either_half=False)
    return attrs.evolve(clock, either_half=False)
