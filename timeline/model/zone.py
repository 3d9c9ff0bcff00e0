"""Zones of civil time: offsets from UTC as ISO 8601 writes them (Z, +02:00), or names whose offset is not known."""

from __future__ import annotations

import re

_OFFSET = re.compile(r"Z|([+-])(\d\d)(?::?(\d\d))?", re.ASCII)


def offset_minutes(zone: str | None) -> int | None:
    """Minutes ahead of UTC, `None` where the zone is only a name or is not told.

    >>> offset_minutes("+05:30"), offset_minutes("Z"), offset_minutes("local time")
    (330, 0, None)
    """
    found = _OFFSET.fullmatch(zone or "")
    if not found:
        return None
    minutes = int(found[2] or 0) * 60 + int(found[3] or 0)
    return -minutes if found[1] == "-" else minutes


def offset_text(minutes: int) -> str:
    """An offset in ISO 8601.

    >>> offset_text(330), offset_text(-300), offset_text(0)
    ('+05:30', '-05:00', 'Z')
    """
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "Z"


def zone_label(zone: str) -> str:
    """A zone as readers know it.

    >>> zone_label("Z"), zone_label("-05:00"), zone_label("Moscow time")
    ('UTC', 'UTC-05:00', 'Moscow time')
    """
    return "UTC" if zone == "Z" else zone if offset_minutes(zone) is None else f"UTC{zone}"
