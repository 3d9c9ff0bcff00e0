"""The orders of families and refiners: what stands before what, each with a text that reads otherwise if it does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import TypeVar

import pytest

from tests.corpus.test_negatives import CASES as NEGATIVES
from tests.corpus.test_phrases import CASES, READ_IN_DOMAINS, VALUES
from timeline.model import Document, Timex
from timeline.resolver.domain import Domain
from timeline.resolver.families import (
    FAMILIES,
    deictic,
    durations,
    narrated,
    numeric,
    periods,
    ranges,
    rules_of,
    sets,
    times,
    units,
    vague,
    weekdays,
    wholes,
    years,
)
from timeline.resolver.recognise import Index
from timeline.resolver.refiners import REFINERS, Refiner
from timeline.resolver.refiners.dates_with_years import year_of
from timeline.resolver.refiners.wholes_and_counts import nth
from timeline.resolver.resolve_english import resolve_english

PUBLISHED = dt.date(2024, 5, 16)
Item = TypeVar("Item")

# The family that stands earlier, the later one, the domain, a text, and what the later one would read otherwise.
FAMILY_ORDER: list[tuple[ModuleType, ModuleType, Domain, str, tuple[str, str, str]]] = [
    (numeric, ranges, "news", "They met in 2004-06.", ("2004-06", "DATE", "2004-06")),
    (periods, durations, "news", "They met in the last quarter of 2023.",
     ("the last quarter of 2023", "DATE", "2023-Q4")),
    (periods, wholes, "news", "They met in the first quarter in Oslo.", ("the first quarter", "DATE", "2024-Q1")),
    (weekdays, wholes, "news", "They met last Friday in the hall.", ("last Friday", "DATE", "2024-05-10")),
    (deictic, durations, "colloquial", "see you 2day", ("2day", "DATE", "2024-05-16")),
    (units, durations, "news", "They meet in the coming week.", ("the coming week", "DATE", "2024-W21")),
    (units, wholes, "news", "They met last month in the hall.", ("last month", "DATE", "2024-04")),
    (narrated, durations, "news", "They met on 3 May. The next day they left.", ("The next day", "DATE", "2024-05-04")),
    (times, years, "news", "They met at 6 p.m. (1500 GMT).",
     ("6 p.m. (1500 GMT)", "TIME", "2024-05-16T18:00+03:00")),
    (times, durations, "news", "They met at 1800 hours.", ("1800 hours", "TIME", "2024-05-16T18:00")),
    (sets, durations, "news", "It costs $5 a year.", ("a year", "SET", "P1Y")),
    (vague, durations, "news", "He will one day return.", ("one day", "DATE", "FUTURE_REF")),
    (durations, wholes, "news", "They met in the last quarter in the hall.", ("the last quarter", "DATE", "2024-Q1")),
]  # fmt: skip
REFINER_ORDER: list[tuple[Refiner, Refiner, str, tuple[str, str, str]]] = [
    (year_of, nth, "They met in the first half of last year.", ("the first half of last year", "DATE", "2023-H1")),
]


def moved(order: Sequence[Item], earlier: Item, later: Item) -> list[Item]:
    """The order with the later one right before the earlier one."""
    others = [item for item in order if item is not later]
    others.insert(others.index(earlier), later)
    return others


def another(order: Sequence[Item], pairs: Iterable[tuple[Item, Item]]) -> list[Item]:
    """The order from its end to its start, as far as what must stand before what allows it."""
    before: dict[int, list[Item]] = {}
    for earlier, later in pairs:
        before.setdefault(id(later), []).append(earlier)
    left, found = list(reversed(order)), []
    while left:
        ready = next(item for item in left if not any(other in left for other in before.get(id(item), ())))
        left.remove(ready)
        found.append(ready)
    return found


def read(
    text: str,
    domain: Domain = "news",
    *,
    families: Sequence[ModuleType] = FAMILIES,
    refiners: Sequence[Refiner] = REFINERS,
) -> list[tuple[str, str, str | None]]:
    document = Document(id="text", text=text, published=PUBLISHED)
    found = resolve_english(document, domain=domain, rules=Index(rules_of(families)), refiners=refiners)
    return [(timex.text, timex.type.value, timex.value) for timex in found]


@pytest.mark.parametrize(("earlier", "later", "domain", "text", "expected"), FAMILY_ORDER)
def test_a_family_stands_before_another(earlier, later, domain, text, expected):
    assert FAMILIES.index(earlier) < FAMILIES.index(later)
    assert expected in read(text, domain)
    assert expected not in read(text, domain, families=moved(FAMILIES, earlier, later))


@pytest.mark.parametrize(("earlier", "later", "text", "expected"), REFINER_ORDER)
def test_a_refiner_stands_before_another(earlier, later, text, expected):
    assert REFINERS.index(earlier) < REFINERS.index(later)
    assert expected in read(text)
    assert expected not in read(text, refiners=moved(REFINERS, earlier, later))


TEXTS = [
    *(phrase.replace("[", "").replace("]", "") for _, phrase in CASES),
    *(f"They came {row[0]}, and left." for row in VALUES),
    *(row[0] for row in READ_IN_DOMAINS),
    *(text for _, text in NEGATIVES),
]


def readings(**options: object) -> list[list[Timex]]:
    documents = [Document(id="text", text=text, published=PUBLISHED) for text in TEXTS]
    resolving: Callable[..., list[Timex]] = resolve_english
    domains = ("news", "narrative", "colloquial")
    return [resolving(document, domain=domain, **options) for document in documents for domain in domains]


def test_all_other_orders_are_free():
    families = another(FAMILIES, [row[:2] for row in FAMILY_ORDER])
    refiners = another(REFINERS, [row[:2] for row in REFINER_ORDER])
    assert families[0] is not FAMILIES[0]
    assert refiners[0] is not REFINERS[0]
    expected = readings()
    assert readings(rules=Index(rules_of(families))) == expected
    assert readings(refiners=refiners) == expected
