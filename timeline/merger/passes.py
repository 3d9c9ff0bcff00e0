"""Clustering in passes, from the surest evidence to the weakest, first within each document, then across all.

A pass joins clusters in an order that depends on nothing but the mentions themselves, and asks anew about the clusters
as they have become, so what `forbids` speaks against never happens by a detour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping

from timeline.merger.blocking import candidate_pairs
from timeline.merger.cluster import Cluster
from timeline.merger.evidence import forbids, is_exact, names_all, say_the_same, share_parties, signature, told_alike
from timeline.model import DocumentRecord, Interval, Mention, Moment

Rule = Callable[[Cluster, Cluster], str | None]
_ADJACENT_DAYS = 1
_ONCE_IN_A_LIFE = frozenset({"casualty.death", "casualty.killing", "casualty.birth", "casualty.funeral"})
_RECURRING = frozenset({"diplomacy", "speech"})  # groups of which the same parties have many, some long ago
_SAME_NEWS_DAYS = 7


class Clustering:
    """Joins the mentions of `records`, a document each by id, into clusters."""

    def __init__(self, mentions: Iterable[Mention], records: Mapping[str, DocumentRecord]) -> None:
        self._records = records
        reading = sorted(records.values(), key=lambda record: record.sort_key)
        self._order = {record.id: index for index, record in enumerate(reading)}
        self._cluster = {mention.id: Cluster((mention,)) for mention in sorted(mentions, key=self._key)}
        self._joined: dict[str, str] = {}  # the id of a cluster that was joined to another, to the other's

    def run(self) -> list[Cluster]:
        """The clusters after all passes, in the order of their first mentions."""
        for within in (True, False):
            self._join_equal(within=within)
            self._join_pairs(self._same_date, within=within)
            self._join_pairs(self._contradiction, within=within)
            self._join_only_candidates(self._coarse_date, within=within)
            if within:
                self._join_only_candidates(self._undated, within=True)
                self._join_pairs(self._both_undated, within=True)
                self._join_only_candidates(self._of_nobody, within=True)
            else:
                self._join_only_candidates(self._by_context, within=False)
        return self._clusters()

    def _key(self, mention: Mention) -> tuple[int, int, int, str]:
        return self._order[mention.document], mention.trigger.start, mention.trigger.end, mention.id

    def _clusters(self) -> list[Cluster]:
        return sorted(self._cluster.values(), key=lambda cluster: self._key(cluster.mentions[0]))

    def _now(self, cluster_id: str) -> Cluster:
        """What has become of a cluster."""
        while cluster_id in self._joined:
            cluster_id = self._joined[cluster_id]
        return self._cluster[cluster_id]

    def _join_equal(self, *, within: bool) -> None:
        """Joins at once what `_same_date` would join pair by pair: the same of the same parties on the same day."""
        equal: dict[Hashable, list[Cluster]] = defaultdict(list)
        for cluster in self._clusters():
            if is_exact(cluster.interval) and cluster.parties:
                equal[tuple(cluster.documents) if within else None, signature(cluster)].append(cluster)
        for clusters in equal.values():
            if len(clusters) > 1:
                assert clusters[0].interval is not None
                self._join(*clusters, reason=f"it is told of {clusters[0].interval.label} with the same parties")

    def _join_pairs(self, rule: Rule, *, within: bool) -> None:
        """Joins every candidate pair of which the rule gives a reason."""
        for one, other in candidate_pairs(self._clusters(), within_documents=within):
            one, other = self._now(one.id), self._now(other.id)
            if one is not other and (reason := rule(one, other)) and not forbids(one, other):
                self._join(one, other, reason=reason)

    def _join_only_candidates(self, rule: Rule, *, within: bool) -> None:
        """Joins a cluster to another when that is the only one of which the rule gives a reason."""
        candidates: dict[str, list[str]] = defaultdict(list)
        for one, other in candidate_pairs(self._clusters(), within_documents=within):
            candidates[one.id].append(other.id)
            candidates[other.id].append(one.id)
        for cluster_id, others in candidates.items():
            cluster = self._now(cluster_id)
            reasons: dict[Cluster, str] = {}
            for other in dict.fromkeys(self._now(other) for other in others):
                if other is not cluster and (reason := rule(cluster, other)) and not forbids(cluster, other):
                    reasons[other] = reason
            if len(reasons) == 1:
                [(other, reason)] = reasons.items()
                self._join(cluster, other, reason=reason)

    def _join(self, *clusters: Cluster, reason: str) -> None:
        mentions = tuple(sorted((m for cluster in clusters for m in cluster.mentions), key=self._key))
        reasons = dict.fromkeys((*(told for cluster in clusters for told in cluster.reasons), reason))
        joined = Cluster(mentions, tuple(reasons))
        for cluster in clusters:
            del self._cluster[cluster.id]
            if cluster.id != joined.id:
                self._joined[cluster.id] = joined.id
        self._cluster[joined.id] = joined

    def _same_date(self, one: Cluster, other: Cluster) -> str | None:
        """Told of the same day with a common party; or of the same month or year with all the same parties."""
        if one.interval is None or other.interval is None or not one.interval.overlaps(other.interval):
            return None
        shared = share_parties(one, other)
        if is_exact(one.interval) and is_exact(other.interval):
            if shared:
                return f"it is told of {_labels(one, other)} with the same parties"
            bare = _tells_of_nobody(one) or _tells_of_nobody(other)
            if bare and one.documents & other.documents and not (one.places and other.places):
                return f"one article tells it of {_labels(one, other)}"
            if _common_place(one, other) and (bare or say_the_same(one, other)):
                return f"it is told of {_labels(one, other)} in {_common_place(one, other)}"
        elif one.interval == other.interval and _all_shared(one, other, shared) and shared > 1:
            return f"it is told of {one.interval.label} with all the same parties"
        return None

    def _contradiction(self, one: Cluster, other: Cluster) -> str | None:
        """Two dates of what must be one happening: told in the same words, or in other papers of the same days."""
        if one.interval is None or other.interval is None or one.interval.overlaps(other.interval):
            return None
        if not (is_exact(one.interval) and is_exact(other.interval)) or share_parties(one, other) < 2:
            return None
        if one.documents & other.documents:
            alike = any(told_alike(a, b) for a in one.mentions for b in other.mentions)
            return "the article tells both in the same words" if alike else None
        place = _common_place(one, other)
        if place and _days_apart(one.interval, other.interval) <= _ADJACENT_DAYS and self._is_same_news(one, other):
            return f"reports of the same days tell it of the same parties in {place}"
        return None

    def _is_same_news(self, one: Cluster, other: Cluster) -> bool:
        """Whether both were reported as news, within days of each other."""
        days = [self._news_days(one), self._news_days(other)]
        return any(abs(first - second) <= _SAME_NEWS_DAYS for first in days[0] for second in days[1])

    def _news_days(self, cluster: Cluster) -> list[int]:
        """The publication days of the documents that report it as news."""
        assert cluster.interval is not None
        if cluster.interval.start is None:
            return []  # "until 2013": nobody can tell which day was news
        published = [self._records[document].published for document in cluster.documents]
        days = [Moment.of(day).ordinal for day in published if day is not None]
        return [day for day in days if abs(day - cluster.interval.start.ordinal) <= _SAME_NEWS_DAYS]

    def _coarse_date(self, coarse: Cluster, precise: Cluster) -> str | None:
        """A year or month and a day inside it, with all the same parties."""
        if coarse.interval is None or precise.interval is None or coarse.interval.is_open:
            return None
        if coarse.interval == precise.interval or not coarse.interval.contains(precise.interval):
            return None
        shared, place = share_parties(coarse, precise), _common_place(coarse, precise)
        once = coarse.type.name in _ONCE_IN_A_LIFE
        if _all_shared(coarse, precise, shared) and (shared > 1 or place or once):
            return f"{precise.interval.label} lies in {coarse.interval.label}, and the parties are the same"
        if place and (_tells_of_nobody(coarse) or _tells_of_nobody(precise)) and is_exact(coarse.interval):
            return f"{precise.interval.label} lies in {coarse.interval.label}, and both tell it of {place}"
        return None

    def _undated(self, undated: Cluster, other: Cluster) -> str | None:
        """A mention without a date, and the only dated happening of its kind in the article that it can mean.

        "The war" points back to what was told; a verb tells anew, and parties meet again and again: these join only
        what is the article's news.
        """
        if _is_dated(undated) or other.interval is None or undated.status.is_fact is not other.status.is_fact:
            return None
        nominal = all(mention.nominal for mention in undated.mentions)
        points_back = (nominal and undated.type.group not in _RECURRING) or self._news_days(other)
        subtypes = {undated.type.subtype, other.type.subtype} - {None}
        if points_back and share_parties(undated, other) and len(subtypes) < 2:
            return "the article dates no other that an undated mention could mean"
        return None

    def _of_nobody(self, bare: Cluster, other: Cluster) -> str | None:
        """A dated mention that names nobody, and the only undated happening of its kind in the article."""
        if bare.interval is None or not _tells_of_nobody(bare) or bare.places or bare.type != other.type:
            return None
        if not _is_dated(other) and other.parties and bare.status.is_fact is other.status.is_fact:
            return "the article tells of no other that it could mean"
        return None

    def _both_undated(self, one: Cluster, other: Cluster) -> str | None:
        if not (_is_dated(one) or _is_dated(other)) and _all_shared(one, other, share_parties(one, other)):
            return "one article tells both of the same parties, without a date"
        return None

    def _by_context(self, bare: Cluster, other: Cluster) -> str | None:
        """A dated mention that names no party, in a sentence that names them all."""
        if not _tells_of_nobody(bare) or bare.interval is None or other.interval is None or len(other.parties) < 2:
            return None
        if bare.interval.overlaps(other.interval) and names_all(bare, other):
            return f"its sentence names all the parties and tells it of {bare.interval.label}"
        return None


def _labels(one: Cluster, other: Cluster) -> str:
    """The dates of both, once where they are the same."""
    labels = (cluster.interval.label for cluster in (one, other) if cluster.interval is not None)
    return " and ".join(dict.fromkeys(labels))


def _tells_of_nobody(cluster: Cluster) -> bool:
    """Whether no mention says who took part, not even by a description."""
    return not any(mention.participants for mention in cluster.mentions)


def _is_dated(cluster: Cluster) -> bool:
    """Whether a time expression dates it, even one that could not be resolved: then it is not another day's event."""
    return any(mention.timex is not None and not mention.is_loosely_dated for mention in cluster.mentions)


def _common_place(one: Cluster, other: Cluster) -> str | None:
    return min({place.name for place in one.places} & {place.name for place in other.places}, default=None)


def _all_shared(one: Cluster, other: Cluster, shared: int) -> bool:
    return shared > 0 and shared == max(len(one.parties), len(other.parties))


def _days_apart(one: Interval, other: Interval) -> int:
    """Days from the first's last to the second's first day, 1 for neighbours; both closed."""
    first, second = sorted((one, other), key=lambda interval: interval.sort_key)
    assert first.end is not None
    assert second.start is not None
    return second.start.ordinal - first.end.ordinal + 1
