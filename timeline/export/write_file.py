"""A timeline in a file: the suffix picks the format, and what the file held stays until all of it is written."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.export.registry import writer

if TYPE_CHECKING:
    from timeline.model import Timeline


def write(timeline: Timeline, path: str | Path) -> None:
    """The timeline in a file, in the format of its suffix, line ends as the format has them.

    Raises `FormatError` for an unknown suffix and `OSError`, with the name of the file, where it cannot be written.
    """
    save(writer(path)(timeline), path)


def save(content: str, path: str | Path) -> None:
    """The text in a file; what the file held stays until all of it is written. Raises `OSError` that names the file."""
    try:
        _replace(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _replace(path: Path, content: str) -> None:
    if (path.exists() and not path.is_file()) or not os.access(path.parent, os.W_OK):
        # A pipe is no file to replace, and a folder that takes no new file may hold one that can be written.
        path.write_text(content, encoding="utf-8", newline="")
        return
    beside = path.with_name(f".timeline-{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            file.write(content)
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()
