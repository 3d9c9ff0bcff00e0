"""The stages as spaCy components: `timeline_resolver` and `timeline_extractor`. No other module registers anything.

spaCy finds them by their entry points, so that no import is needed:

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("timeline_resolver")
>>> [(doc, context)] = nlp.pipe([("They met on Thursday.", {"published": "2024-05-17"})], as_tuples=True)
>>> [(span.text, span.label_) for span in doc.spans["timexes"]], doc._.timexes[0].edtf
([('Thursday', 'DATE')], '2024-05-16')

On a `Doc` they leave spans and plain JSON data, which go through `nlp.pipe(n_process=2)` and `Doc.to_bytes()`:

`doc.spans["timexes"]`, `doc._.timeline_timexes`   time expressions, labelled with their type of TIMEX3
`doc.spans["events"]`, `doc._.timeline_events`     the words that report events, labelled with the type of the event
`doc._.timexes`, `doc._.mentions`                  the same as values of this library, made from the data
`doc._.published`                                  the publication date: set it, or give it in the context

The context of `as_tuples` may be a mapping with any of `id`, `published`, `title` and `language`, or a
`timeline.Document`. A document without an id is named by a digest of its text.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs
from spacy.language import Language
from spacy.tokens import Doc

from timeline.errors import InvalidValueError, PipelineError
from timeline.export.converter import structure, unstructure
from timeline.extractor import Extractor
from timeline.model import Document, Mention, Timex
from timeline.reading.dates import iso_date
from timeline.resolver import Resolver

if TYPE_CHECKING:
    from timeline.resolver.domain import DomainOption

_PUBLISHED = "timeline published"  # the key in `Doc.user_data`, with ISO 8601 text
_TOLD = ("id", "published", "title", "language")  # what a context may tell


@attrs.frozen
class ResolverComponent:
    """Finds the time expressions of a `Doc`; needs no other component."""

    resolver: Resolver
    language: str | None

    def __call__(self, doc: Doc) -> Doc:
        """The same `Doc`, with its time expressions."""
        timexes = self.resolver.resolve(_document(doc, self.language))
        doc._.timeline_timexes = [unstructure(timex) for timex in timexes]
        doc.spans["timexes"] = [_span(doc, timex.start, timex.end, timex.type.value) for timex in timexes]
        return doc


@attrs.frozen
class ExtractorComponent:
    """Reads the events of a `Doc` off its parse and its time expressions."""

    extractor: Extractor
    language: str | None

    def __call__(self, doc: Doc) -> Doc:
        """The same `Doc`, with its events; none where the document is stated to be in another language than English."""
        if doc._.timeline_timexes is None:
            raise PipelineError(
                "timeline_extractor finds no time expressions; add timeline_resolver to the pipeline before it"
            )
        document = _document(doc, self.language)
        mentions = self.extractor.extract_parsed(document, doc, doc._.timexes) if document.is_english else []
        doc._.timeline_events = [unstructure(mention) for mention in mentions]
        doc.spans["events"] = [
            _span(doc, mention.trigger.start, mention.trigger.end, mention.type.name) for mention in mentions
        ]
        return doc


@Language.factory(
    "timeline_resolver",
    assigns=["doc.spans", "doc._.timeline_timexes"],
    default_config={"domain": "auto", "day_first": False, "language": None},
)
def make_resolver(
    nlp: Language, name: str, domain: DomainOption, day_first: bool, language: str | None
) -> ResolverComponent:
    """The component `timeline_resolver`; the options are those of `Resolver`, and the language of the documents."""
    return ResolverComponent(Resolver(domain=domain, day_first=day_first), language)


@Language.factory(
    "timeline_extractor",
    requires=["doc._.timeline_timexes", "doc.ents", "token.dep", "token.lemma", "token.tag"],
    assigns=["doc.spans", "doc._.timeline_events"],
    default_config={"dated_only": False, "language": None},
)
def make_extractor(nlp: Language, name: str, dated_only: bool, language: str | None) -> ExtractorComponent:
    """The component `timeline_extractor`; the options are those of `Extractor`, and the language of the documents."""
    return ExtractorComponent(Extractor(dated_only=dated_only), language)


def _span(doc: Doc, start: int, end: int, label: str) -> Any:
    """The tokens that hold some characters of the text."""
    return doc.char_span(start, end, label=label, alignment_mode="expand")


def _document(doc: Doc, language: str | None) -> Document:
    """The document that a `Doc` is the text of, as far as its context and its extensions tell."""
    told = _context(doc)
    if "published" in told:
        doc._.published = told.pop("published")
    if strange := next((name for name, value in told.items() if not isinstance(value, str)), None):
        raise InvalidValueError(f"the context says that {strange} is {told[strange]!r}; give a str")
    digest = hashlib.sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(**{"id": digest[:10], "language": language, **told}, text=doc.text, published=doc._.published)


def _context(doc: Doc) -> dict[str, Any]:
    """What the context of a `Doc` tells of its document; it may be about anything else."""
    context = doc._context
    if isinstance(context, Document):
        context = attrs.asdict(context, recurse=False)
    told = context if isinstance(context, Mapping) else {}
    return {name: told[name] for name in _TOLD if told.get(name) is not None}


def _get_published(doc: Doc) -> dt.date | None:
    told = doc.user_data.get(_PUBLISHED)
    return None if told is None else iso_date(told)


def _set_published(doc: Doc, value: object) -> None:
    try:
        published = iso_date(value) if isinstance(value, str) else value
    except InvalidValueError as error:
        raise InvalidValueError(f"not a publication date: {error}") from None
    if not isinstance(published, dt.date | None):
        raise InvalidValueError(f"published is {value!r}; give a date, a datetime or a text such as '2024-05-16'")
    doc.user_data[_PUBLISHED] = published and published.isoformat()


def _get_timexes(doc: Doc) -> list[Timex]:
    return _values(doc._.timeline_timexes, Timex)


def _get_mentions(doc: Doc) -> list[Mention]:
    return _values(doc._.timeline_events, Mention)


def _values(data: Iterable[object] | None, kind: type) -> list[Any]:
    return [structure(item, kind) for item in data or ()]


_EXTENSIONS: dict[str, dict[str, Any]] = {
    "timeline_timexes": {"default": None},
    "timeline_events": {"default": None},
    "timexes": {"getter": _get_timexes},
    "mentions": {"getter": _get_mentions},
    "published": {"getter": _get_published, "setter": _set_published},
}
for _name, _options in _EXTENSIONS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, **_options)
