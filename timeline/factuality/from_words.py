"""How the sentence before an expression tells it: as planned, as reported, as past. Words decide; nothing is parsed."""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import AHEAD, NOT_PAST, PAST_VERBS, SCHEDULE_VERBS

_WORD = re.compile(r"[A-Za-z’']+")
_PLANNED = re.compile(
    r"\b(?:will|would|shall|scheduled|plans?\sto|expect(?:s|ed)?\sto|due|to\sbe|is\sset)\b|[’']ll\b", re.IGNORECASE
)
_SCHEDULED = re.compile(
    r"\b(?:(?:scheduled|set|due|planned|slated|ready|expected|plans?|planning|wants?|hopes?)\s(?:to|for)\b[^.;!?,]*"
    r"|(?:plan|plans|planned|(?:is|are|was|were)\sto)\s(?:\w+\s){1,8}(?:on\s)?"
    r"|(?-i:until)\s(?:\d[\w.:]*\s(?:[ap]\.?m\.?\s)?)?"
    r"|(?:will|would\sbe)\s(?:[\w.-]+\s){1,8}(?:on\s)?|as\s(?:early|soon)\sas\s|no\slater\sthan\s)$",
    re.IGNORECASE,
)
_WILL_AFTER = re.compile(
    r"(?:\s(?:night|morning|evening|afternoon))?,?\s(?:[\w’'-]+\s){1,4}(?:will|(?:is|are)\sto|plans?\sto)\b"
)
_REPORTED = re.compile(r"\b(?:said|says|told|announced|reported|added)\s(?:\w+\s)?$", re.IGNORECASE)


def is_scheduled(found: Found) -> bool:
    """Whether its sentence puts it on a schedule: due to open on Thursday, opens on Thursday, on Thursday will open.

    A day of the week in news lies ahead only then; a future tense further away does not tell.
    """
    if _REPORTED.search(found.before):
        return False
    if _SCHEDULED.search(found.sentence_before):
        return True
    before = _words(found.sentence_before)
    told = not SCHEDULE_VERBS.isdisjoint(before) or _WILL_AFTER.match(found.sentence_after) is not None
    return told and not _is_past(before) and not _is_past(_words(found.sentence_after))


def is_planned(found: Found) -> bool:
    """Whether the sentence before says what will be, or what stands on a schedule."""
    before = found.sentence_before
    if _PLANNED.search(before):
        return True
    words = _words(before)
    return not SCHEDULE_VERBS.isdisjoint(words) and not _is_past(words) and not _is_past(_words(found.sentence_after))


def is_past(found: Found) -> bool:
    """Whether the sentence has a verb of the past, and before it no word of what may lie ahead: will, to, until."""
    before = _words(found.sentence_before)
    if found.domain == "colloquial" or not AHEAD.isdisjoint(before):
        return False
    return _is_past(before) or _is_past(_words(found.sentence_after))


def _words(text: str) -> list[str]:
    """The words in lower case, the month of May apart from the verb."""
    return [word if word == "May" else word.lower() for word in _WORD.findall(text)]


def _is_past(words: list[str]) -> bool:
    return not PAST_VERBS.isdisjoint(words) or any(word not in NOT_PAST for word in words if word[-2:] == "ed")
