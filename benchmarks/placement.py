"""When events happened, before, on or after the day of publication, and how exactly it is told.

python -m benchmarks.placement --data DIR [--errors N] [--out FILE] [--json FILE]

Reads `eventtime.jsonl` of DIR (TimeBank-EventTime, Reimers et al. 2016). The spans of all gold events are given to
`Extractor.mentions_at`, with the time expressions that `Resolver()` finds, and its mentions to `timeline.place`; what
is measured are their bounds. Figures are told for all articles and for each half (see `benchmarks.splits`); `--errors`
shows errors of the first half only. Shares are in per cent:

side     single-day events told before, on or after the day of publication, right only where the bounds decide it;
         multi-day events the same, but "on" is right where the bounds reach over the day and one of them is known
placed   events with a bound
sound    of these, those whose gold the bounds admit: its day, or its own bounds with what the side says
day      of the single-day events whose day is known, those given as exactly that day
width    median number of days of closed bounds of single-day events

`--out` writes the bounds, `{"id", "events": [{"eid", "start", "end"}]}` a row, the end exclusive.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import attrs
import click

import timeline
from benchmarks.corpora import data_option, records, spread, write_figures
from benchmarks.days import FIRST, LAST, Days, closed, days_of, overlap, width
from benchmarks.event_scoring import published
from benchmarks.splits import READ, UNREAD, halves, parts, percent, show
from timeline import Interval

CORPUS = "eventtime.jsonl"
_DAY = dt.timedelta(days=1)
_DIGITS, _CONTEXT = 2, 60


@attrs.frozen
class Judged:
    """What a number of events come to: numbers that add up, widths of bounds, and the errors."""

    counts: Counter[str] = attrs.field(factory=Counter)
    widths: tuple[int, ...] = ()
    errors: tuple[str, ...] = ()

    def __add__(self, other: Judged) -> Judged:
        return Judged(self.counts + other.counts, self.widths + other.widths, self.errors + other.errors)

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name, `None` where there is nothing to measure."""
        n = self.counts
        sides = {kind: (n[f"right side {kind}"], n[f"side {kind}"]) for kind in ("single", "multi")}
        right, of = map(sum, zip(*sides.values(), strict=True))
        return {
            "events": n["events"],
            "placed": percent(n["placed"], n["events"], _DIGITS),
            **{f"side {kind}": percent(*numbers, _DIGITS) for kind, numbers in sides.items()},
            "side": percent(right, of, _DIGITS),
            "day": percent(n["day right"], n["day"], _DIGITS),
            "sound": percent(n["sound"], n["placed"], _DIGITS),
            "width": median(self.widths) if self.widths else None,
        }


@click.command(help=__doc__)
@data_option
@click.option("--errors", default=0, help="Show N errors, spread over the corpus.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the bounds, a document a row.")
def main(data: Path, json_file: Path | None, errors: int, out: Path | None) -> None:
    """Prints a column for all articles and for each half."""
    if not (data / CORPUS).is_file():
        raise click.ClickException(f"{data} holds no {CORPUS}")
    rows = list(records(data / CORPUS))
    half_of = halves(row["id"] for row in rows)
    judged, told = {READ: Judged(), UNREAD: Judged()}, []
    for row in rows:
        intervals = bounds_of(row)
        judged[half_of[row["id"]]] += judge(row, intervals)
        told.append({"id": row["id"], "events": _written(row, intervals)})
    figures = {name: sum((judged[half] for half in within), Judged()).figures for name, within in parts(None).items()}
    show(figures)
    for case in spread(judged[READ].errors, errors):
        click.echo(f"    {case}")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures({"eventtime": figures}, json_file)


def bounds_of(row: Mapping[str, Any]) -> list[Interval | None]:
    """What bounds each gold event of a document, `None` where nothing does."""
    document = timeline.Document(id=row["id"], text=row["text"], published=published(dict(row)))
    spans = [(event["start"], event["end"]) for event in row["events"]]
    timexes = timeline.Resolver().resolve(document)
    mentions = _extractor().mentions_at(document, timexes, spans)
    placed = iter(timeline.place(document, timexes, [mention for mention in mentions if mention]))
    bounds = [next(placed).bounds if mention else None for mention in mentions]
    return [one.interval if one else None for one in bounds]


@cache
def _extractor() -> timeline.Extractor:
    return timeline.Extractor()


def judge(row: Mapping[str, Any], intervals: Sequence[Interval | None]) -> Judged:
    """The bounds of a document's events, held against what is annotated."""
    published_on = dt.date.fromisoformat(row["dct"][:10])
    total = Judged()
    for event, interval in zip(row["events"], intervals, strict=True):
        total += _judge_event(row, event, days_of(interval) or (FIRST, LAST), published_on)
    return total


def _judge_event(row: Mapping[str, Any], event: Mapping[str, Any], days: Days, published_on: dt.date) -> Judged:
    kind, is_multi = event["kind"], event["kind"] == "multi"
    is_placed = days != (FIRST, LAST)
    counts: Counter[str] = Counter(events=1, placed=is_placed)
    wrong = []
    if event["to_dct"]:
        got = side(days, published_on, is_multi=is_multi)
        counts.update({f"side {kind}": 1, f"right side {kind}": got == event["to_dct"]})
        if got != event["to_dct"]:
            wrong.append(f"side {event['to_dct']}, got {got}")
    if event["day"]:
        day = dt.date.fromisoformat(event["day"][:10])
        counts.update({"day": 1, "day right": days == (day, day)})
        if days != (day, day):
            wrong.append(f"day {day}")
    if is_placed:
        is_sound = overlap(days, gold_days(event, published_on))
        counts["sound"] = is_sound
        if not is_sound:
            wrong.append("not admitted")
    widths = (width(days),) if not is_multi and closed(days) else ()
    told = f"{' to '.join(map(str, days)) if is_placed else 'unplaced'} | {row['id']} | {_context(row['text'], event)}"
    return Judged(counts, widths, (f"{', '.join(wrong)} | {told}",) if wrong else ())


def side(days: Days, published_on: dt.date, *, is_multi: bool) -> str | None:
    """On which side of the day of publication bounds put an event, `None` where they leave it open.

    >>> monday, tuesday = dt.date(2024, 5, 13), dt.date(2024, 5, 14)
    >>> side((monday, monday), tuesday, is_multi=False), side((monday, tuesday), tuesday, is_multi=False)
    ('before', None)
    >>> side((monday, tuesday), tuesday, is_multi=True)
    'on'
    """
    first, last = days
    if last < published_on:
        return "before"
    if first > published_on:
        return "after"
    reaches_over = is_multi and days != (FIRST, LAST)
    return "on" if reaches_over or days == (published_on, published_on) else None


def gold_days(event: Mapping[str, Any], published_on: dt.date) -> Days:
    """The days on which an event can have been, by its annotation: its day, else its bounds with what its side adds."""
    if event["day"]:
        day = dt.date.fromisoformat(event["day"][:10])
        return day, day
    if event["to_dct"] == "on":
        return published_on, published_on
    first = dt.date.fromisoformat(event["after"][:10]) if event["after"] else FIRST
    last = dt.date.fromisoformat(event["before"][:10]) if event["before"] else LAST
    is_single = event["kind"] != "multi"
    if event["to_dct"] == "before" and is_single:
        last = min(last, published_on - _DAY)
    if event["to_dct"] == "after":
        first = max(first, published_on + _DAY if is_single else published_on)
    return first, last


def _written(row: Mapping[str, Any], intervals: Sequence[Interval | None]) -> list[dict[str, Any]]:
    bounds = ((interval.start, interval.end) if interval else (None, None) for interval in intervals)
    return [
        {"eid": event["eid"], "start": start and str(start), "end": end and str(end)}
        for event, (start, end) in zip(row["events"], bounds, strict=True)
    ]


def _context(text: str, event: Mapping[str, Any]) -> str:
    before, after = text[max(0, event["start"] - _CONTEXT) : event["start"]], text[event["end"] :][:_CONTEXT]
    return " ".join(f"{before}[{event['text']}]{after}".split())


if __name__ == "__main__":
    main()
