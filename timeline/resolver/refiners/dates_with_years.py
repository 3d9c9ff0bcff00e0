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
    is_day,
    is_year,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_YEAR_BEHIND = re.compile(r" (?:of |in )|, ?(?:of )?| ")
_YEAR_BEFORE = re.compile(r"['’]s | ")
_DATE_BEHIND = re.compile(r",? ?(?:the )?")
_WEEK_BEHIND = re.compile(r" (?:of )?")


def year_of(pair: Pair) -> Candidate | None:
    """The third quarter of last year, May of 1940, last year's second half."""
    left, right = pair.left.meaning, pair.right.meaning
    if isinstance(left, Yearly) and left.year is None and is_year(right):
        if not _YEAR_BEHIND.fullmatch(pair.gap) or (pair.gap.isspace() and pair.right.latent):
            return None
        return pair.joined(attrs.evolve(left, year=right), "with its year")
    if is_year(left) and isinstance(right, Yearly) and right.year is None and right.granularity is not Granularity.DAY:
        if not _YEAR_BEFORE.fullmatch(pair.gap):
            return None
        return pair.joined(attrs.evolve(right, year=left), "with its year")
    return None


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
