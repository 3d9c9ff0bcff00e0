"""Evidence within one document: where two chains stand in it."""

from __future__ import annotations

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features
from timeline.merger.sentence_words import is_known
from timeline.merger.word_vectors import similarity

_LEAD = 250  # characters; where news says first what it then tells in full; set by hand on the development corpora
_FAR = 2000  # characters; farther apart says no more; set by hand on the development corpora
_UNIT = 1000  # characters that count 1, by convention


def _start(chain: Chain) -> int:
    return chain.mentions[0].trigger.start


@feature("same sentence", says="they stand in one sentence", where="within")
def same_sentence(one: Chain, other: Chain) -> float:
    return not one.sentences.isdisjoint(other.sentences)


@feature("said alike", says="the same word says it, which says nothing of what is said", where="within")
def said_alike(one: Chain, other: Chain) -> float:
    return one.is_saying and other.is_saying and not one.lemmas.isdisjoint(other.lemmas)


@feature("distance", says="they stand far apart in the text", where="within")
def distance(one: Chain, other: Chain) -> float:
    return min(abs(_start(one) - _start(other)), _FAR) / _UNIT


@feature("back reference", says="the later one is a noun that can point back to the earlier", where="within")
def back_reference(one: Chain, other: Chain) -> float:
    if one.concepts.isdisjoint(other.concepts) or one.bases.isdisjoint(other.bases):
        return False
    earlier, later = sorted((one, other), key=_start)
    if not later.is_nominal or later.intervals:
        return False
    return later.people <= earlier.people and later.bodies <= earlier.bodies and later.places <= earlier.places


@feature("lead", says="both stand at the head of the text", where="within")
def lead(one: Chain, other: Chain) -> float:
    return max(_start(one), _start(other)) < _LEAD


@feature("opening", says="one stands at the head of the text, which is told again below it", where="within")
def opening(one: Chain, other: Chain) -> float:
    return min(_start(one), _start(other)) < _LEAD


@feature("likeness", says="their sentences have words in common", where="within")
def likeness(one: Chain, other: Chain) -> float:
    return similarity(one.words, other.words) if one.sentences.isdisjoint(other.sentences) else 0.0


@feature("both main", says="each is what its sentence is about", where="within")
def both_main(one: Chain, other: Chain) -> float:
    return all(any(mention.depth == 0 for mention in chain.mentions) for chain in (one, other))


@features(
    Feature("known", says="the later one is a noun that is told as known"),
    Feature("new", says="the later one is a noun that is told as new"),
    where="within",
)
def definiteness(one: Chain, other: Chain) -> tuple[float, float]:
    later = max((one, other), key=_start)
    if not later.is_nominal:
        return 0.0, 0.0
    known = is_known(later.mentions[0])
    return known is True and not one.concepts.isdisjoint(other.concepts), known is False
