"""The keys that a type may have in a type file; `types.toml` says what each of them means."""

from __future__ import annotations

from typing import Literal

Object = Literal["any", "noun", "none", "infinitive"]

FLOOR = "other"  # the type of what no other type knows; it needs no words

VERB_LISTS: dict[str, Object] = {
    "verbs": "any",
    "verbs_with_object": "noun",
    "verbs_without_object": "none",
    "verbs_with_infinitive": "infinitive",
}
TRIGGERS = (*VERB_LISTS, "nouns")
SLOTS = ("subjects", "objects", "modifiers", "complements", "clause_words")
CONDITIONS = {key: (slot, key == slot) for slot in SLOTS for key in (slot, f"not_{slot}")}
SENSE_KEYS = (*TRIGGERS, *CONDITIONS)
LISTS = (*SENSE_KEYS, "measures")
FLAGS = ("mutual", "goes_to", "names_act", "topics")
NEEDED = ("group", "definition", "say")
TEXTS = (*NEEDED, "plover", "ace")
TYPE_KEYS = (*TEXTS, *FLAGS, *LISTS, "senses", "subtypes")
SUBTYPE_KEYS = ("say", "plover", "ace", *FLAGS, *LISTS, "senses")
