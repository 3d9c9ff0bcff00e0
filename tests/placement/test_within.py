"""What is told within another event, which the text may date elsewhere, and what is alleged."""

import datetime as dt

import pytest

from tests.articles import article
from timeline import Moment, build

PUBLISHED = dt.date(2024, 5, 16)
DATED = {
    "The king visited Malta from 3 to 5 May. During the visit he met the bishop.": "between 3 and 5 May 2024",
    "The vote took place on 3 May. During the vote he met the bishop.": "3 May 2024",
}
LASTING = [  # the dates are those of their beginnings
    "The trial of Jonas Lund began on 3 May 2024. During the trial he met the bishop.",
    "During the war, which began in 2019, he met the bishop.",
    "The strike began on 3 May 2024. During the strike he met the bishop.",
]


def met(text):
    [event] = [one for one in build([article(text, published=PUBLISHED)], detail="all") if "meets" in one.title]
    return event


@pytest.mark.parametrize("text", DATED)
def test_what_is_within_a_dated_event_is_within_its_date(text):
    assert met(text).bounds.label(met(text).report_days) == DATED[text]


@pytest.mark.parametrize("text", LASTING)
def test_what_lasts_does_not_end_with_the_date_of_its_beginning(text):
    assert met(text).bounds.interval.end > Moment(2024, 5, 5)


@pytest.mark.parametrize(
    "text", ["Jonas Lund is accused of fraud.", "Jonas Lund allegedly robbed a bank.", "Lund is suspected of murder."]
)
def test_what_is_alleged_is_over(text):
    alleged = [
        one for one in build([article(text, published=PUBLISHED)], detail="all") if one.status.value == "alleged"
    ]
    assert alleged
    for event in alleged:
        assert event.bounds.interval.end is not None
