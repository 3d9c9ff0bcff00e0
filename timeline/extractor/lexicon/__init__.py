"""What the extractor knows as data: types of event with the words that report them, cues, countries."""

from timeline.extractor.lexicon.read import (
    Condition,
    Entry,
    Lexicon,
    builtin_lexicon,
    country_names,
    cues,
    kinds,
    read_lexicon,
)

__all__ = ["Condition", "Entry", "Lexicon", "builtin_lexicon", "country_names", "cues", "kinds", "read_lexicon"]
