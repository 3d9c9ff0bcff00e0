"""How many events of eight ACE types are found in single sentences, how they are typed, and who takes part.

python -m benchmarks.ace --data DIR [--half 1|2] [--errors N] [--out FILE] [--json FILE]

Reads `m2e2_dev.jsonl` of DIR. Each sentence is read alone, without a day of publication, by `Extractor()` as it stands.
The annotation leaves out events of other types and about half of the parties, so what is found beyond it is not wrong.

found          gold triggers that the trigger of a mention overlaps; typed: of these, those with one of our types that
               stand for the ACE type
who recall     of the found: gold parties (no places, instruments, vehicles or money) that an argument overlaps
who precision  of the parties told of the found, those that overlap a gold argument of any role: a lower bound
role           of the parties found of attacks, deaths and arrests: those who do it are agents, who suffer it patients

The figures are told for all sentences and for each half: every second article by name (see `benchmarks.splits`), so
that the sentences of an article stand in one half. `--errors` shows errors of the first half only, never of the second,
which is there to be measured and not to be read. `--out` writes the mentions, a sentence a row.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import click

import timeline
from benchmarks.corpora import data_option, records, spread, write_figures
from benchmarks.splits import READ, half_option, halves, parts, percent, show
from timeline import Argument, Mention, Span

CORPUS = "m2e2_dev.jsonl"
_OURS = {
    "Conflict:Attack": ("attack", "military", "casualty", "ceasefire"),
    "Conflict:Demonstrate": ("protest",),
    "Contact:Meet": ("meeting", "gathering", "visit"),
    "Contact:Phone-Write": ("call", "statement", "report"),
    "Justice:Arrest-Jail": ("legal",),
    "Life:Die": ("casualty", "attack", "disaster", "accident"),
    "Movement:Transport": ("visit", "military", "office", "aid", "trade", "other"),
    "Transaction:Transfer-Money": ("aid", "business", "trade", "other"),
}
_WITH_SIDES = ("Conflict:Attack", "Justice:Arrest-Jail", "Life:Die")  # types whose roles say who does what to whom
_SIDES = dict.fromkeys(("Attacker", "Agent"), "agent") | dict.fromkeys(("Victim", "Target", "Person"), "patient")
_NO_PARTIES = frozenset({"Place", "Instrument", "Vehicle", "Origin", "Destination", "Money"})


@attrs.frozen
class Judged:
    """What a number of sentences come to: numbers that add up, and the errors."""

    counts: Counter[str] = attrs.field(factory=Counter)
    errors: tuple[str, ...] = ()

    def __add__(self, other: Judged) -> Judged:
        return Judged(self.counts + other.counts, self.errors + other.errors)

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name, `None` where there is nothing to measure."""
        n = self.counts
        return {
            "gold": n["gold"],
            "mentions": n["mentions"],
            "found": percent(n["found"], n["gold"]),
            "typed": percent(n["typed"], n["found"]),
            "who recall": percent(n["who found"], n["who"]),
            "who precision": percent(n["told right"], n["told"]),
            "role": percent(n["role right"], n["roles"]),
        }

    @property
    def by_type(self) -> dict[str, dict[str, int]]:
        """For each ACE type how many events there are, are found and are typed."""
        n = self.counts
        return {
            name: {what: n[f"{what} {name}"] for what in ("gold", "found", "typed")}
            for name in _OURS
            if n[f"gold {name}"]
        }


@click.command(help=__doc__)
@data_option
@half_option
@click.option("--errors", default=0, help="Show N errors of the first half, spread over its articles.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the mentions, a sentence a row.")
def main(data: Path, json_file: Path | None, half: int | None, errors: int, out: Path | None) -> None:
    """Prints a column for all sentences and for each half, then a row for each type."""
    if not (data / CORPUS).is_file():
        raise click.ClickException(f"{data} holds no {CORPUS}")
    rows = list(records(data / CORPUS))
    half_of = halves(article_of(row) for row in rows)
    rows = [row for row in rows if half in (None, half_of[article_of(row)])]
    judged = {place: Judged() for within in parts(half).values() for place in within}
    told: list[dict[str, Any]] = []
    for row, mentions in _told(rows):
        judged[half_of[article_of(row)]] += judge(row, mentions)
        told.append({"id": row["id"], "mentions": [_written(mention) for mention in mentions]})
    figures: dict[str, Any] = {}
    for name, within in parts(half).items():
        total = sum((judged[place] for place in within), Judged())
        figures[name] = {**total.figures, "by type": total.by_type}
    click.echo(f"{len(rows)} sentences, each read alone")
    show({name: {key: value for key, value in part.items() if key != "by type"} for name, part in figures.items()})
    for name, numbers in next(iter(figures.values()))["by type"].items():
        click.echo(f"  {name:28} {numbers['gold']:4} gold {numbers['found']:4} found {numbers['typed']:4} typed")
    for case in spread(judged[READ].errors if READ in judged else (), errors):
        click.echo(f"    {case}")
    if out:
        out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), encoding="utf-8")
    write_figures(figures, json_file)


def article_of(row: Mapping[str, Any]) -> str:
    """The article of a sentence, whose id is that of the article and a number."""
    return str(row["id"]).rpartition("_")[0]


def _told(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[Mention]]]:
    resolver = timeline.Resolver()
    documents = (timeline.Document(id=row["id"], text=row["text"]) for row in rows)
    found = timeline.Extractor().extract_each((document, resolver.resolve(document)) for document in documents)
    return zip(rows, found, strict=True)


def judge(row: Mapping[str, Any], mentions: Sequence[Mention]) -> Judged:
    """The mentions of a sentence, held against its gold events; for an event the first one speaks that overlaps it."""
    counts: Counter[str] = Counter(mentions=len(mentions))
    errors = []
    for event in row["events"]:
        name = event["type"]
        counts.update(["gold", f"gold {name}"])
        mention = next((mention for mention in mentions if _meets(event, mention.trigger)), None)
        if mention is None:
            errors.append(f"missed | {name} | {event['text']} | {row['text']}")
            continue
        counts.update(["found", f"found {name}"])
        if mention.type.base in _OURS[name]:
            counts.update(["typed", f"typed {name}"])
        else:
            errors.append(f"type | {name}, got {mention.type.name} | {event['text']} | {row['text']}")
        counts.update(_parties(event, mention))
    return Judged(counts, tuple(errors))


def _parties(event: Mapping[str, Any], mention: Mention) -> dict[str, int]:
    gold = [argument for argument in event["arguments"] if argument["role"] not in _NO_PARTIES]
    told = [argument for argument in mention.arguments if argument.role not in ("place", "topic")]
    sides = [
        (wanted, argument.role)
        for one in gold
        if event["type"] in _WITH_SIDES and (wanted := _SIDES.get(one["role"]))
        if (argument := _first_at(one, told)) is not None
    ]
    return {
        "who": len(gold),
        "who found": sum(_first_at(one, mention.arguments) is not None for one in gold),
        "told": len(told),
        "told right": sum(any(_meets(one, argument.span) for one in event["arguments"]) for argument in told),
        "roles": len(sides),
        "role right": sum(wanted == role for wanted, role in sides),
    }


def _first_at(one: Mapping[str, Any], arguments: Sequence[Argument]) -> Argument | None:
    return next((argument for argument in arguments if _meets(one, argument.span)), None)


def _meets(gold: Mapping[str, Any], span: Span) -> bool:
    return bool(gold["start"] < span.end and span.start < gold["end"])


def _written(mention: Mention) -> dict[str, Any]:
    trigger = mention.trigger
    arguments = [[argument.role, argument.span.start, argument.span.end] for argument in mention.arguments]
    return {"start": trigger.start, "end": trigger.end, "type": mention.type.name, "arguments": arguments}


if __name__ == "__main__":
    main()
