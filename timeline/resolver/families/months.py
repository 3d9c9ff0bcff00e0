"""Months: May 2024, last February, in March; names that are also words or people need evidence."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Unit, Yearly
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import (
    CLASSES,
    DIRECTIONS,
    MONTHS,
    MONTHS_AND_NAMES,
    any_of,
    beside,
)

_SURE = re.compile(
    rf"\b(?:{any_of(beside('month', 'leading_sure'))}|{any_of(beside('month', 'leading_part'))} of"
    r"|(?:late|mid|early)[- ]?(?:to|in)|\d(?:st|nd|rd|th)? (?:of|to))[\s-]+$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    rf"\b(?:{any_of(beside('month', 'leading_likely'))}|(?<!next )to|{CLASSES['month']},? (?:and|or))\s+$",
    re.IGNORECASE,
)
_LEADING_POSTED = beside("month", "leading_posted")
_CLAUSE = beside("month", "leading_clause")
_TIME = rf"(?i:{CLASSES['month']}|{CLASSES['weekday']}|{CLASSES['season']})\b"
_PERSON_AFTER = re.compile(
    rf"['’]s|\s[A-Z]|,\s(?:my|your|his|her|our|their)\s|\s(?:and|or)\s(?!{_TIME})[A-Z][a-z]"  # from March and Summers
)
_PERSON_BEFORE = re.compile(r"\b[A-Z]\w+\.?\s$")
_NO_PERSON_BEFORE = re.compile(rf"(?:^|[.!?:;,]\s*|\b{any_of(beside('month', 'leading_capital'))}\s)$")
_GIVEN_NAME = rf"\b(?!{any_of(beside('month', 'leading_no_name'))})[A-Z]\w+\.?\s"
_DAY_BEFORE = re.compile(r"(?<![\d:.,$€£/])\b\d{1,2}(?:st|nd|rd|th)?(?:\sof)?[\s-]$")  # a day that the month lacks
_FIGURES_AFTER = re.compile(r"[-/]?\d|['’]\d|\s\d{1,2}(?![\d:])")
_DETERMINED = re.compile(rf"(?:\b(?:{CLASSES['determiner']}|{CLASSES['determiner'].title()}|[Aa]n?|[Tt]his)|['’]s)\s$")
_DESCRIBES = re.compile(rf"\s(?!{any_of(beside('month', 'trailing_no_noun'))}\b)[a-z]")
_NAME_AFTER = re.compile(r"\s(?:[A-Z][a-z]|[A-Z]\.|[A-Z]['’][A-Z])")
_FOREIGN_AFTER = re.compile(r"-(?:[^\W\d_]-|[À-Þ])|\s(?:del?|la|van|von)\s")
_SHORT = 4  # letters: shorter months, and "sept", are short forms


@rule("month and year", starts=MONTHS, pattern="<month>(?:,? | of |-)<year>")
def _month_year(found: Found) -> Meaning | None:
    if not found.is_named("month") or re.match(r"\s?[-–:/]\d|,\d|\.\d", found.after):
        return None
    if _DAY_BEFORE.search(found.before):
        return None
    return Unit(Granularity.MONTH, Moment(time_words.year(found["year"]), time_words.month(found["month"])))


@rule("the month of", starts={"the"}, pattern="the month of <month>(?:,? <year>)?")
def _the_month_of(found: Found) -> Meaning | None:
    month = time_words.month(found["month"])
    if not found.is_named("month"):
        return None
    if found["year"]:
        return Unit(Granularity.MONTH, Moment(time_words.year(found["year"]), month))
    return Yearly(Granularity.MONTH, month, told=found.told_of_year)


@rule("last, this or next month by name", starts={"last", "this", "next"}, pattern="(?P<which>last|this|next) <month>")
def _directed_month(found: Found) -> Meaning | None:
    if not found.is_named("month") or found.follows("the"):
        return None
    return Yearly(Granularity.MONTH, time_words.month(found["month"]), direction=DIRECTIONS[found["which"]])


@rule("month", starts=MONTHS, pattern="<month>")
def _bare_month(found: Found) -> Meaning | Latent | None:
    name = found["month"]
    posted = found.domain == "colloquial" and (
        (len(name) > _SHORT and name not in MONTHS_AND_NAMES) or found.follows(*_LEADING_POSTED)
    )
    if not (posted or found.is_named("month")) or _is_in_a_date(found) or _FOREIGN_AFTER.match(found.after):
        return None
    meaning = Yearly(Granularity.MONTH, time_words.month(name), told=found.told_of_year)
    if posted:
        return meaning
    if name.rstrip(".") in MONTHS_AND_NAMES or len(name.rstrip(".")) < _SHORT or name == "sept":
        return _word_or_month(found, meaning)
    return Latent(meaning) if _is_in_a_name(found) else meaning


def _is_in_a_date(found: Found) -> bool:
    """Whether figures beside it belong to it: those of a day that the month lacks, or of another shape."""
    return _FIGURES_AFTER.match(found.after) is not None or _DAY_BEFORE.search(found.before) is not None


def _is_in_a_name(found: Found) -> bool:
    """Whether capitalised words beside an unmistakable month may make a name of both."""
    before = found.before
    if _NAME_AFTER.match(found.after) and not (_SURE.search(before) or _LIKELY.search(before)):
        return True
    return _PERSON_BEFORE.search(before) is not None and _NO_PERSON_BEFORE.search(before) is None


def _word_or_month(found: Found, meaning: Meaning) -> Meaning | Latent | None:
    """May, March, Jan., Sept: names and other words too, so what stands beside them must make a month of them."""
    name = found["month"]
    if name in MONTHS_AND_NAMES and re.match(r"['’]s\s", found.after) and _has_bearer(found):
        return None
    if _describes(found) or _is_surely_led(found) or _ends_a_clause(found):
        return meaning
    likely = name not in ("may", "jan") and _LIKELY.search(found.before) and not _PERSON_AFTER.match(found.after)
    return meaning if likely else Latent(meaning)


def _describes(found: Found) -> bool:
    """The March accession."""
    if found.original().isupper():
        return False
    return _DETERMINED.search(found.before) is not None and _DESCRIBES.match(found.after) is not None


def _is_surely_led(found: Found) -> bool:
    """In May, the end of March; but not of somebody who is called so."""
    return _SURE.search(found.before) is not None and not (found["month"] in MONTHS_AND_NAMES and _is_person(found))


def _ends_a_clause(found: Found) -> bool:
    """By May, they had left."""
    return found["month"] == "may" and found.follows(*_CLAUSE) and re.match(r"[.,;)]", found.after) is not None


def _is_person(found: Found) -> bool:
    """Whether the name goes on: since Summer Lee won; but "in May Putin" is a month, if nothing of Putin's follows."""
    if found.follows("in"):
        return re.match(r"\s[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*)*['’]s?\b", found.after) is not None
    return _NAME_AFTER.match(found.after) is not None


def _has_bearer(found: Found) -> bool:
    """Whether the text has just named somebody so: "Theresa May lost, and ministers in May's cabinet quit"."""
    return re.search(rf"{_GIVEN_NAME}{found.original('month')}\b", found.before) is not None
