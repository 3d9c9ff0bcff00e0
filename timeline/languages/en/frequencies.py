"""How common a word is in English, and its form without endings."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_POSSESSIVE = re.compile(r"['’]s?$")
_RAREST = 3.0  # Zipf; a rarer word tells no more
_ZERO = 7.0  # Zipf; of the commonest words
_SHORT, _RARER = 3, 1.5  # Zipf; a singular is seldom much rarer than its plural


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in lower case, without the ending of a possessive or of a plural whose singular is known or a name.

    >>> stem("ferries"), stem("Putin’s"), stem("this"), stem("Smiths")
    ('ferry', 'putin', 'this', 'smith')
    """
    word = _POSSESSIVE.sub("", word.casefold())
    if len(word) <= _SHORT or not word.endswith("s") or word.endswith("ss"):
        return word
    known = _frequencies()
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return single if known.get(single, 0.0) >= known.get(word, 0.0) - _RARER else word


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """How rare a word of lower case is in English: 0 for the commonest, 4 for all that few texts have."""
    return max(0.0, _ZERO - max(_frequencies().get(word, _RAREST), _RAREST))


@cache
def _frequencies() -> dict[str, float]:
    """Frequencies of common words on the Zipf scale."""
    lines = (files(__package__) / "word_frequencies.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: float(frequency) for frequency, *words in rows for word in words}
