"""Evidence by who exactly it befell, and by what exactly was said or asked."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each
from timeline.merger.people import share_number, share_person
from timeline.merger.word_vectors import similarity


def _sufferers(chain: Chain) -> Iterable[str]:
    return (people.words for people in chain.sufferers)


@feature("same victim", says="it befell the same person", shows=of_each(_sufferers), where="across")
def same_victim(one: Chain, other: Chain) -> float:
    """Of what a person can be killed or hurt by but once, or not often."""
    return not one.harms.isdisjoint(other.harms) and share_person(one.sufferers, other.sufferers)


@feature("same number", says="it befell as many of one kind", shows=of_each(_sufferers), where="across")
def same_number(one: Chain, other: Chain) -> float:
    return share_number(one.sufferers, other.sufferers)


@features(
    Feature("content", says="what is said is alike", shows=in_both(lambda chain: chain.content)),
    Feature("other content", says="what is said differs", shows=of_each(lambda chain: chain.content)),
    where="across",
)
def content(one: Chain, other: Chain) -> tuple[float, float]:
    """Of what is said, of which a party has much on one day; of other deeds the words for their objects vary freely."""
    if not (one.is_saying and other.is_saying and one.content and other.content):
        return 0.0, 0.0
    alike = similarity(one.content, other.content)
    return alike, not alike
