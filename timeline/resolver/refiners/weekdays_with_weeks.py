"""Joining a day of the week with its week, before or behind it: Tuesday of last week, a week ago Monday."""

from __future__ import annotations

import re
from typing import TypeGuard

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Ago,
    Duration,
    From,
    Holding,
    Meaning,
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
    left, right = pair.left.meaning, _week_hence(pair)
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


def _week_hence(pair: Pair) -> Meaning | Modifier:
    """The right one, as the week that lies so many weeks hence: on Monday in two weeks."""
    right = pair.right.meaning
    if not isinstance(right, Duration) or right.side != "hence" or right.amount is None or pair.gap != " in ":
        return right
    counted = steps(right.amount, right.granularity, right.factor)
    return Ago(counted[1], counted[0]) if counted else right


def weekday_and_weeks(pair: Pair) -> Candidate | None:
    """A week on Tuesday, a fortnight tomorrow: so many weeks from a day to come."""
    length, day = pair.left.meaning, pair.right.meaning
    if not isinstance(length, Duration) or length.granularity is not Granularity.WEEK or length.amount is None:
        return None
    to_come = is_bare_weekday(day) and day.told.time == "ahead" and pair.gap == " on "
    near = isinstance(day, Shift) and day.granularity is Granularity.DAY and day.count >= 0 and pair.gap == " "
    counted = steps(length.amount, length.granularity, length.factor)
    if not (to_come or near) or counted is None or isinstance(day, Modifier):
        return None
    return pair.joined_ends(From(length, *counted, day), "counted from a date")


def _is_week(meaning: object) -> TypeGuard[Shift | Ago | Unit | Holding]:
    return isinstance(meaning, Shift | Ago | Unit | Holding) and meaning.granularity is Granularity.WEEK
