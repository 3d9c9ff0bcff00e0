"""When events happened: whether the bounds that the library gives them hold, and what they decide.

python -m benchmarks.placement --data DIR [--only PART …] [--errors N] [--out FILE] [--json FILE]

Each part is a corpus of DIR. The spans of its gold events are given to `Extractor.mentions_at`, with the time
expressions that `Resolver()` finds, and its mentions to `timeline.place`; what is measured are their bounds.

eventtime      the days on which events were, before, on or after that of publication: see `benchmarks.event_times`
timebank, aquaint, meantime_en
               TLINKs to the creation time and between events: see `benchmarks.gold_links`
editor         the rows of `editor_dev.jsonl`: timelines are built of its articles, and the bounds of the event that
               speaks for a row are held against those of the row; `bounded` are the rows that have such an event,
               `sound` the share of them that its bounds admit. The other figures of it are those of `benchmarks.editor`

Below the figures of a part stand the rules of placement: how many events each gave a start or an end, and the share of
them for which it is to blame that the gold is not admitted (see `benchmarks.rule_precision`).

All is told for all articles and for each half (see `benchmarks.splits`). `--errors` shows errors of articles only that
stand in the second half of no part. `--out` writes the bounds of `eventtime`, `{"id", "events": [{"eid", "start",
"end"}]}` a row, the end exclusive.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, reduce
from operator import add
from pathlib import Path
from typing import Any

import attrs
import click

import timeline
from benchmarks import event_times, gold_links
from benchmarks.corpora import data_option, records, spread, write_figures
from benchmarks.editor import built
from benchmarks.editor_scoring import gold_bounds, speaker
from benchmarks.event_scoring import published
from benchmarks.rule_precision import Judged, RulePrecision, rule_of, show_rules, to_blame
from benchmarks.splits import READ, UNREAD, halves, parts, percent, show
from timeline import Document, Mention

PARTS = {
    "eventtime": "eventtime.jsonl",
    "timebank": "timebank.jsonl",
    "aquaint": "aquaint.jsonl",
    "meantime_en": "meantime_en.jsonl",
    "editor": "editor_dev.jsonl",
}
_SETTLED = frozenset(["eventtime", "editor"])  # their halves were there first
Row = dict[str, Any]


class RowsMet(Judged):
    """What the bounds of the events that speak for rows of an editor's list come to."""

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name."""
        bounded = self.counts["bounded"]
        return {"bounded": bounded, "sound": percent(self.counts["sound"], bounded)}


@click.command(help=__doc__)
@data_option
@click.option("--only", type=click.Choice(list(PARTS)), multiple=True, help="Measure this part only; may be repeated.")
@click.option("--errors", default=0, help="Show N errors of each part that may be read, spread over its articles.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the bounds, a document a row.")
def main(data: Path, json_file: Path | None, only: Sequence[str], errors: int, out: Path | None) -> None:
    """Prints for each part a column for all articles and for each half."""
    rows = {part: list(records(data / file)) for part, file in PARTS.items() if (data / file).is_file()}
    half_of, unread = _halves(rows)
    figures: dict[str, Any] = {}
    told: list[dict[str, Any]] = []
    for part, file in PARTS.items():
        if only and part not in only:
            continue
        if part not in rows:
            click.echo(f"missing: {file} is not in {data}", err=True)
            continue
        judged: dict[int, Judged] = {}
        for name, one in _judged(part, rows[part], data, told):
            half = half_of[part][name]
            one = attrs.evolve(one, errors=()) if _article(name) in unread else one
            judged[half] = judged[half] + one if half in judged else one
        if not judged:
            continue
        shown = {
            name: reduce(add, (judged[half] for half in within if half in judged))
            for name, within in parts(None).items()
            if any(half in judged for half in within)
        }
        click.echo(part)
        show({name: one.figures for name, one in shown.items()})
        show_rules({name: one.rules for name, one in shown.items()})
        for case in spread(judged[READ].errors if READ in judged else (), errors):
            click.echo(f"    {case}")
        figures[part] = {name: {**one.figures, "rules": one.rules.figures} for name, one in shown.items()}
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures(figures, json_file)


def _halves(rows: Mapping[str, Sequence[Row]]) -> tuple[dict[str, dict[str, int]], set[str]]:
    """The half of each article of each part, and the articles that no part shows.

    Articles of corpora of links are in the half in which another part has them, so that none is read here and only
    measured there.
    """
    own = {part: halves(row["id"] for row in rows[part]) for part in rows}
    settled: dict[str, int] = {}
    for part in _SETTLED.intersection(own):
        for name, half in own[part].items():
            settled[_article(name)] = max(half, settled.get(_article(name), READ))
    half_of = {
        part: {name: half if part in _SETTLED else settled.get(name, half) for name, half in own[part].items()}
        for part in own
    }
    return half_of, {name for name, half in settled.items() if half == UNREAD}


def _article(name: str) -> str:
    """The name of an article in its own corpus."""
    return name.partition("/")[2] or name


def _judged(part: str, rows: Sequence[Row], data: Path, told: list[Row]) -> Iterator[tuple[str, Judged]]:
    """What each article of a part comes to, by its name; `told` is given the bounds of the events of `eventtime`."""
    if part == "editor":
        for row, built_of_it, as_json in built(rows, data):
            yield row["id"], _rows_met(row, built_of_it, as_json)
        return
    for row in rows:
        if part == "eventtime":
            spans = [(event["start"], event["end"]) for event in row["events"]]
            found = [mention.bounds if mention else None for mention in _placed(row, spans)]
            told.append(event_times.written(row, found))
            yield row["id"], event_times.judge(row, found)
        else:
            gold = gold_links.Gold.of(row)
            mentions = _placed(row, list(gold.spans.values()))
            yield row["id"], gold_links.judge(gold, dict(zip(gold.spans, mentions, strict=True)))


def _placed(row: Row, spans: Sequence[tuple[int, int]]) -> list[Mention | None]:
    """The mentions of the gold events of an article with their bounds, `None` where there is no word."""
    document = Document(id=row["id"], text=row["text"], published=published(row))
    timexes = timeline.Resolver().resolve(document)
    mentions = _extractor().mentions_at(document, timexes, spans)
    placed = iter(timeline.place(document, timexes, [mention for mention in mentions if mention]))
    return [next(placed) if mention else None for mention in mentions]


@cache
def _extractor() -> timeline.Extractor:
    return timeline.Extractor()


def _rows_met(article: Row, told: timeline.Timeline, as_json: Row) -> RowsMet:
    """The events of an article that speak for rows of its list, held against the bounds of the rows."""
    bounds_of = {event.id: event.bounds for event in told.events}
    total = RowsMet()
    for row in article["events"]:
        event = speaker(row, as_json["events"])
        bounds = bounds_of[event["id"]] if event else None
        gold = gold_bounds(row)
        if event is None or bounds is None:
            continue
        culprit = to_blame(bounds, gold)
        counts = Counter(bounded=1, sound=culprit is None)
        wanted = "/".join(day or ".." for day in row["bounds"])
        error = f"{row['what']} | {wanted}, excluded by {culprit and rule_of(culprit)}"
        told_of_it = f"{bounds.interval.label} | {article['id']} | {event['title']}"
        errors = (f"{error} | {told_of_it}",) if culprit else ()
        total += RowsMet(counts, rules=RulePrecision.of(bounds, gold), errors=errors)
    return total


if __name__ == "__main__":
    main()
