"""Runs the benchmarks and fails where a figure has fallen below its floor.

python -m benchmarks.gate --data DIR [--only NAME …] [--raise] [--allow-lower FIGURE …]

What is run, and which figures are gated, says `gated.toml`; the values reached stand in `floors.json`. Benchmarks
run as processes of their own, two at a time; speed is measured first, with nothing beside it. A figure of accuracy may
not be worse than its floor at all, one of speed not by more than the tolerance in the table. The gate fails, with a
sentence for each, where

* a figure is below its floor, has no floor yet, or is not measured
* a corpus is not the one on which the floors were measured, by its SHA-256; its figures are not compared
* a benchmark fails, or a floor belongs to no figure of the table

A corpus that is missing is noted, and its figures are passed over. `--raise` writes the floors of figures that are new
or better. A floor is lowered only by `--allow-lower FIGURE`, and only where CHANGELOG.md names the figure. Nothing is
written when the gate fails.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

import attrs
import click

from benchmarks.floors import Figure, Floor, Floors, fingerprint, lowered, refused, unmentioned
from benchmarks.gated import Run, read_table

_ROOT = Path(__file__).parents[1]
_AT_ONCE = 2  # processes; a machine of the CI has as many cores


@attrs.frozen(kw_only=True)
class Outcome:
    """What a run gave: its figures, what it printed, how long it took, and why it failed."""

    run: Run
    figures: Mapping[str, float] = attrs.field(factory=dict)
    output: str = ""
    seconds: float
    failure: str | None = None


@click.command(help=__doc__)
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="The folder of corpora.",
)
@click.option("--only", multiple=True, help="Run this benchmark only; may be repeated.")
@click.option("--raise", "raises", is_flag=True, help="Write the floors of figures that are new or better.")
@click.option("--allow-lower", multiple=True, metavar="FIGURE", help="Lower the floor of this figure; may be repeated.")
@click.option(
    "--floors",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(__file__).with_name("floors.json"),
    help="The file of floors, in place of that of the project.",
)
@click.option(
    "--changelog",
    type=click.Path(path_type=Path, dir_okay=False),
    default=_ROOT / "CHANGELOG.md",
    help="The changelog, in place of that of the project.",
)
def main(
    data: Path, only: Sequence[str], raises: bool, allow_lower: Sequence[str], file: Path, changelog: Path
) -> None:
    """Prints what each benchmark prints, then a sentence for each figure that fails."""
    table, floors = read_table(), Floors.read(file)
    _check(only, {run.benchmark for run in table}, allow_lower, floors, changelog)
    chosen = [run for run in table if not only or run.benchmark in only]
    corpora = dict.fromkeys(name for run in chosen for name in run.corpora)
    fingerprints = {name: fingerprint(data / name) for name in corpora if (data / name).exists()}
    for name in corpora:
        if name not in fingerprints:
            click.echo(f"missing: {name} is not in {data}, so its figures are not compared", err=True)
    strange = refused(floors, fingerprints)
    usable = {name for name in fingerprints if name not in strange}
    started = time.perf_counter()
    outcomes = list(_outcomes([run for run in chosen if _comparable(run, usable)], data.resolve()))
    figures = [figure for outcome in outcomes for figure in _figures(outcome, floors, usable)]
    busy = os.times().children_user + os.times().children_system
    click.echo(f"{len(outcomes)} runs took {time.perf_counter() - started:.0f} s, {busy:.0f} s of the processor")
    lower = lowered(figures, allow_lower)
    better = [figure for figure in figures if figure.is_raised or figure.is_new]
    faults = [
        *strange.values(),
        *(outcome.failure for outcome in outcomes if outcome.failure),
        *(f"{name}: has a floor and is not in the table; put it back" for name in _strays(floors, table)),
        *(
            figure.fault
            for figure in figures
            if figure.fault and figure not in lower and not (raises and figure.is_new)
        ),
    ]
    _tell(figures, better, raises=raises)
    if faults:
        click.echo("\n".join(faults), err=True)
        raise click.ClickException(f"{len(faults)} {'fault' if len(faults) == 1 else 'faults'}; no floor was written")
    written = [*(better if raises else ()), *lower]
    if written:
        values = {
            figure.name: Floor(figure.now, tuple(figure.gated.corpora)) for figure in written if figure.now is not None
        }
        floors.with_values(values, fingerprints).write(file)
        click.echo(f"{len(written)} floors written to {file.name}")


def _check(only: Sequence[str], known: set[str], allow_lower: Sequence[str], floors: Floors, changelog: Path) -> None:
    """Refuses, before anything runs, names that nobody knows and lowering that nobody has written down."""
    if strangers := [name for name in only if name not in known]:
        raise click.UsageError(f"no benchmark is called {strangers[0]}; there are {', '.join(sorted(known))}")
    if strangers := [name for name in allow_lower if name not in floors.floors]:
        raise click.UsageError(
            f"{strangers[0]} has no floor that could be lowered; give the name as the gate prints it"
        )
    text = changelog.read_text(encoding="utf-8") if changelog.exists() else ""
    if silent := unmentioned(allow_lower, text):
        raise click.ClickException(
            f"{silent[0]} may not be lowered: {changelog.name} does not name it; add a line that does and says why"
        )


def _comparable(run: Run, usable: set[str]) -> bool:
    return any(usable.issuperset(gated.corpora) for gated in run.figures)


def _strays(floors: Floors, table: Sequence[Run]) -> list[str]:
    """The floors whose figure nobody measures any more."""
    known = {name for run in table for name in run.gated}
    return [name for name in floors.floors if name not in known]


def _figures(outcome: Outcome, floors: Floors, usable: set[str]) -> Iterator[Figure]:
    """The figures of a run that has not failed, those that it should have given and did not among them."""
    for name, gated in outcome.run.gated.items() if outcome.failure is None else ():
        if usable.issuperset(gated.corpora):
            floor = floors.floors.get(name)
            yield Figure(name=name, gated=gated, floor=floor.value if floor else None, now=outcome.figures.get(name))


def _outcomes(runs: Sequence[Run], data: Path) -> Iterator[Outcome]:
    """What the runs give, shown as each ends: those that run alone first, the others two at a time."""
    for run in (run for run in runs if run.alone):
        yield _shown(_outcome(run, data))
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        for future in as_completed([pool.submit(_outcome, run, data) for run in runs if not run.alone]):
            yield _shown(future.result())


def _outcome(run: Run, data: Path) -> Outcome:
    """The run, in a process of its own."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "figures.json")
        command = [sys.executable, "-m", f"benchmarks.{run.benchmark}", "--data", str(data), *run.arguments]
        done = subprocess.run([*command, "--json", str(file)], cwd=_ROOT, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
        output = done.stdout + done.stderr
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
            failure = f"{run.title}: the benchmark failed with exit code {done.returncode}: {last}"
            return Outcome(run=run, output=output, seconds=seconds, failure=failure)
        written: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Outcome(run=run, figures=run.measured(written), output=output, seconds=seconds)


def _shown(outcome: Outcome) -> Outcome:
    click.echo(f"== {outcome.run.title}: {outcome.seconds:.0f} s\n{outcome.output}")
    return outcome


def _tell(figures: Sequence[Figure], better: Sequence[Figure], *, raises: bool) -> None:
    for figure in better:
        if figure.floor is not None:
            click.echo(f"{figure.name}: floor {figure.floor}, now {figure.now}, better")
    hint = "" if raises or not better else "; --raise keeps what is better"
    held = sum(figure.fault is None for figure in figures)
    click.echo(f"{held} of {len(figures)} figures hold their floor{hint}")


if __name__ == "__main__":
    main()
