"""Keywords: the words that tell what an article is about, so that articles on one story are known by them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from timeline.languages.en import rarity, stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MOST = 60  # of an article; more change nothing in how well stories are told apart
_COMMONEST = 1.0  # as `rarity` has it; a commoner word tells nothing
_NAME = 1.5  # how much more a capitalised word tells
_MIN_DIGITS, _MIN_LETTERS = 2, 2
_PROTAGONISTS, _RARE_NAME = 3, 2.0


def keywords(text: str) -> tuple[str, ...]:
    """The words that tell most of what a text is about, at most 60, those that tell most first.

    A word tells the more the rarer it is in English, and more where it is written with a capital letter, as it then is
    here; how often the text has it says less about the story than which words it has.

    >>> keywords("The ferry Linnea sank off Gotland in 2019. The ferry had been built in 1984.")
    ('Gotland', 'Linnea', '1984', '2019', 'sank', 'ferry', 'built', 'off')
    """
    forms: dict[str, Counter[bool]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        forms.setdefault(stem(word), Counter())[word[0].isupper()] += 1
    written = (word.capitalize() if 2 * forms[word][True] >= forms[word].total() else word for word in forms)
    weighed = ((-weight(word), word) for word in written)
    return tuple(word for negative, word in sorted(item for item in weighed if item[0])[:_MOST])


def protagonists(text: str) -> tuple[str, ...]:
    """The words of names that a text repeats most, at most three: they tell two stories of one kind apart.

    >>> protagonists("The ferry Linnea sank off Gotland. The Linnea had left Visby; Visby's divers found her.")
    ('Linnea', 'Visby')
    """
    written = (match.group() for match in _WORD.finditer(text))
    counts = Counter(stem(word) for word in written if word[0].isupper())
    repeated = (word for word, count in counts.items() if count > 1 and rarity(word) > _RARE_NAME)
    return tuple(word.capitalize() for word in sorted(repeated, key=lambda word: (-counts[word], word))[:_PROTAGONISTS])


def similarity(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of `vector`: 0 where no keyword is shared, 1 where all are."""
    shared = one.keys() & other.keys()
    return math.fsum([one[word] * other[word] for word in shared]) if shared else 0.0


def vector(words: Iterable[str]) -> dict[str, float]:
    """The weights of keywords by their forms in lower case, scaled to length 1."""
    weights = {word.casefold(): weight(word) for word in words}
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in weights.items()}


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """How much a word tells of what a text is about, 0 for a common word; a capital letter makes it a name."""
    if word.isdigit():
        return 4.0 if len(word) >= _MIN_DIGITS else 0.0
    rare = rarity(word.casefold()) if len(word) >= _MIN_LETTERS else 0.0
    return 0.0 if rare <= _COMMONEST else rare * rare / 4 * (_NAME if word[0].isupper() else 1)
