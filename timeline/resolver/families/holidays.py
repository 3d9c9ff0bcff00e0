"""Holidays: Christmas, Good Friday, last Thanksgiving, Easter 1916."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import lexicon
from timeline.resolver.lexicon import HOLIDAYS
from timeline.resolver.meaning import Direction, Feast, Meaning, Unit
from timeline.resolver.rule import Found, Rule, rule

_STARTS = {re.split(r"\W", name)[0] for name in HOLIDAYS}
_NAME_AFTER = re.compile(
    r"\s(?:(?:[Aa]greements?|[Aa]ccords?|[Rr]ising|[Ii]slands?|[Tt]rees?|[Cc]arols?|[Cc]ards?|[Ee]ggs?|[Bb]unny|[Cc]lub"
    r"|[Bb]owl|massacre|movie|song|[Oo]ffensive)\b|[A-Z][a-z]+\s[A-Z])"
)
_DIRECTIONS: dict[str, Direction] = {"last": "last", "this": "this", "next": "next"}


@rule("holiday", starts=_STARTS, pattern="<holiday>(?:,? <year>)?")
def _holiday(found: Found) -> Meaning | None:
    return _feast(found)


@rule(
    "last, this or next holiday",
    starts={"last", "this", "next"},
    pattern="(?P<which>last|this|next) <holiday>",
)
def _directed_holiday(found: Found) -> Meaning | None:
    return _feast(found, _DIRECTIONS[found["which"]])


def _feast(found: Found, direction: Direction = "nearest") -> Meaning | None:
    if found.domain != "colloquial" and (not found.is_capitalised("holiday") or _NAME_AFTER.match(found.after)):
        return None
    year = None
    if "year" in found.match.re.groupindex and found["year"]:
        year = Unit(Granularity.YEAR, Moment(lexicon.year(found["year"])))
    return Feast(found["holiday"].replace("’", "'"), direction, year)


RULES: tuple[Rule, ...] = (_holiday, _directed_holiday)
