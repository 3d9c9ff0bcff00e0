"""How fast the whole run is, against the bare spaCy pipe on the same text in the same run.

python -m benchmarks.throughput --data DIR [--json FILE] [--runs N]

Times the command `timeline build` on the seed articles (`seeds/`) from start to exit, and `timeline.build` on them and
on news of TimeBank (`timebank.jsonl`) with the model loaded beforehand. The bare pipe is `nlp.pipe` of the same model
over the same whole texts; the build parses only what it takes for the article's own prose, and then does all the rest.
Each figure is the best of the runs, which take turns; the share of each stage comes from one more run.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import timeline
from benchmarks.corpora import data_option, found, records, write_figures
from timeline.extractor.parsing.language_model import load_model

if TYPE_CHECKING:
    from spacy.language import Language

_NEWS_DOCUMENTS = 40


@click.command(help=__doc__)
@data_option
@click.option("--runs", default=3, show_default=True, help="Runs of each; the best counts.")
def main(data: Path, json_file: Path | None, runs: int) -> None:
    """Prints a line a corpus."""
    started = time.perf_counter()
    nlp = load_model()
    figures: dict[str, Any] = {"model load s": round(time.perf_counter() - started, 2)}
    click.echo(f"loading spaCy and the model: {figures['model load s']} s")
    for path in found(data, ["seeds", "timebank.jsonl"]):
        figures[path.name] = _measure(_documents(path), nlp, runs)
        if path.is_dir():
            command = [sys.executable, "-m", "timeline", "build", str(path)]
            figures[path.name]["command s"] = round(min(_seconds(partial(_run, command)) for _ in range(runs)), 2)
        _show(path.name, figures[path.name])
    write_figures(figures, json_file)
    if len(figures) == 1:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


def _documents(path: Path) -> list[timeline.Document]:
    if path.is_dir():
        return list(timeline.read(path))
    return [
        timeline.Document(id=record["id"], text=record["text"], published=dt.date.fromisoformat(record["dct"][:10]))
        for record in list(records(path))[:_NEWS_DOCUMENTS]
    ]


def _measure(documents: list[timeline.Document], nlp: Language, runs: int) -> dict[str, Any]:
    texts = [document.text for document in documents]
    whole, bare = [], []
    for _ in range(runs):
        whole.append(_seconds(lambda: timeline.build(documents, nlp=nlp)))
        bare.append(_seconds(lambda: list(nlp.pipe(texts, batch_size=32))))
    words = sum(len(text.split()) for text in texts)
    resolver = timeline.Resolver()
    resolving = _seconds(lambda: [resolver.resolve(document) for document in documents])
    built = timeline.build(documents, nlp=nlp)
    merging = _seconds(lambda: timeline.merge(built.mentions, documents=built.documents))
    return {
        "documents": len(documents),
        "words": words,
        "events": len(built),
        "build s": round(min(whole), 3),
        "words/s": round(words / min(whole)),
        "bare spaCy s": round(min(bare), 3),
        "bare spaCy words/s": round(words / min(bare)),
        "speed against bare spaCy": round(min(bare) / min(whole), 2),
        "of it resolving s": round(resolving, 3),
        "of it merging s": round(merging, 3),
    }


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _show(name: str, figures: dict[str, Any]) -> None:
    click.echo(f"\n{name}: " + ", ".join(f"{figures[key]:,} {key}" for key in ("documents", "words", "events")))
    if "command s" in figures:
        click.echo(f"  timeline build   {figures['command s']:8.2f} s  the whole command, from start to exit")
    click.echo(f"  timeline.build   {figures['build s']:8.2f} s  {figures['words/s']:8,} words/s")
    click.echo(f"  bare spaCy pipe  {figures['bare spaCy s']:8.2f} s  {figures['bare spaCy words/s']:8,} words/s")
    click.echo(f"  speed against the bare pipe: {figures['speed against bare spaCy']}")
    click.echo(f"  of the build: resolving {figures['of it resolving s']} s, merging {figures['of it merging s']} s")


if __name__ == "__main__":
    main()
