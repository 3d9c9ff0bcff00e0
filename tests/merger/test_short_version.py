"""The short version of a timeline: its most salient events, and the days that matter most."""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from tests.articles import article
from tests.export.sample import sample
from tests.strategies import timelines
from timeline import Interval, KeyDate, Timeline
from timeline.errors import InvalidValueError
from timeline.model.timeline import order

TALKS = article(
    "Jonas Lund met Idris Moussa in Oslo on Monday.\n\n"
    "Lund praised Moussa in Oslo on Monday.\n\nLund thanked Moussa in Oslo on Monday.\n\n"
    "Moussa praised Lund in Oslo on Monday.\n\nMoussa thanked Lund in Oslo on Monday.",
    id="talks",
)
STORM = article("A storm hit Bergen on Tuesday. It killed three people in Bergen.", id="storm")
PLANS = article("Norway will hold an election on 9 June 2024.", id="plans")


def weighed(tl: Timeline, *saliences: float) -> Timeline:
    events = [attrs.evolve(event, salience=value) for event, value in zip(tl, saliences, strict=True)]
    return attrs.evolve(tl, events=tuple(sorted(events, key=order)))


def test_top_takes_the_most_salient_and_keeps_their_order():
    tl = weighed(sample(), 0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.1, 0.1)
    assert [event.salience for event in tl.top(3)] == [0.9, 0.8, 0.7]
    assert tl.top(99) == tl
    assert len(tl.top(0)) == 0


def test_of_equals_the_earlier_is_taken():
    tl = weighed(sample(), *[0.5] * 8)
    assert list(tl.top(1)) == [tl[0]]


def test_ten_statements_on_one_meeting_do_not_fill_the_short_version():
    short = timeline.build([TALKS, STORM]).top(3)
    assert {event.type.base for event in short} >= {"meeting", "disaster"}


@given(timelines(max_events=6), st.integers(0, 4))
def test_a_longer_short_version_holds_the_shorter_one(tl, n):
    shorter, longer = tl.top(n), tl.top(n + 1)
    assert {event.id for event in shorter} <= {event.id for event in longer}
    assert len(shorter) == min(n, len(tl))
    assert [event for event in tl if event in shorter.events] == list(shorter)


@given(timelines(max_events=6), st.integers(0, 4))
def test_key_dates_are_days_in_order_and_more_of_them_hold_the_fewer(tl, n):
    fewer, more = tl.key_dates(n), tl.key_dates(n + 1)
    days = [key.interval.start for key in more]
    assert days == sorted(set(days))
    assert {key.interval for key in fewer} <= {key.interval for key in more}
    assert len(fewer) <= n
    listed = [event.id for key in tl.key_dates(99) for event in key.events]
    assert len(listed) == len(set(listed))


def test_key_dates_are_the_days_of_which_the_articles_tell():
    keys = timeline.build([TALKS, STORM, PLANS]).key_dates(3)
    assert [key.date for key in keys] == ["13 May 2024", "14 May 2024", "9 Jun 2024"]
    assert keys[0].events[0].type.base == "meeting"
    assert all(0 < key.salience < 1 for key in keys)


def test_news_without_a_date_counts_for_the_day_that_its_article_is_about():
    bare = article("A storm hit Bergen on Tuesday.", id="bare")
    more = article("A storm hit Bergen on Tuesday.\n\nIt killed three people in Alta. Norway sent aid to Alta.", id="more")  # fmt: skip
    [short], [long] = timeline.build([bare]).key_dates(1), timeline.build([more]).key_dates(1)
    assert short.date == long.date == "14 May 2024"
    assert long.salience > short.salience
    assert [event.date for event in long.events][-1] == "undated"


def salience_of(day, *documents):
    return {key.date: key.salience for key in timeline.build(documents).key_dates(99)}[day]


def test_a_day_that_is_still_told_years_later_matters_more():
    text = "A storm killed three people in Bergen on 13 May 2021."
    saliences = [
        salience_of("13 May 2021", article(text, published=dt.date(*day)))
        for day in ((2021, 5, 13), (2021, 6, 13), (2023, 5, 16))
    ]
    assert saliences == sorted(set(saliences))


def test_deeds_make_a_day_rather_than_statements():
    said = article("Jonas Lund said on Monday that the bridge was old.", id="said")
    done = article("A storm killed three people in Bergen on Tuesday.", id="done")
    [key] = timeline.build([said, done]).key_dates(1)
    assert key.date == "14 May 2024"


def test_a_report_without_a_date_speaks_in_part_for_the_day_of_its_event():
    first = article("Rebels killed nine soldiers in Vasta on Monday.", id="first", published=dt.date(2024, 5, 14))
    bare = "In Vasta nine soldiers were killed by rebels."
    alone, joined, dated = (
        salience_of("13 May 2024", first, *(article(text, id="next") for text in more))
        for more in ((), (bare,), (bare.replace("rebels", "rebels on Monday"),))
    )
    assert alone < joined < dated


def test_a_repeated_sentence_adds_less_to_its_day_than_a_report_of_ones_own():
    text = "Rebels killed nine soldiers near the old harbour of Vasta on Monday."
    first = article(text, id="first", published=dt.date(2024, 5, 14))
    again = article(f"{text}\n\nLund wept.", id="next")
    other = article("On Monday rebels killed nine soldiers in Vasta.\n\nLund wept.", id="next")
    alone, repeated, confirmed = (salience_of("13 May 2024", first, *more) for more in ((), (again,), (other,)))
    assert alone < repeated < confirmed


def test_an_article_on_the_day_before_speaks_in_part_for_its_own_day():
    bare = article("Rebels have attacked Vasta again.", id="bare")
    full = article("A storm hit Bergen on Wednesday.\n\nIt killed three people in Alta.", id="full")
    own, day_before = salience_of("16 May 2024", bare, full), salience_of("15 May 2024", bare, full)
    assert salience_of("16 May 2024", bare) < own < day_before


@given(st.permutations(("talks", "storm", "plans")))
def test_key_dates_do_not_depend_on_the_order_of_articles(names):
    by_name = {"talks": TALKS, "storm": STORM, "plans": PLANS}
    mentions = timeline.build(by_name.values()).mentions
    shuffled = timeline.merge(
        sorted(mentions, key=lambda mention: names.index(mention.document)),
        documents=[by_name[name].record for name in names],
    )
    assert shuffled.key_dates(9) == timeline.build(by_name.values()).key_dates(9)


def test_an_article_that_names_no_day_is_about_its_publication():
    [key] = timeline.build([article("Rebels have attacked Vasta again.\n\nNorway sent aid to Vasta.")]).key_dates(5)
    assert key.date == "16 May 2024"


def test_without_any_day_there_are_no_key_dates():
    undated = article("Norway sent aid to Vasta.", published=None)
    assert timeline.build([undated]).key_dates(5) == ()
    assert Timeline().key_dates(5) == ()


def test_a_month_is_no_key_date():
    tl = timeline.build([article("Rebels attacked Vasta in March 2024. Jonas Lund resigned on 3 May 2024.")])
    assert [event.date for event in tl] == ["Mar 2024", "3 May 2024"]
    assert [key.date for key in tl.key_dates(5)] == ["3 May 2024"]


def test_a_key_date_needs_an_event():
    with pytest.raises(InvalidValueError, match=r"3 May 2024 has no event"):
        KeyDate(interval=Interval.of(timeline.Granularity.DAY, dt.date(2024, 5, 3)), events=(), salience=0.5)
