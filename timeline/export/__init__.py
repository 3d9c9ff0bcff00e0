"""Timelines → files: the suffix picks the format, and each format is a module with one function."""

from __future__ import annotations

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

__all__ = ["SUFFIXES", "Writer", "write", "writer"]


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

    Raises `FormatError` for an unknown suffix and `OSError` where the file cannot be written.
    """
    content = writer(path)(timeline)
    with Path(path).open("w", encoding="utf-8", newline="") as file:
        file.write(content)
