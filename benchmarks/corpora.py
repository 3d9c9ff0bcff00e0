"""The corpora in a data folder: found by file name, the missing ones named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

_Case = TypeVar("_Case")
_AROUND = 70  # characters


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
    """The records of a JSON Lines file; refuses, with its number, a line that is no record."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                record = json.loads(line) if line.strip() else {}
            except json.JSONDecodeError as error:
                raise click.ClickException(f"{path}, line {number}: not valid JSON: {error.msg}") from None
            if not isinstance(record, dict):
                raise click.ClickException(f"{path}, line {number}: no JSON object, as each record must be")
            if record:
                yield record


def spread(cases: Sequence[_Case], limit: int) -> Sequence[_Case]:
    """So many of the cases, at equal distances.

    >>> spread("abcdef", 3)
    'ace'
    """
    return cases[:: max(1, len(cases) // limit)][:limit] if limit else cases[:0]


def context(text: str, start: int, end: int) -> str:
    """Words in brackets with what stands around them, on one line: how an error is shown.

    >>> context("The ferry sank.", 10, 14)
    'The ferry [sank].'
    """
    return " ".join(f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end:][:_AROUND]}".split())


def write_figures(figures: dict[str, Any], json_file: Path | None) -> None:
    """All figures as JSON, where a file is asked for."""
    if json_file:
        json_file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
