"""White space is white space: a text gives the same however it is wrapped, whatever its blanks and hyphens are."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.tables import texts
from tests.resolver.test_languages import NEGATIVES, PHRASES
from timeline.model import Interval
from timeline.resolver import resolve

PUBLISHED = "2024-05-16"
TEXTS = [text for text in texts() if text == " ".join(text.split()) and "\xad" not in text]
LINE_ENDS = ("\n", "\r\n", "\r", "\n    ", "  \n", "\t\r\n", "\u2028", "\v")
WIDEST = 200  # characters of a line
BLANKS = ("\t", "  ", "\xa0", "\u2009", "\u202f", "\u3000", " \t ", "\xa0 ", " \u200b", "      ")


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str | None, Interval | None]]:
    return [(timex.value, timex.interval) for timex in resolve(text, published=published)]


def wrapped(text: str, width: int, line_end: str = "\n") -> str:
    return line_end.join(textwrap.wrap(text, width, break_long_words=False))


def test_there_are_texts_of_all_tables() -> None:
    assert len(TEXTS) > 1300
    assert {"on 16 May 2024", "28% of trade."} <= set(TEXTS)


@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map(" ".join),
    st.integers(1, 90),
    st.sampled_from(LINE_ENDS),
    st.sampled_from((PUBLISHED, None)),
)
def test_any_width_and_line_end(text: str, width: int, line_end: str, published: str | None) -> None:
    assert values(wrapped(text, width, line_end), published) == values(text, published)


@given(st.sampled_from(TEXTS), st.data())
def test_any_blanks(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    blanks = data.draw(st.lists(st.sampled_from((" ", *BLANKS)), min_size=len(words), max_size=len(words)))
    written = "".join(word + blank for word, blank in zip(words, blanks, strict=True))
    found = resolve(written, published=PUBLISHED)
    assert [(timex.value, timex.interval) for timex in found] == values(text)
    assert all(written[timex.start : timex.end] == timex.text == timex.text.strip() for timex in found)


@pytest.mark.parametrize("width", [1, 12, 30])
def test_every_text_of_the_tables(width: int) -> None:
    assert [text for text in TEXTS if values(wrapped(text, width)) != values(text)] == []


def test_every_single_blank_of_the_tables_as_a_line_end() -> None:
    lines = [text for text in TEXTS if len(text) <= WIDEST]  # a longer one is a paragraph
    for text in lines[::7]:
        words = text.split(" ")
        broken = [" ".join(words[:n]) + "\n" + " ".join(words[n:]) for n in range(1, len(words))]
        assert [other for other in broken if values(other) != values(text)] == []


@pytest.mark.parametrize("hyphen", "‐‑‒−－")
def test_every_text_with_other_hyphens(hyphen: str) -> None:
    hyphened = [text for text in TEXTS if "-" in text]
    assert [text for text in hyphened if values(text.replace("-", hyphen)) != values(text)] == []


def test_every_text_with_an_en_dash_in_its_words() -> None:
    """Between figures it is a dash: 2024-05 is a month, 2024–05 may be two years."""
    hyphened = {text: re.sub(r"(?<=[A-Za-z])-(?=\w)|(?<=\w)-(?=[a-z])", "–", text) for text in TEXTS if "-" in text}
    assert [text for text, other in hyphened.items() if values(other) != values(text)] == []


FOREIGN = [
    (language, " ".join(text.replace("[", "").replace("]", "").split()))
    for table in (PHRASES, {language: {"": found} for language, found in NEGATIVES.items()})
    for language, rows in table.items()
    for found in rows.values()
    for text in found
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n  ", "\xa0\n"])
@pytest.mark.parametrize("width", [1, 14])
def test_every_text_of_other_languages(width: int, line_end: str) -> None:
    def found(text: str, language: str) -> list[tuple[str | None, Interval | None]]:
        return [(timex.value, timex.interval) for timex in resolve(text, language=language)]

    for language, text in FOREIGN:
        assert found(wrapped(text, width, line_end), language) == found(text, language), text
