"""Articles that are chronologies: a date at the head of a paragraph dates what the paragraph tells."""

import datetime as dt

import pytest

from tests.articles import mentions

LATER = dt.date(2024, 11, 30)


def dates(text: str, **options) -> dict[str, str]:
    return {
        mention.trigger.text: mention.interval.edtf if mention.interval else "undated"
        for mention in mentions(text, **{"published": LATER, **options})
    }


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2024 Rebels attacked Vasta.",
        "3 May 2024 Rebels attack the port of Vasta.",
        "3 May 2024: Rebels attacked Vasta.",
    ],
)
def test_a_date_that_heads_a_paragraph_dates_what_it_tells(text):
    assert set(dates(text).values()) == {"2024-05-03"}


def test_each_entry_has_its_own_date():
    told = dates("3 May 2024 Rebels attacked Vasta.\n\n5 May 2024 Jonas Lund resigned.")
    assert told == {"attacked": "2024-05-03", "resigned": "2024-05-05"}


def test_a_date_of_the_sentence_is_nearer():
    assert dates("3 May 2024 Rebels attacked Vasta on 1 May 2024.")["attacked"] == "2024-05-01"


def test_about_the_day_of_publication_it_is_a_stamp():
    assert "2024-05-03" not in dates("3 May 2024 Rebels have attacked Vasta.", published=dt.date(2024, 5, 3)).values()


def test_what_is_only_spoken_of_has_not_its_date():
    told = dates("3 May 2024 Jonas Lund praised the ministers who attacked Vasta.")
    assert told.get("attacked", "undated") == "undated"
