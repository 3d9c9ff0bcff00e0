"""The timeline: its order, its selections, what it refuses."""

import copy
import datetime as dt
import pickle

import attrs
import pytest

from timeline.errors import EdtfError, InvalidValueError
from timeline.model import (
    DocumentRecord,
    Event,
    EventType,
    Interval,
    Mention,
    Note,
    Participant,
    Place,
    Span,
    Status,
    Timeline,
)
from timeline.model.timeline import order

DOCUMENTS = tuple(DocumentRecord(id=name, sha256=name * 64) for name in "ab")
MET = Span(start=0, end=3, text="met")


def event(name, when, *, kind="meeting", group="diplomacy", who=(), where=(), status=Status.HAPPENED, document="a"):
    event_type = EventType(name=kind, group=group)
    return Event(
        id=name,
        type=event_type,
        title=f"Event {name}",
        interval=when and Interval.parse(when),
        status=status,
        participants=tuple(Participant(name=full, aliases=tuple(aliases)) for full, *aliases in who),
        places=tuple(Place(name=place) for place in where),
        mentions=(Mention(document=document, type=event_type, sentence=MET, trigger=MET, title=f"Event {name}"),),
        confidence=0.5,
    )


EVENTS = (
    event("c0a1", "-0043-03-15", kind="attack", group="conflict", who=[("Brutus",)], where=["Rome"]),
    event("c0b2", "../2012", kind="visit"),
    event("c0b3", "2013/..", kind="deployment", group="military", status=Status.ONGOING),
    event("c1c4", "2022-02", kind="attack.invasion", group="conflict", who=[("Russia",), ("Ukraine",)]),
    event("c1c5", "2022-09-15", kind="meeting.summit", who=[("Xi Jinping", "Xi"), ("Vladimir Putin", "President Putin")]),
    event("d1", "2024", kind="election", status=Status.PLANNED),
    event("d12", "2024-05-16", who=[("Vladimir Putin",)], where=["Beijing"], document="b"),
    event("e2", "2024-05-16", kind="statement", group="communication", status=Status.DENIED, where=["the Czech Republic"]),
    event("e3", None, status=Status.ALLEGED, who=[("Xi Jinping", "Mr. Xi")]),
)  # fmt: skip
TIMELINE = Timeline(events=EVENTS, documents=DOCUMENTS, notes=(Note("unreadable", "c.txt", "it is empty"),))


def ids(timeline):
    return " ".join(event.id for event in timeline)


def test_order_is_that_of_the_table():
    assert sorted(EVENTS[5:] + EVENTS[:5], key=order) == list(EVENTS)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (TIMELINE.dated, "c0a1 c0b2 c0b3 c1c4 c1c5 d1 d12 e2"),
        (TIMELINE.undated, "e3"),
        (TIMELINE.facts, "c0a1 c0b2 c0b3 c1c4 c1c5 d12"),
        (TIMELINE[2:4], "c0b3 c1c4"),
        (TIMELINE[-1:], "e3"),
        (TIMELINE[::4], "c0a1 c1c5 e3"),
        (TIMELINE[99:], ""),
        (TIMELINE.between("2022", "2023"), "c0b3 c1c4 c1c5"),
        (TIMELINE.between("2022-02-28", "2022-03"), "c0b3 c1c4"),
        (TIMELINE.between("2022-03", "2022-09-14"), "c0b3"),
        (TIMELINE.between("2024-05-16", "2024-05-16"), "c0b3 d1 d12 e2"),
        (TIMELINE.between("2024-05-17", "2024-05-18"), "c0b3 d1"),
        (TIMELINE.between("2012-12-31", "2012-12-31"), "c0b2"),
        (TIMELINE.between("2013-01-01", "2013-01-01"), "c0b3"),
        (TIMELINE.between("-0099", "-0001"), "c0a1 c0b2"),
        (TIMELINE.between("2023/..", "2023/.."), "c0b3 d1 d12 e2"),
        (TIMELINE.between("../2011", "2011"), "c0a1 c0b2"),
        (TIMELINE.between("2024~", "202X"), "c0b3 d1 d12 e2"),
        (TIMELINE.between(dt.date(2022, 9, 15), dt.datetime(2022, 9, 15, 12)), "c0b3 c1c5"),
        (TIMELINE.between(Interval.parse("2022"), "2022-08"), "c0b3 c1c4"),
        (TIMELINE.about("Putin"), "c1c5 d12"),
        (TIMELINE.about("Vladimir Putin's"), "c1c5 d12"),
        (TIMELINE.about("xi"), "c1c5 e3"),
        (TIMELINE.about("Mr. Xi"), "c1c5 e3"),
        (TIMELINE.about("Beijing"), "d12"),
        (TIMELINE.about("Czech Republic"), "e2"),
        (TIMELINE.about("Nobody"), ""),
        (TIMELINE.about(""), ""),
        (TIMELINE.at("beijing"), "d12"),
        (TIMELINE.at("Putin"), ""),
        (TIMELINE.at(""), ""),
        (TIMELINE.of_type("meeting"), "c1c5 d12 e3"),
        (TIMELINE.of_type("meeting.summit"), "c1c5"),
        (TIMELINE.of_type("conflict"), "c0a1 c1c4"),
        (TIMELINE.of_type("meet"), ""),
        (TIMELINE.of_type(""), ""),
        (TIMELINE.facts.between("2022", "2024").about("Putin").of_type("meeting"), "c1c5 d12"),
    ],
)
def test_selections(found, expected):
    assert ids(found) == expected
    assert isinstance(found, Timeline)
    assert (found.documents, found.notes) == (TIMELINE.documents, TIMELINE.notes)


@pytest.mark.parametrize(
    ("first", "last", "error", "message"),
    [
        ("2024", "2022", InvalidValueError, "nothing lies from 2024 to 2022; give the earlier one first"),
        (dt.date(2024, 5, 16), "2023", InvalidValueError, "nothing lies from 16 May 2024 to 2023"),
        ("last year", "2024", EdtfError, "'last year'; examples: 2024"),
        ("2024", "", EdtfError, "''; examples: 2024"),
    ],
)
def test_between_refuses(first, last, error, message):
    with pytest.raises(error, match=message):
        TIMELINE.between(first, last)


@pytest.mark.parametrize(
    ("event_id", "found"), [("c0a1", "c0a1"), ("c0a", "c0a1"), ("d1", "d1"), ("d12", "d12"), ("e3", "e3")]
)
def test_get(event_id, found):
    assert TIMELINE.get(event_id).id == found


@pytest.mark.parametrize(
    ("event_id", "message"),
    [
        ("c0", "3 events have an id that starts with 'c0'"),
        ("", "no event has the id ''"),
        ("x", "no event has the id 'x'"),
        ("d123", "no event has the id 'd123'"),
    ],
)
def test_get_refuses(event_id, message):
    with pytest.raises(KeyError, match=message):
        TIMELINE.get(event_id)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Timeline(events=(EVENTS[5], EVENTS[3]), documents=DOCUMENTS), "not in order: 'c1c4' belongs before 'd1'"),
        (lambda: Timeline(events=(EVENTS[8], EVENTS[3]), documents=DOCUMENTS), "not in order: 'c1c4' belongs before 'e3'"),
        (lambda: TIMELINE[::-1], "not in order: 'e2' belongs before 'e3'"),
        (lambda: Timeline(events=EVENTS[:1] * 2, documents=DOCUMENTS), "2 events have the same id 'c0a1'"),
        (lambda: Timeline(events=(), documents=DOCUMENTS + DOCUMENTS[1:]), "2 documents have the same id 'b'"),
        (lambda: Timeline(events=EVENTS, documents=DOCUMENTS[:1]), "event 'd12' cites the unknown document 'b'"),
        (lambda: Timeline(events=EVENTS[:1]), "event 'c0a1' cites the unknown document 'a'"),
    ],
)  # fmt: skip
def test_refused(build, message):
    with pytest.raises(InvalidValueError, match=message):
        build()


def test_it_is_a_sequence():
    assert (len(TIMELINE), TIMELINE[0], TIMELINE[-1]) == (9, EVENTS[0], EVENTS[-1])
    assert list(reversed(TIMELINE)) == list(reversed(EVENTS))
    assert EVENTS[3] in TIMELINE
    assert TIMELINE.index(EVENTS[3]) == 3
    assert len(TIMELINE.mentions) == 9
    assert not Timeline()
    with pytest.raises(IndexError):
        TIMELINE[9]


def test_equality_and_immutability():
    same = Timeline(events=list(EVENTS), documents=list(DOCUMENTS), notes=list(TIMELINE.notes))
    assert same == TIMELINE == TIMELINE[:] == copy.deepcopy(TIMELINE) == pickle.loads(pickle.dumps(TIMELINE))
    assert hash(same) == hash(TIMELINE)
    assert TIMELINE[1:] != TIMELINE
    assert Timeline(events=EVENTS, documents=DOCUMENTS) != TIMELINE
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        TIMELINE.events = ()
    with pytest.raises(TypeError):
        TIMELINE[0] = EVENTS[0]


def test_repr_and_text():
    assert repr(TIMELINE) == "<Timeline: 9 events from 2 documents, 15 Mar 44 BCE to 16 May 2024>"
    assert repr(TIMELINE.undated) == "<Timeline: 1 event from 1 document>"
    assert repr(Timeline()) == "<Timeline: 0 events from 0 documents>"
    text = str(TIMELINE)
    places = [text.index(event.title) for event in TIMELINE.dated]
    assert places == sorted(places)
    assert all(event.date in text for event in TIMELINE.dated)
    assert text.splitlines()[-2].startswith("undated")


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ((None, None), "nothing bounds the time on either side"),
        (("../2024", None), "nothing bounds the time on either side"),
        ((None, "2024/.."), "nothing bounds the time on either side"),
        ((5, "2024"), "5 is no time; give an EDTF text"),
        ((b"2024", None), "b'2024' is no time"),
        (("2025", "2024"), "nothing lies from 2025 to 2024"),
    ],
)
def test_a_span_that_is_none_is_told_in_a_sentence(ends, message):
    with pytest.raises(InvalidValueError, match=message):
        TIMELINE.between(*ends)


def test_an_open_end_of_a_span_is_taken_as_none():
    assert TIMELINE.between("../2022", "2024") == TIMELINE.between(None, "2024")
    assert TIMELINE.between("2022", "2024/..") == TIMELINE.between("2022", None)
