"""Mentions to a timeline: which mentions are one happening, and what they say of it together."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import attrs

from timeline.errors import InvalidValueError
from timeline.merger.duplicates import COPY
from timeline.merger.index import Finish, Index
from timeline.merger.near_copies import NEAR_COPY
from timeline.merger.sources import Sources, sources_of, unique
from timeline.model import DocumentRecord, Mention, Note, Timeline

__all__ = ["add", "merge", "unique", "without"]


@attrs.frozen(eq=False)
class Merged:
    """What a timeline was merged from, and an index that can follow it.

    Timelines that have grown from each other share the index; it is that of the one that was used last, and becomes
    that of another in the time that their difference costs.
    """

    sources: Sources
    index: Index

    def __reduce__(self) -> tuple[type[None], tuple[()]]:
        """Copied and stored as `None`: it can be had anew from the timeline."""
        return type(None), ()


def merge(
    mentions: Iterable[Mention],
    *,
    documents: Iterable[DocumentRecord],
    notes: Iterable[Note] = (),
    finish: Finish | None = None,
) -> Timeline:
    """The timeline of all events that the mentions report, see `timeline.merge`.

    A later stage may `finish` each event as soon as it is fused; one that only mentions of other documents change is
    not made again. Raises `InvalidValueError` when two different documents have the same id.
    """
    return _timeline(sources_of(mentions, documents), Index(finish), notes)


def add(one: Timeline, other: Timeline, *, finish: Finish | None = None) -> Timeline:
    """The timeline of the documents of both, in the time that the smaller costs where the larger was merged here."""
    both = (_merged(one, finish), _merged(other, finish))
    larger, smaller = sorted(both, key=lambda merged: -len(merged.sources))
    sources = dict(larger.sources)
    for name, source in smaller.sources.items():
        sources[name] = sources[name] + source if name in sources else source
    return _timeline(sources, larger.index, (*one.notes, *other.notes))


def without(timeline: Timeline, names: Iterable[str], *, finish: Finish | None = None) -> Timeline:
    """The timeline of all other documents; raises `InvalidValueError` for one that it does not have."""
    left = set(names)
    merged = _merged(timeline, finish)
    if unknown := left - merged.sources.keys():
        raise InvalidValueError(f"the timeline has no document {min(unknown)!r}, so it cannot be taken out")
    sources = {name: source for name, source in merged.sources.items() if name not in left}
    return _timeline(sources, merged.index, (note for note in timeline.notes if note.subject not in left))


def _merged(timeline: Timeline, finish: Finish | None) -> Merged:
    """What the timeline was merged from; that of one that was read, selected or made by hand is found anew.

    An index that finishes its events otherwise is not followed: events of one timeline are all finished alike.
    """
    if isinstance(timeline._merged, Merged):
        merged = timeline._merged
        return merged if merged.index.finish is finish else Merged(merged.sources, Index(finish))
    return Merged(sources_of(timeline.mentions + timeline.copies, timeline.documents), Index(finish))


def _timeline(sources: Sources, index: Index, notes: Iterable[Note]) -> Timeline:
    with index.lock, _uncollected():
        index.become(sources)
        noted = {*(note for note in notes if note.kind not in (COPY, NEAR_COPY)), *index.notes}
        return Timeline._trusted(
            events=index.events,
            documents=tuple(sources[name].record for name in sorted(sources)),
            notes=tuple(sorted(noted, key=lambda note: (note.kind, note.subject, note.message))),
            copies=index.copies,
            _merged=Merged(sources, index),
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Stops the collector of cyclic garbage: what a merge makes it keeps, and would be searched again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
