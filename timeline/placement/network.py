"""Claims about when events began, propagated to a fixed point.

The simple temporal problem (Dechter, Meiri and Pearl, Temporal constraint networks, 1991) over days: each event is a
point, a `Limit` bounds it, an `Order` bounds the distance of two. Claims are taken from the surest to the least sure,
of equals in the order given; each tightens what it touches, and one that would leave a point without a day is dropped
and kept as disputed. So bounds are never empty, and what is surer wins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby

import attrs

from timeline.model import Bounds, Constraint
from timeline.model.bounds import RELIABLE
from timeline.placement.claim import Claim, Limit, Order, days

_START, _END = 0, 1
_SIGN = (1, -1)  # a start is tighter where it is later, an end where it is earlier
_Side = tuple[int, int]  # a point, and its start or end
_DEEPEST = 4  # links of a chain that are told; by convention


@attrs.frozen
class _End:
    """One end of what an event may be: the day, the claim that gives it, and the event by way of which it does.

    `mention` is the one that the claim is about, and `reliability` that of all on the way together.
    """

    day: int
    claim: Claim
    mention: str
    reliability: float
    by: int | None = None

    def constraint(self, reach: tuple[int | None, int | None]) -> Constraint:
        return self.claim.constraint(reach, self.mention, self.reliability)


_Ends = Mapping[_Side, _End]


class Network:
    """Points in time and the claims about them.

    A point stands for a mention, `mentions` gives their ids; where several tell of one event, `events` gives for each
    the number of its event, and these are what claims bound.
    """

    def __init__(
        self, claims: Iterable[Limit | Order], mentions: Sequence[str] = (), events: Sequence[int] = ()
    ) -> None:
        self._mentions, self._events = mentions, events
        self._ends: dict[_Side, _End] = {}
        self._firm: _Ends | None = None  # the ends before the first guess
        self._orders: dict[int, list[Order]] = defaultdict(list)
        self._disputed: dict[int, list[tuple[Constraint, Constraint]]] = defaultdict(list)
        self.take(claims)

    def take(self, claims: Iterable[Limit | Order]) -> None:
        """Takes in claims, none of which is surer than those that are in."""
        for doubt, alike in groupby(sorted(claims, key=_doubt), key=_doubt):
            if -doubt < RELIABLE and self._firm is None:
                self._firm = dict(self._ends)
            self._take(list(alike))

    def bounds(self, event: int) -> Bounds | None:
        """What the claims leave of an event, or of a point that is one; `None` where they bound it nowhere."""
        start, end = self._ends.get((event, _START)), self._ends.get((event, _END))
        if start is None and end is None:
            return None
        found = self._why(event, self._ends)
        first, last = (one.day if one else None for one in (start, end))
        guessed = not all(one.is_reliable for one in found)
        return Bounds(
            interval=days(first, last, approximate=guessed),
            constraints=found,
            firm=tuple(one for one in self._why(event, self._firm or {}) if one not in found) if guessed else (),
            disputed=tuple(self._disputed.get(event, ())),
        )

    def _why(self, event: int, ends: _Ends) -> tuple[Constraint, ...]:
        """The constraints that give the start and the end of an event."""
        return tuple(dict.fromkeys(one for side in (_START, _END) for one in _chain(event, side, ends)))

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
                self._orders[self._event(claim.earlier)].remove(claim)
                self._orders[self._event(claim.later)].remove(claim)
        if len(claims) == 1:
            self._keep_dispute(claims[0], *against)
            return
        middle = len(claims) // 2
        self._take(claims[:middle])
        self._take(claims[middle:])

    def _event(self, point: int) -> int:
        return self._events[point] if self._events else point

    def _end(self, day: int, claim: Limit | Order, point: int, by: tuple[int, _End] | None = None) -> _End:
        """What a claim says of one of its points, by way of an end of another event where it is an order."""
        mention, reliability = self._mentions[point] if self._mentions else "", claim.claim.reliability
        if by is None:
            return _End(day, claim.claim, mention, reliability)
        return _End(day, claim.claim, mention, min(reliability, by[1].reliability), by[0])

    def _entered(self, claim: Limit | Order) -> list[tuple[_Side, _End]]:
        """What a claim says of the points that it is about."""
        if isinstance(claim, Limit):
            ends, event = ((_START, claim.first), (_END, claim.last)), self._event(claim.point)
            return [((event, side), self._end(day, claim, claim.point)) for side, day in ends if day is not None]
        self._orders[self._event(claim.earlier)].append(claim)
        self._orders[self._event(claim.later)].append(claim)
        return list(self._carried(claim))

    def _propagated(
        self, found: list[tuple[_Side, _End]], changed: dict[_Side, _End | None]
    ) -> tuple[_Side, _End] | None:
        """Tightens the ends; where that leaves a point without a day, the end that is in the way.

        The tightest go first, so that each point is reached once where nothing is a number of days apart; of equally
        tight starts the first, of ends the last, as what is days after another mostly stands behind it. `changed` is
        given what stood before.
        """
        queue = [(*_rank(side, end), at, side, end) for at, (side, end) in enumerate(found)]
        heapify(queue)
        entered, rounds = len(queue), Counter[_Side]()
        while queue:
            *_, side, end = heappop(queue)
            if not self._is_tighter(side, end):
                continue
            point = side[0]
            rounds[side] += 1
            goes_round = _is_asked_again(rounds[side]) and self._goes_round(side, end)
            other = self._ends.get(_opposite(side)) if goes_round else self._in_the_way(side, end)
            if other is not None:
                return _opposite(side), other
            if goes_round:
                return side, end
            changed.setdefault(side, self._ends.get(side))
            self._ends[side] = end
            for order in self._orders.get(point, ()):
                for next_side, carried in self._carried(order):
                    entered += 1
                    heappush(queue, (*_rank(next_side, carried), entered, next_side, carried))
        return None

    def _goes_round(self, side: _Side, end: _End) -> bool:
        """Whether an end hangs on a circle of events, each days after the one before."""
        at, seen = end.by, {side[0]}
        while at is not None and at not in seen:
            seen.add(at)
            before = self._ends.get((at, side[1]))
            at = before.by if before else None
        return at is not None

    def _in_the_way(self, side: _Side, end: _End) -> _End | None:
        """The other end of an event where this end would leave no day before or after it."""
        other = self._ends.get(_opposite(side))
        return other if other is not None and (other.day - end.day) * _SIGN[side[1]] < 0 else None

    def _is_tighter(self, side: _Side, end: _End) -> bool:
        known = self._ends.get(side)
        return known is None or _tightness(side, end) < _tightness(side, known)

    def _carried(self, order: Order) -> Iterator[tuple[_Side, _End]]:
        """What an order makes of the ends of its two points."""
        ways = [(order.earlier, _START, order.later, order.least), (order.later, _END, order.earlier, -order.least)]
        if order.most is not None:
            ways += [(order.later, _START, order.earlier, -order.most), (order.earlier, _END, order.later, order.most)]
        for source, which, target, days_later in ways:
            by = self._event(source)
            end = self._ends.get((by, which))
            if end is not None and end.by != self._event(target):
                yield (self._event(target), which), self._end(end.day + days_later, order, target, (by, end))

    def _keep_dispute(self, claim: Limit | Order, side: _Side, end: _End) -> None:
        """Notes of each event that a dropped claim would have bounded what it said, and what stands in its way."""
        stands = end.constraint(_reach(side, end.day))
        if isinstance(claim, Limit):
            dropped = self._end(0, claim, claim.point).constraint((claim.first, claim.last))
            self._disputed[self._event(claim.point)].append((dropped, stands))
            return
        carried = [(at, one) for at, one in self._carried(claim) if self._is_tighter(at, one)]
        clashing = [(at, one) for at, one in carried if self._in_the_way(at, one)]
        for at, one in clashing or carried:
            against = self._in_the_way(at, one)
            known = against.constraint(_reach(_opposite(at), against.day)) if against else stands
            self._disputed[at[0]].append((one.constraint(_reach(at, one.day)), known))


def _chain(event: int, side: int, ends: _Ends) -> Iterator[Constraint]:
    """The claims that give one end of an event, one where it has the same claim at both."""
    at: int | None = event
    for _ in range(_DEEPEST):
        end = None if at is None else ends.get((at, side))
        if end is None or at is None:
            return
        other = ends.get((at, 1 - side))
        both = other is not None and other.claim == end.claim and other.by == end.by
        reach = (end.day, other.day) if both and other is not None else (end.day, None)
        yield end.constraint(reach if side == _START else reach[::-1])
        at = end.by


def _doubt(claim: Limit | Order) -> float:
    return -claim.claim.reliability


def _tightness(side: _Side, end: _End) -> int:
    """The less, the tighter: a late start, an early end."""
    return -end.day * _SIGN[side[1]]


def _rank(side: _Side, end: _End) -> tuple[int, int]:
    return _tightness(side, end), side[0] * _SIGN[side[1]]


def _is_asked_again(rounds: int) -> bool:
    """Whether an end came up twice as often as when it was last asked for a circle, which costs the way around."""
    return rounds > 1 and not rounds & (rounds - 1)


def _opposite(side: _Side) -> _Side:
    return side[0], 1 - side[1]


def _reach(side: _Side, day: int) -> tuple[int | None, int | None]:
    return (day, None) if side[1] == _START else (None, day)
