"""Words of time in proper names and titles: Friday Harbor, the author Nancy Friday, Edge of Tomorrow."""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import (
    CLASSES,
    COMMON_WORDS,
    FUNCTION_WORDS,
    MONTHS,
    NAMED_THINGS,
    PERSONAL_TITLES,
    PROPER_NAMES,
    SEASONS,
    WEEKDAYS,
)

_NAME_AFTER = re.compile(rf"\s(?:(?:[Mm]orning|[Ee]vening|[Nn]ight)\s)?{CLASSES['name_noun']}\b")
_NO_NAME_BEFORE = ("on", "last", "next")  # last Monday Times readers
_DAYS_AND_MONTHS = WEEKDAYS.keys() | MONTHS.keys()
_IS_A_WORK = re.compile(
    rf"(?:\s[A-Z][\w’']*)*\s"
    rf"(?:is\s(?:an?|(?:[A-Z]\w+\s){{0,2}}[A-Z]\w+['’]s)\s(?:\w+\s){{0,2}}{CLASSES['named_thing']}|stars)\b"
)
_NAME_AND_VERB_AFTER = re.compile(r"(?:\s[A-Z][\w’']*[a-z])+\s[a-z]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…|–—]|-[\s-])[\s\"'`“”‘’(\[]*$|(?:^|\s)[\"'`“‘(\[]+$|\b\d{4}\s$")
_TITLE_AFTER = re.compile(r"\s[A-Z][a-z]")
_DAY_BEFORE = re.compile(rf"\b{CLASSES['weekday']}\s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’']*")
_PLAIN_WORD = re.compile(r"(?<![\w’'@#/.-])[a-z]{3,}\b")


def is_in_a_name(found: Found) -> bool:
    """A capitalised word of a proper name: Friday Harbor, the author Nancy Friday, Sheffield Wednesday."""
    if not found.is_capitalised():
        return False
    return _ends_a_name(found) or _starts_a_name(found)


def _ends_a_name(found: Found) -> bool:
    """Sheffield Wednesday, Mr. Friday, the author Nancy Friday, the actress Tuesday Weld."""
    before, after = found.before, found.after
    if not before[-1:].isspace():
        return False
    *_, second, last = ("", "", *before.split())
    word = found.match[0].split()[0]
    if f"{last} {word}".lower() in PROPER_NAMES or f"{second} {last} {word}".lower() in PROPER_NAMES:
        return True
    if last.rstrip(".") in PERSONAL_TITLES:
        return True
    if second in NAMED_THINGS and last.istitle() and last.isalpha() and last.lower() not in _DAYS_AND_MONTHS:
        return True
    return last in NAMED_THINGS and after[:1].isspace() and after[1:2].isupper()


def _starts_a_name(found: Found) -> bool:
    """Friday Harbor, "Tomorrow Never Dies" is a film; at the start of a sentence also "Summer Lee won".

    News puts a bare day behind its verb, so at the start of a sentence it begins a name.
    """
    before, after = found.before, found.after
    last = before.split()[-1:]
    if _NAME_AFTER.match(after) and not (last and last[0].lower() in _NO_NAME_BEFORE):
        return True
    if _IS_A_WORK.match(after):
        return True
    begins = found.match[0] in WEEKDAYS or found.match[0] in SEASONS
    return begins and bool(_NAME_AND_VERB_AFTER.match(after)) and _SENTENCE_START.search(before) is not None


def has_capitals_of_a_title(found: Found) -> bool:
    """Whether a common noun of time has a capital letter inside a sentence: Edge of Tomorrow, 20th Century Fox."""
    written = found.original()
    if written.islower() or "holiday" in found.match.re.groupindex:
        return False
    if written[-1].isdigit():
        return False  # Fiscal Year 2010
    words = [word[0].istitle() and word[0].lower() in COMMON_WORDS for word in _WORD.finditer(written)]
    if written.endswith("Century") and _TITLE_AFTER.match(found.after):
        words.append(True)
    if not any(words) or _DAY_BEFORE.search(found.before):
        return False
    if written[0].isalpha() and not any(words[1:]) and _SENTENCE_START.search(found.before):
        return False
    return not _is_in_a_headline(found)


def _is_in_a_headline(found: Found) -> bool:
    """Whether every word around has a capital, but for the short ones."""
    return all(word in FUNCTION_WORDS for word in _PLAIN_WORD.findall(f"{found.before}|{found.after}"))
