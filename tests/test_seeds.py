"""Five real articles that the project must handle; they lie outside the project, and without them these tests skip."""

from pathlib import Path

import pytest

import timeline

SEEDS = Path(__file__).parents[2] / "shared" / "data" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason=f"the development data is not beside the project: {SEEDS}")


@pytest.fixture(scope="module")
def seeds() -> timeline.Timeline:
    return timeline.build(timeline.read(SEEDS))


def test_four_meetings_and_not_a_fifth(seeds):
    meetings = [
        event
        for event in seeds.about("Xi Jinping").about("Vladimir Putin")
        if event.type.base in ("meeting", "gathering") and event.status.is_fact and not event.iterated
    ]
    assert [(event.date, [place.name for place in event.places], list(event.documents)) for event in meetings] == [
        ("15 Sep 2022", ["Uzbekistan"], ["001"]),
        ("18 Oct 2023", ["Beijing"], ["002"]),
        ("16 May 2024", ["Beijing"], ["003", "004"]),
        ("3 Jul 2024", ["Astana"], ["000"]),
    ]
    [conflict] = meetings[-1].conflicts
    assert "6 Sep 2023" in conflict.message


def test_figures_and_counts_are_told_as_what_they_are(seeds):
    [often] = [event for event in seeds.of_type("meeting") if event.iterated]
    assert often.title == "Xi Jinping and Vladimir Putin meet (42 times)"
    figures = " ".join(event.title for event in seeds.of_type("trade.statistic"))
    assert all(figure in figures for figure in ("$240 billion", "28%", "from 36% to 17%"))


def test_the_invasion_is_one_event_from_three_articles(seeds):
    [invasion] = seeds.of_type("attack.invasion")
    assert invasion.interval.edtf == "2022-02"
    assert len(invasion.documents) >= 3


def test_nothing_negated_is_a_fact(seeds):
    for event in seeds.facts:
        for mention in event.mentions:
            if mention.status.is_fact and mention.type.base in ("military", "trade"):
                assert "deployed" not in mention.trigger.text
                assert "supplying" not in mention.trigger.text


def test_page_furniture_makes_no_events(seeds):
    quotes = " ".join(mention.sentence.text for mention in seeds.mentions)
    for furniture in ("Epaper", "Related Articles", "Keywords", "Comments", "Akismet", "Must Read", "Cold War"):
        assert furniture not in quotes
