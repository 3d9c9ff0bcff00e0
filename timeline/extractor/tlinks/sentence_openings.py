"""Order across two sentences: by how the second opens, "Hours later, …", and by its past perfect."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.extractor.newsworthiness import is_main_fact
from timeline.extractor.tlinks.gap import NO_GAP, Gap, gap_told
from timeline.extractor.tlinks.link_mentions import Links, lasts
from timeline.languages.en import cues
from timeline.model import Mention, TLink

_WORDS_OF_GAP = 5  # "Just over two and a"; by convention


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
        if text[first[0].sentence.end : second[0].sentence.start].strip():
            continue
        for one in first:
            for other in second:
                _add(links, one, other)
    return links.of(mentions)


def _add(links: Links, first: Mention, second: Mention) -> None:
    """What the opening of a sentence and its tenses say of its news and that of the sentence before."""
    cue, is_after, gap = _opening_of(second.sentence.text)
    if not cue and _is_past_perfect(second) and first.tense == "past" and first.aspect is None:
        cue, is_after = "had", False
    if cue:
        earlier, later = (first, second) if is_after else (second, first)
        most = None if lasts(earlier) else gap.most
        links.add(later, TLink(relation="AFTER", mention=earlier.id, cue=cue, least=gap.least, most=most))


def _opening_of(sentence: str) -> tuple[str, bool, Gap]:
    """The words of order that open a sentence, whether it comes after the one before, and how far from it."""
    for name, is_after in (("after", True), ("before", False)):
        if (found := _pattern(f"opening_{name}").match(sentence)) is not None:
            return found[0].strip(" ,"), is_after, NO_GAP
        if (found := _gap_pattern(f"behind_gap_{name}").match(sentence)) is not None:
            gap = gap_told(found["gap"].split())
            if gap is not None:
                return found[0].strip(" ,"), is_after, gap
    return "", False, NO_GAP


def _is_past_perfect(mention: Mention) -> bool:
    return mention.tense == "past" and mention.aspect is not None and mention.aspect.startswith("perfective")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A list of words that open a sentence before a comma."""
    return re.compile(rf"(?:{'|'.join(sorted(cues('tlinks', name)))}),", re.IGNORECASE)


@cache
def _gap_pattern(name: str) -> re.Pattern[str]:
    """A gap at the start of a sentence, and a word of a list behind it: "Two days later they met"."""
    words = "|".join(sorted(cues("tlinks", name)))
    return re.compile(rf"(?P<gap>(?:[\w-]+ ){{1,{_WORDS_OF_GAP}}}?)(?:{words})\b", re.IGNORECASE)
