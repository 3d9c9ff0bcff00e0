"""The corpora in a data folder: found by file name, the missing ones named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click


def data_option(command: Any) -> Any:
    """The options that every benchmark has."""
    command = click.option(
        "--json", "json_file", type=click.Path(path_type=Path, dir_okay=False), help="Write all figures to FILE."
    )(command)
    return click.option(
        "--data",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        required=True,
        help="The folder of corpora.",
    )(command)


def found(data: Path, names: list[str]) -> Iterator[Path]:
    """The corpora of these names that the folder has; says which it lacks."""
    for name in names:
        if (data / name).exists():
            yield data / name
        else:
            click.echo(f"missing: {name} is not in {data}", err=True)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def write_figures(figures: dict[str, Any], json_file: Path | None) -> None:
    """All figures as JSON, where a file is asked for."""
    if json_file:
        json_file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
