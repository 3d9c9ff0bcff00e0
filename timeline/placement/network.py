"""Claims about when events began, propagated to a fixed point.

The simple temporal problem (Dechter, Meiri and Pearl, Temporal constraint networks, 1991) over days: each event is a
point, a `Limit` bounds it, an `Order` bounds the distance of two. Claims are taken from the surest to the least sure,
of equals in the order given; each tightens what it touches, and one that would leave a point without a day is dropped
and kept as disputed. So bounds are never empty, and what is surer wins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from itertools import groupby

import attrs

from timeline.model import Bounds, Constraint
from timeline.placement.claim import Claim, Limit, Order, days

_START, _END = 0, 1
_SIGN = (1, -1)  # a start is tighter where it is later, an end where it is earlier
_Side = tuple[int, int]  # a point, and its start or end
_DEEPEST = 4  # links of a chain that are told; by convention


@attrs.frozen
class _End:
    """One end of what a point may be: the day, the claim that gives it, and the point by way of which it does."""

    day: int
    claim: Claim
    by: int | None = None


class Network:
    """Points in time and the claims about them."""

    def __init__(self, claims: Iterable[Limit | Order]) -> None:
        self._ends: dict[_Side, _End] = {}
        self._orders: dict[int, list[Order]] = defaultdict(list)
        self._disputed: dict[int, list[tuple[Constraint, Constraint]]] = defaultdict(list)
        for _, alike in groupby(sorted(claims, key=_doubt), key=_doubt):
            self._take(list(alike))

    def bounds(self, point: int) -> Bounds | None:
        """What the claims leave of a point, `None` where they bound it nowhere."""
        start, end = self._ends.get((point, _START)), self._ends.get((point, _END))
        if start is None and end is None:
            return None
        found = list(dict.fromkeys((*self._why(point, _START), *self._why(point, _END))))
        first, last = (one.day if one else None for one in (start, end))
        guessed = not all(one.is_reliable for one in found)
        return Bounds(
            interval=days(first, last, approximate=guessed),
            constraints=tuple(found),
            disputed=tuple(self._disputed.get(point, ())),
        )

    def _why(self, point: int, side: int) -> Iterator[Constraint]:
        """The claims that give one end of a point, one where it has the same claim at both."""
        at: int | None = point
        for _ in range(_DEEPEST):
            end = None if at is None else self._ends.get((at, side))
            if end is None or at is None:
                return
            other = self._ends.get((at, 1 - side))
            both = other is not None and other.claim == end.claim and other.by == end.by
            reach = (end.day, other.day) if both and other is not None else (end.day, None)
            yield end.claim.constraint(*(reach if side == _START else reach[::-1]))
            at = end.by

    def _take(self, claims: list[Limit | Order]) -> None:
        """Takes claims in; where they cannot all hold with what stands, one half of them after the other.

        So the claims of a document cost what one propagation costs, and those in dispute few more.
        """
        found = [carried for claim in claims for carried in self._entered(claim)]
        changed: dict[_Side, _End | None] = {}
        against = self._propagated(found, changed)
        if against is None:
            return
        for side, before in changed.items():
            if before is None:
                del self._ends[side]
            else:
                self._ends[side] = before
        for claim in claims:
            if isinstance(claim, Order):
                self._orders[claim.earlier].remove(claim)
                self._orders[claim.later].remove(claim)
        if len(claims) == 1:
            self._keep_dispute(claims[0], *against)
            return
        middle = len(claims) // 2
        self._take(claims[:middle])
        self._take(claims[middle:])

    def _entered(self, claim: Limit | Order) -> list[tuple[_Side, _End]]:
        """What a claim says of the points that it is about."""
        if isinstance(claim, Limit):
            ends = ((_START, claim.first), (_END, claim.last))
            return [((claim.point, side), _End(day, claim.claim)) for side, day in ends if day is not None]
        self._orders[claim.earlier].append(claim)
        self._orders[claim.later].append(claim)
        return list(self._carried(claim))

    def _propagated(
        self, found: list[tuple[_Side, _End]], changed: dict[_Side, _End | None]
    ) -> tuple[_Side, _End] | None:
        """Tightens the ends; where that leaves a point without a day, the end that is in the way.

        The tightest go first, so that each point is reached once where nothing is a number of days apart. `changed` is
        given what stood before.
        """
        queue = [(_tightness(side, end), side, at, end) for at, (side, end) in enumerate(found)]
        heapify(queue)
        entered, rounds = len(queue), Counter[_Side]()
        while queue:
            _, side, _, end = heappop(queue)
            if not self._is_tighter(side, end):
                continue
            point, which = side
            other = self._ends.get((point, 1 - which))
            rounds[side] += 1
            goes_round = rounds[side] > len(self._orders) + 1  # a circle of events, each days after the one before
            if other is not None and (goes_round or (other.day - end.day) * _SIGN[which] < 0):
                return (point, 1 - which), other
            if goes_round:
                return side, end
            changed.setdefault(side, self._ends.get(side))
            self._ends[side] = end
            for order in self._orders.get(point, ()):
                for next_side, carried in self._carried(order):
                    entered += 1
                    heappush(queue, (_tightness(next_side, carried), next_side, entered, carried))
        return None

    def _is_tighter(self, side: _Side, end: _End) -> bool:
        known = self._ends.get(side)
        return known is None or _tightness(side, end) < _tightness(side, known)

    def _carried(self, order: Order) -> Iterator[tuple[_Side, _End]]:
        """What an order makes of the ends of its two points."""
        ways = [(order.earlier, _START, order.later, order.least), (order.later, _END, order.earlier, -order.least)]
        if order.most is not None:
            ways += [(order.later, _START, order.earlier, -order.most), (order.earlier, _END, order.later, order.most)]
        for source, which, target, days_later in ways:
            end = self._ends.get((source, which))
            if end is not None and end.by != target:
                yield (target, which), _End(end.day + days_later, order.claim, source)

    def _keep_dispute(self, claim: Limit | Order, side: _Side, end: _End) -> None:
        """Notes at each point that a dropped claim would have bounded what it said, and what stands in its way."""
        stands = end.claim.constraint(*_reach(side, end.day))
        if isinstance(claim, Limit):
            self._disputed[claim.point].append((claim.claim.constraint(claim.first, claim.last), stands))
            return
        for other, carried in self._carried(claim):
            if self._is_tighter(other, carried):
                self._disputed[other[0]].append((carried.claim.constraint(*_reach(other, carried.day)), stands))


def _doubt(claim: Limit | Order) -> float:
    return -claim.claim.reliability


def _tightness(side: _Side, end: _End) -> int:
    """The less, the tighter: a late start, an early end."""
    return -end.day * _SIGN[side[1]]


def _reach(side: _Side, day: int) -> tuple[int | None, int | None]:
    return (day, None) if side[1] == _START else (None, day)
