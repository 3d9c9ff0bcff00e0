"""A plan and what came of it: one event, whose planned date stands until a report tells that it was not kept."""

import datetime as dt

import pytest

import timeline
from timeline.model import Status

HALL = "The Delta Museum in Tarn will open on 11 May."
BOARD = "The parliament of Chad will elect Rosa Lind speaker on 11 May."
JAIL = "Norway will release the reporter Ali Tamm on 11 May, his lawyer said."
LINE = "The airline Volara will resume flights to Malta on 11 May."

KEPT = [
    (HALL, "The Delta Museum in Tarn opened on 11 May."),
    (HALL, "The Delta Museum in Tarn has opened."),
    (HALL, "The Delta Museum in Tarn opened as planned."),
    (HALL, "The Delta Museum in Tarn opened without delay."),
    (HALL, "The Delta Museum in Tarn opened no later than planned."),
    (HALL, "The Delta Museum in Tarn opened. Its tower was built two years behind schedule."),
    (HALL, "The Delta Museum in Tarn opened, but its tower will be finished a year later than planned."),
    (BOARD, "Rosa Lind was elected speaker by the parliament of Chad two days after her rival had resigned."),
    (BOARD, "The parliament of Chad elected Rosa Lind speaker late at night."),
    (JAIL, "Norway has released the reporter Ali Tamm."),
    (JAIL, "Norway has released the reporter Ali Tamm, who was arrested a week after he was hired."),
    (LINE, "The airline Volara resumed flights to Malta, it said in its report on delays of more than two hours."),
]
"""What later reports say of a plan for 11 May that does not refute it."""

NOT_KEPT = [
    ("2024-05-15", HALL, "The Delta Museum in Tarn opened four days later than planned."),
    ("2024-05-15", HALL, "The Delta Museum in Tarn has opened, four days late."),
    ("2024-05-15", HALL, "After a four-day delay the Delta Museum in Tarn opened."),
    ("2024-05-29/2024-06-04", HALL, "The Delta Museum in Tarn opened three weeks behind schedule."),
    ("2024-05-11/2024-06-09", HALL, "The Delta Museum in Tarn opened later than planned."),
    ("2024-05-11/2024-06-09", HALL, "The Delta Museum in Tarn opened after several delays."),
    ("2024-05-09", HALL, "The Delta Museum in Tarn opened two days earlier than planned."),
    ("2024-05-17", BOARD, "Rosa Lind was elected speaker by the parliament of Chad six days after the date that had been set."),
    ("2024-05-17", BOARD, "The parliament of Chad elected Rosa Lind speaker six days after the planned date."),
    ("2024-05-17", BOARD, "The parliament of Chad elected Rosa Lind speaker six days after it had been due."),
    ("2024-05-20", JAIL, "Norway has released the reporter Ali Tamm after a delay of nine days."),
    ("2024-05-20", JAIL, "Norway has released the reporter Ali Tamm, nine days late."),
    ("2024-05-13", LINE, "The airline Volara resumed flights to Malta two days later than it had announced."),
    ("2024-05-13", LINE, "The airline Volara resumed flights to Malta two days later than first scheduled."),
]  # fmt: skip
"""What they say that does, with what it leaves to an event of which they tell as done."""


def one(*reports):
    """The event of the reports, each with its day in May or June 2024, and that it is one of all of them."""
    documents = [
        timeline.Document(id=f"d{number}", text=text, published=dt.date(2024, 5, 1) + dt.timedelta(days))
        for number, (days, text) in enumerate(reports)
    ]
    events = timeline.build(documents, detail="all").events
    [found] = [event for event in events if len(event.documents) == len(reports)]
    return found


def firm(found):
    """What reliable constraints leave, in EDTF."""
    sure = [limit.interval for limit in found.bounds.limits(*(m.id for m in found.mentions)) if limit.is_reliable]
    start, end = max(i.start for i in sure if i.start), min(i.end for i in sure if i.end)
    return timeline.Interval(start=start, end=end, granularity=timeline.Granularity.DAY).edtf


@pytest.mark.parametrize(("plan", "report"), KEPT)
def test_a_plan_that_nothing_refutes_came_true_on_its_day(plan, report):
    found = one((5, plan), (15, report))
    assert found.status is Status.HAPPENED
    assert found.interval == found.bounds.interval == timeline.Interval.parse("2024-05-11")


@pytest.mark.parametrize(("edtf", "plan", "report"), NOT_KEPT)
def test_the_date_of_a_plan_falls_with_news_of_a_delay(edtf, plan, report):
    found = one((5, plan), (39, report))
    assert firm(found) == edtf
    assert found.interval is None or found.is_loosely_dated
    assert not found.conflicts


@pytest.mark.parametrize(
    ("edtf", "news"),
    [
        ("2024-05-21/2024-06-09", "The Delta Museum in Tarn will open soon."),
        ("2024-05-21/2024-06-09", "The Delta Museum in Tarn is still to open."),
    ],
)
def test_what_is_still_ahead_behind_its_day_was_not_on_it(edtf, news):
    assert firm(one((5, HALL), (20, news), (39, "The Delta Museum in Tarn has opened."))) == edtf


def test_what_is_told_before_its_day_came_sooner():
    found = one((1, HALL), (7, "The Delta Museum in Tarn has opened."))
    assert firm(found) == "2024-05-02/2024-05-08"


def test_a_delay_is_told_with_the_words_and_the_plan():
    found = one((5, HALL), (39, "The Delta Museum in Tarn opened four days later than planned."))
    [why] = [limit for limit in found.bounds.constraints if limit.rule == "lateness"]
    assert why.because == "planned for 11 May 2024 and told as late (“four days later than planned”)"
    assert why.document == "d1"


TIES = "Rosa Lind of Chad and Ali Tamm of Malta signed a fishing treaty after {} of {}."
MET = "Rosa Lind of Chad and Ali Tamm of Malta met in Valletta."


@pytest.mark.parametrize(
    ("act", "plan", "text"),
    [
        ("agreed", "talks", "Chad and Malta have agreed to resume talks soon, an envoy said."),
        ("vowed", "close", "Mayor Rosa Lind vowed to close the bridge."),
        ("promised", "repay", "Chad has promised to repay the Delta Bank."),
        ("decided", "sell", "The Delta Bank decided to sell its tower in Tarn."),
    ],
)
def test_a_plan_begins_no_earlier_than_it_was_made(act, plan, text):
    events = timeline.build([timeline.Document(id="a", text=text, published=dt.date(2024, 5, 6))], detail="all").events
    of = {mention.trigger.text: event for event in events for mention in event.mentions}
    day = timeline.Moment(2024, 5, 6)
    assert of[act].bounds.interval.end == timeline.Moment(2024, 5, 7)
    assert of[plan].bounds.interval.start >= day
    assert of[plan].bounds.interval.end is None


def test_what_was_vowed_is_one_with_its_doing():
    found = one((5, "Norway has promised to release the reporter Ali Tamm."), (15, "Norway released Ali Tamm."))
    assert firm(found) == "2024-05-06/2024-05-16"


@pytest.mark.parametrize(
    ("are_one", "length", "word"),
    [
        (False, "two years", "talks"),
        (False, "months", "secret negotiations"),
        (False, "three weeks", "hard talks"),
        (True, "two hours", "talks"),
        (True, "a day", "talks"),
    ],
)
def test_a_meeting_is_not_the_years_of_talks_before_it(are_one, length, word):
    documents = [
        timeline.Document(id="a", text=TIES.format(length, word), published=dt.date(2024, 5, 6)),
        timeline.Document(id="b", text=MET, published=dt.date(2024, 5, 7)),
    ]
    events = timeline.build(documents, detail="all").events
    [talks] = [event for event in events if any(word.endswith(m.trigger.text) for m in event.mentions)]
    assert (len(talks.documents) == 2) is are_one


@pytest.mark.parametrize("left", range(2))
def test_a_report_of_a_delay_taken_out_leaves_no_trace(left):
    texts = [(5, HALL), (39, "The Delta Museum in Tarn opened four days late.")]
    documents = [
        timeline.Document(id=f"d{n}", text=text, published=dt.date(2024, 5, 1) + dt.timedelta(days))
        for n, (days, text) in enumerate(texts)
    ]
    whole = timeline.build(documents)
    assert whole.without(f"d{left}") == timeline.build(documents[1 - left : 2 - left])
    assert timeline.build(documents[::-1]) == whole
