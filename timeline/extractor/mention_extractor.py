"""What another extractor must do to stand in for ours, and the check of what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from timeline.errors import InvalidValueError
from timeline.model import Document, Mention, Span, Timex


class MentionExtractor(Protocol):
    """Anything that finds mentions in a document: rules of your own, a model, a service.

    `timexes` are the document's time expressions, resolved, in the order of the text. What is not given of a `Mention`
    has a default; its spans are made by `Document.span`.

    >>> import re, timeline
    >>> class Launches:
    ...     sentence = re.compile(r"[A-Z][^.]*(lifted off|was launched)[^.]*[.]")
    ...     type = timeline.EventType(name="launch", group="science")
    ...
    ...     def extract(self, document, timexes):
    ...         for found in self.sentence.finditer(document.text):
    ...             sentence, trigger = document.span(*found.span()), document.span(*found.span(1))
    ...             dates = [timex for timex in timexes if sentence.start <= timex.start < sentence.end]
    ...             yield timeline.Mention(
    ...                 document=document.id, type=self.type, sentence=sentence, trigger=trigger,
    ...                 title=sentence.text.rstrip("."), timex=dates[0] if dates else None,
    ...             )
    >>> news = timeline.Document(id="a", text="The Doba 2 rocket lifted off on 3 May 2024. It rained.")
    >>> [event] = timeline.build([news], extractor=Launches())
    >>> event.date, event.type.name, event.title
    ('3 May 2024', 'launch', 'The Doba 2 rocket lifted off on 3 May 2024')
    """

    def extract(self, document: Document, timexes: Sequence[Timex], /) -> Iterable[Mention]:
        """The mentions of the document, in any order."""


def mentions_of_each(
    extractor: MentionExtractor,
    documents: Iterable[tuple[Document, Sequence[Timex]]],
    *,
    progress: Callable[[int], None] | None = None,
) -> Iterator[list[Mention]]:
    """What an extractor finds in each document; `progress` is told the characters of the documents that are done."""
    done = 0
    for document, timexes in documents:
        yield mentions_of(extractor, document, timexes)
        done += len(document.text)
        if progress:
            progress(done)


def mentions_of(extractor: MentionExtractor, document: Document, timexes: Sequence[Timex]) -> list[Mention]:
    """What an extractor finds in a document, once it is sure that every mention is one and quotes that document.

    Raises `InvalidValueError` where one is not.
    """
    name, found = type(extractor).__name__, extractor.extract(document, timexes)
    if not isinstance(found, Iterable):
        raise InvalidValueError(f"{name}.extract gave {found!r} for {document.id!r}; give the mentions in a list")
    mentions = []
    for mention in found:
        if not isinstance(mention, Mention):
            raise InvalidValueError(
                f"{name}.extract gave {mention!r} for {document.id!r}; give timeline.Mention values"
            )
        if mention.document != document.id:
            raise InvalidValueError(
                f"{name}.extract gave a mention of {mention.document!r} for {document.id!r}; give it document.id"
            )
        for span in _spans(mention):
            if document.text[span.start : span.end] != span.text:
                raise InvalidValueError(
                    f"{name}.extract says that {span.text!r} stands at {span.start} of {document.id!r}, but it does "
                    "not; make spans by document.span(start, end)"
                )
        mentions.append(mention)
    return mentions


def _spans(mention: Mention) -> Iterator[Span | Timex]:
    yield from (mention.sentence, mention.trigger)
    yield from (argument.span for argument in mention.arguments)
    yield from (span for span in (mention.status_cue, mention.timex) if span is not None)
