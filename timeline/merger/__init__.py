"""Mentions to a timeline: which mentions are one happening, and what they say of it together."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merger.duplicates import COPY, distinct
from timeline.merger.fusing import fuse
from timeline.merger.happenings import happenings
from timeline.merger.order import ordered
from timeline.merger.salience import with_salience
from timeline.model import DocumentRecord, Mention, Note, Timeline

__all__ = ["distinct", "merge"]


def merge(mentions: Iterable[Mention], *, documents: Iterable[DocumentRecord], notes: Iterable[Note] = ()) -> Timeline:
    """The timeline of all events that the mentions report.

    The result depends on what is given, never on its order: mentions and documents that stand twice count once. Of
    documents with the same text only one counts; the others stay among the documents, and a note names each.
    Raises `InvalidValueError` when two different documents have the same id.
    """
    records = tuple(documents)
    counted, copies = distinct(records)
    kept = {record.id for record in counted}
    own = {mention.id: mention for mention in mentions if mention.document in kept}
    by_id = {record.id: record for record in counted}
    found = (with_salience(fuse(cluster, by_id), by_id) for cluster in happenings(own.values(), counted))
    events = ordered(found)
    noted = {*(note for note in notes if note.kind != COPY), *copies}
    return Timeline(
        tuple(events),
        tuple(sorted(set(records), key=lambda record: record.id)),
        tuple(sorted(noted, key=lambda note: (note.kind, note.subject, note.message))),
    )
