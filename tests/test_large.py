"""Long and hostile input ends in good time."""

import datetime as dt
import time

import pytest

import timeline

pytestmark = pytest.mark.slow
PUBLISHED = dt.date(2024, 5, 16)


def built(text: str) -> tuple[timeline.Timeline, float]:
    started = time.perf_counter()
    tl = timeline.build([timeline.Document(id="a", text=text, published=PUBLISHED)])
    return tl, time.perf_counter() - started


@pytest.mark.parametrize(
    "text",
    ["a" * 5_000_000, "1" * 5_000_000, "\n" * 5_000_000, "(" * 1_000_000 + ".", ", ".join(["Monday"] * 200_000) + "."],
    ids=["letters", "digits", "line-breaks", "brackets", "weekdays"],
)
def test_five_megabytes_of_nothing(text):
    tl, seconds = built(text)
    assert not tl.dated
    assert seconds < 120


def test_five_megabytes_of_table_and_an_article():
    table = "".join(f"{row}\t{row * 7 % 1000}\t{row * 13 % 1000}\n" for row in range(400_000))
    tl, _ = built(table + "\n\nNorwegian Prime Minister Jonas Lund met Idris Moussa in Oslo on Monday.\n")
    assert len(table) > 5_000_000
    assert [event.title for event in tl] == ["Jonas Lund and Idris Moussa meet in Oslo"]


def test_the_merger_grows_nearly_linearly():
    first = dt.date(1990, 1, 1)

    def seconds(count: int) -> float:
        articles = [
            timeline.Document(
                id=f"a{number:05}",
                published=PUBLISHED,
                text=f"Jonas Lund met Idris Moussa in Oslo on {first + dt.timedelta(days=number):%d %B %Y}.",
            )
            for number in range(count)
        ]
        tl = timeline.build(articles)
        assert len(tl) == count
        started = time.perf_counter()
        timeline.merge(tl.mentions, documents=tl.documents)
        return time.perf_counter() - started

    small, large = seconds(200), seconds(1600)
    assert large < 8 * 4 * max(small, 0.05)


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Lund met Idris Moussa in Oslo on Wednesday. " * 1000,
        "Lund met " * 2000 + "Moussa.",
        "Lund said that " * 2000 + "he met Moussa.",
        "Lund met Moussa on Monday and " * 1000 + "left.",
    ],
    ids=["one report a thousand times", "verbs", "clauses", "joined"],
)
def test_long_paragraphs_and_endless_sentences(text):
    assert built(text)[1] < 60
