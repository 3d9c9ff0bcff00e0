"""Blocking: which clusters are worth comparing, so that cost does not grow with the square of their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from timeline.merger.cluster import Cluster
from timeline.model import Granularity, Interval, Moment
from timeline.model.civil import floor, shift
from timeline.model.names import name_words

_MOST_MONTHS = 24  # a longer date is too coarse to single out one happening


def candidate_pairs(clusters: list[Cluster], *, within_documents: bool) -> Iterator[tuple[Cluster, Cluster]]:
    """Pairs of clusters of one type that share a key, each pair once, in the order of the list."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        for key in _keys(cluster, within_documents=within_documents):
            blocks[key].append(index)
    pairs = {(one, other) for block in blocks.values() for i, one in enumerate(block) for other in block[i + 1 :]}
    for one, other in sorted(pairs):
        yield clusters[one], clusters[other]


def _keys(cluster: Cluster, *, within_documents: bool) -> set[Hashable]:
    """Within a document: the words of its parties, or its months. Across: the words of parties and places by month."""
    base = cluster.type.base
    words = {word for party in cluster.parties for word in name_words(party.name)}
    months = _months(cluster.interval)
    if within_documents:
        keys: set[Hashable] = {*words, *months}
        if not cluster.parties or cluster.interval is None:
            keys.add("bare")
        return {(base, document, key) for document in cluster.documents for key in keys}
    if not words:
        words = {word for mention in cluster.mentions for name in mention.context for word in name_words(name)}
    words |= {word for place in cluster.places for word in name_words(place.name)}
    return {(base, word, month) for word in words for month in months}


def _months(interval: Interval | None) -> list[Moment]:
    """The months that a date touches, a day to either side included; none where it is unknown, open or very long."""
    if interval is None or interval.start is None or interval.end is None:
        return []
    first = floor(shift(interval.start, -1, Granularity.DAY), Granularity.MONTH)
    last = shift(interval.end, 1, Granularity.DAY)
    months = [shift(first, count, Granularity.MONTH) for count in range(_MOST_MONTHS)]
    return [month for month in months if month < last] if shift(months[-1], 1, Granularity.MONTH) >= last else []
