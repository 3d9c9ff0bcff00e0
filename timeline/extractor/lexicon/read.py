"""The lexicon of event types: what kinds of event there are, and which words report them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
_TRIGGERS = (*_VERB_LISTS, "nouns")
_SLOTS = ("subjects", "objects", "modifiers", "complements", "clause_words")
_CONDITIONS = {key: (slot, key == slot) for slot in _SLOTS for key in (slot, f"not_{slot}")}
_LISTS = {*_TRIGGERS, *_CONDITIONS, "measures"}
_FLAGS = {"mutual", "goes_to"}
_TEXTS = {"group", "definition", "plover", "ace", "say"}
_SUBTYPE_KEYS = {*_FLAGS, *_TEXTS, *_LISTS, "senses"} - {"group", "definition"}
_TYPE_KEYS = {*_FLAGS, *_TEXTS, *_LISTS, "senses", "subtypes"}


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
    parties do the same thing to each other, `goes_to` that a place acted upon is where it happens. `object` is what a
    verb must have beside it to count, `conditions` what else tells this sense of the words from their others.
    """

    words: tuple[str, ...]
    type: EventType
    say: str
    mutual: bool = False
    goes_to: bool = False
    object: Object = "any"
    conditions: tuple[Condition, ...] = ()

    @property
    def precision(self) -> tuple[int, int]:
        """How much must be there for it: of two entries that fit, the one that asks for more is meant."""
        return len(self.words), sum(condition.wanted for condition in self.conditions)


@attrs.frozen
class Lexicon:
    """Triggers by head lemma, the most precise entries first, types by name, and those of statistics by measure."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    types: Mapping[str, EventType]
    measures: Mapping[str, EventType] = attrs.field(factory=dict)

    def knows_alone(self, verb: str) -> bool:
        """Whether it knows the verb by itself, not only in some company."""
        return any(entry.precision == (1, 0) for entry in self.verbs.get(verb, ()))


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
        raise LexiconError(f"{file} is not valid TOML: {error}") from error
    verbs: dict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, list[Entry]] = defaultdict(list)
    types: dict[str, EventType] = {}
    measures: dict[str, EventType] = {}
    for name, table, inherited in _declared(data, file):
        merged = {**inherited, **table}
        event_type = EventType(
            name=name, group=merged["group"], plover=merged.get("plover") or None, ace=merged.get("ace") or None
        )
        types[name] = event_type
        measures |= dict.fromkeys(table.get("measures", ()), event_type)
        make = partial(Entry, type=event_type, mutual=merged.get("mutual", False), goes_to=merged.get("goes_to", False))
        for sense, conditions in _senses(table, merged, f"{file}, {name}"):
            for key, needed in _VERB_LISTS.items():
                for words in _words(sense, key):
                    say = " ".join(words)
                    verbs[words[0]].append(make(words=words, say=say, object=needed, conditions=conditions))
            for words in _words(sense, "nouns"):
                nouns[words[-1]].append(make(words=words, say=merged["say"], conditions=conditions))
    return Lexicon(verbs=_most_precise_first(verbs), nouns=_most_precise_first(nouns), types=types, measures=measures)


def _senses(
    table: dict[str, Any], merged: dict[str, Any], where: str
) -> Iterator[tuple[dict[str, Any], tuple[Condition, ...]]]:
    """The lists of triggers of a type, each with the conditions that hold for it: its own list, then its `senses`."""
    yield table, _conditions(merged)
    senses = table.get("senses", [])
    if not isinstance(senses, list):
        raise LexiconError(f"{where}: 'senses' is not a list of tables")
    for number, sense in enumerate(senses, start=1):
        _check(sense, _LISTS, f"{where}, sense {number}")
        if not sense.keys() & {*_TRIGGERS}:
            raise LexiconError(f"{where}, sense {number}: it has no trigger; give it one of {', '.join(_TRIGGERS)}")
        yield sense, _conditions(sense)


def _conditions(table: dict[str, Any]) -> tuple[Condition, ...]:
    return tuple(
        Condition(slot, frozenset(table[key]), wanted) for key, (slot, wanted) in _CONDITIONS.items() if key in table
    )


def _declared(data: dict[str, Any], file: str) -> Iterable[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each type and subtype: dotted name, its own table, and what it takes from its type."""
    if "other" not in data:
        raise LexiconError(f"{file}: the type 'other' is missing; verbs of no other type need it")
    for name, table in data.items():
        _check(table, _TYPE_KEYS, f"{file}, {name}")
        for key in ("group", "definition", "say"):
            if key not in table:
                raise LexiconError(f"{file}, {name}: {key!r} is missing")
        yield name, table, {}
        subtypes = table.get("subtypes", {})
        if not isinstance(subtypes, dict):
            raise LexiconError(f"{file}, {name}: 'subtypes' is not a table")
        for subtype, own in subtypes.items():
            _check(own, _SUBTYPE_KEYS, f"{file}, {name}.{subtype}")
            yield f"{name}.{subtype}", own, table


def _check(table: object, keys: set[str], where: str) -> None:
    if not isinstance(table, dict):
        raise LexiconError(f"{where}: not a table")
    if unknown := sorted(set(table) - keys):
        raise LexiconError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(keys))}")
    for key, value in table.items():
        if key in _FLAGS and not isinstance(value, bool):
            raise LexiconError(f"{where}: {key!r} must be true or false")
        if key in _TEXTS and not isinstance(value, str):
            raise LexiconError(f"{where}: {key!r} must be a text")
        if key in _LISTS and not _is_list_of_words(value):
            raise LexiconError(f"{where}: {key!r} must be a list of words")
        if key in _CONDITIONS and (strange := [word for word in value if word[:1] == "<" and word not in kinds()]):
            raise LexiconError(f"{where}: {strange[0]} is no kind of thing; known are {', '.join(kinds())}")


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) and entry.strip() for entry in value)


def _words(table: dict[str, Any], key: str) -> list[tuple[str, ...]]:
    return [tuple(entry.split()) for entry in table.get(key, [])]


def _most_precise_first(entries: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {
        head: tuple(sorted(found, key=lambda entry: entry.precision, reverse=True)) for head, found in entries.items()
    }


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
