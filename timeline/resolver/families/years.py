"""Years: 2013 with evidence around it, 44 BC, fiscal 1989, nineteen ninety-six."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Unit, YearOfCentury
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import CLASSES, COUNT_NOUNS, DIGIT, FISCAL, FUNCTION_WORDS, PAST_VERBS, any_of, beside

_FIRST, _LAST = 1000, 2100  # what may be a year at all: four figures, and not far ahead; by convention
_FIRST_EARLY = 100  # three figures: fewer are told with their era; by convention
_LIKELY_FIRST, _LIKELY_LAST = 1400, 2060  # where words only hint at one, set by hand on the development corpora
_POSTED_FIRST = 1900  # where a post has the bare number, set by hand on the tweets for training
_SURE = re.compile(
    rf"\b(?:{any_of(beside('year', 'leading_sure'))}|{CLASSES['season']}|{CLASSES['ordinal']}\s(?:quarter|half)"
    r"|year\swas|it\swas)[\s-]+$",
    re.IGNORECASE,
)
_LIKELY = re.compile(rf"(?:\b{any_of(beside('year', 'leading_likely'))}\s+|['’]s?\s|(?:^|\s)\()$", re.IGNORECASE)
_DETERMINED = re.compile(rf"(?:\b(?:{CLASSES['determiner']}|this|that|a)|['’]s?)\s$", re.IGNORECASE)
_DESCRIBED = re.compile(rf"\b(?i:{CLASSES['determiner']}|an?)\s[a-z]+\s$")
_MEASURE, _GROUP = any_of(beside("year", "leading_measure")), any_of(beside("year", "leading_group"))
_GLUED_BEFORE = re.compile(
    r"[\w.,:/+&#$€£¥%@=\[]$|\w\($|[$€£#]\s?$|\d\s?[-–]$"
    rf"|\b{any_of(beside('year', 'leading_number'))}\.?\s$"
    rf"|\b(?:{_MEASURE}|an?\s(?:\w+\s)?{_GROUP})\sof\s$",
    re.IGNORECASE,
)
_GLUED_AFTER = re.compile(
    r"[%°$€£/@_+]|[.,]\d|:\S|\s?[x×]\s?\d|['’]s?\d|-(?!\d{4}\b|\d\d\b(?!-\d)|[a-z]+\b)"
    rf"|-{any_of(beside('year', 'trailing_measure'))}"
)
_WORD_AFTER = re.compile(r"[\s-]+([A-Za-z]+)")
_UNCOUNTED = FUNCTION_WORDS | PAST_VERBS  # what may follow a year without being counted by it
_TWO_FIGURES, _PIVOT = 99, 60  # by convention: FY59 is 2059 and FY60 is 1960, as the likely years end with 2060
_FISCAL = {f"fy{number:02}" for number in (*range(100), *range(1980, 2061))}
_YEAR_BEFORE = re.compile(r"(?<![\d,.])[12]\d{3}(?:,| and| or|, and)\s$")
_YEAR_AFTER = re.compile(r"(?:,| and| or|, and)\s[12]\d{3}(?![\d,.]\d)\b")
_LISTED = re.compile(r"\b\d{1,3}, \d{1,3}, $")  # 7, 21, 1984
_LEADING_TWO_THOUSAND = beside("year", "leading_two_thousand")
_MONTH_BEFORE = rf"(?i:{CLASSES['month']})(?:\s(?:the\s)?{CLASSES['day']})?,?"
_DATE_BEFORE = re.compile(rf"\b{_MONTH_BEFORE}\s$")
_CLAUSE_END = re.compile(r"[.;:!?)]|, | ?$")
_TIME_AFTER = re.compile(rf"\s{any_of(beside('year', 'trailing_other'))}\b")
_OLD_TIMES = re.compile(rf"\b{any_of(beside('year', 'around_early'))}s?\b", re.IGNORECASE)
_EARLY_LEADING = beside("year", "leading_early")
_SHORT_BEFORE = re.compile(
    rf"\b(?:{any_of(beside('year', 'leading_short'))}|{CLASSES['season']}|{_MONTH_BEFORE}|[A-Z][a-z]+,?)\s['’‘]$"
)
_SENTENCE_START, _SENTENCE_END = re.compile(r"(?:^|[.!?]\s+)$"), re.compile(r"[.;)!?]?(?:\s*$|[.;,]\s)")


@rule("year", starts={DIGIT}, pattern=r"(?P<y>[12]\d{3})")
def _year(found: Found) -> Meaning | Latent | None:
    number = int(found["y"])
    if not _FIRST <= number <= _LAST or _GLUED_BEFORE.search(found.before) or _GLUED_AFTER.match(found.after):
        return None
    meaning = Unit(Granularity.YEAR, Moment(number))
    following = _WORD_AFTER.match(found.after)
    word = following[1] if following else ""
    if word.lower() in COUNT_NOUNS:
        return None
    counts = word.islower() and word not in _UNCOUNTED and not word.endswith(("ed", "ing"))
    if re.match(r"['’]s\s[A-Za-z]", found.after) or _is_year(found, number, word, counts):
        return meaning
    return None if counts else Latent(meaning)


def _is_year(found: Found, number: int, word: str, counts: bool) -> bool:
    """Whether the number is a year where it stands; `word` follows it, and `counts` if it may be what is counted."""
    if _SURE.search(found.before):
        return True
    if found.domain == "colloquial" and _POSTED_FIRST <= number <= _LIKELY_LAST:
        return True
    if not _LIKELY_FIRST <= number <= _LIKELY_LAST:
        return False
    return _is_one_of_several(found) or _is_led(found, word, counts) or _stands_apart(found)


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


@rule("year of a date", starts={DIGIT}, pattern=r"(?P<y>\d{3,4})")
def _year_of_date(found: Found) -> Latent | None:
    """Years that only a date can have: in December 9999, on 3 May 987; but not "on May 3, 987 were hurt"."""
    number = int(found["y"])
    if number < _FIRST_EARLY or _FIRST <= number <= _LAST or _GLUED_AFTER.match(found.after):
        return None
    ends = _CLAUSE_END.match(found.after) or (not found.before.endswith(", ") and _TIME_AFTER.match(found.after))
    return Latent(Unit(Granularity.YEAR, Moment(number))) if ends and _DATE_BEFORE.search(found.before) else None


@rule("early year", starts={DIGIT}, pattern=r"(?P<y>\d{3})")
def _early_year(found: Found) -> Meaning | None:
    """In 476, where the sentence speaks of kings, battles or births."""
    number = int(found["y"])
    if number < _FIRST_EARLY or not found.follows(*_EARLY_LEADING) or _GLUED_AFTER.match(found.after):
        return None
    following = _WORD_AFTER.match(found.after)
    ends = following[1] in FUNCTION_WORDS and following[1] != "of" if following else _CLAUSE_END.match(found.after)
    is_told = ends and (_OLD_TIMES.search(found.sentence_before) or _OLD_TIMES.search(found.sentence_after))
    return Unit(Granularity.YEAR, Moment(number)) if is_told else None


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
    pattern=r"fiscal (?P<y>1\d{3}|20\d\d)|(?:the )?(?:<fiscal> )?year (?:of )?(?P<named>[1-9]\d{2,3})"
    r"|the (?P<y2>1\d{3}|20\d\d) <fiscal2> year",
)
def _fiscal_year(found: Found) -> Meaning | None:
    if found["named"] and _GLUED_AFTER.match(found.after):
        return None
    return Unit(Granularity.YEAR, Moment(int(found["y"] or found["y2"] or found["named"])))


@rule(
    "year in words",
    starts={"eighteen", "nineteen", "twenty"},
    pattern="(?P<first>eighteen|nineteen|twenty) <tens>(?:[- ]<ones>)?",
)
def _spoken_year(found: Found) -> Meaning | None:
    century, tens = time_words.number(found["first"]), time_words.number(found["tens"])
    ones = time_words.number(found["ones"]) if found["ones"] else 0
    if century is None or tens is None or ones is None or (century == 20 and tens > _LIKELY_LAST % 100):
        return None
    following = _WORD_AFTER.match(found.after)
    if following and following[1].lower() in COUNT_NOUNS:
        return None
    return Unit(Granularity.YEAR, Moment(int(century * 100 + tens + ones)))


@rule("year two thousand", starts={"the", "two"}, pattern="(?:the year )?two thousand(?:(?: and)? <number>)?")
def _two_thousand(found: Found) -> Meaning | None:
    is_led = (
        found.words.startswith("the ") or found.follows(*_LEADING_TWO_THOUSAND) or _DATE_BEFORE.search(found.before)
    )
    rest = time_words.number(found["number"] or "zero") or 0
    following = _WORD_AFTER.match(found.after)
    if not is_led or rest not in range(_TWO_FIGURES + 1) or found["number"] in ("a", "an"):
        return None
    if following and following[1].lower() not in FUNCTION_WORDS:
        return None
    return Unit(Granularity.YEAR, Moment(2000 + int(rest)))


@rule("year by its last figures", starts={DIGIT}, pattern=r"(?P<figures>\d\d)(?!s|['’.,:/-]?\d|['’]s\d)")
def _short_year(found: Found) -> Meaning | None:
    return YearOfCentury(int(found["figures"])) if _SHORT_BEFORE.search(found.before) else None


@rule("fiscal year in short", starts=_FISCAL, pattern=r"fy(?P<y>\d{2,4})")
def _fiscal_short(found: Found) -> Meaning | None:
    if not found.original().startswith("FY"):
        return None
    year = int(found["y"])
    if year <= _TWO_FIGURES:
        year += 2000 if year < _PIVOT else 1900
    return Unit(Granularity.YEAR, Moment(year))
