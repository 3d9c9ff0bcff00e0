"""Temporal awareness of small timelines, counted by hand."""

import pytest

from benchmarks.awareness import Counts, Row, compare, rows

# Anchors a = 2001, b = 2002; reduced: p = a, q = b, r = b, p < q.
GOLD = [Row(1, "2001", ("p",)), Row(2, "2002", ("q", "q2")), Row(2, "2002", ("r",))]


def test_the_same_timeline_is_right_in_all():
    assert compare(GOLD, GOLD) == Counts(told=4, right=4, wanted=4, found=4)
    assert compare(GOLD, GOLD).scores == {"precision": 1.0, "recall": 1.0, "F1": 1.0}


def test_an_event_that_the_reference_lacks_costs_precision_its_anchor_and_the_relation_to_it():
    told = [*GOLD, Row(3, "2003", ("s",))]
    assert compare(GOLD, told) == Counts(told=6, right=4, wanted=4, found=4)


def test_an_event_that_the_system_lacks_costs_recall():
    # told: p = a, r = b, p < r; of the wanted four q = b and p < q are not to be had
    assert compare(GOLD, [GOLD[0], GOLD[2]]) == Counts(told=3, right=3, wanted=4, found=2)


def test_an_order_that_holds_without_being_stated_is_right():
    # the system skips the middle of p < m < q; that p is before q follows
    reference = [Row(1, "2001", ("p",)), Row(2, "XXXX-XX-XX", ("m",)), Row(3, "2003", ("q",))]
    assert compare(reference, [reference[0], reference[2]]) == Counts(told=3, right=3, wanted=4, found=2)


def test_a_wrong_date_costs_its_anchor_alone_where_the_order_is_right():
    told = [Row(1, "2000", ("p",)), *GOLD[1:]]
    assert compare(GOLD, told) == Counts(told=4, right=3, wanted=4, found=3)


def test_events_in_the_wrong_order():
    told = [Row(1, "2001", ("q",)), Row(2, "2002", ("p",))]
    # told: q = a, p = b, q < p, all wrong
    assert compare(GOLD, told) == Counts(told=3, right=0, wanted=4, found=0)


def test_mentions_of_one_row_are_one_event():
    assert compare(GOLD, [Row(1, "2002", ("q2",))]) == Counts(told=1, right=1, wanted=4, found=1)
    split = [Row(1, "2002", ("q",)), Row(1, "2002", ("q2",))]  # the second is an event that the reference lacks
    assert compare(GOLD, split) == Counts(told=2, right=1, wanted=4, found=1)


def test_rows_of_order_0_are_not_scored_on_either_side():
    reference = [*GOLD, Row(0, "XXXX-XX-XX", ("u",))]
    assert compare(reference, [*GOLD, Row(9, "2009", ("u",))]) == compare(GOLD, GOLD)
    assert compare(reference, [*GOLD, Row(0, "", ("p9",))]) == compare(GOLD, GOLD)


@pytest.mark.parametrize(
    ("date", "anchor"),
    [("2010-XX-XX", "2010"), ("2010-06-XX", "2010-06"), ("2010-06", "2010-06"), ("2010-06-07", "2010-06-07"),
     ("2010", "2010"), ("XXXX-XX-XX", None), ("XXX-XX-XX", None), ("", None)],
)  # fmt: skip
def test_a_date_without_what_is_unknown_of_it(date, anchor):
    assert Row(1, date, ()).anchor == anchor


def test_events_without_a_date_are_in_order_with_each_other():
    # two events of one order without an anchor are simultaneous by a relation of their own
    reference = [Row(1, "XXXX-XX-XX", ("p",)), Row(1, "XXXX-XX-XX", ("q",)), Row(2, "2002", ("r",))]
    assert compare(reference, reference) == Counts(told=3, right=3, wanted=3, found=3)


def test_one_date_may_hold_several_orders():
    reference = [Row(1, "2001-01-01", ("p",)), Row(2, "2001-01-01", ("q",))]
    assert compare(reference, reference) == Counts(told=3, right=3, wanted=3, found=3)
    together = [Row(1, "2001-01-01", ("p",)), Row(1, "2001-01-01", ("q",))]
    assert compare(reference, together) == Counts(told=2, right=2, wanted=3, found=2)


def test_no_timeline_has_no_relations():
    assert compare(GOLD, []) == Counts(told=0, right=0, wanted=4, found=0)
    assert compare([], []).scores["F1"] == 0.0


def test_micro_average_sums_the_relations():
    total = compare(GOLD, GOLD) + compare(GOLD, [])
    assert total == Counts(told=4, right=4, wanted=8, found=4)
    assert total.scores["F1"] == pytest.approx(2 / 3)


def test_rows_are_read_as_the_data_has_them():
    assert rows([{"order": "2", "date": "2002", "mentions": ["q"]}]) == [Row(2, "2002", ("q",))]
