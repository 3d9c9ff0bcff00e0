"""Order within one date: what the texts say came after what, as a rank of each event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from graphlib import TopologicalSorter

import attrs

from timeline.model import Event
from timeline.model.timeline import order


def ordered(events: Iterable[Event]) -> list[Event]:
    """The events in the order of a timeline, those of each date ranked; the undated have no rank."""
    dates: dict[object, list[Event]] = defaultdict(list)
    undated = []
    for event in events:
        if event.interval is None:
            undated.append(event)
        else:
            dates[event.interval.sort_key].append(event)
    found = [event for day in dates.values() for event in ranked(day)]
    return sorted([*found, *(_with_rank(event, 0) for event in undated)], key=order)


def ranked(events: Sequence[Event]) -> list[Event]:
    """The events of one date with their ranks, in the order in which they are given.

    The rank is the length of the longest chain of events of this date of which the texts say that each came after the
    one before (`Mention.follows`): 0 where they say nothing. It depends on these events alone. Statements that
    contradict each other, also by way of other events, are all left out.
    """
    holder = {mention.id: event.id for event in events for mention in event.mentions}
    before: dict[str, set[str]] = {event.id: set() for event in events}
    for event in events:
        for mention in event.mentions:
            before[event.id] |= {holder[name] for name in mention.follows if name in holder} - {event.id}
    reached = {name: _reached(name, before) for name in before if before[name]}
    consistent = {
        name: {first for first in firsts if name not in reached.get(first, ())} for name, firsts in before.items()
    }
    ranks: dict[str, int] = {}
    for name in TopologicalSorter(consistent).static_order():
        ranks[name] = max((ranks[first] + 1 for first in consistent[name]), default=0)
    return [_with_rank(event, ranks[event.id]) for event in events]


def _reached(name: str, before: dict[str, set[str]]) -> set[str]:
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
