"""Which mentions of one document report one happening, and which groups of chains do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain as chained
from itertools import pairwise, product

from timeline.merger.blocking import pairs_within
from timeline.merger.chains import Chain
from timeline.merger.clustering import Group, Pair, cluster
from timeline.merger.constraints import CANNOT_LINK, CANNOT_LINK_MOVED, OTHER_DATE, Constraint, can_be_one_act
from timeline.merger.evidence import FEATURES, score, weigh
from timeline.merger.profiles import Profile
from timeline.merger.signature import Signature
from timeline.model import DocumentRecord, Mention

_REASONS, _REPORTS = 3, 5  # how many a reader takes in, by convention


def chains_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Chain]:
    """The mentions of one document, given in reading order, by the happenings that they report."""
    acts = acts_of(mentions, record)
    scores = {(one, other): score(acts[one], acts[other]) for one, other in pairs_within(acts)}
    chains = [_joined(group) for group in grouped(acts, scores)]
    for profile in {chain.profile for chain in chains}:
        profile.uses.update(Counter(lemma for chain in chains for lemma in chain.lemmas))
    return chains


def acts_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Chain]:
    """The mentions of one document, in reading order, those in one chain that a sentence takes for one happening."""
    profile = Profile.of(record)
    return [_joined(group) for group in _told_as_one([Chain((mention,), profile) for mention in mentions])]


def _told_as_one(single: Sequence[Chain]) -> list[list[Chain]]:
    """The chains of single mentions by the happenings that their sentences say they share."""
    holder = {chain.mentions[0].id: chain for chain in single}
    groups = {chain: [chain] for chain in single}
    for chain in single:
        for other in (holder[name] for name in chain.mentions[0].same_as if name in holder):
            one, two = groups[other], groups[chain]
            if one is not two and all(can_be_one_act(a, b) for a in one for b in two):
                one += two
                groups.update(dict.fromkeys(two, one))
    return list({id(group): group for group in groups.values()}.values())


def _joined(group: Sequence[Chain]) -> Chain:
    """One chain of several, in reading order."""
    if len(group) == 1:
        return group[0]
    mentions = (mention for chain in group for mention in chain.mentions)
    return Chain(tuple(sorted(mentions, key=lambda m: (m.trigger.start, m.trigger.end, m.id))), group[0].profile)


def reasons_of(chains: Sequence[Chain]) -> tuple[str, ...]:
    """What speaks most for reports being of one happening, each compared with the one before; none for a single one.

    In one document its mentions are the reports. The first few reports say enough.
    """
    reports = chains
    if len(chains) == 1:
        reports = [Chain((mention,), chains[0].profile) for mention in chains[0].mentions[:_REPORTS]]
    speaks: dict[str, float] = {}
    for one, other in pairwise(reports[:_REPORTS]):
        for evidence in weigh(one, other):
            speaks[evidence.kind] = speaks.get(evidence.kind, 0.0) + evidence.weight
    most = sorted((kind for kind, weight in speaks.items() if weight > 0), key=lambda kind: (-speaks[kind], kind))
    return tuple(FEATURES[kind].says for kind in most[:_REASONS])


def grouped(chains: Sequence[Chain], scores: Mapping[Pair, float]) -> list[tuple[Chain, ...]]:
    """The chains by the happenings that they report; `scores` are those of the pairs compared, by their places."""
    groups = cluster(
        len(chains),
        scores,
        forbids=_forbids(chains),
        excludes=_any_of(chains, OTHER_DATE),
    )
    return [tuple(chains[index] for index in group) for group in groups]


def _forbids(chains: Sequence[Chain]) -> Callable[[Group, Group], bool]:
    """Whether two groups of the chains must not be one."""
    moved = {index for index, chain in enumerate(chains) if chain.is_moved}
    firm = _any_of(chains, CANNOT_LINK)
    if not moved:
        return firm
    loose = _any_of(chains, CANNOT_LINK_MOVED)
    return lambda one, other: (firm if moved.isdisjoint((*one, *other)) else loose)(one, other)


def _any_of(chains: Sequence[Chain], constraint: Constraint) -> Callable[[Group, Group], bool]:
    """Whether a constraint holds for any pair of two groups of the chains.

    It holds only where it may for their signatures, or where the text states their order. Large groups have few
    signatures, which is why those are asked first.
    """
    numbers: dict[Signature, int] = {}
    kinds = [numbers.setdefault(chain.signature, len(numbers)) for chain in chains]
    signatures = list(numbers)
    known: dict[Pair, bool] = {}
    ordered = _ordered(chains)

    def suspect(pair: Pair) -> bool:
        if pair not in known:
            known[pair] = constraint.may(signatures[pair[0]], signatures[pair[1]])
        return known[pair]

    def any_pair(one: Group, other: Group) -> bool:
        ones, others = (_by(kinds, group) for group in (one, other))
        clashing = (pair for pair in product(ones, others) if suspect(pair))
        pairs = (pair for mine, theirs in clashing for pair in product(ones[mine], others[theirs]))
        stated = ((a, b) for a in one if a in ordered for b in other if b in ordered[a])
        return any(constraint.why(chains[a], chains[b]) for a, b in chained(pairs, stated))

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
