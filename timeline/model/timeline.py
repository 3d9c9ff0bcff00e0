"""Timeline: events in order, with the documents they come from."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Granularity
from timeline.model.document import DocumentRecord, Note
from timeline.model.event import Event, Mention, Place
from timeline.model.interval import Interval
from timeline.model.key_date import KeyDate
from timeline.model.label import count
from timeline.model.late import late
from timeline.model.names import is_same_name
from timeline.model.sought import Sought
from timeline.model.story import Story

if TYPE_CHECKING:
    from rich.table import Table


def place(event: Event) -> tuple[Any, ...] | None:
    """Where an event stands, as a key that sorts; `None` where nothing bounds it.

    `Interval.sort_key` of its date puts what starts first first, and of what starts together the coarser: 2024, then
    May 2024 when both start, then days, then times. An event without a date stands in the middle of its bounds, or just
    inside the one end that is known ("by 16 May" closes that day), and after the dates that start there.
    """
    if event.interval is not None:
        return event.interval.sort_key
    return (event.bounds.middle, True, len(Granularity)) if event.bounds else None


def _is_at(place: Place, name: str) -> bool:
    """Whether a place is one of that name, or lies in it."""
    return is_same_name(name, place.name) or bool(late("lies_in")(place.name, name, place.country))


def order(event: Event) -> tuple[Any, ...]:
    """Sort key of events: by `place`, what nothing bounds last, then rank, type, title and id.

    Events of one and the same place follow what the texts state (`Event.rank`). It depends on the event alone, so that
    the order is total and every selection keeps it.
    """
    where = place(event)
    return where is None, where or (), event.rank, event.type.name, event.title, event.id


@attrs.frozen(repr=False)
class Timeline(Sequence[Event]):
    """Events in order, each where its date or its bounds put it (see `order`); immutable.

    Made by `timeline.build`. `notes` name what was left out on the way. Slices and the selections below are timelines
    again; `a + b` merges two as if all their mentions had been read together, so a selection is merged anew.
    `copies` are the mentions of documents that have the same text as another: no event has them, but they count as soon
    as the other is taken out, see `without`.

    Raises `InvalidValueError` for events out of order (hence for a slice that runs backwards), an id that stands twice,
    a mention that stands in two events, one of an unknown document, or events that are parts of each other.
    """

    events: tuple[Event, ...] = attrs.field(default=(), converter=tuple[Event, ...])
    documents: tuple[DocumentRecord, ...] = attrs.field(default=(), converter=tuple[DocumentRecord, ...])
    notes: tuple[Note, ...] = attrs.field(default=(), converter=tuple[Note, ...])
    copies: tuple[Mention, ...] = attrs.field(default=(), converter=tuple[Mention, ...])
    _merged: object = attrs.field(default=None, init=False, eq=False)  # the merger's own, for growing quickly

    def __attrs_post_init__(self) -> None:
        self._check_order()
        self._check_ids()
        self._check_parts()
        self._check_documents()

    def _check_order(self) -> None:
        for one, other in pairwise(self.events):
            if order(one) > order(other):
                raise InvalidValueError(
                    f"the events are not in order: {other.id!r} belongs before {one.id!r}; "
                    "sort them by timeline.model.timeline.order"
                )

    def _check_ids(self) -> None:
        """No id may stand twice, and no mention in two events."""
        for kind, values in (("events", self.events), ("documents", self.documents)):
            [(name, count)] = Counter(value.id for value in values).most_common(1) or [("", 0)]
            if count > 1:
                raise InvalidValueError(f"{count} {kind} have the same id {name!r}")
        holders = Counter(name for event in self.events for name in {mention.id for mention in event.mentions})
        if shared := [name for name, count in holders.items() if count > 1]:
            raise InvalidValueError(f"the mention {min(shared)!r} stands in {holders[min(shared)]} events")

    def _check_parts(self) -> None:
        """No event may be a part of itself by way of others; the whole of one may be left out of a selection."""
        whole_of = {event.id: event.part_of for event in self.events if event.part_of}
        sound: set[str] = set()
        for name in whole_of:
            above: dict[str, None] = {}
            step: str | None = name
            while step is not None and step not in sound:
                if step in above:
                    raise InvalidValueError(f"event {step!r} is a part of itself by way of {', '.join(above)}")
                above[step] = None
                step = whole_of.get(step)
            sound.update(above)

    def _check_documents(self) -> None:
        """Every document that is cited must be known."""
        known = {document.id for document in self.documents}
        for event in self.events:
            if unknown := set(event.documents) - known:
                raise InvalidValueError(f"event {event.id!r} cites the unknown document {min(unknown)!r}")
        if unknown := {mention.document for mention in self.copies} - known:
            raise InvalidValueError(f"a mention of a copy cites the unknown document {min(unknown)!r}")

    @classmethod
    def _trusted(cls, **fields: object) -> Timeline:
        """A timeline of fields that are known to fit together, so that they need not be checked."""
        timeline = cls.__new__(cls)
        for name, value in fields.items():
            object.__setattr__(timeline, name, value)
        return timeline

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Timeline: ...
    def __getitem__(self, index: int | slice) -> Event | Timeline:
        return self._only(self.events[index]) if isinstance(index, slice) else self.events[index]

    def __repr__(self) -> str:
        dated = [event.interval for event in self.events if event.interval]
        reach = f", {dated[0].label} to {dated[-1].label}" if dated else ""
        return f"<Timeline: {count(len(self.events), 'event')} from {count(len(self.cited), 'document')}{reach}>"

    def __str__(self) -> str:
        text: str = late("to_text")(self)
        return text

    def __rich__(self) -> Table:
        table: Table = late("to_table")(self)
        return table

    def _repr_html_(self) -> str:
        fragment: str = late("to_fragment")(self)
        return fragment

    def __add__(self, other: Timeline) -> Timeline:
        if not isinstance(other, Timeline):
            return NotImplemented
        both: Timeline = late("add")(self, other)
        return both

    def without(self, *document_ids: str) -> Timeline:
        """The timeline that never saw these documents, notes on them left out; a selection is merged anew.

        Raises `InvalidValueError` for a document that the timeline does not have.
        """
        rest: Timeline = late("without")(self, document_ids)
        return rest

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of every event."""
        return tuple(mention for event in self.events for mention in event.mentions)

    @property
    def cited(self) -> tuple[DocumentRecord, ...]:
        """The documents that report at least one of the events; a slice keeps them all, and cites fewer."""
        ids = {document for event in self.events for document in event.documents}
        return tuple(document for document in self.documents if document.id in ids)

    @property
    def dated(self) -> Timeline:
        """The events that have a date."""
        return self._only(event for event in self.events if event.interval)

    @property
    def stated(self) -> Timeline:
        """The events whose date a text states: no date is taken from the surroundings or the day of publication."""
        return self._only(event for event in self.events if event.is_stated)

    @property
    def undated(self) -> Timeline:
        """The events whose date no text gives."""
        return self._only(event for event in self.events if not event.interval)

    @property
    def facts(self) -> Timeline:
        """The events that the texts report as real: not planned, alleged, denied or hypothetical."""
        return self._only(event for event in self.events if event.status.is_fact)

    def between(
        self, first: str | dt.date | Interval | None, last: str | dt.date | Interval | None, *, certain: bool = False
    ) -> Timeline:
        """The events that may lie in the time from `first` to `last`, both included whole; `None` for an open end.

        An event may lie there where its date overlaps that time, or else its bounds; an open date, "since 2017",
        reaches into all later time. With `certain` only the events that must: date or bounds lie in it whole, and are
        no guess. What nothing bounds is in no span.
        The ends are EDTF texts, dates or intervals: `between("2022", "2024-05")` ends with 31 May 2024.
        Raises `EdtfError` for another text, `InvalidValueError` for another value, where `last` ends before `first`
        starts, or where neither bounds the time.
        """
        window = _window(first, last)
        return self._only(event for event in self.events if _lies_in(event, window, certain=certain))

    def about(self, name: str) -> Timeline:
        """The events in which somebody or something of that name takes part, or that took place there.

        The place may lie in what is asked for: "France" finds what took place in Lyon.
        "Putin" finds "Vladimir Putin", "Bergen Store" the "Bergen Fish Store", and "Norwegian Motors" "NM", but
        "Cessna" not the "Cessna 172" (see `Sought`). What is only talked of takes no part.
        """
        arguments = [argument for mention in self.mentions for argument in mention.arguments]
        sought = Sought.among(name, arguments)
        return self._only(
            e
            for e in self.events
            if sought.is_part_of(e) or any(late("lies_in")(at.name, name, at.country) for at in e.places)
        )

    def at(self, place: str) -> Timeline:
        """The events in a place of that name, or in one that lies in it: "France" finds Lyon."""
        return self._only(event for event in self.events if any(_is_at(at, place) for at in event.places))

    def of_type(self, name: str) -> Timeline:
        """The events of a type and its subtypes (`meeting`), or of one subtype (`meeting.summit`), or of a group."""
        return self._only(event for event in self.events if event.type.is_a(name) or event.type.group == name)

    def top(self, n: int) -> Timeline:
        """The `n` most salient events, in order: the short version that an editor would want.

        An event that tells the same as a more salient one of its date stands back, so that ten statements on one
        meeting do not fill it. Events without a date, planned and denied ones are less salient (see `Event.salience`),
        but not left out; `dated` and `facts` do that. Of equals the earlier one is taken.
        """
        return self._only(late("top")(self, n))

    def key_dates(self, n: int) -> tuple[KeyDate, ...]:
        """The `n` days that matter most, from the earliest to the latest, with their events.

        A day matters by how much the articles tell of it: by its events, by how many articles report them and how long
        after, and by the news without a date in articles that are about the day. Of equals the earlier day is taken.
        """
        days: tuple[KeyDate, ...] = late("key_dates")(self, n)
        return days

    def stories(self) -> tuple[Story, ...]:
        """The documents by the subject that they are on, the story with most of them first.

        Documents are on one story where they share words that are rare elsewhere, and the names that they repeat; one
        that fits no other is a story by itself. Every document is in one story, also one that reports no event.
        """
        found: tuple[Story, ...] = late("stories")(self)
        return found

    def of_story(self, story: Story) -> Timeline:
        """The timeline of the documents of a story alone, as if the others had never been read."""
        only: Timeline = late("of_documents")(self, [document.id for document in story.documents])
        return only

    def get(self, event_id: str) -> Event:
        """The event with that id, or with the only id that starts so; raises `KeyError` with the reason."""
        found = [event for event in self.events if event.id.startswith(event_id)] if event_id else []
        exact = [event for event in found if event.id == event_id]
        if len(exact or found) != 1:
            many = f"{len(found)} events have an id that starts with" if found else "no event has the id"
            raise KeyError(f"{many} {event_id!r}")
        return (exact or found)[0]

    def parts(self, event: Event | str) -> Timeline:
        """The events that are parts or phases of an event here, given as such or by its id as `get` takes it.

        Of parts of its parts, as of a battle in an offensive in a war, only the nearest are given.
        """
        whole = self.get(event) if isinstance(event, str) else event
        return self._only(each for each in self.events if each.part_of == whole.id)

    def explain(self, one: Event | str, other: Event | str | None = None) -> str:
        """Why an event is there, or why two events are two: with the reports, the evidence and its weight.

        Events are given as such or by their ids, as `get` takes them; the same one twice tells why its reports were
        joined.
        """
        first, second = (
            self.get(each) if isinstance(each, str) else each for each in (one, one if other is None else other)
        )
        if other is None:
            return first.explain()
        why: str = late("explain_two")(first, second, documents=self.documents, events=self.events)
        return why

    def to_json(self, path: str | Path | None = None) -> str:
        """The timeline in the JSON contract `timeline/1`; also written to `path` where one is given."""
        return self._exported("json", path)

    @classmethod
    def from_json(cls, path: str | Path) -> Timeline:
        """The timeline that `to_json` wrote to the file; raises `FormatError` for anything else."""
        timeline: Timeline = late("read_json")(Path(path))
        return timeline

    def to_ics(self, path: str | Path | None = None, *, statistics: bool = False, bounded_days: int = 3) -> str:
        """The events as an iCalendar file (RFC 5545); also written to `path` where one is given.

        Those without a date are in it, as tentative, where their bounds are at most `bounded_days`; 0 leaves them out.
        With `statistics` also figures that are told of a time, such as "trade grew 26% in 2023".
        """
        return self._exported("ics", path, statistics=statistics, bounded_days=bounded_days)

    def to_html(self, path: str | Path | None = None) -> str:
        """One self-contained page that needs no network; also written to `path` where one is given."""
        return self._exported("html", path)

    def _exported(self, suffix: str, path: str | Path | None, **options: object) -> str:
        """The text of the format with that suffix, also written to `path` where one is given."""
        content: str = late("writer")(f"timeline.{suffix}")(self, **options)
        if path is not None:
            late("save")(content, path)
        return content

    def _only(self, events: Iterable[Event]) -> Timeline:
        return attrs.evolve(self, events=tuple(events))


def _window(first: str | dt.date | Interval | None, last: str | dt.date | Interval | None) -> Interval:
    start, end = (None if value is None else _interval(value) for value in (first, last))
    if start is not None and start.start is not None:
        return start.since if end is None else Interval.span(start, end)
    if end is not None and end.end is not None:
        return end.until
    raise InvalidValueError("nothing bounds the time on either side; give the first or the last day")


def _lies_in(event: Event, window: Interval, *, certain: bool) -> bool:
    """Whether an event may lie in that time, or must."""
    when = event.time
    if when is None:
        return False
    return window.contains(when) and not (when.approximate or when.uncertain) if certain else window.overlaps(when)


def _interval(value: str | dt.date | Interval) -> Interval:
    if isinstance(value, Interval):
        return value
    if isinstance(value, str):
        return Interval.parse(value)
    if isinstance(value, dt.date):
        return Interval.of(Granularity.DAY, value)
    raise InvalidValueError(f"{value!r} is no time; give an EDTF text such as '2024-05', a date or an interval")
