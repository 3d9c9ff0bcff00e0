"""Floors: the value that each figure has reached, the corpora that it was measured on, and whether it holds.

The file has one line a figure, so that a change of a floor is a line of a diff:

    {"corpora": {"timebank.jsonl": SHA-256, …},
     "floors": {"temporal.timebank.value": {"floor": 82.8, "corpora": ["timebank.jsonl"]}, …}}
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import attrs

from benchmarks.gated import Gated


@attrs.frozen
class Floor:
    """The value that a figure has reached, and the names of the corpora on which it did."""

    value: float
    corpora: tuple[str, ...]


@attrs.frozen
class Floors:
    """All floors by the name of their figure, and the SHA-256 of every corpus by its name."""

    floors: Mapping[str, Floor] = attrs.field(factory=dict)
    corpora: Mapping[str, str] = attrs.field(factory=dict)

    @classmethod
    def read(cls, path: Path) -> Floors:
        """The floors of a file, none where there is no file yet."""
        if not path.exists():
            return cls()
        data = json.loads(path.read_text(encoding="utf-8"))
        floors = {name: Floor(row["floor"], tuple(row["corpora"])) for name, row in data["floors"].items()}
        return cls(floors, data["corpora"])

    def write(self, path: Path) -> None:
        """Writes the file, its lines in alphabetical order."""
        corpora = [f"    {json.dumps(name)}: {json.dumps(sha)}" for name, sha in sorted(self.corpora.items())]
        rows = [
            f"    {json.dumps(name)}: {json.dumps({'floor': floor.value, 'corpora': floor.corpora})}"
            for name, floor in sorted(self.floors.items())
        ]
        blocks = (
            f'  "{name}": {{\n' + ",\n".join(lines) + "\n  }"
            for name, lines in (("corpora", corpora), ("floors", rows))
        )
        path.write_text("{\n" + ",\n".join(blocks) + "\n}\n", encoding="utf-8")

    def with_values(self, values: Mapping[str, Floor], fingerprints: Mapping[str, str]) -> Floors:
        """The same with these floors in place of those, or beside them, and with the corpora of all."""
        floors = {**self.floors, **values}
        used = {name for floor in floors.values() for name in floor.corpora}
        return Floors(floors, {name: {**self.corpora, **fingerprints}[name] for name in used})


def fingerprint(path: Path) -> str:
    """The SHA-256 of a corpus; of a folder that of the names and the SHA-256 of its files."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    files = sorted(file for file in path.rglob("*") if file.is_file())
    listed = "".join(f"{file.relative_to(path).as_posix()} {fingerprint(file)}\n" for file in files)
    return hashlib.sha256(listed.encode()).hexdigest()


def refused(floors: Floors, fingerprints: Mapping[str, str]) -> dict[str, str]:
    """The corpora that are not those on which floors were measured, each with a sentence that says so."""
    used = {name for floor in floors.floors.values() for name in floor.corpora}
    strange = [name for name, sha in fingerprints.items() if name in used and floors.corpora.get(name) != sha]
    return {
        name: (
            f"{name} is not the corpus that the floors were measured on (its SHA-256 is {fingerprints[name][:12]}…, "
            f"not {floors.corpora.get(name, 'known')[:12]}…), so its figures are not compared; restore it, or take "
            f"the floors of its figures out of the file and measure them anew with --raise"
        )
        for name in strange
    }


@attrs.frozen(kw_only=True)
class Figure:
    """A figure that can be compared: how it is gated, its floor and its value now, `None` where there is none."""

    name: str
    gated: Gated
    floor: float | None
    now: float | None

    @property
    def fault(self) -> str | None:
        """The sentence that says what is wrong with it, `None` where it holds."""
        if self.now is None:
            floor = "none" if self.floor is None else self.floor
            return f"{self.name}: floor {floor}, now not measured"
        if self.floor is None:
            return f"{self.name}: floor none, now {self.now}; run the gate with --raise"
        if self.gated.falls_below(self.now, self.floor):
            tolerance = f" (tolerance {self.gated.tolerance:.0%})" if self.gated.tolerance else ""
            return f"{self.name}: floor {self.floor}{tolerance}, now {self.now}; {self.gated.better} is better"
        return None

    @property
    def is_new(self) -> bool:
        """Whether it has a value and no floor."""
        return self.floor is None and self.now is not None

    @property
    def is_raised(self) -> bool:
        """Whether its value is better than its floor."""
        return self.floor is not None and self.now is not None and self.gated.surpasses(self.now, self.floor)


def unmentioned(names: Iterable[str], changelog: str) -> list[str]:
    """The names that stand nowhere in a changelog as a whole.

    >>> unmentioned(["ace.whole.found", "ace.whole.role"], "Lowered: ace.whole.found, ace.whole.roles.")
    ['ace.whole.role']
    """
    return [name for name in names if not re.search(rf"(?<![\w.]){re.escape(name)}(?!\w|\.\w)", changelog)]


def lowered(figures: Sequence[Figure], names: Iterable[str]) -> list[Figure]:
    """Those of the figures that fell below their floor and may, by name."""
    allowed = set(names)
    fallen = [each for each in figures if each.floor is not None and each.now is not None and each.fault]
    return [each for each in fallen if each.name in allowed]
