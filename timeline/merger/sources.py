"""Source: a document with its mentions and the chains that they make; made once and shared by timelines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain as chained

import attrs

from timeline.errors import InvalidValueError
from timeline.merger.chains import Chain
from timeline.merger.coreference import chains_of
from timeline.merger.near_copies import Shingled
from timeline.merger.parts import Links, links_of
from timeline.model import DocumentRecord, Mention
from timeline.placement import orders
from timeline.placement.claim import Limit, Order


@attrs.frozen
class StatedClaim:
    """What a document says of when the event of one of its mentions began, or those of two, given by their ids."""

    claim: Limit | Order
    mentions: tuple[str, ...]

    def of(self, *points: int) -> Limit | Order:
        """The claim about these points."""
        if isinstance(self.claim, Limit):
            return attrs.evolve(self.claim, point=points[0])
        return attrs.evolve(self.claim, earlier=points[0], later=points[1])


@attrs.frozen(eq=False)
class Source:
    """A document and its mentions in reading order, each id once."""

    record: DocumentRecord
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, record: DocumentRecord, mentions: Iterable[Mention]) -> Source:
        """The mentions are taken in any order. Of several with one id it is always the same one that counts."""
        found: dict[str, Mention] = {}
        for mention in mentions:
            other = found.setdefault(mention.id, mention)
            if other != mention:
                found[mention.id] = min(other, mention, key=repr)
        return cls(record, tuple(sorted(found.values(), key=lambda m: (m.trigger.start, m.trigger.end, m.id))))

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """The happenings that the document reports, see `chains_of`."""
        return tuple(chains_of(self.mentions, self.record))

    @cached_property
    def shingled(self) -> Shingled:
        """What it tells, laid out to find near-copies."""
        return Shingled.of(self.record, self.mentions)

    @cached_property
    def claims(self) -> Mapping[str, Sequence[StatedClaim]]:
        """What the document says of mentions by way of others, by the ids of those that it bounds or puts later."""
        found: dict[str, list[StatedClaim]] = defaultdict(list)
        for claim in orders(self.mentions):
            points = (claim.point,) if isinstance(claim, Limit) else (claim.earlier, claim.later)
            names = tuple(self.mentions[point].id for point in points)
            found[names[-1]].append(StatedClaim(claim, names))
        return found

    @cached_property
    def joined(self) -> Mapping[Chain, Sequence[Chain]]:
        """For each chain those before or after which the document puts it."""
        holder = {name: chain for chain in self.chains for name in chain.ids}
        found: dict[Chain, dict[Chain, None]] = defaultdict(dict)
        for stated in chained.from_iterable(self.claims.values()):
            first, last = (holder[name] for name in (stated.mentions[0], stated.mentions[-1]))
            if first is not last:
                found[first][last] = found[last][first] = None
        return {chain: tuple(others) for chain, others in found.items()}

    @cached_property
    def part_links(self) -> Links:
        """For its chains the wholes of which it tells them as parts."""
        return links_of(self.chains)

    @cached_property
    def parts(self) -> Mapping[Chain, Sequence[Chain]]:
        """For the wholes among its chains those that it tells as their parts."""
        found: dict[Chain, list[Chain]] = defaultdict(list)
        for chain, links in self.part_links.items():
            for link in links:
                found[link.whole].append(chain)
        return found

    def __add__(self, other: Source) -> Source:
        """Both as one; raises `InvalidValueError` where their documents differ."""
        if self is other:
            return self
        record = same(self.record, other.record)
        return self if self.mentions == other.mentions else Source.of(record, self.mentions + other.mentions)


_DERIVED = ("keywords", "protagonists", "profile")  # of the text, as the merger's version sees it

Sources = Mapping[str, Source]  # by the ids of the documents


def sources_of(mentions: Iterable[Mention], records: Iterable[DocumentRecord]) -> dict[str, Source]:
    """The documents with their mentions; mentions of other documents are left out.

    Raises `InvalidValueError` when two different documents have the same id.
    """
    by_id = unique(records)
    of_document = defaultdict(list)
    for mention in mentions:
        of_document[mention.document].append(mention)
    return {name: Source.of(record, of_document[name]) for name, record in by_id.items()}


def unique(records: Iterable[DocumentRecord]) -> dict[str, DocumentRecord]:
    """The documents by their ids; raises `InvalidValueError` when two different documents have the same id."""
    by_id: dict[str, DocumentRecord] = {}
    for record in records:
        same(by_id.setdefault(record.id, record), record)
    return by_id


def same(one: DocumentRecord, other: DocumentRecord) -> DocumentRecord:
    """The document that both are; raises `InvalidValueError` where they differ."""
    if one != other:
        names = (*(field.name for field in attrs.fields(DocumentRecord) if field.name != "profile"), *_DERIVED)
        name = next(name for name in names if getattr(one, name) != getattr(other, name))
        derived = name in _DERIVED and one.sha256 == other.sha256
        advice = "build both timelines with the same version" if derived else "give each its own id"
        raise InvalidValueError(f"two documents with the id {one.id!r} differ in {name}; {advice}")
    return one
