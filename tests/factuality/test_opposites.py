"""Phrase table: sentences that deny, limit or frame an event tell it neither as a fact nor as a plan."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from tests.articles import article
from timeline import Extractor, Mention, Resolver

SECTIONS = tomllib.loads(Path(__file__).with_name("opposites.toml").read_text(encoding="utf-8"))
MARKED = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}")


def marks(sentence: str) -> list[tuple[str, int, int]]:
    """The marked words of a sentence, each with its bracket and its offsets in the plain text."""
    found = enumerate(MARKED.finditer(sentence))
    return [(mark[0][0], mark.start() - 2 * i, mark.end() - 2 * i - 2) for i, mark in found]


@cache
def told() -> dict[str, list[Mention]]:
    """What is told of each sentence of the table, all read in one go."""
    extractor, resolver = Extractor(detail="all"), Resolver()
    sentences = list(chain.from_iterable(section["sentences"] for section in SECTIONS.values()))
    documents = [article(MARKED.sub(lambda mark: mark[0][1:-1], sentence)) for sentence in sentences]
    read = extractor.extract_each((document, resolver.resolve(document)) for document in documents)
    return dict(zip(sentences, read, strict=True))


def statuses(sentence: str, start: int, end: int) -> set[str]:
    return {found.status.value for found in told()[sentence] if found.trigger.start < end and start < found.trigger.end}


@pytest.mark.parametrize("name", SECTIONS)
def test_status(name):
    section = SECTIONS[name]
    wrong = []
    for sentence in section["sentences"]:
        for bracket, start, end in marks(sentence):
            found = statuses(sentence, start, end)
            is_right = found & {"happened", "ongoing"} if bracket == "{" else found <= set(section["status"])
            if not is_right:
                wrong.append((sentence, found))
    assert not wrong
