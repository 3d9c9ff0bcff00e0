"""What `types.toml` says of the types that it has: the facts that hold of every happening of a type."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from timeline.languages.read_toml import read_toml
from timeline.model.event_type import STATISTIC, TypeFacts

FACTS = tuple(field.name for field in attrs.fields(TypeFacts))
NOT_OF_STATISTICS = ("prominence",)  # what a figure does not take from its type: it is no deed, whatever the type is
_NONE = TypeFacts()


@cache
def facts_of(name: str) -> TypeFacts:
    """The facts of the built-in type of that name, or of the type of which it would be a subtype; else none.

    >>> facts_of("casualty.killing").victims, facts_of("attack.ambush").single_doer, facts_of("exhumation").speech
    ('killed', True, False)
    """
    base, _, subtype = name.partition(".")
    of_type = builtin_types().get(base)
    if of_type is None:
        return _NONE
    return stated_facts(with_inherited(of_type, of_type.get("subtypes", {}).get(subtype, {}), name)) or _NONE


def stated_facts(table: Mapping[str, Any]) -> TypeFacts | None:
    """The facts that a table of a type file states, `None` where it states none."""
    if not any(key in table for key in FACTS):
        return None
    return TypeFacts(**{key: table[key] for key in FACTS if table.get(key, "") != ""})  # "" takes one away


def with_inherited(of_type: Mapping[str, Any], table: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What a type or subtype of that name says, with what it takes from its type."""
    own_only = ("fallback", *(NOT_OF_STATISTICS if name.endswith(f".{STATISTIC}") else ()))
    return {**{key: value for key, value in of_type.items() if key not in own_only}, **table}


@cache
def builtin_types() -> dict[str, Any]:
    """The tables of `types.toml`; whoever reads words of them checks them first."""
    return read_toml(files(__package__) / "types.toml", "types.toml")
