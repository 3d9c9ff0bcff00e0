"""Nouns for those who act and suffer without a name: persons, groups of them, and bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from timeline.languages.en.word_lists import cue_words, cues, kinds


@cache
def party_nouns() -> frozenset[str]:
    """The lemmas, in lower case.

    >>> "hacker" in party_nouns(), "court" in party_nouns(), "letter" in party_nouns()
    (True, True, False)
    """
    listed = (cues("people", "crowds"), cues("people", "titles"), cues("descriptions", "organisations"))
    return kinds()["<person>"] | kinds()["<organisation>"] | frozenset().union(*listed)


def is_party_noun(word: str) -> bool:
    """Whether a word, in the singular or the plural, is one of them.

    >>> is_party_noun("Authorities"), is_party_noun("gunmen"), is_party_noun("leaflets")
    (True, True, False)
    """
    return word.casefold() in _forms()


def party_noun_of(word: str) -> tuple[str, bool] | None:
    """Its singular and whether the word is a plural; `None` where it is no such noun.

    >>> party_noun_of("Gunmen"), party_noun_of("bishop"), party_noun_of("police"), party_noun_of("leaflets")
    (('gunman', True), ('bishop', False), ('police', True), None)
    """
    return _forms().get(word.casefold())


@cache
def _forms() -> dict[str, tuple[str, bool]]:
    always = cues("people", "plural")
    singulars = {noun: (noun, noun in always) for noun in party_nouns()}
    return singulars | {plural: (noun, True) for noun in party_nouns() for plural in _plurals(noun)}


def _plurals(noun: str) -> Iterator[str]:
    for singular, plural in cue_words("people", "plurals").items():
        if noun.endswith(singular):
            yield noun.removesuffix(singular) + plural
            return
    yield f"{noun}s"
