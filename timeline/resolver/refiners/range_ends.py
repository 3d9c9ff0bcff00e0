"""Joining the two ends of a range: from May 3 to May 5, between 2019 and today, Monday to Wednesday, 2019–2021."""

from __future__ import annotations

import re
from typing import TypeGuard

import attrs

from timeline.factuality.plan_words import LASTING, PARTICLES, PREPOSITIONS, SHIFTED, SHIFTING
from timeline.model.civil import Granularity, Moment
from timeline.resolver.meaning import (
    About,
    Bound,
    Checked,
    Meaning,
    Modifier,
    Nth,
    Part,
    Range,
    Unit,
    Vague,
    Weekday,
    Yearly,
    is_bare_weekday,
    is_date,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair
from timeline.resolver.time_words import any_of, beside

_BETWEEN_BEFORE = re.compile(r"\bbetween (?:the )?(?:years? )?$")
_FROM_BEFORE = re.compile(r"\bfrom (?:the )?(?:year )?$")
_OBJECT = rf"(?: (?!{any_of(PREPOSITIONS)}\b)\w+){{0,3}}"
_MOVED_BEFORE = re.compile(  # an old date and a new one: "moved from Monday to Friday", "brought forward from"
    rf"\b(?:{any_of(SHIFTING - LASTING)}{_OBJECT}|{any_of(SHIFTED)}{_OBJECT} {any_of(PARTICLES)}) from (?:the )?$",
    re.IGNORECASE,
)
_HABIT_BEFORE = re.compile(rf"\b{any_of(beside('range', 'leading_habit'))}[:,]? $")
_NIGHT_BEFORE = re.compile(r"\bnight of (?:the )?$")  # the night of 3 June - 4 June starts on the first of the two
_AND = re.compile(r",? and (?:the )?| ?[–—] ?|-")
_TO = re.compile(r",? (?:up )?(?:to|through|till|until|thru) (?:the )?| ?[–—-] ?")
_DASH = re.compile(r" ?[–—-] ?")


def date_range(pair: Pair) -> Candidate | None:
    """From May 3 to May 5, between 2019 and today, Monday to Wednesday, 2019–2021.

    Behind "from" and "between" any two dates are the ends of a range, elsewhere two units of the same kind.
    """
    first, last = pair.left.meaning, pair.right.meaning
    if isinstance(last, Bound) and last.relation == "until":
        last = last.meaning
    if not _is_end(first) or not _is_end(last) or _NIGHT_BEFORE.search(pair.before):
        return None
    if _MOVED_BEFORE.search(pair.before):
        return None
    between = _BETWEEN_BEFORE.search(pair.before)
    if not (_AND if between else _TO).fullmatch(pair.gap):
        return None
    if not between and not _FROM_BEFORE.search(pair.before) and not _is_alike(pair, first, last):
        return None
    if is_bare_weekday(first) and is_bare_weekday(last) and _HABIT_BEFORE.search(pair.before):
        return pair.joined(Vague(None, "it repeats, so it is no single date"), "range")
    return pair.joined_ends(Range(*_in_one_year(first, last)), "range")


def _is_end(meaning: Meaning | Modifier) -> TypeGuard[Meaning]:
    """Whether it is a date, or the present."""
    return is_date(meaning) or (isinstance(meaning, Vague) and meaning.value == "PRESENT_REF")


def _is_alike(pair: Pair, first: Meaning, last: Meaning) -> bool:
    """Whether two dates without a word before them are ends: units of one kind, the second one latent behind a dash."""
    if pair.left.latent or (pair.right.latent and not _DASH.fullmatch(pair.gap)):
        return False
    return _grain(first) is not None and _grain(first) is _grain(last)


def _in_one_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """Both ends in the year that stands with one: from March to May 2019, 1975 Nov-Dec, from 3 May 2019 to 5 June."""
    if isinstance(first, About):
        inner, last = _in_one_year(first.meaning, last)
        return attrs.evolve(first, meaning=inner), last
    if isinstance(last, About):
        first, inner = _in_one_year(first, last.meaning)
        return first, attrs.evolve(last, meaning=inner)
    if isinstance(first, Part | Nth):
        whole, last = _in_one_year(first.whole, last)
        return attrs.evolve(first, whole=whole), last
    if isinstance(last, Part | Nth):
        first, whole = _in_one_year(first, last.whole)
        return first, attrs.evolve(last, whole=whole)
    if isinstance(last, Checked):
        first, date = _in_one_year(first, last.date)
        return first, attrs.evolve(last, date=date)
    if isinstance(first, Yearly) and first.year is None:
        return _in_year_of(first, last), last
    if isinstance(last, Yearly) and last.year is None:
        return first, _in_year_after(first, last)
    return first, last


def _in_year_of(first: Yearly, last: Meaning) -> Yearly:
    """The first end in the year of the last one: from March to May 2019; but not from December to March 2019."""
    if isinstance(last, Yearly) and first.month <= last.month:
        return attrs.evolve(first, year=last.year)
    if isinstance(last, Unit) and first.month <= last.moment.month and last.granularity is not Granularity.YEAR:
        return attrs.evolve(first, year=Unit(Granularity.YEAR, last.moment))
    return first


def _in_year_after(first: Meaning, last: Yearly) -> Yearly:
    """The last end in the year of the first one, or the next: from November 1988 to February."""
    if isinstance(first, Yearly) and first.month <= last.month:
        return attrs.evolve(last, year=first.year)
    if isinstance(first, Unit) and first.granularity is not Granularity.YEAR:
        turns = (first.moment.month, first.moment.day) > (last.month, last.day)
        return attrs.evolve(last, year=Unit(Granularity.YEAR, Moment(first.moment.year + turns)))
    return last


def _grain(meaning: object) -> Granularity | None:
    if isinstance(meaning, Unit | Yearly):
        return meaning.granularity
    return Granularity.DAY if isinstance(meaning, Weekday | Checked) else None
