"""The stages in order: documents in, one timeline out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import InvalidValueError
from timeline.extractor import Extractor
from timeline.merger import distinct, merge
from timeline.model import Document, Documents, Note, Timeline
from timeline.resolver import Resolver

if TYPE_CHECKING:
    from spacy.language import Language

Progress = Callable[[int, int], None]


def build(
    documents: Iterable[Document],
    *,
    types: str | Path | None = None,
    others: bool = False,
    nlp: Language | None = None,
    progress: Progress | None = None,
) -> Timeline:
    """One timeline of all events that the documents report.

    `types` is a TOML file that adds types of event to the built-in ones, or changes them; `LexiconError` says what is
    wrong with it. `others` tells every event, whether a type knows it or not (see `Extractor`).
    `nlp` is the spaCy pipeline to parse with; without one an installed English model is used, and
    `ModelNotInstalledError` names the command that installs one. `progress(done, total)` is called with characters
    parsed so far and altogether. The notes of `timeline.read` come back in `Timeline.notes`.
    Documents in another language than English are left out with a note.
    Raises `InvalidValueError` for what is no document, and when two different documents have the same id.

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
    every = sorted(_checked(documents), key=lambda document: document.id)
    records = [document.record for document in every]
    counted = {record.id for record in distinct(records)[0]}
    read = [document for document in dict.fromkeys(every) if document.id in counted and document.is_english]
    resolver, extractor = Resolver(), Extractor(nlp=nlp, types=types, others=others)
    mentions = []
    for document, report in _reporting(read, progress):
        mentions += extractor.extract(document, resolver.resolve(document), progress=report)
    foreign = (_left_out(document) for document in every if not document.is_english)
    return merge(mentions, documents=records, notes=(*notes, *foreign))


def _left_out(document: Document) -> Note:
    message = (
        f"is in the language {document.language!r} and is left out, because events are extracted from English only"
    )
    return Note("other-language", document.id, message)


def _checked(documents: Iterable[Document]) -> list[Document]:
    """The documents, once it is sure that they are; a path is what newcomers give first."""
    given = [documents] if isinstance(documents, str | Path | Document) else list(documents)
    strangers = [type(item).__name__ for item in given if not isinstance(item, Document)]
    if strangers or given == [documents]:
        kind = strangers[0] if strangers else "one document"
        raise InvalidValueError(f"build takes a list of documents, not {kind}: timeline.build(timeline.read(path))")
    return [document for document in given if isinstance(document, Document)]


def _reporting(
    documents: list[Document], progress: Progress | None
) -> Iterator[tuple[Document, Callable[[int], None] | None]]:
    """Each document with what tells the caller how far it has been parsed."""
    total, before = sum(len(document.text) for document in documents), 0
    for document in documents:
        yield document, partial(_report, progress, before, total) if progress else None
        before += len(document.text)


def _report(progress: Progress, before: int, total: int, parsed: int) -> None:
    progress(before + parsed, total)
