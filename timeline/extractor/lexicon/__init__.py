"""Types of event, with the words that report them: read from `types.toml`, and from files of one's own."""

from timeline.extractor.lexicon.extend_types import extended_lexicon
from timeline.extractor.lexicon.read_types import (
    Condition,
    Entry,
    Lexicon,
    builtin_lexicon,
    read_lexicon,
)

__all__ = [
    "Condition",
    "Entry",
    "Lexicon",
    "builtin_lexicon",
    "extended_lexicon",
    "read_lexicon",
]
