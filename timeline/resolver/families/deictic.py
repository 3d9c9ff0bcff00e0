"""Days named from the day of writing: today, yesterday, last night, the day after tomorrow."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity
from timeline.resolver.meaning import Meaning, PartOfDay, Shift
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import (
    DIGIT,
    NEAR_DAYS,
    PARTS_OF_DAY,
    POSTED_NEAR_DAYS,
    POSTED_TONIGHT,
    any_of,
    beside,
)

_DAYS = NEAR_DAYS | POSTED_NEAR_DAYS
_STARTS = _DAYS.keys() | {DIGIT}
_IN_A_YEAR = re.compile(r",? in [12]\d{3}\b")
_NAME_BEFORE = re.compile(rf"\b{any_of(beside('near_day', 'leading_name'))}\s$")


def _day(count: int) -> Shift:
    return Shift(Granularity.DAY, count)


def _part(name: str, count: int) -> PartOfDay:
    return PartOfDay(*PARTS_OF_DAY[name], day=_day(count))


@rule("today, yesterday or tomorrow", starts=_STARTS, pattern="<near_day>")
def _near_day(found: Found) -> Meaning | None:
    if found["near_day"] not in NEAR_DAYS and found.domain != "colloquial":
        return None
    if found.original() == "Today" and re.match(r"\s(?:show|Show|program)|,?\sInc", found.after):
        return None
    if found.original().istitle() and _NAME_BEFORE.search(found.before):
        return None
    return _day(_DAYS[found["near_day"]])


@rule("part of a near day", starts=_STARTS, pattern="<near_day> <part>")
def _part_of_near_day(found: Found) -> Meaning | None:
    if found["near_day"] not in NEAR_DAYS and found.domain != "colloquial":
        return None
    return _part(found["part"], _DAYS[found["near_day"]])


@rule("this date", starts={"this"}, pattern="this (?:very |same )?(?:date|day)")
def _this_date(found: Found) -> Meaning | None:
    """On this date in 1945; alone "this day" may be any."""
    return _day(0) if _IN_A_YEAR.match(found.after) else None


@rule("this morning", starts={"this"}, pattern="this <part>")
def _this_part(found: Found) -> Meaning | None:
    return _part(found["part"], 0)


@rule("last night", starts={"last"}, pattern="last (?P<part>night|nite|nyte|evening)s?")
def _last_night(found: Found) -> Meaning | None:
    if found.words.endswith("s") and found.domain != "colloquial":
        return None
    return _part(found["part"], -1)


@rule(
    "tonight",
    starts={"tonight", *POSTED_TONIGHT, DIGIT},
    pattern=any_of({"tonight", *POSTED_TONIGHT}),
)
def _tonight(found: Found) -> Meaning | None:
    return None if re.match(r"\s(?:Show|show)\b", found.after) else _part("night", 0)


@rule(
    "the day before yesterday",
    starts={"the", "day"},
    pattern="(?:the )?day (?P<side>(?:before|b4) yesterday|after tomorrow)",
)
def _second_day(found: Found) -> Meaning | None:
    return _day(-2 if found["side"].startswith("b") else 2)
