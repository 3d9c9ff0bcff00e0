"""What the stages cost in processor time, against the bare spaCy pipe on the same text in the same run.

python -m benchmarks.throughput --data DIR [--json FILE] [--runs N] [--first N]

On the seed articles (`seeds/`) and the news of TimeBank (`timebank.jsonl`), with the model loaded beforehand:

bare spaCy pipe          `nlp.pipe` of the model over the whole texts
resolver and extractor   all that leads from documents to mentions, the parse of their prose with it
spaCy components         `nlp.pipe` over the whole texts, with `timeline_resolver` and `timeline_extractor` in the pipe
dated_only               as the second, with `dated_only`; and how many of the dated mentions of the second it finds

Documents are taken twenty at a time, on which the four take turns; of each the best time of the runs counts. Resolving
alone and merging are measured once. The command `timeline build` on the seeds is timed by the clock, start to exit.
"""

from __future__ import annotations

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
from benchmarks.event_scoring import published
from timeline.parsing.language_model import load_model

if TYPE_CHECKING:
    from spacy.language import Language

_AT_A_TIME = 20
_BARE = "bare spaCy pipe"
Work = Callable[[list[timeline.Document]], Any]


@click.command(help=__doc__)
@data_option
@click.option("--runs", default=3, show_default=True, help="Runs of each; the best counts.")
@click.option("--first", type=click.IntRange(min=1), help="Only the first N documents of each corpus.")
def main(data: Path, json_file: Path | None, runs: int, first: int | None) -> None:
    """Prints a block a corpus."""
    started = time.perf_counter()
    nlp = load_model()
    figures: dict[str, Any] = {"model load s": round(time.perf_counter() - started, 2)}
    click.echo(f"loading spaCy and the model: {figures['model load s']} s")
    for path in found(data, ["seeds", "timebank.jsonl"]):
        documents = _documents(path)[:first]
        words = sum(len(document.text.split()) for document in documents)
        click.echo(f"\n{path.name}: {len(documents)} documents, {words:,} words; seconds of the processor")
        figures[path.name] = {"documents": len(documents), "words": words, **_measure(documents, nlp, runs)}
        _show(figures[path.name])
        if path.is_dir():
            seconds = min(_clock(partial(_run, "build", str(path))) for _ in range(runs))
            figures[path.name]["command s"] = round(seconds, 2)
            click.echo(f"  the command timeline build, by the clock: {seconds:.2f} s")
    write_figures(figures, json_file)
    if len(figures) == 1:
        raise click.ClickException(f"{data} holds none of the corpora that this benchmark runs on")


def _documents(path: Path) -> list[timeline.Document]:
    if path.is_dir():
        return list(timeline.read(path))
    return [
        timeline.Document(id=record["id"], text=record["text"], published=published(record)) for record in records(path)
    ]


def _measure(documents: list[timeline.Document], nlp: Language, runs: int) -> dict[str, Any]:
    pieces = [documents[start : start + _AT_A_TIME] for start in range(0, len(documents), _AT_A_TIME)]
    ways = _ways(nlp)
    best = {name: [float("inf")] * len(pieces) for name in ways}
    for _ in range(runs):
        for number, piece in enumerate(pieces):
            for name, work in ways.items():
                best[name][number] = min(best[name][number], _cpu(partial(work, piece)))
    seconds = {name: sum(times) for name, times in best.items()}
    mentions, dated = (_mentions(timeline.Extractor(nlp=nlp, dated_only=only), documents) for only in (False, True))
    wanted = {_identity(mention) for mention in mentions if mention.interval}
    records = [document.record for document in documents]
    return {
        "seconds": {name: round(spent, 3) for name, spent in seconds.items()},
        "of the bare pipe": {name: round(spent / seconds[_BARE], 3) for name, spent in seconds.items()},
        "mentions": len(mentions),
        "dated mentions": len(wanted),
        "kept by dated_only": len(wanted & {_identity(mention) for mention in dated}),
        "resolving s": round(_cpu(lambda: [timeline.Resolver().resolve(document) for document in documents]), 3),
        "merging s": round(_cpu(lambda: timeline.merge(mentions, documents=records)), 3),
    }


def _ways(nlp: Language) -> dict[str, Work]:
    import spacy

    with_stages = spacy.blank("en")
    for name in nlp.pipe_names:
        with_stages.add_pipe(name, source=nlp)
    with_stages.add_pipe("timeline_resolver")
    with_stages.add_pipe("timeline_extractor")
    return {
        _BARE: lambda piece: list(nlp.pipe([document.text for document in piece], batch_size=32)),
        "resolver and extractor": partial(_mentions, timeline.Extractor(nlp=nlp)),
        "spaCy components": lambda piece: list(
            with_stages.pipe([(document.text, document) for document in piece], as_tuples=True, batch_size=32)
        ),
        "dated_only": partial(_mentions, timeline.Extractor(nlp=nlp, dated_only=True)),
    }


def _mentions(extractor: timeline.Extractor, documents: list[timeline.Document]) -> list[timeline.Mention]:
    resolver = timeline.Resolver()
    resolved = ((document, resolver.resolve(document)) for document in documents)
    return [mention for mentions in extractor.extract_each(resolved) for mention in mentions]


def _identity(mention: timeline.Mention) -> tuple[object, ...]:
    return mention.document, mention.trigger.start, mention.type.name, mention.interval


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "timeline", *arguments], check=True, capture_output=True)


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _clock(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _show(figures: dict[str, Any]) -> None:
    for name, seconds in figures["seconds"].items():
        share = figures["of the bare pipe"][name]
        speed = figures["words"] / seconds
        click.echo(f"  {name:24}{seconds:8.2f} s {speed:8,.0f} words/s  {share:.2f} of the bare pipe, {1 / share:.2f}x")
    kept, dated = figures["kept by dated_only"], figures["dated mentions"]
    click.echo(f"  {figures['mentions']} mentions, {dated} of them dated, of which dated_only finds {kept}")
    click.echo(f"  resolving alone {figures['resolving s']} s, merging {figures['merging s']} s")


if __name__ == "__main__":
    main()
