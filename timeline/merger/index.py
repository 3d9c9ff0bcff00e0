"""Index: the merged state of a set of documents, kept so that one document more or less costs only what it touches.

What an index holds depends on nothing but the documents in it, however they came and went: blocks are functions of who
has a key, links of two tellings and their blocks, clusters of a component of links. So it can follow a timeline to and
fro, and timelines that have grown from each other share one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from threading import Lock

from timeline.merger.blocking import Blocks, Meeting
from timeline.merger.cluster import Cluster
from timeline.merger.clustering import APART
from timeline.merger.duplicates import Originals
from timeline.merger.evidence import score
from timeline.merger.fusing import fuse
from timeline.merger.happenings import grouped, reasons_of
from timeline.merger.order import Ordered
from timeline.merger.salience import with_salience
from timeline.merger.source import Source, Sources
from timeline.merger.telling import Telling
from timeline.model import Event, Mention, Note

Group = tuple[Telling, ...]


class Index:
    """Documents, with the events that they report together."""

    def __init__(self) -> None:
        self.lock = Lock()  # held by whoever changes the index, until it has read what it needs
        self._empty()

    def _empty(self) -> None:
        self._sources: dict[str, Source] = {}
        self._originals = Originals()
        self._blocks = Blocks()
        self._links: dict[Telling, dict[Telling, float]] = {}  # the scores of the pairs that meet
        self._component: dict[Telling, Telling] = {}  # the first of those that hang together
        self._groups: dict[Telling, Group] = {}
        self._events = Ordered()
        self._event_of: dict[Group, Event] = {}

    def __len__(self) -> int:
        return len(self._sources)

    def become(self, sources: Sources) -> None:
        """Makes these the documents of the index; where that is interrupted, it is empty and can go on from there."""
        try:
            self._become(sources)
        except BaseException:
            self._empty()
            raise

    def _become(self, sources: Sources) -> None:
        gone = [source for name, source in self._sources.items() if sources.get(name) is not source]
        come = [source for name, source in sources.items() if self._sources.get(name) is not source]
        records = [source.record for source in (*gone, *come)]
        before = self._counted(self._originals.among(records))
        self._originals.replace([source.record for source in gone], [source.record for source in come])
        self._sources = dict(sources)
        after = self._counted(self._originals.among(records))
        self._replace(
            _tellings(source for source in before if source not in after),
            _tellings(source for source in after if source not in before),
        )

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in order."""
        return tuple(self._events)

    @property
    def notes(self) -> Iterator[Note]:
        """Notes on the documents that are copies."""
        return self._originals.notes

    @property
    def copies(self) -> tuple[Mention, ...]:
        """The mentions of the documents that are copies, by document."""
        names = sorted(copy.id for copy, _ in self._originals.copies)
        return tuple(mention for name in names for mention in self._sources[name].mentions)

    def _counted(self, names: Iterable[str]) -> dict[Source, None]:
        return dict.fromkeys(self._sources[name] for name in names)

    def _replace(self, gone: Collection[Telling], come: Collection[Telling]) -> None:
        left = set(gone)
        touched = dict.fromkeys(come)
        inside: list[Meeting] = []
        for telling in gone:
            for other, value in self._links.pop(telling).items():
                if other not in left:
                    del self._links[other][telling]
                    if value > APART:
                        touched[other] = None
        for telling in come:
            self._links[telling] = {}
        for (one, other), meet in self._blocks.replace(gone, come):
            if meet is (other in self._links[one]):
                continue
            if meet:
                value = self._links[one][other] = self._links[other][one] = score(one, other)
            else:
                value = self._links[one].pop(other)
                del self._links[other][one]
            if value > APART:
                touched[one] = touched[other] = None
            else:
                inside.append((one, other))
        self._regroup(gone, touched, inside)

    def _regroup(self, gone: Iterable[Telling], touched: Iterable[Telling], inside: Iterable[Meeting]) -> None:
        """Clusters again the components of the tellings that were touched, and those that have one of the pairs inside.

        A link that holds nothing together counts only where other links do.
        """
        stale = set()
        for telling in gone:
            del self._component[telling]
            stale.add(self._groups.pop(telling))
        fresh: set[Group] = set()
        seen: set[Telling] = set()
        components = self._components(touched, seen)
        within = (
            one
            for one, other in inside
            if one not in seen and other not in seen and self._component[one] is self._component[other]
        )
        for component in chain(components, self._components(within, seen)):
            self._component.update(dict.fromkeys(component, component[0]))
            stale.update(self._groups[telling] for telling in component if telling in self._groups)
            for group in self._clustered(component):
                fresh.add(group)
                self._groups.update(dict.fromkeys(group, group))
        self._events.replace(
            [self._event_of.pop(group) for group in stale - fresh],
            [self._event_of.setdefault(group, _event(group)) for group in fresh if group not in self._event_of],
        )

    def _components(self, tellings: Iterable[Telling], seen: set[Telling]) -> Iterator[list[Telling]]:
        """Those of the tellings that were not seen and all that hang together with them, each set in order."""
        for telling in tellings:
            if telling in seen:
                continue
            seen.add(telling)
            found = [telling]
            for member in found:  # grows as it is read
                near = [other for other, value in self._links[member].items() if value > APART and other not in seen]
                seen.update(near)
                found += near
            yield sorted(found, key=attrgetter("order"))

    def _clustered(self, component: Sequence[Telling]) -> Iterator[Group]:
        if len(component) == 1:
            yield tuple(component)
            return
        number = {telling: index for index, telling in enumerate(component)}
        scores = {
            (one, other): value
            for one, telling in enumerate(component)
            for other, value in sorted(
                (number[neighbour], value) for neighbour, value in self._links[telling].items() if neighbour in number
            )
            if one < other
        }
        yield from grouped(component, scores)


def _tellings(sources: Iterable[Source]) -> list[Telling]:
    return [telling for source in sources for telling in source.tellings]


def _event(group: Group) -> Event:
    records = {telling.document: telling.story.record for telling in group}
    mentions = tuple(mention for telling in group for mention in telling.mentions)
    return with_salience(fuse(Cluster(mentions, reasons_of(group)), records), records)
