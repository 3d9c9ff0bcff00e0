"""Cluster to event: one date, one title, the fullest names, and what the mentions disagree about."""

from __future__ import annotations

from collections import Counter
from math import prod

from timeline.merger.cluster import Cluster, is_same_party
from timeline.model import Argument, Conflict, Event, Mention, Participant, Place
from timeline.model.names import name_words

_MOST_CERTAIN = 0.99
_DISPUTED = 0.8  # what a conflict leaves of the confidence
_LONG_TITLE = 90


def fuse(cluster: Cluster) -> Event:
    """The event that a cluster of mentions tells of."""
    conflicts = _conflicts(cluster)
    return Event(
        id=cluster.id,
        type=cluster.type,
        title=_title(cluster),
        interval=cluster.interval or cluster.loose_interval,
        status=cluster.status,
        participants=_participants(cluster),
        places=_places(cluster),
        mentions=cluster.mentions,
        conflicts=conflicts,
        confidence=_confidence(cluster, disputed=bool(conflicts)),
        reasons=cluster.reasons,
    )


def _title(cluster: Cluster) -> str:
    """The title that tells most: of the event's status, with most named parties and a place, not too long."""

    def worth(mention: Mention) -> tuple[bool, bool, int, bool, bool]:
        named = sum(argument.kind is not None for argument in mention.participants)
        return (
            mention.status is cluster.status,
            len(mention.title) <= _LONG_TITLE,
            min(named, 3),
            bool(mention.places),
            mention.interval is not None,
        )

    return max(cluster.mentions, key=worth).title  # of equal ones the first in reading order


def _participants(cluster: Cluster) -> tuple[Participant, ...]:
    """The named parties, the most mentioned first; descriptions only where nobody is named."""
    arguments = [argument for mention in cluster.mentions for argument in mention.participants]
    found = []
    for party in cluster.parties:
        forms = [argument for argument in arguments if argument.kind and is_same_party(argument, party)]
        found.append((-len(forms), party.name, forms))
    if not found:
        described = Counter(argument.name for argument in arguments)
        return tuple(
            Participant(name=name) for name in sorted(described, key=lambda name: (-described[name], name))[:1]
        )
    acting = {party.name for party in cluster.agents}
    found.sort(key=lambda item: (item[1] not in acting, item[0], item[1]))
    return tuple(Participant(name=name, aliases=_aliases(name, forms)) for _, name, forms in found)


def _aliases(name: str, forms: list[Argument]) -> tuple[str, ...]:
    written = {" ".join(form.span.text.split()) for form in forms} | {form.name for form in forms}
    return tuple(sorted(written - {name}))


def _places(cluster: Cluster) -> tuple[Place, ...]:
    names = Counter(place.name for mention in cluster.mentions for place in mention.places)
    parties = {name_words(party.name) for party in cluster.parties}
    kept = [name for name in names if name_words(name) not in parties] or list(names)
    return tuple(Place(name=name) for name in sorted(kept, key=lambda name: (-names[name], name)))


def _conflicts(cluster: Cluster) -> tuple[Conflict, ...]:
    """A conflict where mentions date the event so that not all can hold."""
    chosen = cluster.interval
    if chosen is None:
        return ()
    agreeing: list[Mention] = []
    against: list[Mention] = []
    for mention in cluster.mentions:
        if mention.interval is not None and not mention.is_loosely_dated:
            (agreeing if mention.interval.overlaps(chosen) else against).append(mention)
    if not against:
        return ()
    others: dict[str, list[str]] = {}
    for mention in against:
        assert mention.interval is not None
        others.setdefault(mention.interval.label, []).append(mention.document)
    said = "; ".join(f"{label} according to {', '.join(dict.fromkeys(docs))}" for label, docs in others.items())
    backing = ", ".join(dict.fromkeys(mention.document for mention in agreeing))
    message = f"dated {chosen.label} by {backing}, but {said}"
    return (Conflict(kind="date", message=message, sources=tuple(mention.id for mention in (*agreeing, *against))),)


def _confidence(cluster: Cluster, *, disputed: bool) -> float:
    """Documents count as independent witnesses, each by its best mention."""
    best: dict[str, float] = {}
    for mention in cluster.mentions:
        best[mention.document] = max(best.get(mention.document, 0.0), mention.confidence)
    certain = 1 - prod(1 - confidence for confidence in best.values())
    return round(min(certain, _MOST_CERTAIN) * (_DISPUTED if disputed else 1.0), 2)
