"""Dates written with the name of the month: 16 May 2024, May 16th, the 5th of May."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver import time_words
from timeline.resolver.families.months import direction_of
from timeline.resolver.meaning import Direction, Meaning, Unit, Yearly
from timeline.resolver.rule import Found, Series, rule
from timeline.resolver.time_words import DIGIT, MONTHS

_DAY = time_words.CLASSES["day"]
_ONE_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_FIGURES_AFTER = re.compile(r"[.,:]?\d|[-/]\d|%")  # of a price, a score or another date


def day_of_month(month: int, day: int, year: int | None, direction: Direction = "nearest") -> Meaning | None:
    """The day, of a stated year or not; `None` for a day that the month lacks."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    if year is None:
        return Yearly(Granularity.DAY, month, day, direction)
    return Unit(Granularity.DAY, Moment(year, month, day))


def _day(found: Found, day: str, year: int | None = None) -> Meaning | None:
    """A day of the month that was found, as the sentence tells it."""
    return day_of_month(
        time_words.month(found["month"]), time_words.ordinal(day), year, direction_of(found, Granularity.DAY)
    )


def _compose(found: Found, *, has_year: bool) -> Meaning | None:
    if not found.is_named("month") or re.match(r"[.,:]?\d|/\d|-\d(?!\d? [A-Z])|%", found.after):
        return None
    if not has_year and re.match(r"\s(?:percent|million|billion)\b|,?\s[12]\d{3}\b(?!\s[a-z]+s\b)", found.after):
        return None  # with a year behind it the month lacks that day, or it would have matched
    return _day(found, found["day"], time_words.year(found["year"]) if has_year else None)


@rule("month, day and year", starts=MONTHS, pattern="<month>[ -]<day>(?:,? |-)<year>")
def _month_day_year(found: Found) -> Meaning | None:
    return _compose(found, has_year=True)


@rule("day, month and year", starts={DIGIT, "the"}, pattern="(?:the )?<day>(?: (?:day )?of | |-)<month>(?:,? |-)<year>")
def _day_month_year(found: Found) -> Meaning | None:
    return _compose(found, has_year=True)


@rule("month and day", starts=MONTHS, pattern="<month> (?:the )?<day>")
def _month_day(found: Found) -> Meaning | None:
    return _compose(found, has_year=False)


@rule("month and ordinal day", starts=MONTHS, pattern="<month> (?:the )?<ordinal_word>")
def _month_ordinal(found: Found) -> Meaning | None:
    return _day(found, found["ordinal_word"]) if found.is_named("month") else None


@rule("day and month", starts={DIGIT, "the"}, pattern="(?:the )?<day>(?: (?:day )?of | )<month>")
def _day_month(found: Found) -> Meaning | None:
    return _compose(found, has_year=False)


@rule("ordinal day of month", starts={"the"}, pattern="the <ordinal_word> (?:day )?of <month>")
def _ordinal_of_month(found: Found) -> Meaning | None:
    if not found.is_named("month") or re.match(r"['’]s\s", found.after):
        return None
    return _day(found, found["ordinal_word"])


@rule("last month and day", starts={"last"}, pattern="last <month> <day>")
def _last_month_day(found: Found) -> Meaning | None:
    if not found.is_named("month"):
        return None
    return day_of_month(time_words.month(found["month"]), time_words.ordinal(found["day"]), None, "last")


# up to ten days, by convention, so that the time of a match stays bounded
_DAYS = f"(?P<days>{_DAY}(?:, {_DAY}){{0,8}}(?:,? and | or | & ){_DAY})"


@rule("days of one month", starts=MONTHS, pattern=f"<month> {_DAYS}(?:,? <year>)?")
def _month_days(found: Found) -> Series | None:
    """May 3, 5 and 7, 2024: the first day has the month in its span, the last one the year."""
    counts = re.match(r"\s(?!was\b)[a-z]+s\b", found.after) and not found["year"]  # May 3 and 5 votes
    return None if counts else _series(found)


@rule("days of one month, day first", starts={DIGIT}, pattern=f"{_DAYS}(?: of)? <month>(?:,? <year>)?")
def _days_month(found: Found) -> Series | None:
    return None if re.search(r"[\w.,:/$€£#-]$", found.before) else _series(found)


def _series(found: Found) -> Series | None:
    """Each day with its span; the first starts with the match and the last ends with it."""
    if not found.is_named("month") or _FIGURES_AFTER.match(found.after):
        return None
    days = list(_ONE_DAY.finditer(found.match.string, *found.match.span("days")))
    year = time_words.year(found["year"]) if found["year"] else None
    meanings = [_day(found, day[0], year) for day in days]
    if not all(meanings):
        return None
    starts = [found.match.start(), *(day.start() for day in days[1:])]
    ends = [*(day.end() for day in days[:-1]), found.match.end()]
    extents = zip(starts, ends, strict=True)
    return Series(tuple((extent, meaning) for extent, meaning in zip(extents, meanings, strict=True) if meaning))
