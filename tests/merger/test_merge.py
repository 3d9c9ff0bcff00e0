"""What becomes one event and what stays apart, from whole articles."""

import datetime as dt

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import timeline
from tests.articles import article
from timeline import Status, Timeline
from timeline.errors import InvalidValueError

MONDAY, TUESDAY, FRIDAY = dt.date(2024, 5, 13), dt.date(2024, 5, 14), dt.date(2024, 5, 17)

OSLO = article(
    "Norwegian Prime Minister Jonas Lund met Chadian President Idris Moussa in Oslo on Monday.\n\n"
    "After the meeting, Lund praised Moussa. Chad invaded Cameroon in February 2022.",
    id="oslo", published=TUESDAY,
)  # fmt: skip
DOBA = article(
    "Jonas Lund and Idris Moussa held talks in Oslo yesterday. The two men had met in Doba on 3 March 2023.\n\n"
    "Lund also called for an end of the war. The Chadian invasion of Cameroon began in 2022.",
    id="doba", published=TUESDAY,
)  # fmt: skip
HERRING = article(
    "On Tuesday, 14 May 2024, Lund and Moussa met in Oslo, the paper wrote. They ate herring.\n\n"
    "Mr Jonas Lund and President Idris Moussa are friends.",
    id="herring", published=FRIDAY,
)  # fmt: skip
LAGOS = article(
    "Jonas Lund will visit Lagos next month. He met Idris Moussa in Ndjamena on Thursday.",
    id="lagos", published=FRIDAY,
)  # fmt: skip
ALL = (OSLO, DOBA, HERRING, LAGOS)


def meetings(tl: Timeline) -> dict[str, set[str]]:
    return {event.date: set(event.documents) for event in tl.of_type("meeting").dated}


def test_reports_of_one_meeting_join_and_other_meetings_stay_apart():
    assert meetings(timeline.build([OSLO, DOBA, LAGOS])) == {
        "3 Mar 2023": {"doba"},
        "13 May 2024": {"oslo", "doba"},
        "16 May 2024": {"lagos"},
    }


def test_two_dates_for_one_meeting_are_a_conflict_not_two_meetings_and_not_silent():
    tl = timeline.build([OSLO, DOBA, HERRING])
    meeting = next(event for event in tl.of_type("meeting") if len(event.documents) == 3)
    assert meeting.date == "13 May 2024"
    [conflict] = meeting.conflicts
    assert conflict.kind == "date"
    assert "14 May 2024" in conflict.message
    assert "herring" in conflict.message
    assert set(conflict.sources) <= {mention.id for mention in meeting.mentions}


def test_verb_and_noun_coarse_and_precise_join_when_the_parties_are_the_same():
    [invasion] = timeline.build([OSLO, DOBA]).of_type("attack.invasion")
    assert invasion.date == "Feb 2022"
    assert invasion.documents == ("doba", "oslo")
    assert [party.name for party in invasion.participants] == ["Chad", "Cameroon"]


def test_the_same_words_twice_with_two_dates_are_one_event_with_a_conflict():
    text = (
        "Prime Minister Jonas Lund met Idris Moussa in Oslo on Monday, ahead of the herring congress of the northern ports.\n\n"
        "Jonas Lund met Idris Moussa in Oslo on Monday, September 4, 2023, ahead of the herring congress of the northern "
        "ports."
    )
    [meeting] = timeline.build([article(text, published=MONDAY)]).of_type("meeting")
    assert meeting.date == "13 May 2024"
    assert "4 Sep 2023" in meeting.conflicts[0].message


def test_what_only_has_an_end_is_nobodys_news():
    text = "Jonas Lund regularly visited Chad until 2013. Then Jonas Lund regularly visited Chad again."
    assert [event.date for event in timeline.build([article(text)])] == ["until 2013", "undated"]


def test_what_was_planned_and_then_happened_is_one_event_that_happened():
    before = article("Jonas Lund will meet Idris Moussa in Oslo next week.", id="before", published=dt.date(2024, 5, 8))
    [meeting] = timeline.build([before, OSLO]).of_type("meeting").dated
    assert meeting.status is Status.HAPPENED
    assert set(meeting.documents) == {"before", "oslo"}
    assert meeting.date == "13 May 2024"


def test_what_is_denied_does_not_join_what_happened():
    denial = article("Jonas Lund did not meet Idris Moussa in Oslo on Monday.", id="denial", published=TUESDAY)
    statuses = [event.status for event in timeline.build([denial, OSLO]).of_type("meeting").dated]
    assert sorted(status.value for status in statuses) == ["denied", "happened"]


def test_a_coarse_date_joins_nothing_when_two_happenings_fit_it():
    march = article("Jonas Lund met Idris Moussa in Oslo on 3 March 2023.", id="march")
    june = article("Jonas Lund met Idris Moussa in Bergen on 5 June 2023.", id="june")
    year = article("Jonas Lund met Idris Moussa in 2023.", id="year")
    assert meetings(timeline.build([march, year])) == {"3 Mar 2023": {"march", "year"}}
    assert meetings(timeline.build([march, june, year])) == {
        "2023": {"year"},
        "3 Mar 2023": {"march"},
        "5 Jun 2023": {"june"},
    }


def test_other_parties_on_the_same_day_are_another_meeting():
    text = "Jonas Lund met Idris Moussa in Oslo on Monday. Jonas Lund met Anna Berg in Oslo on Monday."
    assert len(timeline.build([article(text)]).of_type("meeting")) == 2


def test_copies_count_once_and_are_noted():
    copy = timeline.Document(id="copy", text=OSLO.text, published=FRIDAY)
    tl = timeline.build([copy, OSLO])
    assert [record.id for record in tl.documents] == ["copy", "oslo"]
    assert [record.id for record in tl.cited] == ["oslo"]
    assert [(note.kind, note.subject) for note in tl.notes] == [("duplicate", "copy")]
    assert tl.events == timeline.build([OSLO]).events


def test_copies_are_noted_alike_however_timelines_are_added():
    x, y, z = (
        timeline.Document(id=name, text=OSLO.text, published=day)
        for name, day in zip("xyz", (FRIDAY, TUESDAY, MONDAY), strict=True)
    )
    a, b, c = (timeline.build([document]) for document in (x, y, z))
    assert (a + b) + c == a + (b + c) == timeline.build([x, y, z])
    assert [note.subject for note in ((a + b) + c).notes] == ["x", "y"]


def test_one_document_with_two_publication_dates_is_refused():
    later = timeline.Document(id="oslo", text=OSLO.text, published=FRIDAY)
    with pytest.raises(InvalidValueError, match="differ in published"):
        timeline.build([OSLO]) + timeline.build([later])


def test_two_texts_with_one_id_are_refused():
    with pytest.raises(InvalidValueError, match="'oslo'"):
        timeline.build([OSLO, article("Norway attacked Chad on Monday.", id="oslo")])


def test_the_id_of_an_event_stays_when_a_later_report_joins():
    [before] = timeline.build([OSLO]).of_type("meeting")
    [after] = [event for event in timeline.build([OSLO, HERRING]).of_type("meeting") if "herring" in event.documents]
    assert set(after.documents) == {"oslo", "herring"}
    assert before.id == after.id


@pytest.fixture(scope="module")
def whole() -> Timeline:
    return timeline.build(ALL)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(ALL))
def test_the_order_of_documents_does_not_matter(order, whole):
    assert timeline.build(order) == whole
    assert timeline.build(order).to_json() == whole.to_json()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=st.sets(st.sampled_from([document.id for document in ALL])))
def test_the_sum_of_two_timelines_is_the_timeline_of_all(split, whole):
    parts = [[d for d in ALL if d.id in split], [d for d in ALL if d.id not in split]]
    first, second = (timeline.build(part) for part in parts)
    assert first + second == whole
    assert second + first == whole


def test_merging_again_changes_nothing(whole):
    assert timeline.merge(whole.mentions, documents=whole.documents, notes=whole.notes) == whole
    assert whole + whole == whole


def test_every_mention_is_in_exactly_one_event(whole):
    ids = [mention.id for event in whole for mention in event.mentions]
    assert len(ids) == len(set(ids))


def test_a_timeline_of_an_older_version_cannot_be_added_to_one_of_the_same_article(whole):
    older = attrs.evolve(whole, documents=[attrs.evolve(record, keywords=()) for record in whole.documents])
    assert older + older
    with pytest.raises(InvalidValueError, match="differ in keywords; build both timelines with the same"):
        older + whole
