"""Order within one place: what the texts say came after what, as a rank of each event."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from graphlib import TopologicalSorter
from operator import itemgetter
from typing import Any

import attrs

from timeline.model import Event
from timeline.model.timeline import order, place

_FEW = 20  # an insertion costs about this fraction of sorting anew; measured once, decides nothing but time


class Ordered:
    """Events in the order of a timeline, those of each place ranked; what nothing bounds has no rank."""

    def __init__(self) -> None:
        self._rows: list[tuple[tuple[Any, ...], Event]] = []
        self._places: dict[object, dict[str, Event]] = defaultdict(dict)  # as they were given, by their ids
        self._shown: dict[str, Event] = {}

    def __iter__(self) -> Iterator[Event]:
        return map(itemgetter(1), self._rows)

    def replace(self, gone: Iterable[Event], come: Iterable[Event]) -> None:
        """Takes events out and puts others in; nothing but the events of their places can get another rank."""
        left: list[Event] = []
        touched: dict[object, None] = {}
        for event in gone:
            touched[key := place(event)] = None
            del self._places[key][event.id]
            left.append(self._shown.pop(event.id))
        for event in come:
            touched[key := place(event)] = None
            self._places[key][event.id] = event
        entered: list[Event] = []
        for where in touched:
            events = list(self._places[where].values())
            for event in (_with_rank(event, 0) for event in events) if where is None else ranked(events):
                shown = self._shown.get(event.id)
                if shown is not None and shown.rank == event.rank:
                    continue
                if shown is not None:
                    left.append(shown)
                entered.append(event)
                self._shown[event.id] = event
        self._remove(left)
        self._add(entered)

    def _add(self, events: Collection[Event]) -> None:
        rows = [(order(event), event) for event in events]
        if len(rows) * _FEW > len(self._rows):
            self._rows = sorted(self._rows + rows, key=itemgetter(0))
        else:
            for row in rows:
                insort(self._rows, row, key=itemgetter(0))

    def _remove(self, events: Iterable[Event]) -> None:
        for event in events:
            del self._rows[bisect_left(self._rows, order(event), key=itemgetter(0))]


def ranked(events: Sequence[Event]) -> list[Event]:
    """The events of one place with their ranks, in the order in which they are given.

    The rank is the length of the longest chain of events of this place of which the texts say that each came after the
    one before (`Mention.follows`): 0 where they say nothing. It depends on these events alone. Statements that
    contradict each other, also by way of other events, are all left out.
    """
    if not any(mention.follows for event in events for mention in event.mentions):
        return [_with_rank(event, 0) for event in events]
    ranks = _ranks(_without_circles(_stated(events)))
    return [_with_rank(event, ranks[event.id]) for event in events]


Before = dict[str, set[str]]  # for each event those that came before it, by their ids


def _stated(events: Sequence[Event]) -> Before:
    """What the texts say came before what."""
    holder = {mention.id: event.id for event in events for mention in event.mentions}
    before: Before = {event.id: set() for event in events}
    for event in events:
        for mention in event.mentions:
            before[event.id] |= {holder[name] for name in mention.follows if name in holder} - {event.id}
    return before


def _without_circles(before: Before) -> Before:
    """What is stated but for the statements that contradict each other."""
    reached = {name: _reached(name, before) for name in before if before[name]}
    return {name: {first for first in firsts if name not in reached.get(first, ())} for name, firsts in before.items()}


def _ranks(before: Before) -> dict[str, int]:
    """How many stand before each in the longest chain."""
    ranks: dict[str, int] = {}
    for name in TopologicalSorter(before).static_order():
        ranks[name] = max((ranks[first] + 1 for first in before[name]), default=0)
    return ranks


def _reached(name: str, before: Before) -> set[str]:
    """All that came before, by any chain of statements; itself where the chain is a circle."""
    found: set[str] = set()
    waiting = [*before[name]]
    while waiting:
        first = waiting.pop()
        if first not in found:
            found.add(first)
            waiting += before[first]
    return found


def _with_rank(event: Event, rank: int) -> Event:
    return event if event.rank == rank else attrs.evolve(event, rank=rank)
