"""Lookalikes: what is written like a time expression and means something else.

A rule looks at the shape of an expression. What its surroundings say against it is asked here, once for all rules:
whether it is part of an address or a file name, a number with a label, a number that counts, part of a proper name, or
a word of time in another sense. Every question looks at a bounded piece of the text; their words are in the lexicon.
"""

from __future__ import annotations

import re

from timeline.resolver import lexicon
from timeline.resolver.lexicon import COUNT_NOUNS, FUNCTION_WORDS, MONTHS, OTHER_SENSES, SEASONS
from timeline.resolver.rule import Found

_LONGEST_TOKEN = 200

_ADDRESS = re.compile(r"://|^\W{0,3}www\.|\w@\w")
_FILE_ENDING = re.compile(rf"\.{lexicon.CLASSES['file_ending']}(?!\w)")

_LABEL = lexicon.CLASSES["numbered"]
_LABELLED = re.compile(
    rf"\b{_LABEL}s?(?:\.|\s(?:is|was|are|were))?\s$|\b{_LABEL}s\s(?:\d[\d.:]*(?:,\s|\s(?:and|or|to)\s))+$"
    rf"|\b{lexicon.CLASSES['scale']}s?\s(?:of|at|from)\s$|\b\d{{1,3}},\s\d{{1,3}},\s$",
    re.IGNORECASE,
)

_ENDS_IN_NUMBER = re.compile(r"(?:(?P<hundreds>\d\d00)|\d)s?(?P<era> ?bc)?$")
_COUNTED = re.compile(
    r"(?:\s?(?:[-–]|to|and|or)\s?\d[\d,.]*(?P<hundreds>\d00))?(?:\s?(?:[-–]|to|and|or)\s?\d[\d,.]*)?[\s-]+(?P<word>[a-z]+)"
)
_NAMED_AND_COUNTED = re.compile(r"(?:\s(?:van|von|de))?(?:\s[A-Z][\w’'-]+)*\s[a-z]+s\b")
_PLURAL = re.compile(r"[a-z]{2,}(?<![aious])s|[a-z]*men|[a-z]*people")
_DATED = re.compile(
    r"(?:\b(?:on|in|since|until|till|by|from|to|through|of|after|before|between|and|for|during|the|this|that|last|next|its"
    r"|their|his|her|an?|early|mid|late|\w+day)[\s,-]+|[,(:\n]\s?|['’]s\s)$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\w(?:ed|en|wn)\sby\s$")

_NAME_BEFORE = re.compile(rf"\b{lexicon.CLASSES['name_start']}\s$")
_NAME_AFTER = re.compile(rf"\s(?:(?i:morning|evening|night)\s)?{lexicon.CLASSES['name_noun']}\b")
_WORK = lexicon.CLASSES["named_thing"]
_INTRODUCED = re.compile(rf"\b{_WORK}\s(?:[A-Z][\w’'.]*\s)$|\b[Ss]tar(?:s|red)\sin\s(?:The\s)?$")
_INTRODUCED_WITH_MORE = re.compile(rf"\b{_WORK}\s$")
_TITLE_AFTER = re.compile(r"\s[A-Z]")
_NAME_AND_VERB_AFTER = re.compile(r"(?:\s[A-Z][\w’']*[a-z])+\s[a-z]")
_ROAD_AFTER = re.compile(rf"\s(?:[A-Z]\w+\s){{1,2}}{lexicon.CLASSES['road']}\b")
_IN_TIME = re.compile(r"\b(?:in|since|by|until|till|during)\s$", re.IGNORECASE)
_IS_A_WORK = re.compile(rf"(?:\s[A-Z][\w’']*)*\s(?:is\s(?:[\w’']+\s){{1,4}}{_WORK}|stars)\b")
_FIRST_NAMES = re.compile(rf"(?i:{lexicon.CLASSES['weekday']}|{lexicon.CLASSES['season']})")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n|–—]|-[\s-])[\s\"'`“”‘’(\[]*$|(?:^|\s)[\"'`“‘(\[]+$")
_WORD = re.compile(r"[^\W\d_][\w’']*")
_PLAIN_WORD = re.compile(r"(?<![\w’'@#/.-])[a-z]{3,}\b")

_LAST_WORD = re.compile(r"([a-z]+)\W*$")
_OF_A_THING = re.compile(
    r"\sof\s(?:the\s|an?\s)?(?!(?:fiscal|calendar|financial|year|season|decade|century|last|this|next|that|each|every"
    r"|previous|prior|current|the)\b)[A-Za-z]"
)


def is_lookalike(found: Found) -> bool:
    """Whether the text around a match says that it is no time expression."""
    return (
        _is_in_an_address(found)
        or _is_labelled(found)
        or _counts(found)
        or _is_in_a_name(found)
        or _has_another_sense(found)
    )


def _is_in_an_address(found: Found) -> bool:
    """Part of a URL, a mail address or a file name: https://example.com/today, june@example.org, Monday.docx."""
    text, (start, end) = found.text, found.match.span()
    if (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
        return False
    if _FILE_ENDING.match(text, end):
        return True
    head = text[max(0, start - _LONGEST_TOKEN) : start]
    tail = text[end : end + _LONGEST_TOKEN]
    before = "" if not head or head[-1].isspace() else head.split()[-1]
    after = "" if not tail or tail[0].isspace() else tail.split()[0]
    return _ADDRESS.search(f"{before}{found.match[0]}{after}") is not None


def _is_labelled(found: Found) -> bool:
    """A number behind the word that says what it numbers: pages 1999-2003, flights 1767 and 1985, a scale of 1:20."""
    return found.match[0][:1].isdigit() and _LABELLED.search(found.before) is not None


def _counts(found: Found) -> bool:
    """A number that counts what stands after it: 1500-2000 dollars, in 1600 hamlets, March 20 paces."""
    words = found.match[0]
    number = _ENDS_IN_NUMBER.search(words)
    if number is None:
        named = words[:1].isdigit() and words.rpartition(" ")[2].rstrip(".") in MONTHS
        return named and bool(_NAMED_AND_COUNTED.match(found.after)) and not _DATED.search(found.before)
    counted = _COUNTED.match(found.after)
    if counted is None:
        return False
    word = counted["word"]
    is_plural = _PLURAL.fullmatch(word) is not None and word not in FUNCTION_WORDS
    if words[:1].isdigit() and not number["era"]:
        if word in COUNT_NOUNS:
            return True
        # a year is seldom that round, and what it describes is seldom many: in 1600 hamlets
        round_number = counted["hundreds"] or (number["hundreds"] not in (None, "2000"))
        return is_plural and bool(round_number or _AGENT.search(found.before))
    first = words.split()[0].rstrip(".")
    named = number["era"] is not None or first in MONTHS or first in SEASONS
    return named and (word in COUNT_NOUNS or is_plural) and not _DATED.search(found.before)


def _is_in_a_name(found: Found) -> bool:
    """Part of a proper name or a title: Friday Harbor, the author Nancy Friday, Edge of Tomorrow, 20th Century Fox."""
    before, after = found.before, found.after
    starts = _SENTENCE_START.search(before) is not None
    if found.match[0][:1].isdigit() and _ROAD_AFTER.match(after) and not _IN_TIME.search(before):
        return True
    if found.original()[:1].isupper():
        if (
            _NAME_BEFORE.search(before)
            or _NAME_AFTER.match(after)
            or _INTRODUCED.search(before)
            or _IS_A_WORK.match(after)
        ):
            return True
        if _TITLE_AFTER.match(after) and _INTRODUCED_WITH_MORE.search(before):
            return True
        # news puts a bare day behind its verb, so at the start of a sentence it begins a name
        if starts and _FIRST_NAMES.fullmatch(found.original()) and _NAME_AND_VERB_AFTER.match(after):
            return True
    return _has_capitals_of_a_title(found, starts) and any(
        word not in FUNCTION_WORDS for word in _PLAIN_WORD.findall(before + after)
    )


def _has_capitals_of_a_title(found: Found, starts: bool) -> bool:
    """Whether a common noun or an adverb of time inside a sentence has a capital letter."""
    if "holiday" in found.match.re.groupindex:
        return False
    words = list(_WORD.finditer(found.original()))
    first = found.match[0][:1].isalpha()
    inside = words[1 if starts and first else 0 :]
    return any(word[0].istitle() and word[0].lower() in lexicon.COMMON_WORDS for word in inside)


def _has_another_sense(found: Found) -> bool:
    """A word of time that means something else beside its neighbours: ten day nurseries, a quarter of the vote."""
    last = _LAST_WORD.search(found.match[0])
    if last is None:
        return False
    word = last[1]
    if word == "quarter" and _OF_A_THING.match(found.after):
        return True
    sense = OTHER_SENSES.get(word)
    if sense is None:
        return False
    following, preceding = sense
    return following.match(found.after) is not None or preceding.search(found.before) is not None
