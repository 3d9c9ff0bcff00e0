"""How many titles an editor would not print: a grammar check of all titles that articles and sentences yield.

python -m benchmarks.titles --data DIR [--half 1|2] [--errors N] [--json FILE]

Reads the articles that `editor_dev.jsonl` of DIR points to, and the sentences of `m2e2_dev.jsonl`; each is read alone
by `Extractor()` as it stands. Told are the titles, the share of them that have a fault, and the share of each kind, in
per cent. `benchmarks.title_faults` says what a fault is; it asks nothing of the code that makes the titles.

The figures are told for all and for each half: every second article by name (see `benchmarks.splits`). `--errors` shows
faulty titles of the first half only, never of the second, which is there to be measured and not to be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
import click

import timeline
from benchmarks.ace import CORPUS as SENTENCES
from benchmarks.ace import article_of
from benchmarks.articles import pointed_to
from benchmarks.corpora import data_option, found, records, spread, write_figures
from benchmarks.editor import CORPUS as ARTICLES
from benchmarks.splits import READ, half_option, halves, parts, percent, show
from benchmarks.title_faults import KINDS, Told, faults
from timeline import Document, Mention
from timeline.parsing.language_model import load_model


@attrs.frozen
class Judged:
    """What a number of titles come to: numbers that add up, and the faulty ones."""

    counts: Counter[str] = attrs.field(factory=Counter)
    errors: tuple[str, ...] = ()

    def __add__(self, other: Judged) -> Judged:
        return Judged(self.counts + other.counts, self.errors + other.errors)

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name."""
        n = self.counts
        shares = {kind: percent(n[kind], n["titles"], 2) for kind in KINDS}
        return {"titles": n["titles"], "faulty": percent(n["faulty"], n["titles"], 2), **shares}


@click.command(help=__doc__)
@data_option
@half_option
@click.option("--errors", default=0, help="Show N faulty titles of each kind of the first half.")
def main(data: Path, json_file: Path | None, half: int | None, errors: int) -> None:
    """Prints a column for all titles and for each half."""
    given = [(place, document) for place, document in _documents(data) if half in (None, place)]
    if not given:
        raise click.ClickException(f"{data} holds neither {ARTICLES} nor {SENTENCES}")
    judged = {place: Judged() for place in (1, 2)}
    resolver = timeline.Resolver()
    mentions = timeline.Extractor().extract_each((document, resolver.resolve(document)) for _, document in given)
    told = ((place, mention) for (place, _), found in zip(given, mentions, strict=True) for mention in found)
    for place, one in _judged(told):
        judged[place] += one
    figures = {name: sum((judged[place] for place in within), Judged()).figures for name, within in parts(half).items()}
    click.echo(f"{len(given)} articles and sentences, each read alone")
    show(figures)
    for kind in KINDS:
        for case in spread([case for case in judged[READ].errors if case.startswith(f"{kind} |")], errors):
            click.echo(f"    {case}")
    write_figures(figures, json_file)


def _documents(data: Path) -> Iterator[tuple[int, Document]]:
    """The articles and the sentences, with their halves."""
    for path in found(data, [ARTICLES]):
        rows = list(records(path))
        half_of = halves(row["id"] for row in rows)
        for row in rows:
            if (document := pointed_to(row, data)) is not None:
                yield half_of[row["id"]], document
    for path in found(data, [SENTENCES]):
        rows = list(records(path))
        half_of = halves(article_of(row) for row in rows)
        for row in rows:
            yield half_of[article_of(row)], Document(id=row["id"], text=row["text"])


def _judged(told: Iterable[tuple[int, Mention]]) -> Iterator[tuple[int, Judged]]:
    """Each title with its half, checked against the parse of its sentence."""
    nlp = load_model()
    texts = ((text, one) for one in told for text in (one[1].sentence.text, one[1].title))
    parsed = nlp.pipe(texts, as_tuples=True)
    for (sentence, (place, mention)), (title, _) in zip(parsed, parsed, strict=True):
        yield place, judge(Told.of(mention, title=title, sentence=sentence))


def judge(told: Told) -> Judged:
    """The faults of a title."""
    kinds = faults(told)
    counts = Counter(["titles", *(["faulty"] if kinds else []), *kinds])
    text = " ".join(told.sentence.text.split())
    return Judged(counts, tuple(f"{kind} | {told.title.text} | {told.trigger.text} | {text}" for kind in kinds))


if __name__ == "__main__":
    main()
