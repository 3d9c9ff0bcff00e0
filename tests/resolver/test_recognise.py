"""Recognising and refining, apart from any date."""

import pytest

from timeline.factuality.direction import BEHIND
from timeline.model import Granularity, Moment
from timeline.resolver.families import RULES
from timeline.resolver.meaning import Part, Shift, Unit, Weekday, Yearly
from timeline.resolver.plain_text import PlainText
from timeline.resolver.recognise import Index, folded, recognise
from timeline.resolver.refine import refine

INDEX = Index(RULES)


def meanings(written):
    text = PlainText.of(written).text
    return [(text[found.start : found.end], found.meaning) for found in refine(text, recognise(text, INDEX))]


def test_the_longest_of_the_leftmost_wins():
    [found] = recognise("16 May 2024", INDEX)
    assert (found.start, found.end, found.rules) == (0, 11, ("day, month and year",))


def test_meanings_know_no_date():
    text = "Last year and on Thursday, early May."
    assert meanings(text) == [
        ("Last year", Shift(Granularity.YEAR, -1)),
        ("Thursday", Weekday(3)),
        ("early May", Part(Yearly(Granularity.MONTH, 5), "early")),
    ]


def test_a_year_is_shared():
    [(text, meaning)] = meanings("the third quarter of 2023")
    assert text == "the third quarter of 2023"
    assert meaning == Yearly(Granularity.QUARTER, 7, year=Unit(Granularity.YEAR, Moment(2023)), told=BEHIND)


def test_weak_candidates_need_a_neighbour():
    assert [found.latent for found in recognise("at night", INDEX)] == [True]
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


@pytest.mark.parametrize(
    "number",
    ["10^30", "$30", "€30", "1/30", "-30", "−30", "2024-30", "1,000,030", "1 000 030", "=30", "#30"],
)
@pytest.mark.parametrize("rest", ["days ago", "days", "days later"])
def test_the_rest_of_a_number_is_no_count(number, rest):
    assert not [words for words, _ in meanings(f"It was {number} {rest}.") if "30" in words]


@pytest.mark.parametrize("words", ["one million and thirty days ago", "a billion two days ago"])
def test_the_rest_of_a_number_in_words_is_no_count(words):
    assert [found for found, _ in meanings(words)] == ["days ago"]


@pytest.mark.parametrize("before", ["", "(", "“", "storm—", "storm--", "about "])
def test_punctuation_is_no_part_of_a_number(before):
    [(words, _)] = meanings(f"{before}30 days ago")
    assert words.endswith("30 days ago")


@pytest.mark.parametrize("day", ["30 February", "30th of February", "the 31st of April", "31 June", "30-31 February"])
@pytest.mark.parametrize("year", ["", " 2024"])
def test_a_day_that_the_month_lacks_is_not_the_month(day, year):
    [(words, _)] = meanings(f"They met on {day}{year}.")
    assert words == f"{day}{year}"
