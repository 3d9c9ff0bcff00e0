"""What kinds of people a noun can mean, by `people.toml`: of a sex, of an age, of a calling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from timeline.languages.read_toml import read_toml

Kinds = Mapping[str, frozenset[str]]
"""For a table of the file the kinds that are meant."""


@cache
def kinds_of_people(noun: str) -> Kinds:
    """The kinds that a noun in the singular can mean, by table; a table that does not have it is left out.

    >>> {table: sorted(kinds) for table, kinds in kinds_of_people("schoolgirl").items()}
    {'sex': ['female'], 'age': ['young'], 'calling': ['none']}
    """
    found = ((table, (kind for kind, nouns in lists.items() if noun in nouns)) for table, lists in _tables().items())
    return MappingProxyType({table: kinds for table, names in found if (kinds := frozenset(names))})


def are_of_other_kinds(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether no noun of the one can mean people of whom a noun of the other can be said.

    >>> are_of_other_kinds(["boy"], ["colonel"]), are_of_other_kinds(["officer"], ["colonel"])
    (True, False)
    >>> are_of_other_kinds(["man"], ["colonel"]), are_of_other_kinds(["man"], ["sister"])
    (False, True)
    """
    theirs = [*other]
    pairs = [(mine, yours) for mine in one for yours in theirs]
    return bool(pairs) and all(_clash(kinds_of_people(mine), kinds_of_people(yours)) for mine, yours in pairs)


def _clash(one: Kinds, other: Kinds) -> bool:
    return any(one[table].isdisjoint(other[table]) for table in one.keys() & other.keys())


@cache
def _tables() -> dict[str, dict[str, frozenset[str]]]:
    tables = read_toml(files(__package__) / "people.toml", "people.toml")
    return {table: {kind: frozenset(nouns) for kind, nouns in lists.items()} for table, lists in tables.items()}
