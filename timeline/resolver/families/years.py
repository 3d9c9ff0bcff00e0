"""Years: 2013 with evidence around it, 44 BC, fiscal 1989, nineteen ninety-six."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Unit, YearOfCentury
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import COUNT_NOUNS, DIGIT, FUNCTION_WORDS, PAST_VERBS

_SURE = re.compile(
    r"\b(?:in|into|since|until|till|during|by|circa|ca?\.|years?|fiscal|through|throughout|early|late|mid|pre|post"
    r"|summer|winter|spring|autumn|fall|season|due|born|year\swas|it\swas)[\s-]+$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"(?:\b(?:of|from|to|before|after|around|about|and|between|or|the|its|this|his|her|their|for|with|a|on)\s+"
    r"|['’]s?\s|(?:^|\s)\()$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|this|that|a)|['’]s?)\s$", re.IGNORECASE)
_DESCRIBED = re.compile(r"\b(?i:the|its|his|her|their|a|an)\s[a-z]+\s$")
_GLUED_BEFORE = re.compile(
    r"[\w.,:/+&#$€£¥%@=\[]$|\w\($|[$€£#]\s?$|\d\s?[-–]$|\b(?:no|nos|page|pp?|room|version|flight)\.?\s$", re.IGNORECASE
)
_GLUED_AFTER = re.compile(
    r"[%°$€£/@_+]|[.,]\d|:\S|\s?[x×]\s?\d|['’]s?\d|-(?!\d{4}\b|\d\d\b(?!-\d)|[a-z]+\b)"
    r"|-(?:foot|mile|meter|metre|strong|seat|plus|page|ton|member|odd|bed|room|a-)"
)
_WORD_AFTER = re.compile(r"[\s-]+([A-Za-z]+)")
_UNCOUNTED = FUNCTION_WORDS | PAST_VERBS  # what may follow a year without being counted by it
_FISCAL = {f"fy{number:02}" for number in (*range(100), *range(1980, 2061))}
_YEAR_BEFORE = re.compile(r"(?<![\d,.])[12]\d{3}(?:,| and| or|, and)\s$")
_YEAR_AFTER = re.compile(r"(?:,| and| or|, and)\s[12]\d{3}(?![\d,.]\d)\b")
_LISTED = re.compile(r"\b\d{1,3}, \d{1,3}, $")  # 7, 21, 1984
_LINE_START, _SENTENCE_START = re.compile(r"(?:^|\n)$"), re.compile(r"(?:^|[.!?]\s+|\n)$")
_SENTENCE_END = re.compile(r"[.;)!?]?(?:\s*$|\s*\n|[.;,]\s)")


@rule("year", starts={DIGIT}, pattern=r"(?P<y>[12]\d{3})")
def _year(found: Found) -> Meaning | Latent | None:
    number = int(found["y"])
    if not 1000 <= number <= 2100 or _GLUED_BEFORE.search(found.before) or _GLUED_AFTER.match(found.after):
        return None
    meaning = Unit(Granularity.YEAR, Moment(number))
    following = _WORD_AFTER.match(found.after)
    word = following[1] if following else ""
    if word.lower() in COUNT_NOUNS:
        return None
    if re.match(r"['’]s\s[A-Za-z]", found.after):
        return meaning
    counts = word.islower() and word not in _UNCOUNTED and not word.endswith(("ed", "ing"))
    if _SURE.search(found.before) or (1400 <= number <= 2060 and _is_likely(found, word, counts)):
        return meaning
    if found.domain == "colloquial" and 1900 <= number <= 2060:
        return meaning
    return None if counts else Latent(meaning)


def _is_likely(found: Found, word: str, counts: bool) -> bool:
    """Whether the words around a plausible number make it a year; `counts` if the next word may be what it counts."""
    before, after = found.before, found.after
    if _YEAR_BEFORE.search(before) or _YEAR_AFTER.match(after):
        return True  # one of several
    if word and (_DETERMINED.search(before) or (not word.endswith("s") and _DESCRIBED.search(before))):
        return True  # the 1998 election, its failed 1998 campaign
    if _LIKELY.search(before) and not counts:
        return True
    if before.endswith("(") and re.match(r"\)|\s?[–-]\s?\d", after):
        return True
    if after.startswith(",") and _SENTENCE_START.search(before):
        return True
    if re.match(r":|\s*(?:\n|$)", after) and _LINE_START.search(before):
        return True
    return before.endswith(", ") and bool(_SENTENCE_END.match(after)) and not _LISTED.search(before)


@rule("year with era", starts={DIGIT, "ad", "a"}, pattern="<year>")
def _year_with_era(found: Found) -> Meaning | None:
    written = found["year"]
    era = re.search(r"[a-z]", found.original("year"), re.IGNORECASE)
    if era is None or not era[0].isupper() or _GLUED_BEFORE.search(found.before):
        return None
    if (
        re.search(r"ad|a\.d", written)
        and not found.original("year").replace(".", "").replace(" ", "").strip("0123456789").isupper()
    ):
        return None
    number = time_words.year(written)
    return Unit(Granularity.YEAR, Moment(number)) if number != 0 or "b" in written else None


@rule(
    "fiscal or named year",
    starts={"fiscal", "the"},
    pattern=r"(?:fiscal (?:year )?|the (?:fiscal )?year )(?P<y>1\d{3}|20\d\d)|the (?P<y2>1\d{3}|20\d\d) fiscal year",
)
def _fiscal_year(found: Found) -> Meaning | None:
    return Unit(Granularity.YEAR, Moment(int(found["y"] or found["y2"])))


@rule(
    "year in words",
    starts={"eighteen", "nineteen", "twenty"},
    pattern="(?P<first>eighteen|nineteen|twenty) <tens>(?:[- ]<ones>)?",
)
def _spoken_year(found: Found) -> Meaning | None:
    century, tens = time_words.number(found["first"]), time_words.number(found["tens"])
    ones = time_words.number(found["ones"]) if found["ones"] else 0
    if century is None or tens is None or ones is None or (century == 20 and tens > 60):
        return None
    following = _WORD_AFTER.match(found.after)
    if following and following[1].lower() in COUNT_NOUNS:
        return None
    return Unit(Granularity.YEAR, Moment(int(century * 100 + tens + ones)))


@rule("year two thousand", starts={"the", "two"}, pattern="(?:the year )?two thousand(?: and)?(?: <ones>)?")
def _two_thousand(found: Found) -> Meaning | None:
    if not found.words.startswith("the ") and not found.follows("in", "since", "until", "by", "of"):
        return None
    following = _WORD_AFTER.match(found.after)
    if following and following[1].lower() not in FUNCTION_WORDS:
        return None
    return Unit(Granularity.YEAR, Moment(2000 + int(time_words.number(found["ones"]) or 0 if found["ones"] else 0)))


@rule("year by its last figures", starts={DIGIT}, pattern=r"(?P<figures>\d\d)(?!s|['’.,:/-]?\d|['’]s\d)")
def _short_year(found: Found) -> Meaning | None:
    if not re.search(r"(?:^|\s|\()['’‘]$", found.before) or not re.search(
        r"\b(?:in|of|since|the|until|by|summer|winter|spring|fall|autumn|class\sof|[A-Z][a-z]+)\s['’‘]$", found.before
    ):
        return None
    return YearOfCentury(int(found["figures"]))


@rule("fiscal year in short", starts=_FISCAL, pattern=r"fy(?P<y>\d{2,4})")
def _fiscal_short(found: Found) -> Meaning | None:
    year = int(found["y"])
    return (
        Unit(Granularity.YEAR, Moment(year if year > 99 else 2000 + year if year < 60 else 1900 + year))
        if found.original()[:2] == "FY"
        else None
    )
