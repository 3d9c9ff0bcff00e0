"""Which hour of the day a clock time means beside a part of it: at eight this evening, Monday night at two."""

from __future__ import annotations

import attrs

from timeline.resolver.meaning import Clock, PartOfDay

_NOON, _DAY = 12, 24
_NIGHTFALL = 6  # by convention: six and later "at night" is the evening's, five and earlier the morning's after it
_LATE = ("EV", "NI")


def in_half(clock: Clock, part: PartOfDay) -> Clock:
    """The clock time before or after noon, as the part of the day says.

    >>> in_half(Clock(8, either_half=True), PartOfDay("NI", 20, 24)).hour
    20
    """
    is_late = part.code in ("AF", "EV") or (part.code == "NI" and clock.hour >= _NIGHTFALL)
    hour = clock.hour + _NOON if clock.either_half and is_late and clock.hour < _NOON else clock.hour
    return attrs.evolve(clock, hour=hour, either_half=False)


def in_part(clock: Clock, part: PartOfDay) -> Clock:
    """The clock time in that part of a day; the small hours of a night belong to the next day.

    >>> in_part(Clock(2, either_half=True), PartOfDay("NI", 20, 24)).hour
    26
    """
    told = in_half(clock, part)
    return attrs.evolve(told, hour=told.hour + _DAY) if part.code in _LATE and told.hour < _NIGHTFALL else told
