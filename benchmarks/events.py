"""How well events are found, typed, dated and judged, against gold annotation, and what the seed articles give.

python -m benchmarks.events --data DIR [--half 1|2] [--errors N] [--only FIGURE …] [--out FILE] [--json FILE]

Each figure runs on the corpora that DIR has:

types         plover_gsr.jsonl: from the bare sentence, the PLOVER type of its main event, one label a record; four
              types of the older scheme are mapped to those that replaced them
anchoring     timebank.jsonl, aquaint.jsonl: gold events and gold time expressions given, and of the events that a gold
              link places in or at an expression of the text, how many get one of those
detection     timebank.jsonl: triggers found in the bare text, with unknown events as `other`, against the events of
              class OCCURRENCE and I_ACTION; a find of another class counts as false
status        meantime_en.jsonl: gold events given, had it happened by the day of publication or not
participants  meantime_en.jsonl: gold events given, heads of Arg0 and Arg1 among the words of their arguments; Arg2,
              places and topics count neither way
seeds         seeds/: every event, for reading

`--half` takes every second record only, from the first or the second on. `--out` writes what was predicted, a row each.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

import timeline
from benchmarks.corpora import data_option, found, records, write_figures
from benchmarks.event_scoring import Case, Figure, anchoring, detection, participants, status, types

_GOLD: dict[str, tuple[list[str], Callable[[Sequence[dict[str, Any]]], Figure]]] = {
    "types": (["plover_gsr.jsonl"], types),
    "anchoring": (["timebank.jsonl", "aquaint.jsonl"], anchoring),
    "detection": (["timebank.jsonl"], detection),
    "status": (["meantime_en.jsonl"], status),
    "participants": (["meantime_en.jsonl"], participants),
}


@click.command(help=__doc__)
@data_option
@click.option("--only", multiple=True, type=click.Choice([*_GOLD, "seeds"]), help="This figure only; may be repeated.")
@click.option("--half", type=click.IntRange(1, 2), help="Every second record only, from the first or the second on.")
@click.option("--errors", default=0, help="Show N errors of each figure, spread over the corpus.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write every prediction, a row each.")
def main(
    data: Path, json_file: Path | None, only: Sequence[str], half: int | None, errors: int, out: Path | None
) -> None:
    """Prints a block a figure and corpus."""
    figures: dict[str, Any] = {}
    rows: list[dict[str, Any]] = []
    for name, (files, measure) in _GOLD.items():
        for path in found(data, files) if not only or name in only else ():
            figure = measure(list(records(path))[half - 1 if half else 0 :: 2 if half else 1])
            figures[f"{name} {path.stem}"] = figure.values
            click.echo(f"\n{name} on {path.stem}: {figure.summary}")
            for case in _spread(figure.errors, errors):
                click.echo(f"    {case}")
            rows += ({"figure": name, "corpus": path.stem, **row} for row in figure.predictions)
    if (not only or "seeds" in only) and (data / "seeds").is_dir():
        _show_seeds(data / "seeds")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    write_figures(figures, json_file)
    if only != ("seeds",) and not figures:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


def _spread(cases: Sequence[Case], limit: int) -> Iterator[Case]:
    """So many of the cases, at equal distances."""
    step = max(1, len(cases) // limit) if limit else 1
    yield from cases[::step][:limit]


def _show_seeds(folder: Path) -> None:
    built = timeline.build(timeline.read(folder))
    click.echo(f"\nseeds: {len(built)} events")
    for event in built:
        mention = event.mentions[0]
        sources = ",".join(event.documents)
        click.echo(f"  {event.date:22} {event.status.value:12} {event.type.name:26} {event.title}  [{sources}]")
        click.echo(f"  {'':22} “{mention.trigger.text}” in: {mention.quote[:150]}")


if __name__ == "__main__":
    main()
