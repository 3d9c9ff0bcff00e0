"""How the sentence before an expression tells it: as planned, as reported, as past. Words decide; nothing is parsed."""

from __future__ import annotations

import re

from timeline.resolver.lexicon import CLASSES
from timeline.resolver.rule import Found

_AHEAD = re.compile(
    r"\b(?:will|would|(?-i:may)|could|should|shall|won['’]t|can|plan(?:s|ned|ning)?|expect(?:s|ed)?|due|until|till|by|through"
    r"|begin|payable|effective|holders|stock|upcoming|likely|scheduled|proposed?|intends?|hopes?|going|ahead|before|set"
    r"|to|from|agree(?:s|d)|agreement|decided?|decision|invited?|next|calls?|aims?|wants?)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|scheduled|plans?\sto|expect(?:s|ed)?\sto|due|to\sbe|is\sset)\b|[’']ll\b", re.IGNORECASE
)
_PAST = re.compile(rf"\b(?:{CLASSES['past_verb']}|(?!{CLASSES['not_past']}\b)[a-z]{{2,}}ed)\b")
_SCHEDULED = re.compile(
    r"\b(?:(?:scheduled|set|due|planned|slated|ready|expected|plans?|planning|wants?|hopes?)\s(?:to|for)\b[^.;!?,]*"
    r"|(?:plan|plans|planned|(?:is|are|was|were)\sto)\s(?:\w+\s){1,8}(?:on\s)?"
    r"|(?-i:until)\s(?:\d[\w.:]*\s(?:[ap]\.?m\.?\s)?)?"
    r"|(?:will|would\sbe)\s(?:[\w-]+\s){1,8}(?:on\s)?|as\s(?:early|soon)\sas\s|no\slater\sthan\s)$",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|told|announced|reported|added)\s(?:\w+\s)?$", re.IGNORECASE)


def is_scheduled(found: Found) -> bool:
    """Whether the words right before put it on a schedule: due to open on, will meet, as early as.

    A day of the week in news lies ahead only behind such words; a future tense further away does not tell.
    """
    return _SCHEDULED.search(found.sentence_before) is not None and _REPORTED.search(found.before) is None


def is_planned(found: Found) -> bool:
    """Whether the sentence before says what will be."""
    return _PLANNED.search(found.sentence_before) is not None


def is_past(found: Found) -> bool:
    """Whether the sentence has a verb of the past, and before it no word of what may lie ahead: will, to, until."""
    if found.domain == "colloquial" or _AHEAD.search(found.sentence_before):
        return False
    return _PAST.search(found.sentence_before) is not None or _PAST.search(found.sentence_after) is not None
