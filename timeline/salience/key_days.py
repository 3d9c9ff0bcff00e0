"""The days of a timeline that matter most: those of which the articles tell most, and longest.

A mention speaks for the day of its event, wherever it stands: wholly where it has a date of its own, for who states a
date means it, and in part where only other reports of the event have one. What an article tells of a day counts the
more, the longer ago the day was: news of the day before is told of every day, and what is still told years later is
what the story is known by.

An article as a whole, with all that it tells without a date, speaks for what it is about: the days of the week before
the publication of which it tells, each by how much it tells of it, and a little for the day of publication, or for that
alone where it tells of none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import sqrt

from timeline.model import DocumentRecord, Event, Granularity, Interval, KeyDate, Mention, Moment, Timeline
from timeline.model.civil import from_ordinal
from timeline.salience.event_salience import foreground, prominence, weight

# These were chosen on the topics of Timeline17 and Entities (development), in the middle of wide ranges of values with
# which the ranks of the days of their references hardly differ, also when a part of the articles is left out.
_JOINED = 0.25  # without a date of its own a mention may be of another happening, or tell the like of this one
_UNDATED = 0.2  # news without a date may be of the day that its article is about, but most of it is background
_WEEK = 7  # an article is about nothing older: that is background, however much it tells of it
_NEW = 0.2  # of what an article is about is new on the day of its publication, whatever other days it names
_TWICE = 14  # days after which telling of a day counts as if it were told twice, after twice as many thrice
_ENOUGH = 5.0  # evidence that gives a day half of all salience

Day = int
"""A day by its ordinal, see `Moment.ordinal`."""


def key_dates(timeline: Timeline, n: int) -> tuple[KeyDate, ...]:
    """What `Timeline.key_dates` gives."""
    documents = {document.id: document for document in timeline.cited}
    dated: dict[str, dict[Day, float]] = {name: defaultdict(float) for name in documents}
    undated: dict[str, float] = defaultdict(float)
    voiced: dict[tuple[Day, str], float] = defaultdict(float)  # copies tell with the voice of their origin
    ages: dict[tuple[Day, str], Day] = defaultdict(int)  # the longest after which a voice is heard
    for event in timeline:
        day, worth = _day(event), weight(event)
        for mention in event.mentions:
            document = documents[mention.document]
            if not _is_told(mention):
                undated[document.id] += worth * prominence(mention, document.title)
            if day is not None:
                much = worth * foreground(mention) * (1.0 if _is_told(mention) else _JOINED)
                telling = day, event.voice(document.id)
                dated[document.id][day] += much
                voiced[telling] += much
                ages[telling] = max(ages[telling], _age(day, document))

    evidence: dict[Day, float] = defaultdict(float)
    subjects = {name: _subject(document, dated[name]) for name, document in documents.items()}
    for telling in sorted(voiced):
        # the tenth sentence of an article on a day says less than the first
        evidence[telling[0]] += sqrt(voiced[telling] * (1 + ages[telling] / _TWICE))
    for name in sorted(documents):
        for day, part in subjects[name].items():
            evidence[day] += part * _UNDATED * undated[name]

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


def _age(day: Day, document: DocumentRecord) -> Day:
    """How many days lie between a day and the publication of a document that tells of it."""
    return max(0, Moment.of(document.published).ordinal - day) if document.published else 0


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
    if not recent:
        return {published: 1.0}
    about = {day: (1 - _NEW) * much / sum(recent.values()) for day, much in recent.items()}
    return about | {published: about.get(published, 0.0) + _NEW}


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
