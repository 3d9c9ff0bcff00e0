"""Joining a unit of a year with its year, and a day of the week with its date or week."""

from __future__ import annotations

import re
from typing import TypeGuard

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Checked,
    Clock,
    Either,
    PartOfDay,
    Shift,
    Unit,
    Weekday,
    WeekdayOf,
    Yearly,
    YearOfCentury,
    is_day,
    is_year,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_YEAR_BEHIND = re.compile(r" (?:of |in )|, ?(?:of )?| ")
_SHORT_YEAR_BEHIND = re.compile(r"(?: of|,)? ?['’‘]")
_YEAR_BEFORE = re.compile(r"['’]s | ")
_YEAR_BEFORE_DAY = re.compile(r",? ")
_DATE_BEHIND = re.compile(r",? ?(?:the )?")
_WEEK_BEHIND = re.compile(r" (?:of )?")


def year_of(pair: Pair) -> Candidate | None:
    """The third quarter of last year, May of 1940, last year's second half."""
    left, right = pair.left.meaning, pair.right.meaning
    if isinstance(left, Yearly) and left.year is None and _is_year(right):
        behind = _SHORT_YEAR_BEHIND if isinstance(right, YearOfCentury) else _YEAR_BEHIND
        return pair.joined(attrs.evolve(left, year=right), "with its year") if behind.fullmatch(pair.gap) else None
    if is_year(left) and isinstance(right, Yearly) and right.year is None:
        before = _YEAR_BEFORE_DAY if right.granularity is Granularity.DAY else _YEAR_BEFORE
        return pair.joined(attrs.evolve(right, year=left), "with its year") if before.fullmatch(pair.gap) else None
    return None


def _is_year(meaning: object) -> TypeGuard[Unit | Shift | YearOfCentury]:
    return is_year(meaning) or isinstance(meaning, YearOfCentury)


def weekday_and_date(pair: Pair) -> Candidate | None:
    """Thursday, May 16; the weekday is checked against the date."""
    left, right = pair.left.meaning, pair.right.meaning
    if not _DATE_BEHIND.fullmatch(pair.gap) or not isinstance(left, Weekday):
        return None
    if isinstance(right, Clock | PartOfDay) and right.day is not None and not isinstance(right.day, Weekday):
        if not is_day(right.day):
            return None
        return pair.joined(attrs.evolve(right, day=Checked(right.day, left.weekday)), "weekday with date")
    return pair.joined(Checked(right, left.weekday), "weekday with date") if _is_full_day(right) else None


def _is_full_day(meaning: object) -> TypeGuard[Either | Unit | Yearly]:
    return isinstance(meaning, Either) or (
        isinstance(meaning, Unit | Yearly) and meaning.granularity is Granularity.DAY
    )


def weekday_of_week(pair: Pair) -> Candidate | None:
    """Tuesday of last week, Monday next week."""
    left, right = pair.left.meaning, pair.right.meaning
    if not isinstance(left, Weekday) or not _WEEK_BEHIND.fullmatch(pair.gap) or not isinstance(right, Shift):
        return None
    if right.granularity is not Granularity.WEEK:
        return None
    return pair.joined(WeekdayOf(left.weekday, right), "weekday of a week")
