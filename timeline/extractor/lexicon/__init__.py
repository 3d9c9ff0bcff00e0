"""What the extractor knows as data: types of event with the words that report them, cues, countries."""

from timeline.extractor.lexicon.nouns import event_nouns
from timeline.extractor.lexicon.read import (
    Entry,
    Lexicon,
    builtin_lexicon,
    country_names,
    cue_words,
    cues,
    read_lexicon,
)

__all__ = ["Entry", "Lexicon", "builtin_lexicon", "country_names", "cue_words", "cues", "event_nouns", "read_lexicon"]
