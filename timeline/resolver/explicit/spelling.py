"""From the words of a lexicon to regular expressions, in every spelling of their letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_NEVER = "(?!)"
ACCENT = "[\u0300-\u036f]"
"""An accent that is a character of its own, and no letter to `re`: "giovedi" must not end before the accent of "ì"."""


def any_of(words: Iterable[str]) -> str:
    r"""A pattern, as `rule.compiled` takes it, that matches one of the words, the longest first.

    An accented letter may be one character or two, an apostrophe straight or curly. Without words it matches nothing.

    >>> from timeline.resolver.rule import compiled
    >>> bool(compiled(any_of(["aujourd'hui", "été"])).fullmatch("e\u0301te\u0301"))
    True
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(''.join(map(_spelt, word)) for word in ordered)})(?!{ACCENT})" if ordered else _NEVER


def maybe(pattern: str) -> str:
    """The pattern, or nothing."""
    return f"(?:{pattern})?"


def starts_of(words: Iterable[str]) -> frozenset[str]:
    """What `recognise` looks up to try a rule that starts with one of the words.

    >>> sorted(starts_of(["l'an", "segunda-feira", "mai"]))
    ['l', 'mai', 'segunda']
    """
    forms = (unicodedata.normalize(form, word) for word in words for form in ("NFC", "NFD"))
    return frozenset(match[0] for form in forms if (match := _WORD.match(form)))


def composed(text: str) -> str:
    """The text as the lexicon spells it: in lower case, each accented letter one character."""
    return unicodedata.normalize("NFC", text.lower())


def _spelt(char: str) -> str:
    if char == "'":
        return "['’]"
    if char == " ":
        return char
    decomposed = unicodedata.normalize("NFD", char)
    return re.escape(char) if decomposed == char else f"(?:{char}|{decomposed})"
