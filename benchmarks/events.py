"""How well events are found, typed, dated and judged, against gold annotation, and what the seed articles give.

python -m benchmarks.events --data DIR [--half 1|2] [--errors N] [--only FIGURE …] [--out FILE] [--json FILE]

DIR holds corpora as JSON Lines; what a figure runs on is told by the fields of their records:

types         records with `markup` (PLOVER): from the bare sentence, the PLOVER type of its main event, one label a
              record; four types of the older scheme are mapped to those that replaced them
anchoring     `events` and `tlinks` (TimeBank, AQUAINT): gold events and gold time expressions given, and of the events
              that a gold link places in or at an expression of the text, how many get one of those; beside it, of
              all events with a link to a time, how many the extractor dates by default, and how often the dates on
              each ground (`Mention.dated_by`) are right
detection     the same: triggers found in the bare text, with unknown events as `other`, against the events of class
              OCCURRENCE and I_ACTION; a find of another class counts as false
status        `instances` and `relations` (MEANTIME): gold events given, had it happened by the day of publication?
participants  the same: gold events given, heads of Arg0 and Arg1 among the words of their arguments; Arg2, places and
              topics count neither way
seeds         the folder seeds/: every event, for reading

`--half` takes every second record only, from the first or the second on. `--out` writes what was predicted, a row each.
A record without a date of publication is read as an article without one, and counted; a corpus in which a record lacks
another field is refused.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

import timeline
from benchmarks.corpora import data_option, records, spread, write_figures
from benchmarks.event_scoring import Figure, anchoring, detection, participants, published, status, types
from timeline import TimelineError

_LINKED, _MEANTIME = {"events", "tlinks"}, {"instances", "relations"}
_NEEDED = {"id", "text"}
_BESIDE = {"types": {"type"}, "anchoring": {"timexes"}, "status": {"mentions"}, "participants": {"mentions"}}
_GOLD: dict[str, tuple[set[str], Callable[[Sequence[dict[str, Any]]], Figure]]] = {  # fields of the records, measure
    "types": ({"markup", "trigger"}, types),
    "anchoring": (_LINKED, anchoring),
    "detection": (_LINKED, detection),
    "status": (_MEANTIME, status),
    "participants": (_MEANTIME, participants),
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
    fields = {path: set(next(records(path), {})) for path in sorted(data.glob("*.jsonl"))}
    for name, (needed, measure) in _GOLD.items():
        wanted = not only or name in only
        for path in (path for path, present in fields.items() if wanted and needed <= present):
            chosen = list(records(path))[half - 1 if half else 0 :: 2 if half else 1]
            _check(path, chosen, needed | _NEEDED | _BESIDE.get(name, set()))
            try:
                figure = measure(chosen)
            except TimelineError as error:
                raise click.ClickException(f"{path}: {error}") from error
            figures[f"{name} {path.stem}"] = figure.values
            click.echo(f"\n{name} on {path.stem}: {figure.summary}")
            if name != "types" and (undated := sum(published(row) is None for row in chosen)):
                click.echo(f"    {undated} of {len(chosen)} records have no date of publication")
            for case in spread(figure.errors, errors):
                click.echo(f"    {case}")
            rows += ({"figure": name, "corpus": path.stem, **row} for row in figure.predictions)
    if (not only or "seeds" in only) and (data / "seeds").is_dir():
        _show_seeds(data / "seeds")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    write_figures(figures, json_file)
    if only != ("seeds",) and not figures:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


def _check(path: Path, rows: Sequence[dict[str, Any]], needed: set[str]) -> None:
    """Refuses records that lack a field."""
    for number, row in enumerate(rows, start=1):
        if lacking := sorted(needed - {*row}):
            named = row.get("id", f"number {number}")
            raise click.ClickException(f"{path}: the record {named} has no {' and no '.join(map(repr, lacking))}")


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
