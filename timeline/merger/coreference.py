"""Which mentions of one document report one happening, and which groups of chains do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain as chained
from itertools import pairwise, product

from timeline.merger.blocking import pairs_within
from timeline.merger.chains import Chain, Traits
from timeline.merger.clustering import Group, Pair, cluster
from timeline.merger.constraints import cannot_link, may_clash, may_differ, other_date
from timeline.merger.evidence import WEIGHTS, score, weigh
from timeline.merger.profiles import Profile
from timeline.model import DocumentRecord, Mention

_REASONS, _REPORTS = 3, 5


def chains_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Chain]:
    """What one document tells: its mentions, given in reading order, by the happenings that they report."""
    profile = Profile.of(record)
    single = [Chain((mention,), profile) for mention in mentions]
    scores = {(one, other): score(single[one], single[other]) for one, other in pairs_within(single)}
    told = [
        group[0] if len(group) == 1 else Chain(tuple(m for chain in group for m in chain.mentions), profile)
        for group in grouped(single, scores)
    ]
    profile.uses.update(Counter(lemma for chain in told for lemma in chain.lemmas))
    return told


def reasons_of(chains: Sequence[Chain]) -> tuple[str, ...]:
    """What speaks most for reports being of one happening, each compared with the one before; none for a single one.

    In one document its mentions are the reports. The first few reports tell enough.
    """
    reports = chains
    if len(chains) == 1:
        reports = [Chain((mention,), chains[0].profile) for mention in chains[0].mentions[:_REPORTS]]
    speaks: dict[str, float] = {}
    for one, other in pairwise(reports[:_REPORTS]):
        for evidence in weigh(one, other):
            speaks[evidence.kind] = speaks.get(evidence.kind, 0.0) + evidence.weight
    most = sorted((kind for kind, weight in speaks.items() if weight > 0), key=lambda kind: (-speaks[kind], kind))
    return tuple(WEIGHTS[kind].told for kind in most[:_REASONS])


def grouped(chains: Sequence[Chain], scores: Mapping[Pair, float]) -> list[tuple[Chain, ...]]:
    """The chains by the happenings that they report; `scores` are those of the pairs compared, by their places."""
    groups = cluster(
        len(chains),
        scores,
        forbids=_any_of(chains, cannot_link, may_clash),
        excludes=_any_of(chains, other_date, may_differ),
    )
    return [tuple(chains[index] for index in group) for group in groups]


def _any_of(
    chains: Sequence[Chain],
    rule: Callable[[Chain, Chain], str | None],
    may: Callable[[Traits, Traits], bool],
) -> Callable[[Group, Group], bool]:
    """Whether a rule holds for any pair of two groups of the chains.

    It holds only where it `may` for their traits, or where the text states their order. Large groups have few traits,
    which is why those are asked first.
    """
    numbers: dict[Traits, int] = {}
    kinds = [numbers.setdefault(chain.traits, len(numbers)) for chain in chains]
    traits = list(numbers)
    known: dict[Pair, bool] = {}
    ordered = _ordered(chains)

    def suspect(pair: Pair) -> bool:
        if pair not in known:
            known[pair] = may(traits[pair[0]], traits[pair[1]])
        return known[pair]

    def any_pair(one: Group, other: Group) -> bool:
        ones, others = (_by(kinds, group) for group in (one, other))
        clashing = (pair for pair in product(ones, others) if suspect(pair))
        pairs = (pair for mine, theirs in clashing for pair in product(ones[mine], others[theirs]))
        stated = ((a, b) for a in one if a in ordered for b in other if b in ordered[a])
        return any(rule(chains[a], chains[b]) for a, b in chained(pairs, stated))

    return any_pair


def _ordered(chains: Sequence[Chain]) -> dict[int, set[int]]:
    """Those before or after which the text puts a chain, for each of which it does."""
    holder = {name: index for index, chain in enumerate(chains) for name in chain.ids}
    found: dict[int, set[int]] = {}
    for index, chain in enumerate(chains):
        for other in (holder[name] for name in chain.follows if name in holder):
            found.setdefault(index, set()).add(other)
            found.setdefault(other, set()).add(index)
    return found


def _by(kinds: Sequence[int], group: Group) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index in group:
        found.setdefault(kinds[index], []).append(index)
    return found
