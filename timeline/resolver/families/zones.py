"""Time zones, which count behind a time of the clock: 3 p.m. GMT, 18:00 UTC+2, 1653 local time, 6 a.m. Moscow time."""

from __future__ import annotations

import re

from timeline.model.zone import offset_text
from timeline.resolver.meaning import Modifier
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import DAYS_AND_PARTS, DIGIT, FUNCTION_WORDS, ZONE_REGIONS, ZONES, any_of

_CLOCK = r"(?:\d|\d ?[ap]\.?m\.?|[ap]\.m\.?|o['’]?clock|noon|midnight|hours|tomorrow|today|tonight)"
_CLOCK_BEFORE = re.compile(rf"{_CLOCK} ?\(?$", re.IGNORECASE)
_PLACE_BEFORE = re.compile(rf"(?i:{_CLOCK}) \(?((?:[A-Z][a-z]+ ){{1,2}})$")
_TIME_BEFORE = re.compile(r":[0-5]\d(?P<second>:[0-5]\d)?(?P<blank> ?)(?P<way>[+-])$")
_ALONE_AFTER = re.compile(rf"[.,;:!?)]|\s*$|\s{any_of(FUNCTION_WORDS | DAYS_AND_PARTS)}\b", re.IGNORECASE)
_LONGEST_SHORT = 4  # letters: what is as short is written in capitals, or it is another word: "6 p.m. et al."


def _offset(way: str, found: Found) -> str:
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)
    return offset_text(-minutes if way == "-" else minutes)


@rule(
    "zone of a time",
    starts={zone.split()[0] for zone in ZONES},
    pattern=r"<zone>(?P<way>[+-])?(?P<hours>(?<=[+-])\d{1,2})?(?::?(?P<minutes>(?<=\d|:)[0-5]\d))?",
)
def _zone(found: Found) -> Modifier | None:
    name = found.original("zone")
    is_short = len(name) <= _LONGEST_SHORT and found.domain != "colloquial"
    if not _CLOCK_BEFORE.search(found.before) or (is_short and not name.isupper()):
        return None
    if found["way"]:
        return Modifier(is_behind=True, zone=_offset(found["way"], found))
    return Modifier(is_behind=True, zone=ZONES[found["zone"]] or name)


@rule("zone by its region", starts=ZONE_REGIONS, pattern=any_of(ZONE_REGIONS))
def _region(found: Found) -> Modifier | None:
    """8 p.m. Eastern, but not 8 p.m. Eastern Airlines."""
    is_region = found.is_capitalised() and _CLOCK_BEFORE.search(found.before) and _ALONE_AFTER.match(found.after)
    return Modifier(is_behind=True, zone=found.original()) if is_region else None


@rule("time of a place", starts={"time"}, pattern="time")
def _time_of_a_place(found: Found) -> Modifier | None:
    place = _PLACE_BEFORE.search(found.before)
    return Modifier(is_behind=True, zone=f"{place[1]}{found.original()}") if place else None


@rule("offset in figures", starts={DIGIT}, pattern=r"(?P<hours>[01]\d):?(?P<minutes>[0-5]\d)")
def _offset_in_figures(found: Found) -> Modifier | None:
    """11:09:29 +0100; "9:30-11:00" is a range."""
    time = _TIME_BEFORE.search(found.before)
    is_stamp = time and (time["second"] or (time["blank"] and ":" not in found.words))
    return Modifier(is_behind=True, zone=_offset(time["way"], found)) if time and is_stamp else None
