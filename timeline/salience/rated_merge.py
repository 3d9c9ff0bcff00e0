"""The merger's functions, with the salience of each event as it is made."""

from __future__ import annotations

from collections.abc import Iterable

from timeline import merger
from timeline.model import DocumentRecord, Mention, Note, Timeline
from timeline.salience.event_salience import with_salience


def merge(mentions: Iterable[Mention], *, documents: Iterable[DocumentRecord], notes: Iterable[Note] = ()) -> Timeline:
    """The timeline of all events that the mentions report.

    The result depends on what is given, never on its order: mentions and documents that stand twice count once. Of
    documents with the same text only one counts; the others stay among the documents, a note names each, and their
    mentions are kept in `Timeline.copies`.
    Raises `InvalidValueError` when two different documents have the same id.
    """
    return merger.merge(mentions, documents=documents, notes=notes, finish=with_salience)


def add(one: Timeline, other: Timeline) -> Timeline:
    """What `Timeline + Timeline` gives."""
    return merger.add(one, other, finish=with_salience)


def without(timeline: Timeline, names: Iterable[str]) -> Timeline:
    """What `Timeline.without` gives."""
    return merger.without(timeline, names, finish=with_salience)


def of_documents(timeline: Timeline, names: Iterable[str]) -> Timeline:
    """The timeline of these documents alone: what `Timeline.without` gives for all others."""
    chosen = set(names)
    others = {record.id for record in timeline.documents} - chosen
    return merge(
        (mention for mention in timeline.mentions + timeline.copies if mention.document in chosen),
        documents=[record for record in timeline.documents if record.id in chosen],
        notes=[note for note in timeline.notes if note.subject not in others],
    )
