"""Which mentions of one document report one happening, and which groups of tellings do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from timeline.merger.blocking import pairs_within
from timeline.merger.clustering import Pair, cluster
from timeline.merger.constraints import cannot_link, other_date
from timeline.merger.evidence import score
from timeline.merger.telling import Story, Telling
from timeline.model import DocumentRecord, Mention


def tellings_of(mentions: Iterable[Mention], record: DocumentRecord) -> list[Telling]:
    """What one document tells: its mentions by the happenings that they report, in reading order."""
    story = Story.of(record)
    reading = sorted(mentions, key=lambda mention: (mention.trigger.start, mention.trigger.end, mention.id))
    single = [Telling((mention,), story) for mention in reading]
    scores = {(one, other): score(single[one], single[other]) for one, other in pairs_within(single)}
    return with_rivals(grouped(single, scores), story)


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


def grouped(tellings: Sequence[Telling], scores: Mapping[Pair, float]) -> list[tuple[Telling, ...]]:
    """The tellings by the happenings that they report; `scores` are those of the pairs compared, by their places."""
    groups = cluster(
        len(tellings),
        scores,
        forbids=lambda one, other: cannot_link(tellings[one], tellings[other]) is not None,
        excludes=lambda one, other: other_date(tellings[one], tellings[other]) is not None,
    )
    return [tuple(tellings[index] for index in group) for group in groups]
