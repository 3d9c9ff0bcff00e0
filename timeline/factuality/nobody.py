"""The words that make nobody, or hardly anybody, of a noun: "no ship", "none of them", "not one ship", "few ships"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_BEFORE_NOUN = ("preconj", "cc", "det", "advmod", "neg")


def deniers_of(noun: Token) -> Iterator[Token]:
    """The words that say that the noun stands for nobody; of "no fewer than ten", "not one but two" none."""
    first = noun.left_edge
    for word in dict.fromkeys((noun, first, *children(noun, *_BEFORE_NOUN))):
        after = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
        if word.lower_ in cues("pronouns", "nobody") and after not in cues("pronouns", "nobody_but"):
            yield word
        elif word is first and word.lower_ in cues("pronouns", "not_one") and after in cues("pronouns", "one"):
            yield from () if _is_contrasted(noun) else (word,)


def _is_contrasted(noun: Token) -> bool:
    """Whether a "but" stands in its phrase: "not one but two"."""
    phrase = noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
    return any(word.lower_ in cues("markers", "but") for word in phrase)
