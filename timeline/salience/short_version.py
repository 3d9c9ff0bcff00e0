"""The most salient events of a timeline, no two of which tell the same of one day."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heapreplace
from typing import Any

from timeline.model import Event, Timeline
from timeline.model.names import name_words


def top(timeline: Timeline, n: int) -> tuple[Event, ...]:
    """The events of `Timeline.top`, in the order of the timeline.

    They are chosen one after another. An event that is like one already chosen of the same date counts only by what it
    tells beyond that: ten statements on one meeting are one line, however many articles carry them. What an event is
    worth only falls as others are chosen, so that it is compared with them no earlier than it would be chosen itself.
    """
    events = list(timeline)
    chosen: list[int] = []
    of_date: dict[Any, list[set[str]]] = defaultdict(list)  # what the chosen ones of a date tell
    heap = [(-event.salience, place, 0) for place, event in enumerate(events)]
    heapify(heap)
    while heap and len(chosen) < n:
        worth, place, compared = heap[0]
        content, others = _content(events[place]), of_date[_date(events[place])]
        if compared == len(others):
            heappop(heap)
            chosen.append(place)
            others.append(content)
        else:
            for other in others[compared:]:
                worth *= 1 - _likeness(content, other)
            heapreplace(heap, (worth, place, len(others)))
    return tuple(events[place] for place in sorted(chosen))


def _date(event: Event) -> Any:
    """What events of one date share, be it stated or loose; those without a date may all be of one."""
    return event.interval and (event.interval.start, event.interval.end)


def _content(event: Event) -> set[str]:
    """The words of the title and of the names, and the type: what a reader would see repeated."""
    names = (*(party.name for party in event.participants), *(place.name for place in event.places))
    return {f"type {event.type.base}", *name_words(event.title), *(word for name in names for word in name_words(name))}


def _likeness(one: set[str], other: set[str]) -> float:
    """The part of the shorter that stands in the other too."""
    return len(one & other) / min(len(one), len(other))
