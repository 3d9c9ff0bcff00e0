"""Years in figures: 2013 with evidence around it, 44 BC, fiscal 1989, '68."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Range, Unit, YearOfCentury
from timeline.resolver.rule import Ends, Found, Latent, rule
from timeline.resolver.time_words import (
    CLASSES,
    COUNT_NOUNS,
    DIGIT,
    FISCAL,
    FUNCTION_WORDS,
    ORDINALS,
    PAST_VERBS,
    SEASONS,
    any_of,
    beside,
)

FIRST, LAST = 1000, 2100  # what may be a year at all: four figures, and not far ahead; by convention
_LIKELY_FIRST, LIKELY_LAST = 1400, 2060  # where words only hint at one, set by hand on the development corpora
_POSTED_FIRST = 1900  # where a post has the bare number, set by hand on the tweets for training
_SURE = re.compile(
    rf"\b(?:{any_of(beside('year', 'leading_sure'))}|{CLASSES['season']}|{CLASSES['ordinal']}\s(?:quarter|half)"
    r"|year was|it was)[ -]+$|\bca?\.$",
    re.IGNORECASE,
)
_LIKELY = re.compile(rf"(?:\b{any_of(beside('year', 'leading_likely'))}\s+|['’]s?\s|(?:^|\s)\()$", re.IGNORECASE)
_DETERMINED = re.compile(rf"(?:\b(?:{CLASSES['determiner']}|this|that|a)|['’]s?)\s$", re.IGNORECASE)
_DESCRIBED = re.compile(rf"\b(?i:{CLASSES['determiner']}|an?)\s[a-z]+\s$")
_MEASURE, _GROUP = any_of(beside("year", "leading_measure")), any_of(beside("year", "leading_group"))
_EVENT_BEFORE = re.compile(rf"\b{any_of((*beside('year', 'event'), *beside('year', 'event_first')))}\s$")
_EVENT_AFTER = re.compile(rf"\s(?:[A-Z]\w+\s)?{any_of(beside('year', 'event'))}\b")
_GLUED_BEFORE = re.compile(
    r"(?<!\bca)(?<!\bc)\.$|[\w,:/+&#$€£¥%@=\[]$|\w\($|[$€£#]\s?$|\d\s?[-–]$"
    rf"|\b{any_of(beside('year', 'leading_number'))}\.?\s$"
    rf"|\b(?:{_MEASURE}|an?\s(?:\w+\s)?{_GROUP})\sof\s$",
    re.IGNORECASE,
)
GLUED_AFTER = re.compile(
    r"[%°$€£/@_+]|[.,]\d|:\S|\s?[x×]\s?\d|['’]s?\d|-(?!\d{4}\b|\d\d\b(?!-\d)|[a-z]+\b)"
    rf"|-{any_of(beside('year', 'trailing_measure'))}"
)
_WORD_AFTER = re.compile(r"[\s-]+([A-Za-z]+)")
_UNCOUNTED = FUNCTION_WORDS | PAST_VERBS | SEASONS.keys()  # what may follow a year without being counted by it
_TWO_FIGURES, _PIVOT = 99, 60  # by convention: FY59 is 2059 and FY60 is 1960, as the likely years end with 2060
_FISCAL = {f"fy{number:02}" for number in (*range(100), *range(1980, 2061))} | {"fy", "cy"}
_YEAR_BEFORE = re.compile(r"(?<![\d,.])[12]\d{3}(?:,| and| or|, and)\s$")
_YEAR_AFTER = re.compile(r"(?:,| and| or|, and)\s[12]\d{3}(?![\d,.]\d)\b")
_LISTED = re.compile(r"\b\d{1,3}, \d{1,3}, $")  # 7, 21, 1984
MONTH_BEFORE = rf"(?i:{CLASSES['month']})(?: (?:the )?{CLASSES['day']}(?:[-–]\d\d?)?)?,?"
"""A month or a day of it, in front of its year."""
_SHORT_BEFORE = re.compile(
    rf"\b(?:{any_of(beside('year', 'leading_short'))}|{CLASSES['season']}|{MONTH_BEFORE}|[A-Z][a-z]+,?)[\s-]['’‘]$"
)
_SENTENCE_START, _SENTENCE_END = re.compile(r"(?:^|[.!?]\s+)$"), re.compile(r"[.;)!?]?(?:\s*$|[.;,]\s)")


@rule("year", starts={DIGIT}, pattern=r"(?P<y>[12]\d{3})")
def _year(found: Found) -> Meaning | Latent | None:
    number = int(found["y"])
    if not FIRST <= number <= LAST or _GLUED_BEFORE.search(found.before) or GLUED_AFTER.match(found.after):
        return None
    meaning = Unit(Granularity.YEAR, Moment(number))
    following = _WORD_AFTER.match(found.after)
    word = following[1] if following else ""
    if found.is_led_as_a_year:
        return meaning
    if word.lower() in COUNT_NOUNS:
        return None
    counts = word.islower() and word not in _UNCOUNTED and word not in ORDINALS and not word.endswith(("ed", "ing"))
    if re.match(r"['’]s\s[A-Za-z]", found.after) or _is_year(found, number, word, counts):
        return meaning
    return None if counts else Latent(meaning)


def _is_year(found: Found, number: int, word: str, counts: bool) -> bool:
    """Whether the number is a year where it stands; `word` follows it, and `counts` if it may be what is counted."""
    if _SURE.search(found.before):
        return True
    if found.domain == "colloquial" and _POSTED_FIRST <= number <= LIKELY_LAST:
        return True
    if not _LIKELY_FIRST <= number <= LIKELY_LAST:
        return False
    is_of_an_event = _EVENT_BEFORE.search(found.before) or _EVENT_AFTER.match(found.after)
    return bool(is_of_an_event) or _is_one_of_several(found) or _is_led(found, word, counts) or _stands_apart(found)


def _is_one_of_several(found: Found) -> bool:
    """1998 and 1999."""
    return _YEAR_BEFORE.search(found.before) is not None or _YEAR_AFTER.match(found.after) is not None


def _is_led(found: Found, word: str, counts: bool) -> bool:
    """The 1998 election, its failed 1998 campaign, that of 1998."""
    before = found.before
    if word and _DETERMINED.search(before):
        return True
    if word and not word.endswith("s") and _DESCRIBED.search(before):
        return True
    return not counts and _LIKELY.search(before) is not None


def _stands_apart(found: Found) -> bool:
    """In brackets, before a comma at the start of a sentence, alone on a line, behind a comma at the end."""
    before, after = found.before, found.after
    if before.endswith("("):
        apart = re.match(r"\)|\s?[–-]\s?\d", after) is not None
    elif before.endswith(", "):
        apart = _SENTENCE_END.match(after) is not None and _LISTED.search(before) is None
    else:
        apart = False
    return (
        apart
        or (after.startswith(",") and _SENTENCE_START.search(before) is not None)
        or (not before and re.match(r":|\s*$", after) is not None)
    )


@rule("year with era", starts={DIGIT, "ad", "a"}, pattern="<year>")
def _year_with_era(found: Found) -> Meaning | None:
    written = found["year"]
    era = re.search(r"[a-z]", found.original("year"), re.IGNORECASE)
    if era is None or not era[0].isupper() or _GLUED_BEFORE.search(found.before):
        return None
    letters = found.original("year").replace(".", "").replace(" ", "").strip("0123456789")
    if re.search(r"ad|a\.d", written) and not letters.isupper():
        return None
    number = time_words.year(written)
    return Unit(Granularity.YEAR, Moment(number)) if number != 0 or "b" in written else None


@rule(
    "fiscal or named year",
    starts={"the", "year", *FISCAL},
    pattern=r"fiscal (?P<y>1\d{3}|20\d\d)"
    r"|(?:the )?(?:<fiscal> )?year (?:of (?:our lord |grace )?)?(?P<named>[1-9]\d{2,3})"
    r"|the (?P<y2>1\d{3}|20\d\d) <fiscal2> year",
)
def _fiscal_year(found: Found) -> Meaning | None:
    if found["named"] and (GLUED_AFTER.match(found.after) or _counts_early(found)):
        return None
    return Unit(Granularity.YEAR, Moment(int(found["y"] or found["y2"] or found["named"])))


def _counts_early(found: Found) -> bool:
    """Whether a number that is seldom a year counts what follows: it was the year 500 men died."""
    following = _WORD_AFTER.match(found.after)
    is_usual = FIRST <= int(found["named"]) <= LAST
    return not is_usual and following is not None and following[1].lower() not in _UNCOUNTED


@rule("year by its last figures", starts={DIGIT}, pattern=r"(?P<figures>\d\d)(?!s|['’.,:/-]?\d|['’]s\d)")
def _short_year(found: Found) -> Meaning | None:
    return YearOfCentury(int(found["figures"])) if _SHORT_BEFORE.search(found.before) else None


@rule("fiscal year in short", starts=_FISCAL, pattern=r"fy(?P<y>\d{2,4})|[fc]y (?P<full>(?:19|20)\d\d)")
def _fiscal_short(found: Found) -> Meaning | None:
    """FY19, and FY or CY 2019, as a fiscal or calendar year is called."""
    if found["y"] and not found.original().startswith("FY"):
        return None
    year = int(found["y"] or found["full"])
    if year <= _TWO_FIGURES:
        year += 2000 if year < _PIVOT else 1900
    return Unit(Granularity.YEAR, Moment(year))


@rule(
    "years by their last figures",
    starts={DIGIT},
    pattern=r"(?P<first>\d\d)(?: ?[-–—] ?| to | through | and | until )['’‘](?P<last>\d\d)(?!s|['’.,:/-]?\d)",
)
def _short_years(found: Found) -> Ends | None:
    """From '41 to '45, '41-'42."""
    years = Range(YearOfCentury(int(found["first"])), YearOfCentury(int(found["last"])))
    return Ends.of(found, "first", "last", years) if _SHORT_BEFORE.search(found.before) else None
