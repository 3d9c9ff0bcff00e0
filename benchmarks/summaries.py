"""Timeline17: how well the key dates of a timeline, and what it quotes of them, agree with what journalists wrote.

All articles of a topic are read by the library's own path: time expressions resolved, events extracted with the default
settings, merged. Then, for each reference timeline, by the protocol of news-tls (Ghalandari and Ifrim 2020):

dates      as many days as the reference has, those of `Timeline.key_dates` with the highest salience; days before the
           first and after the last of the reference are no candidates
summaries  for each day as many sentences as the reference has a day on average, rounded: those that the events of the
           key date quote, see `quoted`
scores     by the package tilse, each reference alone: F1 of the dates; F1 of ROUGE-1 and ROUGE-2 aligned by the costs
           of date and content, many to one (AR1, AR2), in its own reimplementation of ROUGE, which needs no Perl

A topic's figure is the mean over its references, the figure of a corpus the mean over its topics. Two baselines choose
days in the same way: by the number of articles published on a day, and by the number of time expressions that name it.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import mean
from typing import Any

import attrs
import click

import timeline
from benchmarks.articles import document_of
from timeline.extractor import Extractor
from timeline.model import Document, Event, Granularity, KeyDate, Timeline, Timex
from timeline.resolver import Resolver
from timeline.salience.event_salience import prominence

Reference = Mapping[dt.date, Sequence[str]]
Scores = dict[str, float]


@attrs.frozen(kw_only=True)
class Topic:
    """The articles of a story, all that was found in them, and what people wrote of it."""

    name: str
    documents: Sequence[Document]
    timexes: Sequence[Sequence[Timex]]
    built: Timeline
    references: Mapping[str, Reference]


def read_topic(record: Mapping[str, Any]) -> Topic:
    """A record of the corpus, with its articles read, resolved, extracted and merged."""
    documents = [document_of(article, number) for number, article in enumerate(record["articles"])]
    resolver = Resolver()
    timexes = [list(resolver.resolve(document)) for document in documents]
    found = Extractor().extract_each(zip(documents, timexes, strict=True))
    mentions = [mention for of_document in found for mention in of_document]
    return Topic(
        name=record["topic"],
        documents=documents,
        timexes=timexes,
        built=timeline.merge(mentions, documents=[document.record for document in documents]),
        references=references_of(record),
    )


def references_of(record: Mapping[str, Any]) -> dict[str, Reference]:
    """The reference timelines of a record by their source; of days alone (`reference_dates`) one without sentences."""
    rows = [(row["source"], row["timeline"]) for row in record.get("timelines") or ()]
    rows += [("reference", dict.fromkeys(record["reference_dates"], ()))] if record.get("reference_dates") else []
    return {
        source: {dt.date.fromisoformat(day): told for day, told in by_day.items()} for source, by_day in rows if by_day
    }


def measurable(topics: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The records with articles and a reference; says of the others what they lack."""
    for record in topics:
        lacking = "articles" if not record.get("articles") else "reference" if not references_of(record) else None
        if lacking:
            click.echo(f"passed over: the topic {record.get('topic')} has no {lacking}", err=True)
        else:
            yield record


def summarise(keys: Sequence[KeyDate], reference: Reference) -> dict[dt.date, list[str]]:
    """The short timeline to hold against a reference: as many of its days, with as many sentences a day."""
    salience = {key.interval.start.to_date(): key.salience for key in keys if key.interval.start}
    by_day = {key.interval.start.to_date(): key for key in keys if key.interval.start}
    sentences = max(1, round(mean(len(told) for told in reference.values())))
    return {day: quoted(by_day[day].events, sentences) for day in most_weighty(salience, reference)}


def quoted(events: Sequence[Event], n: int) -> list[str]:
    """The sentence of each of the `n` most salient events: of its mentions the most prominent one."""
    found: dict[str, None] = {}
    for event in events:
        if len(found) == n:
            break
        found[max(event.mentions, key=prominence).quote] = None
    return list(found)


def most_weighty(weights: Mapping[dt.date, float], reference: Reference) -> list[dt.date]:
    """As many days as the reference has, of those within its reach, by weight and then the earlier."""
    inside = [day for day in weights if min(reference) <= day <= max(reference)]
    return sorted(sorted(inside, key=lambda day: (-weights[day], day))[: len(reference)])


def publication_days(topic: Topic) -> Counter[dt.date]:
    """How many articles were published on each day."""
    days = (document.published for document in topic.documents)
    return Counter(day.date() if isinstance(day, dt.datetime) else day for day in days if day)


def named_days(topic: Topic) -> Counter[dt.date]:
    """How many time expressions name each day."""
    return Counter(
        timex.interval.start.to_date()
        for timexes in topic.timexes
        for timex in timexes
        if timex.interval and timex.interval.start and timex.interval.granularity.rank >= Granularity.DAY.rank
        if 1 <= timex.interval.start.year <= 9999
    )


def date_f1(days: Sequence[dt.date], reference: Reference) -> float:
    """F1 of the dates, as `tilse.evaluation.dates` has it."""
    from tilse.data.timelines import GroundTruth
    from tilse.data.timelines import Timeline as Told
    from tilse.evaluation.dates import evaluate_dates

    found = Told({day: [""] for day in days})
    return float(evaluate_dates(found, GroundTruth([Told(reference)]))["f_score"]) if days else 0.0


def rouge(told: Mapping[dt.date, Sequence[str]], reference: Reference) -> Scores:
    """AR1 and AR2: F1 of ROUGE-1 and ROUGE-2 over days aligned by date and content, many to one."""
    from tilse.data.timelines import GroundTruth
    from tilse.data.timelines import Timeline as Told
    from tilse.evaluation.rouge import TimelineRougeEvaluator

    measures = {"AR1": "rouge_1", "AR2": "rouge_2"}
    evaluator = TimelineRougeEvaluator(measures=set(measures.values()), rouge_computation="reimpl")
    scores = evaluator.evaluate_align_date_content_costs_many_to_one(Told(told), GroundTruth([Told(reference)]))
    return {name: float(scores[measure]["f_score"]) for name, measure in measures.items()}


def measure(topic: Topic) -> tuple[dict[str, Scores], list[dict[str, Any]]]:
    """The scores on each reference of a topic, and the timelines that were held against them."""
    keys = topic.built.key_dates(len(topic.built))
    scores: dict[str, Scores] = {}
    rows: list[dict[str, Any]] = []
    for source, reference in topic.references.items():
        told = summarise(keys, reference)
        scores[source] = {
            "date F1": date_f1(list(told), reference),
            **rouge(told, reference),
            "date F1 by publications": date_f1(most_weighty(publication_days(topic), reference), reference),
            "date F1 by time expressions": date_f1(most_weighty(named_days(topic), reference), reference),
        }
        told_by_day = {day.isoformat(): sentences for day, sentences in told.items()}
        rows.append({"topic": topic.name, "source": source, "timeline": told_by_day})
    return scores, rows


def figures(topics: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The figures of every topic, and the timelines that were told, a row for each reference."""
    rows: list[dict[str, Any]] = []
    found: dict[str, Any] = {}
    for record in measurable(topics):
        started = time.perf_counter()
        topic = read_topic(record)
        scores, told = measure(topic)
        rows += told
        found[topic.name] = {
            "articles": len(topic.documents),
            "events": len(topic.built),
            "seconds": round(time.perf_counter() - started, 1),
            "references": scores,
            **_mean(list(scores.values())),
        }
    if not found:
        return {"topics": {}}, []
    names = [*next(iter(next(iter(found.values()))["references"].values()))]
    return {"topics": found, **_mean([{name: topic[name] for name in names} for topic in found.values()])}, rows


def _mean(scores: Sequence[Scores]) -> Scores:
    return {name: mean(score[name] for score in scores) for name in scores[0]}


def table(values: Mapping[str, Any]) -> Iterator[str]:
    """The lines that show the figures."""
    if not values["topics"]:
        yield "  nothing to measure, for no topic has articles and a reference"
        return
    yield f"  {'':40} {'dates':>6} {'AR1':>6} {'AR2':>6} | dates by {'publ.':>6} {'timex':>6}"
    for name, topic in values["topics"].items():
        for source, scores in topic["references"].items():
            yield f"  {f'{name}, {source}':40} {_row(scores)}"
        told = f"{topic['articles']} articles, {topic['events']} events, {topic['seconds']} s"
        yield f"  {f'{name}, mean':40} {_row(topic)}  ({told})"
    yield f"  {'mean of topics':40} {_row(values)}"


def _row(scores: Mapping[str, Any]) -> str:
    dates, ar1, ar2, publications, timexes = (
        scores[name] for name in ("date F1", "AR1", "AR2", "date F1 by publications", "date F1 by time expressions")
    )
    return f"{dates:6.3f} {ar1:6.3f} {ar2:6.3f} |          {publications:6.3f} {timexes:6.3f}"
