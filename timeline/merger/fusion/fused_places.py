"""Where an event took place: the places that its mentions give, at their finest."""

from __future__ import annotations

from collections import Counter

from timeline.languages.en import country_names
from timeline.merger.fusion.cluster import Cluster
from timeline.model import Place
from timeline.model.names import name_words


def places(cluster: Cluster) -> tuple[Place, ...]:
    """The named places, the most mentioned first; countries give way to what lies in them.

    Of one happening told in "Oslo" and in "Norway" Oslo is the finer place. A country is left out where it is the only
    one and something finer is named: then one holds the other, else the mentions would not be of one happening.
    """
    names = Counter(place.name for mention in cluster.mentions for place in mention.places)
    parties = {name_words(party.name) for party in cluster.parties}
    kept = [name for name in names if name_words(name) not in parties] or list(names)
    countries = {country_names()[name] for name in kept if name in country_names()}
    finer = [name for name in kept if name not in country_names()]
    if len(countries) == 1 and finer:
        kept = finer
    return tuple(Place(name=name) for name in sorted(kept, key=lambda name: (-names[name], name)))
