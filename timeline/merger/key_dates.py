"""The days of a timeline that matter most: those of which the articles tell most.

A dated event speaks for its day. An event without a date speaks, more softly, for the day that the article which first
told it is about: the day of the week before the publication of which the article tells most, or that of publication.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt

from timeline.merger.salience import prominence, weight
from timeline.model import DocumentRecord, Event, Granularity, Interval, KeyDate, Moment, Timeline
from timeline.model.civil import from_ordinal

_UNDATED = 0.2  # news without a date may be of that day, but much of it is background
_WEEK = 7  # an article is about nothing older: that is background, however much it tells of it
_ENOUGH = 5.0  # evidence that gives a day half of all salience

Day = int
"""A day by its ordinal, see `Moment.ordinal`."""


def key_dates(timeline: Timeline, n: int) -> tuple[KeyDate, ...]:
    """What `Timeline.key_dates` gives."""
    documents = {document.id: document for document in timeline.documents}
    told = {event.id: _told(event, documents) for event in timeline}
    dated, undated = _dated(timeline), [event for event in timeline if event.interval is None]

    evidence: dict[Day, float] = {}
    mass: dict[str, dict[Day, float]] = defaultdict(dict)  # how much each document tells of each day
    for day, events in dated.items():
        of_day: dict[str, float] = defaultdict(float)
        for event in events:
            for document, much in told[event.id].items():
                of_day[document] += much
        for document, much in of_day.items():
            mass[document][day] = much
        # the tenth sentence of one article on a day says less than the first sentence of another
        evidence[day] = sum(sqrt(of_day[document]) for document in sorted(of_day))

    reported: dict[Day, list[Event]] = defaultdict(list)
    for event in undated:
        first = documents[min(event.documents, key=lambda name: documents[name].sort_key)]
        day = _subject(first, mass[first.id])
        if day is not None:
            reported[day].append(event)
            evidence[day] = evidence.get(day, 0.0) + _UNDATED * sum(told[event.id].values())

    chosen = sorted(evidence, key=lambda day: (-round(evidence[day], 9), day))[: max(n, 0)]
    return tuple(
        KeyDate(
            interval=Interval.of(Granularity.DAY, from_ordinal(day)),
            events=(*_by_salience(dated.get(day, ())), *_by_salience(reported.get(day, ()))),
            salience=round(evidence[day] / (evidence[day] + _ENOUGH), 4),
        )
        for day in sorted(chosen)
    )


def _told(event: Event, documents: Mapping[str, DocumentRecord]) -> dict[str, float]:
    """How much each document tells of an event."""
    told: dict[str, float] = defaultdict(float)
    for mention in event.mentions:
        told[mention.document] += weight(event) * prominence(mention, documents[mention.document].title)
    return told


def _dated(timeline: Timeline) -> dict[Day, list[Event]]:
    """The events by their days; those that are known only to a week or a month have none."""
    dated: dict[Day, list[Event]] = defaultdict(list)
    for event in timeline:
        interval = event.interval
        if interval and interval.start and interval.granularity.rank >= Granularity.DAY.rank:
            dated[interval.start.ordinal].append(event)
    return dated


def _subject(document: DocumentRecord, mass: Mapping[Day, float]) -> Day | None:
    """The day that an article is about; the latest of equals."""
    if document.published is None:
        return None
    published = Moment.of(document.published).ordinal
    recent = [day for day in mass if published - _WEEK < day <= published]
    return max(recent, key=lambda day: (mass[day], day), default=published)


def _by_salience(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: -event.salience)  # of equals the first in the timeline
