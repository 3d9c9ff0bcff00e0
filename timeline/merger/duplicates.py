"""Documents with the same text count once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import DocumentRecord, Note

COPY = "duplicate"  # the kind of the notes on copies


class Originals:
    """Documents by their texts: of those with the same text the one published first counts, then the smaller id."""

    def __init__(self) -> None:
        self._alike: dict[str, list[DocumentRecord]] = {}  # by digest, the one that counts first

    def replace(self, gone: Iterable[DocumentRecord], come: Iterable[DocumentRecord]) -> None:
        """Takes documents out and puts others in."""
        for record in gone:
            alike = self._alike[record.sha256]
            alike.remove(record)
            if not alike:
                del self._alike[record.sha256]
        for record in come:
            alike = self._alike.setdefault(record.sha256, [])
            alike.append(record)
            alike.sort(key=lambda record: record.sort_key)

    def among(self, records: Iterable[DocumentRecord]) -> set[str]:
        """The ids of the documents that count for these texts."""
        return {self._alike[record.sha256][0].id for record in records if record.sha256 in self._alike}

    @property
    def copies(self) -> Iterator[tuple[DocumentRecord, DocumentRecord]]:
        """Each copy with its original."""
        return ((copy, alike[0]) for alike in self._alike.values() if len(alike) > 1 for copy in alike[1:])

    @property
    def notes(self) -> Iterator[Note]:
        """A note for each copy."""
        return (
            Note(COPY, copy.id, f"has the same text as {first.id} and is counted once") for copy, first in self.copies
        )
