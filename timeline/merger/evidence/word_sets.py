"""How much two sets of words say together: what their shared words tell, and whether they differ."""

from __future__ import annotations

import math
from collections.abc import Iterable

from timeline.languages.en import rarity

_UNIT = 4  # rarity; one shared word that few texts have counts 1, by definition of `rarity`


def amount(words: Iterable[str], most: float) -> float:
    """How much shared words say: the rarer and the more of them, the more; never more than `most`.

    >>> amount([], 2.0), amount(["linnea", "gotland", "visby"], 2.0)
    (0.0, 2.0)
    """
    return min(math.fsum(map(rarity, words)) / _UNIT, most)


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have words, and none in common.

    >>> differ(frozenset("a"), frozenset("b")), differ(frozenset("a"), frozenset())
    (True, False)
    """
    return bool(one and other) and one.isdisjoint(other)
