"""Which documents of a set are on one story: average link on how sure it is that each two of them are."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.merger.one_story import WEIGHTS, story_score
from timeline.merger.profiles import Profile
from timeline.model import DocumentRecord

Links = dict[int, dict[int, float]]
"""Of two groups the sum, over their pairs, of how far a score lies above that of two that share nothing."""


def groups_of(profiles: Iterable[Profile]) -> list[list[DocumentRecord]]:
    """The documents by story, each in order of publication; one that fits no other stands alone.

    It compares each two documents that have a keyword in common: some thousands take minutes.
    """
    ordered = sorted(profiles, key=lambda profile: profile.record.sort_key)
    links: Links = {place: {} for place in range(len(ordered))}
    for one, other in _meetings(ordered):
        links[one][other] = links[other][one] = story_score(ordered[one], ordered[other]) - WEIGHTS.offset
    return [[ordered[place].record for place in group] for group in _average_link(links)]


def _meetings(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs of documents that have a keyword in common."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for other in {other for word in profile.keywords for other in holders[word]}:
            yield other, place
        for word in profile.keywords:
            holders[word].append(place)


def _average_link(links: Links) -> list[list[int]]:
    """Groups of items: two are joined while the mean score of their pairs is above zero, the highest mean first."""
    groups = {place: [place] for place in links}

    def distance(one: int, other: int) -> float:
        pairs = len(groups[one]) * len(groups[other])
        return -(WEIGHTS.offset + links[one][other] / pairs)

    queue = [(distance(one, other), one, other) for one in links for other in links[one] if one < other]
    queue = [entry for entry in queue if entry[0] < 0]
    heapq.heapify(queue)
    while queue:
        apart, one, other = heapq.heappop(queue)
        if one not in groups or other not in groups or apart != distance(one, other):
            continue  # one of them has grown
        groups[one] += groups.pop(other)
        _join(one, other, links)
        nearer = ((distance(one, third), min(one, third), max(one, third)) for third in links[one])
        for entry in nearer:
            if entry[0] < 0:
                heapq.heappush(queue, entry)
    return [sorted(group) for group in groups.values()]


def _join(one: int, other: int, links: Links) -> None:
    """Adds the links of one group to those of another."""
    theirs: Mapping[int, float] = links.pop(other)
    for third, value in theirs.items():
        del links[third][other]
        if third != one:
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + value
