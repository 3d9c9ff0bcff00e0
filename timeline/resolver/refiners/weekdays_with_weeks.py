"""Joining a day of the week with its week, before or behind it: Tuesday of last week, a week ago Monday."""

from __future__ import annotations

import re
from typing import TypeGuard

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Ago,
    Compared,
    Duration,
    From,
    Holding,
    Modifier,
    Shift,
    Unit,
    WeekdayOf,
    is_bare_weekday,
    steps,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_WEEK_BEHIND = re.compile(r",? (?:of |in |from )?(?:the )?")
_GENITIVE = ("'s", "’s")
_DAY_BEHIND = re.compile(r",? (?:on )?")


def weekday_of_week(pair: Pair) -> Candidate | None:
    """Tuesday of last week, Sunday two weeks ago, next week on Monday."""
    left, right = pair.left.meaning, pair.right.meaning
    if pair.after.startswith(_GENITIVE):  # on Monday, last week's storm
        return None
    if is_bare_weekday(left) and _is_week(right) and _WEEK_BEHIND.fullmatch(pair.gap):
        is_loose = pair.right.latent and " of " not in pair.gap  # on Tuesday the week began
        return None if is_loose else pair.joined(WeekdayOf(left.weekday, right), "weekday of a week")
    if not _is_week(left) or pair.left.latent or not is_bare_weekday(right) or not _DAY_BEHIND.fullmatch(pair.gap):
        return None
    if isinstance(left, Ago) and pair.gap == " ":  # a week ago Monday is a week before Monday
        return pair.joined(From(None, left.count, left.granularity, right), "weeks from a weekday")
    return pair.joined(WeekdayOf(right.weekday, left), "weekday of a week")


def date_ago(pair: Pair) -> Candidate | None:
    """Ten years ago today, a year ago this week, a year ago on Monday."""
    ago, date = pair.left.meaning, pair.right.meaning
    if ago == Compared():  # a year ago
        ago = Ago(Granularity.YEAR, -1)
    if not isinstance(ago, Ago) or pair.after.startswith(_GENITIVE):
        return None
    is_near = _is_now(date) and pair.gap == " " and date.granularity.is_finer_than(ago.granularity)
    is_anniversary = is_bare_weekday(date) and ago.granularity is Granularity.YEAR and pair.gap in (" ", " on ")
    if not (is_near or is_anniversary) or isinstance(date, Modifier):
        return None
    return pair.joined(From(None, ago.count, ago.granularity, date), "counted from a date")


def _is_now(meaning: object) -> TypeGuard[Shift]:
    """Whether it is a unit in which the text was written, or a day beside that one: this week, today, yesterday."""
    if not isinstance(meaning, Shift) or meaning.base != "writing":
        return False
    return meaning.count == 0 or meaning.granularity is Granularity.DAY


def weekday_and_weeks(pair: Pair) -> Candidate | None:
    """A week on Tuesday, a fortnight tomorrow: so many weeks from a day to come."""
    length, day = pair.left.meaning, pair.right.meaning
    if not isinstance(length, Duration) or length.granularity is not Granularity.WEEK or length.amount is None:
        return None
    to_come = is_bare_weekday(day) and day.direction == "coming" and pair.gap == " on "
    near = isinstance(day, Shift) and day.granularity is Granularity.DAY and day.count >= 0 and pair.gap == " "
    counted = steps(length.amount, length.granularity, length.factor)
    if not (to_come or near) or counted is None or isinstance(day, Modifier):
        return None
    return pair.joined_ends(From(length, *counted, day), "counted from a date")


def _is_week(meaning: object) -> TypeGuard[Shift | Ago | Unit | Holding]:
    return isinstance(meaning, Shift | Ago | Unit | Holding) and meaning.granularity is Granularity.WEEK
