"""Which mentions of one document report one happening, and which groups of tellings do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain, product
from operator import attrgetter
from typing import TypeVar

from timeline.merger.blocking import pairs_within
from timeline.merger.clustering import Group, Pair, cluster
from timeline.merger.constraints import cannot_link, may_clash, may_differ, other_date
from timeline.merger.evidence import score
from timeline.merger.telling import Story, Telling
from timeline.model import DocumentRecord, Mention

_T = TypeVar("_T", bound=Hashable)


def tellings_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Telling]:
    """What one document tells: its mentions by the happenings that they report, in reading order."""
    story = Story.of(record)
    reading = sorted(mentions, key=lambda mention: (mention.trigger.start, mention.trigger.end, mention.id))
    single = [Telling((mention,), story) for mention in reading]
    scores = {(one, other): score(single[one], single[other]) for one, other in pairs_within(single)}
    return with_rivals(grouped(single, scores), story)


def with_rivals(groups: Sequence[Sequence[Telling]], story: Story) -> list[Telling]:
    """A telling for each group, with the number of the others that use one of its words."""
    lemmas = [{lemma for telling in group for lemma in telling.lemmas} for group in groups]
    using = Counter(lemma for group in lemmas for lemma in group)
    return [
        Telling(
            tuple(mention for telling in group for mention in telling.mentions),
            story,
            rivals=max(using[lemma] for lemma in own) - 1,
        )
        for group, own in zip(groups, lemmas, strict=True)
    ]


def grouped(tellings: Sequence[Telling], scores: Mapping[Pair, float]) -> list[tuple[Telling, ...]]:
    """The tellings by the happenings that they report; `scores` are those of the pairs compared, by their places."""
    groups = cluster(
        len(tellings),
        scores,
        forbids=_any_of(tellings, cannot_link, attrgetter("traits"), may_clash),
        excludes=_any_of(tellings, other_date, attrgetter("firm_intervals"), may_differ),
    )
    return [tuple(tellings[index] for index in group) for group in groups]


def _any_of(
    tellings: Sequence[Telling],
    rule: Callable[[Telling, Telling], str | None],
    trait: Callable[[Telling], _T],
    may: Callable[[_T, _T], bool],
) -> Callable[[Group, Group], bool]:
    """Whether a rule holds for any pair of two groups of the tellings.

    It holds only where it `may` for this trait of the two, or where the text states their order. Large groups have few
    traits, which is why those are asked first.
    """
    numbers: dict[_T, int] = {}
    kinds = [numbers.setdefault(trait(telling), len(numbers)) for telling in tellings]
    traits = list(numbers)
    known: dict[Pair, bool] = {}
    ordered = _ordered(tellings)

    def suspect(pair: Pair) -> bool:
        if pair not in known:
            known[pair] = may(traits[pair[0]], traits[pair[1]])
        return known[pair]

    def any_pair(one: Group, other: Group) -> bool:
        ones, others = (_by(kinds, group) for group in (one, other))
        clashing = (pair for pair in product(ones, others) if suspect(pair))
        pairs = (pair for mine, theirs in clashing for pair in product(ones[mine], others[theirs]))
        stated = ((a, b) for a in one if a in ordered for b in other if b in ordered[a])
        return any(rule(tellings[a], tellings[b]) for a, b in chain(pairs, stated))

    return any_pair


def _ordered(tellings: Sequence[Telling]) -> dict[int, set[int]]:
    """Those before or after which the text puts a telling, for each of which it does."""
    holder = {name: index for index, telling in enumerate(tellings) for name in telling.ids}
    found: dict[int, set[int]] = {}
    for index, telling in enumerate(tellings):
        for other in (holder[name] for name in telling.follows if name in holder):
            found.setdefault(index, set()).add(other)
            found.setdefault(other, set()).add(index)
    return found


def _by(kinds: Sequence[int], group: Group) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index in group:
        found.setdefault(kinds[index], []).append(index)
    return found
