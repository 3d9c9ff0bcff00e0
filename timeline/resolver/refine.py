"""Refining: candidates that stand together become one. Each refiner sees two neighbours and the text between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.resolver.days_of_times import with_days
from timeline.resolver.meaning import Modifier
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners import REFINERS, Pair, Refiner, with_shared_parts

_WIDEST_GAP = 24  # characters, set by hand: longer than every gap that a refiner knows
_BEFORE = 40  # characters before a pair, by convention: a handful of words
_BLANK_BEFORE_MARK = re.compile(r" (?=[,'’])")
_LONGEST_ENDING = 3  # characters: an apostrophe, "s", and a blank before them


def refine(text: str, candidates: list[Candidate], refiners: Sequence[Refiner] = REFINERS) -> list[Candidate]:
    """The candidates that are left when neighbours are joined, without modifiers and latent ones that stayed alone.

    Works from the end of the text to its start, so that a modifier meets an expression that is already whole.
    """
    done: list[Candidate] = []
    for candidate in reversed(candidates):
        left = candidate
        if done:
            left, done[-1] = with_shared_parts(text, left, done[-1])
        while done and (joined := _join(text, left, done[-1], refiners)) is not None:
            done.pop()
            left = joined
        done.append(left)
    found = with_days(text, done[::-1])
    return [candidate for candidate in found if not candidate.latent and not isinstance(candidate.meaning, Modifier)]


def _join(text: str, left: Candidate, right: Candidate, refiners: Sequence[Refiner]) -> Candidate | None:
    if right.start - left.end > _WIDEST_GAP or (isinstance(right.meaning, Modifier) and not right.meaning.is_behind):
        return None
    gap = text[left.end : right.start]
    if "\n" in gap:
        return None
    before = text[max(0, left.start - _BEFORE) : left.start]
    after = text[right.end : right.end + _LONGEST_ENDING]
    pair = Pair(_plain(before), left, _plain(gap), right, _plain(after))
    return next((joined for refiner in refiners if (joined := refiner(pair)) is not None), None)


def _plain(text: str) -> str:
    """In lower case, without a blank before a comma or an apostrophe."""
    return _BLANK_BEFORE_MARK.sub("", text.lower())
