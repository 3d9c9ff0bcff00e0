"""Lengths of time: how they are counted and written, and what only looks like one."""

from __future__ import annotations

import pytest

from timeline.resolver import resolve
from timeline.resolver.domain import Domain

PUBLISHED = "2024-05-16"

# The expression itself stands between brackets; the words around it are its evidence.
PHRASES: dict[str, list[str]] = {
    # numbers in dozens, scores, hundreds and thousands
    "P36Y": ["for [three dozen years]", "for [3 dozen years]", "a [thirty-six-year] wait"],
    "P12D": ["for [a dozen days]", "in [one dozen days]"],
    "P80Y": ["for [four score years]", "for [eighty years]"],
    "P110D": ["for [a hundred and ten days]", "for [one hundred and ten days]", "in [110 days]"],
    "P3000Y": ["for [three thousand years]", "for [3,000 years]"],
    # fractions
    "P2.5D": ["for [2 1/2 days]", "for [2½ days]", "for [2.5 days]", "for [two and a half days]"],
    "PT1.25H": ["for [1 1/4 hours]", "for [1¼ hours]", "for [an hour and a quarter]", "for [one hour and a quarter]"],
    "P3.5W": ["for [3 and a half weeks]", "for [three and a half weeks]", "for [three weeks and a half]",
        "for [3 and 1/2 weeks]"],
    "PT0.75H": ["for [three quarters of an hour]", "for [three-quarters of an hour]"],
    "PT0.25H": ["for [a quarter of an hour]"],
    "P0.5D": ["for [half a day]", "for [half the day]", "for [a half day]", "for [a half-day]"],
    # several units
    "PT4H15M": ["for [4 hours and 15 minutes]", "for [four hours and fifteen minutes]", "for [4 hours 15 minutes]",
        "for [4 hours, 15 minutes]", "for [4h15m]", "for [4h 15 min]", "for [4 hrs 15 mins]"],
    "P1Y4M": ["for [a year and 4 months]", "for [one year and four months]", "for [1 year, 4 months]"],
    "P6Y2M10D": ["for [6 years, 2 months and 10 days]", "for [six years, two months, and ten days]"],
    "P2DT6H": ["for [two days and six hours]", "for [2 days, 6 hours]"],
    "P1W2D": ["for [a week and two days]"],
    "P130Y": ["for [a century and three decades]"],
    # a whole unit
    "P1W": ["for [a whole week]", "for [an entire week]", "[all week]", "for [another week]",
        "for [one more week]"],
    "P1M": ["for [a full month]"],
    "P1D": ["for [the whole day]", "for [the entire day]", "[all day]", "for [a full day]"],
    # what comes between number and unit
    "P5D": ["for [five business days]", "for [5 working days]", "for [five more days]", "for [five extra days]"],
    "P2W": ["for [a couple of weeks]", "for [a couple weeks]", "for [two weeks]"],
    "PT5H": ["for [5h]", "for [five hours]", "for [5hrs]"],
    "PT20S": ["for [20 sec]", "for [20 secs]", "for [twenty seconds]"],
    # numbers that are left open
    "PXM": ["over [the next 6 to 9 months]", "in [the past two or three months]", "in [the last five or six months]"],
    "PXW": ["in [the coming two to three weeks]", "for [several weeks]"],
}  # fmt: skip
CASES = [(value, phrase) for value, phrases in PHRASES.items() for phrase in phrases]


@pytest.mark.parametrize(("value", "phrase"), CASES, ids=[phrase for _, phrase in CASES])
def test_length(value: str, phrase: str) -> None:
    text = f"They stayed {phrase.replace('[', '').replace(']', '')}, and left."
    [timex] = resolve(text, published=PUBLISHED)
    expression = phrase[phrase.index("[") + 1 : phrase.index("]")]
    assert (timex.text, timex.type.value, timex.value) == (expression, "DURATION", value)


PLACED = {
    "[one year and three months ago]": "2023-02",
    "[a year and a half ago]": "2022-11",
    "in [a year and 2 months' time]": "2025-07",
    "[two weeks and three days ago]": "2024-04-29",
    "[two years and one month after 3 May 2020]": "2022-06-03",
    "[two years, one month and three days ago]": None,
}


@pytest.mark.parametrize("phrase", PLACED)
def test_length_back_or_on(phrase: str) -> None:
    text = f"They came {phrase.replace('[', '').replace(']', '')}, and left."
    [timex] = resolve(text, published=PUBLISHED)
    assert (timex.text, timex.edtf) == (phrase[phrase.index("[") + 1 : phrase.index("]")], PLACED[phrase])


INEXACT = {"thirty-odd years": "APPROX", "30-some years": "APPROX", "thirty-something years": "APPROX",
    "30-plus years": "EQUAL_OR_MORE"}  # fmt: skip


@pytest.mark.parametrize("phrase", INEXACT)
def test_what_comes_after_a_round_number_is_left_open(phrase: str) -> None:
    [timex] = resolve(f"They stayed for {phrase}.", published=PUBLISHED)
    assert (timex.text, timex.value, timex.mod) == (phrase, "P30Y", INEXACT[phrase])


TWO = {
    "They have six-month and two-week courses.": ["P6M", "P2W"],
    "He swims twice a week and two hours later he rests.": ["P1W", None],
    "It takes a month, two weeks or three days.": ["P1M", "P2W", "P3D"],
    "They waited one day and three weeks.": ["P1D", "P3W"],
    "They need 20 minutes later this week.": ["PT20M", "2024-W20"],
    "They got an hour and half of the food.": ["PT1H"],
    "It took a day and 3 men.": ["P1D"],
}


@pytest.mark.parametrize("text", TWO)
def test_what_is_not_one_length(text: str) -> None:
    assert [timex.value for timex in resolve(text, published=PUBLISHED)] == TWO[text]


NO_LENGTHS = [
    "The train leaves at 14h.", "He read 10 SEC filings.", "They sell 3h glue.", "a thousand and one nights",
    "the year-and-a-half-old boy", "They play 4 quarters.", "Half of them left.",
    "They bought two dozen eggs.", "He scored three times.", "a score of 3 to 2", "The dog is two years old.",
    "On days when it rained, they stayed in.", "a three-year-old horse", "He left on weeks of goodwill.",
    "a thousand and one nights", "in her twenty-year-old car", "There were a hundred and ten men.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_LENGTHS)
def test_no_length(text: str) -> None:
    assert [(timex.text, timex.value) for timex in resolve(text, published=PUBLISHED)] == []


@pytest.mark.parametrize(("domain", "found"), [("news", []), ("narrative", ["P61Y"]), ("colloquial", ["P61Y"])])
def test_an_age_is_a_length_outside_news(domain: Domain, found: list[str]) -> None:
    assert [timex.value for timex in resolve("She died when she was 61 years old.", domain=domain)] == found
