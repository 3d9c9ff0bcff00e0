"""Blocking: which tellings are worth comparing, so that cost does not grow with the square of their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from timeline.merger.telling import Telling, is_exact

Key = tuple[str, Hashable]
_KEYWORDS = 12  # of a document, by which its tellings are found
_WINDOW = 40  # of many tellings with one key each is compared with so many before it


def pairs_within(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of one document whose words can report the same, by their places in the sequence."""
    return _pairs(_group((index, meaning) for index, telling in enumerate(tellings) for meaning in _meanings(telling)))


def pairs_across(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of different documents that share a key, by their places in the sequence."""
    blocks = _group((index, key) for index, telling in enumerate(tellings) for key in keys(telling))
    return (pair for pair in _pairs(blocks) if tellings[pair[0]].document != tellings[pair[1]].document)


def keys(telling: Telling) -> Iterator[Key]:
    """What another document must share: a meaning of its words, with a name, a day or a keyword of its story."""
    days = (interval.start for interval in telling.intervals if is_exact(interval))
    anchors = {*telling.named, *telling.places, *days, *list(telling.story.keywords)[:_KEYWORDS]}
    return ((meaning, anchor) for meaning in _meanings(telling) for anchor in anchors)


def _meanings(telling: Telling) -> Iterator[str]:
    yield from telling.concepts
    yield from telling.trigger_words - telling.concepts
    yield from (f"<{base}>" for base in telling.bases)


def _group(keyed: Iterator[tuple[int, Hashable]]) -> Iterator[list[int]]:
    blocks = defaultdict(list)
    for index, key in keyed:
        blocks[key].append(index)
    return (block for block in blocks.values() if len(block) > 1)


def _pairs(blocks: Iterator[list[int]]) -> Iterator[tuple[int, int]]:
    """Each pair once, in order."""
    found = {
        (block[place], other)
        for block in blocks
        for last, other in enumerate(block)
        for place in range(max(0, last - _WINDOW), last)
    }
    return iter(sorted(found))
