"""All texts of the phrase tables of this folder, whatever the shape of the table: what holds of any text is tried on them."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent


def texts() -> list[str]:
    """Every string with a blank in a constant of a test module here, without the brackets that mark expressions."""
    modules = [importlib.import_module(f"tests.corpus.{path.stem}") for path in sorted(_HERE.glob("test_*.py"))]
    constants = [value for module in modules for name, value in vars(module).items() if name.isupper()]
    found = dict.fromkeys(string for string in _strings(constants) if " " in string.strip())
    return [string.replace("[", "").replace("]", "") for string in found]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings([*value, *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _strings(item)
