"""Whether a timeline of an article tells what belongs in it, by the list that an editor would make.

python -m benchmarks.editor --data DIR [--half 1|2] [--errors N] [--out FILE] [--json FILE]

Reads `editor_dev.jsonl` of DIR, which points to articles in the other corpora there. Each article is built alone, with
its day of publication and everything default, and its events, as the JSON contract has them, are held against the rows
of the list; `benchmarks.editor_scoring` says what the figures are. They are told for all articles and for each half:
every second article by name (see `benchmarks.splits`). `--errors` shows errors of the first half only, never of the
second, which is there to be measured and not to be read. `--out` writes the timelines, `{"id", "timeline"}` a row; with
`--half 1` only those that may be read.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

import timeline
from benchmarks.articles import pointed_to
from benchmarks.corpora import data_option, records, spread, write_figures
from benchmarks.editor_scoring import Judged, judge
from benchmarks.splits import READ, half_option, halves, parts, show

CORPUS = "editor_dev.jsonl"


@click.command(help=__doc__)
@data_option
@half_option
@click.option("--errors", default=0, help="Show N errors of the first half, spread over its articles.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the timelines, an article a row.")
def main(data: Path, json_file: Path | None, half: int | None, errors: int, out: Path | None) -> None:
    """Prints a column for all articles and for each half."""
    if not (data / CORPUS).is_file():
        raise click.ClickException(f"{data} holds no {CORPUS}")
    rows = list(records(data / CORPUS))
    half_of = halves(row["id"] for row in rows)
    judged: dict[int, Judged] = {}
    told: list[dict[str, Any]] = []
    for row, _, as_json in built([row for row in rows if half in (None, half_of[row["id"]])], data):
        place = half_of[row["id"]]
        judged[place] = judged.get(place, Judged()) + judge(row["id"], row["events"], as_json["events"])
        told.append({"id": row["id"], "timeline": as_json})
    if not told:
        raise click.ClickException(f"{data} holds no article that {CORPUS} points to")
    figures = {
        name: sum((judged[place] for place in within if place in judged), Judged()).figures
        for name, within in parts(half).items()
    }
    click.echo(f"{len(told)} articles, each built alone")
    show(figures)
    for case in spread(judged[READ].errors if READ in judged else (), errors):
        click.echo(f"    {case}")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures(figures, json_file)


def built(
    rows: Sequence[dict[str, Any]], data: Path
) -> Iterator[tuple[dict[str, Any], timeline.Timeline, dict[str, Any]]]:
    """Each row whose article is there, with the timeline of the article, also as JSON has it; says which are not."""
    missing = set()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "timeline.json")
        for row in rows:
            document = pointed_to(row, data)
            if document is None:
                missing.add(row["where"]["file"])
                continue
            told = timeline.build([document])
            told.to_json(file)
            yield row, told, json.loads(file.read_text(encoding="utf-8"))
    for name in sorted(missing):
        click.echo(f"missing: {name} is not in {data}", err=True)


if __name__ == "__main__":
    main()
