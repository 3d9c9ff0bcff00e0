"""Where an event took place: the places that its mentions give, at their finest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from timeline.languages.en import Location, located
from timeline.merger.fusion.cluster import Cluster
from timeline.merger.sentence_words import names_in
from timeline.model import DocumentRecord, Place
from timeline.model.names import name_words


def places(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> tuple[Place, ...]:
    """The named places, the most mentioned first; countries and regions give way to what lies in them.

    Of one happening told in "Oslo" and in "Norway" Oslo is the finer place. What nobody knows lies in the country where
    that is the only one: then one holds the other, else the mentions would not be of one happening.
    """
    names = Counter(place.name for mention in cluster.mentions for place in mention.places)
    parties = {name_words(party.name) for party in cluster.parties}
    kept = [name for name in names if name_words(name) not in parties] or list(names)
    sites = sites_of(cluster, records)
    codes = {site.code for name, site in sites.items() if name in kept}
    around = codes.pop() if len(codes) == 1 else None
    finer = {
        name: site.code if (site := sites.get(name)) else around for name in kept if not _holds_one(name, kept, sites)
    }
    return tuple(Place(name=name, country=finer[name]) for name in sorted(finer, key=lambda name: (-names[name], name)))


def sites_of(cluster: Cluster, records: Mapping[str, DocumentRecord]) -> Mapping[str, Location]:
    """Where its places lie, by name, as far as all its documents together tell."""
    names = dict.fromkeys(place.name for mention in cluster.mentions for place in mention.places)
    told = (name for m in cluster.mentions for name in (*names_in(m), *records[m.document].keywords))
    return located(names, told)


def _holds_one(name: str, names: list[str], sites: Mapping[str, Location]) -> bool:
    """Whether another of the places lies in it; one that nobody knows in the only country there is."""
    site = sites.get(name)
    if site is None:
        return False
    others = [sites[other] for other in names if other in sites]
    if len(others) < len(names) and site.is_country and all(site.holds(other) for other in others):
        return True
    return any(site != other and site.holds(other) for other in others)
