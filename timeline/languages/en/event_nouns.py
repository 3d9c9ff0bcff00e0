"""Nouns that tell an event, of whatever type."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def event_nouns() -> frozenset[str]:
    """The lemmas of `event_nouns.txt`, which was made from WordNet and carries its licence.

    >>> "erosion" in event_nouns(), "herring" in event_nouns()
    (True, False)
    """
    lines = (files(__package__) / "event_nouns.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
