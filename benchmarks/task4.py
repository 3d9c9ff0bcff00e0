"""SemEval-2015 Task 4: timelines of a target entity over many articles, from their text, and scored.

A set is a number of articles with the bounds of their sentences, and for each target entity a reference timeline. An
article is read as its body, with the title and the date of publication that stand before it; all else goes through the
library as its users have it: `Resolver`, `Extractor`, `place`, `merge`, `Timeline.about`.

The task anchors every event to a day, a month or a year, and what an article tells without a date to the article's own
day. So events that the library leaves undated get the day of publication here, as the task's annotators gave it; for
the figures "with bounds" those get another day whose bounds leave that one alone.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

import attrs

from benchmarks.awareness import Counts, Row, compare, rows
from benchmarks.days import FIRST, LAST, days_of
from benchmarks.event_scoring import Figure
from timeline import (
    Document,
    Event,
    Extractor,
    Granularity,
    Interval,
    Mention,
    Resolver,
    Timeline,
    Timex,
    merge,
    place,
)
from timeline.errors import InvalidValueError
from timeline.model.civil import shift
from timeline.model.news_days import is_news_day
from timeline.model.sought import Sought
from timeline.reading.dates import publication_date

_HEAD = 3  # sentences among which the date of publication stands
_LENGTHS = {
    Granularity.YEAR: 4,
    Granularity.MONTH: 7,
    Granularity.WEEK: 7,
}  # of a date at this granularity; any finer one is a day
_COARSE = (Granularity.HALF, Granularity.SEASON, Granularity.QUARTER)  # the task knows no date between year and month
_PARTICLES = frozenset(
    ["around", "away", "back", "by", "down", "for", "in", "off", "on", "out", "over", "through", "up", "with"]
)
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
        title = text[bounds[0][1] : bounds[0][2]] if bounds else None
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
        found = publication_date(text)
    except InvalidValueError:
        return None
    return found.date() if isinstance(found, dt.datetime) else found


def articles_of(record: Mapping[str, Any]) -> list[Article]:
    """The articles of a set."""
    return [Article.of(article) for article in record["docs"]]


@cache
def _extractor() -> Extractor:
    return Extractor(detail="all", weakest="narrative")


def _dates(document: Document) -> list[Timex]:
    """The expressions of a document that can anchor an event: those that name a time of the calendar."""
    return [timex for timex in Resolver().resolve(document) if timex.interval is not None]


def read(articles: Sequence[Article]) -> Timeline:
    """One timeline of all that the articles tell."""
    given = [(article.document, _dates(article.document)) for article in articles]
    each = zip(given, _extractor().extract_each(given), strict=True)
    found = [mention for (document, timexes), mentions in each for mention in place(document, timexes, mentions)]
    return merge(found, documents=[article.document.record for article in articles])


def read_at(articles: Sequence[Article], names: Iterable[str]) -> Timeline:
    """One timeline of what the articles tell of the events with these names."""
    names = sorted(set(names))
    found: list[Mention] = []
    for article in articles:
        own = [name for name in names if name.partition("-")[0] == article.document.id]
        spans = sorted({span for name in own if (span := article.span(name))})
        timexes = _dates(article.document)
        mentions = _extractor().mentions_at(article.document, timexes, spans)
        told = [
            attrs.evolve(mention, trigger=article.document.span(*span))
            for span, mention in zip(spans, mentions, strict=True)
            if mention is not None
        ]
        found += place(article.document, timexes, told)
    return merge(found, documents=[article.document.record for article in articles])


def timeline_of(entity: str, told: Timeline, articles: Sequence[Article], *, bounded: bool = False) -> list[Row]:
    """The task's timeline of an entity: what it takes part in, the dated in their order, one order a date.

    Of an event those mentions stand there that name the entity themselves. `bounded` dates by bounds of one day what
    else would have the day of publication.
    """
    by_id = {article.document.id: article for article in articles}
    sought = Sought.among(entity, [argument for mention in told.mentions for argument in mention.arguments])
    dated = []
    for event in told.about(entity):
        own = [mention for mention in event.mentions if sought.is_part_of(mention)]
        names = dict.fromkeys(name for mention in own for name in by_id[mention.document].names(mention))
        if names and (when := _when(event, by_id, bounded=bounded)) is not None:
            dated.append((when, tuple(names)))
    dated.sort()
    orders = groupby(dated, key=lambda item: item[0])
    return [Row(order, date, names) for order, (date, group) in enumerate(orders, start=1) for _, names in group]


def _when(event: Event, articles: Mapping[str, Article], *, bounded: bool) -> str | None:
    """The date as the task writes it, `None` where it has none; these texts sort as the dates do.

    What no expression of its own dates has the day of which the news around it speaks, else that of publication.
    """
    interval = event.interval
    if interval is None or event.is_loosely_dated:
        interval = _loose_date(event, articles, bounded=bounded)
    if interval is None or interval.start is None or interval.granularity in _NO_DATE:
        return None
    granularity = Granularity.YEAR if interval.granularity in _COARSE else interval.granularity
    middle = shift(interval.start, 3, Granularity.DAY) if granularity is Granularity.WEEK else interval.start
    return str(middle)[: _LENGTHS.get(granularity, 10)]


def _loose_date(event: Event, articles: Mapping[str, Article], *, bounded: bool) -> Interval | None:
    days = {day for mention in event.mentions if (day := articles[mention.document].document.published)}
    if bounded and (only := _only_day(event)) is not None:
        return Interval.of(Granularity.DAY, only)
    guesses = [mention.timex.interval for mention in event.mentions if mention.timex is not None]
    of_news = (guess for guess in guesses if any(is_news_day(guess, day) for day in days))
    return next(of_news, Interval.of(Granularity.DAY, min(days)) if days else None)


def _only_day(event: Event) -> dt.date | None:
    """The day on which an event began, where its bounds leave one."""
    first, last = (days_of(event.bounds.interval) if event.bounds else None) or (FIRST, LAST)
    return first if first == last else None


@attrs.frozen(kw_only=True)
class Score:
    """How well timelines are told, and what that rests on; the scores of several timelines add up.

    `mentions` counts mentions on timelines where `awareness` counts relations. Of the mentions that are found and have
    a date in the reference, `dated` are so many, and `right_dates` have it.
    """

    awareness: Counts = attrs.field(factory=Counts)
    mentions: Counts = attrs.field(factory=Counts)
    dated: int = 0
    right_dates: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            awareness=self.awareness + other.awareness,
            mentions=self.mentions + other.mentions,
            dated=self.dated + other.dated,
            right_dates=self.right_dates + other.right_dates,
        )

    @property
    def dates(self) -> float:
        """The share of dates that are right."""
        return self.right_dates / max(self.dated, 1)

    @classmethod
    def of(cls, reference: Sequence[Row], told: Sequence[Row]) -> Score:
        """The score of one timeline."""
        wanted = {name: row for row in reference for name in row.mentions}
        got = {name: row for row in told for name in row.mentions}
        both = wanted.keys() & got.keys()
        dated = [name for name in both if wanted[name].anchor]
        return cls(
            awareness=compare(reference, told),
            mentions=Counts(len(got), len(both), len(wanted), len(both)),
            dated=len(dated),
            right_dates=sum(wanted[name].anchor == got[name].anchor for name in dated),
        )


def measure(records: Sequence[Mapping[str, Any]], *, given: bool = False) -> Figure:
    """The timelines of all entities of the records, from the bare text or with the extents of gold mentions `given`.

    With the extents the annotators' choice is given which events have a place on timelines, so that also those are
    told which the library does not take for facts.
    """
    total, with_bounds, anywhere, predictions, details = Score(), Score(), Counts(), [], {}
    for record in records:
        articles = articles_of(record)
        gold = {entity: rows(timeline) for entity, timeline in record["timelines"].items()}
        names = {name for timeline in gold.values() for row in timeline for name in row.mentions}
        told = read_at(articles, names) if given else read(articles)
        anywhere += _detected(told, articles, names)
        shown = told if given else told.facts
        timelines = {entity: timeline_of(entity, shown, articles) for entity in gold}
        scores = {entity: Score.of(gold[entity], timelines[entity]) for entity in gold}
        total = sum(scores.values(), total)
        bounded = (Score.of(gold[entity], timeline_of(entity, shown, articles, bounded=True)) for entity in gold)
        with_bounds = sum(bounded, with_bounds)
        details[record["set"]] = {entity: score.awareness.scores for entity, score in scores.items()}
        predictions.append({"set": record["set"], "timelines": {name: _written(timelines[name]) for name in timelines}})
    awareness, mentions = total.awareness.scores, total.mentions.scores
    dates = total.dates
    by_bounds = {"F1": with_bounds.awareness.scores["F1"], "dates": with_bounds.dates}
    summary = (
        f"micro {_said(awareness)}; mentions on the right timeline {_said(mentions)}; dates right {dates:.3f} of "
        f"{total.dated}, with bounds {by_bounds['dates']:.3f}; "
        f"gold mentions found on whatever timeline {anywhere.scores['recall']:.3f}"
    )
    values = {**awareness, "mentions": mentions, "dates": dates, "with bounds": by_bounds}
    values |= {"detected": anywhere.scores["recall"], **details}
    return Figure(values=values, summary=summary, errors=(), predictions=predictions)


def _detected(told: Timeline, articles: Sequence[Article], names: set[str]) -> Counts:
    """How many of the gold mentions are events for the library at all."""
    by_id = {article.document.id: article for article in articles}
    found = {name for mention in told.mentions for name in by_id[mention.document].names(mention)}
    return Counts(len(found), len(found & names), len(names), len(found & names))


def _written(timeline: Sequence[Row]) -> list[dict[str, Any]]:
    return [{"order": str(row.order), "date": row.date, "mentions": list(row.mentions)} for row in timeline]


def _said(scores: Mapping[str, float]) -> str:
    return f"F1 {scores['F1']:.3f} (P {scores['precision']:.3f}, R {scores['recall']:.3f})"
