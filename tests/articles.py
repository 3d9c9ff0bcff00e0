"""Making documents and mentions for tests in one line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from timeline import Document, Extractor, Mention, Resolver

THURSDAY = dt.date(2024, 5, 16)


def article(text: str, *, id: str = "a", published: dt.date | None = THURSDAY, title: str | None = None) -> Document:  # noqa: A002
    return Document(id=id, text=text, published=published, title=title)


@cache
def extractor() -> Extractor:
    return Extractor()


def mentions(text: str, **options) -> list[Mention]:
    document = article(text, **options)
    return extractor().extract(document, Resolver().resolve(document))


@cache
def extractor_of_all() -> Extractor:
    return Extractor(detail="all")


def every_mention(text: str, **options) -> list[Mention]:
    """The mentions of a text, also those that are not worth a line."""
    document = article(text, **options)
    return extractor_of_all().extract(document, Resolver().resolve(document))


def dates_of(texts: Iterable[str]) -> dict[tuple[str, str], str | None]:
    """The dates of all mentions of each text, be they worth a line or not, by the text and the word that tells them."""
    return {
        (text, mention.trigger.text): mention.interval.edtf if mention.interval else None
        for text in texts
        for mention in every_mention(text, id=text)
    }
