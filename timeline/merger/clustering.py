"""Clustering: chains whose evidence adds up become one happening, the surest first (average link, deterministic)."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence

Pair = tuple[int, int]
Group = Sequence[int]
Link = tuple[float, float, int]
"""Of two groups the mean score of their pairs, the sum of the scores of those that were compared, and their number.

Pairs that were not compared count in the mean as such, but of large groups a few pairs say enough.
"""
Links = dict[int, dict[int, Link]]
# In log-odds, as the scores; set by hand on the development corpora.
_MARGIN = 0.3  # a group whose mean is smaller by no more could as well be the one that is meant, if above zero
_UNCOMPARED = -1.0  # the score of a pair that shares no key
_ENOUGH = 30  # pairs compared say as much of two groups as all pairs would
_NONE: Link = (0.0, 0.0, 0)
APART = 0.0  # pairs with this score or less are of no account for each other, unless others bring them together


def cluster(
    count: int,
    scores: Mapping[Pair, float],
    forbids: Callable[[Group, Group], bool],
    excludes: Callable[[Group, Group], bool],
) -> list[list[int]]:
    """Groups of the items `0 … count - 1`, each sorted, in the order of their first items.

    Two groups are joined while the mean score of their pairs is above zero, those with the highest mean first, of equal
    ones those that come first. `forbids` says of two groups that they must not be one; it wins over any score. What
    could as well belong to either of two groups joins neither where `excludes` says so of the two; to one that it must
    not join it could not.
    """
    groups = {index: [index] for index in range(count)}
    links = _links(count, scores)
    queue = [(-value, one, other) for (one, other), value in scores.items() if value > 0]
    heapq.heapify(queue)
    while queue:
        negative, one, other = heapq.heappop(queue)
        link = links[one].get(other) if one in groups else None
        if link is None or link[0] != -negative:
            continue  # one of them has grown
        if forbids(groups[one], groups[other]):
            _unlink(one, other, links)
        elif rivals := [*_rivals(one, other, groups, links, forbids, excludes)]:
            for pair in ((one, other), *rivals):
                _unlink(*pair, links)
        else:
            _join(one, other, groups, links)
            for third, (mean, _, _) in links[one].items():
                if mean > 0:
                    heapq.heappush(queue, (-mean, min(one, third), max(one, third)))
    return [sorted(group) for group in groups.values()]


def _links(count: int, scores: Mapping[Pair, float]) -> Links:
    """The links of single items, at both of their ends."""
    links: Links = {index: {} for index in range(count)}
    for (one, other), value in scores.items():
        links[one][other] = links[other][one] = (value, value, 1)
    return links


def _rivals(
    one: int,
    other: int,
    groups: Mapping[int, Group],
    links: Links,
    forbids: Callable[[Group, Group], bool],
    excludes: Callable[[Group, Group], bool],
) -> Iterator[Pair]:
    """The links of either of two groups to a third that could as well be meant, of which the other cannot be part."""
    close = links[one][other][0] - _MARGIN
    for mine, theirs in ((one, other), (other, one)):
        for third, (mean, _, _) in links[mine].items():
            if mean <= APART or mean < close or third == theirs:
                continue
            if excludes(groups[third], groups[theirs]) and not forbids(groups[third], groups[mine]):
                yield mine, third


def _unlink(one: int, other: int, links: Links) -> None:
    links[one].pop(other, None)
    links[other].pop(one, None)


def _join(one: int, other: int, groups: dict[int, list[int]], links: Links) -> None:
    """Makes `other` part of `one`, which comes first."""
    mine, theirs = links[one], links.pop(other)
    del mine[other], theirs[one]
    groups[one] += groups.pop(other)
    size = len(groups[one])
    for third in theirs:
        del links[third][other]
    for third in mine.keys() | theirs.keys():
        _, total, compared = mine.get(third, _NONE)
        _, more, others = theirs.get(third, _NONE)
        mine[third] = links[third][one] = _link(total + more, compared + others, size * len(groups[third]))


def _link(total: float, compared: int, pairs: int) -> Link:
    missing = max(0, min(pairs, _ENOUGH) - compared)
    return (total + _UNCOMPARED * missing) / (compared + missing), total, compared
