"""Where sentences end in plain text, as far as a time expression has to know it."""

from __future__ import annotations

import re

from timeline.resolver.time_words import any_of, beside

LONGEST = 200  # characters of a sentence before a place, by convention, so that the time of a look back stays bounded
SENTENCE_END = re.compile(
    r"[.!?;\n](?:(?<=\n)|(?<=[\w%)\"”][\w%)\"”].|[\w%)\"'’”] .)(?: ?['\"’”)])* (?=[\"“‘'`]*[A-Z]))"
)  # a blank stands before the stop in tokenised texts; the stop leads the pattern, for which the text is soon searched
_TITLE = re.compile(rf"\b{any_of(beside('name', 'leading_title'))}$", re.IGNORECASE)
_LONGEST_TITLE = 8  # characters, with one more before it


def sentence_before(text: str, place: int) -> str:
    """Up to 200 characters of the sentence before a place in the text."""
    return SENTENCE_END.split(text[max(0, place - LONGEST) : place + 1])[-1][:-1]  # one may begin just there


def sentence_ends(text: str) -> list[int]:
    """Where the sentences of a text end; the full stop of a title ends none.

    >>> sentence_ends("On Monday Mr. Lund left. He was late.")
    [25]
    """
    return [
        end.end()
        for end in SENTENCE_END.finditer(text)
        if not _TITLE.search(text, max(0, end.start() - _LONGEST_TITLE), end.start())
    ]
