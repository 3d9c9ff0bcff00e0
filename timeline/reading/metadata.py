"""`metadata.jsonl` beside texts: a line a file, with the keys of front matter and `file`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from timeline.model import Note
from timeline.reading.decode import UnreadableError
from timeline.reading.fields import fields
from timeline.reading.jsonl import records
from timeline.reading.paths import File, refusal, resolved
from timeline.reading.quoting import shortened


def load(files: Iterable[File], wanted: Iterable[Path]) -> tuple[Mapping[Path, dict[str, Any]], list[Note]]:
    """What the metadata files tell of each text, by its resolved path, and notes on what is wrong in them.

    Only entries of the `wanted` files are looked at closely; an entry whose file does not exist is noted, and of two
    entries for one file the first counts.
    """
    wanted = set(wanted)
    known: dict[Path, dict[str, Any]] = {}
    notes: list[Note] = []
    for file in files:
        try:
            for number, record in records(file, file.path.read_bytes()):
                notes += _enter(known, wanted, file, number, record)
        except UnreadableError as error:
            notes.append(Note("unreadable", file.name, str(error)))
        except OSError as error:
            notes.append(Note("unreadable", file.name, refusal(error)))
    return known, notes


def _enter(
    known: dict[Path, dict[str, Any]], wanted: set[Path], file: File, number: int, record: dict[str, Any] | Note
) -> list[Note]:
    if isinstance(record, Note):
        return [record]
    name = f"{file.name}:{number}"
    target = record.get("file")
    if not isinstance(target, str) or not target:
        return [Note("bad-metadata", name, 'the entry names no file; give it as "file": "name.txt"')]
    shown = repr(shortened(target))
    path = resolved(file.path.parent / target)
    if path in known:
        return [Note("bad-metadata", name, f"a second entry for {shown} is ignored; keep one of them")]
    if path in wanted:
        known[path], notes = fields(record, name)
        return notes
    if not os.path.exists(path):
        return [
            Note("bad-metadata", name, f"the entry names {shown}, which is not there; correct the name or remove it")
        ]
    return []
