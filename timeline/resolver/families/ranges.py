"""Ranges whose ends share a month or a year: May 3-5, 2024; 5 to 7 May; 1914-18."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.families.absolute import DAY_STARTS, day_of_month
from timeline.resolver.meaning import Range, Unit
from timeline.resolver.rule import Ends, Found, rule
from timeline.resolver.time_words import DIGIT, MONTHS, beside

_LONGEST_SHORT = 50  # years of a range whose end has two figures, by convention: 1914-18, but no 1914-99
_FIRST_YEAR, _LAST_YEAR = 1400, 2100  # of plain numbers with a dash, set by hand on the development corpora
_LEADING = beside("year", "leading_span")
_TO = "(?: ?[-–—] ?| to | through | until )"
_TO_DAY = f"(?:{_TO}|(?P<slash> ?/ ?))"  # the night of 3/4 May


def _days(found: Found) -> Ends | None:
    if not found.is_named("month") or re.match(r"[.,:]?\d|[-/]\d|%", found.after):
        return None
    month = time_words.month(found["month"])
    year = time_words.year(found["year"]) if found["year"] else None
    first, last = time_words.ordinal(found["day"]), time_words.ordinal(found["day2"])
    one, two = day_of_month(month, first, year), day_of_month(month, last, year)
    in_order = last == first + 1 if found["slash"] else first < last
    return Ends.of(found, "day", "day2", Range(one, two)) if one and two and in_order else None


@rule("days of a month", starts=MONTHS, pattern=f"<month> (?:the )?<day>{_TO_DAY}(?:the )?<day2>(?:,? <year>)?")
def _month_days(found: Found) -> Ends | None:
    return _days(found)


@rule(
    "days of a month, day first",
    starts=DAY_STARTS,
    pattern=f"(?:the )?<day>{_TO_DAY}(?:the )?<day2> (?P<of>of )?<month>(?:,? <year>)?",
)
def _days_month(found: Found) -> Ends | None:
    return _days(found) if found["of"] or found["day"][0].isdigit() else None


@rule("months of a year", starts=MONTHS, pattern=f"<month>{_TO}<month2>(?:,? | of )<year>")
def _months(found: Found) -> Ends | None:
    first, last = time_words.month(found["month"]), time_words.month(found["month2"])
    if first >= last or not found.is_named("month") or not found.is_named("month2"):
        return None
    year = time_words.year(found["year"])
    months = Range(Unit(Granularity.MONTH, Moment(year, first)), Unit(Granularity.MONTH, Moment(year, last)))
    return Ends.of(found, "month", "month2", months)


def _years(found: Found, first: int, last: int) -> Ends:
    years = Range(Unit(Granularity.YEAR, Moment(first)), Unit(Granularity.YEAR, Moment(last)))
    return Ends.of(found, "first", "last", years)


@rule("years, the second one short", starts={DIGIT}, pattern=r"(?P<first>1[0-9]\d\d|20\d\d)[-–—/](?P<last>\d\d)")
def _short_years(found: Found) -> Ends | None:
    if re.search(r"[\w.,:/+\-–$€£#]$", found.before) or re.match(r"[-–.,:/]\d|[%°]", found.after):
        return None
    if re.match(r"\s(?!(?:was|is|has)\b)[a-z]+s\b", found.after) and not found.follows(*_LEADING):
        return None
    if found.is_a_sentence:  # "A valid part? 2012-13": no word says what it is
        return None
    first = int(found["first"])
    last = first - first % 100 + int(found["last"])
    if not first < last <= first + _LONGEST_SHORT:
        return None
    return _years(found, first, last)


@rule("years with a dash", starts={DIGIT}, pattern=r"(?P<first>[12]\d{3}) ?[-–—] ?(?P<last>[12]\d{3})")
def _long_years(found: Found) -> Ends | None:
    first, last = int(found["first"]), int(found["last"])
    if re.search(r"[\w.,:/+\-–$€£#]$", found.before) or re.match(r"\s?[-–]\s?\d|[.,:/]\d|[%°]", found.after):
        return None
    if not _FIRST_YEAR <= first < last <= _LAST_YEAR:
        return None
    return _years(found, first, last)


@rule(
    "years BC",
    starts={DIGIT},
    pattern=rf"(?P<first>\d{{1,4}}){_TO}(?P<last>\d{{1,4}}) (?P<era><bc>)",
)
def _years_bc(found: Found) -> Ends | None:
    first, last = int(found["first"]), int(found["last"])
    if first <= last or not found.is_capitalised("era") or re.search(r"[\w.,:/$€£#-]$", found.before):
        return None
    return _years(found, 1 - first, 1 - last)
