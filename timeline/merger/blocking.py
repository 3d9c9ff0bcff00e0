"""Blocking: which chains are worth comparing, so that cost does not grow with the square of their number."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain as chained
from itertools import combinations, islice, product
from operator import attrgetter
from typing import NamedTuple

from timeline.merger.chains import Chain
from timeline.merger.dates_compared import is_exact

Key = tuple[str, Hashable]
Meeting = tuple[Chain, Chain]  # the earlier chain first
# Set by hand on the development corpora, so that cost stays low and coreference loses nothing there.
_KEYWORDS = 8  # of a document, by which its chains are found
_CROWD = 12  # a key that more chains share says little by itself
_WINDOW = 4  # in a crowd each is compared with so many before it
_MANY = 60  # a meaning that more mentions of one document have says as little
_order = attrgetter("order")


def pairs_within(chains: Sequence[Chain]) -> Iterator[tuple[int, int]]:
    """Pairs of chains of one document whose words can report the same, by their places in the sequence.

    Where very many have a meaning, as in a chronicle of one war, those are paired that stand near each other among all
    of them, or among those with the same name, place or day.
    """
    blocks = defaultdict(list)
    for index, chain in enumerate(chains):
        for meaning in meanings(chain):
            blocks[meaning].append(index)
    small = (combinations(block, 2) for block in blocks.values() if len(block) <= _MANY)
    large = (_near(block, chains) for block in blocks.values() if len(block) > _MANY)
    return iter(sorted({*chained.from_iterable(chained(small, large))}))


def _near(block: Sequence[int], chains: Sequence[Chain]) -> Iterator[tuple[int, int]]:
    """Pairs of a crowd within one document."""
    parts: dict[Hashable, list[int]] = {None: [*block]}
    for index in block:
        for anchor in own_anchors(chains[index]):
            parts.setdefault(anchor, []).append(index)
    for part in parts.values():
        for place, other in enumerate(part):
            yield from ((one, other) for one in part[max(0, place - _WINDOW) : place])


def meanings(chain: Chain) -> frozenset[str]:
    """What its words can mean, the words themselves, and its types."""
    return chain.concepts | chain.trigger_words | {f"<{base}>" for base in chain.bases}


def anchors(chain: Chain) -> frozenset[Hashable]:
    """What it tells by itself, see `own_anchors`, and the first keywords of its document."""
    return own_anchors(chain).union(islice(chain.profile.keywords, _KEYWORDS))


def own_anchors(chain: Chain) -> frozenset[Hashable]:
    """The names, the places and the days of which it tells."""
    days = (interval.start for interval in chain.intervals if is_exact(interval))
    return frozenset((*chain.named, *chain.places, *days))


class Blocks:
    """Chains by their keys, and with them which are compared.

    Two chains of different documents meet under a key that both have: always where few have it, in a crowd only where
    they stand near each other in the order of publication and have a second name, day or keyword in common. Whether two
    meet depends on nothing but who has their keys, so that one chain more or less changes little.
    """

    def __init__(self) -> None:
        self._blocks: dict[Key, list[Chain]] = {}  # each in order
        self._known: dict[Chain, _Keyed] = {}

    def replace(self, gone: Collection[Chain], come: Collection[Chain]) -> Iterable[tuple[Meeting, bool]]:
        """Takes chains out and puts others in; the pairs for which it may have changed whether they meet, with that.

        Pairs with a chain that is gone are left out. The result is to be read before the next change.
        """
        if not self._known:
            return self._fill(sorted(come, key=_order))
        changed: set[Meeting] = set()
        for chain in gone:
            for key in self._known[chain].keys:
                block = self._blocks[key]
                place = _place(block, chain)
                changed.update(_around(block, place))
                del block[place]
                if not block:
                    del self._blocks[key]
        for chain in gone:
            del self._known[chain]
        for chain in come:
            self._known[chain] = keyed = _Keyed(meanings(chain), anchors(chain))
            for key in keyed.keys:
                block = self._blocks.setdefault(key, [])
                place = _place(block, chain)
                block.insert(place, chain)
                changed.update(_around(block, place))
        known = self._known
        return ((pair, self._meet(*pair)) for pair in changed if pair[0] in known and pair[1] in known)

    def _meet(self, one: Chain, other: Chain) -> bool:
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

    def _fill(self, chains: Sequence[Chain]) -> Iterator[tuple[Meeting, bool]]:
        """Puts chains, given in order, into empty blocks; all pairs that meet, those of one chain together."""
        self._known = known = {chain: _Keyed(meanings(chain), anchors(chain)) for chain in chains}
        sizes = Counter(key for keyed in known.values() for key in keyed.keys)
        for chain, keyed in known.items():
            few: set[Chain] = set()
            crowd: set[Chain] = set()
            for key in keyed.keys:
                block = self._blocks.setdefault(key, [])
                if sizes[key] <= _CROWD:
                    few.update(block)
                else:
                    crowd.update(block[-_WINDOW:])
                block.append(chain)
            few.update(other for other in crowd - few if len(keyed.anchors & known[other].anchors) > 1)
            yield from (((other, chain), True) for other in few if other.document != chain.document)


class _Keyed(NamedTuple):
    meanings: frozenset[str]
    anchors: frozenset[Hashable]

    @property
    def keys(self) -> Iterator[Key]:
        """What another document must share: a meaning, with a name, a place, a day or a keyword."""
        return product(self.meanings, self.anchors)


def _around(block: Sequence[Chain], place: int) -> Iterator[Meeting]:
    """The pairs of a block on which it depends whether the chain at that place is in it."""
    chain = block[place]
    if len(block) == _CROWD + 1:  # with it a crowd
        yield from combinations(block, 2)
        return
    reach = _WINDOW if len(block) > _CROWD else _CROWD
    yield from ((other, chain) for other in block[max(0, place - reach) : place])
    yield from ((chain, other) for other in block[place + 1 : place + 1 + reach])
    if len(block) > _CROWD:  # those that it keeps just too far apart
        first = max(0, place - _WINDOW)
        yield from zip(block[first:place], block[first + _WINDOW + 1 :], strict=False)


def _place(block: list[Chain], chain: Chain) -> int:
    return bisect_left(block, chain.order, key=_order)
