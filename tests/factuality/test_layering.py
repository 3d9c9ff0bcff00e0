"""Factuality stands before reading, resolving and extracting: it imports nothing of them."""

import ast
from pathlib import Path

import timeline.factuality

FOLDER = Path(timeline.factuality.__file__).parent
MAY_BE_IMPORTED = {"errors", "model", "languages", "parsing", "factuality"}


def imported(module: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    names = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in names if name.split(".")[0] == "timeline"}


def test_factuality_imports_no_later_stage():
    names = {(module.name, name) for module in FOLDER.glob("*.py") for name in imported(module)}
    assert names
    assert {(where, name) for where, name in names if name.split(".")[1] not in MAY_BE_IMPORTED} == set()
