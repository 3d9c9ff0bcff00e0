"""Properties of the rules one by one: texts are drawn from their own patterns."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.test_resolver import check
from timeline.model import Document
from timeline.resolver import Resolver
from timeline.resolver.families import RULES
from timeline.resolver.rule import Rule
from timeline.resolver.time_words import DIGIT

PUBLICATIONS = (None, dt.date(1, 1, 1), dt.date(2024, 5, 16), dt.datetime(2024, 2, 29, 23, 59), dt.date(9999, 12, 31))
CONTEXTS = (
    "{}",
    "They met {}.",
    "In AD 79 {} and {}.",
    "Since {} or before {}, the last week of {}",
    "On {}, {} later",
)


def written(rule: Rule) -> st.SearchStrategy[str]:
    """What a rule matches, in plain figures and letters."""
    return st.from_regex(rule.pattern, fullmatch=True, alphabet=st.characters(codec="ascii"))


every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@every_rule
@settings(max_examples=8)
@given(data=st.data())
def test_starts_are_complete(rule: Rule, data: st.DataObject) -> None:
    words = data.draw(written(rule))
    first = words.split()[0] if words[0].isalnum() else words
    starts = {DIGIT} if first[0].isdigit() else {first}
    assert any(first.startswith(start) for start in rule.starts) or starts & rule.starts, words


@every_rule
@settings(max_examples=8)
@given(data=st.data())
def test_no_text_fails(rule: Rule, data: st.DataObject) -> None:
    words = data.draw(written(rule))
    spelling = data.draw(st.sampled_from((str, str.title, str.upper)))
    text = data.draw(st.sampled_from(CONTEXTS)).replace("{}", spelling(words))
    domain = data.draw(st.sampled_from(("news", "narrative", "colloquial")))
    published = data.draw(st.sampled_from(PUBLICATIONS))
    found = Resolver(domain=domain).resolve(Document(id="drawn", text=text, published=published))
    check(text, found)
