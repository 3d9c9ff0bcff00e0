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
`doc._.document`                                   the `timeline.Document` that they belong to
`doc._.published`                                  its publication date, which can be set

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
from timeline.extractor.newsworthiness import Detail
from timeline.model import Document, Ground, Mention, Timex
from timeline.placement import place
from timeline.reading.dates import iso_date
from timeline.resolver import Resolver

if TYPE_CHECKING:
    from timeline.resolver.domain import DomainOption

_FACTS = "timeline"  # the key in `Doc.user_data` of what the caller states of the document: texts, the date in ISO 8601
_FIELDS = ("id", "published", "title", "language")


@attrs.frozen
class ResolverComponent:
    """Finds the time expressions of a `Doc`; needs no other component."""

    resolver: Resolver
    language: str | None

    def __call__(self, doc: Doc) -> Doc:
        """The same `Doc`, with its time expressions."""
        _keep(doc, **{"language": self.language, **_context(doc)})
        timexes = self.resolver.resolve(doc._.document)
        doc._.timeline_timexes = [unstructure(timex) for timex in timexes]
        doc.spans["timexes"] = [_span(doc, timex.start, timex.end, timex.type.value) for timex in timexes]
        return doc


@attrs.frozen
class ExtractorComponent:
    """Reads the events of a `Doc` off its parse and its time expressions."""

    extractor: Extractor

    def __call__(self, doc: Doc) -> Doc:
        """The same `Doc`, with its events; none where the document is stated to be in another language than English."""
        if doc._.timeline_timexes is None:
            raise PipelineError(
                "timeline_extractor finds no time expressions; add timeline_resolver to the pipeline before it"
            )
        document: Document = doc._.document
        timexes = doc._.timexes
        mentions = self.extractor.extract_parsed(document, doc, timexes) if document.is_english else []
        mentions = place(document, timexes, mentions)
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
    _check_extensions()
    return ResolverComponent(Resolver(domain=domain, day_first=day_first), language)


@Language.factory(
    "timeline_extractor",
    requires=["doc._.timeline_timexes", "doc.ents", "token.dep", "token.lemma", "token.tag"],
    assigns=["doc.spans", "doc._.timeline_events"],
    default_config={
        "types": None,
        "detail": "normal",
        "dated_only": False,
        "weakest": "sentence",
    },
)
def make_extractor(
    nlp: Language, name: str, types: str | None, detail: Detail, dated_only: bool, weakest: Ground
) -> ExtractorComponent:
    """The component `timeline_extractor`; the options are those of `Extractor`."""
    _check_extensions()
    return ExtractorComponent(Extractor(types=types, detail=detail, dated_only=dated_only, weakest=weakest))


def _span(doc: Doc, start: int, end: int, label: str) -> Any:
    """The tokens that hold some characters of the text."""
    return doc.char_span(start, end, label=label, alignment_mode="expand")


def _context(doc: Doc) -> dict[str, Any]:
    """What the context of a `Doc` tells of its document; it may be about anything else."""
    context = doc._context
    if isinstance(context, Document):
        context = attrs.asdict(context, recurse=False)
    facts = context if isinstance(context, Mapping) else {}
    return {name: facts[name] for name in _FIELDS if facts.get(name) is not None}


def _keep(doc: Doc, **facts: object) -> None:
    """Keeps what the caller states of the document; raises `InvalidValueError` for what cannot be."""
    for name, value in facts.items():
        if name == "published":
            value = _iso(value)
        elif not isinstance(value, str | None):
            raise InvalidValueError(f"{name} is {value!r}; give a str")
        doc.user_data.setdefault(_FACTS, {})[name] = value


def _iso(published: object) -> str | None:
    try:
        date = iso_date(published) if isinstance(published, str) else published
    except InvalidValueError as error:
        raise InvalidValueError(f"not a publication date: {error}") from None
    if not isinstance(date, dt.date | None):
        raise InvalidValueError(f"published is {published!r}; give a date, a datetime or a text such as '2024-05-16'")
    return None if date is None else date.isoformat()


def _get_published(doc: Doc) -> dt.date | None:
    published = doc.user_data.get(_FACTS, {}).get("published")
    return published and iso_date(published)


def _set_published(doc: Doc, value: object) -> None:
    _keep(doc, published=value)


def _get_document(doc: Doc) -> Document:
    text = doc.text
    facts = {**doc.user_data.get(_FACTS, {}), "published": doc._.published}
    if "id" not in facts:
        facts["id"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return Document(text=text, **facts)


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
    "document": {"getter": _get_document},
    "published": {"getter": _get_published, "setter": _set_published},
}
for _name, _options in _EXTENSIONS.items():
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, **_options)


def _check_extensions() -> None:
    """Raises `PipelineError` where somebody else has taken the name of an attribute."""
    for name, options in _EXTENSIONS.items():
        own = (options.get("default"), None, options.get("getter"), options.get("setter"))
        if not Doc.has_extension(name) or Doc.get_extension(name) != own:
            raise PipelineError(
                f"Doc._.{name} is another extension attribute than that of timeline; give yours another name, "
                "or set it after timeline.components is imported and without force=True"
            )
