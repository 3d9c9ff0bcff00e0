"""From words to regular expressions: spellings, beginnings, and what stands before and after a span."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from timeline.resolver.recognise import folded
from timeline.resolver.rule import Found, compiled

_WORD = re.compile(r"\w+")
_NEVER = "(?!)"


def any_of(words: Iterable[str]) -> str:
    r"""A pattern, as `rule.compiled` takes it, that matches one of the words, the longest first.

    An accented letter may be one character or two, an apostrophe straight or curly. Without words it matches nothing.

    >>> bool(compiled(any_of(["aujourd'hui", "été"])).fullmatch("e\u0301te\u0301"))
    True
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join("".join(map(_spelt, word)) for word in ordered) + ")" if ordered else _NEVER


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


class Before:
    """Whether one of the words ends right before a span.

    >>> [found] = [Found(match, "le 16") for match in re.finditer("16", "le 16")]
    >>> Before(["le"]).matches(found), Before(["la"]).matches(found)
    (True, False)
    """

    __slots__ = ("_pattern",)

    def __init__(self, words: Iterable[str]) -> None:
        spaced = [word for word in words if not word.endswith("'")]
        elided = [word for word in words if word.endswith("'")]
        self._pattern = compiled(rf"(?<!\w)(?:{any_of(spaced)} |{any_of(elided)})$")

    def matches(self, found: Found) -> bool:
        """Whether one of the words stands there, in whatever case."""
        return self.search(found.before) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """The words at the end of a text."""
        return self._pattern.search(folded(text))


class After:
    """Whether one of the words starts right after a span, behind a blank."""

    __slots__ = ("_pattern",)

    def __init__(self, words: Iterable[str]) -> None:
        self._pattern = compiled(rf"[ ,]? ?{any_of(words)}")

    def matches(self, found: Found) -> bool:
        """Whether one of the words stands there, in whatever case."""
        return self._pattern.match(folded(found.after)) is not None


def _spelt(char: str) -> str:
    if char == "'":
        return "['’]"
    if char == " ":
        return char
    decomposed = unicodedata.normalize("NFD", char)
    return re.escape(char) if decomposed == char else f"(?:{char}|{decomposed})"
