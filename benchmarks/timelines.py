"""How well timelines are told over many articles, against those that people made of them.

python -m benchmarks.timelines --data DIR [--given] [--out FILE] [--json FILE]

DIR holds corpora as JSON Lines; what is measured on one is told by the fields of its records:

task4   records with `docs` and `timelines` of entities (SemEval-2015 Task 4): temporal awareness, micro-averaged over
        all timelines, from the bare text and with the extents of all events of the reference timelines given, though
        not whose timeline they belong to; beside it mentions on the right timeline, and dates

`--out` writes the timelines, a record for each set of articles: `{"set", "timelines": {entity: [{"order", "date",
"mentions": ["docid-sentence-token"]}]}}`, those from the bare text or, with `--given`, those with the extents given.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from benchmarks import task4
from benchmarks.corpora import data_option, records, write_figures

_TASK4 = {"docs", "timelines"}


@click.command(help=__doc__)
@data_option
@click.option("--given", is_flag=True, help="Write the timelines with the extents of events given.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the timelines, a record a set.")
def main(data: Path, json_file: Path | None, given: bool, out: Path | None) -> None:
    """Prints a line a figure and corpus."""
    figures: dict[str, Any] = {}
    told: list[dict[str, Any]] = []
    for path in sorted(data.glob("*.jsonl")):
        if set(next(records(path), {})) >= _TASK4:
            sets = list(records(path))
            for name, is_given in (("from the bare text", False), ("extents of events given", True)):
                figure = task4.measure(sets, given=is_given)
                figures[f"{path.stem}, {name}"] = figure.values
                click.echo(f"{path.stem}, {name}: {figure.summary}")
                told += figure.predictions if is_given is given else ()
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures(figures, json_file)
    if not figures:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


if __name__ == "__main__":
    main()
