"""What holds for every timeline: its order, and that selections only leave events out."""

import copy
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import documents, intervals, timelines
from timeline.errors import InvalidValueError
from timeline.model import Interval
from timeline.model.names import is_same_name, name_words
from timeline.model.timeline import order, place

names = st.text(max_size=12) | st.lists(
    st.sampled_from(["the", "a", "Xi", "Jinping", "al-Assad", "U.S.", "O’Neill", "Łódź’s", "…"]), max_size=4
).map(" ".join)


@given(timelines())
def test_order_is_total(timeline):
    keys = [order(event) for event in timeline]
    assert all(one < other for one, other in pairwise(keys))
    assert {*timeline.dated, *timeline.undated} == {*timeline}
    placed = [place(event) is not None for event in timeline]
    assert placed == sorted(placed, reverse=True)


@given(timelines(), intervals(), intervals())
def test_between_takes_what_must_lie_there_among_what_may(timeline, first, last):
    try:
        may, must = (timeline.between(first, last, certain=certain) for certain in (False, True))
    except InvalidValueError:
        return
    assert set(must) <= set(may)


@given(timelines(), intervals(), intervals(), names)
def test_selections_only_leave_events_out(timeline, first, last, name):
    found = [timeline.facts, timeline.about(name), timeline.at(name), timeline.of_type("meeting"), timeline[1:]]
    try:
        found.append(timeline.between(first, last))
    except InvalidValueError:
        found.append(timeline.between(first, first))
    for selection in found:
        assert set(selection) <= set(timeline)
        assert (selection.documents, selection.notes) == (timeline.documents, timeline.notes)
    assert {event.status.is_fact for event in timeline.facts} <= {True}


@given(timelines(max_events=2))
def test_between_holds_what_overlaps(timeline):
    for event in timeline.dated:
        assert event in timeline.between(event.interval, event.interval)
        assert event in timeline.between(event.interval.edtf, event.interval.edtf)


@given(timelines(max_events=2))
def test_everything_can_be_shown_explained_and_copied(timeline):
    assert repr(timeline)
    assert copy.deepcopy(timeline) == timeline
    assert hash(copy.deepcopy(timeline)) == hash(timeline)
    for event in timeline:
        assert event.title in event.explain()
        assert timeline.get(event.id) is event


@given(documents())
def test_record_sorts_and_keeps_the_metadata(document):
    record = document.record
    assert record.sort_key == copy.deepcopy(document).record.sort_key
    assert (record.id, record.published, record.title) == (document.id, document.published, document.title)


@given(names, names)
def test_sameness_of_names_is_symmetric_and_blind_to_case(one, other):
    assert is_same_name(one, other) == is_same_name(other, one)
    assert is_same_name(one, one) == bool(name_words(one))
    assert name_words(f"  {one} ") == name_words(one)


@given(intervals())
def test_an_interval_is_its_own_span(interval):
    assert Interval.span(interval, interval) == interval
