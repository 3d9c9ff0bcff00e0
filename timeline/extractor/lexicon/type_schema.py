"""The keys that a type may have in a type file; `types.toml` says what each of them means."""

from __future__ import annotations

from typing import Literal

from timeline.model.event_type import LASTINGS

Object = Literal["any", "noun", "bare noun", "none", "infinitive"]
Fallback = Literal["speech", "figures"]

VERB_LISTS: dict[str, Object] = {
    "verbs": "any",
    "verbs_with_object": "noun",
    "verbs_with_bare_object": "bare noun",
    "verbs_without_object": "none",
    "verbs_with_infinitive": "infinitive",
}
TRIGGERS = (*VERB_LISTS, "nouns")
SLOTS = ("subjects", "objects", "modifiers", "complements", "clause_words", "own_clause_words")
CONDITIONS = {key: (slot, key == slot) for slot in SLOTS for key in (slot, f"not_{slot}")}
SENSE_KEYS = (*TRIGGERS, *CONDITIONS)
FACT_LISTS = ("extended", "parts")
LISTS = (*SENSE_KEYS, "measures", *FACT_LISTS)
FRAME_FLAGS = ("mutual", "goes_to", "names_act", "topics", "titled_by_noun", "tells_content")  # of `Entry`
FACT_FLAGS = ("single_doer", "victims_act", "speech", "recurs")
FACTS = ("prominence", "victims", *FACT_FLAGS, "lasts", *FACT_LISTS)  # of `TypeFacts`
FLAGS = (*FRAME_FLAGS, *FACT_FLAGS)
SHARES = ("prominence",)  # numbers between 0 and 1
LENGTHS = ("", *LASTINGS)  # "" takes away that of the type
FALLBACKS: tuple[Fallback, ...] = ("speech", "figures")
NEEDED = ("group", "definition", "say")
REMOVABLE_TEXTS = ("plover", "ace", "victims")  # "" takes away that of the type
TYPE_KEYS = (*NEEDED, "plover", "ace", *FRAME_FLAGS, *FACTS, "fallback", *LISTS, "senses", "subtypes")
SUBTYPE_KEYS = ("say", "plover", "ace", *FRAME_FLAGS, *FACTS, "fallback", *LISTS, "senses")
