"""The time of resolving grows with the length of the text, whatever the text."""

import time

import pytest

from timeline.resolver import resolve

ARTICLE = (
    "The two met on Thursday in Oslo. Since 2013 they have talked every year, and between 2019 and 2021 "
    "some 2,000 letters were sent. On 3 May 2024, at 6:30 p.m., a new round began; the last one was two years ago. "
    "Nobody there could say whether the talks would lead anywhere, and the crowd outside had long gone home. "
)
HOSTILE = {
    "digits": "1",
    "digits and dots": "12.",
    "digits and slashes": "1/",
    "thousands": "1,",
    "blanks": " ",
    "lines": "\n",
    "years": "2013-",
    "modifiers": "the end of ",
    "about": "about ",
    "numbers": "twenty-",
    "articles": "the ",
    "months": "May ",
    "ranges": "Monday to ",
    "weekdays": "Thursday, ",
    "lower case that grows": "İ ",
    "one word": "a",
    "addresses": "today/",
    "file names": "today.html.",
    "labels": "pages 12, 13 and 2010 ",
    "counts": "May 5 June 1500 Carter songs ",
    "titles": "Edge of Tomorrow Night ",
}


def seconds(text):
    start = time.perf_counter()
    resolve(text, published="2024-05-16")
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_repetition(unit):
    assert seconds(unit * (100_000 // len(unit)) + " May 5") < 5


def test_a_megabyte():
    small, large = ARTICLE * 300, ARTICLE * 3000
    assert len(large) > 900_000
    resolve(small)
    assert seconds(large) < 15 * max(seconds(small), 0.05)
