"""Clustering: tellings whose evidence adds up become one happening, the surest first (average link, deterministic)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
Group = Sequence[int]
Link = tuple[float, int]  # the sum of the scores of those pairs of two groups that were compared, and their number
Links = dict[int, dict[int, Link]]
_MARGIN = 0.3  # a group whose mean is smaller by no more could as well be the one that is meant
_UNCOMPARED = -1.0  # the score of a pair that shares no key
_ENOUGH = 30  # pairs compared say as much of two groups as all pairs would
APART = -_MARGIN  # pairs with this score or less are of no account for each other, unless others bring them together


def cluster(
    count: int,
    scores: Mapping[Pair, float],
    forbids: Callable[[Group, Group], bool],
    excludes: Callable[[Group, Group], bool],
) -> list[list[int]]:
    """Groups of the items `0 … count - 1`, each sorted, in the order of their first items.

    Two groups are joined while the mean score of their pairs is above zero, those with the highest mean first, of equal
    ones those that come first. `forbids` says of two groups that they must not be one; it wins over any score. What could
    as well belong to either of two groups joins neither where `excludes` says so of the two.
    """
    groups = {index: [index] for index in range(count)}
    links: Links = defaultdict(dict)
    for (one, other), value in scores.items():
        links[one][other] = links[other][one] = (value, 1)
    queue = [(-value, pair) for pair, value in scores.items() if value > 0]
    heapq.heapify(queue)
    while queue:
        negative, (one, other) = heapq.heappop(queue)
        current = one in groups and other in groups and links[one].get(other)
        if not current or _mean(current, groups[one], groups[other]) != -negative:
            continue
        if forbids(groups[one], groups[other]):
            _unlink(one, other, links)
            continue
        rivals = [
            (mine, third)
            for mine, theirs in ((one, other), (other, one))
            for third, link in links[mine].items()
            if third != theirs
            and _mean(link, groups[mine], groups[third]) >= -negative - _MARGIN
            and excludes(groups[third], groups[theirs])
        ]
        if rivals:
            for pair in ((one, other), *rivals):
                _unlink(*pair, links)
            continue
        _join(one, other, groups, links)
        for third, link in links[one].items():
            mean = _mean(link, groups[one], groups[third])
            if mean > 0:
                heapq.heappush(queue, (-mean, (min(one, third), max(one, third))))
    return [sorted(group) for group in groups.values()]


def _unlink(one: int, other: int, links: Links) -> None:
    links[one].pop(other, None)
    links[other].pop(one, None)


def _mean(link: Link, one: Sequence[int], other: Sequence[int]) -> float:
    """The mean score of the pairs of two groups, of large ones of enough pairs; pairs not compared count as such."""
    total, compared = link
    missing = max(0, min(len(one) * len(other), _ENOUGH) - compared)
    return (total + _UNCOMPARED * missing) / (compared + missing)


def _join(one: int, other: int, groups: dict[int, list[int]], links: Links) -> None:
    """Makes `other` part of `one`, which comes first."""
    mine, theirs = links[one], links.pop(other)
    mine.pop(other)
    theirs.pop(one)
    for third, (total, compared) in theirs.items():
        own, known = mine.get(third, (0.0, 0))
        mine[third] = links[third][one] = (own + total, known + compared)
        del links[third][other]
    groups[one] += groups.pop(other)
