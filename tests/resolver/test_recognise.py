"""Recognising and refining, apart from any date."""

import pytest

from timeline.model import Granularity, Moment
from timeline.resolver.families import RULES
from timeline.resolver.meaning import Bound, Part, Shift, Unit, Weekday, Yearly
from timeline.resolver.recognise import folded, index, recognise
from timeline.resolver.refine import refine

INDEX = index(RULES)


def meanings(text):
    return [(text[found.start : found.end], found.meaning) for found in refine(text, recognise(text, INDEX))]


def test_the_longest_of_the_leftmost_wins():
    [found] = recognise("16 May 2024", INDEX)
    assert (found.start, found.end, found.rules) == (0, 11, ("day, month and year",))


def test_meanings_know_no_date():
    text = "Last year and on Thursday, since early May."
    assert meanings(text) == [
        ("Last year", Shift(Granularity.YEAR, -1)),
        ("Thursday", Weekday(3)),
        ("early May", Bound(Part(Yearly(Granularity.MONTH, 5), "early"), "since")),
    ]


def test_a_year_is_shared():
    [(text, meaning)] = meanings("the third quarter of 2023")
    assert text == "the third quarter of 2023"
    assert meaning == Yearly(Granularity.QUARTER, 7, direction="recent", year=Unit(Granularity.YEAR, Moment(2023)))


def test_weak_candidates_need_a_neighbour():
    assert [found.weak for found in recognise("at night", INDEX)] == [True]
    assert meanings("at night") == []
    assert meanings("since the fall") == []


@pytest.mark.parametrize("text", ["", "abc", "İstanbul ẞ ΑΣ", "\ud800"])
def test_folding_keeps_the_length(text):
    assert len(folded(text)) == len(text)


def test_rule_names_are_unique_and_for_people():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(name == name.strip() and "_" not in name for name in names)
    assert all(rule.starts for rule in RULES)
