"""Paths, folders and globs → the files to read, each once, with names that are the same on every machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
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

    Raises `PathNotFoundError` for a path or a glob that matches nothing.
    """
    files: dict[Path, File] = {}
    notes: dict[tuple[str, str], Note] = {}
    for path in paths:
        for item in _expand(Path(path).expanduser()):
            if isinstance(item, Note):
                notes[item.subject, item.message] = item
            else:
                files.setdefault(item.path.resolve(), item)
                files[item.path.resolve()] = min(files[item.path.resolve()], item, key=lambda file: file.sort_key)
    ordered = sorted(files.values(), key=lambda file: (file.name, str(file.path.resolve())))
    texts = tuple(file for file in ordered if file.path.name != METADATA)
    beside = {file.path.resolve(): file for file in ordered if file.path.name == METADATA}
    for file in texts:
        sibling = File(file.path.with_name(METADATA), _relative(file.name, METADATA))
        if sibling.path.is_file():
            beside.setdefault(sibling.path.resolve(), sibling)
    return Found(files=texts, metadata=tuple(beside.values()), notes=tuple(notes.values()))


def _relative(name: str, sibling: str) -> str:
    return "/".join([*name.split("/")[:-1], sibling])


def _expand(path: Path) -> Iterator[File | Note]:
    if path.exists():
        yield from _walk(path, path if path.is_dir() else path.parent)
        return
    parts = path.parts
    fixed = next((at for at, part in enumerate(parts) if _MAGIC & set(part)), None)
    if fixed is None:
        raise PathNotFoundError(f"no such file or folder: {str(path)!r}; check the name, or quote a glob")
    matches = sorted(glob.glob(str(path), recursive=True))
    if not matches:
        raise PathNotFoundError(f"nothing matches {str(path)!r}; check the pattern and the folder it starts in")
    root = Path(*parts[:fixed])
    for match in matches:
        yield from _walk(Path(match), root)


def _walk(path: Path, root: Path, above: frozenset[Path] = frozenset()) -> Iterator[File | Note]:
    name = path.relative_to(root).as_posix() if path != root else path.resolve().name
    try:
        if not path.is_dir():
            if path.is_file():
                yield File(path, name)
            else:
                yield Note("unreadable", name, "it is no regular file, or a link to nothing; remove it or replace it")
            return
        entries = sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith("."))
    except OSError as error:
        yield Note("unreadable", name, f"it cannot be opened: {error.strerror}; correct its permissions")
        return
    real = path.resolve()
    if real in above:
        return  # a link to a folder that holds it: everything in it is read already
    for entry in entries:
        yield from _walk(path / entry, root, above | {real})
    if not entries and path == root:
        yield Note("skipped", name, "the folder is empty")
