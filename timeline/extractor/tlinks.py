"""Which events the text says came after which: "after the talks they signed …", "they dined. Later, they left"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.newsworthiness import is_main_fact
from timeline.extractor.triggers import Trigger
from timeline.model import Mention
from timeline.parsing.syntax import children, first_of_row

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFTER = frozenset({"after", "following"})
_NEXT = frozenset({"then", "later", "afterwards", "afterward", "subsequently", "thereafter"})
_NO_TIME = frozenset({"name", "call", "look", "go", "come", "ask", "run", "take", "seek", "chase", "appear", "stand"})
_LATER = re.compile(
    r"(?:then|later|afterwards?|subsequently|thereafter|after that"
    r"|(?:minutes|moments|shortly|an hour|hours) (?:later|afterwards?)|later (?:that|the same) day|later in the day),",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"earlier(?: (?:that|the same) day| in the day)?,", re.IGNORECASE)
_Pair = tuple[Trigger, Mention]


def with_tlinks(told: Sequence[_Pair]) -> list[Mention]:
    """The mentions of one sentence, each with the ids of those that the sentence says came before it.

    Only what joins two of them by grammar counts: "after", "following" and "before" with what they govern, and verbs
    in a row of which a later one has "then" or the like.
    """
    holders: dict[int, list[_Pair]] = {}
    for pair in told:
        for place in {token.i for token in (*pair[0].homes, pair[0].group)}:
            holders.setdefault(place, []).append(pair)
    before: dict[str, set[str]] = {}
    for later, earlier in _stated(pair[0] for pair in told):
        for _, second in holders.get(later.i, ()):
            for _, first in holders.get(earlier.i, ()):
                if first.id != second.id:
                    before.setdefault(second.id, set()).add(first.id)
    return _following((mention for _, mention in told), before)


def with_tlinks_of_sentences(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions of one document, also with what a sentence says of the one before it: "Hours later, …".

    It is said of the facts that the two sentences are there to tell, those at the root of their parses.
    """
    before: dict[str, set[str]] = defaultdict(set)
    news: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if is_main_fact(mention):
            news[mention.sentence.start].append(mention)
    for (_, told), (_, next_told) in pairwise(sorted(news.items())):
        one, other = told[0].sentence, next_told[0].sentence
        if text[one.end : other.start].strip():
            continue
        if _LATER.match(other.text):
            later, earlier = next_told, told
        elif _EARLIER.match(other.text):
            later, earlier = told, next_told
        else:
            continue
        for mention in later:
            before[mention.id] |= {first.id for first in earlier}
    return _following(mentions, before)


def _following(mentions: Iterable[Mention], before: Mapping[str, set[str]]) -> list[Mention]:
    """The mentions with the ids of those before them added, without what is said of two both ways."""
    one_way = {
        name: {first for first in firsts if name not in before.get(first, ())} for name, firsts in before.items()
    }
    return [
        attrs.evolve(mention, follows=tuple(sorted({*mention.follows, *one_way[mention.id]})))
        if one_way.get(mention.id)
        else mention
        for mention in mentions
    ]


def _stated(triggers: Iterable[Trigger]) -> Iterator[tuple[Token, Token]]:
    """Pairs of words of which the first tells what came after the second."""
    for trigger in triggers:
        for word in {token.i: token for token in (*trigger.homes, trigger.group)}.values():
            yield from _by_conjunction(word)
            yield from _in_a_row(word)


def _by_conjunction(word: Token) -> Iterator[tuple[Token, Token]]:
    """What "after" or "before" joins to the word that it governs, be this a noun, a gerund or a clause."""
    if word.dep_ in ("pobj", "pcomp"):
        joining, above = word.head, word.head.head
    elif word.dep_ == "advcl" and (marks := children(word, "mark")):
        joining, above = marks[0], word.head
    else:
        return
    if above.lemma_ in _NO_TIME or children(above, "neg"):
        return
    if joining.lower_ in _AFTER:
        yield above, word
    elif joining.lower_ == "before":
        yield word, above


def _in_a_row(word: Token) -> Iterator[tuple[Token, Token]]:
    """Of verbs in a row the one before a verb with "then", and those before that."""
    if word.dep_ != "conj" or not any(child.lower_ in _NEXT for child in children(word, "advmod")):
        return
    first = first_of_row(word)
    above = word.head
    while True:
        yield word, above
        if above.i == first.i or above.dep_ != "conj":
            return
        above = above.head
