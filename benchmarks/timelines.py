"""How well timelines are told over many articles, against those that people made of them.

python -m benchmarks.timelines --data DIR [--only task4|summaries|days] [--given] [--out FILE] [--json FILE]

DIR holds corpora as JSON Lines; what is measured on one is told by the fields of its records:

task4      records with `docs` and `timelines` of entities (SemEval-2015 Task 4): temporal awareness, micro-averaged
           over all timelines, from the bare text and with the extents of all events of the reference timelines given,
           though not whose timeline they belong to; beside it mentions on the right timeline, and dates
summaries  records with `articles` and `timelines` (Timeline17): the key dates of each topic against those of
           journalists, and what is quoted of them, see `benchmarks.summaries`
days       records with `articles` and `reference_dates` (Entities): the key dates of each topic against the days of a
           reference, see `benchmarks.key_days`

A topic without articles, or without a reference, is passed over and named.

`--out` writes the timelines, for Task 4 a record for each set of articles: `{"set", "timelines": {entity: [{"order",
"date", "mentions": ["docid-sentence-token"]}]}}`, those from the bare text or, with `--given`, those with the extents
given; for summaries a record for each reference: `{"topic", "source", "timeline": {day: [sentence, …]}}`; for days a
record for each topic: `{"topic", "days"}`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from benchmarks import key_days, summaries, task4
from benchmarks.corpora import data_option, records, write_figures

_TASK4 = {"docs", "timelines"}
_STORIES = {  # fields of the records, what measures them, and whose timelines they are
    "summaries": ({"topic", "articles", "timelines"}, summaries, "those of journalists"),
    "days": ({"topic", "articles", "reference_dates"}, key_days, "the days of a reference"),
}


@click.command(help=__doc__)
@data_option
@click.option("--only", type=click.Choice(["task4", *_STORIES]), help="This measure only.")
@click.option("--given", is_flag=True, help="Write the timelines of Task 4 with the extents of events given.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the timelines, a record a line.")
def main(data: Path, json_file: Path | None, only: str | None, given: bool, out: Path | None) -> None:
    """Prints a line or a table a figure and corpus."""
    figures: dict[str, Any] = {}
    told: list[dict[str, Any]] = []
    fields = {path: _fields(path) for path in sorted(data.glob("*.jsonl"))}
    for path in (path for path, present in fields.items() if only in (None, "task4") and present >= _TASK4):
        sets = list(records(path))
        for name, is_given in (("from the bare text", False), ("extents of events given", True)):
            figure = task4.measure(sets, given=is_given)
            figures[f"{path.stem}, {name}"] = figure.values
            click.echo(f"{path.stem}, {name}: {figure.summary}")
            told += figure.predictions if is_given is given else ()
    for name, (needed, measure, whose) in _STORIES.items():
        for path in (path for path, present in fields.items() if only in (None, name) and present >= needed):
            figures[path.stem], rows = measure.figures(records(path))
            told += rows
            click.echo(f"\n{path.stem}: timelines against {whose}")
            for line in measure.table(figures[path.stem]):
                click.echo(line)
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures(figures, json_file)
    if not figures:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


def _fields(path: Path) -> set[str]:
    """All fields of the records: a record may lack one of them."""
    return {field for record in records(path) for field in record}


if __name__ == "__main__":
    main()
