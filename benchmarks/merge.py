"""How well the merger tells which mentions are one happening, against gold coreference, and how its time grows.

python -m benchmarks.merge --data DIR [--split NAME …] [--errors N] [--out FILE] [--json FILE]
python -m benchmarks.merge --scaling [--json FILE]

DIR holds corpora as JSON Lines, told by the fields of their records: ECB+ (`split`, `subtopic`; a figure for each
split) and MEANTIME (`instances`). The gold spans of all clustered event mentions are given, and nothing else of the
annotation: no topics, stories or entities. Type, date, participants and all the rest come from `Extractor.mentions_at`
on the text, clusters from `timeline.merge`, within and across documents at once, with the same settings for every
corpus. A document's day of publication is given where its record states one. Scores are those of the package scorch
(MUC, B³, CEAF-e and their mean, the CoNLL score), over all mentions of a corpus, those that stand alone included.

Baselines: every mention alone; one cluster a lemma in each document; one a lemma in all; in ECB+ one a lemma in each
gold story. `--errors` shows the events that mix or split most gold clusters; `--out` writes a row for each mention.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, TypeVar

import attrs
import click
from scorch import scores as scorch

import timeline
from benchmarks.corpora import records, write_figures
from benchmarks.event_scoring import published
from timeline import Document, Mention, Timeline
from timeline.errors import InvalidValueError

_EVENTS = ("EVENT", "EVENT_MENTION")
_METRICS = {"MUC": scorch.muc, "B3": scorch.b_cubed, "CEAFe": scorch.ceaf_e}
_CONTEXT = 60
_Item = TypeVar("_Item", bound=Hashable)


@attrs.frozen(kw_only=True, eq=False)
class GoldMention:
    """A gold mention of a document, the story and the cluster in which it stands, and what the extractor says of it."""

    row: dict[str, Any]
    place: tuple[str, int]
    start: int
    end: int
    gold: str
    story: str | None
    mention: Mention | None

    @property
    def lemma(self) -> str:
        """The lemma of the trigger, the words themselves where there is none."""
        return (self.mention and self.mention.lemma) or self.row["text"][self.start : self.end].casefold()

    @property
    def context(self) -> str:
        """The words in their sentence."""
        text = self.row["text"]
        before, after = text[max(0, self.start - _CONTEXT) : self.start], text[self.end :][:_CONTEXT]
        return " ".join(f"{self.row['id']}: {before}[{text[self.start : self.end]}]{after}".split())


@click.command(help=__doc__)
@click.option("--data", type=click.Path(path_type=Path, exists=True, file_okay=False), help="The folder of corpora.")
@click.option("--split", "splits", multiple=True, help="This split of ECB+ only; may be repeated.")
@click.option("--errors", default=0, help="Show N events that mix gold clusters, and N gold clusters that are split.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write a row for each mention.")
@click.option("--scaling", is_flag=True, help="Measure instead how the time to merge grows, on made-up stories.")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write all figures to FILE.")
def main(
    data: Path | None, splits: Sequence[str], errors: int, out: Path | None, scaling: bool, json_file: Path | None
) -> None:
    """Prints a block for each corpus."""
    if scaling:
        from benchmarks.scaling import measure

        write_figures(measure(), json_file)
        return
    if data is None:
        raise click.UsageError("give --data DIR, or --scaling")
    figures, rows = {}, []
    for name, corpus in gold_corpora(data):
        if splits and name.startswith("ecb") and name.rpartition(" ")[2] not in splits:
            continue
        given = given_mentions(corpus)
        predicted = clusters(given)
        figures[name] = {"mentions": len(given), "merger": score(given, predicted), **_baselines(given)}
        _show(name, figures[name])
        _show_errors(given, predicted, errors)
        rows += [_row(name, each, predicted[each.place]) for each in given]
    if not figures:
        raise click.ClickException(f"{data} holds no corpus with event coreference")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    write_figures(figures, json_file)


def clusters(given: Sequence[GoldMention]) -> dict[tuple[str, int], Hashable]:
    """For each mention the event in which the library puts it."""
    event_of = {mention.id: event.id for event in merged(given) for mention in event.mentions}
    return {
        each.place: event_of.get(each.mention.id, each.place) if each.mention is not None else each.place
        for each in given
    }


def merged(given: Sequence[GoldMention]) -> Timeline:
    """The timeline of the mentions."""
    documents = {each.row["id"]: document_of(each.row) for each in given}
    told = [each.mention for each in given if each.mention is not None]
    return timeline.merge(told, documents=[document.record for document in documents.values()])


def score(given: Sequence[GoldMention], predicted: Mapping[tuple[str, int], Hashable]) -> dict[str, float]:
    """F1 by each metric, precision and recall of B³, and the CoNLL score, in per cent."""
    key, response = sets({each.place: each.gold for each in given}), sets(predicted)
    found = {name: metric(key, response) for name, metric in _METRICS.items()}
    values = {name: 100 * f1 for name, (_, _, f1) in found.items()}
    recall, precision, _ = found["B3"]
    return {"CoNLL": fmean(values.values()), **values, "B3 precision": 100 * precision, "B3 recall": 100 * recall}


def gold_corpora(data: Path) -> Iterable[tuple[str, list[dict[str, Any]]]]:
    """The corpora with event coreference in a folder, each split by itself."""
    for path in sorted(data.glob("*.jsonl")):
        parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in records(path):
            if "subtopic" in row and "split" in row:
                parts[f"{path.stem} {row['split']}"].append(row)
            elif "instances" in row and "mentions" in row:
                parts[path.stem].append(row)
            else:
                break
        yield from parts.items()


def given_mentions(corpus: Iterable[dict[str, Any]]) -> list[GoldMention]:
    """The clustered event mentions of a corpus, with what the extractor says of each."""
    extractor, resolver = timeline.Extractor(), timeline.Resolver()
    given = []
    for row in corpus:
        document = document_of(row)
        gold = [each for each in row["mentions"] if each["type"] in _EVENTS and each["cluster"] is not None]
        found = extractor.mentions_at(
            document, resolver.resolve(document), [(each["start"], each["end"]) for each in gold]
        )
        given += [
            GoldMention(
                row=row,
                place=(row["id"], number),
                start=each["start"],
                end=each["end"],
                gold=each["cluster"],
                story=row.get("subtopic"),
                mention=mention,
            )
            for number, (each, mention) in enumerate(zip(gold, found, strict=True))
        ]
    return given


def document_of(row: dict[str, Any]) -> Document:
    """The document of a row, with its day of publication where the row states one."""
    try:
        day = published(row)
    except (InvalidValueError, KeyError):
        day = None
    return Document(id=row["id"], text=row["text"], published=day)


def _baselines(given: Sequence[GoldMention]) -> dict[str, dict[str, float]]:
    keys: dict[str, Callable[[GoldMention], Hashable]] = {
        "each alone": lambda each: each.place,
        "lemma in a document": lambda each: (each.row["id"], each.lemma),
        "lemma in all": lambda each: each.lemma,
    }
    if all(each.story for each in given):
        keys["lemma in a gold story"] = lambda each: (each.story, each.lemma)
    return {name: score(given, {each.place: key(each) for each in given}) for name, key in keys.items()}


def sets(labels: Mapping[_Item, Hashable]) -> list[set[_Item]]:
    """The items that have one label, for each label."""
    found: dict[Hashable, set[_Item]] = defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return list(found.values())


def _show(name: str, figures: Mapping[str, Any]) -> None:
    click.echo(f"{name}: {figures['mentions']} gold mentions")
    for system, values in figures.items():
        if system != "mentions":
            click.echo(f"  {system:22} " + "  ".join(f"{metric} {value:.1f}" for metric, value in values.items()))


def _show_errors(given: Sequence[GoldMention], predicted: Mapping[tuple[str, int], Hashable], most: int) -> None:
    gold = {each.place: each.gold for each in given}
    for title, of, label in (("mixed events", predicted, gold), ("split clusters", gold, predicted)):
        groups: dict[Hashable, list[GoldMention]] = defaultdict(list)
        for each in given:
            groups[of[each.place]].append(each)
        wrong = [group for group in groups.values() if len({label[each.place] for each in group}) > 1]
        for group in sorted(wrong, key=lambda group: (-len(group), group[0].place))[:most]:
            counts = Counter(label[each.place] for each in group)
            click.echo(f"  {title[:-1]} of {len(group)} mentions in {len(counts)} parts:")
            seen: set[Hashable] = set()
            for each in group:
                if label[each.place] not in seen:
                    seen.add(label[each.place])
                    click.echo(f"    {counts[label[each.place]]:3} {each.context}")


def _row(corpus: str, each: GoldMention, cluster: Hashable) -> dict[str, Any]:
    place = {"document": each.row["id"], "start": each.start, "end": each.end}
    return {"corpus": corpus, **place, "gold": each.gold, "predicted": str(cluster)}


if __name__ == "__main__":
    main()
