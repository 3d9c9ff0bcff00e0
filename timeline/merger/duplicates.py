"""Documents with the same text count once."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.errors import InvalidValueError
from timeline.model import DocumentRecord, Note

COPY = "duplicate"  # the kind of the notes on copies


def distinct(records: Iterable[DocumentRecord]) -> tuple[tuple[DocumentRecord, ...], tuple[Note, ...]]:
    """The records without copies, in order of their ids, and a note for each copy.

    Of documents with the same text the one that was published first stays, then the one with the smaller id.
    Raises `InvalidValueError` when two different documents have the same id.
    """
    by_id: dict[str, DocumentRecord] = {}
    for record in records:
        if by_id.setdefault(record.id, record) != record:
            fields = attrs.asdict(record), attrs.asdict(by_id[record.id])
            name = next(name for name in fields[0] if fields[0][name] != fields[1][name])
            raise InvalidValueError(f"two documents with the id {record.id!r} differ in {name}; give each its own id")
    kept: dict[str, DocumentRecord] = {}
    notes: list[Note] = []
    for record in sorted(by_id.values(), key=lambda record: record.sort_key):
        first = kept.setdefault(record.sha256, record)
        if first is not record:
            notes.append(Note(COPY, record.id, f"has the same text as {first.id} and is counted once"))
    return tuple(sorted(kept.values(), key=lambda record: record.id)), tuple(notes)
