"""What the mentions of one event disagree about: its date, victims, place, doer, and whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from timeline.merger.dates_compared import days_apart
from timeline.merger.fusion.cluster import Cluster
from timeline.merger.fusion.figures import Figure, victims
from timeline.merger.fusion.fused_places import sites_of
from timeline.model import Argument, Conflict, DocumentRecord, Mention, Status
from timeline.model.names import name_words

_LASTING = 2  # days from the opening of a summit or a visit to its end, of both of which reports tell; by convention
_PARTIES = frozenset({"person", "organisation", "place"})


def conflicts(cluster: Cluster, status: Status, records: Mapping[str, DocumentRecord]) -> tuple[Conflict, ...]:
    """All that mentions disagree about, in the order of the kinds in `Conflict`, an update of figures last.

    Of victims, places and doers only documents contradict each other: one that names two tells of parts or accomplices.
    """
    found = [
        _dates(cluster),
        *_figures(cluster, records),
        _places(cluster, records),
        _doers(cluster),
        _status(cluster, status),
    ]
    given = [conflict for conflict in found if conflict is not None]
    return tuple(sorted(given, key=lambda conflict: conflict.kind == "update"))


def _conflict(kind: str, said: Mapping[str, str], agreeing: Sequence[Mention], against: Sequence[Mention]) -> Conflict:
    """A conflict whose message says what each document tells, first those that agree with the event."""
    joined = "; before that " if kind == "update" else "; but "
    message = joined.join(_by_document(said, mentions) for mentions in (agreeing, against))
    return Conflict(kind=kind, message=message, sources=tuple(mention.id for mention in (*agreeing, *against)))


def _by_document(said: Mapping[str, str], mentions: Iterable[Mention]) -> str:
    documents: dict[str, list[str]] = {}
    for mention in mentions:
        documents.setdefault(said[mention.id], []).append(mention.document)
    return "; ".join(f"{what} according to {', '.join(dict.fromkeys(who))}" for what, who in documents.items())


def _dates(cluster: Cluster) -> Conflict | None:
    chosen = cluster.interval
    if chosen is None:
        return None
    dated = [(mention, mention.interval) for mention in cluster.dating if mention.interval is not None]
    days = _LASTING if cluster.lasts else 0
    against = [(m, date) for m, date in dated if not date.overlaps(chosen) and days_apart(date, chosen) > days]
    if not against:
        return None
    agreeing = [mention for mention, interval in dated if interval.overlaps(chosen)]
    said = {mention.id: (chosen if interval.overlaps(chosen) else interval).label for mention, interval in dated}
    return _conflict("date", said, agreeing, [mention for mention, _ in against])


def _figures(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> Iterator[Conflict]:
    """Conflicts of figures, those of each kind of victims on their own."""
    for kind, figures in sorted(_counted(cluster).items()):
        if (conflict := _figures_of(kind, figures, records)) is not None:
            yield conflict


def outdated(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> frozenset[str]:
    """The ids of the mentions that give another figure of victims than the latest report of them."""
    every = _counted(cluster).values()
    latest = ((figures, _latest(figures, records)[1]) for figures in every)
    return frozenset(m.id for figures, chosen in latest for m, figure in figures if not figure.agrees(chosen))


def _counted(cluster: Cluster) -> dict[str, list[tuple[Mention, Figure]]]:
    figures: dict[str, list[tuple[Mention, Figure]]] = {}
    for mention in cluster.mentions:
        if (found := victims(mention)) is not None:
            figures.setdefault(found[0], []).append((mention, found[1]))
    return figures


def _latest(figures: Sequence[tuple[Mention, Figure]], records: Mapping[str, DocumentRecord]) -> tuple[Mention, Figure]:
    """The figure of the latest report, the highest of those of one day."""
    return max(figures, key=lambda item: (records[item[0].document].sort_key[1], item[1].low))


def _figures_of(
    kind: str, figures: Sequence[tuple[Mention, Figure]], records: Mapping[str, DocumentRecord]
) -> Conflict | None:
    """Figures of the latest reports against the others; what they merely raise is an update."""
    days = {mention.id: records[mention.document].sort_key[1] for mention, _ in figures}
    latest, chosen = _latest(figures, records)
    agreeing = [mention for mention, figure in figures if figure.agrees(chosen)]
    backing = {mention.document for mention in agreeing}
    against = [(m, figure) for m, figure in figures if not figure.agrees(chosen) and m.document not in backing]
    if not against:
        return None
    raised = all(days[m.id] < days[latest.id] and figure.low < chosen.low for m, figure in against)
    said = {mention.id: f"{figure.words} {kind}" for mention, figure in figures}
    return _conflict("update" if raised else "figure", said, agreeing, [mention for mention, _ in against])


def _places(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> Conflict | None:
    """Places that are apart, which no mention names together; of those that nobody knows one may lie in the other."""
    sites = sites_of(cluster, records)
    given = [(mention, {place for place in mention.places if place.name in sites}) for mention in cluster.mentions]

    def agree(one: set[Argument], other: set[Argument]) -> bool:
        return any(not sites[a.name].is_apart_from(sites[b.name]) for a in one for b in other)

    return _disjoint("place", [(mention, places) for mention, places in given if places], agree)


def _doers(cluster: Cluster) -> Conflict | None:
    """Different named parties of one kind, for what one party does."""
    done = [m for m in cluster.mentions if m.type.facts.single_doer]
    doing = [(m, {a for a in m.arguments if a.role == "agent" and a.kind in _PARTIES}) for m in done]
    return _disjoint("who", [(mention, agents) for mention, agents in doing if agents], _can_be_same)


def _can_be_same(one: set[Argument], other: set[Argument]) -> bool:
    """Whether two share a word of their names, or are of different kinds: a country and its president do the same.

    Names that share a word can be two forms of one, with a middle name or a title.
    """
    return any(a.kind != b.kind or {*name_words(a.name)} & {*name_words(b.name)} for a in one for b in other)


def _disjoint(
    kind: str, given: Sequence[tuple[Mention, set[Argument]]], agree: Callable[[set[Argument], set[Argument]], bool]
) -> Conflict | None:
    """A conflict where what mentions tell has nothing in common with what most of them tell."""
    if all(agree(one, other) for (_, one), (_, other) in combinations(given, 2)):
        return None
    support = [sum(agree(one, other) for _, other in given) for _, one in given]
    chosen = given[support.index(max(support))][1]
    said = {mention.id: " and ".join(sorted({argument.name for argument in names})) for mention, names in given}
    agreeing = [mention for mention, names in given if agree(names, chosen)]
    backing = {mention.document for mention in agreeing}
    against = [mention for mention, names in given if not agree(names, chosen) and mention.document not in backing]
    if not against:
        return None
    return _conflict(kind, said, agreeing, against)


def _status(cluster: Cluster, status: Status) -> Conflict | None:
    """What is told to have happened, and that it did not; not that it was planned, and then cancelled."""
    told = [mention for mention in cluster.telling if mention.status.is_fact or mention.status is Status.ALLEGED]
    denied = [mention for mention in cluster.telling if mention.status is Status.DENIED]
    if not told or not denied:
        return None
    sides = (denied, told) if status is Status.DENIED else (told, denied)
    return _conflict("status", {mention.id: mention.status.value for mention in cluster.mentions}, *sides)
