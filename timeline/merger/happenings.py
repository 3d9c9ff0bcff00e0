"""Which mentions report one happening: first those of each document, then those of all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline.merger.blocking import pairs_across, pairs_within
from timeline.merger.cluster import Cluster
from timeline.merger.clustering import Pair, cluster
from timeline.merger.constraints import cannot_link, other_date
from timeline.merger.evidence import score
from timeline.merger.telling import Story, Telling
from timeline.model import DocumentRecord, Mention


def happenings(mentions: Iterable[Mention], records: Iterable[DocumentRecord]) -> list[Cluster]:
    """The mentions of `records` by the happenings that they report, in the order of publication and then of the text."""
    of_document: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        of_document[mention.document].append(mention)
    tellings: list[Telling] = []
    for record in sorted(records, key=lambda record: record.sort_key):
        tellings += tellings_of(of_document[record.id], record)
    return [
        Cluster(tuple(mention for index in group for mention in tellings[index].mentions))
        for group in _grouped(tellings, pairs_across)
    ]


def tellings_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Telling]:
    """What one document tells: its mentions by the happenings that they report, in reading order."""
    story = Story.of(record)
    reading = sorted(mentions, key=lambda mention: (mention.trigger.start, mention.trigger.end, mention.id))
    single = [Telling((mention,), story) for mention in reading]
    groups = [[single[index] for index in group] for group in _grouped(single, pairs_within)]
    return with_rivals(groups, story)


def with_rivals(groups: Sequence[Sequence[Telling]], story: Story) -> list[Telling]:
    """A telling for each group, with the number of the others that use one of its words."""
    lemmas = [{lemma for telling in group for lemma in telling.lemmas} for group in groups]
    using = Counter(lemma for group in lemmas for lemma in group)
    return [
        Telling(
            tuple(mention for telling in group for mention in telling.mentions),
            story,
            rivals=max(using[lemma] for lemma in own) - 1,
        )
        for group, own in zip(groups, lemmas, strict=True)
    ]


def _grouped(tellings: Sequence[Telling], pairs: Callable[[Sequence[Telling]], Iterator[Pair]]) -> list[list[int]]:
    scores = {(one, other): score(tellings[one], tellings[other]) for one, other in pairs(tellings)}
    return cluster(
        len(tellings),
        scores,
        forbids=lambda one, other: cannot_link(tellings[one], tellings[other]) is not None,
        excludes=lambda one, other: other_date(tellings[one], tellings[other]) is not None,
    )
