"""Times of day: 6:30 p.m., 18:30, noon, and the parts of a day that wait for their day."""

from __future__ import annotations

import re

from timeline.resolver.lexicon import DIGIT, PARTS_OF_DAY
from timeline.resolver.meaning import Clock, Meaning, PartOfDay
from timeline.resolver.rule import Found, Rule, Weak, rule

_ZONE = r"(?: (?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|et|local time))?"


@rule(
    "twelve-hour time",
    starts={DIGIT},
    pattern=rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:\.m\.|\.m|m){_ZONE}",
)
def _twelve_hour(found: Found) -> Meaning | None:
    if re.search(r"[\w.:$]$", found.before):
        return None
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0)
    return Clock(hour, int(found["minute"]) if found["minute"] else None)


@rule(
    "twenty-four-hour time",
    starts={DIGIT},
    pattern=rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?: ?(?:hours|hrs|h))?(?P<zone>{_ZONE})",
)
def _twenty_four_hour(found: Found) -> Meaning | Weak | None:
    if re.search(r"[\w.,:/$+-]$", found.before) or re.match(r"[:.,]\d|[-/%]\d", found.after):
        return None
    meaning = Clock(int(found["hour"]), int(found["minute"]))
    sure = found["zone"] or re.search(r"\b(?:at|until|till|since|by|from|around|before|after)\s$", found.before, re.I)
    return meaning if sure else Weak(meaning)


@rule(
    "hour in words",
    starts={DIGIT},
    pattern="(?P<hour>1[0-2]|[1-9])(?: o['’]clock| in the (?P<part>morning|afternoon|evening)| at (?P<night>night))"
    "(?: in the (?P<part2>morning|afternoon|evening))?",
)
def _hour_in_words(found: Found) -> Meaning | None:
    if re.search(r"[\w.:,$-]$", found.before) or not re.search(r"\b(?:at|by|until|from|around|about)\s$", found.before):
        return None
    hour = int(found["hour"]) % 12
    late = "noon" in found.match[0] or "evening" in found.match[0] or (found["night"] and hour >= 6)
    return Clock(hour + 12 if late else hour)


@rule("noon or midnight", starts={"noon", "midnight", "midday"}, pattern="(?P<name>noon|midnight|midday)")
def _noon(found: Found) -> Meaning | Weak | None:
    if found["name"] == "midnight":
        return Weak(Clock(0, 0))
    sure = re.search(r"\b(?:at|until|till|since|by|from|about|around|before|after)\s$", found.before, re.I)
    return Clock(12, 0) if sure else Weak(Clock(12, 0))


@rule("part of day", starts={*PARTS_OF_DAY, "the"}, pattern="(?:the )?<part>")
def _part_of_day(found: Found) -> Weak | None:
    return Weak(PartOfDay(*PARTS_OF_DAY[found["part"]]))


RULES: tuple[Rule, ...] = (_twelve_hour, _twenty_four_hour, _hour_in_words, _noon, _part_of_day)
