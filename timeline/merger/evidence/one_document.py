"""Evidence within one document: where two chains stand in it."""

from __future__ import annotations

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import feature

_LEAD = 250  # characters; where news says first what it then tells in full; set by hand on the development corpora
_FAR = 2000  # characters; farther apart says no more; set by hand on the development corpora
_UNIT = 1000  # characters that count 1, by convention


def _start(chain: Chain) -> int:
    return chain.mentions[0].trigger.start


@feature("same sentence", says="they stand in one sentence", where="within")
def same_sentence(one: Chain, other: Chain) -> float:
    return not one.sentences.isdisjoint(other.sentences)


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
