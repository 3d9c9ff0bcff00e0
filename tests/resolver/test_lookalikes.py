"""Dates beside words that elsewhere speak against a date; `tests/corpus/negatives.toml` has the other side."""

import pytest

from timeline.resolver import resolve

DATES = [
    "In [1900] farmers revolted.",
    "The [June 4] protests were crushed.",
    "On [May 10] lawmakers voted.",
    "In [June 1990] troops entered.",
    "By [18:30] crowds had gathered.",
    "On [5 June] Rommel attacked.",
    "Flight attendants struck in [2010].",
    "On [Friday] the newspaper reported it.",
    "On [Tuesday] Park Geun-hye resigned.",
    "The film opens [Friday].",
    "The film opened [Saturday, March 5], in Rome.",
    "He starred in [May 2010] in a show.",
    "Happy [Friday] everyone!",
    "On [16 May 2024] troops entered.",
    "On [2024-05-16] people met.",
    "At [18:30] residents fled.",
    "They took the train [20 minutes] north.",
    "The [1929] Wall Street crash ruined him.",
    "On [5 May] Wall Street fell.",
    "Revenue rose in [Fiscal Year 2010], they said.",
    "It was built in [the 20th Century] by monks.",
    "Profit in [the Third Quarter] was flat.",
    "They met on [Saturday Night] at the club.",
    "Stocks Fall After [Two Days] of Losses",
    "[The second quarter] of its business year was bad.",
    "It is [30 minutes] north of Paris.",
    "A [five-day] school week is tested.",
    "He left [yesterday].The rest stayed.",
    "The [current] policy stands.",
    "Sales rose in [Q3].",
    "The [Q3] results were good.",
    "In [March] and [April] it rained.",
    "It bloomed in [1990s] fashion.",
]


@pytest.mark.parametrize("marked", DATES)
def test_is_still_a_date(marked):
    pieces = marked.replace("]", "[").split("[")
    found = resolve("".join(pieces), published="2024-05-16")
    assert [timex.text for timex in found] == pieces[1::2]
