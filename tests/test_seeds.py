"""Five real articles that the project must handle; they lie outside the project, and without them these tests skip."""

import datetime as dt
from pathlib import Path

import attrs
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
    [invasion] = [event for event in seeds.of_type("attack.invasion") if event.interval]
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


MEETING = ("meeting", "gathering")


def meetings_of(tl: timeline.Timeline) -> list[set[str]]:
    """The documents of each meeting of the two, and of the forum beside one."""
    about = tl.about("Xi Jinping").about("Vladimir Putin")
    return [set(event.documents) for event in about if event.type.base in MEETING and event.status.is_fact]


def built(publish) -> timeline.Timeline:
    """The timeline of the articles, with other days of publication."""
    documents = timeline.read(SEEDS)
    return timeline.build([attrs.evolve(document, published=publish(document.published)) for document in documents])


@pytest.mark.parametrize("days", [-2, 1, 3])
def test_the_meetings_stay_apart_when_the_days_of_publication_are_not_exact(days):
    shifted = built(lambda day: day and day + dt.timedelta(days))
    assert all(told <= {"003", "004"} or len(told) == 1 for told in meetings_of(shifted))


def test_dates_and_weekdays_alone_tell_meetings_apart_when_nobody_knows_the_days_of_publication():
    undated = built(lambda day: None)
    for told in meetings_of(undated):
        assert not ("000" in told and told & {"001", "003", "004"})  # 6 September and a Wednesday, against Thursdays


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("meeting.summit", "summit in Beijing"),
        ("visit", "state visit to China"),
        ("agreement.joint_statement", "joint statement"),
        ("support", "gratitude"),
        ("proposal", "peace plan"),
        ("rejection", "reject"),
        ("trade.statistic", "$240 billion"),
        ("attack", "onslaught"),
    ],
)
def test_two_reports_of_one_day_are_one_story(seeds, kind, words):
    [event] = [event for event in seeds if event.type.is_a(kind) and words in event.title and len(event.documents) > 1]
    assert {"003", "004"} <= set(event.documents)


def test_an_article_that_tells_everything_twice_tells_one_story(seeds):
    twice = [event for event in seeds if event.documents == ("000",) and len(event.mentions) > 1]
    told = " ".join(event.title for event in twice)
    assert all(words in told for words in ("Astana", "from 36% to 17%", "28%", "drones"))


def test_what_belongs_together_is_not_the_same(seeds):
    [forum] = seeds.of_type("gathering")
    [talks] = [event for event in seeds.of_type("meeting.talks") if event.date == "18 Oct 2023"]
    assert forum.id != talks.id
    [inauguration] = seeds.of_type("office.enter")
    assert all(event.id != inauguration.id for event in seeds.of_type("election"))
