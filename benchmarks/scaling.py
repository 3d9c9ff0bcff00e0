"""How the time to merge grows with the number of mentions, on made-up stories.

python -m benchmarks.scaling [--most N] [--seed N] [--json FILE]

For each size, from 1,000 mentions on, the seconds of the processor that `timeline.merge` takes, with the exponent by
which they grow from the row before (n log n grows by about 1.1), and how long it then takes to add one article
(`timeline + build([article])`): to the same timeline again and again, and to the sum of the last addition; of twenty
each the median and the longest. The mentions come from `benchmarks.stories`: the same ones for a seed.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import exp, log
from operator import add
from pathlib import Path
from statistics import median
from typing import Any

import click

import timeline
from benchmarks.corpora import write_figures
from benchmarks.stories import stories
from timeline import Mention, Timeline
from timeline.model import DocumentRecord

_SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
_ARTICLES = 20
_HEAD = (
    "mentions documents  events largest   merge s us/mention exponent "
    "| add one: median s, max s | a chain: median s, max s"
)
_WIDTH, _HEIGHT = 64, 16  # of the plot, in characters


@click.command(help=__doc__)
@click.option("--most", default=_SIZES[-1], show_default=True, help="The largest number of mentions.")
@click.option("--seed", default=0, show_default=True, help="Which stories are made up.")
@click.option("--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write all figures to FILE.")
def main(most: int, seed: int, json_file: Path | None) -> None:
    """Prints the table and the plot."""
    write_figures(measure(most=most, seed=seed), json_file)


def measure(*, most: int = _SIZES[-1], seed: int = 0) -> dict[str, Any]:
    """Prints a row for each size up to `most` and the plot; gives the figures."""
    rows: list[dict[str, Any]] = []
    click.echo(_HEAD)
    for size in (size for size in _SIZES if size <= most):
        rows.append(row := _row(size, seed))
        row["exponent"] = _exponent(rows[-2], row) if rows[1:] else None
        click.echo(_line(row))
    if rows[1:]:
        _plot(rows)
    return {"seed": seed, "scaling": rows}


def _row(size: int, seed: int) -> dict[str, Any]:
    """Merging all but the last articles, and then adding those one by one."""
    mentions, records = stories(size, seed)
    (*first,) = records[:-_ARTICLES]
    of_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        of_document[mention.document].append(mention)
    articles = [_merged(of_document, [record]) for record in records[-_ARTICLES:]]
    gc.collect()
    merge_s, whole = _timed(lambda: _merged(of_document, first))
    same = [_timed(partial(add, whole, article))[0] for article in articles]
    chain, grown = [], whole
    for article in articles:
        seconds, grown = _timed(partial(add, grown, article))
        chain.append(seconds)
    return {
        "mentions": sum(len(of_document[record.id]) for record in first),
        "documents": len(first),
        "events": len(whole),
        "largest event": max(len(event.mentions) for event in whole),
        "merge s": merge_s,
        "add one s": {"median": median(same), "max": max(same)},
        "add in a chain s": {"median": median(chain), "max": max(chain)},
    }


def _merged(of_document: Mapping[str, Sequence[Mention]], records: Sequence[DocumentRecord]) -> Timeline:
    return timeline.merge((m for record in records for m in of_document[record.id]), documents=records)


def _timed(work: Callable[[], Timeline]) -> tuple[float, Timeline]:
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def _exponent(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    return log(other["merge s"] / one["merge s"]) / log(other["mentions"] / one["mentions"])


def _line(row: Mapping[str, Any]) -> str:
    size, one, chain = row["mentions"], row["add one s"], row["add in a chain s"]
    exponent = f"{row['exponent']:8.2f}" if row["exponent"] else 8 * " "
    return (
        f"{size:8,} {row['documents']:9,} {row['events']:7,} {row['largest event']:7,} {row['merge s']:9.2f} "
        f"{1e6 * row['merge s'] / size:10.0f} {exponent} | {one['median']:17.3f} {one['max']:6.3f}  "
        f"| {chain['median']:17.3f} {chain['max']:6.3f}"
    )


def _plot(rows: Sequence[Mapping[str, Any]]) -> None:
    """Seconds against mentions, both on a logarithmic scale: those measured (x), and n log n through the first (.)."""
    sizes = [row["mentions"] for row in rows]
    first = rows[0]["merge s"] / (sizes[0] * log(sizes[0]))
    points = [(size, first * size * log(size), ".") for size in sizes]
    points += [(row["mentions"], row["merge s"], "x") for row in rows]
    left, right, low, high = log(sizes[0]), log(sizes[-1]), *(log(pick(y for _, y, _ in points)) for pick in (min, max))
    grid = [[" "] * _WIDTH for _ in range(_HEIGHT)]
    for size, seconds, mark in points:
        column = round((log(size) - left) / (right - left) * (_WIDTH - 1))
        row = round((log(seconds) - low) / (high - low) * (_HEIGHT - 1))
        grid[_HEIGHT - 1 - row][column] = mark
    click.echo("\nseconds to merge (x) and n log n (.), both axes logarithmic")
    for number, cells in enumerate(grid):
        label = f"{exp(high - number / (_HEIGHT - 1) * (high - low)):8.1f}" if number in (0, _HEIGHT - 1) else 8 * " "
        click.echo(f"{label} |{''.join(cells)}")
    click.echo(f"{8 * ' '} +{_WIDTH * '-'}\n{8 * ' '}  {sizes[0]:<{_WIDTH - 8},}{sizes[-1]:>8,}")


if __name__ == "__main__":
    main()
