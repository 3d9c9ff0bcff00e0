"""A copy of the package that a recipe edits, and what a program prints that uses the copy."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import timeline

PACKAGE = Path(timeline.__file__).parent


def copied(folder: Path) -> Path:
    """A copy of the package in the folder."""
    ignored = shutil.ignore_patterns("__pycache__")
    return Path(shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=ignored))


def changed(copy: Path) -> list[str]:
    """The files of the copy that are not those of the package, by their paths in it."""
    both = [{str(path.relative_to(at)) for path in at.rglob("*") if _counts(path)} for at in (PACKAGE, copy)]
    alike, _, _ = filecmp.cmpfiles(PACKAGE, copy, both[0] & both[1], shallow=False)
    return sorted((both[0] | both[1]) - set(alike))


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def run(copy: Path, code: str, *arguments: str) -> str:
    """What the code prints in a process that imports the copy."""
    program = f"import timeline; assert timeline.__file__.startswith({str(copy)!r}), timeline.__file__\n{code}"
    command = [sys.executable, "-c", program, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(copy.parent)}
    done = subprocess.run(command, cwd=copy.parent, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout
