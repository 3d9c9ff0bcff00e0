"""Years in words: nineteen ninety-six, twenty eighteen, nineteen oh five, two thousand and twelve."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.families.years import LAST, LIKELY_LAST, MONTH_BEFORE
from timeline.resolver.meaning import Meaning, Unit
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import COUNT_NOUNS, FUNCTION_WORDS, TEENS, beside

_DATE_BEFORE = re.compile(rf"\b{MONTH_BEFORE} $")
_LEADING = beside("year", "leading_words")
_WORD_AFTER = re.compile(r"(?P<mark>[ -])(?P<word>[A-Za-z]+)")
_USUAL = ("eighteen", "nineteen", "twenty")  # centuries whose years are told so without a word before them
_CENTURY = 100


@rule(
    "year in words",
    starts={"the", "year", *TEENS, "twenty"},
    pattern="(?P<the>(?:the )?year )?(?P<first><teen>|twenty) "
    "(?:<tens>(?:[- ]<ones>)?|<teen2>|oh? <ones2>|(?P<hundred>hundred)(?: and <number>)?)",
)
def _spoken_year(found: Found) -> Meaning | None:
    century = time_words.number(found["first"]) or 0
    parts = [
        time_words.number(found[group]) or 0 for group in ("tens", "ones", "teen2", "ones2", "number") if found[group]
    ]
    year = int(century * _CENTURY + sum(parts))
    is_usual = found["first"] in _USUAL and found["tens"] and year <= LIKELY_LAST
    is_led = year <= LAST and sum(parts) < _CENTURY and _is_led(found)
    return Unit(Granularity.YEAR, Moment(year)) if (is_usual and not _counts(found)) or is_led else None


@rule(
    "year two thousand",
    starts={"the", "year", "two"},
    pattern="(?P<the>(?:the )?year )?two thousand(?:(?: and)? <number>)?",
)
def _two_thousand(found: Found) -> Meaning | None:
    rest = int(time_words.number(found["number"]) or 0) if found["number"] else 0
    if rest >= _CENTURY or found["number"] in ("a", "an") or not _is_led(found):
        return None
    return Unit(Granularity.YEAR, Moment(2000 + rest))


def _is_led(found: Found) -> bool:
    """Whether it stands behind a word of time or the rest of its date, and counts nothing: in nineteen eighteen."""
    if not (found["the"] or found.follows(*_LEADING) or _DATE_BEFORE.search(found.before)):
        return False
    after = _WORD_AFTER.match(found.after)
    return after is None or (after["mark"] == " " and after["word"].lower() in FUNCTION_WORDS)


def _counts(found: Found) -> bool:
    after = _WORD_AFTER.match(found.after)
    return after is not None and after["word"].lower() in COUNT_NOUNS
