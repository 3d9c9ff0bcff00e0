"""Evidence by how two chains are worded: their sentences, the figures in them, and whether it is told as a fact."""

from __future__ import annotations

from timeline.merger.chains import Chain
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each
from timeline.merger.evidence.word_sets import amount, differ
from timeline.merger.sentence_words import are_worded_alike
from timeline.merger.word_vectors import similarity

_HALF = 0.5  # sentences that are less alike than this say nothing; set by hand on the development corpora
_MOST_WORDS = 5.0  # more shared words say no more; set by hand on the judged pairs that may be read
_MOST_NUMBERS = 2  # more shared figures say no more; set by hand on the development corpora


@feature("words near", says="the words around them are alike")
def words_near(one: Chain, other: Chain) -> float:
    return similarity(one.near, other.near)


@features(
    Feature("sentence", says="their sentences are alike"),
    Feature("wording", says="but for names and dates their sentences have the same words"),
)
def sentences(one: Chain, other: Chain) -> tuple[float, float]:
    if one.document == other.document and one.sentences & other.sentences:
        return 0.0, 0.0  # one sentence is like itself
    alike = similarity(one.words, other.words)
    if alike > _HALF:
        return (alike - _HALF) * 2, are_worded_alike(one.bare_sentences, other.bare_sentences)
    return 0.0, 0.0


@feature(
    "words aside",
    says="their sentences share words that the whole story does not use",
    shows=in_both(lambda chain: chain.bare_words),
    where="across",
)
def words_aside(one: Chain, other: Chain) -> float:
    shared = (one.bare_words & other.bare_words) - one.profile.story - other.profile.story
    return amount(shared, _MOST_WORDS)


@feature(
    "other numbers",
    says="both sentences have figures, and none in common",
    shows=of_each(lambda chain: chain.numbers),
    where="across",
)
def other_numbers(one: Chain, other: Chain) -> float:
    return differ(one.numbers, other.numbers)


@features(
    Feature("numbers", says="their sentences share figures", shows=in_both(lambda chain: chain.numbers)),
    Feature("figure", says="their figures are the same", shows=of_each(lambda chain: chain.numbers)),
    Feature("other figure", says="their figures differ"),
)
def figures(one: Chain, other: Chain) -> tuple[float, float, float]:
    shared = min(len(one.numbers & other.numbers), _MOST_NUMBERS)
    if one.is_statistic and other.is_statistic:
        return shared, shared > 0, shared == 0
    return shared, 0.0, 0.0


@feature("unreal", says="one is told as a fact, the other is not")
def unreal(one: Chain, other: Chain) -> float:
    return one.is_fact is not other.is_fact
