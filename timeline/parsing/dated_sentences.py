"""Which sentences must be parsed to find dated events: those with a date, and those that tell who is meant there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from timeline.languages.en import cues
from timeline.model import Timex
from timeline.parsing.prose import Block

_WORD_BEFORE_CAPITAL = re.compile(r"(?<!\S)(\S+)\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
_CLOSING, _OPENING = "\"'”’»)]", "\"'“‘«(["
_LONGEST_ABBREVIATION = 5  # letters, as in "Corp."; set by hand on the development corpora
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"[A-Z][\w'’\-]+")
_INITIAL = re.compile(r"[A-Z]\.")


def around_dates(text: str, blocks: Iterable[Block], timexes: Iterable[Timex]) -> list[Block]:
    """The parts of the blocks that can tell a dated event, cut between sentences.

    Kept are the sentences with a time expression that has an interval, the one before where a pronoun in them points
    back to it, and the one that first writes out a name of which they have only the last word ("Jonas Lund" for
    "Lund").

    >>> text = "Jonas Lund is ill. Nobody knows why. In Bergen it rains. Lund fell on 3 May 2024."
    >>> from timeline import resolve
    >>> parts = around_dates(text, [Block(0, len(text))], resolve(text))
    >>> [text[part.start:part.end] for part in parts]
    ['Jonas Lund is ill. ', 'Lund fell on 3 May 2024.']
    """
    runs = [list(sentences(text, block)) for block in blocks]
    every = [sentence for run in runs for sentence in run]
    opening = {run[0] for run in runs}
    needed = set(_dated(every, timexes))
    needed |= {place - 1 for place in needed if every[place] not in opening and _points_back(text, every[place])}
    needed |= set(_introducing(text, every, needed))
    parts: list[Block] = []
    for place in sorted(needed):
        start, end = every[place]
        goes_on = parts and parts[-1].end == start and every[place] not in opening
        parts.append(Block(parts.pop().start if goes_on else start, end))
    return parts


def sentences(text: str, block: Block) -> Iterator[Block]:
    """The sentences of a block, by their marks alone; where a mark may be that of an abbreviation there is no cut.

    >>> text = "On 3 May Gen. Lund left. “Why?” Anna Berg asked."
    >>> [text[sentence.start:sentence.end] for sentence in sentences(text, Block(0, len(text)))]
    ['On 3 May Gen. Lund left. ', '“Why?” ', 'Anna Berg asked.']
    """
    start = block.start
    for match in _WORD_BEFORE_CAPITAL.finditer(text, block.start, block.end):
        if _ends_sentence(match.group(1)):
            yield Block(start, match.end())
            start = match.end()
    yield Block(start, block.end)


def _ends_sentence(word: str) -> bool:
    word = word.rstrip(_CLOSING)
    if word.endswith((".", "…")):
        letters = word.rstrip(".…").lstrip(_OPENING)
        return "." not in letters and not (letters[:1].isupper() and len(letters) <= _LONGEST_ABBREVIATION)
    return word.endswith(("!", "?"))


def _dated(every: list[Block], timexes: Iterable[Timex]) -> Iterator[int]:
    """The places of the sentences that have a date."""
    starts = [sentence.start for sentence in every]
    for timex in timexes:
        if timex.interval is not None:
            first, last = bisect_right(starts, timex.start) - 1, bisect_left(starts, timex.end)
            yield from (place for place in range(max(first, 0), last) if timex.start < every[place].end)


def _points_back(text: str, sentence: Block) -> bool:
    words = {word.lower() for word in _WORD.findall(text, sentence.start, sentence.end)}
    return not words.isdisjoint(cues("pronouns", "persons") | cues("pronouns", "groups"))


def _introducing(text: str, every: list[Block], needed: set[int]) -> Iterator[int]:
    """The places of the sentences that first write out the names of which the needed ones have the last word."""
    first: dict[str, tuple[str, int]] = {}
    for place, sentence in enumerate(every):
        for before, word in _names(text, sentence):
            if before:
                first.setdefault(word, (before, place))
    for place in needed:
        for before, word in _names(text, every[place]):
            if word in first and first[word][0] != before:
                yield first[word][1]


def _names(text: str, sentence: Block) -> Iterator[tuple[str, str]]:
    """Each capitalised word of a sentence, with the one before it where both may be of one name, else with nothing."""
    before, end = "", sentence.start
    for match in _CAPITALISED.finditer(text, sentence.start, sentence.end):
        between = text[end : match.start()]
        joined = all(_INITIAL.fullmatch(part) or part in cues("people", "particles") for part in between.split())
        yield before if joined and between[:1] == " " else "", match.group()
        before, end = match.group(), match.end()
