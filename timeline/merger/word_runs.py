"""Runs of words: as many in a row as show that one text has them from another."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTE = re.compile(r"[“\"«„](?P<words>[^“”\"«»„]+)[”\"»“]")
# By convention: detectors of copied text take eight to twelve words for proof. Words of names are none, as a full title
# is the same for everybody; of a saying, whose words are one's own, half as many are enough.
_COPIED, _OWN = 12, 8
_QUOTED, _OWN_QUOTED = 6, 4


def runs(text: str, length: int) -> Iterator[str]:
    """All runs of so many words, in lower case.

    >>> list(runs("The ferry sank on Tuesday.", 4))
    ['the ferry sank on', 'ferry sank on tuesday']
    """
    words = [match.group() for match in _WORD.finditer(text.casefold())]
    return (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def telltale_runs(sentence: str) -> Iterator[str]:
    """The runs of a sentence that two writers do not both find: twelve words, or six of a quotation.

    >>> list(telltale_runs("He said: “We will not pay for this.”"))
    ['we will not pay for this']
    >>> list(telltale_runs("She joined “The Royal Society of Rescue Divers of Lund”."))
    []
    """
    yield from _common_runs(sentence, _COPIED, _OWN)
    for match in _QUOTE.finditer(sentence):
        yield from _common_runs(match["words"], _QUOTED, _OWN_QUOTED)


def _common_runs(text: str, length: int, own: int) -> Iterator[str]:
    """The runs of a length in which so many words are written without a capital letter."""
    words = [match.group() for match in _WORD.finditer(text)]
    small = [word[0].islower() for word in words]
    for at in range(len(words) - length + 1):
        if sum(small[at : at + length]) >= own:
            yield " ".join(words[at : at + length]).casefold()
