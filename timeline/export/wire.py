"""The JSON objects of the contract `timeline/1` whose keys differ from those of the values: events and sources."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

import attrs

from timeline.errors import InvalidValueError
from timeline.model import (
    Argument,
    Conflict,
    DocumentProfile,
    DocumentRecord,
    Event,
    EventType,
    Granularity,
    Ground,
    Interval,
    Mention,
    Moment,
    Participant,
    Place,
    Span,
    Status,
    StatusReport,
    Timex,
    TypeFacts,
)


@attrs.frozen(kw_only=True)
class WireSource:
    """A mention as JSON has it: `quote` is `text[start:end]` of the document, `type` the name of the type.

    `id` follows from the rest: it is written for those who look up a conflict's sources, and not needed to read.
    """

    id: str = ""
    document: str
    start: int
    end: int
    quote: str
    trigger: Span
    lemma: str = ""
    nominal: bool = False
    iterated: bool = False
    timex: Timex | None
    dated_by: Ground | None = None
    published: Interval | None = None
    type: str
    group: str
    plover: str | None = None
    ace: str | None = None
    facts: TypeFacts | None = None
    status: Status
    status_cue: Span | None = None
    title: str
    arguments: tuple[Argument, ...] = ()
    context: tuple[str, ...] = ()
    attribution: str | None = None
    depth: int = 0
    follows: tuple[str, ...] = ()
    confidence: float

    @classmethod
    def of(cls, mention: Mention) -> Self:
        """The mention with its sentence and its type laid out flat."""
        moved = ("sentence", "type", "other_names")
        same = attrs.asdict(mention, recurse=False, filter=lambda field, _: field.name not in moved)
        sentence = mention.sentence
        place: dict[str, Any] = {"start": sentence.start, "end": sentence.end, "quote": sentence.text}
        return cls(id=mention.id, context=mention.other_names, **place, **_flat(mention.type), **same)

    @property
    def mention(self) -> Mention:
        """The mention again; raises `InvalidValueError` where its parts do not fit together."""
        names = {field.name for field in attrs.fields(Mention)} - {"sentence", "type", "other_names"}
        return Mention(
            sentence=Span(start=self.start, end=self.end, text=self.quote),
            type=_event_type(self),
            other_names=self.context,
            **{name: getattr(self, name) for name in names},
        )


@attrs.frozen(kw_only=True)
class WireEvent:
    """An event as JSON has it: its interval and its type laid out flat, the keys of an interval null without a date."""

    id: str
    type: str
    group: str
    plover: str | None = None
    ace: str | None = None
    facts: TypeFacts | None = None
    title: str
    start: Moment | None
    end: Moment | None
    granularity: Granularity | None
    edtf: str | None
    approximate: bool = False
    uncertain: bool = False
    status: Status
    participants: tuple[Participant, ...]
    places: tuple[Place, ...]
    confidence: float
    sources: tuple[Mention, ...]
    conflicts: tuple[Conflict, ...]
    reasons: tuple[str, ...] = ()
    salience: float = 0.0
    salient: tuple[str, ...] = ()
    history: tuple[StatusReport, ...] = ()
    rank: int = 0

    @classmethod
    def of(cls, event: Event) -> Self:
        """The event with its interval and its type laid out flat."""
        moved = ("type", "interval", "mentions")
        same = attrs.asdict(event, recurse=False, filter=lambda field, _: field.name not in moved)
        when: dict[str, Any]
        if event.interval:
            when = {**attrs.asdict(event.interval, recurse=False), "edtf": event.interval.edtf}
        else:
            when = dict.fromkeys(("start", "end", "granularity", "edtf"))
        return cls(sources=event.mentions, **when, **_flat(event.type), **same)

    @property
    def event(self) -> Event:
        """The event again; raises `InvalidValueError` where its parts do not fit together."""
        names = {field.name for field in attrs.fields(Event)} - {"type", "interval", "mentions"}
        return Event(
            type=_event_type(self),
            interval=self._interval,
            mentions=self.sources,
            **{name: getattr(self, name) for name in names},
        )

    @property
    def _interval(self) -> Interval | None:
        if self.granularity:
            names = ("start", "end", "granularity", "approximate", "uncertain")
            return Interval(**{name: getattr(self, name) for name in names})
        if self.start or self.end:
            raise InvalidValueError("the event has a start or an end but its granularity is null; give both or none")
        return None


@attrs.frozen(kw_only=True)
class WireRecord:
    """A document as JSON has it or had it: files from before profiles have the words of one beside its fields."""

    id: str
    title: str | None = None
    published: dt.date | dt.datetime | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    sha256: str
    profile: DocumentProfile | None = None
    keywords: tuple[str, ...] | None = None
    protagonists: tuple[str, ...] | None = None

    @property
    def record(self) -> DocumentRecord:
        """The record again; raises `InvalidValueError` where its parts do not fit together."""
        fields = attrs.asdict(self, recurse=False)
        if self.profile is not None:  # it counts, whatever an older program left beside it
            fields.update(keywords=None, protagonists=None)
        return DocumentRecord(**fields)


def _flat(type_: EventType) -> dict[str, Any]:
    return {"type": type_.name, **attrs.asdict(type_, recurse=False, filter=lambda field, _: field.name != "name")}


def _event_type(flat: WireSource | WireEvent) -> EventType:
    """The type again; a file of before types had facts means those of the built-in type of that name and group."""
    facts = flat.facts
    if facts is None:
        from timeline.extractor.lexicon import builtin_lexicon

        known = builtin_lexicon().types.get(flat.type)
        facts = known.facts if known is not None and known.group == flat.group else TypeFacts()
    return EventType(name=flat.type, group=flat.group, plover=flat.plover, ace=flat.ace, facts=facts)
