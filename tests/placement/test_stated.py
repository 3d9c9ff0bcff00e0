"""What words date, and how surely they name its days."""

import datetime as dt

import pytest

from tests.articles import article
from timeline import build
from timeline.model import Interval

BOUNDS = {
    "The mayor of Turku resigned on 5 May 2020.": "5 May 2020",
    "The mayor of Turku resigned around 5 May 2020.": "c. 5 May 2020",
    "The mayor of Turku resigned in about 2015.": "c. 2015",
    "The mayor of Turku resigned in late May 2020.": "between about 21 and 31 May 2020",
    "A fire broke out in Turku at about 3 a.m. on 5 May 2020.": "5 May 2020",  # roughly then, but on that day
    "The mayor of Turku resigned in the 1990s.": "between 1990 and 1999",
}


@pytest.mark.parametrize("text", BOUNDS)
def test_a_rough_date_gives_rough_bounds(text):
    [event] = build([article(text, published=dt.date(2023, 10, 19))], detail="all")
    assert event.bounds.label() == BOUNDS[text]


def test_before_the_end_of_a_year_is_also_in_its_last_third():
    text = "The firm opened a plant in Turku before the end of 2019."
    [event] = build([article(text, published=dt.date(2023, 10, 19))], detail="all")
    assert event.bounds.interval.contains(Interval.parse("2019-11"))


@pytest.mark.parametrize(
    ("told", "gap", "is_bounded"),
    [
        ("In 2011 a flood killed 30 people in Turku.", "\n\n", False),  # a paragraph that looks back is over
        ("In 2011 a flood killed 30 people in Turku.", " ", True),
        ("On 3 May 2011 a flood killed 30 people in Turku.", "\n\n", True),
    ],
)
def test_hours_later_is_not_after_what_a_paragraph_recalled(told, gap, is_bounded):
    text = f"{told}{gap}The airport reopened hours later."
    events = build([article(text, published=dt.date(2023, 10, 19))], detail="all")
    [reopened] = [event for event in events if "reopens" in event.title]
    assert reopened.bounds.interval.overlaps(Interval.parse("2023-10-19")) is not is_bounded
