"""Timelines → files: the suffix picks the format, and each format is a module with one function."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from timeline.errors import FormatError
from timeline.model import Timeline

Writer = Callable[[Timeline], str]

_WRITERS = {  # named, not imported: a format loads its libraries when it is used
    ".json": ("timeline.export.json", "to_json"),
    ".ics": ("timeline.export.ics", "to_ics"),
    ".html": ("timeline.export.html", "to_html"),
}
SUFFIXES = tuple(_WRITERS)

__all__ = ["SUFFIXES", "Writer", "save", "write", "writer"]


def writer(path: str | Path) -> Writer:
    """The function that writes files of that suffix; raises `FormatError` for a suffix that no format has.

    >>> writer("summits.docx")
    Traceback (most recent call last):
    timeline.errors.FormatError: summits.docx: no format has the suffix '.docx'; use one of .json .ics .html
    """
    path = Path(path)
    if path.suffix.lower() not in _WRITERS:
        told = f"no format has the suffix {path.suffix!r}" if path.suffix else "the suffix picks the format"
        raise FormatError(f"{path.name}: {told}; use one of {' '.join(SUFFIXES)}")
    module, function = _WRITERS[path.suffix.lower()]
    return cast(Writer, getattr(import_module(module), function))


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
