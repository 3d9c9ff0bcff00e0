"""What an article is about, as far as its bare text tells: the same whatever part of it is parsed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import attrs

from timeline.model import Document
from timeline.parsing.prose import LEAD, Block

_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = re.compile(r"(?<=...)(?:ing|ed|es|s|e)$")
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s")


@attrs.frozen(kw_only=True)
class Article:
    """Where its prose starts and how long it is, in characters, how often it has each word, and the words of its head.

    Words stand without their endings, see `root`; the head is the title and the first sentence.
    """

    text: str
    start: int
    length: int
    words: Mapping[str, int]
    head: frozenset[str]

    @property
    def goes_on(self) -> bool:
        """Whether it is long enough to have a lead and what follows it."""
        return self.length > LEAD

    @classmethod
    def of(cls, document: Document, blocks: Sequence[Block]) -> Article:
        """What a document whose prose stands in these blocks is about."""
        text = document.text
        first = text[blocks[0].start : blocks[0].end] if blocks else ""
        end = _SENTENCE.search(first)
        head = f"{document.title or ''} {first[: end.start()] if end else first}"
        return cls(
            text=text,
            start=blocks[0].start if blocks else 0,
            length=sum(block.end - block.start for block in blocks),
            words=Counter(root(word) for block in blocks for word in _WORD.findall(text, block.start, block.end)),
            head=frozenset(map(root, _WORD.findall(head))),
        )


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """A word in lower case without the ending of its forms, so that most forms of a word are one.

    >>> root("attacks"), root("Attacked"), root("move"), root("moving"), root("was")
    ('attack', 'attack', 'mov', 'mov', 'was')
    """
    return _ENDINGS.sub("", word.casefold())
