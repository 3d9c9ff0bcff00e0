"""Joining years or months ago with a date: ten years ago today, two years ago next month, three years ago in May."""

from __future__ import annotations

import re

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import Ago, Compared, From, Meaning, Modifier, Shift, Yearly, is_bare_weekday
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_GENITIVE = ("'s", "’s")
_A_YEAR_AGO = Compared()
_YEARS_BEHIND = re.compile(r",? ")


def date_ago(pair: Pair) -> Candidate | None:
    """Ten years ago today, two years ago next month, a year ago on Monday."""
    ago, date = _ago(pair.left.meaning), pair.right.meaning
    if ago is None or isinstance(date, Modifier) or pair.after.startswith(_GENITIVE):
        return None
    is_told = isinstance(date, Shift) and date.base == "writing" and date.granularity.is_finer_than(ago.granularity)
    is_anniversary = is_bare_weekday(date) and ago.granularity is Granularity.YEAR
    if not (is_told and pair.gap == " ") and not (is_anniversary and pair.gap in (" ", " on ")):
        return None
    return pair.joined(From(None, ago.count, ago.granularity, date), "counted from a date")


def yearly_ago(pair: Pair) -> Candidate | None:
    """In May three years ago, three years ago in May."""
    before, behind = _ago(pair.left.meaning), _ago(pair.right.meaning)
    one, years = (pair.right.meaning, before) if before else (pair.left.meaning, behind)
    if years is None or years.granularity is not Granularity.YEAR:
        return None
    if not isinstance(one, Yearly) or one.year is not None:
        return None
    if not (pair.gap in (" in ", " on ") if before else _YEARS_BEHIND.fullmatch(pair.gap)):
        return None
    return pair.joined(attrs.evolve(one, year=years), "with its year")


def _ago(meaning: Meaning | Modifier) -> Ago | None:
    """So many units before the day of writing; beside a date, "a year ago" is a year and no period to compare with."""
    if meaning == _A_YEAR_AGO:
        return Ago(Granularity.YEAR, -1)
    return meaning if isinstance(meaning, Ago) and meaning.base == "writing" else None
