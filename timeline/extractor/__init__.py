"""Parsed documents and their timexes to mentions: who did what to whom, when, where, and whether it really happened."""

from timeline.extractor.extract import Extractor
from timeline.extractor.lexicon import Lexicon, builtin_lexicon, read_lexicon
from timeline.extractor.mention_extractor import MentionExtractor

__all__ = ["Extractor", "Lexicon", "MentionExtractor", "builtin_lexicon", "read_lexicon"]
