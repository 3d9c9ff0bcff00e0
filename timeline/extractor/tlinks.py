"""TLINKs BEFORE and AFTER that the text states: "after the talks they signed …", "they dined. Later, they left".

A TLINK is TimeML's link of two events by a relation in time. A mention has those in which it is the later one: the ids
of the mentions before it, in `Mention.follows`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.identity import identities
from timeline.extractor.newsworthiness import is_main_fact
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model import Mention, TLink
from timeline.parsing.syntax import children, first_of_row

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_Pair = tuple[Trigger, Mention]


def with_tlinks(pairs: Sequence[_Pair], *, identity: bool = True) -> list[Mention]:
    """The mentions of one sentence, each with a TLINK to those that the sentence puts BEFORE it or takes for one.

    Only what joins two of them by grammar counts: "after", "following" and "before" with what they govern, and verbs
    in a row of which a later one has "then" or the like; for those that are one happening see `identities`,
    which are left out without `identity`.
    """
    holders: dict[int, list[Mention]] = defaultdict(list)
    for trigger, mention in pairs:
        for place in {token.i for token in (*trigger.homes, trigger.group)}:
            holders[place].append(mention)
    before: dict[str, set[str]] = defaultdict(set)
    for earlier, later in _stated_before(trigger for trigger, _ in pairs):
        for second in holders.get(later.i, ()):
            before[second.id] |= {first.id for first in holders.get(earlier.i, ()) if first.id != second.id}
    linked = _linked((mention for _, mention in pairs), before)
    return _joined(linked, identities(pairs)) if identity else linked


def _joined(mentions: Iterable[Mention], same: Iterable[tuple[Mention, Mention]]) -> list[Mention]:
    """The mentions, those that add to another with its id."""
    added: dict[str, set[str]] = defaultdict(set)
    for told, adding in same:
        added[adding.id].add(told.id)
    return [
        attrs.evolve(mention, same_as=tuple(sorted(added[mention.id]))) if mention.id in added else mention
        for mention in mentions
    ]


def with_tlinks_of_sentences(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions of one document, also with TLINKs across two sentences: "Hours later, …", "Earlier that day, …".

    They hold of the facts that the two sentences are there to tell, those at the root of their parses.
    """
    before: dict[str, set[str]] = defaultdict(set)
    news: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if is_main_fact(mention):
            news[mention.sentence.start].append(mention)
    for (_, first), (_, second) in pairwise(sorted(news.items())):
        if text[first[0].sentence.end : second[0].sentence.start].strip():
            continue
        opening = second[0].sentence.text
        if _opening("opening_after").match(opening):
            later, earlier = second, first
        elif _opening("opening_before").match(opening):
            later, earlier = first, second
        else:
            continue
        for mention in later:
            before[mention.id] |= {one.id for one in earlier}
    return _linked(mentions, before)


@cache
def _opening(name: str) -> re.Pattern[str]:
    """A list of words that open a sentence before a comma."""
    return re.compile(rf"(?:{'|'.join(sorted(cues('tlinks', name)))}),", re.IGNORECASE)


def _linked(mentions: Iterable[Mention], before: Mapping[str, set[str]]) -> list[Mention]:
    """The mentions with TLINKs to those BEFORE them, without what is said of two both ways."""
    one_way = {
        name: {first for first in firsts if name not in before.get(first, ())} for name, firsts in before.items()
    }
    return [
        attrs.evolve(mention, tlinks=(*mention.tlinks, *_after(one_way[mention.id] - {*mention.follows})))
        if one_way.get(mention.id)
        else mention
        for mention in mentions
    ]


def _after(mentions: Iterable[str]) -> Iterator[TLink]:
    return (TLink(relation="AFTER", mention=name) for name in sorted(mentions))


def _stated_before(triggers: Iterable[Trigger]) -> Iterator[tuple[Token, Token]]:
    """Pairs of words of which the first stands for an event BEFORE that of the second."""
    for trigger in triggers:
        for word in {token.i: token for token in (*trigger.homes, trigger.group)}.values():
            yield from _by_conjunction(word)
            yield from _in_a_row(word)


def _by_conjunction(word: Token) -> Iterator[tuple[Token, Token]]:
    """By "after" or "before" and the noun, gerund or clause that it governs: "they dined after the talks"."""
    if word.dep_ in ("pobj", "pcomp"):
        joining, above = word.head, word.head.head
    elif word.dep_ == "advcl" and (marks := children(word, "mark")):
        joining, above = marks[0], word.head
    else:
        return
    if above.lemma_ in cues("tlinks", "other_senses") or children(above, "neg"):
        return
    if joining.lower_ in cues("tlinks", "after"):
        yield word, above
    elif joining.lower_ in cues("tlinks", "before"):
        yield above, word


def _in_a_row(word: Token) -> Iterator[tuple[Token, Token]]:
    """By "then" or the like at a verb of a row, which comes after all before it: "they met, dined and then left"."""
    if word.dep_ != "conj" or not any(child.lower_ in cues("tlinks", "then") for child in children(word, "advmod")):
        return
    first = first_of_row(word)
    above = word.head
    while True:
        yield above, word
        if above.i == first.i or above.dep_ != "conj":
            return
        above = above.head
