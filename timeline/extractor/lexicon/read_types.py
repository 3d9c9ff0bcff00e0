"""The lexicon of event types: what kinds of event there are, and which words report them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any

import attrs

from timeline.errors import LexiconError
from timeline.extractor.lexicon import type_schema as schema
from timeline.extractor.lexicon.check_types import checked_types, tables
from timeline.languages.en.type_facts import facts_of, stated_facts, with_inherited
from timeline.languages.read_toml import read_text
from timeline.model import EventType
from timeline.model.event_type import OTHER


@attrs.frozen
class Condition:
    """What must stand in a `slot` beside a trigger, or, where it is not `wanted`, must not.

    `words` are lemmas and kinds of things in angle brackets, such as `<person>` (see `kinds.toml`).
    """

    slot: str
    words: frozenset[str]
    wanted: bool


@attrs.frozen(kw_only=True)
class Entry:
    """One trigger of the lexicon: its `words` (lemmas; the head is the first of a verb, the last of a noun) and type.

    `say` is the verb phrase in the plural by which a title tells an event that a noun reported. `mutual` says that the
    parties do the same thing to each other, `goes_to` that a place acted upon is where it happens, `names_act` that a
    name before its noun is who does it, `topics` that something is talked of, `titled_by_noun` that a title keeps the
    noun that reported it, `tells_content` that what is talked of is no event beside it. `object` is what a verb must
    have beside it to count, `conditions` what else tells this sense of the words from their others.
    """

    words: tuple[str, ...]
    type: EventType
    say: str
    mutual: bool = False
    goes_to: bool = False
    names_act: bool = False
    topics: bool = False
    titled_by_noun: bool = False
    tells_content: bool = False
    object: schema.Object = "any"
    conditions: tuple[Condition, ...] = ()

    @property
    def precision(self) -> int:
        """How much must be there for it: of two entries that fit, the one that asks for more is meant."""
        return len(self.words) + sum(condition.wanted for condition in self.conditions)


@attrs.frozen(eq=False)
class Lexicon:
    """Triggers by head lemma, the most precise entries first, types by name, and those of statistics by measure.

    `fallbacks` are the types of what no word of a type reports: of whatever is said (`speech`), and of what grows
    without a measure (`figures`).
    """

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    types: Mapping[str, EventType]
    measures: Mapping[str, EventType] = attrs.field(factory=dict)
    fallbacks: Mapping[schema.Fallback, EventType] = attrs.field(factory=dict)


@cache
def builtin_lexicon() -> Lexicon:
    """The lexicon that ships with the package (`types.toml`).

    >>> builtin_lexicon().types["meeting.summit"].group
    'diplomacy'
    """
    return read_lexicon(read_text(files("timeline.languages.en") / "types.toml", "types.toml"), "types.toml")


def read_lexicon(toml: str, file: str) -> Lexicon:
    """The lexicon that a TOML text declares; raises `LexiconError` with the file, the line and the reason."""
    data = checked_types(toml, file)
    if OTHER not in data:
        raise LexiconError(f"{file}: the type {OTHER!r} is missing; verbs of no other type need it")
    return make_lexicon(data)


def make_lexicon(data: Mapping[str, Any], own: Mapping[str, Any] | None = None) -> Lexicon:
    """The lexicon of types that are checked; `own` repeats what of them wins over equal triggers of other types."""
    verbs: dict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, list[Entry]] = defaultdict(list)
    measures: dict[str, EventType] = {}
    fallbacks: dict[schema.Fallback, EventType] = {}
    whole = {name: with_inherited(data[str(path[0])], table, name) for name, path, table in tables(data)}
    types = {name: _event_type(name, table) for name, table in whole.items()}
    for name, _, table in (*tables(own or {}), *tables(data)):
        full = whole[name]
        if "fallback" in table:
            fallbacks.setdefault(table["fallback"], types[name])
        for word in table.get("measures", ()):
            measures.setdefault(word.lower(), types[name])
        make = partial(Entry, type=types[name], **{flag: full.get(flag, False) for flag in schema.FRAME_FLAGS})
        senses = [(table, _conditions(full)), *((sense, _conditions(sense)) for sense in table.get("senses", ()))]
        for sense, conditions in senses:
            for key, needed in schema.VERB_LISTS.items():
                for words in _words(sense, key):
                    say = " ".join(words)
                    verbs[words[0]].append(make(words=words, say=say, object=needed, conditions=conditions))
            for words in _words(sense, "nouns", "-"):
                nouns[words[-1]].append(make(words=words, say=full["say"], conditions=conditions))
    return Lexicon(
        verbs=_most_precise_first(verbs),
        nouns=_most_precise_first(nouns),
        types=types,
        measures=measures,
        fallbacks=fallbacks,
    )


def _event_type(name: str, table: Mapping[str, Any]) -> EventType:
    """A subtype takes away a text of its type by an empty one."""
    stated = stated_facts(table)
    return EventType(
        name=name,
        group=table["group"],
        plover=table.get("plover") or None,
        ace=table.get("ace") or None,
        facts=None if stated == facts_of(name) else stated,
    )


def _conditions(table: Mapping[str, Any]) -> tuple[Condition, ...]:
    return tuple(
        Condition(slot, frozenset(word.lower() for word in table[key]), wanted)
        for key, (slot, wanted) in schema.CONDITIONS.items()
        if key in table
    )


def _words(table: Mapping[str, Any], key: str, apart: str = " ") -> list[tuple[str, ...]]:
    """The words of each entry; what stands `apart` is a word of its own, as the hyphens of nouns are in a parse."""
    return [tuple(entry.lower().replace(apart, f" {apart} ").split()) for entry in table.get(key, [])]


def _most_precise_first(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {
        head: tuple(sorted(found, key=lambda entry: entry.precision, reverse=True)) for head, found in entries.items()
    }
