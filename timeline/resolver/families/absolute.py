"""Dates written with the name of the month: 16 May 2024, May 16th, the 5th of May."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver import lexicon
from timeline.resolver.families.months import direction_of
from timeline.resolver.lexicon import DIGIT, MONTHS
from timeline.resolver.meaning import Direction, Meaning, Unit, Yearly
from timeline.resolver.rule import Found, Series, rule

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?"


def day_of_month(month: int, day: int, year: int | None, direction: Direction = "nearest") -> Meaning | None:
    """The day, of a stated year or not; `None` for a day that the month lacks."""
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    if year is None:
        return Yearly(Granularity.DAY, month, day, direction)
    return Unit(Granularity.DAY, Moment(year, month, day))


def _compose(found: Found, *, has_year: bool) -> Meaning | None:
    if not found.is_capitalised("month") or re.match(r"[.,:]?\d|/\d|-\d(?!\d? [A-Z])|%", found.after):
        return None
    year = lexicon.year(found["year"]) if has_year else None
    if not has_year and re.match(r"\s(?:percent|million|billion)\b", found.after):
        return None
    return day_of_month(
        lexicon.month(found["month"]), lexicon.ordinal(found["day"]), year, direction_of(found, Granularity.DAY)
    )


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
    if not found.is_capitalised("month"):
        return None
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["ordinal_word"]), None, direction_of(found, Granularity.DAY))


@rule("day and month", starts={DIGIT, "the"}, pattern="(?:the )?<day>(?: (?:day )?of | )<month>")
def _day_month(found: Found) -> Meaning | None:
    return _compose(found, has_year=False)


@rule("ordinal day of month", starts={"the"}, pattern="the <ordinal> (?:day )?of <month>")
def _ordinal_of_month(found: Found) -> Meaning | None:
    if not found.is_capitalised("month") or re.match(r"['’]s\s", found.after):
        return None
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["ordinal"]), None, direction_of(found, Granularity.DAY))


@rule("last month and day", starts={"last"}, pattern="last <month> <day>")
def _last_month_day(found: Found) -> Meaning | None:
    if not found.is_capitalised("month"):
        return None
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["day"]), None, "last")


@rule(
    "days of one month",
    starts=MONTHS,
    pattern=f"<month> (?P<days>{_DAY}(?:, {_DAY}){{0,8}}(?:,? and | or | & ){_DAY})(?:,? <year>)?",
)
def _month_days(found: Found) -> Series | None:
    """May 3, 5 and 7, 2024: the first day has the month in its span, the last one the year."""
    if not found.is_capitalised("month") or re.match(r"[.,:]?\d|[-/]\d|%", found.after):
        return None
    year, month = (lexicon.year(found["year"]) if found["year"] else None), lexicon.month(found["month"])
    if re.match(r"\s[a-z]+s\b", found.after) and year is None and not re.match(r"\s(?:was|is)\b", found.after):
        return None
    return _series(
        found, [day_of_month(month, int(day[1]), year, direction_of(found, Granularity.DAY)) for day in _days(found)]
    )


@rule(
    "days of one month, day first",
    starts={DIGIT},
    pattern=f"(?P<days>{_DAY}(?:, {_DAY}){{0,8}}(?:,? and | or | & ){_DAY})(?: of)? <month>(?:,? <year>)?",
)
def _days_month(found: Found) -> Series | None:
    if not found.is_capitalised("month") or re.search(r"[\w.,:/$€£#-]$", found.before):
        return None
    year, month = (lexicon.year(found["year"]) if found["year"] else None), lexicon.month(found["month"])
    return _series(
        found, [day_of_month(month, int(day[1]), year, direction_of(found, Granularity.DAY)) for day in _days(found)]
    )


def _days(found: Found) -> list[re.Match[str]]:
    start, end = found.match.span("days")
    return list(re.compile(r"(\d{1,2})(?:st|nd|rd|th)?").finditer(found.match.string, start, end))


def _series(found: Found, meanings: list[Meaning | None]) -> Series | None:
    """Each day with its span; the first starts with the match and the last ends with it."""
    starts = [found.match.start(), *(day.start() for day in _days(found)[1:])]
    ends = [*(day.end() for day in _days(found)[:-1]), found.match.end()]
    if any(meaning is None for meaning in meanings):
        return None
    extents = zip(starts, ends, strict=True)
    return Series(tuple((extent, meaning) for extent, meaning in zip(extents, meanings, strict=True) if meaning))
