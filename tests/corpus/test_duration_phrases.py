"""Lengths of time: how they are counted and written, and what only looks like one."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve
from timeline.resolver.domain import Domain

PUBLISHED = "2024-05-16"

# The expression itself stands between brackets; the words around it are its evidence.
PHRASES: dict[str, list[str]] = {
    # numbers in dozens, scores, hundreds and thousands
    "P36Y": ["for [three dozen years]", "for [3 dozen years]", "a [thirty-six-year] wait"],
    "P12D": ["for [a dozen days]", "in [one dozen days]"],
    "P80Y": ["for [four score years]", "for [eighty years]"],
    "P110D": ["for [a hundred and ten days]", "for [one hundred and ten days]", "in [110 days]"],
    "P3000Y": ["for [three thousand years]", "for [3,000 years]"],
    # fractions
    "P2.5D": ["for [2 1/2 days]", "for [2½ days]", "for [2.5 days]", "for [two and a half days]"],
    "PT1.25H": ["for [1 1/4 hours]", "for [1¼ hours]"],
    # numbers that are left open
    "PXM": ["over [the next 6 to 9 months]", "in [the past two or three months]", "in [the last five or six months]"],
    "PXW": ["in [the coming two to three weeks]", "for [several weeks]"],
}  # fmt: skip
CASES = [(value, phrase) for value, phrases in PHRASES.items() for phrase in phrases]


@pytest.mark.parametrize(("value", "phrase"), CASES, ids=[phrase for _, phrase in CASES])
def test_length(value: str, phrase: str) -> None:
    text = f"They stayed {phrase.replace('[', '').replace(']', '')}, and left."
    [timex] = resolve(text, published=PUBLISHED)
    expression = phrase[phrase.index("[") + 1 : phrase.index("]")]
    assert (timex.text, timex.type.value, timex.value) == (expression, "DURATION", value)


NO_LENGTHS = [
    "They bought two dozen eggs.", "He scored three times.", "a score of 3 to 2", "The dog is two years old.",
    "On days when it rained, they stayed in.", "a three-year-old horse", "He left on weeks of goodwill.",
    "a thousand and one nights", "in her twenty-year-old car", "There were a hundred and ten men.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_LENGTHS)
def test_no_length(text: str) -> None:
    assert [(timex.text, timex.value) for timex in resolve(text, published=PUBLISHED)] == []


@pytest.mark.parametrize(("domain", "found"), [("news", []), ("narrative", ["P61Y"]), ("colloquial", ["P61Y"])])
def test_an_age_is_a_length_outside_news(domain: Domain, found: list[str]) -> None:
    assert [timex.value for timex in resolve("She died when she was 61 years old.", domain=domain)] == found
