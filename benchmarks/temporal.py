"""How well and how fast time expressions are found and resolved, against gold annotation and peers.

python -m benchmarks.temporal --data DIR [--corpus NAME …] [--peer NAME …] [--half 1|2] [--errors N] [--out FILE]

DIR holds corpora as JSON Lines with `id`, `text`, `dct` and `timexes`. A corpus runs as narrative where its documents
lack a publication date or its name starts with `wikiwars`, else as `auto`. Prints strict, relaxed, type and value F1 as
TempEval-3 defines them, for all documents and for each half, a table by kind of expression and documents a second, on
one core and without a parse. `--errors` shows those of the first half: the second is left unread, and says whether a
rule holds for more than its examples.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import click

import timeline
from benchmarks.corpora import data_option, records, write_figures
from benchmarks.peers import PEERS, Tagger, peers
from benchmarks.splits import READ, half_option, halves, parts
from benchmarks.timex_scoring import Match, Row, Scores, by_kind, error_classes, matches
from timeline.export.timeml import annotated

Domain = Literal["news", "narrative"]
_MEASURES = ("strict", "relaxed", "type", "value")
_CONTEXT = 60


@click.command(help=__doc__)
@data_option
@click.option("--corpus", "names", multiple=True, help="Run on these corpora only; all with timexes by default.")
@click.option(
    "--peer",
    "peer_names",
    type=click.Choice([*PEERS, "all"]),
    multiple=True,
    help="Run this peer too; 'all' runs those that are installed.",
)
@half_option
@click.option("--errors", default=0, help="Show the N largest classes of error of the first half.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write what was found, a row a document.")
def main(
    data: Path,
    json_file: Path | None,
    names: Sequence[str],
    peer_names: Sequence[str],
    half: int | None,
    errors: int,
    out: Path | None,
) -> None:
    """Prints a block a corpus."""
    figures: dict[str, Any] = {}
    predictions: list[dict[str, Any]] = []
    for path in _corpora(data, names):
        rows = list(records(path))
        half_of = halves(row["id"] for row in rows)
        rows = [row for row in rows if half in (None, half_of[row["id"]])]
        gold = [[_row(timex) for timex in row["timexes"]] for row in rows]
        domain = _domain(path.stem, rows)
        documents = [_document(row) for row in rows]
        click.echo(f"\n{path.stem}: {len(rows)} documents, {sum(map(len, gold))} expressions, domain {domain}")
        figures[path.stem] = {}
        for name, tagger in _taggers(domain, peer_names):
            started = time.perf_counter()
            found = tagger(documents)
            seconds = time.perf_counter() - started
            pairs = [matches(*pair) for pair in zip(gold, found, strict=True)]
            figures[path.stem][name] = _show(name, pairs, len(rows) / seconds)
            if name == "timeline":
                placed = [half_of[row["id"]] for row in rows]
                for part, within in list(parts(half).items())[1:]:
                    _show(part, [pair for place, pair in zip(placed, pairs, strict=True) if place in within])
                _show_kinds(pairs)
                read = [index for index, place in enumerate(placed) if place == READ]
                _show_errors([rows[index] for index in read], [pairs[index] for index in read], errors)
                predictions += _predictions(rows, found)
    if out:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in predictions)
        out.write_text("".join(lines), encoding="utf-8")
    write_figures(figures, json_file)


def _corpora(data: Path, names: Sequence[str]) -> list[Path]:
    paths = [data / f"{name.removesuffix('.jsonl')}.jsonl" for name in names]
    for path in paths:
        if not path.is_file():
            raise click.ClickException(f"no corpus {path.name} in {data}; --corpus takes names of .jsonl files there")
    paths = paths or [path for path in sorted(data.glob("*.jsonl")) if "timexes" in next(records(path), {})]
    if not paths:
        raise click.ClickException(f"no corpus with timexes in {data}; it should hold *.jsonl files")
    return paths


def _taggers(domain: Domain, peer_names: Sequence[str]) -> list[tuple[str, Tagger]]:
    def own(documents: Sequence[timeline.Document]) -> list[list[Row]]:
        resolver = timeline.Resolver(domain="narrative" if domain == "narrative" else "auto")
        return [
            [
                Row(timex.start, timex.end, timex.text, timex.type.value, timex.value, timex.mod)
                for timex in annotated(resolver.resolve(document))
            ]
            for document in documents
        ]

    return [("timeline", own), *peers(peer_names, domain)]


def _domain(name: str, rows: Sequence[dict[str, Any]]) -> Domain:
    narrative = name.startswith("wikiwars") or not any(row["dct"] for row in rows)
    return "narrative" if narrative else "news"


def _document(row: dict[str, Any]) -> timeline.Document:
    published = dt.datetime.fromisoformat(row["dct"]) if row["dct"] else None
    if published and len(row["dct"]) == 10:
        return timeline.Document(id=row["id"], text=row["text"], published=published.date())
    return timeline.Document(id=row["id"], text=row["text"], published=published)


def _row(timex: dict[str, Any]) -> Row:
    return Row(*(timex[name] for name in ("start", "end", "text", "type", "value", "mod")))


def _predictions(rows: Sequence[dict[str, Any]], found: list[list[Row]]) -> list[dict[str, Any]]:
    names = ("start", "end", "text", "type", "value", "mod")
    return [
        {"id": row["id"], "timexes": [{name: getattr(timex, name) for name in names} for timex in timexes]}
        for row, timexes in zip(rows, found, strict=True)
    ]


def _show(name: str, pairs: list[list[Match]], speed: float | None = None) -> dict[str, float]:
    scores = Scores.of(pair for document in pairs for pair in document)
    figures = {measure: round(scores.f1(measure), 1) for measure in _MEASURES}
    line = f"  {name:24}" + "".join(f" {measure} {figures[measure]:5.1f} " for measure in _MEASURES)
    if speed is None:
        click.echo(line)
        return figures
    click.echo(f"{line} {speed:8.1f} documents/s")
    return figures | {"docs/s": round(speed, 1)}


def _show_kinds(pairs: list[list[Match]]) -> None:
    click.echo(f"    {'kind of expression':24} {'number':>6} {'found %':>8} {'value %':>8}")
    for name, number, share, right in by_kind(pair for document in pairs for pair in document):
        click.echo(f"    {name:24} {number:6} {share:8.1f} {right:8.1f}")


def _show_errors(rows: Sequence[dict[str, Any]], pairs: list[list[Match]], limit: int) -> None:
    if not limit:
        return
    told = [
        (_context(row["text"], pair) + f"  [published {row['dct']}]", pair)
        for row, document in zip(rows, pairs, strict=True)
        for pair in document
    ]
    for error, words, found in error_classes(told)[:limit]:
        click.echo(f"    {len(found):4} {error}: {words}")
        for context, pair in found[:3]:
            wanted = f"{pair.gold.type} {pair.gold.value}" if pair.gold else "nothing"
            got = f"{pair.found.text!r} {pair.found.type} {pair.found.value}" if pair.found else "nothing"
            click.echo(f"           wanted {wanted}, found {got}\n             {context}")


def _context(text: str, pair: Match) -> str:
    row = pair.gold or pair.found
    assert row is not None  # a match has one at least
    before, after = text[max(0, row.start - _CONTEXT) : row.start], text[row.end : row.end + _CONTEXT]
    return " ".join(f"{before}[{row.text}]{after}".split())


if __name__ == "__main__":
    main()
