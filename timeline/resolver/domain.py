"""Domains: how a text speaks of time, which decides what anchors it and which bare words count."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from timeline.model.document import Document
from timeline.resolver.time_words import POST_WORDS

Domain: TypeAlias = Literal["news", "narrative", "colloquial"]
"""`news` counts from its publication. A `narrative` counts from the times that it has named. A `colloquial` text is a
short post: it counts from its publication too, and bare words ("night", "friday", "2014") mean times in it."""

DomainOption: TypeAlias = Literal["auto"] | Domain
"""What a caller may ask for; `auto` looks at what the document has."""

_LONGEST_POST = (
    300  # characters: set by hand on the development corpora; posts have up to 280, by their networks' rules
)
_POSTED = re.compile(
    r"(?:^|[\s\"'(.:])[@#]\w|https?://|[:;=]['-]?[()DPp]|\.\.|[\U0001F300-\U0001FAFF\u2600-\u27BF]|!!"
    r"|([a-z])\1\1|\b(?:ha|he){2,}h?\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_OF_ONESELF = re.compile(r"\b(?:[Ii]|[Mm]y|me)\b")  # and neither a quotation nor whole sentences or lines
_WRITTEN = re.compile(r"[\n\"“”]|[^\w\s)~]\s*$")


def domain_of(document: Document) -> Domain:
    """The domain of a document by what it has: no publication date, the marks of a short post, or neither.

    >>> domain_of(Document(id="a", text="The Gauls crossed the river in 58 BC."))
    'narrative'
    """
    if document.published is None:
        return "narrative"
    text = document.text
    return "colloquial" if len(text) <= _LONGEST_POST and _is_posted(text) else "news"


def _is_posted(text: str) -> bool:
    """Whether it has the words and signs of posts, or tells of oneself without a stop at its end."""
    if _POSTED.search(text) or not POST_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return True
    return _OF_ONESELF.search(text) is not None and not _WRITTEN.search(text)
