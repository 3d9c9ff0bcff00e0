"""Dates written with the name of the month: 16 May 2024, May 16th, the 5th of May."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver import lexicon
from timeline.resolver.lexicon import DIGIT, MONTHS
from timeline.resolver.meaning import Meaning, Unit, Yearly
from timeline.resolver.rule import Found, Rule, rule


def day_of_month(month: int, day: int, year: int | None) -> Meaning | None:
    """The day, of a stated year or not; `None` for a day that the month lacks."""
    if not 1 <= day <= days_in_month(2000 if year is None else year, month):
        return None
    if year is None:
        return Yearly(Granularity.DAY, month, day)
    return Unit(Granularity.DAY, Moment(year, month, day))


def _compose(found: Found, *, has_year: bool) -> Meaning | None:
    if not found.is_capitalised("month") or re.match(r"[.,:]?\d|/\d|-\d(?!\d? [A-Z])|%", found.after):
        return None
    year = lexicon.year(found["year"]) if has_year else None
    if not has_year and re.match(r"\s(?:percent|million|billion)\b", found.after):
        return None
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["day"]), year)


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
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["ordinal_word"]), None)


@rule("day and month", starts={DIGIT, "the"}, pattern="(?:the )?<day>(?: (?:day )?of | )<month>")
def _day_month(found: Found) -> Meaning | None:
    return _compose(found, has_year=False)


@rule("ordinal day of month", starts={"the"}, pattern="the <ordinal> (?:day )?of <month>")
def _ordinal_of_month(found: Found) -> Meaning | None:
    if not found.is_capitalised("month") or re.match(r"['’]s\s", found.after):
        return None
    return day_of_month(lexicon.month(found["month"]), lexicon.ordinal(found["ordinal"]), None)


RULES: tuple[Rule, ...] = (_month_day_year, _day_month_year, _month_day, _month_ordinal, _day_month, _ordinal_of_month)
