"""Word vectors: how alike two sets of words are, each word by how much it tells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from timeline.languages.en import rarity

_COMMONEST = 1.0  # as `rarity` has it; a commoner word tells nothing; set by hand on the development corpora
_NAME = 1.5  # how much more a capitalised word tells; set by hand on the development corpora
_NUMBER = 4.0  # a number tells as much as the rarest word, by convention
_MIN_DIGITS, _MIN_LETTERS = 2, 2  # shorter ones are ordinals, initials and the like, by convention


def similarity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of `vector`: 0 where no word is shared, 1 where all are.

    >>> round(similarity(vector(["Linnea", "ferry"]), vector(["Linnea", "sank"])), 2)
    0.85
    """
    if len(one) > len(other):
        one, other = other, one
    return math.fsum([value * other[word] for word, value in one.items() if word in other])


def vector(words: Iterable[str]) -> dict[str, float]:
    """The weights of words by their forms in lower case, scaled to length 1."""
    weights = {word.casefold(): weight(word) for word in words}
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in weights.items()}


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """How much a word tells of what a text is about, 0 for a common word; a capital letter makes it a name."""
    if word.isdigit():
        return _NUMBER if len(word) >= _MIN_DIGITS else 0.0
    rare = rarity(word.casefold()) if len(word) >= _MIN_LETTERS else 0.0
    return 0.0 if rare <= _COMMONEST else rare * rare / 4 * (_NAME if word[0].isupper() else 1)
