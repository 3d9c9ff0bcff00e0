"""What the extractor knows as data: types of event with the words that report them, cues, countries."""

from timeline.extractor.lexicon.extend import extended_lexicon
from timeline.extractor.lexicon.nouns import event_nouns
from timeline.extractor.lexicon.read import (
    Condition,
    Entry,
    Lexicon,
    builtin_lexicon,
    read_lexicon,
)
from timeline.extractor.lexicon.words import country_names, cue_words, cues, kinds

__all__ = [
    "Condition",
    "Entry",
    "Lexicon",
    "builtin_lexicon",
    "country_names",
    "cue_words",
    "cues",
    "event_nouns",
    "extended_lexicon",
    "kinds",
    "read_lexicon",
]
