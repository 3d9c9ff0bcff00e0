"""Documents with the same text count once."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.errors import InvalidValueError
from timeline.model import DocumentRecord, Note


def distinct(records: Iterable[DocumentRecord]) -> tuple[tuple[DocumentRecord, ...], tuple[Note, ...]]:
    """The records without copies, in order of their ids, and a note for each copy.

    Of documents with the same text the one that was published first stays, then the one with the smaller id.
    Raises `InvalidValueError` when two different documents have the same id.
    """
    kept: dict[str, DocumentRecord] = {}
    notes: list[Note] = []
    by_id: dict[str, DocumentRecord] = {}
    for record in sorted(set(records), key=lambda record: (*record.sort_key, record.sha256)):
        if by_id.setdefault(record.id, record).sha256 != record.sha256:
            raise InvalidValueError(f"two different documents have the id {record.id!r}; give each its own")
        first = kept.setdefault(record.sha256, record)
        if first.id != record.id:
            notes.append(Note("duplicate", record.id, f"has the same text as {first.id} and is counted once"))
    return tuple(sorted(kept.values(), key=lambda record: record.id)), tuple(
        sorted(notes, key=lambda note: note.subject)
    )
