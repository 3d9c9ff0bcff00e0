"""Cluster to event: one date, one title, the fullest names, and what the mentions disagree about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import prod

from timeline.merger.fusion.cluster import Cluster
from timeline.merger.fusion.conflicts import conflicts, outdated
from timeline.merger.fusion.fused_participants import participants
from timeline.merger.fusion.fused_places import places
from timeline.merger.fusion.status_history import history, status_of
from timeline.model import DocumentRecord, Event, Mention, Status

# By convention.
_MOST_CERTAIN = 0.99
_DISPUTED = 0.8  # what a conflict leaves of the confidence
_LONG_TITLE = 90  # characters


def fuse(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> Event:
    """The event that a cluster of mentions tells of, without its bounds; `records` are by document."""
    reports = history(cluster.telling, records)
    status = status_of(reports, {mention.id: mention for mention in cluster.telling}, cluster.voice)
    disputes = conflicts(cluster, status, records)
    return Event(
        id=cluster.id,
        type=cluster.type,
        title=_title(cluster, status, outdated(cluster, records)),
        interval=cluster.interval or cluster.loose_interval,
        status=status,
        participants=participants(cluster),
        places=places(cluster, records),
        mentions=cluster.mentions,
        conflicts=disputes,
        confidence=_confidence(cluster, disputed=any(dispute.kind != "update" for dispute in disputes)),
        reasons=cluster.reasons,
        history=reports,
        echoes=cluster.echoes,
    )


def _title(cluster: Cluster, status: Status, superseded: Collection[str]) -> str:
    """The title that tells most: of the event's status, its last figure and its date, with named parties and a place.

    Of an act and its toll it tells both.

    A mention with a date of its own may tell only of its end: "The summit ended on Sunday".
    """
    beside = _told_beside(cluster)

    def worth(mention: Mention) -> tuple[bool, bool, bool, bool, bool, bool, int, bool, bool]:
        named = sum(argument.kind is not None for argument in mention.participants)
        title = mention.title.casefold()
        return (
            mention.status is status,
            (mention.status is Status.DENIED) is (status is Status.DENIED),
            mention.id not in superseded,
            mention.interval is None or cluster.interval is None or mention.interval.overlaps(cluster.interval),
            len(mention.title) <= _LONG_TITLE,
            any(word in title for word in beside.get(mention.id, ())),
            min(named, 3),
            bool(mention.places),
            mention.interval is not None,
        )

    return max(cluster.mentions, key=worth).title  # of equal ones the first in reading order


def _told_beside(cluster: Cluster) -> dict[str, list[str]]:
    """For the mentions that a sentence takes for one happening, by their ids, the words with which it tells the others.

    A title that has them tells both: "A blast kills nine people".
    """
    words: dict[str, list[str]] = {}
    by_id = {mention.id: mention for mention in cluster.mentions}
    for mention in cluster.mentions:
        for other in (by_id[name] for name in mention.same_as if name in by_id):
            words.setdefault(mention.id, []).append(other.trigger.text.casefold())
            words.setdefault(other.id, []).append(mention.trigger.text.casefold())
    return words


def _confidence(cluster: Cluster, *, disputed: bool) -> float:
    """Voices count as independent witnesses, each by its best mention."""
    best: dict[str, float] = {}
    for mention in cluster.mentions:
        voice = cluster.voice(mention.document)
        best[voice] = max(best.get(voice, 0.0), mention.confidence)
    certain = 1 - prod(1 - confidence for confidence in best.values())
    return round(min(certain, _MOST_CERTAIN) * (_DISPUTED if disputed else 1.0), 2)
