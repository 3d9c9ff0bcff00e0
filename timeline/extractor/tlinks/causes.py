"""Order by cause: what led to, prompted or sparked another event came before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.parsing.syntax import children, conjuncts, is_passive, objects_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def by_cause(word: Token) -> Iterator[WordLink]:
    """By a verb between what an event noun names and what came of it: "the arrest led to protests"."""
    if word.pos_ == "VERB" or word.dep_ not in ("nsubj", "nsubjpass"):
        return
    verb = word.head
    if children(verb, "neg"):
        return
    for effect, cause in _pairs(word, verb):
        yield WordLink(word=effect, other=cause, cue=verb.text)


def _pairs(subject: Token, verb: Token) -> Iterator[tuple[Token, Token]]:
    """The later and the earlier of two events of which one is the subject of a verb."""
    if is_passive(verb):
        for other in objects_of(verb, "by"):
            if verb.lemma_ in cues("tlinks", "leading"):
                yield subject, other
            elif verb.lemma_ in cues("tlinks", "coming_of"):
                yield other, subject
        return
    objects = [one for noun in children(verb, "dobj") for one in conjuncts(noun)]
    if verb.lemma_ in cues("tlinks", "leading"):
        yield from ((other, subject) for other in (*objects, *children(verb, "xcomp")))
    elif verb.lemma_ in cues("tlinks", "leading_to"):
        results = children(verb, "xcomp") if objects else objects_of(verb, "to", "in", "off")
        yield from ((other, subject) for other in results)
    elif verb.lemma_ in cues("tlinks", "coming_of"):
        yield from ((subject, other) for other in (*objects, *objects_of(verb, "from", "in", "on")))
