"""The stages in order: documents in, one timeline out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, tee
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import InvalidValueError
from timeline.extractor import Extractor, MentionExtractor
from timeline.extractor.mention_extractor import mentions_of_each
from timeline.extractor.newsworthiness import Detail
from timeline.merger import unique
from timeline.model import Document, Documents, Mention, Note, Timeline, Timex
from timeline.placement import place
from timeline.resolver import Resolver, TimexResolver
from timeline.resolver.timex_resolver import timexes_of
from timeline.salience.rated_merge import merge

if TYPE_CHECKING:
    from spacy.language import Language

Progress = Callable[[int, int], None]


def build(
    documents: Iterable[Document],
    *,
    types: str | Path | None = None,
    detail: Detail = "normal",
    dated_only: bool = False,
    nlp: Language | None = None,
    resolver: TimexResolver | None = None,
    extractor: MentionExtractor | None = None,
    progress: Progress | None = None,
) -> Timeline:
    """One timeline of all events that the documents report.

    `types` is a TOML file that adds types of event to the built-in ones, or changes them; `LexiconError` says what is
    wrong with it. `detail` says how much is told: the `key` events, what an editor would list (`normal`), or `all`.
    `dated_only` leaves out events without a date, in about half of the time. `nlp` is the spaCy pipeline to parse with;
    without one an installed English model is used, and `ModelNotInstalledError` names the command that installs one.
    `resolver` and `extractor` stand in for `Resolver()` and `Extractor()`: the same with other options, or your own
    (see `MentionExtractor`). `progress(done, total)` is called with characters parsed so far and altogether. The notes
    of `timeline.read` come back in `Timeline.notes`.
    Documents in another language than English are left out with a note, unless the extractor is your own.
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
    every = sorted(_checked(documents), key=lambda document: document.id)
    records = [document.record for document in every]
    unique(records)  # before hours of parsing
    if extractor is None:
        extractor = Extractor(nlp=nlp, types=types, detail=detail, dated_only=dated_only)
    elif nlp is not None or types is not None or detail != "normal" or dated_only:
        raise InvalidValueError(
            "build takes either an extractor or types, detail, dated_only and nlp; give those to your Extractor"
        )
    readable, notes = _readable(every, extractor)
    given, resolved = tee(_resolved(readable, resolver or Resolver()))
    extracted = _extracted(resolved, extractor, _counted(progress, readable))
    mentions = (place(*both, found) for both, found in zip(given, extracted, strict=True))
    read = documents.notes if isinstance(documents, Documents) else ()
    return merge(chain.from_iterable(mentions), documents=records, notes=(*read, *notes))


def _readable(documents: Iterable[Document], extractor: MentionExtractor) -> tuple[list[Document], list[Note]]:
    """The documents that the extractor can read, each once, and a note on each other: ours reads English only."""
    if not isinstance(extractor, Extractor):
        return list(dict.fromkeys(documents)), []
    every = list(documents)
    english = list(dict.fromkeys(document for document in every if document.is_english))
    return english, [_left_out(document) for document in every if not document.is_english]


def _resolved(documents: Iterable[Document], resolver: TimexResolver) -> Iterator[tuple[Document, list[Timex]]]:
    return ((document, timexes_of(resolver, document)) for document in documents)


def _extracted(
    resolved: Iterator[tuple[Document, list[Timex]]],
    extractor: MentionExtractor,
    progress: Callable[[int], None] | None,
) -> Iterator[list[Mention]]:
    if isinstance(extractor, Extractor):
        return extractor.extract_each(resolved, progress=progress)
    return mentions_of_each(extractor, resolved, progress=progress)


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


def _counted(progress: Progress | None, documents: Iterable[Document]) -> Callable[[int], None] | None:
    """The caller's `progress` as the extractors know it, without the number of all characters."""
    total = sum(len(document.text) for document in documents)
    return None if progress is None else lambda done: progress(done, total)
