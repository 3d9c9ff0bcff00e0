"""Pairs: two neighbours of a text, and what a refiner is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from timeline.resolver.meaning import Meaning
from timeline.resolver.recognise import Candidate


@attrs.frozen
class Pair:
    """Two neighbours and the text before, between and after them, in lower case and with single blanks."""

    before: str
    left: Candidate
    gap: str
    right: Candidate
    after: str

    def joined(self, meaning: Meaning, name: str) -> Candidate:
        """Both as one expression of that meaning, with the rules of both and the name of the refiner."""
        rules = (*self.left.rules, *self.right.rules, name)
        return Candidate(start=self.left.start, end=self.right.end, meaning=meaning, rules=rules)

    def joined_ends(self, meaning: Meaning, name: str) -> Candidate:
        """Both as one expression, which keeps the spans of the two."""
        ends = ((self.left.start, self.left.end), (self.right.start, self.right.end))
        return attrs.evolve(self.joined(meaning, name), ends=ends)


Refiner: TypeAlias = Callable[[Pair], Candidate | None]
"""What joins two neighbours to one candidate, or gives `None` where they are not its own."""
