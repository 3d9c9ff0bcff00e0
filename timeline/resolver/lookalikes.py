"""Lookalikes: what is written like a time expression and means something else.

A rule looks at the shape of an expression. What its surroundings say against it is asked here, once for all rules:
whether it is part of an address or a file name, a number with a label, a number that counts, part of a proper name, or
a word of time in another sense. Every question looks at a bounded piece of the text; their words are in the lexicon.
"""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import (
    CLASSES,
    COMMON_WORDS,
    COUNT_NOUNS,
    FUNCTION_WORDS,
    MONTHS,
    NAMED_THINGS,
    NUMBERED,
    OTHER_SENSES,
    PROPER_NAMES,
    SCALES,
    SEASONS,
    WEEKDAYS,
)

_LONGEST_TOKEN = 200
_ADDRESS = re.compile(rf"(?<=\w)@\w|\.{CLASSES['file_ending']}/")
_FILE_ENDING = re.compile(rf"\.{CLASSES['file_ending']}(?!\w)")

_LABELS = frozenset(word.rstrip("s") for word in (*NUMBERED, *SCALES))
_LABELLED = re.compile(
    rf"\b{CLASSES['numbered']}s?(?:\.|\s(?:is|was|are|were))?\s$"
    rf"|\b{CLASSES['numbered']}s\s(?:\d[\d.:]*(?:,\s|\s(?:and|or|to)\s))+$"
    rf"|\b{CLASSES['scale']}s?\s(?:of|at|from)\s$",
    re.IGNORECASE,
)

_FIGURES = re.compile(r"\d[\d\s:/.–—-]*")
_NUMBER = re.compile(r"\d{4}(?:\s?[-–—]\s?\d\d(?:\d\d)?)?")
_ENDS_IN_NUMBER = re.compile(r"(?:(?P<hundreds>\d\d00)|\d)(?P<era> ?bc)?$")
_COUNTED = re.compile(
    r"(?:\s?(?:[-–]|to|and|or)\s?(?:(?P<hundreds>\d\d00)|\d[\d,.]*))?[\s-]+(?P<word>[a-z]+)(?P<end>[.,;:!?])?"
)  # and the second number of a range
_NAMED_AND_COUNTED = re.compile(r"(?:\s(?:van|von|de))?(?:\s[A-Z][\w’'-]+)*\s[a-z]+s\b")
_PLURAL = re.compile(r"[a-z]{2,}(?<![aious])s|[a-z]*men|[a-z]*people")
_DATED = re.compile(
    r"(?:\b(?:on|in|since|until|till|by|from|to|through|of|after|before|between|and|for|during|the|this|that|last|next|its"
    r"|their|his|her|an?|early|mid|late|\w+day)[\s,-]+|[,(:\n]\s?|['’]s\s)$",
    re.IGNORECASE,
)
_IN_TIME = re.compile(r"\b(?:in|since|by|until|till|during|from|between)\s$", re.IGNORECASE)

_NAME_AFTER = re.compile(rf"\s(?:(?:[Mm]orning|[Ee]vening|[Nn]ight)\s)?{CLASSES['name_noun']}\b")
_DAYS_AND_MONTHS = WEEKDAYS.keys() | MONTHS.keys()
_IS_A_WORK = re.compile(
    rf"(?:\s[A-Z][\w’']*)*\s"
    rf"(?:is\s(?:an?|(?:[A-Z]\w+\s){{0,2}}[A-Z]\w+['’]s)\s(?:\w+\s){{0,2}}{CLASSES['named_thing']}|stars)\b"
)
_NAME_AND_VERB_AFTER = re.compile(r"(?:\s[A-Z][\w’']*[a-z])+\s[a-z]")
_DESCRIBES = re.compile(r"\b(?:the|an?|its|this|that|of|after|before)\s$", re.IGNORECASE)
_ROAD_AFTER = re.compile(rf"\s(?:[A-Z]\w+\s){{1,2}}{CLASSES['road']}\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n|–—]|-[\s-])[\s\"'`“”‘’(\[]*$|(?:^|\s)[\"'`“‘(\[]+$|\b\d{4}\s$")
_TITLE_AFTER = re.compile(r"\s[A-Z][a-z]")
_DAY_BEFORE = re.compile(rf"\b{CLASSES['weekday']}\s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’']*")
_PLAIN_WORD = re.compile(r"(?<![\w’'@#/.-])[a-z]{3,}\b")

_OF_A_THING = re.compile(
    r"\sof\s(?:the\s|an?\s)?(?!(?:fiscal|fy|calendar|financial|year|season|decade|century|last|this|next|that|each|every"
    r"|previous|prior|current|the|its|our|their|his|her)\b|FY)[A-Za-z]"
)


def is_lookalike(found: Found) -> bool:
    """Whether the text around a match says that it is no time expression."""
    return (
        is_in_an_address(found)
        or _is_labelled(found)
        or _counts(found)
        or _is_at_a_road(found)
        or (found.domain != "colloquial" and (_is_in_a_name(found) or _has_capitals_of_a_title(found)))
        or _has_another_sense(found)
    )


def is_in_an_address(found: Found) -> bool:
    """Part of a URL, a mail address or a file name: https://example.com/today, june@example.org, Monday.docx."""
    text, (start, end) = found.text, found.match.span()
    tail = text[end : end + _LONGEST_TOKEN]
    if (start == 0 or text[start - 1].isspace()) and (not tail[1:] or tail[0].isspace() or tail[1].isspace()):
        return False
    if _FILE_ENDING.match(tail):
        return True
    before = text[max(0, start - _LONGEST_TOKEN) : start]
    token = found.match[0]
    if before and not before[-1].isspace():
        token = before.split()[-1] + token
    if tail and not tail[0].isspace():
        token += tail.split()[0]
    return "://" in token or "www." in token or _ADDRESS.search(token) is not None


def _is_labelled(found: Found) -> bool:
    """A number behind the word that says what it numbers: pages 1999-2003, flights 1767 and 1985, a scale of 1:20."""
    if not _FIGURES.fullmatch(found.match[0]):
        return False
    before = found.before
    return not _LABELS.isdisjoint(word.rstrip("s.") for word in before.lower().split()) and bool(
        _LABELLED.search(before)
    )


def _counts(found: Found) -> bool:
    """A number that counts what stands after it: 1500-2000 dollars, in 1600 hamlets, March 20 paces, 40 BC schools."""
    words = found.match[0]
    if not words[-1].isdigit() and not words.endswith("bc"):
        named = words[0].isdigit() and words.rpartition(" ")[2].rstrip(".") in MONTHS  # 5 June Carter songs
        return named and bool(_NAMED_AND_COUNTED.match(found.after)) and _stands_behind_a_verb(found)
    counted, number = _COUNTED.match(found.after), _ENDS_IN_NUMBER.search(words)
    if counted is None or number is None:
        return False
    word = counted["word"]
    is_plural = word not in FUNCTION_WORDS and _PLURAL.fullmatch(word) is not None
    if words[0].isdigit() and not number["era"]:
        if ":" in words:  # by 21:15 points
            return counted["end"] is not None and (is_plural or word in COUNT_NOUNS)
        if not _NUMBER.fullmatch(words):
            return False
        if word in COUNT_NOUNS:
            return True
        # a year is seldom that round, and what it describes is seldom many; but "in 1900 farmers revolted"
        is_round = (counted["hundreds"] or number["hundreds"]) not in (None, "2000")
        return is_plural and is_round and (counted["end"] is not None or not _IN_TIME.search(found.before))
    first = words.split()[0].rstrip(".")
    if number["era"] is None and first not in MONTHS and first not in SEASONS:
        return False
    if word in COUNT_NOUNS:
        return not _DATED.search(found.before)
    return is_plural and _stands_behind_a_verb(found)


def _stands_behind_a_verb(found: Found) -> bool:
    """Whether a word that leads to no date stands before: "gave June 10 roses", not "on June 10 roses bloomed"."""
    before = found.before
    return before[-2:-1].isalpha() and before[-1:].isspace() and not _DATED.search(before)


def _is_at_a_road(found: Found) -> bool:
    """The number of a house: 1914 Walnut Street, but not the 1929 Wall Street crash."""
    if not _FIGURES.fullmatch(found.match[0]) or not _ROAD_AFTER.match(found.after):
        return False
    return not _IN_TIME.search(found.before) and not _DESCRIBES.search(found.before)


def _is_in_a_name(found: Found) -> bool:
    """A capitalised word of a proper name: Friday Harbor, the author Nancy Friday, Sheffield Wednesday."""
    if not found.is_capitalised():
        return False
    before, after = found.before, found.after
    *_, second, last = ("", "", *before.split())
    if before[-1:].isspace():
        word = found.match[0].split()[0]
        if f"{last} {word}".lower() in PROPER_NAMES or f"{second} {last} {word}".lower() in PROPER_NAMES:
            return True
        if second in NAMED_THINGS and last.istitle() and last.isalpha() and last.lower() not in _DAYS_AND_MONTHS:
            return True
        if last in NAMED_THINGS and after[:1].isspace() and after[1:2].isupper():
            return True
    if (_NAME_AFTER.match(after) and last.lower() not in ("on", "last", "next")) or _IS_A_WORK.match(after):
        return True
    # news puts a bare day behind its verb, so at the start of a sentence it begins a name
    begins = found.match[0] in WEEKDAYS or found.match[0] in SEASONS
    return begins and bool(_NAME_AND_VERB_AFTER.match(after)) and _SENTENCE_START.search(before) is not None


def _has_capitals_of_a_title(found: Found) -> bool:
    """Whether a common noun of time has a capital letter inside a sentence: Edge of Tomorrow, 20th Century Fox."""
    written = found.original()
    if written.islower() or "holiday" in found.match.re.groupindex:
        return False
    if written[-1].isdigit():
        return False  # Fiscal Year 2010
    before, after = found.before, found.after
    words = [word[0].istitle() and word[0].lower() in COMMON_WORDS for word in _WORD.finditer(written)]
    if written.endswith("Century") and _TITLE_AFTER.match(after):
        words.append(True)
    if not any(words) or _DAY_BEFORE.search(before):
        return False
    if written[0].isalpha() and not any(words[1:]) and _SENTENCE_START.search(before):
        return False
    return any(word not in FUNCTION_WORDS for word in _PLAIN_WORD.findall(f"{before}|{after}"))  # no headline


def _has_another_sense(found: Found) -> bool:
    """A word of time that means something else beside its neighbours: ten day nurseries, a quarter of the vote."""
    word = found.match[0].replace("-", " ").split()[-1]
    if word == "quarter" and _OF_A_THING.match(found.after):
        return True
    if word not in OTHER_SENSES:
        return False
    following, preceding = OTHER_SENSES[word]
    return following.match(found.after) is not None or preceding.search(found.before) is not None
