"""Calendar units counted from the anchor: last year, this week, two months ago, a year earlier, the weekend."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity
from timeline.model.interval import Part as PartName
from timeline.resolver import lexicon
from timeline.resolver.lexicon import NUMBERS
from timeline.resolver.meaning import Ago, Meaning, Part, Shift, Vague, Weekend
from timeline.resolver.rule import Found, Rule, rule

_COUNTS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}
_PARTS: dict[str, PartName] = {"end": "late", "close": "late", "beginning": "early", "start": "early", "middle": "mid"}
_UNIT = "(?P<unit>day|week|month|quarter|year|decade|century)"
AFTER_ANOTHER = "it is counted from a time that the text has named before"
_LARGEST = 99_999


@rule("last, this or next unit", starts={"last", "this", "next"}, pattern=f"(?P<which>last|this|next) {_UNIT}")
def _directed_unit(found: Found) -> Meaning | None:
    if found["unit"] == "day" or (found.is_capitalised("unit") and not found.original().isupper()):
        return None
    if re.search(r"\b(?:the|your|his|her|their|every)\s$", found.before, re.I) and found["which"] != "this":
        return None
    return Shift(lexicon.unit(found["unit"])[0], _COUNTS[found["which"]])


@rule(
    "the current or coming unit",
    starts={"the", "current"},
    pattern=f"(?:the )?(?P<which>current|coming|upcoming) (?:fiscal )?{_UNIT}",
)
def _coming_unit(found: Found) -> Meaning | None:
    if found["unit"] == "day":
        return None
    return Shift(lexicon.unit(found["unit"])[0], _COUNTS[found["which"]])


@rule("the latest quarter", starts={"the"}, pattern="the (?:latest|most recent) (?:fiscal )?quarter")
def _latest_quarter(found: Found) -> Meaning | None:
    return Shift(Granularity.QUARTER, -1)


@rule(
    "unit of the narrative",
    starts={"that", "the"},
    pattern="(?:that|the (?:same|previous|following|next|preceding)(?: fiscal)?"
    "|the (?:year|month|week|day)-(?:earlier|ago))"
    " (?:day|week|month|quarter|year|decade|period)",
)
def _narrated_unit(found: Found) -> Meaning | None:
    return Vague(None, AFTER_ANOTHER)


@rule(
    "N units ago",
    starts=NUMBERS,
    pattern="<number>(?: |-)<unit>(?P<way> ago| earlier| before now| from now| from today|['’]s? time)",
)
def _units_ago(found: Found) -> Meaning | None:
    amount = lexicon.number(found["number"])
    granularity = lexicon.unit(found["unit"])[0]
    if amount is None or amount != int(amount) or amount > _LARGEST or found.continues_a_number:
        return None
    if "earlier" in found["way"] and granularity.rank >= Granularity.WEEK.rank:
        return Vague(None, AFTER_ANOTHER)
    count = int(amount)
    return Ago(granularity, count if re.search(r"from|time", found["way"]) else -count)


@rule("a unit ago", starts={"year", "month", "week"}, pattern="(?P<unit>year|month|week)-(?:ago|earlier)")
def _unit_ago(found: Found) -> Meaning | None:
    return Ago(lexicon.unit(found["unit"])[0], -1)


@rule(
    "some units ago",
    starts={"a", "several", "many", "some", "days", "weeks", "months", "years", "decades", "few", "centuries"},
    pattern="(?:(?:an? few|several|many|some|an? couple of|few) )?"
    "(?:minutes|hours|days|weeks|months|years|decades|centuries) (?:ago|earlier)",
)
def _some_units_ago(found: Found) -> Meaning | None:
    return Vague("PAST_REF", "the number of units is not stated")


@rule(
    "N units later",
    starts=NUMBERS | {"several"},
    pattern="(?:<number>|several|an? few) <unit> (?:later|afterwards?|thereafter)",
)
def _units_later(found: Found) -> Meaning | None:
    return None if found["number"] and found.continues_a_number else Vague(None, AFTER_ANOTHER)


@rule(
    "weekend",
    starts={"the", "this", "last", "next"},
    pattern="(?P<which>the|this(?: past| coming)?|last|next|the past) weekend",
)
def _weekend(found: Found) -> Meaning | None:
    which = found["which"].split()[-1]
    return Weekend(None if which in ("the", "past") else _COUNTS[which])


@rule("the unit", starts={"the"}, pattern="the (?P<part>end|close|beginning|start|middle) of the <unit>")
def _part_of_unit(found: Found) -> Meaning | None:
    granularity = lexicon.unit(found["unit"])[0]
    if found["unit"].endswith("s") or granularity.rank >= Granularity.DAY.rank:
        return None
    return Part(Shift(granularity, 0), _PARTS[found["part"]])


RULES: tuple[Rule, ...] = (
    _directed_unit, _latest_quarter, _coming_unit, _narrated_unit, _units_ago, _unit_ago, _some_units_ago, _units_later,
    _weekend, _part_of_unit,
)  # fmt: skip
