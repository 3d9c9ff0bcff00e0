"""The time of day within a stamp of machines: 18:30:05Z, 1830+0200, 11:09:29 EST."""

from __future__ import annotations

from timeline.model.zone import offset_minutes, offset_text
from timeline.resolver.meaning import Clock, Meaning
from timeline.resolver.rule import Found
from timeline.resolver.time_words import CLASSES, ZONES

SECOND = r"(?::?(?P<second>[0-5]\d)(?:[.,]\d{1,6})?)?"
OFFSET = r"(?P<zone>z|[+-]\d\d(?::?\d\d)?)"
ZONE = rf"(?:(?P<zone>{CLASSES['zone']}|z|[+-]\d\d(?::?\d\d)?) )?"


def stamped(found: Found, day: Meaning | None) -> Clock | None:
    """That time of the day, by the groups hour, minute, second and zone of a match; `None` without a day."""
    if day is None:
        return None
    offset = offset_minutes(found["zone"].upper())
    zone = offset_text(offset) if offset is not None else ZONES.get(found["zone"]) or found["zone"].upper() or None
    second = int(found["second"]) if found["second"] else None
    return Clock(int(found["hour"]), int(found["minute"]), day, second=second, zone=zone)
