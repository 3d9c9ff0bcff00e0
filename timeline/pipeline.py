"""The stages in order: documents in, one timeline out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from timeline.extractor import Extractor
from timeline.merger import distinct, merge
from timeline.model import Document, Documents, Timeline
from timeline.resolver import Resolver

if TYPE_CHECKING:
    from spacy.language import Language

Progress = Callable[[int, int], None]


def build(documents: Iterable[Document], *, nlp: Language | None = None, progress: Progress | None = None) -> Timeline:
    """One timeline of all events that the documents report.

    `nlp` is the spaCy pipeline to parse with; without one an installed English model is used, and
    `ModelNotInstalledError` names the command that installs one. `progress(done, total)` is called with characters
    parsed so far and altogether. The notes of `timeline.read` come back in `Timeline.notes`.
    Raises `InvalidValueError` when two different documents have the same id.

    >>> import timeline
    >>> article = timeline.Document(
    ...     id="a", published=timeline.Moment(2024, 5, 17).to_date(),
    ...     text="The foreign ministers of Norway and Chad met in Oslo on Tuesday.",
    ... )
    >>> [event] = timeline.build([article])
    >>> event.date, event.type.name
    ('14 May 2024', 'meeting')
    """
    notes = documents.notes if isinstance(documents, Documents) else ()
    every = sorted(documents, key=lambda document: document.id)
    records, copies = distinct(document.record for document in every)
    kept = {record.id for record in records}
    read = [document for document in dict.fromkeys(every) if document.id in kept]

    resolver, extractor = Resolver(), Extractor(nlp=nlp)
    total, done = sum(len(document.text) for document in read), 0
    mentions = []
    for document in read:
        timexes = resolver.resolve(document)
        offset = done
        report = (lambda parsed: progress(offset + parsed, total)) if progress else None  # noqa: B023
        mentions += extractor.extract(document, timexes, progress=report)
        done += len(document.text)
    return merge(mentions, documents=records, notes=(*notes, *copies))
