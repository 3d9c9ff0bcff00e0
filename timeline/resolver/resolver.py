"""The resolver: what a caller may choose, and which grammar reads a document: that of English, or of explicit dates."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.model.document import Document
from timeline.model.timex import Timex
from timeline.resolver.domain import Domain, DomainOption, domain_of
from timeline.resolver.plain_text import PlainText
from timeline.resolver.resolve_english import resolve_english


@attrs.frozen(kw_only=True)
class Resolver:
    """Finds the time expressions of a document and says when they are.

    `domain` says what anchors: in `news` the publication date, in a `narrative` the times that the text has named
    before; a `colloquial` post is read as news, but bare words ("night", "friday") count in it. `auto` reads documents
    without a publication date as narrative, short ones with the marks of a post (handles, hashtags, links, emoticons)
    as colloquial and all others as news; `Timex.rules` says so.
    `day_first` reads an ambiguous 05/06/2024 as 5 June instead of 6 May.
    """

    domain: DomainOption = attrs.field(default="auto")
    day_first: bool = False

    @domain.validator
    def _known(self, attribute: object, value: str) -> None:
        if value not in ("auto", *get_args(Domain)):
            raise InvalidValueError(f"no domain {value!r}; choose auto, news, narrative or colloquial")

    def domain_of(self, document: Document) -> Domain:
        """The domain in which a document is read."""
        return domain_of(document) if self.domain == "auto" else self.domain

    def resolve(self, document: Document) -> list[Timex]:
        """The time expressions in the order of the text, none overlapping.

        Never fails on a text: what cannot be placed is a `Timex` without an interval and with the reason. Nothing but
        the document decides: no clock is read. Of a document in another language only explicit dates are resolved, and
        where the language has no lexicon only ISO dates: `explicit.unsupported_reason` says so.
        """
        if not isinstance(document, Document):
            raise InvalidValueError(f"no document but {type(document).__name__}; resolve() at the top takes a text")
        plain = PlainText.of(document.text)
        return plain.in_original(self._resolve(attrs.evolve(document, text=plain.text)))

    def _resolve(self, document: Document) -> list[Timex]:
        if not document.is_english:
            from timeline.resolver.explicit import resolve_explicit  # loaded here, because most documents need none

            return resolve_explicit(document)
        return resolve_english(document, domain=self.domain_of(document), day_first=self.day_first)


def resolve(
    text: str,
    *,
    published: dt.date | str | None = None,
    language: str | None = None,
    domain: DomainOption = "auto",
    day_first: bool = False,
) -> list[Timex]:
    """The time expressions of a text; `published` is a `date`, a `datetime` or ISO 8601 text.

    `language` is a tag such as `de` or `pt-BR`; without one the text is taken for English. `domain` and `day_first` are
    those of `Resolver`. Raises `InvalidValueError` for a publication date that is none.

    >>> [(timex.text, timex.edtf) for timex in resolve("On Thursday, not last year.", published="2024-05-17")]
    [('Thursday', '2024-05-16'), ('last year', '2023')]
    >>> [timex.edtf for timex in resolve("am Donnerstag, dem 16. Mai 2024", language="de")]
    ['2024-05-16']
    """
    document = Document(id="text", text=text, published=_publication(published), language=language)
    return Resolver(domain=domain, day_first=day_first).resolve(document)


def _publication(published: dt.date | str | None) -> dt.date | None:
    if not isinstance(published, str):
        return published
    from timeline.reading.dates import iso_date

    try:
        return iso_date(published)
    except InvalidValueError as error:
        raise InvalidValueError(f"not a publication date: {error}") from None
