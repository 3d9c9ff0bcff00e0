"""Paths, folders and globs → the files to read, each once, with names that are the same on every machine."""

from __future__ import annotations

import fnmatch
import heapq
import os
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import attrs

from timeline.errors import PathNotFoundError
from timeline.model import Note

METADATA = "metadata.jsonl"
_MAGIC = frozenset("*?[")


@attrs.frozen
class File:
    """A file to read, and its `name` relative to the folder that was given."""

    path: Path
    name: str

    @cached_property
    def real(self) -> Path:
        """The path without links: two files with the same one are one file."""
        return resolved(self.path)

    @property
    def sort_key(self) -> tuple[int, str]:
        """The shortest name first: it is the one that a file found twice keeps."""
        return self.name.count("/"), self.name


@attrs.frozen(kw_only=True)
class Found:
    """The files of some paths in the order of their names, the metadata files beside them, and notes on the rest."""

    files: tuple[File, ...]
    metadata: tuple[File, ...]
    notes: tuple[Note, ...]


def find(paths: Iterable[str | Path]) -> Found:
    """The files that the paths name; folders give all they hold, however deep, but hidden files.

    Raises `PathNotFoundError` for a path or a glob that matches nothing, an empty one among them.
    """
    files: dict[Path, File] = {}
    notes: dict[tuple[str, str], Note] = {}
    for path in paths:
        for item in _expand(path):
            if isinstance(item, Note):
                notes[item.subject, item.message] = item
            else:
                files[item.real] = min(files.get(item.real, item), item, key=lambda file: file.sort_key)
    ordered = sorted(files.values(), key=lambda file: (file.name, str(file.real)))
    texts = tuple(file for file in ordered if file.path.name != METADATA)
    beside = {file.real: file for file in ordered if file.path.name == METADATA}
    for file in texts:
        sibling = File(file.path.with_name(METADATA), _relative(file.name, METADATA))
        if os.path.isfile(sibling.path):
            beside.setdefault(sibling.real, sibling)
    return Found(files=texts, metadata=tuple(beside.values()), notes=tuple(notes.values()))


def resolved(path: Path) -> Path:
    """The path without links; the path itself where there is none, as for links in circles and names with a zero."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


def identity(path: Path) -> tuple[int, int]:
    """What two names of one file or folder have in common; raises `OSError` where there is none."""
    known = path.stat()
    return known.st_dev, known.st_ino


def refusal(error: OSError) -> str:
    """What a note says of a file that the system does not open."""
    advice = "correct its permissions" if isinstance(error, PermissionError) else "rename it, repair it or remove it"
    return f"it cannot be opened: {error.strerror}; {advice}"


def _relative(name: str, sibling: str) -> str:
    return "/".join([*name.split("/")[:-1], sibling])


def _expand(given: str | Path) -> Iterator[File | Note]:
    if not str(given):
        raise PathNotFoundError("an empty path was given; name a file, a folder or a glob, or . for this folder")
    # `os.path` throughout: it gives False where methods of `Path` raise, for names too long or with a zero.
    path = Path(os.path.expanduser(given))
    if os.path.exists(path):
        yield from _walk([path], path if os.path.isdir(path) else path.parent)
        return
    parts = path.parts
    fixed = next((at for at, part in enumerate(parts) if _MAGIC & set(part)), None)
    if fixed is None:
        raise PathNotFoundError(f"no such file or folder: {str(path)!r}; check the name, or quote a glob")
    root = Path(*parts[:fixed])
    matches = set(_matches(root, parts[fixed:]))
    if not matches:
        raise PathNotFoundError(f"nothing matches {str(path)!r}; check the pattern and the folder it starts in")
    yield from _walk(matches, root)


def _matches(folder: Path, pattern: tuple[str, ...]) -> Iterator[Path]:
    """What matches the parts of a glob below a folder; `**` takes each folder once, wherever links lead."""
    if not pattern:
        yield folder
        return
    first, rest = pattern[0], pattern[1:]
    if first == "**":
        while rest[:1] == ("**",):  # a second one adds nothing
            rest = rest[1:]
        for below in _folders(folder):
            yield from _matches(below, rest)
    elif _MAGIC & set(first):
        for name in fnmatch.filter(_names(folder, hidden=first.startswith(".")), first):
            if not rest or os.path.isdir(folder / name):
                yield from _matches(folder / name, rest)
    elif os.path.lexists(folder / first):
        yield from _matches(folder / first, rest)


def _names(folder: Path, *, hidden: bool = False) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if hidden or not name.startswith("."))
    except OSError:
        return []


def _folders(top: Path) -> Iterator[Path]:
    """A folder and those below it, each once."""
    seen: set[tuple[int, int]] = set()
    waiting = deque([top])
    while waiting:
        folder = waiting.popleft()
        if not os.path.isdir(folder) or identity(folder) in seen:
            continue
        seen.add(identity(folder))
        yield folder
        waiting.extend(folder / name for name in _names(folder))


def _walk(paths: Iterable[Path], root: Path) -> Iterator[File | Note]:
    """The files at and below some paths; each folder once, by the shortest of the names that links give it."""
    seen: set[tuple[int, int]] = set()
    waiting = [_step(path, path.relative_to(root).as_posix()) for path in paths]
    heapq.heapify(waiting)
    while waiting:
        _, path, below = heapq.heappop(waiting)
        name = below if path != root else path.resolve().name
        try:
            if not path.is_dir():
                if path.is_file():
                    yield File(path, name)
                else:
                    message = "it is no regular file, or a link to nothing; remove it or replace it"
                    yield Note("unreadable", name, message)
                continue
            if identity(path) in seen:
                continue
            seen.add(identity(path))
            entries = [entry for entry in os.listdir(path) if not entry.startswith(".")]
        except OSError as error:
            yield Note("unreadable", name, refusal(error))
            continue
        for entry in entries:
            heapq.heappush(waiting, _step(path / entry, entry if path == root else f"{below}/{entry}"))
        if not entries and path == root:
            yield Note("skipped", name, "the folder is empty")


def _step(path: Path, name: str) -> tuple[tuple[int, str], Path, str]:
    """A path that waits to be visited: what is nearer to the root comes first."""
    return (name.count("/"), name + "/"), path, name
