"""Numbers that number or count something: pages 1999-2003, 1914 Walnut Street, 1500-2000 dollars, March 20 paces."""

from __future__ import annotations

import re

from timeline.resolver.rule import Found
from timeline.resolver.time_words import (
    CLASSES,
    COUNT_NOUNS,
    FUNCTION_WORDS,
    MONTHS,
    NUMBERED,
    SCALES,
    SEASONS,
    any_of,
    beside,
)

_FIGURES = re.compile(r"\d[\d\s:/.–—-]*")
_LABELS = frozenset(word.rstrip("s") for word in (*NUMBERED, *SCALES))
_LABELLED = re.compile(
    rf"\b{CLASSES['numbered']}s?(?:\.|\s(?:is|was|are|were))?\s$"
    rf"|\b{CLASSES['numbered']}s?\s(?:\d[\d.:]*(?:,\s|\s(?:and|or|to)\s))+$"
    rf"|\b{CLASSES['scale']}s?\s(?:of|at|from)\s$",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(rf"\d[\d ,–-]* {CLASSES['month']}")
_ROAD_AT_ONCE = re.compile(rf"\s{CLASSES['road']}\b")
_ROAD_AFTER = re.compile(rf"\s(?:[A-Z]\w+\s){{1,2}}{CLASSES['road']}\b")

_YEARS = re.compile(r"\d{4}(?:\s?[-–—]\s?\d\d(?:\d\d)?)?")
_ENDS_IN_NUMBER = re.compile(r"(?:(?P<hundreds>\d\d00)|\d)(?P<era> ?bc)?$")
_COUNTED = re.compile(
    r"(?:\s?(?:[-–]|to|and|or)\s?(?:(?P<hundreds>\d\d00)|\d[\d,.]*))?[\s-]+(?P<word>[a-z]+)(?P<end>[.,;:!?])?"
)  # and the second number of a range
_NO_ROUND_NUMBER = "2000"  # by convention: that year is named more often than so many of a thing
_NAMED_AND_COUNTED = re.compile(r"(?:\s(?:van|von|de))?(?:\s[A-Z][\w’'-]+)*\s(?P<word>[a-z]+s)\b")
_PLURAL = re.compile(r"[a-z]{2,}(?<![aious])s|[a-z]*men|[a-z]*people")
_DATED = re.compile(rf"(?:\b(?:{any_of(beside('date', 'leading'))}|\w+day)[\s,-]+|[,(:]\s?|['’]s\s)$", re.IGNORECASE)
_IN_TIME = re.compile(rf"\b{any_of(beside('date', 'leading_span'))}\s$", re.IGNORECASE)
_DESCRIBES = re.compile(rf"\b{any_of(beside('date', 'leading_description'))}\s$", re.IGNORECASE)


def is_labelled(found: Found) -> bool:
    """A number behind the word that says what it numbers: pages 1999-2003, flights 1767 and 1985, a scale of 1:20."""
    if not _FIGURES.fullmatch(found.match[0]):
        return False
    before = found.before
    return not _LABELS.isdisjoint(word.rstrip("s.") for word in before.lower().split()) and bool(
        _LABELLED.search(before)
    )


def is_at_a_road(found: Found) -> bool:
    """The number of a house: 1914 Walnut Street, 12 May Street, but not the 1929 Wall Street crash."""
    if _DAY_AND_MONTH.fullmatch(found.match[0]):
        return _ROAD_AT_ONCE.match(found.after) is not None
    if not _FIGURES.fullmatch(found.match[0]) or not _ROAD_AFTER.match(found.after):
        return False
    return not _IN_TIME.search(found.before) and not _DESCRIBES.search(found.before)


def counts(found: Found) -> bool:
    """A number that counts what stands after it: 1500-2000 dollars, in 1600 hamlets, March 20 paces, 40 BC schools."""
    words = found.match[0]
    if not words[-1].isdigit() and not words.endswith("bc"):
        return _is_number_and_name(found)
    counted, number = _COUNTED.match(found.after), _ENDS_IN_NUMBER.search(words)
    if counted is None or number is None:
        return False
    if not words[0].isdigit() or number["era"]:
        return _counts_at_its_end(found, counted, number)
    if ":" in words:  # by 21:15 points
        return counted["end"] is not None and (_is_plural(counted["word"]) or counted["word"] in COUNT_NOUNS)
    return _YEARS.fullmatch(words) is not None and _counts_as_figure(found, counted, number)


def _is_number_and_name(found: Found) -> bool:
    """5 June Carter songs."""
    words = found.match[0]
    if not words[0].isdigit() or words.rpartition(" ")[2].rstrip(".") not in MONTHS:
        return False
    named = _NAMED_AND_COUNTED.match(found.after)
    return named is not None and named["word"] not in FUNCTION_WORDS and _stands_behind_a_verb(found)


def _counts_as_figure(found: Found, counted: re.Match[str], number: re.Match[str]) -> bool:
    """1500-2000 dollars, in 1600 hamlets.

    A year is seldom that round, and what it describes is seldom many; but "in 1900 farmers revolted", and in the first
    months of 2020 sales fell.
    """
    is_round = (counted["hundreds"] or number["hundreds"]) not in (None, _NO_ROUND_NUMBER)
    if found.is_led_as_a_year and not is_round:
        return False
    if counted["word"] in COUNT_NOUNS:
        return True
    if not is_round or not _is_plural(counted["word"]):
        return False
    return counted["end"] is not None or not _IN_TIME.search(found.before)


def _counts_at_its_end(found: Found, counted: re.Match[str], number: re.Match[str]) -> bool:
    """March 20 paces, 40 BC schools."""
    first = found.match[0].split()[0].rstrip(".")
    if number["era"] is None and first not in MONTHS and first not in SEASONS:
        return False
    if counted["word"] in COUNT_NOUNS:
        return not _DATED.search(found.before)
    return _is_plural(counted["word"]) and _stands_behind_a_verb(found)


def _is_plural(word: str) -> bool:
    return word not in FUNCTION_WORDS and _PLURAL.fullmatch(word) is not None


def _stands_behind_a_verb(found: Found) -> bool:
    """Whether a word that leads to no date stands before: "gave June 10 roses", not "on June 10 roses bloomed"."""
    before = found.before
    return before[-2:-1].isalpha() and before[-1:].isspace() and not _DATED.search(before)
