"""The lists of `cues.toml`, checked before they are used: a mistake there would pass for a word that no text has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.errors import LexiconError

_STATUSES = ("planned", "hypothetical", "alleged", "denied", "ongoing")
_ENDINGS = "endings_"  # lists of parts of names, which keep their capitals


def checked_cues(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The tables of `cues.toml`; raises `LexiconError` with the section, the list and what to do.

    >>> checked_cues({"governors": {"denied": ["deny", "Refuse"]}})
    Traceback (most recent call last):
    timeline.errors.LexiconError: cues.toml, [governors] denied: 'Refuse' has a capital letter; write it in lower case
    """
    for fault in _faults(tables):
        raise LexiconError(f"cues.toml, {fault}")
    return dict(tables)


def _faults(tables: Mapping[str, Any]) -> Iterator[str]:
    for section, lists in tables.items():
        if not isinstance(lists, Mapping):
            yield f"{section!r} stands in no section; write [{section}] above its lists"
            continue
        for name, words in lists.items():
            yield from (f"[{section}] {name}: {fault}" for fault in _faults_of_list(name, words))
        statuses = {name: words for name, words in lists.items() if name in _STATUSES and isinstance(words, list)}
        yield from (f"[{section}]: {fault}" for fault in _clashes(statuses))


def _faults_of_list(name: str, words: object) -> Iterator[str]:
    if isinstance(words, Mapping):
        wrong = (word for word, other in words.items() if isinstance(other, bool) or not isinstance(other, str | int))
        yield from (f"{word!r} stands for {words[word]!r}; give a text or a whole number" for word in wrong)
        return
    if not isinstance(words, list):
        yield f'it is {words!r}; give a list of words in quotes, such as ["deny", "rule out"]'
        return
    for word in words:
        if not isinstance(word, str) or not word.strip():
            yield f"{word!r} is no word; write words in quotes"
        elif word != word.lower() and not name.startswith(_ENDINGS):
            yield f"{word!r} has a capital letter; write it in lower case"
        elif words.count(word) > 1:
            yield f"{word!r} stands there twice; keep it once"


def _clashes(statuses: Mapping[str, list[Any]]) -> Iterator[str]:
    """Words that two statuses claim: the stronger one would win without a word."""
    claims: dict[Any, str] = {}
    for status, words in statuses.items():
        for word in words:
            if (other := claims.setdefault(word, status)) != status:
                yield f"{word!r} is {other} and {status}; keep it in one of the two lists"
