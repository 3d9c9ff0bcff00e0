"""Lists of words that ship with the package: cues, kinds of things, countries."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def cues(section: str, name: str) -> frozenset[str]:
    """A list of `cues.toml`, lower case.

    >>> "deny" in cues("governors", "denied")
    True
    """
    return frozenset(_cue_tables()[section][name])


def cue_words(section: str, name: str) -> Mapping[str, str]:
    """A table of `cues.toml`: what stands for each word.

    >>> cue_words("iterated", "modifiers")["several"]
    'several times'
    """
    words: Mapping[str, str] = _cue_tables()[section][name]
    return words


@cache
def _cue_tables() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))


@cache
def kinds() -> Mapping[str, frozenset[str]]:
    """Kinds of things, and the lemmas that name one of the kind.

    >>> "worker" in kinds()["<person>"]
    True
    """
    table = tomllib.loads((files(__package__) / "kinds.toml").read_text(encoding="utf-8"))
    return {f"<{kind}>": frozenset(lemmas) for kind, lemmas in table.items()}


@cache
def country_names() -> Mapping[str, str]:
    """Adjectives, peoples and short names of countries, to the country's name.

    >>> country_names()["Ukrainian"], country_names()["U.S."]
    ('Ukraine', 'United States')
    """
    table = tomllib.loads((files(__package__) / "countries.toml").read_text(encoding="utf-8"))
    return {form: country for country, forms in table.items() for form in (country, *forms)}
