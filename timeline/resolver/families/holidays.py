"""Holidays: Christmas, Good Friday, last Thanksgiving, Easter 1916."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Direction, Feast, Meaning, Unit, Vague
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import DIGIT, DIRECTIONS, HOLIDAYS, MOVABLE, NAMED_DAYS, any_of, beside

_STARTS = {re.split(r"\W", name)[0] for name in HOLIDAYS}
_NAME_AFTER = re.compile(rf"\s(?:{any_of(beside('holiday', 'trailing_name'))}\b|[A-Z][a-z]+\s[A-Z])")


@rule("holiday", starts=_STARTS, pattern="<holiday>(?:,? <year>)?")
def _holiday(found: Found) -> Meaning | None:
    return _feast(found)


@rule(
    "last, this or next holiday",
    starts={"last", "this", "next"},
    pattern="(?P<which>last|this|next) <holiday>",
)
def _directed_holiday(found: Found) -> Meaning | None:
    return _feast(found, DIRECTIONS[found["which"]])


def _feast(found: Found, direction: Direction = "nearest") -> Meaning | None:
    if found.domain != "colloquial" and (not found.is_capitalised("holiday") or _NAME_AFTER.match(found.after)):
        return None
    if found.follows("orthodox"):  # by another calendar
        return None
    year = None
    if "year" in found.match.re.groupindex and found["year"]:
        year = Unit(Granularity.YEAR, Moment(time_words.year(found["year"])))
    return Feast(found["holiday"].replace("’", "'"), direction, year)


@rule("named day", starts={"d", "v", "ve", "vj", DIGIT}, pattern="<named_day>")
def _named_day(found: Found) -> Meaning | None:
    if not found.original().isupper() and not found.original()[:1].isdigit() and found.original() != "D-Day":
        return None
    year, month, day = NAMED_DAYS[found["named_day"]]
    return Unit(Granularity.DAY, Moment(year, month, day))


@rule("movable holiday", starts={re.split(r"\W", name)[0] for name in MOVABLE}, pattern="<movable>")
def _movable(found: Found) -> Meaning | None:
    if not found.is_capitalised() or _NAME_AFTER.match(found.after):
        return None
    return Vague(None, "its day differs by country or by the moon")
