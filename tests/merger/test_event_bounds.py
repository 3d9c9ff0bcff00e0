"""When an event must have begun by what several reports say of it, and of what came before and after it."""

import datetime as dt
from functools import cache

import pytest

import timeline
from timeline import Document
from timeline.model import Granularity, Moment, Status

MAY_17 = Moment(2024, 5, 17)


@cache
def story(*reports):
    """The timeline of reports, each with its day in May 2024."""
    return timeline.build(
        [Document(id=f"d{day}", text=text, published=dt.date(2024, 5, day)) for day, text in reports], detail="all"
    )


def event(words, *reports):
    [found] = [event for event in story(*reports) if words in event.title]
    return found


def told(constraints):
    return [(one.rule, one.document, one.quote) for one in constraints]


def firm(found):
    """What reliable constraints leave."""
    sure = [one.interval for one in found.bounds.limits(*(mention.id for mention in found.mentions)) if one.is_reliable]
    starts, ends = [one.start for one in sure if one.start], [one.end for one in sure if one.end]
    whole = timeline.Interval(start=max(starts, default=None), end=min(ends, default=None), granularity=Granularity.DAY)
    return whole.edtf


ELECTION = ((2, "Malta will hold an election."), (8, "Malta held an election last week."))
PORT = ((1, "The ports authority of Malta will close the Valletta terminal."),
        (5, "The ports authority of Malta has closed the Valletta terminal."))  # fmt: skip


def test_what_was_ahead_and_is_done_lies_between():
    found = event("election", *ELECTION)
    assert found.documents == ("d2", "d8")
    assert firm(found) == "2024-05-02/2024-05-05"
    assert {("told", "d2", "will"), ("stated", "d8", "")} <= {*told(found.bounds.constraints + found.bounds.firm)}


def test_behind_a_guess_stands_what_is_sure():
    found = event("terminal", *PORT)
    assert found.bounds.approximate
    assert {("told", "d1", "will"), ("told", "d5", "closed")} <= {*told(found.bounds.constraints + found.bounds.firm)}


@pytest.mark.parametrize(
    ("edtf", "words", "first", "second"),
    [
        ("../2024-05-02", "resign", "Anna Berg resigned before the vote in Sandnes.",
         "The vote in Sandnes was held on 2 May 2024."),
        ("2024-05-02/2024-05-06", "collapse", "The bridge in Sandnes had collapsed after the flood in Sandnes.",
         "A flood hit Sandnes on 2 May 2024."),
        ("../2024-04-30", "arrest", "Police arrested Anna Berg before the attack on Bergen airport.",
         "Gunmen attacked Bergen airport on 30 April 2024."),
    ],
)  # fmt: skip
def test_an_order_that_one_document_states_holds_for_dates_of_another(edtf, words, first, second):
    found = event(words, (6, first), (3, second))
    assert found.documents == ("d6",)
    assert firm(found) == edtf
    assert {one.document for one in (*found.bounds.constraints, *found.bounds.firm)} == {"d3", "d6"}
    assert not found.conflicts


def test_a_loose_date_that_the_bounds_refute_is_not_shown():
    found = event("resign", (6, "Anna Berg resigned before the vote in Sandnes."),
                  (3, "The vote in Sandnes was held on 2 May 2024."))  # fmt: skip
    assert found.mentions[0].is_loosely_dated
    assert found.interval is None


CLASH = ((2, "Police arrested Anna Berg in Sandnes on 1 May 2024."),
         (9, "After the arrest of Anna Berg, a bomb exploded in Sandnes."),
         (12, "A bomb exploded in Sandnes on 29 April 2024."))  # fmt: skip


@pytest.mark.parametrize(("words", "said"), [("bomb", ("by 29 Apr 2024 according to d12", "from 1 May 2024 on according to d9")),
                                             ("arrest", ("from 1 May 2024 on according to d2", "by 29 Apr 2024 according to d9"))])  # fmt: skip
def test_an_order_against_dates_is_a_conflict_of_both_quotes(words, said):
    found = event(words, *CLASH)
    [conflict] = [conflict for conflict in found.conflicts if conflict.kind == "date"]
    assert all(part in conflict.message for part in said)
    documents = {mention.id: mention.document for mention in found.mentions}
    assert documents[conflict.sources[-1]] == "d9"
    assert found.interval is not None


def test_a_guess_that_loses_is_no_conflict():
    assert not any(found.conflicts for reports in (ELECTION, PORT) for found in story(*reports))


@pytest.mark.parametrize("left", range(3))
def test_a_document_taken_out_leaves_no_trace(left):
    rest = [report for place, report in enumerate(CLASH) if place != left]
    assert story(*CLASH).without(f"d{CLASH[left][0]}") == story(*rest)


@pytest.mark.parametrize(
    ("past", "ahead", "text"),
    [
        ("Talks", "to meet", "Malta and Chad signed a fishing treaty on Tuesday. After the talks in Valletta the two "
         "envoys praised Kenya. They will meet in July."),
        ("meet", "to meet", "The mayors of Bergen and Sandnes met in Oslo on Monday. They will meet again in August."),
        ("strike", "to go on strike", "Nurses in Malta went on strike. Nurses in Malta will go on strike in July."),
    ],
)  # fmt: skip
def test_what_a_report_tells_as_done_is_not_what_it_tells_as_ahead(past, ahead, text):
    found = {event.title: event for event in story((16, text))}
    done = [event for title, event in found.items() if past.casefold() in title.casefold() and event.status.is_fact]
    later = [event for title, event in found.items() if ahead in title and event.status is Status.PLANNED]
    assert done
    assert later
    assert all(event.bounds.interval.end <= MAY_17 for event in done)
    assert all(event.bounds.interval.start >= MAY_17 for event in later)


@pytest.mark.parametrize(("words", "reports"), [("election", ELECTION), ("terminal", PORT)])
def test_a_plan_and_its_fact_are_one(words, reports):
    assert len(event(words, *reports).documents) == 2
