"""Salience: how much an event matters to a reader, as far as its own reports show it.

It is the product of four factors, each between 0 and 1: how much attention the articles give it, how precisely it is
dated, what it is, and whether it is told as fact. All are read from the mentions of the event and from the titles of
the documents that hold them, so that an article on something else changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from timeline.model import DocumentRecord, Event, Granularity, Mention, Status
from timeline.model.label import count
from timeline.model.names import name_words
from timeline.parsing.prose import LEAD

# All numbers here were set by hand, with the development stories in view; no gold of salience was at hand to fit them.

# News is written with the most important thing first; the weight of a sentence that starts here is half of the first's.
_HALF = 2000  # characters
# A trigger so many words below the root of its sentence weighs half: the sentence tells of something else.
_DEEP = 8
# Reports of average prominence that bring half of all attention: the second says more than the twentieth.
_ENOUGH = 1.0

# A day can be shown on a timeline, a month or a year only as a stretch of it. What nobody dates may still matter.
_LOOSE = 0.8
_UNDATED = 0.3
_SPECIFIC = {Granularity.WEEK: 0.6, Granularity.MONTH: 0.5, Granularity.SEASON: 0.4, Granularity.QUARTER: 0.4}
_VAGUE = 0.3

_STATUS = {
    Status.HAPPENED: (1.0, "reported as fact"),
    Status.ONGOING: (0.9, "going on, so that it has no day of its own"),
    Status.PLANNED: (0.6, "planned, it may not come"),
    Status.ALLEGED: (0.6, "alleged"),
    Status.DENIED: (0.5, "denied"),
    Status.HYPOTHETICAL: (0.2, "only considered"),
}


def with_salience(event: Event, documents: Mapping[str, DocumentRecord]) -> Event:
    """The event with its salience and the reasons for it; `documents` hold those that report it, by their ids."""
    factors = (_attention(event, documents), _date(event), _type(event), _status(event))
    salience = 1.0
    for value, _ in factors:
        salience *= value
    reasons = tuple(f"{value:.2f}: {reason}" for value, reason in factors)
    return attrs.evolve(event, salience=round(salience, 4), salient=reasons)


def prominence(mention: Mention, title: str | None = None) -> float:
    """How far up in the article and in its sentence a mention stands, 1 where the title of the article tells it."""
    if title and _is_in_title(mention, title):
        return 1.0
    return foreground(mention) / (1 + mention.sentence.start / _HALF)


def foreground(mention: Mention) -> float:
    """How much its sentence is about it, wherever the sentence stands."""
    return _DEEP / (_DEEP + mention.depth)


def weight(event: Event) -> float:
    """What one report of such an event tells, by its type and its status alone."""
    return _type(event)[0] * _status(event)[0]


def _is_in_title(mention: Mention, title: str) -> bool:
    words = set(name_words(title))
    return mention.lemma in words or {*name_words(mention.trigger.text)} <= words


def _attention(event: Event, documents: Mapping[str, DocumentRecord]) -> tuple[float, str]:
    """Voices count, each by its most prominent mention."""
    best: dict[str, float] = {}
    titled, leading = set(), set()
    for mention in event.mentions:
        title = documents[mention.document].title
        voice = event.voice(mention.document)
        best[voice] = max(best.get(voice, 0.0), prominence(mention, title))
        if title and _is_in_title(mention, title):
            titled.add(voice)
        elif mention.sentence.start < LEAD:
            leading.add(voice)
    attention = sum(best[name] for name in sorted(best))
    placed = [f"{len(titled)} in the title"] if titled else []
    placed += [f"{len(leading - titled)} in the lead"] if leading - titled else []
    where = ", ".join(placed) or "not in the title or the lead"
    return attention / (attention + _ENOUGH), f"attention: {count(len(best), 'source')} with it, {where}"


def _date(event: Event) -> tuple[float, str]:
    if event.interval is None:
        return _UNDATED, "date: nobody gives one"
    granularity = event.interval.granularity
    precise = 1.0 if granularity.rank >= Granularity.DAY.rank else _SPECIFIC.get(granularity, _VAGUE)
    if event.is_loosely_dated:
        return precise * _LOOSE, f"date: known to the {granularity.value}, and loosely"
    return precise, f"date: known to the {granularity.value}"


def _type(event: Event) -> tuple[float, str]:
    """What it is, as the facts of its type say: see `EventType.prominence`."""
    value = event.type.prominence
    if event.type.is_statistic:
        return value, "type: a figure is no event"
    return value, f"type: {event.type.name}" + (", which tells less than a deed" if value < 1 else "")


def _status(event: Event) -> tuple[float, str]:
    value, reason = _STATUS[event.status]
    return value, f"status: {reason}"
