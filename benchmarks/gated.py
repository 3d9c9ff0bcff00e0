"""Which figures of which benchmarks have a floor: the table `gated.toml`, and the figures of a run by dotted names.

A figure is named by its benchmark and its place in what the benchmark writes with `--json`: `temporal.timebank.value`.
To put another figure under the gate, add its name to the table and run `python -m benchmarks.gate --data DIR --raise`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

import attrs

TABLE = Path(__file__).with_name("gated.toml")
Better = Literal["higher", "lower"]
Kind = Literal["accuracy", "speed"]


def _one_of(kind: Any) -> Any:
    return attrs.validators.in_(get_args(kind))


@attrs.frozen(kw_only=True)
class Gated:
    """Figures that are gated alike.

    `names` are dotted, the benchmark left out; where there are some, each stands in each of `within`. `corpora` are the
    files or folders on which they are measured. `digits` are those that the benchmark prints: floors are rounded to
    them, so that the comparison is exact. `tolerance` is the share of its floor by which a figure of speed may be
    worse; accuracy has none.
    """

    names: Sequence[str]
    within: Sequence[str] = ()
    corpora: Sequence[str]
    digits: int
    better: Better = attrs.field(default="higher", validator=_one_of(Better))
    kind: Kind = attrs.field(default="accuracy", validator=_one_of(Kind))
    tolerance: float = 0.0

    def __attrs_post_init__(self) -> None:
        if self.tolerance and self.kind != "speed":
            raise ValueError(f"{', '.join(self.names)}: a figure of accuracy has no tolerance; leave it out")

    @property
    def full_names(self) -> list[str]:
        """The names with what they stand in."""
        return [f"{outer}.{name}" for outer in self.within for name in self.names] or list(self.names)

    def is_better(self, one: float, other: float) -> bool:
        """Whether the first value is the better one."""
        return one > other if self.better == "higher" else one < other

    def falls_below(self, value: float, floor: float) -> bool:
        """Whether a value is worse than a floor, by more than is tolerated."""
        allowed = self.tolerance * abs(floor)
        return self.is_better(floor - allowed if self.better == "higher" else floor + allowed, value)

    def surpasses(self, value: float, floor: float) -> bool:
        """Whether a value is better than a floor, by more than chance may give."""
        allowed = self.tolerance * abs(floor)
        return self.is_better(value, floor + allowed if self.better == "higher" else floor - allowed)


@attrs.frozen(kw_only=True)
class Run:
    """A run of a benchmark: its arguments, whether it runs beside no other, and the figures that it gives.

    `own` is the part of names that tells the library from others that the benchmark runs; it is left out.
    """

    benchmark: str
    arguments: Sequence[str] = ()
    alone: bool = False
    own: str | None = None
    figures: Sequence[Gated]

    @property
    def title(self) -> str:
        """The benchmark with its arguments."""
        return " ".join((self.benchmark, *self.arguments))

    @property
    def corpora(self) -> list[str]:
        """The corpora of all its figures."""
        return list(dict.fromkeys(name for gated in self.figures for name in gated.corpora))

    @property
    def gated(self) -> dict[str, Gated]:
        """How each figure is gated, by its dotted name with the benchmark."""
        return {f"{self.benchmark}.{name}": gated for gated in self.figures for name in gated.full_names}

    def measured(self, written: Mapping[str, Any]) -> dict[str, float]:
        """The gated figures among those that the benchmark wrote, rounded."""
        gated = self.gated
        named = {self._without_own(name): value for name, value in flattened(written, self.benchmark)}
        return {name: round(value, gated[name].digits) for name, value in named.items() if name in gated}

    def _without_own(self, name: str) -> str:
        parts = name.split(".")
        return ".".join([parts[0], *(part for part in parts[1:] if part != self.own)])


def read_table(path: Path = TABLE) -> list[Run]:
    """The runs of the table, in its order.

    Raises `TypeError` for a key that is unknown or missing, and `ValueError` for a value that does not fit.
    """
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Run(**{**run, "figures": [Gated(**figures) for figures in run["figures"]]}) for run in table["run"]]


def flattened(written: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, float]]:
    """The numbers in nested figures, by dotted name; whatever else stands in a key than letters and digits is a `_`.

    >>> dict(flattened({"half 1": {"must met": 58.8, "width": None}, "rows": [1]}, "editor"))
    {'editor.half_1.must_met': 58.8}
    """
    for key, value in written.items():
        name = f"{prefix}.{re.sub(r'[^0-9A-Za-z]+', '_', str(key)).strip('_')}"
        if isinstance(value, Mapping):
            yield from flattened(value, name)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield name, value
