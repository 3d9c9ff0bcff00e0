"""Index: the merged state of a set of documents, kept so that one document more or less costs only what it touches.

What an index holds depends on nothing but the documents in it, however they came and went: blocks are functions of who
has a key, links of two chains and their blocks, clusters of a component of links. So it can follow a timeline to and
fro, and timelines that have grown from each other share one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain as chained
from operator import attrgetter
from threading import Lock
from typing import TypeVar

import attrs

from timeline.merger.blocking import Blocks, Meeting
from timeline.merger.chains import Chain
from timeline.merger.clustering import APART
from timeline.merger.coreference import grouped, reasons_of
from timeline.merger.duplicates import Originals
from timeline.merger.event_bounds import place_events
from timeline.merger.evidence import score
from timeline.merger.fusion import fuse
from timeline.merger.fusion.cluster import Cluster
from timeline.merger.near_copies import NearCopies
from timeline.merger.ordering import Ordered
from timeline.merger.parts import PartOf, Standing, whole_of
from timeline.merger.sources import Source, Sources, StatedClaim
from timeline.merger.voices import echoes_of
from timeline.model import DocumentRecord, Event, Mention, Note

_Node = TypeVar("_Node", bound=Hashable)
Group = tuple[Chain, ...]
Finish = Callable[[Event, Mapping[str, DocumentRecord]], Event]
"""What is made of each event once it is fused, from itself and the records of its documents."""


class Index:
    """Documents, with the events that they report together, each as `finish` leaves it."""

    def __init__(self, finish: Finish | None = None) -> None:
        self.finish = finish
        self.lock = Lock()  # held by whoever changes the index, until it has read what it needs
        self._empty()

    def _empty(self) -> None:
        self._sources: dict[str, Source] = {}
        self._originals = Originals()
        self._near_copies = NearCopies()
        self._blocks = Blocks()
        self._links: dict[Chain, dict[Chain, float]] = {}  # the scores of the pairs that meet
        self._component: dict[Chain, Chain] = {}  # the first of those that hang together
        self._groups: dict[Chain, Group] = {}
        self._events = Ordered()
        self._fused: dict[Group, Event] = {}
        self._event_of: dict[Group, Event] = {}  # with bounds, and finished
        self._standing: dict[Group, Standing] = {}
        self._whole: dict[Chain, Standing] = {}  # of those of which their documents tell others as parts

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
        left = [source for source in before if source not in after]
        entered = [source for source in after if source not in before]
        self._near_copies.replace([source.shingled for source in left], [source.shingled for source in entered])
        self._replace(_chains(left), _chains(entered))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in order."""
        return tuple(self._events)

    @property
    def links(self) -> Mapping[Chain, Mapping[Chain, float]]:
        """The scores of the chains that were compared, each pair from both of its sides."""
        return self._links

    @property
    def notes(self) -> Iterator[Note]:
        """Notes on the documents that are copies, or nearly so."""
        return chained(self._originals.notes, self._near_copies.notes)

    @property
    def copies(self) -> tuple[Mention, ...]:
        """The mentions of the documents that are copies, by document."""
        names = sorted(copy.id for copy, _ in self._originals.copies)
        return tuple(mention for name in names for mention in self._sources[name].mentions)

    def _counted(self, names: Iterable[str]) -> dict[Source, None]:
        return dict.fromkeys(self._sources[name] for name in names)

    def _replace(self, gone: Collection[Chain], come: Collection[Chain]) -> None:
        left = set(gone)
        touched = dict.fromkeys(come)
        inside: list[Meeting] = []
        for chain in gone:
            for other, value in self._links.pop(chain).items():
                if other not in left:
                    del self._links[other][chain]
                    if value > APART:
                        touched[other] = None
        for chain in come:
            self._links[chain] = {}
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

    def _regroup(self, gone: Iterable[Chain], touched: Iterable[Chain], inside: Iterable[Meeting]) -> None:
        """Clusters again the components of the chains that were touched, and those that have one of the pairs inside.

        A link that holds nothing together counts only where other links do.
        """
        stale = set()
        for chain in gone:
            self._whole.pop(chain, None)
            del self._component[chain]
            stale.add(self._groups.pop(chain))
        fresh: set[Group] = set()
        seen: set[Chain] = set()
        components = self._components(touched, seen)
        within = (
            one
            for one, other in inside
            if one not in seen and other not in seen and self._component[one] is self._component[other]
        )
        for component in chained(components, self._components(within, seen)):
            self._component.update(dict.fromkeys(component, component[0]))
            stale.update(self._groups[chain] for chain in component if chain in self._groups)
            for group in self._clustered(component):
                fresh.add(group)
                self._groups.update(dict.fromkeys(group, group))
        self._put([group for group in stale if group not in fresh], [g for g in fresh if g not in self._fused])

    def _put(self, gone: Iterable[Group], come: Collection[Group]) -> None:
        """Takes the events of groups out and puts others in, with those on whose bounds they bear."""
        left = []
        for group in gone:
            del self._fused[group], self._standing[group]
            left.append(self._event_of.pop(group))
        self._fused.update((group, self._event(group)) for group in come)
        part_of = {group: self._part_of(group) for group in self._with_other_wholes(come)}
        entered = dict.fromkeys(self._placed(come, left, part_of))
        for group, whole in part_of.items():
            known = self._event_of[group]
            if _whole_told(known) != whole:
                if group not in entered:
                    left.append(known)
                    entered[group] = None
                self._event_of[group] = attrs.evolve(known, part_of=whole.id, part_reasons=whole.reasons)
        self._events.replace(left, [self._event_of[group] for group in entered])

    def _placed(self, come: Iterable[Group], left: list[Event], part_of: dict[Group, PartOf]) -> Iterator[Group]:
        """The groups whose events get other bounds, with the events; those before are `left`, their wholes kept."""
        for groups in self._joined(come):
            fused = [self._fused[group] for group in groups]
            claims = (claim for event in fused for claim in self._claims(event))
            for group, event in zip(groups, place_events(fused, claims), strict=True):
                known = self._event_of.get(group)
                if known is not None and (known.bounds, known.conflicts) == (event.bounds, event.conflicts):
                    continue  # all the rest but its whole hangs on these
                if known is not None:
                    left.append(known)
                    part_of.setdefault(group, _whole_told(known))
                self._event_of[group] = event if self.finish is None else self.finish(event, _records(group))
                yield group

    def _with_other_wholes(self, come: Iterable[Group]) -> dict[Group, None]:
        """These groups and those that documents tell as parts of what has come to stand otherwise for them."""
        found = dict.fromkeys(come)
        for group in come:
            standing = self._standing[group] = Standing.of(self._fused[group], group)
            for chain in group:
                parts = self._sources[chain.document].parts.get(chain, ())
                if parts and self._whole.get(chain) != standing:
                    self._whole[chain] = standing
                    found.update((self._groups[part], None) for part in parts)
        return found

    def _part_of(self, group: Group) -> PartOf:
        links = (link for chain in group for link in self._sources[chain.document].part_links.get(chain, ()))
        return whole_of(self._standing[group], ((link, self._standing[self._groups[link.whole]]) for link in links))

    def _joined(self, groups: Iterable[Group]) -> Iterator[list[Group]]:
        """These groups and all whose events a document puts before or after theirs, each set in order."""

        def near(group: Group) -> Iterable[Group]:
            joined = (self._sources[chain.document].joined.get(chain, ()) for chain in group)
            return (self._groups[other] for others in joined for other in others)

        for found in _connected(groups, near, set()):
            yield sorted(found, key=lambda group: group[0].order)

    def _claims(self, event: Event) -> Iterator[StatedClaim]:
        for mention in event.mentions:
            yield from self._sources[mention.document].claims.get(mention.id, ())

    def _components(self, chains: Iterable[Chain], seen: set[Chain]) -> Iterator[list[Chain]]:
        """Those of the chains that were not seen and all that hang together with them, each set in order."""

        def near(chain: Chain) -> Iterable[Chain]:
            return (other for other, value in self._links[chain].items() if value > APART)

        for found in _connected(chains, near, seen):
            yield sorted(found, key=attrgetter("order"))

    def _clustered(self, component: Sequence[Chain]) -> Iterator[Group]:
        if len(component) == 1:
            yield tuple(component)
            return
        number = {chain: index for index, chain in enumerate(component)}
        scores = {
            (one, other): value
            for one, chain in enumerate(component)
            for other, value in sorted(
                (number[neighbour], value) for neighbour, value in self._links[chain].items() if neighbour in number
            )
            if one < other
        }
        yield from grouped(component, scores)

    def _event(self, group: Group) -> Event:
        mentions = tuple(mention for chain in group for mention in chain.mentions)
        return fuse(Cluster(mentions, reasons_of(group), echoes_of(group, self._near_copies.of)), _records(group))


def _whole_told(event: Event) -> PartOf:
    return PartOf(event.part_of, event.part_reasons)


def _records(group: Group) -> dict[str, DocumentRecord]:
    return {chain.document: chain.profile.record for chain in group}


def _connected(
    starts: Iterable[_Node], near: Callable[[_Node], Iterable[_Node]], seen: set[_Node]
) -> Iterator[list[_Node]]:
    """Those that were not seen, each with all that can be reached from it by way of what is near; all are seen then."""
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        found = [start]
        for member in found:  # grows as it is read
            new = [other for other in dict.fromkeys(near(member)) if other not in seen]
            seen.update(new)
            found += new
        yield found


def _chains(sources: Iterable[Source]) -> list[Chain]:
    return [chain for source in sources for chain in source.chains]
