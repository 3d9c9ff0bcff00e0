"""Why two events are two, or one: in words that name the reports and the evidence."""

import datetime as dt
import re

import pytest

import timeline
from tests.articles import article
from tests.test_package import SUMMITS
from timeline import Argument, DocumentRecord, EventType, Mention, Span, Timeline
from timeline.export.json import parse_json
from timeline.merger.explain_merge import reports_of, weigh_reports

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


def test_an_event_of_a_timeline_that_has_grown_is_explained_by_its_own_reports(tl):
    one, other = tl
    earlier = timeline.build([LUND, AUGUST])
    assert one.id in {event.id for event in earlier}
    assert earlier.explain(one, other).splitlines()[:3] == tl.explain(one, other).splitlines()[:3]
    assert "moussa: “" in earlier.explain(one, one)


def test_an_unknown_id_is_refused(tl):
    with pytest.raises(KeyError, match="no event has the id 'zz'"):
        tl.explain("zz")
    with pytest.raises(KeyError, match="no event has the id ''"):
        tl.explain(tl[0], "")


def report(document, place, trigger, names, town):
    """A mention made by hand, without a lemma: somebody does something, in a sentence of its own."""
    text = f"{names[0]} {trigger} {names[1]} in {town}"
    spans = {word: Span(start=place + text.index(word), end=place + text.index(word) + len(word), text=word) for word in (*names, trigger, town)}  # fmt: skip
    roles = [("agent", names[0], "person"), ("patient", names[1], "person"), ("place", town, "place")]
    return Mention(
        document=document,
        type=EventType(name="meeting", group="diplomacy"),
        sentence=Span(start=place, end=place + len(text), text=text),
        trigger=spans[trigger],
        title=text,
        arguments=tuple(Argument(role=role, name=name, kind=kind, span=spans[name]) for role, name, kind in roles),
    )


def without_lemmas() -> Timeline:
    """Two documents of which each uses one word for two meetings, in mentions without a lemma."""
    words = ("Lund", "Moussa", "Oslo", "Norway", "Chad")
    records = [DocumentRecord(id=name, published=FRIDAY, sha256=name, keywords=words) for name in ("a", "b")]
    told = [
        ("a", 0, "met", ("Jonas Lund", "Idris Moussa"), "Oslo"),
        ("a", 900, "met", ("Nora Vik", "Tom Dale"), "Doba"),
    ]
    told += [
        ("b", 0, "met", ("Jonas Lund", "Idris Moussa"), "Oslo"),
        ("b", 900, "met", ("Anna Berg", "Per Holm"), "Bergen"),
    ]
    return timeline.merge([report(*each) for each in told], documents=records)


def extracted() -> Timeline:
    return timeline.build([LUND, MOUSSA, AUGUST, *timeline.read(SUMMITS)])


@pytest.mark.parametrize("made", [without_lemmas, pytest.param(extracted, marks=pytest.mark.slow)])
@pytest.mark.parametrize("stored", [False, True])
def test_the_explanation_gives_the_sums_by_which_the_timeline_was_merged(made, stored):
    merged = made()
    tl = parse_json(merged.to_json()) if stored else merged
    links = merged._merged.index._links
    events = {mention.id: event for event in tl for mention in event.mentions}
    compared = 0
    for one, others in links.items():
        for other, score in others.items():
            pair = [events[chain.mentions[0].id] for chain in (one, other)]
            reports = reports_of(pair, documents=tl.documents, events=tl)
            found = [next(c for c in part if c.ids == chain.ids) for part, chain in zip(reports, (one, other), strict=True)]  # fmt: skip
            assert sum(evidence.weight for evidence in weigh_reports(*found)) == score
            compared += 1
    assert compared


def test_the_sum_of_mentions_without_a_lemma_is_told():
    tl = without_lemmas()
    [joined] = [event for event in tl if len(event.documents) == 2]
    ids = {mention.id for mention in joined.mentions}
    [score] = {score for one, others in tl._merged.index._links.items() for other, score in others.items() if one.ids | other.ids == ids}  # fmt: skip
    told = tl.explain(joined, joined)
    assert "a document uses the word for other happenings too" in told
    assert f"sums up to {score:+.1f}," in told


def test_what_joined_two_reports_of_one_document_stands_in_another():
    tl = extracted()
    twice = [event for event in tl if len(reports_of([event], documents=tl.documents, events=tl)[0]) > len(event.documents) > 1]  # fmt: skip
    assert twice
    for event in twice:
        quotes = re.findall(r"^    (\S+): “", tl.explain(event, event), re.MULTILINE)
        assert all(one != other for one, other in zip(quotes[::2], quotes[1::2], strict=True))


def test_events_of_unknown_documents_are_explained():
    one, *_, other = without_lemmas()
    assert "two events: the evidence" in timeline.explain(one, other)
