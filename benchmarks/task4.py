"""SemEval-2015 Task 4: timelines of a target entity over many articles, from their text, and scored.

A set is a number of articles with the bounds of their sentences, and for each target entity a reference timeline. An
article is read as its body, with the title and the date of publication that stand before it; all else goes through the
library as its users have it: `Resolver`, `Extractor`, `merge`, `Timeline.about`.

The task anchors every event to a day, a month or a year, and what an article tells without a date to the article's own
day. So events that the library leaves undated get the day of publication here, as the task's annotators gave it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import attrs

from benchmarks.awareness import Counts, Row, compare, rows
from timeline import Document, Event, Extractor, Granularity, Interval, Mention, Moment, Resolver, Timeline, merge
from timeline.errors import InvalidValueError
from timeline.reading.dates import publication_date

_HEAD = 3  # sentences among which the date of publication stands
_LENGTHS = {Granularity.YEAR: 4, Granularity.MONTH: 7}  # of a date at this granularity; any finer one is a day
_COARSE = (Granularity.HALF, Granularity.SEASON, Granularity.QUARTER)  # the task knows no date between year and month
_PARTICLES = frozenset("about across along away back by down for in off on out over through to together up with".split())
_NEWS_DAYS = 7
_NO_DATE = (Granularity.CENTURY, Granularity.DECADE)


@attrs.frozen
class Article:
    """An article of a set: the document that is read, and where its sentences and its text start in the record's."""

    document: Document
    text: str
    sentences: Sequence[tuple[str, int, int]]
    offset: int

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Article:
        """The article of a record. The body starts behind the date of publication, or behind the title."""
        text = record["text"]
        bounds = [(number, start, end) for number, (start, end) in record["sentences"].items()]
        dated = [(place, day) for place, one in enumerate(bounds[:_HEAD]) if (day := _day(text[one[1] : one[2]]))]
        place, published = dated[0] if dated else (0, None)
        offset = bounds[place + 1][1] if place + 1 < len(bounds) else len(text)
        title = text[bounds[0][1] : bounds[0][2]]
        document = Document(id=record["id"], text=text[offset:], title=title, published=published)
        return cls(document, text, bounds, offset)

    def names(self, mention: Mention) -> list[str]:
        """What the set calls a mention: a verb with its particle is one, "file suit" is two of one event."""
        start = mention.trigger.start + self.offset
        place = bisect_right(self.sentences, start, key=lambda sentence: sentence[1]) - 1
        words = mention.trigger.text.split()
        is_phrase = not mention.nominal and len(words) > 1 and words[1].lower() not in _PARTICLES
        told = words if is_phrase else ["_".join(words)]
        return [f"{self.document.id}-{self.sentences[place][0]}-{word}" for word in told]

    def span(self, mention: str) -> tuple[int, int] | None:
        """The offsets in the document of a mention of that name, `None` where the text has no such words."""
        _, number, words = mention.split("-", 2)
        bounds = {name: (start, end) for name, start, end in self.sentences}
        start, end = bounds.get(number, (0, 0))
        pattern = r"\s+".join(map(re.escape, words.split("_")))
        found = re.search(rf"(?<!\w){pattern}(?!\w)", self.text[start:end], re.IGNORECASE)
        if found is None or start + found.start() < self.offset:
            return None
        return start + found.start() - self.offset, start + found.end() - self.offset


def _day(text: str) -> dt.date | None:
    try:
        return publication_date(text)
    except InvalidValueError:
        return None


def articles_of(record: Mapping[str, Any]) -> list[Article]:
    """The articles of a set."""
    return [Article.of(article) for article in record["docs"]]


def read(articles: Sequence[Article], extractor: Extractor) -> Timeline:
    """One timeline of all that the articles tell."""
    resolver = Resolver()
    given = [(article.document, resolver.resolve(article.document)) for article in articles]
    found = [mention for mentions in extractor.extract_each(given) for mention in mentions]
    return merge(found, documents=[article.document.record for article in articles])


def read_at(articles: Sequence[Article], names: Iterable[str], extractor: Extractor) -> Timeline:
    """One timeline of what the articles tell of the events with these names."""
    resolver = Resolver()
    names = sorted(set(names))
    found: list[Mention] = []
    for article in articles:
        own = [name for name in names if name.partition("-")[0] == article.document.id]
        spans = sorted({span for name in own if (span := article.span(name))})
        mentions = extractor.mentions_at(article.document, resolver.resolve(article.document), spans)
        found += [
            attrs.evolve(mention, trigger=article.document.span(*span))
            for span, mention in zip(spans, mentions, strict=True)
            if mention is not None
        ]
    return merge(found, documents=[article.document.record for article in articles])


def timeline_of(entity: str, told: Timeline, articles: Sequence[Article]) -> list[Row]:
    """The task's timeline of an entity: what it takes part in, the dated in their order, one order a date."""
    by_id = {article.document.id: article for article in articles}
    dated = []
    for event in told.about(entity):
        when = _when(event, by_id)
        if when is not None:
            names = dict.fromkeys(name for m in event.mentions for name in by_id[m.document].names(m))
            dated.append((when, tuple(names)))
    dated.sort()
    orders = groupby(dated, key=lambda item: item[0])
    return [
        Row(order, date, names) for order, ((_, date), group) in enumerate(orders, start=1) for _, names in group
    ]


def _when(event: Event, articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """The date as the task writes it, behind a key that sorts dates of all granularities; `None` where it has none.

    What no expression of its own dates has the day of which the news around it speaks, else that of publication.
    """
    days = {day for mention in event.mentions if (day := articles[mention.document].document.published)}
    interval = event.interval
    if interval is None or (event.is_loosely_dated and not any(_is_news_day(interval, day) for day in days)):
        interval = Interval.of(Granularity.DAY, min(days)) if days else None
    if interval is None or interval.start is None or interval.granularity in _NO_DATE:
        return None
    granularity = Granularity.YEAR if interval.granularity in _COARSE else interval.granularity
    return str(interval.start), str(interval.start)[: _LENGTHS.get(granularity, 10)]


def _is_news_day(interval: Interval, published: dt.date) -> bool:
    """Whether it is one day, or less, of the week that ends with the publication."""
    if interval.start is None or interval.end is None:
        return False
    first, last = interval.start.ordinal, interval.end.ordinal
    return last - first <= 1 and 0 <= Moment.of(published).ordinal - first <= _NEWS_DAYS


@attrs.frozen(kw_only=True)
class Score:
    """How well the timelines of a set are told: temporal awareness, and what it rests on."""

    awareness: Counts = Counts()
    events: Counts = Counts()  # mentions of the timelines: told, right, wanted, found
    dates: tuple[int, int] = (0, 0)  # right, of the mentions that are right and have a date in the reference

    def __add__(self, other: Score) -> Score:
        return Score(
            awareness=self.awareness + other.awareness,
            events=self.events + other.events,
            dates=(self.dates[0] + other.dates[0], self.dates[1] + other.dates[1]),
        )
