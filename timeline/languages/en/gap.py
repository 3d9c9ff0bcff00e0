"""How far apart two events are told to be: "two days after", "weeks later", "the day before"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.languages.en.word_lists import cues, times

_DAYS = {"D": 1, "W": 7, "M": 30, "Q": 91, "Y": 365}  # by the letter of an ISO 8601 duration
_HOURS = 24


@attrs.frozen
class Gap:
    """At least and at most so many days between the beginnings of two events; `None` where no limit is told."""

    least: int = 0
    most: int | None = None


NO_GAP = Gap()


def gap_told(words: Sequence[str]) -> Gap | None:
    """The gap that words tell that end in a unit, `None` where they end in something else.

    A number of weeks or longer units is told in round numbers: half a unit is left on either side.

    >>> gap_told(["just", "two", "days"]), gap_told(["a", "month"]), gap_told(["months"]), gap_told(["last", "year"])
    (Gap(least=2, most=2), Gap(least=15, most=45), Gap(least=30, most=None), None)
    >>> gap_told(["two", "or", "three", "days"]), gap_told(["less", "than", "two", "days"])
    (Gap(least=2, most=3), Gap(least=0, most=2))
    """
    unit = words[-1].lower() if words else ""
    if unit in cues("tlinks", "moments") or unit in times()["part_of_day"]:
        return Gap(0, 1)
    row = times()["unit"].get(unit) or times()["unit"].get(unit.removesuffix("s"))
    if row is None:
        return None
    _, letters, count = row
    before = words[-2].lower() if words[:-1] else ""
    if before in cues("tlinks", "of_calendar"):
        return None  # "left last year after the vote"
    if before in times()["ordinal"]:
        return NO_GAP  # "on the third day": counted from what comes before
    number = 1 if unit in times()["unit"] else _number(before)
    if letters[0] == "T":
        days = number // _HOURS if number and letters == "TH" else 0
        return Gap(days, days + 1)
    days = _DAYS[letters] * count
    return Gap(days) if number is None else _of_number(words, number, days)


def _of_number(words: Sequence[str], number: int, days: int) -> Gap:
    """The gap of a number of units of so many days, with the words before the number."""
    hedges = {word.lower() for word in words[:-2]}
    first = _first_of_two(words, number)
    least = 0 if hedges & cues("tlinks", "at_most") else first * days - days // 2
    is_open = hedges & cues("tlinks", "at_least") or words[-3:-2] == ["-"]  # of "twenty-five years" five is known
    return Gap(least, None if is_open else number * days + days // 2)


def _first_of_two(words: Sequence[str], number: int) -> int:
    """The lower of two numbers: "two or three days"."""
    is_range = words[-3:-2] and words[-3].lower() in cues("tlinks", "between_numbers")
    first = _number(words[-4].lower()) if is_range and len(words) > len(("two", "or", "three")) else None
    return number if first is None else min(first, number)


def _number(word: str) -> int | None:
    number: int | None = times()["number"].get(word)
    return int(word) if word.isdecimal() else number
