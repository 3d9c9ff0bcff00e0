"""The gazetteer: what a name means, what lies in what, and what is left open."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.languages.en import government_of, located, locations
from timeline.languages.en.gazetteer import lies_in

ROOT = Path(__file__).parents[2]

HOLDS = [  # the first holds all others, and none of them holds it
    ("France", "Lyon", "Marseille", "Brittany", "Réunion", "Paris"),
    ("United Kingdom", "Wales", "Leeds", "Gibraltar", "London"),
    ("U.S.", "Ohio", "Seattle", "Puerto Rico", "Washington", "Springfield"),
    ("China", "Wuhan", "Sichuan", "Macau", "Beijing"),
    ("Syria", "Homs", "Idlib", "Latakia", "Deir ez-Zor"),
    ("Ukraine", "Kyiv", "Kiev", "Kharkiv", "Lviv"),
    ("Germany", "Cologne", "Bavaria", "Munich"),
    ("Bavaria", "Munich", "Augsburg"),
    ("Texas", "Houston", "El Paso"),
    ("Scotland", "Glasgow", "Edinburgh"),
]
APART = [  # none took place in another
    ("Norway", "Sweden", "Lyon", "Texas", "Puerto Rico"),
    ("Lyon", "Nice", "Oslo", "Wuhan"),
    ("Bavaria", "Saxony", "Cologne"),
    ("Guinea", "Guinea-Bissau", "Papua New Guinea", "Equatorial Guinea"),
    ("Niger", "Nigeria", "Mexico", "New Mexico"),
    ("Hong Kong", "Macau", "Taiwan"),
]
OPEN = [  # neither the one nor the other
    ("Washington", "Seattle"),
    ("Springfield", "Ohio"),
    ("Leeds", "Bradford"),
]
NOWHERE = """
Crimea; Sevastopol; Simferopol; Donetsk; Mariupol; Jerusalem; Kashmir; Srinagar; Kosovo; Pristina; Tiraspol; Hargeisa
Congo; Soviet Union; European Union; Vasta; Tahrir Square; the village; Lund Bridge; ; Europe; Middle East
"""
AMBIGUOUS = [
    ("Tripoli", "Libya", "LY"),
    ("Tripoli", "Beirut", "LB"),
    ("Birmingham", "Alabama", "US"),
    ("Birmingham", "Britons", "GB"),
    ("Georgia", "Atlanta", "US"),
    ("Georgia", "Tbilisi", "GE"),
    ("Hyderabad", "Karachi", "PK"),
    ("Punjab", "New Delhi", "IN"),
]


def one(name):
    [found] = locations(name)
    return found


@pytest.mark.parametrize("names", HOLDS, ids=lambda names: names[0])
def test_what_lies_in_what(names):
    whole, *parts = map(one, names)
    assert [name for name, part in zip(names[1:], parts, strict=True) if not whole.holds(part)] == []
    assert not any(part.holds(whole) or part.is_apart_from(whole) or whole.is_apart_from(part) for part in parts)


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_what_is_apart(names):
    pairs = [(a, b) for a in names for b in names if a != b]
    assert [pair for pair in pairs if not one(pair[0]).is_apart_from(one(pair[1]))] == []


@pytest.mark.parametrize("names", OPEN, ids="-".join)
def test_what_is_open(names):
    a, b = map(one, names)
    assert [a.is_apart_from(b), b.is_apart_from(a), a.holds(b), b.holds(a)] == [False] * 4


@pytest.mark.parametrize("name", [name.strip() for line in NOWHERE.splitlines() for name in line.split(";")])
def test_contested_and_unknown_names_are_nowhere(name):
    assert locations(name) == ()


@pytest.mark.parametrize(("name", "beside", "country"), AMBIGUOUS)
def test_names_of_several_countries_need_the_text(name, beside, country):
    assert located([name]) == {}
    assert located([name], ["Oslo"]) == {}
    assert located([name], [beside])[name].country == country
    assert located([name, beside])[name].country == country


def test_a_text_of_both_countries_leaves_it_open():
    assert located(["Tripoli"], ["Libyan", "Lebanon"]) == {}


@pytest.mark.parametrize(
    ("name", "whole", "country", "lies"),
    [
        ("Kesmo", "Norway", "NO", True), ("Kesmo", "Norway", None, False), ("Kesmo", "Sweden", "NO", False),
        ("Macau", "China", "MO", True), ("Macau", "Macau", "MO", True), ("China", "Macau", "CN", False),
        ("Tripoli", "Libya", None, False), ("Tripoli", "Libya", "LY", True), ("Tripoli", "Libya", "LB", False),
    ],
)  # fmt: skip
def test_a_place_answers_to_what_it_lies_in(name, whole, country, lies):
    assert lies_in(name, whole, country) is lies


GOVERNMENTS = {
    "Moscow": "Russia",
    "Kiev": "Ukraine",
    "Washington": "United States",
    "Beijing": "China",
    "Oslo": "Norway",
}


def test_capitals_that_act_are_governments():
    assert {name: government_of(name) for name in GOVERNMENTS} == GOVERNMENTS
    assert [
        name for name in ("Shanghai", "Russia", "Jerusalem", "Texas", "Singapore", "Vasta") if government_of(name)
    ] == []


def test_it_is_read_fast_and_small():
    text = ROOT / "timeline" / "languages" / "en" / "gazetteer.txt"
    assert text.stat().st_size < 1_000_000
    code = "import time; from timeline.languages.en import locations; t = time.perf_counter(); locations('Lyon'); "
    done = subprocess.run(
        [sys.executable, "-c", code + "print(time.perf_counter() - t)"], capture_output=True, text=True
    )
    assert float(done.stdout) < 0.1  # 0.015 on a quiet machine


def test_a_look_up_costs_microseconds():
    locations("Lyon")
    start = time.perf_counter()
    for number in range(1000):
        locations(f"Lyon {number}")
    assert time.perf_counter() - start < 0.5


def test_files_of_other_versions_are_refused(tmp_path):
    command = [sys.executable, ROOT / "tools" / "gazetteer.py", tmp_path, tmp_path]
    for name in ("countries.json", "cities15000.json", "admin1.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "countries.json has the SHA-256" in done.stderr
