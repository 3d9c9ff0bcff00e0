"""Who repeats another is no source of its own: near-copies, copied sentences, the same quotation."""

import datetime as dt

import pytest

import timeline
from timeline.export.json import parse_json
from timeline.export.terminal import to_text
from timeline.model import Document

AGENCY = """The ferry Amalia sank off the island of Torsund on Tuesday after it had struck a reef in heavy fog.
The coast guard rescued 61 passengers in three hours and searched the cold water for four others until nightfall.
The captain, Peder Holm, told investigators that the radar of the vessel had failed shortly before the accident.
Prosecutors in the port of Kalvik opened an inquiry against the owner of the ship on Tuesday evening.
"""
EDITED = """The passenger ferry Amalia sank off Torsund island Tuesday after it had struck a reef in heavy fog.
The coast guard rescued 61 passengers in three hours and searched the cold water for four others until dark.
Captain Peder Holm told investigators that the radar of the vessel had failed shortly before the accident.
Prosecutors in the port of Kalvik opened an inquiry against the owner on Tuesday evening.
"""
OWN = """Fog and a broken radar: on Tuesday the Amalia sank near Torsund, and the island stood on the shore and looked.
Sixty-one people were pulled from the sea, said the coast guard, which kept looking for four more after dark.
In Kalvik the prosecutors opened an inquiry that evening; they want to know why the owner had not replaced the radar.
"""


def articles(*texts, day=14):
    return [
        Document(id=f"d{place}", text=text, published=dt.date(2024, 5, day + place)) for place, text in enumerate(texts)
    ]


def sinking(*texts):
    built = timeline.build(articles(*texts))
    [event] = [event for event in built if event.mentions[0].lemma == "sink"]
    return built, event


def test_agency_text_with_small_edits_is_one_source():
    built, event = sinking(AGENCY, EDITED, OWN)
    assert event.documents == ("d0", "d1", "d2"), "all stay addressable"
    assert event.voices == ("d0", "d2")
    assert [(note.kind, note.subject) for note in built.notes] == [("near-copy", "d1")]
    assert "one source: d1 has nearly the same text as d0" in event.explain()
    assert "d1 has nearly the same text as d0" in built.to_html()
    assert parse_json(built.to_json()) == built


def test_they_are_one_in_the_table_in_salience_and_in_confidence():
    built, event = sinking(AGENCY, EDITED)
    _, alone = sinking(AGENCY)
    [row] = [line for line in to_text(built).splitlines() if event.id in line]
    assert row.split()[-2] == "1"
    assert (event.salience, event.confidence) == pytest.approx((alone.salience, alone.confidence))


def test_a_copy_speaks_for_itself_once_its_origin_is_gone():
    texts = articles(AGENCY, EDITED, OWN)
    whole = timeline.build(texts)
    assert whole.without("d0") == timeline.build(texts[1:])
    assert timeline.build(texts[1:]) + timeline.build(texts[:1]) == whole == timeline.build(texts[::-1])


ONE_VOICE = {
    "the same quotation": (
        "Mayor Ulla Brandt of Kalvik resigned on Monday: “I have lost the trust of this town.”",
        "On Monday Ulla Brandt resigned as the mayor of Kalvik, with the words “I have lost the trust of this town”.",
    ),
    "a copied sentence": (
        "Mayor Ulla Brandt of Kalvik resigned on Monday after the council had rejected her plan to sell the old harbour.",
        "In a short letter, Mayor Ulla Brandt of Kalvik resigned on Monday after the council had rejected her plan to sell "
        "the old harbour to a bank.",
    ),
}
TWO_VOICES = {
    "the same few words": (
        "Mayor Ulla Brandt of Kalvik resigned on Monday.",
        "Mayor Ulla Brandt of Kalvik resigned on Monday, three weeks after the vote on the harbour.",
    ),
    "another quotation": (
        "Mayor Ulla Brandt of Kalvik resigned on Monday: “I have lost the trust of this town.”",
        "Mayor Ulla Brandt of Kalvik resigned on Monday: “Others must now sell the harbour.”",
    ),
    "a long title": (
        "Ulla Brandt of the Royal Commission for the Rescue of the Old Harbours of Kalvik, Torsund and Lund resigned on "
        "Monday.",
        "On Monday, Ulla Brandt, who led the Royal Commission for the Rescue of the Old Harbours of Kalvik, Torsund and "
        "Lund, resigned.",
    ),
}


@pytest.mark.parametrize(
    ("texts", "voices"),
    [*((texts, 1) for texts in ONE_VOICE.values()), *((texts, 2) for texts in TWO_VOICES.values())],
    ids=[*ONE_VOICE, *TWO_VOICES],
)
def test_copied_words_are_one_voice(texts, voices):
    [event] = [event for event in timeline.build(articles(*texts)) if event.mentions[0].lemma == "resign"]
    assert (len(event.documents), len(event.voices)) == (2, voices), event.explain()
