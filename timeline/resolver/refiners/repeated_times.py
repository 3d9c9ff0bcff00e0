"""What repeats, of several expressions: every 3 May, each of the past three years, every Monday at 6 p.m."""

from __future__ import annotations

import re

import attrs

from timeline.model.civil import Granularity, Moment
from timeline.resolver.meaning import (
    Clock,
    Duration,
    Feast,
    Meaning,
    Modifier,
    PartOfDay,
    Repeated,
    Shift,
    Stretch,
    Weekday,
    Yearly,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair
from timeline.resolver.time_words import HOLIDAYS
from timeline.resolver.timex3 import duration_value, unit_value

_TIME_BEHIND = re.compile(r",? (?:(?:at|around|about|from|in) )?(?:the )?")
_DATE_BEHIND = re.compile(r" (?:on|in|at|around|during) (?:the )?")
_SET_BEHIND = re.compile(r",? (?:on )?")
_THE_DAY = Shift(Granularity.DAY, 0, "mentioned_or_writing")  # of "in the morning"
_EXCEPT = re.compile(r",? (?:except|but|bar)(?: for)?(?: on)? ")
_EACH_DAY, _EACH_WEEK, _EACH_YEAR = "P1D", "P1W", "P1Y"
_A_DAY = re.compile(r"XXXX-(?:WXX-\w+|\w\w-\w\w)")
_ANY_DAY, _ANY_YEAR = "XXXX-XX-XX", "XXXX"


def repeated(pair: Pair) -> Candidate | None:
    """Every 3 May, each of the past three years, every Monday at 6 p.m., 3 May every year."""
    left, right = pair.left.meaning, pair.right.meaning
    if isinstance(left, Modifier):
        return _each(pair, left.quant, right) if left.quant is not None else None
    if isinstance(left, Repeated):
        return _joined(pair, left, right, is_first=True)
    if isinstance(right, Repeated):
        return _joined(pair, right, left, is_first=False)
    return None


def _each(pair: Pair, quant: str, meaning: Meaning | Modifier) -> Candidate | None:
    """Every summer, each of the past three years."""
    length = meaning.length if isinstance(meaning, Stretch) else meaning
    if isinstance(length, Duration) and (length.side or length.definite or length is not meaning):
        within = meaning if isinstance(meaning, Duration | Stretch) else None
        each = duration_value(1, length.letter, length.factor)
        return pair.joined(Repeated(each, quant, within=within), "each of")
    value = _yearly(meaning)
    return pair.joined(Repeated(value, quant), "every") if value and pair.gap == " " else None


def _yearly(meaning: Meaning | Modifier) -> str | None:
    """The value of what each year has once, of no stated year."""
    if isinstance(meaning, Yearly) and meaning.year is None:
        return _ANY_YEAR + unit_value(meaning.granularity, Moment(2000, meaning.month, meaning.day))[4:]
    if isinstance(meaning, Feast) and meaning.year is None:
        day = HOLIDAYS[meaning.name]
        return f"{_ANY_YEAR}-{day['month']:02}-{day['day']:02}" if "day" in day else _ANY_YEAR
    return None


def _joined(pair: Pair, each: Repeated, meaning: Meaning | Modifier, *, is_first: bool) -> Candidate | None:
    if isinstance(meaning, Weekday) and is_first and _EXCEPT.fullmatch(pair.gap):
        return pair.joined(each, "repeated but for a day")
    if isinstance(meaning, Clock | PartOfDay):
        gap, value = _TIME_BEHIND, _at_time(each, meaning)
    else:
        gap, value = _DATE_BEHIND, _on_date(each, meaning)
    if value is None or not (gap if is_first else _SET_BEHIND).fullmatch(pair.gap):
        return None
    return pair.joined(attrs.evolve(each, value=value), "repeated at a time")


def _at_time(each: Repeated, time: Clock | PartOfDay) -> str | None:
    """Of a set of days that time on each; of longer units only the set, as no day is told."""
    if time.day not in (None, _THE_DAY) or each.value.startswith("PT"):
        return None
    hour = time.code if isinstance(time, PartOfDay) else f"{time.hour:02}:{time.minute or 0:02}"
    day = _ANY_DAY if each.value == _EACH_DAY else each.value.partition("T")[0]
    return f"{day}T{hour}" if _A_DAY.fullmatch(day) else each.value


def _on_date(each: Repeated, date: Meaning | Modifier) -> str | None:
    """Every year on 3 May, every week on Monday."""
    if each.value == _EACH_YEAR and each.quant is not None:
        return _yearly(date)
    if each.value == _EACH_WEEK and isinstance(date, Weekday):
        return f"XXXX-WXX-{date.weekday + 1}"
    return None
