"""Which countries, regions and towns bear a name, and what lies in what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

import attrs

from timeline.languages.en.word_lists import country_names
from timeline.model.names import name_words

_NEAR = 3  # tenths of a degree, some 30 km: of two towns so near to each other one may be named for the other


@attrs.frozen(cache_hash=True)
class Location:
    """A country, by its code of ISO 3166-1, a first-level region of it, or a town, which has a spot on the globe.

    `region` is empty for a country, and `None` where some place in it is meant, nobody knows in which region. The spot
    is the latitude and longitude in tenths of degrees.
    """

    country: str
    region: str | None = ""
    spot: tuple[int, int] | None = None
    is_capital: bool = False

    @property
    def is_country(self) -> bool:
        """Whether it is all of a country."""
        return self.region == ""

    @property
    def code(self) -> str:
        """The code of ISO 3166-1 of the country, or of a territory that has its own.

        >>> [place.code for name in ("Lyon", "Macau") for place in locations(name)]
        ['FR', 'MO']
        """
        return self.region.upper() if self.region and self.region.islower() else self.country

    def holds(self, other: Location) -> bool:
        """Whether the other is it, or lies in it.

        >>> [france], [lyon] = locations("France"), locations("Lyon")
        >>> france.holds(lyon), lyon.holds(france)
        (True, False)
        """
        if self == other:
            return True
        if self.country != other.country:
            return False
        return self.is_country or (self.region is not None and self.region == other.region and self.spot is None)

    def is_apart_from(self, other: Location) -> bool:
        """Whether what took place in the one did not take place in the other.

        Two towns of one region that are near each other may be one, or one a part of the other.

        >>> [lyon], [nice], [bron] = map(locations, ("Lyon", "Nice", "Bron"))
        >>> lyon.is_apart_from(nice), lyon.is_apart_from(bron)
        (True, False)
        """
        if self.holds(other) or other.holds(self):
            return False
        if self.country != other.country:
            return True
        if self.region is None or other.region is None:
            return False
        if self.spot is None or other.spot is None:
            return self.region != other.region
        return any(abs(a - b) > _NEAR for a, b in zip(self.spot, other.spot, strict=True))


@lru_cache(maxsize=65536)
def locations(name: str) -> tuple[Location, ...]:
    """All that a name can mean, one a country; none where nobody knows it, or several countries claim it.

    >>> [place.country for place in locations("Tripoli")], locations("Crimea")
    (['LB', 'LY'], ())
    """
    key = " ".join(name_words(country_names().get(name, name)))
    table = _table()
    found = bisect_left(table, f"{key}\t")
    if not key or found == len(table) or not table[found].startswith(f"{key}\t"):
        return ()
    return tuple(map(_location, table[found].partition("\t")[2].split(";")))


def located(names: Iterable[str], beside: Iterable[str] = ()) -> Mapping[str, Location]:
    """Where the places of one report are, by name; `beside` are other names of its text.

    A name that several countries have is left out, unless one of those is told of by the other names, too.

    >>> sorted(located(["Tripoli", "Lyon"])), located(["Tripoli"], ["Libyan", "Oslo"])["Tripoli"].country
    (['Lyon'], 'LY')
    """
    meant = {name: found for name in names if (found := locations(name))}
    if any(len(found) > 1 for found in meant.values()):
        told = {found[0].country for name in (*meant, *beside) if len(found := locations(name)) == 1}
        meant = {
            name: tuple(one for one in found if len(found) == 1 or one.country in told) for name, found in meant.items()
        }
    return {name: found[0] for name, found in meant.items() if len(found) == 1}


def lies_in(name: str, whole: str, country: str | None = None) -> bool:
    """Whether a place is another one, or lies in it; `country` is the code of its own, where that is known.

    >>> lies_in("Lyon", "France"), lies_in("Tripoli", "Libya"), lies_in("Tripoli", "Libya", "LY")
    (True, False, True)
    """
    found = locations(name)
    meant = [one for one in found if one.code == country] if country else found if len(found) == 1 else ()
    if country and not found:  # "Doba" of Norway
        return any(one.is_country and one.country == country for one in locations(whole))
    return any(one.holds(place) for one in locations(whole) for place in meant)


def government_of(name: str) -> str | None:
    """The country whose government is meant where its capital acts: "Moscow said", "talks with Beijing".

    >>> government_of("Beijing"), government_of("Shanghai"), government_of("China")
    ('China', None, None)
    """
    found = locations(name)
    return (
        _countries().get(found[0].country)
        if len(found) == 1 and found[0].is_capital and not found[0].is_country
        else None
    )


@cache
def _countries() -> Mapping[str, str]:
    """The names of countries by their codes."""
    names = sorted(set(country_names().values()))
    return {place.country: name for name in names for place in locations(name) if place.is_country}


@cache
def _table() -> list[str]:
    return (files(__package__) / "gazetteer.txt").read_text(encoding="utf-8").splitlines()


def _location(written: str) -> Location:
    place, *spot = written.rstrip("*").split(" ")
    country, dot, region = place.partition(".")
    at = (int(spot[0]), int(spot[1])) if spot else None
    return Location(country, region or (None if dot else ""), at, written.endswith("*"))
