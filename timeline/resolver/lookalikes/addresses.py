"""Words of time in an address or a file name: https://example.com/today, june@example.org, Monday.docx."""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import CLASSES

_LONGEST_TOKEN = 200  # characters on each side, by convention: longer addresses are cut, so that the time stays bounded
_ADDRESS = re.compile(rf"(?<=\w)@\w|\.{CLASSES['file_ending']}/|[a-z][\w-]+\.[\w-]{{2,}}\.[a-z]{{2,}}")
_FILE_ENDING = re.compile(rf"\.{CLASSES['file_ending']}(?!\w)")


def is_in_an_address(found: Found) -> bool:
    """Whether it is part of a URL, a mail address or a file name."""
    text, (start, end) = found.text, found.match.span()
    tail = text[end : end + _LONGEST_TOKEN]
    if (start == 0 or text[start - 1].isspace()) and (not tail[1:] or tail[0].isspace() or tail[1].isspace()):
        return False
    if _FILE_ENDING.match(tail):
        return True
    token = _token(text[max(0, start - _LONGEST_TOKEN) : start], found.match[0], tail)
    return "://" in token or "www." in token or _ADDRESS.search(token) is not None


def _token(before: str, words: str, tail: str) -> str:
    """The words with what is glued to them on both sides."""
    if before and not before[-1].isspace():
        words = before.split()[-1] + words
    if tail and not tail[0].isspace():
        words += tail.split()[0]
    return words
