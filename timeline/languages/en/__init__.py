"""English in one room: every list of words that any stage asks, each file with a line that says where it comes from."""

from timeline.languages.en.event_nouns import event_nouns
from timeline.languages.en.frequencies import rarity, stem
from timeline.languages.en.gazetteer import Location, government_of, located, locations
from timeline.languages.en.party_nouns import is_party_noun, party_noun_of, party_nouns
from timeline.languages.en.people_kinds import are_of_other_kinds
from timeline.languages.en.synonyms import base_form, concepts
from timeline.languages.en.word_lists import (
    country_names,
    cue_numbers,
    cue_words,
    cues,
    furniture,
    is_pronoun,
    kinds,
    times,
    verb_forms,
)

__all__ = [
    "Location",
    "are_of_other_kinds",
    "base_form",
    "concepts",
    "country_names",
    "cue_numbers",
    "cue_words",
    "cues",
    "event_nouns",
    "furniture",
    "government_of",
    "is_party_noun",
    "is_pronoun",
    "kinds",
    "located",
    "locations",
    "party_noun_of",
    "party_nouns",
    "rarity",
    "stem",
    "times",
    "verb_forms",
]
