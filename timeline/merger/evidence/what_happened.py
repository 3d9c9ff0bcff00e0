"""Evidence by what happened: the words and the types of two chains."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.languages.en import rarity
from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each

# How rare a word is, from `rarity` on, and how much it then says that two use it: set by hand on the development
# corpora. A commoner word says less.
_RARE, _MUCH = 2.7, 1.1
_KNOWN, _ENOUGH = 1.8, 1.0
_LITTLE = 0.7


def _triggers(chain: Chain) -> Iterable[str]:
    return (mention.trigger.text for mention in chain.mentions)


@feature("prior", says="of two reports taken at random most are of two happenings")
def prior(one: Chain, other: Chain) -> float:
    return 1.0


@features(
    Feature("word", says="the same word reports them", shows=of_each(_triggers)),
    Feature("synonym", says="their words can mean the same", shows=of_each(_triggers)),
    Feature("trigger", says="their words share a part", shows=in_both(lambda chain: chain.trigger_words)),
)
def words(one: Chain, other: Chain) -> tuple[float, float, float]:
    if shared := one.lemmas & other.lemmas:
        return max(map(_worth, shared)), 0.0, 0.0
    synonym = not one.concepts.isdisjoint(other.concepts)
    return 0.0, synonym, not one.trigger_words.isdisjoint(other.trigger_words)


def _worth(lemma: str) -> float:
    """How much it says that two use one word."""
    rare = rarity(lemma)
    return _MUCH if rare > _RARE else _ENOUGH if rare > _KNOWN else _LITTLE


@features(
    Feature("type", says="they are of one type", shows=in_both(lambda chain: chain.bases)),
    Feature("subtype", says="they are of one subtype", shows=in_both(lambda chain: chain.types)),
)
def types(one: Chain, other: Chain) -> tuple[float, float]:
    if one.bases.isdisjoint(other.bases):
        return 0.0, 0.0
    return 1.0, any("." in name for name in one.types & other.types)


@feature("say", says="it is said, and much is said in one day")
def say(one: Chain, other: Chain) -> float:
    return one.is_saying and other.is_saying


@feature("repetition", says="one tells of a single happening, the other of several")
def repetition(one: Chain, other: Chain) -> float:
    return one.is_iterated is not other.is_iterated


@feature("noun and verb", says="a noun reports the one, a verb the other")
def noun_and_verb(one: Chain, other: Chain) -> float:
    return one.is_nominal is not other.is_nominal


@feature("two nouns", says="nouns report both, which name a happening more than they tell it", where="across")
def two_nouns(one: Chain, other: Chain) -> float:
    return one.is_nominal and other.is_nominal
