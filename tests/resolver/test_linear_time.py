"""The time of resolving grows with the length of the text, whatever the text, and a first text does not wait."""

import gc
import os
import subprocess
import sys
import time
from itertools import cycle, islice

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
    "nested ends": "the end of the beginning of the ",
    "parts in turn": "early late mid-",
    "doubts in turn": "about more than nearly ",
    "directions in turn": "last next this ",
    "figures": "1, 2, 3, ",
    "days of a month": "May 1, 2, 3, ",
    "months and days": "May 1 and 2 and ",
    "sides of time": "since May until ",
    "open ranges": "between 2019 and ",
    "dates cut short": "2024-05-",
    "hours": "6 p.m. ",
    "weekdays with dates": "Thursday, May 1, ",
    "quarters": "the third quarter of ",
    "times named before": "two days later that year ",
    "compared": "a year earlier the same period ",
    "halves": "half a year and ",
    "ordinals": "twenty-first-",
    "sets in turn": "every each ",
    "hundreds": "hundred ",
    "months in lines": "May\n",
    "lines of a list": "- May 5\n",
    "lines of a quoted mail": "> May 5\n",
    "lines without words": ">\n",
    "tabs": "May\t5\t\t",
    "soft hyphens": "May\xad",
    "hyphens at line ends": "mid-\nMay ",
    "sets": "every Monday to Friday and ",
    "half a surrogate": "\ud800 5 May ",
    "mixed": "May 1, 2019 since about last the end of twenty-two years ago in 6:30 ",
}


def seconds(text):
    """Of the processor, so that what else the machine does tells little, and without a collection of all that earlier
    tests left: one such takes longer than a text."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        resolve(text, published="2024-05-16")
        return time.process_time() - start
    finally:
        gc.enable()


def quickest(text, runs=3):
    return min(seconds(text) for _ in range(runs))


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_repetition(unit):
    assert seconds(unit * (8_000 // len(unit)) + " May 5") < 5


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_repetition_grows_linearly(unit):
    small, large = (unit * (length // len(unit)) + " May 5" for length in (5_000, 40_000))
    assert quickest(large, 2) < 8 * 3 * max(quickest(small), 0.02)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["digits", "nested ends", "doubts in turn", "about"])
def test_a_hundred_thousand_characters(name):
    unit = HOSTILE[name]
    assert seconds(unit * (100_000 // len(unit)) + " May 5") < 5


def test_a_list_of_days_grows_linearly():
    def days(count):
        return "on May 1" + "".join(f", {number}" for number in islice(cycle(range(2, 29)), count)) + " and 30"

    assert quickest(days(16_000), 2) < 8 * 3 * max(quickest(days(2_000)), 0.02)


def test_a_long_text():
    small, large = ARTICLE * 100, ARTICLE * 1000
    assert len(large) > 300_000
    assert quickest(large, 2) < 10 * 3 * max(quickest(small), 0.02)


@pytest.mark.slow
@pytest.mark.parametrize("domain", ["news", "narrative"])
def test_five_megabytes(domain):
    text = ARTICLE * (5_000_000 // len(ARTICLE))
    started = time.perf_counter()
    found = resolve(text, published="2024-05-16" if domain == "news" else None)
    assert time.perf_counter() - started < 90
    assert len(found) > 80_000


STATEMENTS = {
    "function": [sys.executable, "-c", "import timeline; timeline.resolve('on Thursday', published='2024-05-16')"],
    "command": [sys.executable, "-m", "timeline", "resolve", "on Thursday", "--published", "2024-05-16"],
}


@pytest.mark.slow
@pytest.mark.parametrize("program", STATEMENTS.values(), ids=STATEMENTS)
def test_a_cold_start_takes_a_third_of_a_second_at_most(program, tmp_path):
    """From the start of Python to its exit, with the modules compiled as an installation has them."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)

    def started():
        start = time.perf_counter()
        subprocess.run(program, env=environment, check=True, capture_output=True)
        return time.perf_counter() - start

    started()
    best = 1.0
    for _ in range(12):  # other work on the machine only adds; the first quiet run ends the test
        best = min(best, started())
        if best < 0.3:
            return
    pytest.fail(f"the quickest of the runs took {best:.2f} s")
