"""Fits the costs of a narrative (`timeline/resolver/narrative/narrative_costs.toml`) to WikiWars.

python tools/narrative_costs.py DIR/wikiwars.jsonl > timeline/resolver/narrative/narrative_costs.toml

Costs are such that the annotated years are as likely as can be (conditional random field, Lafferty et al. 2001): a path
is as likely as its cost is low, and the weighted squares of how far they lie from `ROUGH` are added, so that what the
texts do not tell stays as one expects it. Paths are followed `WIDTH` wide. What a path leaves aside is not annotated;
it is summed out.

Each text counts once as it is, and `VARIANTS` times, with half the weight, with years taken from days and months that
go on within a section in the year stated before, or from shortly before, as another writer might have left them out.
Prints to stderr how many years are wrong, on each text with the costs fitted to all others.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from timeline.model.civil import Granularity
from timeline.model.interval import Interval
from timeline.resolver.anchor import choice
from timeline.resolver.narrative.best_path import Node, best_path, cheapest, going_on, successors
from timeline.resolver.narrative.costs import LENGTHS, Prices, by_name
from timeline.resolver.narrative.step import Step, steps_of
from timeline.resolver.narrative.told_time import all_around
from timeline.resolver.plain_text import PlainText
from timeline.resolver.recognise import recognise
from timeline.resolver.refine import refine
from timeline.resolver.resolve_english import INDEX
from timeline.resolver.timex3 import parse_value

WIDTH = 14
ORDER = ("clause", "sentence", "paragraph", "section", *LENGTHS)
VARIANTS, SHARE = 2, 0.6
SQUARES = 3.0  # weight of the sum of squares; 1 to 10 give the same within what chance does
ROUNDS = 150
SHORTLY = 60  # days
ROUGH = dict(
    by_name(
        tomllib.loads("""
[open]
other_year = 0.5
on = { month = 0.3, season = 0.5, half = 0.7, year = 1.0, years = 0.7, decade = 0.7 }
back = { any = 1.0, month = 0.5, season = 0.5, half = 0.5, year = 1.0, years = 0.7, decade = 0.7 }

[stated]
on = { month = 0.1, season = 0.1, half = 0.1, year = 0.2, years = 0.3, decade = 1.0 }
back = { any = 0.5, month = 0.2, season = 0.2, half = 0.2, year = 0.5, years = 0.5, decade = 1.0 }

[aside]
stated = 2.0
open = 2.0
counted = 1.0
heading = 2.0
bracketed = -1.0
perfect = -1.0

[before]
clause = -1.5
sentence = -1.0
paragraph = -0.7
section = -0.2

[again]
clause = -0.5
sentence = -0.3
paragraph = -0.2

[after]
clause = 0.0
sentence = 0.3
paragraph = -0.3
bare_year = 0.3

[heading]
outside = 1.0

[paragraph]
back = -0.3

[section]
back = -0.6

[perfect]
back = -0.8
""")
    )
)
"""What one expects of any history, set by hand; from them the costs are fitted."""

Array: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = NDArray[np.int64]
Years: TypeAlias = Mapping[int, Collection[int]]
"""The years that are right for a step, by its number."""


@attrs.frozen
class Text:
    """The steps of a text with the years that are right for open ones."""

    name: str
    steps: Sequence[Step]
    years: Years
    weight: float = 1.0


def texts_of(path: Path) -> list[list[Text]]:
    """Each text of a corpus with its variants."""
    result = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        plain = PlainText.of(row["text"])
        steps = steps_of(plain.text, refine(plain.text, recognise(plain.text, INDEX, domain="narrative")))
        text = Text(row["id"], steps, annotated_years(steps, plain, row["timexes"]))
        result.append([text, *(shortened(text, number) for number in range(VARIANTS))])
    return result


def annotated_years(steps: Sequence[Step], plain: PlainText, timexes: Sequence[Mapping[str, Any]]) -> Years:
    """The annotated year of each open step; a winter may be told by the year in which it starts or ends."""
    found = dict[int, set[int]]()
    for number, step in enumerate(steps):
        start = step.start or 0
        first, last = plain.place(start), plain.place(start + len(step.text) - 1)
        values = [row["value"] for row in timexes if row["start"] <= last and first < row["end"]]
        interval = parse_value(values[0]) if step.instances and values and values[0] not in (None, "null") else None
        if interval and interval.start:
            year = interval.start.year
            found[number] = {year, year - 1} if values[0].endswith("WI") else {year}
    return found


def shortened(text: Text, number: int) -> Text:
    """A variant that leaves out years."""
    steps, years = list(text.steps), dict(text.years)
    last: Interval | None = None
    for place, step in enumerate(text.steps):
        if step.border == "section":
            last = None
        if step.stated is None:
            continue
        if last and goes_on(last, step.stated) and chance(text.name, place, number) < SHARE:
            start = step.stated.start
            assert start is not None  # it has both ends
            instances = partial(choice.instance, step.stated.granularity, start.month, start.day)
            steps[place] = attrs.evolve(step, stated=None, instances=instances)
            years[place] = {start.year}
        last = step.stated
    return Text(text.name, steps, years, 0.5)


def goes_on(last: Interval, stated: Interval) -> bool:
    """Whether it is a day, month or season of the year stated last, or shortly after."""
    assert last.start and last.end and stated.start  # noqa: PT018  (steps take no others)
    if not stated.is_single or stated.granularity not in (Granularity.DAY, Granularity.MONTH, Granularity.SEASON):
        return False
    return stated.start.year == last.start.year or 0 <= stated.start.ordinal - last.end.ordinal <= SHORTLY


def chance(*place: object) -> float:
    """A number from 0 to 1 that looks like chance and is the same each time."""
    return int(hashlib.sha256(repr(place).encode()).hexdigest()[:8], 16) / 16**8


@attrs.frozen
class Layer:
    """All ways of one step of a text: from which path to which, the numbers of its costs, and whether it is right.

    `width` is how many paths there are after the step.
    """

    rows: list[tuple[int, int, list[int], bool]]
    width: int


def layers_of(text: Text, names: dict[str, int]) -> list[Layer]:
    """The ways through a text; a step whose right year is on none of them has only right ways."""
    nodes, result, rough = [Node(0.0)], [], Prices(ROUGH)
    for number, (step, around) in enumerate(zip(text.steps, all_around(text.steps), strict=True)):
        following = list(successors(step, around, nodes, rough))
        right = {id(node) for node in following if is_right(node, text.years.get(number))} or {id(n) for n in following}
        kept = [*cheapest(following, WIDTH), *cheapest((node for node in following if id(node) in right), 3)]
        places = {place: index for index, place in enumerate(dict.fromkeys(map(going_on, kept)))}
        sources = {id(node): index for index, node in enumerate(nodes)}
        ways = [node for node in following if going_on(node) in places]
        rows = [
            (
                sources[id(node.before)],
                places[going_on(node)],
                [names.setdefault(name, len(names)) for name in node.named],
                id(node) in right,
            )
            for node in ways
        ]
        result.append(Layer(rows, len(places)))
        first = {going_on(node): node for node in sorted(ways, key=lambda node: -node.cost)}
        nodes = [first[place] for place in places]
    return result


def is_right(node: Node, years: Collection[int] | None) -> bool:
    """Whether a step was read in one of the years."""
    return years is None or (node.told is not None and node.told.year in years)


@attrs.frozen
class Ways:
    """All ways of one step in all texts as arrays: from path `sources` to path `targets`.

    `ways` and `flat` are the pairs of a way and the number of one of its costs. `texts` are those of the ways, `owners`
    those of the paths after the step, and `width` is how many paths there were before.
    """

    sources: Numbers
    targets: Numbers
    texts: Numbers
    ways: Numbers
    flat: Numbers
    owners: Numbers
    width: int


class Field:
    """The ways through several texts, all texts side by side, each twice: all ways, and the right ones alone."""

    def __init__(self, texts: Sequence[tuple[Sequence[Layer], float]], size: int) -> None:
        self.size = size
        self.signs = np.array([sign * weight for _, weight in texts for sign in (1, -1)])
        self.steps = list[Ways]()
        before = list(range(len(self.signs)))
        width = len(before)
        for place in range(max(len(layers) for layers, _ in texts)):
            rows, owners = list[tuple[int, int, int, list[int]]](), list[int]()
            now = list(before)
            for copy in range(len(before)):
                layers = texts[copy // 2][0]
                if place < len(layers):
                    now[copy] = len(owners)
                    owners += [copy] * layers[place].width
                    only_right = copy % 2 == 1
                    rows += [
                        (before[copy] + source, now[copy] + target, copy, costs)
                        for source, target, costs, right in layers[place].rows
                        if right or not only_right
                    ]
            sources, targets, copies, costs = zip(*rows, strict=True)
            ways = np.repeat(np.arange(len(rows)), [len(row) for row in costs])
            flat = np.array([cost for row in costs for cost in row], dtype=np.int64)
            arrays = (np.array(sources), np.array(targets), np.array(copies), ways, flat, np.array(owners))
            self.steps.append(Ways(*arrays, width))
            before, width = now, len(owners)

    def loss(self, costs: Array) -> tuple[float, Array]:
        """How unlikely the right ways are, and its gradient (forward and backward, scaled at each step)."""
        forward, kept, loss = np.ones(len(self.signs)), list[tuple[Array, Array]](), 0.0
        for step in self.steps:
            likely = np.exp(-np.bincount(step.ways, weights=costs[step.flat], minlength=len(step.sources)))
            reached = np.bincount(step.targets, weights=forward[step.sources] * likely, minlength=len(step.owners))
            total = np.bincount(step.owners, weights=reached, minlength=len(self.signs))
            total[total == 0] = 1.0
            loss += float(self.signs @ np.log(total))
            kept.append((forward, likely / total[step.texts]))
            forward = reached / total[step.owners]
        gradient = np.zeros(self.size)
        backward: Array = np.zeros(0)  # by path
        goes_on = np.zeros(len(self.signs), dtype=bool)  # by text
        for step, (before, likely) in zip(reversed(self.steps), reversed(kept), strict=True):
            backward = np.where(goes_on[step.owners], np.resize(backward, len(step.owners)), 1.0)
            goes_on[step.owners] = True
            through = likely * backward[step.targets]
            share = before[step.sources] * through * self.signs[step.texts]
            gradient -= np.bincount(step.flat, weights=share[step.ways], minlength=self.size)
            backward = np.bincount(step.sources, weights=through, minlength=step.width).astype(float)
        return loss, gradient


def fitted(texts: Sequence[tuple[Sequence[Layer], float]], rough: Array, least: Array) -> Array:
    """The costs with the least loss, found by steps that grow while the sign of the slope stays (Riedmiller 1994)."""
    field = Field(texts, len(least))
    costs, steps, before = rough.copy(), np.full(len(least), 0.05), np.zeros(len(least))
    for _ in range(ROUNDS):
        slope = field.loss(costs)[1] + 2 * SQUARES * (costs - rough)
        same = slope * before
        steps = np.clip(np.where(same > 0, steps * 1.2, np.where(same < 0, steps * 0.5, steps)), 1e-5, 0.5)
        before = np.where(same < 0, 0.0, slope)
        costs = np.maximum(costs - np.sign(before) * steps, least)
    return costs


def wrong(texts: Sequence[Text], costs: Mapping[str, float]) -> tuple[int, int]:
    """How many years the best path gets wrong, and of how many."""
    bad = number = 0
    for text in texts:
        path = best_path(text.steps, all_around(text.steps), Prices(costs))
        bad += sum(not is_right(path[place], years) for place, years in text.years.items())
        number += len(text.years)
    return bad, number


def main(path: str) -> None:
    """Prints the costs."""
    groups = texts_of(Path(path))
    names = dict[str, int]()
    layers = [[(layers_of(text, names), text.weight) for text in group] for group in groups]
    rough = np.array([ROUGH.get(name, 0.0) for name in names])
    least = np.array([0.0 if name.endswith(tuple(f".{length}" for length in LENGTHS)) else -np.inf for name in names])

    def fit(left_out: int | None = None) -> dict[str, float]:
        rest = [pair for number, pairs in enumerate(layers) if number != left_out for pair in pairs]
        return dict(zip(names, fitted(rest, rough, least).round(2).tolist(), strict=True))

    totals = np.zeros((2, 2), dtype=int)
    for number, group in enumerate(groups):
        costs = fit(number)
        told = [wrong(group[:1], costs), wrong(group[1:], costs)]
        totals += np.array(told)
        print(f"{group[0].name:24} wrong {told[0]}, with years left out {told[1]}", file=sys.stderr)
    print(f"{'all':24} wrong {totals[0]}, with years left out {totals[1]}", file=sys.stderr)
    print(toml(fit()), end="")


HEAD = """\
# What the steps of a path through a narrative cost: a path is as likely as its cost is low, in natural logarithms.
# Fitted to WikiWars by tools/narrative_costs.py, which says how; not to be mended by hand.
"""
TITLES = {
    "open.on": "An expression without a year goes on from the time told before; each adds to those before it.",
    "open.back": "It goes back.",
    "open": "It stays in the time told before, or lies in another year.",
    "stated.on": "An expression with a year, or one whose year the same sentence or the next one states, goes on.",
    "stated.back": "It goes back.",
    "stated": "It stays in the time told before.",
    "clause": "It does so within a sentence,",
    "sentence": "in another sentence of the paragraph,",
    "paragraph": "in another paragraph of the section,",
    "section": "in another section.",
    "perfect": "It goes back in a sentence in the past perfect.",
    "before": "It lies in the year that was stated last, and nothing was placed since; by what ended since.",
    "again": "It lies in that year, as what was placed since.",
    "after": "It lies in the year that is stated next; by what ends until then.",
    "heading": "It lies outside the time of the heading.",
    "aside": "The text goes on from the time before the expression.",
}


def _rank(name: str) -> tuple[int, str]:
    key = name.rpartition(".")[2]
    return (ORDER.index(key) if key in ORDER else -1), name


def toml(costs: Mapping[str, float]) -> str:
    """The file of the costs."""
    tables = {title: dict[str, float]() for title in TITLES}
    for name in sorted(costs, key=_rank):
        table, _, key = name.rpartition(".")
        tables[table][key] = costs[name]
    return HEAD + "".join(
        f"\n# {TITLES[table]}\n[{table}]\n" + "".join(f"{key} = {cost}\n" for key, cost in row.items())
        for table, row in tables.items()
        if row
    )


if __name__ == "__main__":
    main(sys.argv[1])
