"""The values: what they refuse and with which words, what they derive, and that nothing changes them."""

import copy
import datetime as dt
import hashlib
import pickle

import attrs
import pytest

from timeline.errors import InvalidValueError, TimelineError
from timeline.merger.profiles import VERSION, keywords, protagonists
from timeline.model import (
    Alternative,
    Anchor,
    Argument,
    Conflict,
    Document,
    DocumentProfile,
    DocumentRecord,
    Documents,
    Event,
    EventType,
    Interval,
    Mention,
    Note,
    Participant,
    Place,
    Span,
    Status,
    Timex,
    TimexType,
)

TEXT = "They met in Beijing on Thursday."
THURSDAY = Interval.parse("2024-05-16")
MEETING = EventType(name="meeting.summit", group="diplomacy")


def span(words):
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def timex(**changes):
    fields = {"start": 23, "end": 31, "text": "Thursday", "type": TimexType.DATE, "value": "2024-05-16"}
    return Timex(**{**fields, "interval": THURSDAY, **changes})


def mention(**changes):
    fields = {"document": "a", "type": MEETING, "sentence": span(TEXT), "trigger": span("met"), "title": "A meeting"}
    return Mention(**{**fields, **changes})


def event(**changes):
    fields = {"id": "e1", "type": MEETING, "title": "A meeting", "interval": THURSDAY, "status": Status.HAPPENED}
    return Event(**{**fields, "mentions": (mention(),), "confidence": 0.5, **changes})


def conflict(*sources):
    return Conflict(kind="date", message="two dates", sources=sources)


VALUES = [
    span("met"), timex(), mention(), event(), MEETING, conflict("x"), THURSDAY, Note("unreadable", "a.txt", "it is empty"),
    Participant(name="Xi"), Place(name="Beijing"), Argument(role="agent", name="They", span=span("They")),
    Document(id="a", text=TEXT), Document(id="a", text=TEXT).record, Documents((Document(id="a", text=TEXT),)),
    Anchor(kind="publication", interval=THURSDAY), Alternative(value="2024", interval=None, reason="too early"),
]  # fmt: skip


def test_names_in_the_sentence_answer_to_their_former_name():
    present = mention(other_names=("Xi",))
    assert mention(context=("Xi",)) == present
    assert present.context == present.other_names == ("Xi",)
    assert attrs.evolve(present, context=("Putin",)).other_names == ("Putin",)
    assert attrs.evolve(present, other_names=("Putin",)).context == ("Putin",)
    assert attrs.evolve(present, depth=3).other_names == ("Xi",)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_and_copy_as_equals(value):
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value
    assert hash(copy.deepcopy(value)) == hash(value)
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(type(value))[0].name, "changed")


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Document(id="", text=TEXT), "a document needs an id"),
        (lambda: DocumentRecord(id="", sha256="0"), "a document needs an id"),
        (lambda: Document(id="a", text="", published="2024-05-16"), "document 'a': published is '2024-05-16'; give a"),
        (lambda: DocumentRecord(id="a", sha256="0", published=2024), "document 'a': published is 2024; give a"),
        (lambda: Span(start=3, end=3, text=""), r"the span \[3, 3\) does not fit the text ''"),
        (lambda: Span(start=-1, end=2, text="met"), r"the span \[-1, 2\) does not fit the text 'met'"),
        (lambda: Span(start=5, end=2, text="met"), r"the span \[5, 2\) does not fit the text 'met'"),
        (lambda: Span(start=5, end=9, text="met"), r"the span \[5, 9\) does not fit the text 'met'"),
        (lambda: timex(end=30), r"the span \[23, 30\) does not fit the text 'Thursday'"),
        (lambda: timex(start=-8, end=0), r"the span \[-8, 0\) does not fit the text 'Thursday'"),
        (lambda: timex(interval=None), "'Thursday' has no interval; a reason must say why"),
        (lambda: timex(interval=None, reason=""), "'Thursday' has no interval; a reason must say why"),
        (lambda: EventType(name="", group="x"), "event type '' is no dotted name"),
        (lambda: EventType(name="meeting.", group="x"), r"event type 'meeting\.' is no dotted name"),
        (lambda: EventType(name=".summit", group="x"), r"event type '\.summit' is no dotted name"),
        (lambda: mention(confidence=1.5), r"confidence 1\.5 is not between 0 and 1"),
        (lambda: mention(confidence=float("nan")), "confidence nan is not between 0 and 1"),
        (lambda: mention(sentence=span("Beijing on")), "the trigger 'met' lies outside its sentence"),
        (lambda: mention(trigger=Span(start=4, end=7, text="mat")), "the trigger 'mat' does not stand at 4 in its"),
        (lambda: event(id=""), "the event 'A meeting' needs an id"),
        (lambda: event(mentions=()), "event 'e1' has no mention"),
        (lambda: event(confidence=-0.1), r"event 'e1': confidence -0\.1 is not between 0 and 1"),
        (lambda: event(confidence=float("nan")), "event 'e1': confidence nan is not between 0 and 1"),
        (lambda: event(conflicts=(conflict("ghost"),)), "event 'e1': a conflict cites 'ghost'"),
        (lambda: conflict(), "the conflict 'two dates' has no source"),
    ],
)
def test_broken_invariants(build, message):
    with pytest.raises(InvalidValueError, match=message) as caught:
        build()
    assert isinstance(caught.value, TimelineError)


@pytest.mark.parametrize("text", ["", "\r\n\t", "é漢🗓", "\ud800"])
def test_record_is_the_document_without_its_text(text):
    day = dt.date(2024, 5, 16)
    document = Document(id="a", text=text, published=day, title="T", source="S", url="U", language="en")
    record = document.record
    assert record.sha256 == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    told = {"keywords": keywords(text), "protagonists": protagonists(text)}
    assert attrs.asdict(record) == {
        "id": "a", "title": "T", "published": day, "source": "S", "url": "U", "language": "en", "sha256": record.sha256,
        "profile": {"version": VERSION, **told},
    }  # fmt: skip
    assert (record.keywords, record.protagonists) == (told["keywords"], told["protagonists"])


def test_words_of_a_profile_can_be_given_by_themselves():
    words, names = ("Linnea", "ferry"), ("Linnea",)
    record = DocumentRecord(id="a", sha256="0", keywords=words, protagonists=names)
    assert record == DocumentRecord(id="a", sha256="0", profile=DocumentProfile(keywords=words, protagonists=names))
    assert attrs.evolve(record, keywords=()).profile == DocumentProfile(protagonists=names)
    newer = attrs.evolve(record, profile=DocumentProfile(version=2))
    assert attrs.evolve(newer, protagonists=names).profile == DocumentProfile(version=2, protagonists=names)
    with pytest.raises(AttributeError):
        record.keywords = ()


def test_a_record_without_a_profile_has_no_words():
    record = DocumentRecord(id="a", sha256="0")
    assert (record.profile, record.keywords, record.protagonists) == (None, (), ())


def test_a_day_is_not_its_midnight():
    day, midnight = dt.date(2024, 5, 16), dt.datetime(2024, 5, 16)
    assert Document(id="a", text="", published=day) != Document(id="a", text="", published=midnight)


def test_records_sort_by_wall_time_then_id_with_the_undated_last():
    east = dt.timezone(dt.timedelta(hours=8))
    expected = [
        ("d", dt.date(2024, 5, 16)),
        ("e", dt.datetime(2024, 5, 16)),
        ("c", dt.datetime(2024, 5, 16, 6, tzinfo=dt.UTC)),
        ("b", dt.datetime(2024, 5, 16, 7)),
        ("a", dt.datetime(2024, 5, 16, 8, tzinfo=east)),
        ("z", dt.date.max),
        ("a", None),
    ]
    records = [DocumentRecord(id=name, published=published, sha256="0") for name, published in expected]
    assert sorted(records[3:] + records[:3], key=lambda record: record.sort_key) == records


def test_documents_are_a_sequence():
    first, second = (Document(id=name, text=name) for name in "ab")
    documents = Documents([first, second], [Note("unreadable", "c", "it is empty")])
    assert list(documents) == [first, second]
    assert (len(documents), documents[-1], second in documents) == (2, second, True)
    assert documents[:1] == Documents((first,), documents.notes)
    assert documents[5:].documents == ()
    assert not Documents()
    assert str(documents.notes[0]) == "c: it is empty"
    assert hash(documents) == hash(documents[:])
    with pytest.raises(IndexError):
        documents[2]


@pytest.mark.parametrize(
    ("name", "base", "subtype", "is_a", "is_not_a"),
    [
        ("meeting", "meeting", None, ["meeting"], ["meet", "meeting.summit", "", "Meeting", "meeting."]),
        (
            "meeting.summit",
            "meeting",
            "summit",
            ["meeting", "meeting.summit"],
            ["summit", "meeting.sum", "meeting.", ""],
        ),
    ],
)
def test_event_types(name, base, subtype, is_a, is_not_a):
    event_type = EventType(name=name, group="diplomacy")
    assert (event_type.base, event_type.subtype) == (base, subtype)
    assert [other for other in (*is_a, *is_not_a) if event_type.is_a(other)] == is_a


def test_facts():
    assert {status for status in Status if status.is_fact} == {Status.HAPPENED, Status.ONGOING}


def test_timex_explains_itself():
    other = Alternative(value="2024-05-23", interval=Interval.parse("2024-05-23"), reason="it lies ahead")
    anchor = Anchor(kind="publication", interval=Interval.parse("2024-05-17"))
    explained = timex(anchor=anchor, alternatives=(other,), rules=("weekday",)).explain()
    assert explained == (
        "“Thursday” is 16 May 2024, counted from the publication date 17 May 2024 (rules: weekday). "
        "Not 23 May 2024: it lies ahead."
    )
    assert timex(interval=None, reason="nobody knows").explain() == "“Thursday” has no date: nobody knows."
    assert (timex().edtf, timex(interval=None, reason="nobody knows").edtf) == ("2024-05-16", None)
    assert str(Anchor(kind="reference", interval=THURSDAY, text="that day")) == "“that day” (16 May 2024)"


def test_mention_tells_participants_from_places():
    who = Argument(role="agent", name="They", span=span("They"))
    where = Argument(role="place", name="Beijing", span=span("Beijing"))
    found = mention(arguments=(where, who), timex=timex())
    assert (found.participants, found.places) == ((who,), (where,))
    assert (found.interval, mention().interval) == (THURSDAY, None)


def test_id_of_a_mention_is_where_it_stands_and_what_it_is():
    same = mention(title="Another title", confidence=0.9, timex=timex())
    others = [mention(document="b"), mention(trigger=span("on")), mention(type=EventType(name="visit", group="x"))]
    assert same.id == mention().id
    assert len({mention().id, *(other.id for other in others)}) == 4
    assert mention(document="\ud800").id


def test_event_derives_documents_and_date():
    found = event(mentions=(mention(document="b"), mention(), mention(document="b", trigger=span("on"))))
    assert found.documents == ("a", "b")
    assert (found.date, event(interval=None).date) == ("16 May 2024", "undated")
    assert event(conflicts=(conflict(mention().id),)).conflicts


def test_event_explains_itself():
    found = event(
        mentions=(mention(timex=timex(), dated_by="clause", attribution="the ministry", status_cue=span("on")),),
        conflicts=(conflict(mention().id),),
        reasons=("the date is the same",),
        participants=(Participant(name="Xi Jinping", aliases=("Xi",)),),
    )
    explained = found.explain()
    for words in (
        "date: 16 May 2024 (EDTF 2024-05-16)", "who: Xi Jinping", "where: not given", "conflict (date): two dates",
        "one event because the date is the same", "source a, characters 0–32, according to the ministry", f"“{TEXT}”",
        "the word “met” makes it meeting.summit", "“on” makes it happened",
        "dated by an expression in its clause: “Thursday” is 16 May 2024",
    ):  # fmt: skip
        assert words in explained
    assert "date: undated: no text gives one" in event(interval=None).explain()
    assert "no time expression dates it" in event().explain()
