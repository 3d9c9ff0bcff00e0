"""Evidence: what speaks for and against two tellings being one happening, each with a weight.

Weights are log-odds: their sum is above zero where the two are more likely one happening than two. Within a document
they differ from those across documents: an author who tells of something twice uses the same words, and tells of two
things of one kind by naming others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

import attrs

from timeline.merger.telling import Telling
from timeline.model.keywords import rarity, similarity

Kind = Literal[
    "prior",
    "word",
    "synonym",
    "type",
    "subtype",
    "trigger",
    "say",
    "story",
    "publication",
    "far publication",
    "parties",
    "other agent",
    "other patient",
    "other people",
    "other bodies",
    "same roles",
    "names",
    "place",
    "other place",
    "same date",
    "date",
    "other date",
    "same expression",
    "words near",
    "numbers",
    "same sentence",
    "distance",
    "lead",
    "noun and verb",
    "repetition",
    "unreal",
]


class Weights(NamedTuple):
    """The weight of each kind within a document and across documents."""

    within: Mapping[Kind, float]
    across: Mapping[Kind, float]


WEIGHTS = Weights(
    within={
        "prior": -1.3, "word": 1.6, "synonym": 0.1, "type": 0.4, "subtype": 0.6, "say": -0.9, "trigger": -0.6,
        "parties": -0.3, "other patient": -0.6, "other agent": -0.4, "same roles": 0.3, "names": 0.2,
        "same date": 0.4, "other date": -0.3, "words near": 0.4, "numbers": 0.5, "same sentence": -1.2,
        "distance": -0.6, "lead": 1.0, "noun and verb": -0.2, "repetition": -0.2, "other bodies": -0.2,
    },
    across={
        "prior": -2.0, "word": 2.0, "synonym": 1.0, "type": -0.1, "subtype": 0.8, "say": -1.0, "trigger": 0.9,
        "story": 3.0, "publication": -1.9, "far publication": -1.2, "parties": 0.35, "other agent": -0.35,
        "other patient": -0.3, "other people": -1.3, "other bodies": -0.6, "same roles": 0.3, "names": 0.4,
        "place": 0.6, "other place": -0.2, "same date": 0.6, "date": 0.5, "other date": -0.2, "same expression": 0.5,
        "words near": 0.4, "numbers": 0.15, "noun and verb": -0.4, "repetition": -1.2, "unreal": -0.2,
    },
)  # fmt: skip
_STORY_KNEE, _STORY_STEEPER, _STORY_MOST, _STORY_UNKNOWN = 0.2, 0.8, 0.5, 0.2
_SHARED_MOST = 2.0
_FORTNIGHT, _THREE_WEEKS = 14, 21
_LEAD = 250  # characters
_FAR = 2000  # characters


@attrs.frozen
class Evidence:
    """One thing that speaks for (`weight` above zero) or against two tellings being one happening."""

    kind: Kind
    weight: float


def weigh(one: Telling, other: Telling) -> list[Evidence]:
    """All the evidence on two tellings."""
    within = one.document == other.document
    weights = WEIGHTS.within if within else WEIGHTS.across
    found = [("prior", 1.0), *_what(one, other), *_who(one, other), *_when_where(one, other), *_how(one, other)]
    found += _same_text(one, other) if within else _two_texts(one, other)
    return [Evidence(kind, weights[kind] * much) for kind, much in found if much and kind in weights]


def score(one: Telling, other: Telling) -> float:
    """The sum of the weights."""
    return sum(evidence.weight for evidence in weigh(one, other))


Found = Iterable[tuple[Kind, float]]


def _what(one: Telling, other: Telling) -> Found:
    if one.lemmas & other.lemmas:
        yield "word", max(_telling(lemma) for lemma in one.lemmas & other.lemmas)
    elif one.concepts & other.concepts:
        yield "synonym", 1.0
        if one.trigger_words & other.trigger_words:
            yield "trigger", 1.0
    elif one.trigger_words & other.trigger_words:
        yield "trigger", 1.0
    if one.bases & other.bases:
        yield "type", 1.0
        if any("." in name for name in one.types & other.types):
            yield "subtype", 1.0
    if one.is_saying and other.is_saying:
        yield "say", 1.0
    if one.is_iterated is not other.is_iterated:
        yield "repetition", 1.0
    if one.is_nominal is not other.is_nominal:
        yield "noun and verb", 1.0


def _telling(lemma: str) -> float:
    """How much it says that two use one word: less for a common one."""
    rare = rarity(lemma)
    return 1.1 if rare > 2.7 else 1.0 if rare > 1.8 else 0.7


def _who(one: Telling, other: Telling) -> Found:
    if shared := one.parties & other.parties:
        yield "parties", min(sum(map(rarity, shared)) / 4, _SHARED_MOST)
    agents, patients = one.agents & other.agents, one.patients & other.patients
    if agents and patients:
        yield "same roles", 1.0
    if one.agents and other.agents and not agents:
        yield "other agent", 1.0
    if one.patients and other.patients and not patients:
        yield "other patient", 1.0
    if one.people and other.people and not one.people & other.people:
        yield "other people", 1.0
    if one.bodies and other.bodies and not one.bodies & other.bodies:
        yield "other bodies", 1.0
    if names := one.named & other.named:
        yield "names", min(sum(map(rarity, names)) / 4, _SHARED_MOST)


def _when_where(one: Telling, other: Telling) -> Found:
    if one.places and other.places:
        yield ("place" if one.places & other.places else "other place"), 1.0
    if one.intervals and other.intervals:
        if set(one.intervals) & set(other.intervals):
            yield "same date", 1.0
        else:
            meets = any(a.overlaps(b) for a in one.intervals for b in other.intervals)
            yield ("date" if meets else "other date"), 1.0
    elif (mine := one.intervals or one.loose_intervals) and (theirs := other.intervals or other.loose_intervals):
        yield ("date" if any(a.overlaps(b) for a in mine for b in theirs) else "other date"), 1.0
    if one.unresolved & other.unresolved:
        yield "same expression", 1.0


def _how(one: Telling, other: Telling) -> Found:
    yield "words near", similarity(one.near, other.near)
    yield "numbers", min(len(one.numbers & other.numbers), 2)
    if one.is_fact is not other.is_fact:
        yield "unreal", 1.0


def _same_text(one: Telling, other: Telling) -> Found:
    if one.sentences & other.sentences:
        yield "same sentence", 1.0
    starts = one.mentions[0].trigger.start, other.mentions[0].trigger.start
    yield "distance", min(abs(starts[0] - starts[1]), _FAR) / 1000
    if max(starts) < _LEAD:
        yield "lead", 1.0


def _two_texts(one: Telling, other: Telling) -> Found:
    alike = _STORY_UNKNOWN
    if one.story.keywords and other.story.keywords:
        alike = min(similarity(one.story.keywords, other.story.keywords), _STORY_MOST)
    yield "story", alike + _STORY_STEEPER * max(0.0, alike - _STORY_KNEE)
    apart = one.days_from(other)
    if apart is not None:
        yield "publication", min(apart, _FORTNIGHT) / _FORTNIGHT
        yield "far publication", float(apart > _THREE_WEEKS)
