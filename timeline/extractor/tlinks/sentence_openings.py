"""Order across two sentences: by how the second opens, "Hours later, …", and by its past perfect."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.extractor.newsworthiness import is_main_fact
from timeline.extractor.tlinks.link_mentions import Links, lasts
from timeline.languages.en import cues
from timeline.languages.en.gap import NO_GAP, Gap, gap_told
from timeline.model import Granularity, Mention, TLink

_WORDS_OF_GAP = 5  # "Just over two and a"; by convention
_LINE_BREAKS = re.compile(r"\n\s*\n")


def with_tlinks_of_sentences(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions of one document, also with TLINKs across two sentences: "Hours later, …", "Earlier that day, …".

    They hold of the facts that the two sentences are there to tell, those at the root of their parses.
    """
    news: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if is_main_fact(mention):
            news[mention.sentence.start].append(mention)
    links = Links()
    for (_, first), (_, second) in pairwise(sorted(news.items())):
        between = text[first[0].sentence.end : second[0].sentence.start]
        if between.strip():
            continue
        for one in first:
            if _LINE_BREAKS.search(between) and _looks_back(one):
                continue
            for other in second:
                _add(links, one, other)
    return links.of(mentions)


def _add(links: Links, first: Mention, second: Mention) -> None:
    """What the opening of a sentence and its tenses say of its news and that of the sentence before."""
    cue, is_after, gap = _opening_of(second.sentence.text)
    if not cue and _is_since_then(second):
        cue, is_after = "since", True
    if not cue and _is_past_perfect(second) and _is_past(first):
        cue, is_after = "had", False
    if cue:
        earlier, later = (first, second) if is_after else (second, first)
        most = None if lasts(earlier) else gap.most
        links.add(later, TLink(relation="AFTER", mention=earlier.id, cue=cue, least=gap.least, most=most))


def _looks_back(mention: Mention) -> bool:
    """Whether it is told of a month or longer, as what a paragraph recalls: "In 2011 a quake killed 9"."""
    interval = mention.stated_interval
    return interval is not None and Granularity.WEEK.is_finer_than(interval.granularity)


def _opening_of(sentence: str) -> tuple[str, bool, Gap]:
    """The words of order that open a sentence, whether it comes after the one before, and how far from it."""
    for name, is_after in (("after", True), ("before", False)):
        if (found := _pattern(f"opening_{name}").match(sentence)) is not None:
            return found[0].strip(" ,"), is_after, NO_GAP
        for pattern in (_behind_gap(f"behind_gap_{name}"), _before_unit(f"before_unit_{name}")):
            found = pattern.match(sentence)
            gap = gap_told(found["gap"].split()) if found is not None else None
            if found is not None and gap is not None:
                return found[0].strip(" ,"), is_after, gap
    return "", False, NO_GAP


def _is_since_then(mention: Mention) -> bool:
    """Whether it is told as done since what was told before: "has since been freed"."""
    before = mention.sentence.text[: mention.trigger.start - mention.sentence.start]
    return re.search(rf"\b(?:{_any_of('since_then')})(?: been)?\s*$", before, re.IGNORECASE) is not None


def _is_past(mention: Mention) -> bool:
    return mention.tense == "past" and mention.aspect is None


def _is_past_perfect(mention: Mention) -> bool:
    return mention.tense == "past" and mention.aspect is not None and mention.aspect.startswith("perfective")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A list of words that open a sentence before a comma."""
    return re.compile(rf"(?:{_any_of(name)}),", re.IGNORECASE)


@cache
def _behind_gap(name: str) -> re.Pattern[str]:
    """A gap at the start of a sentence, and a word of a list behind it: "Two days later they met"."""
    return re.compile(rf"(?P<gap>(?:[\w-]+ ){{1,{_WORDS_OF_GAP}}}?)(?:{_any_of(name)})\b", re.IGNORECASE)


@cache
def _before_unit(name: str) -> re.Pattern[str]:
    """A word of a list at the start of a sentence, and the unit behind it: "The next day they met"."""
    return re.compile(rf"(?:{_any_of(name)}) (?P<gap>\w+)\b", re.IGNORECASE)


def _any_of(name: str) -> str:
    return "|".join(sorted(cues("tlinks", name)))
