"""Phrase tables: types, titles, participants, places and dates of mentions."""

import datetime as dt

import pytest

from tests.articles import article, every_mention, extractor, mentions
from timeline import Resolver

TITLES = [
    ("meeting", "Prime Minister Jonas Lund met President Idris Moussa in Oslo on Tuesday.", "Jonas Lund and Idris Moussa meet in Oslo"),
    ("meeting.talks", "Jonas Lund held talks with Idris Moussa in Oslo on Tuesday.", "Jonas Lund and Idris Moussa hold talks in Oslo"),
    ("meeting.talks", "Talks between Norway and Chad began on Monday.", "Norway and Chad hold talks"),
    ("meeting.summit", "Norway hosted a summit in Bergen on Monday.", "Norway hosts a summit in Bergen"),
    ("visit", "Jonas Lund’s visit to Chad began on Monday.", "Jonas Lund visits Chad"),
    ("visit.state", "Jonas Lund paid a state visit to Chad in March.", "Jonas Lund pays a state visit to Chad"),
    ("attack.invasion", "Chad launched an invasion of Norway in 2023.", "Chad invades Norway"),
    ("attack.invasion", "The invasion of Norway began in 2023.", "Invasion of Norway"),
    ("agreement.joint_statement", "Norway and Chad issued a joint statement on Monday.", "Norway and Chad issue a joint statement"),
    ("agreement.treaty", "Norway signed a fishing treaty on Monday.", "Norway signs a fishing treaty"),
    ("legal.arrest", "Anna Berg was arrested in Bergen on Monday.", "Anna Berg is arrested in Bergen"),
    ("legal.arrest", "Police in Bergen arrested Anna Berg on Monday.", "Police arrest Anna Berg in Bergen"),
    ("casualty.death", "Singer Anna Berg died in Bergen on Monday.", "Anna Berg dies in Bergen"),
    ("disaster.quake", "An earthquake struck Norway on Monday.", "Earthquake in Norway"),
    ("election", "Norway elected Jonas Lund on Monday.", "Norway elects Jonas Lund"),
    ("office.leave", "Jonas Lund resigned on Monday.", "Jonas Lund resigns"),
    ("proposal", "China proposed a peace plan in 2023.", "China proposes a peace plan"),
    ("agreement", "Norway agreed on Monday to buy the Doba mine.", "Norway agrees to buy the Doba mine"),
    ("casualty.injury", "No one was injured in Bergen on Monday.", "No one is injured in Bergen"),
    ("office.enter", "Jonas Lund was sworn in on Monday.", "Jonas Lund is sworn in"),
    ("business.jobs", "Doba Oil laid off 200 workers on Monday.", "Doba Oil lays off 200 workers"),
    ("sanction.lift", "Norway ended its sanctions against Chad on Monday.", "Norway ends its sanctions against Chad"),
    ("demand", "Norway urged Idris Moussa on Monday to resign.", "Norway urges Idris Moussa to resign"),
    ("rejection", "On Monday, Norway ruled out sending troops.", "Norway rules out sending troops"),
    ("legal.easing", "Chad lifted a state of emergency in Doba on Monday.", "Chad lifts a state of emergency in Doba"),
    ("other.contest", "Bergen beat Tromso in the final on Saturday.", "Bergen beats Tromso"),
    ("other", "Engineers repaired the old bridge in Bergen on Friday.", "Engineers repair the old bridge in Bergen"),
    ("other", "Jonas Lund ate a herring in Bergen on Monday.", "Jonas Lund eats a herring in Bergen"),
]  # fmt: skip


@pytest.mark.parametrize(("type_name", "sentence", "title"), TITLES)
def test_type_and_title(type_name, sentence, title):
    told = [(mention.type.name, mention.title) for mention in mentions(sentence) if mention.interval]
    assert told[:1] == [(type_name, title)]


PARTICIPANTS = [
    ({"Jonas Lund", "Idris Moussa"}, "Jonas Lund and Idris Moussa met on Monday."),
    ({"Jonas Lund", "Idris Moussa"}, "Jonas Lund spoke. He met Idris Moussa on Monday."),
    (
        {"Jonas Lund", "Idris Moussa"},
        "President Idris Moussa is in Oslo. Prime Minister Jonas Lund met Moussa on Monday.",
    ),
    ({"Jonas Lund", "Idris Moussa"}, "At a summit in Oslo on Monday, Jonas Lund thanked Idris Moussa."),
    ({"Norway", "Chad"}, "The Norwegian attack on Chad began on Monday."),
    ({"Norway", "Chad"}, "Norway began its invasion of Chad on Monday."),
    ({"United States", "Chad"}, "The U.S. attacked Chad on Monday."),
]


@pytest.mark.parametrize(("names", "sentence"), PARTICIPANTS)
def test_participants(names, sentence):
    found = [mention for mention in every_mention(sentence) if mention.dated_by == "clause"][-1]
    assert {argument.name for argument in found.participants} == names


def test_the_accused_did_it_not_the_accuser():
    attack = next(m for m in mentions("Chad accused Norway of attacking Doba.") if m.type.base == "attack")
    assert [a.name for a in attack.participants if a.role == "agent"] == ["Norway"]


DATES = [
    ("met", "2024-05-14", "Jonas Lund met Idris Moussa on Tuesday."),
    ("signed", "2024-05-14", "Jonas Lund met Idris Moussa on Tuesday and signed the paper."),
    ("thanked", "2024-05-13", "At a summit in Oslo on Monday, Jonas Lund thanked Idris Moussa."),
    ("summit", "2024-05-13", "On Monday, Jonas Lund thanked Idris Moussa during the summit in Oslo."),
    ("met", "2024-05-15", "Jonas Lund met Idris Moussa on Wednesday, ahead of Friday's summit."),
    ("invasion", "2022-02", "Jonas Lund spoke of the invasion, which began in Norway in February 2022."),
    ("invaded", None, "On Monday, Jonas Lund said that Chad had invaded Norway."),
    ("invasion", None, "Jonas Lund condemned the invasion of Norway on Monday."),
    ("summit", None, "Jonas Lund met Idris Moussa in Oslo on Monday, ahead of the NATO summit."),
    ("attack", None, "Norway agreed on Monday to attack Chad."),
    ("visited", "2023-12", "Jonas Lund visited Chad in December."),
    ("visit", "2024-05-18", "Jonas Lund will visit Chad on Saturday."),
]


@pytest.mark.parametrize(("trigger", "edtf", "sentence"), DATES)
def test_date(trigger, edtf, sentence):
    [found] = [mention for mention in mentions(sentence) if mention.trigger.text == trigger] or [None]
    if found is None:
        assert edtf is None
    else:
        assert (found.interval.edtf if found.interval else None) == edtf


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (["injured", "collapsed"], "Two officers were injured and three houses collapsed."),
        (["killed"], "At least 16 people were killed near the airport, officials said."),
        (["damaged"], "The fire damaged the roof."),
        ([], "Three houses may have been destroyed."),
    ],
)
def test_what_names_nobody_is_told_where_it_is_the_news(found, sentence):
    told = [mention.trigger.text for mention in mentions(sentence, published=None) if mention.type.base != "statement"]
    assert told == found


def test_words_that_only_look_like_events():
    assert not [m for m in every_mention("Norway met its climate target on Monday.") if m.type.base == "meeting"]
    assert not mentions("If only Norway had a great deal of oil.")
    assert not [m for m in mentions("Norway joined the pact in March 2023.") if m.type.base == "protest"]


def test_without_a_publication_date_the_words_stay_and_the_reason_is_told():
    [mention] = mentions("Jonas Lund met Idris Moussa on Tuesday.", published=None)
    assert mention.interval is None
    assert mention.timex.text == "Tuesday"
    assert "publication date" in mention.timex.reason


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_spans_index_the_text_whatever_its_line_breaks(line_break):
    text = line_break.join(
        [
            "Title here",
            "",
            "  Jonas Lund met Idris Moussa",
            "in Oslo on Tuesday.  “It went well,” Mr Lund said.",
            "",
            "—",
        ]
    )
    document = article(text)
    found = extractor().extract(document, Resolver().resolve(document))
    assert found
    for mention in found:
        spans = [mention.sentence, mention.trigger, *(argument.span for argument in mention.arguments)]
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert text[mention.timex.start : mention.timex.end] == mention.timex.text


def test_offsets_without_a_word_give_nothing_and_those_across_sentences_a_part():
    document = article("Jonas Lund met Idris Moussa.  — \nNorway attacked Chad.")
    spans = [(11, 14), (14, 11), (12, 12), (28, 33), (999, 1005), (11, 45), (-5, 3)]
    found = extractor().mentions_at(document, [], spans)
    assert [mention is not None for mention in found] == [True, False, False, False, False, True, True]
    assert [found[0].trigger.text, found[5].trigger.text] == ["met", "attacked"]


def test_progress_is_told_in_characters():
    seen = []
    document = article("Norway attacked Chad on Monday.\n\nChad attacked Norway on Tuesday.")
    extractor().extract(document, Resolver().resolve(document), progress=seen.append)
    assert seen == [31, len(document.text)]


def test_the_day_is_that_of_the_publication_with_a_time():
    published = dt.datetime(2024, 5, 16, 9, 30)
    [mention] = mentions("Jonas Lund met Idris Moussa today.", published=published)
    assert mention.interval.edtf == "2024-05-16"
