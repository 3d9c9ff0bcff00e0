"""Documents with the same text: one counts, the others are kept for when it goes."""

import datetime as dt

import pytest

import timeline
from tests.articles import article
from timeline.errors import InvalidValueError
from timeline.export.json import parse_json

TEXT = "Jonas Lund met Idris Moussa in Oslo on Monday."
FIRST = article(TEXT, id="first", published=dt.date(2024, 5, 14))
LATER = article(TEXT, id="later", published=dt.date(2024, 5, 22))
OTHER = article("Chad invaded Cameroon in February 2022.", id="other")


def test_a_copy_counts_as_soon_as_the_original_is_taken_out():
    both = timeline.build([FIRST, LATER, OTHER])
    assert [event.documents for event in both.of_type("meeting")] == [("first",)]
    assert {mention.document for mention in both.copies} == {"later"}
    alone = both.without("first")
    assert alone == timeline.build([LATER, OTHER])
    assert [event.date for event in alone.of_type("meeting")] == ["20 May 2024"], "by the copy's own publication"
    assert (alone.copies, alone.notes) == ((), ())


def test_an_original_that_comes_later_takes_the_place_of_the_copy():
    assert timeline.build([LATER]) + timeline.build([FIRST]) == timeline.build([FIRST, LATER])


def test_copies_are_stored_with_the_timeline():
    both = timeline.build([FIRST, LATER])
    again = parse_json(both.to_json())
    assert again == both
    assert again.without("first") == timeline.build([LATER])


def test_what_is_not_there_cannot_be_taken_out():
    with pytest.raises(InvalidValueError, match="no document 'nowhere'"):
        timeline.build([OTHER]).without("nowhere")


def test_notes_on_a_document_go_with_it():
    german = timeline.Document(id="german", text="Norwegen griff den Tschad an.", language="de")
    assert timeline.build([german, OTHER]).notes
    assert timeline.build([german, OTHER]).without("german") == timeline.build([OTHER])
