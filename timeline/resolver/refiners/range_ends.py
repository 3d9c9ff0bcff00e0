"""Joining the two ends of a range: from May 3 to May 5, between 2019 and today, Monday to Wednesday, 2019–2021."""

from __future__ import annotations

import re
from typing import TypeGuard

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Bound,
    Checked,
    Meaning,
    Modifier,
    Part,
    Range,
    Unit,
    Vague,
    Weekday,
    Yearly,
    is_date,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_BETWEEN_BEFORE = re.compile(r"\bbetween (?:the )?(?:years? )?$")
_FROM_BEFORE = re.compile(r"\bfrom (?:the )?(?:year )?$")
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
    if not is_date(first) or not _is_last(last) or _NIGHT_BEFORE.search(pair.before):
        return None
    between = _BETWEEN_BEFORE.search(pair.before)
    if not (_AND if between else _TO).fullmatch(pair.gap):
        return None
    if not between and not _FROM_BEFORE.search(pair.before) and not _is_alike(pair, first, last):
        return None
    return pair.joined_ends(Range(_in_year_of(first, last), last), "range")


def _is_last(meaning: Meaning | Modifier) -> TypeGuard[Meaning]:
    """Whether it is a date, or the present."""
    return is_date(meaning) or (isinstance(meaning, Vague) and meaning.value == "PRESENT_REF")


def _is_alike(pair: Pair, first: Meaning, last: Meaning) -> bool:
    """Whether two dates without a word before them are ends: units of one kind, the second one latent behind a dash."""
    if pair.left.latent or (pair.right.latent and not _DASH.fullmatch(pair.gap)):
        return False
    return _grain(first) is not None and _grain(first) is _grain(last)


def _in_year_of(first: Meaning, last: Meaning) -> Meaning:
    """The first end in the year that stands with the last one only: from March to May 2019."""
    if isinstance(first, Part):
        return attrs.evolve(first, whole=_in_year_of(first.whole, last))
    if isinstance(last, Part):
        return _in_year_of(first, last.whole)
    if not isinstance(first, Yearly) or first.year is not None:
        return first
    if isinstance(last, Yearly) and first.month <= last.month:
        return attrs.evolve(first, year=last.year)
    if isinstance(last, Unit) and first.month <= last.moment.month and last.granularity is not Granularity.YEAR:
        return attrs.evolve(first, year=Unit(Granularity.YEAR, last.moment))
    return first


def _grain(meaning: object) -> Granularity | None:
    if isinstance(meaning, Unit | Yearly):
        return meaning.granularity
    return Granularity.DAY if isinstance(meaning, Weekday | Checked) else None
