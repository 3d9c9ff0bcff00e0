"""Dates written with the name of the month: 16 May 2024, May 16th, the 5th of May."""

from __future__ import annotations

import re

import attrs

from timeline.factuality.judgement import PLAIN, Factuality
from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver import time_words
from timeline.resolver.clock_stamp import SECOND, ZONE, stamped
from timeline.resolver.meaning import Meaning, Range, Unit, Yearly, YearOfCentury
from timeline.resolver.rule import Found, Series, rule
from timeline.resolver.time_words import DIGIT, FUNCTION_WORDS, MONTHS, ORDINAL_STARTS

_DAY = time_words.CLASSES["day"]
_ONE_ITEM = re.compile(f"(?P<first>{_DAY})(?: ?[-–—] ?(?P<last>{_DAY}))?")
_PRICE_BEFORE = re.compile(r"[$€£¥₹]\s?$")
_FIGURES_AFTER = re.compile(r"[.,:]?\d|[-–/]\d|%")  # of a price, a score or another date
_GLUED_AFTER = re.compile(r"[.,:]?\d|/\d|[-–]\d(?!\d? [A-Z])|%")  # the same, but for a range: 27 May-28 May
_COUNTED_AFTER = re.compile(rf"\s(?:percent|million|billion)\b|-{time_words.CLASSES['unit']}\b")
_WORD_AFTER = re.compile(r"['’]s\s|-|\s(?P<word>[a-z]+)")
_GLUED_ALL_BEFORE = re.compile(r"[\w.,:/+\-–$€£#]$")
_GLUED_ALL_AFTER = re.compile(r"(?!:\d\d:\d\d)[.,:/\-–_]\w|%")
_DAY_BEFORE = re.compile(rf"\b(?:on|{time_words.CLASSES['weekday']},?) \(?$", re.IGNORECASE)
_LAST_DAY = 31
_TWO_FIGURES, _FOUR_FIGURES = 2, 4
DAY_STARTS = frozenset({DIGIT, "the", *ORDINAL_STARTS})


def day_of_month(month: int, day: int, year: int | YearOfCentury | None, told: Factuality = PLAIN) -> Meaning | None:
    """The day, of a stated year or not; one that the month lacks is a day too, which no year will have."""
    if not 1 <= month <= 12 or not 1 <= day <= _LAST_DAY:
        return None
    if year is None:
        return Yearly(Granularity.DAY, month, day, told=told)
    if isinstance(year, YearOfCentury):
        return Yearly(Granularity.DAY, month, day, year=year)
    if day > days_in_month(year, month):
        return Yearly(Granularity.DAY, month, day, year=Unit(Granularity.YEAR, Moment(year)))
    return Unit(Granularity.DAY, Moment(year, month, day))


def _day(found: Found, day: str, year: int | None = None) -> Meaning | None:
    """A day of the month that was found, as the sentence tells it."""
    told = found.told_of_year if year is None else PLAIN
    return day_of_month(time_words.month(found["month"]), time_words.ordinal(day), year, told)


def _compose(found: Found, *, has_year: bool) -> Meaning | None:
    if _PRICE_BEFORE.search(found.before) or _GLUED_AFTER.match(found.after):
        return None
    if has_year:
        return _day(found, found["day"], time_words.year(found["year"]))
    counts = found.follows("in") and " the " in found.words  # in May the second round began, in June the 1st Division
    if counts or not _is_month_of_day(found) or _COUNTED_AFTER.match(found.after):
        return None
    return _day(found, found["day"]) if found["day"][0].isdigit() or _is_day_in_words(found) else None


def _is_month_of_day(found: Found) -> bool:
    """Whether the month is one: it names one, or has an ordinal or "on" beside it: the first of may, on may 5."""
    return found.is_named("month") or found["day"][-1].isalpha() or found.follows("on")


def _is_day_in_words(found: Found) -> bool:
    """May first, the first of May; but not "in May first results came", "the third of May's songs"."""
    if found.original("day")[0].isupper() and not found.original().isupper():
        return False
    after = _WORD_AFTER.match(found.after)
    if " of " in found.words or " the " in found.words:
        return after is None or after["word"] is not None
    return not found.follows("in") and (found.follows("on") or after is None or after["word"] in FUNCTION_WORDS)


@rule("month, day and year", starts=MONTHS, pattern="<month>[ -](?:the )?<day>(?:,? |-)<year>")
def _month_day_year(found: Found) -> Meaning | None:
    return _compose(found, has_year=True)


@rule("day, month and year", starts=DAY_STARTS, pattern="(?:the )?<day>(?: (?:day )?of | )<month>,? <year>")
def _day_month_year(found: Found) -> Meaning | None:
    return _compose(found, has_year=True) if _day_comes_first(found) else None


@rule(
    "day, month and year with marks",
    starts={DIGIT},
    pattern=r"(?P<one>\d{1,4})(?P<mark>[-/.])<month>(?P=mark)(?P<two>\d{4}|\d\d?)",
)
def _marked(found: Found) -> Meaning | None:
    """29/Nov/2016, 19-Nov-12, 2019-Aug-01, with the time of day behind a colon as servers log it."""
    if _GLUED_ALL_BEFORE.search(found.before) or _GLUED_ALL_AFTER.match(found.after):
        return None
    day, year = (found["two"], found["one"]) if _is_year(found["one"]) else (found["one"], found["two"])
    if len(year) not in (_TWO_FIGURES, _FOUR_FIGURES) or len(day) > _TWO_FIGURES:
        return None
    return day_of_month(
        time_words.month(found["month"]),
        int(day),
        int(year) if len(year) == _FOUR_FIGURES else YearOfCentury(int(year)),
    )


def _is_year(figures: str) -> bool:
    return len(figures) == _FOUR_FIGURES or int(figures) > _LAST_DAY


@rule(
    "date as a clock prints it",
    starts=MONTHS,
    pattern=rf"<month> <day> (?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d){SECOND} {ZONE}<year>",
)
def _printed(found: Found) -> Meaning | None:
    """Dec 30 11:09:29 EST 2016, as the C library and `date` of POSIX print it."""
    return stamped(found, _day(found, found["day"], time_words.year(found["year"])))


@rule("month and day", starts=MONTHS, pattern="<month>(?P<mark> (?:the )?|-)<day>")
def _month_day(found: Found) -> Meaning | None:
    """May 16, May the 16th; with a hyphen only where it can be no month of a year: Jun-16th, on Jun-16."""
    is_day = found["mark"] != "-" or found["day"][-1].isalpha() or _DAY_BEFORE.search(found.before)
    return _compose(found, has_year=False) if is_day else None


@rule(
    "month and day in numerals",
    starts=MONTHS,
    pattern="<month> (?P<n>(?:twenty|thirty)(?:[- ]<ones>)?|<teen>|<ones2>)(?:,? <year>)?",
)
def _month_numeral(found: Found) -> Meaning | None:
    """On June fifteen, June fifteen, 1940."""
    if not found["year"] and not (found.follows("on") and not _WORD_AFTER.match(found.after)):
        return None
    year = time_words.year(found["year"]) if found["year"] else None
    number = time_words.number(found["n"])
    told = found.told_of_year if year is None else PLAIN
    return day_of_month(time_words.month(found["month"]), int(number or 0), year, told)


@rule("day and month", starts=DAY_STARTS, pattern="(?:the )?<day>(?: (?:day )?of | )<month>")
def _day_month(found: Found) -> Meaning | None:
    return _compose(found, has_year=False) if _day_comes_first(found) else None


def _day_comes_first(found: Found) -> bool:
    """16 May, the first of May; but not the first May."""
    return found["day"][0].isdigit() or (" of " in found.words and not found.continues_an_ordinal)


@rule("last month and day", starts={"last"}, pattern="last <month> <day>")
def _last_month_day(found: Found) -> Meaning | None:
    if not found.is_named("month"):
        return None
    day = day_of_month(time_words.month(found["month"]), time_words.ordinal(found["day"]), None)
    return attrs.evolve(day, direction="last") if isinstance(day, Yearly) else None


# up to ten days or ranges of days, by convention, so that the time of a match stays bounded
_ITEM = f"{_DAY}(?: ?[-–—] ?{_DAY})?"
_DAYS = (
    f"(?P<days>{_ITEM}(?:, (?:the )?{_ITEM}){{0,8}}"
    f"(?:(?:,? and | or | & )(?:the )?{_ITEM}|, {_DAY} ?[-–—] ?{_DAY}))"  # without "and" only ranges, and no numbers
)


@rule("days of one month", starts=MONTHS, pattern=f"<month> {_DAYS}(?:,? <year>)?")
def _month_days(found: Found) -> Series | None:
    """May 3, 5 and 7, 2024: the first day has the month in its span, the last one the year."""
    counts = re.match(r"\s(?!was\b)[a-z]+s\b", found.after) and not found["year"]  # May 3 and 5 votes
    return None if counts else _series(found)


@rule("days of one month, day first", starts=DAY_STARTS, pattern=f"(?:the )?{_DAYS}(?P<of> of)? <month>(?:,? <year>)?")
def _days_month(found: Found) -> Series | None:
    is_loose = found["days"][0].isalpha() and not found["of"]
    return None if is_loose or re.search(r"[\w.,:/$€£#-]$", found.before) else _series(found)


def _series(found: Found) -> Series | None:
    """Each day or range of days with its span; the first starts with the match and the last ends with it."""
    if not found.is_named("month") or _FIGURES_AFTER.match(found.after):
        return None
    items = list(_ONE_ITEM.finditer(found.match.string, *found.match.span("days")))
    year = time_words.year(found["year"]) if found["year"] else None
    meanings = [_item(found, item, year) for item in items]
    if not all(meanings):
        return None
    starts = [found.match.start(), *(item.start() for item in items[1:])]
    ends = [*(item.end() for item in items[:-1]), found.match.end()]
    extents = zip(starts, ends, strict=True)
    return Series(tuple((extent, meaning) for extent, meaning in zip(extents, meanings, strict=True) if meaning))


def _item(found: Found, item: re.Match[str], year: int | None) -> Meaning | None:
    """A day of a series, or a range of them."""
    first = _day(found, item["first"], year)
    if not item["last"]:
        return first
    last = _day(found, item["last"], year)
    in_order = time_words.ordinal(item["first"]) < time_words.ordinal(item["last"])
    return Range(first, last) if first and last and in_order else None
