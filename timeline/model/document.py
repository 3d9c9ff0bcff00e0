"""Document: one article, its text kept byte for byte."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, overload

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Moment
from timeline.model.event import Span
from timeline.model.late import late


def _not_empty(instance: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not value:
        raise InvalidValueError("a document needs an id that is not empty")


def _is_date(instance: Document | DocumentRecord, attribute: attrs.Attribute[dt.date | None], value: object) -> None:
    if value is not None and not isinstance(value, dt.date):
        raise InvalidValueError(
            f"document {instance.id!r}: published is {value!r}; give a datetime.date, a datetime.datetime or None"
        )


def _is_text(instance: Document, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, str) and not (value is None and attribute.default is None):
        raise InvalidValueError(f"document {instance.id!r}: {attribute.name} is {value!r}; give a str")


@attrs.frozen(kw_only=True)
class DocumentProfile:
    """What a text is about, as the merger sees it; by this it knows which documents are on one story.

    `keywords` are the words that tell most of it, those that tell most first, and `protagonists` the names that it
    repeats. `version` is that of the rules that found them (`timeline.merger.profiles`).
    """

    version: int = 1
    keywords: tuple[str, ...] = ()
    protagonists: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class DocumentRecord:
    """What a timeline keeps of a document: everything but the text.

    `published` is the document creation time (DCT): a `date`, a `datetime` where the hour is known, or `None`.
    `sha256` is the digest of the text in UTF-8, in hexadecimal. `profile` says what the text is about, `None` where
    that is not known. Its `keywords` and `protagonists` can be given by themselves; they then make a profile, or
    replace what one has.

    >>> record = DocumentRecord(id="a", sha256="", keywords=("Linnea", "ferry"))
    >>> record.profile
    DocumentProfile(version=1, keywords=('Linnea', 'ferry'), protagonists=())
    >>> record.keywords
    ('Linnea', 'ferry')
    """

    id: str = attrs.field(validator=_not_empty)
    title: str | None = None
    published: dt.date | dt.datetime | None = attrs.field(default=None, validator=_is_date)
    source: str | None = None
    url: str | None = None
    language: str | None = None
    sha256: str
    profile: DocumentProfile | None = None

    def __init__(
        self,
        *,
        id: str,  # noqa: A002
        sha256: str,
        title: str | None = None,
        published: dt.date | dt.datetime | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str | None = None,
        profile: DocumentProfile | None = None,
        keywords: Iterable[str] | None = None,
        protagonists: Iterable[str] | None = None,
    ) -> None:
        if not isinstance(profile, DocumentProfile | None):
            raise InvalidValueError(f"document {id!r}: profile is {profile!r}; give a DocumentProfile or None")
        for name, words in (("keywords", keywords), ("protagonists", protagonists)):
            if isinstance(words, str) or not isinstance(words, Iterable | None):
                raise InvalidValueError(f"document {id!r}: {name} are {words!r}; give a list of words")
            if words is not None:
                profile = attrs.evolve(profile or DocumentProfile(), **{name: tuple(words)})  # type: ignore[arg-type]
        self.__attrs_init__(  # type: ignore[attr-defined]
            id=id,
            title=title,
            published=published,
            source=source,
            url=url,
            language=language,
            sha256=sha256,
            profile=profile,
        )

    @property
    def keywords(self) -> tuple[str, ...]:
        """The keywords of its profile, none where it has no profile."""
        return self.profile.keywords if self.profile else ()

    @property
    def protagonists(self) -> tuple[str, ...]:
        """The protagonists of its profile, none where it has no profile."""
        return self.profile.protagonists if self.profile else ()

    @property
    def sort_key(self) -> tuple[bool, Moment, str]:
        """Order of publication, the undated last, then by id."""
        return self.published is None, Moment.of(self.published or dt.date.max), self.id


@attrs.frozen(kw_only=True)
class Document:
    """One article. Every span in the library indexes into `text` in code points, end exclusive.

    `published` is the document creation time (DCT) to which "yesterday" or "on Thursday" refer; without one such
    expressions stay unresolved. `language` is a tag such as `de` or `pt-BR` (BCP 47), `None` for unknown.

    >>> import datetime
    >>> document = Document(id="a", text="They met on Thursday.", published=datetime.date(2024, 5, 16))
    >>> document.record.sha256[:8]
    'b6322c60'
    """

    id: str = attrs.field(validator=_not_empty)
    text: str = attrs.field(validator=_is_text)
    published: dt.date | dt.datetime | None = attrs.field(default=None, validator=_is_date)
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = attrs.field(default=None, validator=_is_text)

    @property
    def is_english(self) -> bool:
        """Whether it is stated to be in English, of whatever region, or in no language, which is taken for English.

        >>> [Document(id="a", text="", language=tag).is_english for tag in (None, "en-GB", "en_US", "eng", "de")]
        [True, True, True, True, False]
        """
        return primary_language(self.language) in ("", "en", "eng", "english")

    def span(self, start: int, end: int) -> Span:
        """The words between two offsets.

        >>> Document(id="a", text="They met on Thursday.").span(5, 8).text
        'met'
        """
        return Span(start=start, end=end, text=self.text[start:end])

    @cached_property
    def record(self) -> DocumentRecord:
        """The document without its text."""
        fields = {name: getattr(self, name) for name in ("id", "title", "published", "source", "url", "language")}
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return DocumentRecord(sha256=digest, profile=late("profile")(self.text), **fields)


def primary_language(tag: str | None) -> str:
    """The language of a tag without its region, in lower case; a locale such as pt_BR is taken for a tag too.

    >>> primary_language("pt-BR"), primary_language("DE_at"), primary_language(None)
    ('pt', 'de', '')
    """
    return re.split("[-_]", (tag or "").strip().casefold(), maxsplit=1)[0]


@attrs.frozen
class Note:
    """Something the user should know: what was left out or could not be read, and why.

    `kind` is one word for programs (`unreadable`, `skipped`, `bad-date`, `bad-metadata`, `no-publication-date`,
    `duplicate`, `near-copy`, `other-language`), `subject` the file or document, `message` one sentence for people.
    """

    kind: str
    subject: str
    message: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}"


@attrs.frozen
class Documents(Sequence[Document]):
    """The documents that were read, in the order of their ids, with notes on what could not be read."""

    documents: tuple[Document, ...] = attrs.field(default=(), converter=tuple[Document, ...])
    notes: tuple[Note, ...] = attrs.field(default=(), converter=tuple[Note, ...])

    def __len__(self) -> int:
        return len(self.documents)

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> Documents: ...
    def __getitem__(self, index: int | slice) -> Document | Documents:
        if isinstance(index, slice):
            return Documents(self.documents[index], self.notes)
        return self.documents[index]
