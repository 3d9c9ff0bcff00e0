"""Phrase tables: one mention that tells of several events."""

import pytest

from tests.articles import article, every_mention, mentions
from timeline import build, merge
from timeline.export.ics import left_out

SEVERAL = [
    ("Jonas Lund and Idris Moussa meet (42 times)", "Jonas Lund has met Idris Moussa 42 times since 2013."),
    ("Jonas Lund and Idris Moussa meet (a few times)", "Jonas Lund met Idris Moussa a few times in 2023."),
    ("Jonas Lund and Idris Moussa meet (every year)", "Jonas Lund meets Idris Moussa every year."),
    ("Jonas Lund visits Chad (twice)", "Jonas Lund visited Chad twice in 2023."),
    ("Jonas Lund visits Chad on several occasions", "Jonas Lund has visited Chad on several occasions."),
    ("Norway attacks Chad (repeatedly)", "Norway repeatedly attacked Chad in March."),
    ("Norway and Chad hold regular talks", "Norway and Chad hold regular talks."),
    ("Norway and Chad hold talks (several rounds)", "Norway and Chad held several rounds of talks in 2023."),
    ("Norway and Chad hold two summits", "Norway and Chad held two summits in 2023."),
    ("Norway and Chad hold joint military exercises (a series)", "Norway and Chad held a series of joint military exercises in 2023."),
    ("Attacks on Doba end (a series)", "The series of attacks on Doba ended in 2023."),
    ("Repeated attacks on Doba", "Repeated attacks on Doba angered Norway in 2023."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "sentence"), SEVERAL)
def test_what_tells_of_several_is_one_mention_that_says_so(title, sentence):
    first = every_mention(sentence)[0]
    assert (first.title, first.iterated) == (title, True)


ONE = [
    "Jonas Lund met Idris Moussa for the first time on Monday.",
    "Jonas Lund met Idris Moussa for the third time on Monday.",
    "Jonas Lund met Idris Moussa on Monday.",
    "Jonas Lund met Idris Moussa in 2023 at the time of the flood.",
    "A new round of talks between Norway and Chad began on Monday.",
    "Jonas Lund met the five ministers in Oslo on Monday.",
]


@pytest.mark.parametrize("sentence", ONE)
def test_one_event(sentence):
    assert not mentions(sentence)[0].iterated


def test_a_round_of_talks_has_the_date_of_the_verb():
    [talks] = mentions("A new round of talks between Norway and Chad began on Monday.")
    assert (talks.title, talks.interval.edtf) == ("Norway and Chad hold talks", "2024-05-13")


def test_a_single_event_never_joins_several():
    once = article("Jonas Lund visited Chad in March 2024.", id="once")
    often = article("Jonas Lund repeatedly visited Chad in March 2024.", id="often")
    tl = build([once, often])
    assert [(event.iterated, event.documents) for event in tl] == [(False, ("once",)), (True, ("often",))]
    assert merge(tl.mentions, documents=tl.documents) == tl


def test_it_is_marked_wherever_it_is_shown():
    tl = build([article("Norway and Chad held two summits in 2023.")])
    assert "iterated" in str(tl)
    assert "it tells of several happenings, not of one" in tl[0].explain()
    assert '<span class="mark mark-iterated">iterated</span>' in tl.to_html()


def test_a_calendar_holds_it_where_it_has_a_day():
    [(_, reason)] = left_out(build([article("Norway repeatedly attacked Chad in March.")]))
    assert reason == "it tells of several happenings, and not on which days (Mar 2024)"
    assert not left_out(build([article("Norway repeatedly attacked Chad on Monday.")]))
