"""The lexicon of event types: what kinds of event there are, and which words report them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any, Literal

import attrs

from timeline.errors import LexiconError
from timeline.model import EventType

Object = Literal["any", "noun", "none", "infinitive"]
_VERB_LISTS: dict[str, Object] = {
    "verbs": "any",
    "verbs_with_object": "noun",
    "verbs_without_object": "none",
    "verbs_with_infinitive": "infinitive",
}
_LISTS = {*_VERB_LISTS, "nouns", "not_objects", "not_modifiers"}
_TYPE_KEYS = {"group", "definition", "plover", "ace", "say", "mutual", "goes_to", "subtypes", *_LISTS}


@attrs.frozen(kw_only=True)
class Entry:
    """One trigger of the lexicon: its `words` (lemmas; the head is the first of a verb, the last of a noun) and type.

    `say` is the verb phrase in the plural by which a title tells an event that a noun reported. `mutual` says that the
    parties do the same thing to each other, `goes_to` that a place acted upon is where it happens. `object` is what a
    verb must have beside it to count. `unless` are the objects of a verb, or the modifiers of a noun, with which it
    means something else.
    """

    words: tuple[str, ...]
    type: EventType
    say: str
    mutual: bool = False
    goes_to: bool = False
    object: Object = "any"
    unless: frozenset[str] = frozenset()


@attrs.frozen
class Lexicon:
    """Triggers by their head lemma, the longest entries first, and the types by name."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    types: Mapping[str, EventType]


@cache
def builtin_lexicon() -> Lexicon:
    """The lexicon that ships with the package (`types.toml`).

    >>> builtin_lexicon().types["meeting.summit"].group
    'diplomacy'
    """
    return read_lexicon((files(__package__) / "types.toml").read_text(encoding="utf-8"), "types.toml")


def read_lexicon(toml: str, file: str) -> Lexicon:
    """The lexicon that a TOML text declares; raises `LexiconError` with the file and the entry that is wrong."""
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file} is no TOML: {error}") from error
    verbs: dict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, list[Entry]] = defaultdict(list)
    types: dict[str, EventType] = {}
    for name, table, inherited in _declared(data, file):
        merged = {**inherited, **table}
        event_type = EventType(name=name, group=merged["group"], plover=merged.get("plover"), ace=merged.get("ace"))
        types[name] = event_type
        where = f"{file}, {name}"
        make = partial(Entry, type=event_type, mutual=merged.get("mutual", False), goes_to=merged.get("goes_to", False))
        not_objects = frozenset(_list(merged, "not_objects", where))
        for key, needed in _VERB_LISTS.items():
            for words in _words(table, key, where):
                verbs[words[0]].append(make(words=words, say=" ".join(words), object=needed, unless=not_objects))
        not_modifiers = frozenset(_list(merged, "not_modifiers", where))
        for words in _words(table, "nouns", where):
            nouns[words[-1]].append(make(words=words, say=merged["say"], unless=not_modifiers))
    return Lexicon(verbs=_longest_first(verbs), nouns=_longest_first(nouns), types=types)


def _declared(data: dict[str, Any], file: str) -> Iterable[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each type and subtype: dotted name, its own table, and what it takes from its type."""
    for name, table in data.items():
        if not isinstance(table, dict) or (unknown := sorted(set(table) - _TYPE_KEYS)):
            what = f"unknown key {unknown[0]!r}" if isinstance(table, dict) else "not a table"
            raise LexiconError(f"{file}, {name}: {what}; known are {', '.join(sorted(_TYPE_KEYS))}")
        for key in ("group", "definition", "say"):
            if not isinstance(table.get(key), str):
                raise LexiconError(f"{file}, {name}: {key!r} is missing or no text")
        yield name, table, {}
        for subtype, own in table.get("subtypes", {}).items():
            yield f"{name}.{subtype}", own, table


def _words(table: dict[str, Any], key: str, where: str) -> list[tuple[str, ...]]:
    return [tuple(entry.split()) for entry in _list(table, key, where)]


def _list(table: dict[str, Any], key: str, where: str) -> list[str]:
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, str) and entry.strip() for entry in entries):
        raise LexiconError(f"{where}: {key!r} must be a list of words")
    return entries


def _longest_first(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {head: tuple(sorted(found, key=lambda entry: -len(entry.words))) for head, found in entries.items()}


@cache
def cues(section: str, name: str) -> frozenset[str]:
    """A list of `cues.toml`, lower case.

    >>> "deny" in cues("governors", "denied")
    True
    """
    return frozenset(_cue_tables()[section][name])


@cache
def _cue_tables() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))


@cache
def country_names() -> Mapping[str, str]:
    """Adjectives, peoples and short names of countries, to the country's name.

    >>> country_names()["Ukrainian"], country_names()["U.S."]
    ('Ukraine', 'United States')
    """
    table = tomllib.loads((files(__package__) / "countries.toml").read_text(encoding="utf-8"))
    return {form: country for country, forms in table.items() for form in (country, *forms)}
