"""Fits when the events of a report began (`timeline/placement/report_day/weights.toml`).

python tools/report_day.py DIR > timeline/placement/report_day/weights.toml

Multinomial logistic regression over the times of `SPANS` and the time last named, with labels that may allow several
of them: of an event that began "by the 3rd" all before. Fitted on the halves of `eventtime.jsonl`, `editor_dev.jsonl`
and `semeval2015_task4.jsonl` in DIR that may be read (see `benchmarks.splits`), and on `tools/event_days.tsv`: days
that we annotated ourselves on further articles of `timebank.jsonl` and `aquaint.jsonl`, and on
`tools/dated_articles/`, which were written and annotated for it: looks back, court reports, chronologies and other
kinds that corpora lack. The regularisation is the one of `TRIED` under which articles that are left out, in `FOLDS`
parts, are told best. Needs NumPy and SciPy, which come with no extra. Prints to stderr how well, and how well the
other halves.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from scipy.optimize import minimize

import timeline
from benchmarks.articles import pointed_to
from benchmarks.corpora import records
from benchmarks.event_scoring import published
from benchmarks.event_times import gold_days
from benchmarks.splits import READ, halves
from benchmarks.task4 import articles_of
from timeline.placement.report_day.chances import FAR, SPANS
from timeline.placement.report_day.report_signs import signs_of
from timeline.placement.scene import Scene, nearest_time

OWN = Path(__file__).with_name("event_days.tsv")
WRITTEN = Path(__file__).with_name("dated_articles")
FOLDS = 8
TRIED = (0.1, 0.3, 1.0)
RARE = 8  # signs that fewer mentions show are left out
_MARKED = re.compile(r"\[([^|\]]+)\|(-?\d+|-)\|(-?\d+|-)\]")  # a word, the first and the last day from the publication
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@attrs.frozen
class Example:
    """A mention: its signs, the times at which it may have begun, what it counts, and where it stands."""

    signs: dict[str, float]
    allowed: list[float]
    weight: float
    article: str
    corpus: str
    is_read: bool


def main(data: Path) -> None:
    """Prints the file."""
    every = [*_eventtime(data), *_editor(data), *_semeval(data), *_own(data), *_written()]
    read = [one for one in every if one.is_read]
    shown = Counter(name for one in read for name, amount in one.signs.items() if amount)
    names = [name for name, count in sorted(shown.items()) if count >= RARE]
    quality = {strength: _left_out(read, names, strength) for strength in TRIED}
    best = max(TRIED, key=lambda strength: round(quality[strength], 3))
    print({strength: round(value, 3) for strength, value in quality.items()}, "left out", file=sys.stderr)
    fitted = _fitted(read, names, best)
    for corpus in dict.fromkeys(one.corpus for one in every):
        parts = {half: [one for one in every if one.corpus == corpus and one.is_read is half] for half in (True, False)}
        told = {half: round(_quality(part, names, fitted), 3) for half, part in parts.items() if part}
        print(corpus, {"read" if half else "unread": value for half, value in told.items()}, file=sys.stderr)
    print(_HEAD)
    print(f"# {', '.join([*SPANS, 'the time last named'])}")
    print(f"prior = {_row(fitted[-1])}\n\n[signs]")
    print(*(f'"{name}" = {_row(row)}' for name, row in zip(names, fitted, strict=False)), sep="\n")


def _row(row: Any) -> str:
    return f"[{', '.join(f'{weight:.2f}' for weight in row)}]"


def _example(
    document: timeline.Document,
    scene: Scene,
    mention: timeline.Mention,
    first: int | None,
    last: int | None,
    **where: Any,
) -> Example:
    """A mention that began between these days from the publication, `None` for open."""
    low, high = -FAR if first is None else first, FAR if last is None else last
    nearest = nearest_time(mention, scene)
    allowed = [float(start <= high and low <= end) for start, end in SPANS.values()]
    at_named = nearest is not None and nearest.first - scene.published <= high and low <= nearest.last - scene.published
    return Example(
        signs=signs_of(mention, scene, nearest), allowed=[*allowed, float(at_named)], article=document.id, **where
    )


def _placed(document: timeline.Document, spans: list[tuple[int, int]]) -> tuple[Scene, list[timeline.Mention | None]]:
    timexes = timeline.Resolver().resolve(document)
    scene = Scene.of(document, timexes)
    assert scene is not None  # all articles of the corpora have a day of publication
    return scene, timeline.Extractor().mentions_at(document, timexes, spans, weakest="sentence")


def _eventtime(data: Path) -> Iterator[Example]:
    rows = list(records(data / "eventtime.jsonl"))
    half_of = halves(row["id"] for row in rows)
    for row in rows:
        document = timeline.Document(id=row["id"], text=row["text"], published=published(dict(row)))
        day = dt.date.fromisoformat(row["dct"][:10])
        scene, mentions = _placed(document, [(event["start"], event["end"]) for event in row["events"]])
        for event, mention in zip(row["events"], mentions, strict=True):
            if mention is None or not event["to_dct"]:
                continue
            first, last = gold_days(event, day)
            if event["kind"] == "multi" and event["to_dct"] == "on":
                first = dt.date.min  # it goes on that day, and began nobody knows when
            if event["kind"] == "multi" and event["to_dct"] == "before":
                last = min(last, day - dt.timedelta(days=1))
            bounds = (
                None if first == dt.date.min else (first - day).days,
                None if last == dt.date.max else (last - day).days,
            )
            yield _example(
                document, scene, mention, *bounds, weight=1.0, corpus="eventtime", is_read=half_of[row["id"]] == READ
            )


def _editor(data: Path) -> Iterator[Example]:
    rows = list(records(data / "editor_dev.jsonl"))
    half_of = halves(row["id"] for row in rows)
    extractor = timeline.Extractor(detail="all")
    for row in rows:
        document = pointed_to(row, data)
        if document is None:
            raise SystemExit(f"{row['where']['file']} is missing in {data}")
        timexes = timeline.Resolver().resolve(document)
        scene = Scene.of(document, timexes)
        assert scene is not None  # all have a day of publication
        day = dt.date.fromisoformat(row["published"][:10])
        mentions = extractor.extract(document, timexes)
        for event in row["events"]:
            spans = event["spans"]
            found = [m for m in mentions if any(a < m.trigger.end and m.trigger.start < b for a, b in spans)]
            first, last = (one and (dt.date.fromisoformat(one) - day).days for one in event["bounds"] or (None, None))
            for mention in found if event["bounds"] else ():
                yield _example(
                    document,
                    scene,
                    mention,
                    first,
                    last,
                    weight=1 / len(found),
                    corpus="editor",
                    is_read=half_of[row["id"]] == READ,
                )


def _semeval(data: Path) -> Iterator[Example]:
    for record in records(data / "semeval2015_task4.jsonl"):
        rows = [row for rows in record["timelines"].values() for row in rows if row["order"] != "0"]
        dated = {name: days for row in rows if (days := _days(row["date"])) for name in row["mentions"]}
        articles = articles_of(record)
        half_of = halves(article.document.id for article in articles)
        for article in articles:
            document = article.document
            own = [name for name in sorted(dated) if name.partition("-")[0] == document.id and article.span(name)]
            if document.published is None or not own:
                continue
            day = timeline.Moment.of(document.published).ordinal
            scene, mentions = _placed(document, [span for name in own if (span := article.span(name))])
            for name, mention in zip(own, mentions, strict=True):
                if mention is not None:
                    first, last = (one.toordinal() - day for one in dated[name])
                    is_read = half_of[document.id] == READ
                    yield _example(document, scene, mention, first, last, weight=1.0, corpus="semeval", is_read=is_read)


def _days(date: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a date of the task, whose unknown parts are written with X."""
    found = _DATE.match(date)
    if found is None:
        return None
    interval = timeline.Interval.parse("-".join(part for part in found.groups() if part))
    assert interval.start is not None  # both
    assert interval.end is not None
    return interval.start.to_date(), interval.end.to_date() - dt.timedelta(days=1)


def _own(data: Path) -> Iterator[Example]:
    """Rows of an article's id, offsets of the word, and the first and last day from the publication, "-" for open."""
    found: dict[str, list[tuple[int, int, int | None, int | None]]] = {}
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, start, end, first, last = line.split("\t")
            days = (None if day == "-" else int(day) for day in (first, last))
            found.setdefault(name, []).append((int(start), int(end), *days))  # type: ignore[arg-type]
    for corpus in ("timebank", "aquaint"):
        for row in records(data / f"{corpus}.jsonl"):
            events = found.get(row["id"], [])
            if not events:
                continue
            document = timeline.Document(id=row["id"], text=row["text"], published=published(dict(row)))
            yield from _examples(document, events, "own")


def _written() -> Iterator[Example]:
    """Articles with marked words, "[word|first|last]", under a line with their day of publication."""
    for path in sorted(WRITTEN.glob("*.txt")):
        head, _, marked = path.read_text(encoding="utf-8").partition("\n\n")
        text, spans = "", []
        end = 0
        for found in _MARKED.finditer(marked):
            text += marked[end : found.start()]
            days = (None if day == "-" else int(day) for day in found.groups()[1:])
            spans.append((len(text), len(text) + len(found[1]), *days))
            text += found[1]
            end = found.end()
        day = dt.date.fromisoformat(head.removeprefix("published: ").strip())
        document = timeline.Document(id=path.stem, text=text + marked[end:], published=day)
        yield from _examples(document, spans, "written")


def _examples(document: timeline.Document, events: Sequence[Any], corpus: str) -> Iterator[Example]:
    """The examples of events of a document, each its offsets and its first and last day."""
    scene, mentions = _placed(document, [(start, end) for start, end, _, _ in events])
    for (_, _, first, last), mention in zip(events, mentions, strict=True):
        if mention is not None:
            yield _example(document, scene, mention, first, last, weight=1.0, corpus=corpus, is_read=True)


def _matrices(examples: Iterable[Example], names: list[str]) -> tuple[Any, Any, Any]:
    examples = list(examples)
    amounts = np.array([[*(one.signs.get(name, 0.0) for name in names), 1.0] for one in examples])
    return amounts, np.array([one.allowed for one in examples]), np.array([one.weight for one in examples])


def _fitted(examples: Iterable[Example], names: list[str], strength: float) -> Any:
    """A row of weights for each name, and the prior; their squares are held down but for the prior."""
    amounts, allowed, weight = _matrices(examples, names)
    shape = amounts.shape[1], allowed.shape[1]

    def loss(flat: Any) -> tuple[float, Any]:
        rows = flat.reshape(shape)
        chances = _chances(amounts @ rows)
        right = (chances * allowed).sum(axis=1) + 1e-12
        slope = amounts.T @ (weight[:, None] * (chances * allowed / right[:, None] - chances))
        slope[:-1] -= rows[:-1] / strength
        held = (rows[:-1] ** 2).sum() / (2 * strength)
        return float(held - (weight * np.log(right)).sum()), -slope.ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return found.x.reshape(shape)


def _chances(odds: Any) -> Any:
    powers = np.exp(odds - odds.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _quality(examples: Iterable[Example], names: list[str], fitted: Any) -> float:
    """The mean log-likelihood of what is allowed."""
    amounts, allowed, weight = _matrices(examples, names)
    right = (_chances(amounts @ fitted) * allowed).sum(axis=1) + 1e-9
    return float((weight * np.log(right)).sum() / weight.sum())


def _left_out(examples: list[Example], names: list[str], strength: float) -> float:
    articles = sorted({one.article for one in examples})
    total = count = 0.0
    for fold in range(FOLDS):
        left = set(articles[fold::FOLDS])
        fitted = _fitted((one for one in examples if one.article not in left), names, strength)
        out = [one for one in examples if one.article in left]
        weight = sum(one.weight for one in out)
        total += _quality(out, names, fitted) * weight
        count += weight
    return total / count


_HEAD = """\
# How much each sign of a mention speaks for each time at which its event may have begun, in log-odds.
# Fitted by `python tools/report_day.py DIR` on the halves that may be read, not turned by hand. The times of a row:"""

if __name__ == "__main__":
    main(Path(sys.argv[1]))
