"""TOML files of the package, read so that a mistake in one is a sentence that names it."""

from __future__ import annotations

import tomllib
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from timeline.errors import LexiconError


def read_text(file: Path | Traversable, name: str | None = None) -> str:
    """The text of a file; raises `LexiconError` where it is not UTF-8. `name` is how errors call it."""
    content = file.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{name or file}, line {line}: not UTF-8; save the file in that encoding") from None


def read_toml(file: Path | Traversable, name: str | None = None) -> dict[str, Any]:
    """The tables of a file; raises `LexiconError` where it is not UTF-8 or no TOML. `name` is how errors call it."""
    text = read_text(file, name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name or file}: no TOML: {error}; mend it there") from None
    except RecursionError:
        raise LexiconError(f"{name or file}: lists or tables lie too deep in each other; take levels out") from None
    except ValueError:  # more figures than Python reads
        raise LexiconError(f"{name or file}: a number has thousands of figures; give a shorter one") from None
