"""Mentions to a timeline: which mentions are one happening, and what they say of it together."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.merger.duplicates import distinct
from timeline.merger.fuse import fuse
from timeline.merger.passes import Clustering
from timeline.model import DocumentRecord, Mention, Note, Timeline
from timeline.model.timeline import order

__all__ = ["distinct", "merge"]


def merge(mentions: Iterable[Mention], *, documents: Iterable[DocumentRecord], notes: Iterable[Note] = ()) -> Timeline:
    """The timeline of all events that the mentions report.

    The result depends on what is given, never on its order: mentions and documents that stand twice count once, and of
    documents with the same text one is kept. Raises `InvalidValueError` when two documents have the same id.
    """
    records, copies = distinct(documents)
    kept = {record.id: record for record in records}
    own = {mention.id: mention for mention in mentions if mention.document in kept}
    clusters = Clustering(own.values(), kept).run()
    events = sorted((fuse(cluster) for cluster in clusters), key=order)
    noted = sorted({*notes, *copies}, key=lambda note: (note.kind, note.subject, note.message))
    return Timeline(tuple(events), records, tuple(noted))
