"""Why two events are two, or one: in words that name the reports and the evidence."""

import datetime as dt

import pytest

import timeline
from tests.articles import article

FRIDAY = dt.date(2024, 5, 17)
LUND = article("Jonas Lund met Idris Moussa in Oslo on 3 May 2021.", id="lund", published=FRIDAY)
MOUSSA = article("Idris Moussa held talks with Jonas Lund in Oslo on 3 May 2021.", id="moussa", published=FRIDAY)
AUGUST = article("Jonas Lund met Idris Moussa in Doba on 8 August 2021.", id="august", published=FRIDAY)


@pytest.fixture(scope="module")
def tl():
    return timeline.build([LUND, MOUSSA, AUGUST])


def test_two_events_are_told_apart_by_what_forbids_them(tl):
    one, other = tl
    told = tl.explain(one, other)
    assert "two events because one is of 3 May 2021, the other of 8 Aug 2021" in told
    assert all(document.text in told for document in (LUND, AUGUST))


def test_the_evidence_stands_in_order_of_weight(tl):
    told = tl.explain(*tl).splitlines()
    weights = [abs(float(line.split()[0])) for line in told if line.startswith(("    +", "    -"))]
    assert len(weights) > 3
    assert weights == sorted(weights, reverse=True)


def test_one_event_is_told_together(tl):
    one, _ = tl
    told = tl.explain(one.id, one.id)
    assert "one event: the evidence on these two reports sums up to +" in told
    assert "their words can mean the same (met / talks)" in told


def test_ids_and_events_are_the_same(tl):
    one, other = tl
    assert tl.explain(one.id[:6], other) == tl.explain(one, other.id)
    assert tl.explain(one) == one.explain()
    assert timeline.explain(one, other, documents=tl.documents, events=tl) == tl.explain(one, other)


def test_an_event_of_one_report(tl):
    _, other = tl
    assert "one document tells it: august" in tl.explain(other, other)


def test_an_unknown_id_is_refused(tl):
    with pytest.raises(KeyError, match="no event has the id 'zz'"):
        tl.explain("zz")
    with pytest.raises(KeyError, match="no event has the id ''"):
        tl.explain(tl[0], "")
