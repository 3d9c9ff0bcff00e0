"""Clustering: tellings whose evidence adds up become one happening, the surest first (average link, deterministic)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
_MARGIN = 0.3  # a group whose mean is smaller by no more could as well be the one that is meant
_UNCOMPARED = -1.5  # the score of a pair that shares no key
APART = -_MARGIN  # pairs with this score or less are of no account for each other, unless others bring them together


def cluster(
    count: int,
    scores: Mapping[Pair, float],
    forbids: Callable[[int, int], bool],
    excludes: Callable[[int, int], bool],
) -> list[list[int]]:
    """Groups of the items `0 … count - 1`, each sorted, in the order of their first items.

    Two groups are joined while the mean score of their pairs is above zero, those with the highest mean first, of equal
    ones those that come first. `forbids` says of two items that they must not be in one group; it wins over any score.
    What could as well belong to either of two groups joins neither where `excludes` says so of two of their items.
    """
    groups = {index: [index] for index in range(count)}
    links: dict[int, dict[int, float]] = defaultdict(dict)  # the sum of the scores, those uncompared counted
    for (one, other), value in scores.items():
        links[one][other] = links[other][one] = value
    queue = [(-value, pair) for pair, value in scores.items() if value > 0]
    heapq.heapify(queue)
    while queue:
        negative, (one, other) = heapq.heappop(queue)
        current = one in groups and other in groups and links[one].get(other)
        if not current or _mean(current, groups[one], groups[other]) != -negative:
            continue
        if _forbidden(groups[one], groups[other], forbids):
            _unlink(one, other, links)
            continue
        rivals = [
            (mine, third)
            for mine, theirs in ((one, other), (other, one))
            for third, total in links[mine].items()
            if third != theirs
            and _mean(total, groups[mine], groups[third]) >= -negative - _MARGIN
            and _forbidden(groups[third], groups[theirs], excludes)
        ]
        if rivals:
            for pair in ((one, other), *rivals):
                _unlink(*pair, links)
            continue
        _join(one, other, groups, links)
        for third, total in links[one].items():
            mean = _mean(total, groups[one], groups[third])
            if mean > 0:
                heapq.heappush(queue, (-mean, (min(one, third), max(one, third))))
    return [sorted(group) for group in groups.values()]


def _forbidden(one: Sequence[int], other: Sequence[int], forbids: Callable[[int, int], bool]) -> bool:
    return any(forbids(a, b) for a in one for b in other)


def _unlink(one: int, other: int, links: dict[int, dict[int, float]]) -> None:
    links[one].pop(other, None)
    links[other].pop(one, None)


def _mean(total: float, one: Sequence[int], other: Sequence[int]) -> float:
    return total / (len(one) * len(other))


def _join(one: int, other: int, groups: dict[int, list[int]], links: dict[int, dict[int, float]]) -> None:
    """Makes `other` part of `one`, which comes first."""
    mine, theirs = links[one], links.pop(other)
    mine.pop(other)
    theirs.pop(one)
    for third in mine.keys() | theirs.keys():
        size = len(groups[third])
        total = mine.get(third, _UNCOMPARED * len(groups[one]) * size)
        total += theirs.get(third, _UNCOMPARED * len(groups[other]) * size)
        mine[third] = links[third][one] = total
        links[third].pop(other, None)
    groups[one] += groups.pop(other)
