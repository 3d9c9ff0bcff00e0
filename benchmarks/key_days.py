"""Entities: how well the key dates of stories over years agree with the days of a reference timeline.

The articles of a topic are read as those of Timeline17 (see `benchmarks.summaries`), and as many days are told as the
reference has, within its reach. The reference has days and no sentences here, so the figure is the F1 of the dates
alone, by the package tilse, its mean over the topics, and beside it two baselines that choose days by the articles
published on them, and by the time expressions that name them.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from statistics import mean
from typing import Any

from benchmarks.summaries import date_f1, measurable, most_weighty, named_days, publication_days, read_topic

_MEASURES = ("date F1", "date F1 by publications", "date F1 by time expressions")


def figures(topics: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The figures of every topic and their means, and the days that were told, a row for each topic."""
    found: dict[str, Any] = {}
    rows = []
    for record in measurable(topics):
        started = time.perf_counter()
        topic = read_topic(record)
        [reference] = topic.references.values()
        keys = topic.built.key_dates(len(topic.built))
        weights = {key.interval.start.to_date(): key.salience for key in keys if key.interval.start}
        told = [most_weighty(each, reference) for each in (weights, publication_days(topic), named_days(topic))]
        found[topic.name] = {
            "articles": len(topic.documents),
            "days": len(reference),
            "seconds": round(time.perf_counter() - started, 1),
            **{name: date_f1(days, reference) for name, days in zip(_MEASURES, told, strict=True)},
        }
        rows.append({"topic": topic.name, "days": [day.isoformat() for day in told[0]]})
    means = {name: mean(topic[name] for topic in found.values()) for name in _MEASURES} if found else {}
    return {"topics": found, **means}, rows


def table(values: Mapping[str, Any]) -> Iterator[str]:
    """The lines that show the figures."""
    if not values["topics"]:
        yield "  nothing to measure, for no topic has articles and a reference"
        return
    yield f"  {'':40} {'dates':>6} | by {'publ.':>6} {'timex':>6}"
    for name, topic in values["topics"].items():
        told = f"{topic['articles']} articles, {topic['days']} days, {topic['seconds']} s"
        yield f"  {name:40} {_row(topic)}  ({told})"
    yield f"  {'mean of topics':40} {_row(values)}"


def _row(scores: Mapping[str, Any]) -> str:
    dates, publications, timexes = (scores[name] for name in _MEASURES)
    return f"{dates:6.3f} |    {publications:6.3f} {timexes:6.3f}"
