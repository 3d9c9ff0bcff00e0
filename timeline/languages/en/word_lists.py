"""Lists of words that are TOML tables: cues, kinds of things, countries, times, page furniture, forms of verbs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.errors import LexiconError
from timeline.languages.en.check_cues import checked_cues
from timeline.languages.read_toml import read_toml


@cache
def cues(section: str, name: str) -> frozenset[str]:
    """A list of `cues.toml`, lower case; raises `LexiconError` for one that it does not have, and for a mistake in it.

    >>> "deny" in cues("governors", "denied")
    True
    """
    return frozenset(_cue_list(section, name))


def cue_words(section: str, name: str) -> Mapping[str, str]:
    """A table of `cues.toml`: what stands for each word.

    >>> cue_words("iterated", "modifiers")["several"]
    'several times'
    """
    words: Mapping[str, str] = _cue_list(section, name)
    return words


def cue_numbers(section: str, name: str) -> Mapping[str, int]:
    """A table of `cues.toml`: the number that stands for each word.

    >>> cue_numbers("victims", "so_many")["dozens"]
    24
    """
    numbers: Mapping[str, int] = _cue_tables()[section][name]
    return numbers


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun that names nobody.

    >>> is_pronoun("They"), is_pronoun("the council")
    (True, False)
    """
    return words.lower() in cues("pronouns", "all")


def _cue_list(section: str, name: str) -> Any:
    tables = _cue_tables()
    if name not in tables.get(section, {}):
        raise LexiconError(
            f"cues.toml has no list {name!r} in [{section}]; it may be misspelt there, or stand elsewhere"
        )
    return tables[section][name]


@cache
def _cue_tables() -> dict[str, Any]:
    return checked_cues(_table("cues"))


@cache
def kinds() -> Mapping[str, frozenset[str]]:
    """Kinds of things, and the lemmas that name one of the kind.

    >>> "worker" in kinds()["<person>"]
    True
    """
    return {f"<{kind}>": frozenset(lemmas) for kind, lemmas in _table("kinds").items()}


@cache
def country_names() -> Mapping[str, str]:
    """Adjectives, peoples and short names of countries, to the country's name.

    >>> country_names()["Ukrainian"], country_names()["U.S."]
    ('Ukraine', 'United States')
    """
    return {form: country for country, forms in _table("countries").items() for form in (country, *forms)}


@cache
def times() -> dict[str, dict[str, Any]]:
    """The words of time, a table a class of words.

    >>> times()["weekday"]["monday"]
    0
    """
    return _table("times")


@cache
def furniture() -> Mapping[str, Any]:
    """The words by which headlines, lists and page furniture are known."""
    return _table("furniture")


@cache
def verb_forms() -> Mapping[str, Any]:
    """Irregular participles, and the verbs that double their last letter.

    >>> verb_forms()["participles"]["take"]
    'taken'
    """
    return _table("verb_forms")


def _table(name: str) -> dict[str, Any]:
    return read_toml(files(__package__) / f"{name}.toml", f"{name}.toml")
