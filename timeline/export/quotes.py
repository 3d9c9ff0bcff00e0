"""What the formats for people share: quotes cut into highlighted pieces, and words for marks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.model import Event, Granularity, Interval, Mention

_LINK = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+", re.IGNORECASE)


def marks(event: Event) -> tuple[str, ...]:
    """The warnings that belong beside an event wherever it is shown.

    They are its status where it is no fact, `iterated` where it stands for several happenings, `conflict`, `update`
    where a later report raises a figure, and `inferred date` where what is shown reads like a date, or is a guess, and
    no text states it.
    """
    bounds = None if event.interval else event.bounds
    warnings = {
        event.status.value: not event.status.is_fact,
        "iterated": event.iterated,
        "conflict": any(conflict.kind != "update" for conflict in event.conflicts),
        "update": any(conflict.kind == "update" for conflict in event.conflicts),
        "inferred date": event.is_loosely_dated
        or (bounds is not None and (bounds.approximate or bounds.interval.is_single)),
    }
    return tuple(mark for mark, holds in warnings.items() if holds)


def pieces(mention: Mention) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sentence of a mention cut where highlights start or end, each piece with the names of those that cover it.

    The names are `trigger`, `time` and `cue`. The pieces put together are the sentence; highlights may overlap, and
    what lies outside the sentence is clipped.
    """
    sentence = mention.sentence
    spans = {"trigger": mention.trigger, "time": mention.timex, "cue": mention.status_cue}
    marked = [(name, span.start, span.end) for name, span in spans.items() if span is not None]
    inner = {at for _, start, end in marked for at in (start, end) if sentence.start < at < sentence.end}
    cuts = [sentence.start, *sorted(inner), sentence.end]
    for first, last in pairwise(cuts):
        names = tuple(name for name, start, end in marked if start <= first and last <= end)
        yield sentence.text[first - sentence.start : last - sentence.start], names


def day(published: dt.date | dt.datetime) -> str:
    """A publication date for readers, with the minute where it is known.

    >>> day(dt.datetime(2024, 5, 16, 18, 30))
    '16 May 2024, 18:30'
    """
    unit = Granularity.MINUTE if isinstance(published, dt.datetime) else Granularity.DAY
    return Interval.of(unit, published).label


def is_link(url: str | None) -> bool:
    """Whether a URL may become a link: http and https only, so that no document smuggles in a script.

    White space and control characters make it plain text: a calendar cannot hold such a URL.

    >>> is_link("https://news.example/a"), is_link("javascript:alert(1)"), is_link("https://news.example/a b")
    (True, False, False)
    """
    return url is not None and _LINK.fullmatch(url) is not None
