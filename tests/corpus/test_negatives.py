"""Texts without any time expression, however much they look like one: `negatives.toml` lists them by class."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.resolver import resolve

NEGATIVES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("negatives.toml").read_text(encoding="utf-8"))
CASES = [(kind, text) for kind, texts in NEGATIVES.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_no_time_expression(kind: str, text: str) -> None:
    found = resolve(text, published="2024-05-16")
    assert [(timex.text, timex.rules) for timex in found] == [], kind


def test_the_corpus_is_large_and_without_doubles() -> None:
    texts = [text for _, text in CASES]
    assert len(texts) >= 1020
    assert len(set(texts)) == len(texts)
