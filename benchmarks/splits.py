"""Which part of a corpus may be read for errors, and which is only measured, and how its figures are told.

Rules that are written with errors in view fit those errors; what they are worth is told by texts that nobody has read.
So a corpus is split by its articles, `--errors` shows the first part only, and the figures stand for the whole and for
each part: where the first gains and the last does not, a rule has been fitted to its examples. Where there is enough of
it, a third part stands between the two: by it one decides what is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import click

READ, UNREAD = 1, 2  # the half whose errors may be read, and the one that is only measured
WHOLE = "whole"
THIRDS = (
    "read",
    "decide",
    "unread",
)  # errors of the first are read, the second decides, the third is left alone


def halves(names: Iterable[str]) -> dict[str, int]:
    """The half of each article: every second name in alphabetical order, so that the order of a file is of no account.

    >>> halves(["c", "a", "b", "a"])
    {'a': 1, 'b': 2, 'c': 1}
    """
    return {name: READ if place % 2 == 0 else UNREAD for place, name in enumerate(sorted(set(names)))}


def thirds(names: Iterable[str]) -> dict[str, str]:
    """The third of each input: every third name in alphabetical order, so that what is alike is in all of them.

    >>> thirds(["c", "a", "b", "a"])
    {'a': 'read', 'b': 'decide', 'c': 'unread'}
    """
    return {name: THIRDS[place % 3] for place, name in enumerate(sorted(set(names)))}


def half_option(command: Any) -> Any:
    """The option to measure one half only."""
    return click.option("--half", type=click.IntRange(READ, UNREAD), help="Measure this half of the articles only.")(
        command
    )


def parts(half: int | None) -> dict[str, tuple[int, ...]]:
    """The parts of a corpus that are told, each with its halves.

    >>> parts(None)
    {'whole': (1, 2), 'half 1': (1,), 'half 2': (2,)}
    >>> parts(2)
    {'half 2': (2,)}
    """
    if half:
        return {f"half {half}": (half,)}
    return {WHOLE: (READ, UNREAD), **parts(READ), **parts(UNREAD)}


def percent(part: float, whole: float, digits: int = 1) -> float | None:
    """A share in per cent, `None` where there is nothing to share.

    >>> percent(1, 3), percent(0, 0)
    (33.3, None)
    """
    return round(100 * part / whole, digits) if whole else None


def show(figures: Mapping[str, Mapping[str, Any]]) -> None:
    """A row for each figure, a column for each part."""
    names = dict.fromkeys(name for part in figures.values() for name in part)
    click.echo(" " * 16 + "".join(f"{part:>10}" for part in figures))
    for name in names:
        cells = ("-" if part.get(name) is None else str(part[name]) for part in figures.values())
        click.echo(f"  {name:14}" + "".join(f"{cell:>10}" for cell in cells))
