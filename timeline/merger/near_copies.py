"""Near-copies: documents of nearly the same text, as agency copy with small edits, or an article and its update."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from zlib import crc32

import attrs

from timeline.merger.word_runs import runs
from timeline.model import DocumentRecord, Mention, Note

NEAR_COPY = "near-copy"  # the kind of the notes on them

# Words in a row; four are what detectors of plagiarism and of mirrored pages mostly use (Broder 1997 has ten).
_SHINGLE = 4
_FEW = 20  # shingles, two or three sentences: of shorter texts chance has too large a part
_SHARE = 0.5  # of the shingles of the shorter text; independent reports of one day stay below a fifth
_SKETCH, _MEET = 32, 4  # texts whose sketches have fewer in common share less than that, but for one in a thousand


@attrs.frozen(eq=False)
class Shingled:
    """A document with the shingles of what it tells, and the sketch of them: the smallest hashes."""

    record: DocumentRecord
    shingles: frozenset[int]
    sketch: tuple[int, ...]

    @classmethod
    def of(cls, record: DocumentRecord, mentions: Iterable[Mention]) -> Shingled:
        """Only the sentences that report something count: lists of links and the like stand in none."""
        sentences = {mention.sentence.start: mention.sentence.text for mention in mentions}
        found = frozenset(crc32(run.encode()) for text in sentences.values() for run in runs(text, _SHINGLE))
        shingles = found if len(found) >= _FEW else frozenset[int]()
        return cls(record, shingles, tuple(heapq.nsmallest(_SKETCH, shingles)))

    def is_near(self, other: Shingled) -> bool:
        """Whether most of the shorter of two texts stands in the other, word for word."""
        shared = len(self.shingles & other.shingles)
        return shared >= _FEW and shared >= _SHARE * min(len(self.shingles), len(other.shingles))


class NearCopies:
    """Which documents are near-copies of which others: a relation of two that no third document changes.

    Only documents are compared whose sketches have enough in common, so that cost does not grow with the square.
    """

    def __init__(self) -> None:
        self._holding: defaultdict[int, dict[Shingled, None]] = defaultdict(dict)  # by the hashes of sketches
        self._near: dict[str, dict[str, Shingled]] = {}  # those that have any, by their ids

    def replace(self, gone: Collection[Shingled], come: Collection[Shingled]) -> None:
        """Takes documents out and puts others in."""
        for document in gone:
            for key in document.sketch:
                del self._holding[key][document]
                if not self._holding[key]:
                    del self._holding[key]
            name = document.record.id
            for near in self._near.pop(name, {}):
                self._near[near].pop(name, None)
        for document in come:
            met = Counter(other for key in document.sketch for other in self._holding.get(key, ()))
            for other, count in met.items():
                if count >= _MEET and document.is_near(other):
                    self._add(document, other)
            for key in document.sketch:
                self._holding[key][document] = None

    def _add(self, one: Shingled, other: Shingled) -> None:
        for near, far in ((one, other), (other, one)):
            self._near.setdefault(near.record.id, {})[far.record.id] = far

    def of(self, document: str) -> Collection[str]:
        """The ids of the near-copies of a document."""
        return self._near.get(document, {}).keys()

    @property
    def notes(self) -> Iterator[Note]:
        """A note for each document that is a near-copy of earlier ones, with the earliest of these."""
        having = {one.record.id: one for near in self._near.values() for one in near.values()}
        for document in having.values():
            name = document.record.id
            first = min(self._near[name].values(), key=lambda one: one.record.sort_key)
            if first.record.sort_key < document.record.sort_key:
                origin = first.record.id
                yield Note(NEAR_COPY, name, f"has nearly the same text as {origin}, so that both count as one source")
