"""Blocking: which tellings are worth comparing, so that cost does not grow with the square of their number."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations, islice, product
from operator import attrgetter
from typing import NamedTuple

from timeline.merger.telling import Telling, is_exact

Key = tuple[str, Hashable]
Meeting = tuple[Telling, Telling]  # the earlier telling first
_KEYWORDS = 8  # of a document, by which its tellings are found
_CROWD = 12  # a key that more tellings share says little by itself
_WINDOW = 4  # in a crowd each is compared with so many before it
_MANY = 60  # a meaning that more mentions of one document have says as little
_order = attrgetter("order")


def pairs_within(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of one document whose words can report the same, by their places in the sequence.

    Where very many have a meaning, as in a chronicle of one war, those are paired that stand near each other among all
    of them, or among those with the same name, place or day.
    """
    blocks = defaultdict(list)
    for index, telling in enumerate(tellings):
        for meaning in meanings(telling):
            blocks[meaning].append(index)
    small = (combinations(block, 2) for block in blocks.values() if len(block) <= _MANY)
    large = (_near(block, tellings) for block in blocks.values() if len(block) > _MANY)
    return iter(sorted({*chain.from_iterable(chain(small, large))}))


def _near(block: Sequence[int], tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of a crowd within one document."""
    parts: dict[Hashable, list[int]] = {None: [*block]}
    for index in block:
        for anchor in own_anchors(tellings[index]):
            parts.setdefault(anchor, []).append(index)
    for part in parts.values():
        for place, other in enumerate(part):
            yield from ((one, other) for one in part[max(0, place - _WINDOW) : place])


def meanings(telling: Telling) -> frozenset[str]:
    """What its words can mean, the words themselves, and its types."""
    return telling.concepts | telling.trigger_words | {f"<{base}>" for base in telling.bases}


def anchors(telling: Telling) -> frozenset[Hashable]:
    """What it tells by itself, see `own_anchors`, and the first keywords of its document."""
    return own_anchors(telling).union(islice(telling.story.keywords, _KEYWORDS))


def own_anchors(telling: Telling) -> frozenset[Hashable]:
    """The names, the places and the days of which it tells."""
    days = (interval.start for interval in telling.intervals if is_exact(interval))
    return frozenset((*telling.named, *telling.places, *days))


class Blocks:
    """Tellings by their keys, and with them which are compared.

    Two tellings of different documents meet under a key that both have: always where few have it, in a crowd only where
    they stand near each other in the order of publication and have a second name, day or keyword in common. Whether two
    meet depends on nothing but who has their keys, so that one telling more or less changes little.
    """

    def __init__(self) -> None:
        self._blocks: dict[Key, list[Telling]] = {}  # each in order
        self._known: dict[Telling, _Keyed] = {}

    def replace(self, gone: Collection[Telling], come: Collection[Telling]) -> Iterable[tuple[Meeting, bool]]:
        """Takes tellings out and puts others in; the pairs for which it may have changed whether they meet, with that.

        Pairs with a telling that is gone are left out. The result is to be read before the next change.
        """
        if not self._blocks:
            return self._fill(sorted(come, key=_order))
        changed: set[Meeting] = set()
        for telling in gone:
            for key in self._known[telling].keys:
                block = self._blocks[key]
                place = _place(block, telling)
                changed.update(_around(block, place))
                del block[place]
                if not block:
                    del self._blocks[key]
        for telling in gone:
            del self._known[telling]
        for telling in come:
            self._known[telling] = keyed = _Keyed(meanings(telling), anchors(telling))
            for key in keyed.keys:
                block = self._blocks.setdefault(key, [])
                place = _place(block, telling)
                block.insert(place, telling)
                changed.update(_around(block, place))
        known = self._known
        return ((pair, self._meet(*pair)) for pair in changed if pair[0] in known and pair[1] in known)

    def _meet(self, one: Telling, other: Telling) -> bool:
        if one.document == other.document:
            return False
        mine, theirs = self._known[one], self._known[other]
        shared = mine.anchors & theirs.anchors
        for key in ((meaning, anchor) for meaning in mine.meanings & theirs.meanings for anchor in shared):
            block = self._blocks[key]
            if len(block) <= _CROWD:
                return True
            if len(shared) > 1 and abs(_place(block, one) - _place(block, other)) <= _WINDOW:
                return True
        return False

    def _fill(self, tellings: Sequence[Telling]) -> Iterator[tuple[Meeting, bool]]:
        """Puts tellings, given in order, into empty blocks; all pairs that meet, those of one telling together."""
        self._known = known = {telling: _Keyed(meanings(telling), anchors(telling)) for telling in tellings}
        sizes = Counter(key for keyed in known.values() for key in keyed.keys)
        for telling, keyed in known.items():
            few: set[Telling] = set()
            crowd: set[Telling] = set()
            for key in keyed.keys:
                block = self._blocks.setdefault(key, [])
                if sizes[key] <= _CROWD:
                    few.update(block)
                else:
                    crowd.update(block[-_WINDOW:])
                block.append(telling)
            few.update(other for other in crowd - few if len(keyed.anchors & known[other].anchors) > 1)
            yield from (((other, telling), True) for other in few if other.document != telling.document)


class _Keyed(NamedTuple):
    meanings: frozenset[str]
    anchors: frozenset[Hashable]

    @property
    def keys(self) -> Iterator[Key]:
        """What another document must share: a meaning, with a name, a place, a day or a keyword."""
        return product(self.meanings, self.anchors)


def _around(block: Sequence[Telling], place: int) -> Iterator[Meeting]:
    """The pairs of a block on which it depends whether the telling at that place is in it."""
    telling = block[place]
    if len(block) == _CROWD + 1:  # with it a crowd
        yield from combinations(block, 2)
        return
    reach = _WINDOW if len(block) > _CROWD else _CROWD
    yield from ((other, telling) for other in block[max(0, place - reach) : place])
    yield from ((telling, other) for other in block[place + 1 : place + 1 + reach])
    if len(block) > _CROWD:  # those that it keeps just too far apart
        first = max(0, place - _WINDOW)
        yield from zip(block[first:place], block[first + _WINDOW + 1 :], strict=False)


def _place(block: list[Telling], telling: Telling) -> int:
    return bisect_left(block, telling.order, key=_order)
