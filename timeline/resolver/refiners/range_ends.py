"""Joining the two ends of a range: from May 3 to May 5, between 2019 and 2021, Monday to Wednesday, 2019–2021."""

from __future__ import annotations

import re

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import Bound, Checked, Meaning, Modifier, Range, Unit, Weekday, Yearly
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair

_BETWEEN_BEFORE = re.compile(r"\bbetween (?:the )?(?:years )?$")
_FROM_BEFORE = re.compile(r"\bfrom (?:the )?(?:year )?$")
_AND = re.compile(r" and (?:the )?| ?[–—] ?|-")
_TO = re.compile(r" ?[–—] ?| (?:to|through|till|until|thru) |-")
_DASH = re.compile(r" ?[–—-] ?")


def date_range(pair: Pair) -> Candidate | None:
    """From May 3 to May 5, between 2019 and 2021, Monday to Wednesday, 2019–2021."""
    first, last = pair.left.meaning, pair.right.meaning
    if isinstance(first, Modifier) or isinstance(last, Modifier) or _grain(first) is None or not _is_joined(pair):
        return None
    if isinstance(last, Bound) and last.relation == "until":
        last = last.meaning
    if _grain(first) != _grain(last):
        return None
    return pair.joined_ends(Range(_in_year_of(first, last), last), "range")


def _is_joined(pair: Pair) -> bool:
    """Whether the words before and between make ends of both; latent ends count behind "from" and "between"."""
    between = _BETWEEN_BEFORE.search(pair.before)
    if not (_AND if between else _TO).fullmatch(pair.gap):
        return False
    if between or _FROM_BEFORE.search(pair.before):
        return True
    return not pair.left.latent and (not pair.right.latent or _DASH.fullmatch(pair.gap) is not None)


def _in_year_of(first: Meaning, last: Meaning) -> Meaning:
    """The first end in the year that stands with the last one only: from March to May 2019."""
    if not isinstance(first, Yearly) or first.year is not None:
        return first
    if isinstance(last, Yearly):
        return attrs.evolve(first, year=last.year)
    if isinstance(last, Unit) and first.month <= last.moment.month:
        return attrs.evolve(first, year=Unit(Granularity.YEAR, last.moment))
    return first


def _grain(meaning: object) -> Granularity | None:
    if isinstance(meaning, Unit | Yearly):
        return meaning.granularity
    return Granularity.DAY if isinstance(meaning, Weekday | Checked) else None
