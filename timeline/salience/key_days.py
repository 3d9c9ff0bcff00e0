"""The days of a timeline that matter most: those of which the articles tell most.

A mention with a date of its own speaks for the day of its event, wherever it stands: who states a date means it. An
article as a whole, with all that it tells without a date, speaks for what it is about: the days of the week before the
publication of which it tells, each by how much it tells of it, or the day of publication where it tells of none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt

from timeline.model import DocumentRecord, Event, Granularity, Interval, KeyDate, Mention, Moment, Timeline
from timeline.model.civil import from_ordinal
from timeline.salience.event_salience import certainty, foreground, prominence, weight

# These were chosen on the topics of Timeline17 (development), with the date F1 of their key dates in view.
_ARTICLE = 0.5  # what an article is about is a guess, and worth half of a date that is stated
_UNDATED = 0.1  # news without a date may be of that day, but most of it is background
_WEEK = 7  # an article is about nothing older: that is background, however much it tells of it
_ENOUGH = 5.0  # evidence that gives a day half of all salience

Day = int
"""A day by its ordinal, see `Moment.ordinal`."""


def key_dates(timeline: Timeline, n: int) -> tuple[KeyDate, ...]:
    """What `Timeline.key_dates` gives."""
    documents = timeline.cited
    dated: dict[str, dict[Day, float]] = {document.id: defaultdict(float) for document in documents}
    undated: dict[str, float] = defaultdict(float)
    titles = {document.id: document.title for document in documents}
    for event in timeline:
        day = _day(event)
        for mention in event.mentions:
            if not _is_told(mention):
                undated[mention.document] += weight(event) * prominence(mention, titles[mention.document])
            elif day is not None:
                dated[mention.document][day] += certainty(event) * foreground(mention)

    evidence: dict[Day, float] = defaultdict(float)
    subjects = {document.id: _subject(document, dated[document.id]) for document in documents}
    for name in sorted(titles):
        for day, much in dated[name].items():
            evidence[day] += sqrt(much)  # the tenth sentence of an article on a day says less than the first
        for day, part in subjects[name].items():
            evidence[day] += part * (_ARTICLE + _UNDATED * undated[name])

    events = _events(timeline, subjects)
    chosen = sorted(events, key=lambda day: (-round(evidence[day], 9), day))[: max(n, 0)]
    return tuple(
        KeyDate(
            interval=Interval.of(Granularity.DAY, from_ordinal(day)),
            events=tuple(events[day]),
            salience=round(evidence[day] / (evidence[day] + _ENOUGH), 4),
        )
        for day in sorted(chosen)
    )


def _is_told(mention: Mention) -> bool:
    """Whether it has a date, and not only that of its article."""
    return mention.interval is not None and mention.dated_by != "publication"


def _day(event: Event) -> Day | None:
    """The day of an event; what is known only to a week or a month has none, nor what only its article dates."""
    interval = event.interval
    if interval is None or interval.start is None or not any(map(_is_told, event.mentions)):
        return None
    return None if interval.granularity.rank < Granularity.DAY.rank else interval.start.ordinal


def _subject(document: DocumentRecord, weights: Mapping[Day, float]) -> dict[Day, float]:
    """The days that an article is about, and which part of it is about each."""
    if document.published is None:
        return {}
    published = Moment.of(document.published).ordinal
    recent = {day: much for day, much in weights.items() if published - _WEEK < day <= published and much}
    return {day: much / sum(recent.values()) for day, much in recent.items()} or {published: 1.0}


def _events(timeline: Timeline, subjects: Mapping[str, Mapping[Day, float]]) -> dict[Day, list[Event]]:
    """The events of each day, as `KeyDate.events` has them."""
    ranks = {document.id: document.sort_key for document in timeline.documents}
    dated: dict[Day, list[Event]] = defaultdict(list)
    undated: dict[Day, list[Event]] = defaultdict(list)
    for event in timeline:
        if (day := _day(event)) is not None:
            dated[day].append(event)
        elif not any(map(_is_told, event.mentions)):
            about = subjects[min(event.documents, key=lambda name: ranks[name])]
            if about:
                undated[max(about, key=lambda day: (about[day], day))].append(event)
    days = dated.keys() | undated.keys()
    return {day: [*_by_salience(dated.get(day, ())), *_by_salience(undated.get(day, ()))] for day in days}


def _by_salience(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: -event.salience)  # of equals the first in the timeline
