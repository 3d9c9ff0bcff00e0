"""The figures of the event benchmark on records whose right answers are known."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.event_scoring import anchoring, detection, status, types
from benchmarks.events import main

TEXT = "Norway attacked Chad on Monday. Chad will visit Oslo."


def span(words: str, **fields):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, **fields}


def linked(*links):
    return {
        "id": "a",
        "dct": "2024-05-16",
        "text": TEXT,
        "timexes": [span("Monday", tid="t1", type="DATE", value="2024-05-13", mod=None)],
        "events": [
            span("attacked", eid="e1", **{"class": "OCCURRENCE"}),
            span("visit", eid="e2", **{"class": "I_ACTION"}),
            span("will", eid="e3", **{"class": "STATE"}),
        ],
        "tlinks": [{"from": one, "rel": rel, "to": other} for one, rel, other in links],
    }


def test_anchoring_counts_events_that_a_link_places_in_or_at_an_expression():
    row = linked(("e1", "IS_INCLUDED", "t1"), ("e2", "AFTER", "t1"), ("e2", "IS_INCLUDED", "t0"))
    figure = anchoring([row])
    assert (figure.values["accuracy"], len(figure.predictions)) == (1.0, 1)
    assert anchoring([linked(("t1", "INCLUDES", "e1"))]).values["accuracy"] == 1.0


def test_dates_are_right_or_wrong_by_the_ground_on_which_they_were_taken():
    right = linked(("e1", "IS_INCLUDED", "t1"), ("e1", "BEFORE", "t0"))
    assert anchoring([right]).values["precision clause"] == 1.0
    elsewhere = linked(("e1", "BEFORE", "t1"), ("e2", "IS_INCLUDED", "t1"))
    assert anchoring([elsewhere]).values["precision clause"] == 0.0


def test_detection_counts_overlaps_with_the_two_classes():
    figure = detection([linked()])
    assert figure.values["precision"] == 1.0
    assert figure.values["recall"] in (0.5, 1.0)


def test_types_are_compared_under_their_present_names():
    rows = [
        {"id": "1", "text": "Norwegian troops attacked Doba.", "type": "FIGHT"},
        {"id": "2", "text": "Norwegian troops attacked Doba.", "type": "AID"},
    ]
    figure = types(rows)
    assert figure.values["accuracy"] == 0.5
    assert [row["wanted"] for row in figure.predictions] == ["ASSAULT", "AID"]


def meantime(*events):
    created = span(
        "Monday", mid="9", type="TIMEX3", attrs={"functionInDocument": "CREATION_TIME", "value": "2024-05-13"}
    )
    mentions = [created] + [
        span(words, mid=str(i), type="EVENT_MENTION", attrs={"certainty": c, "polarity": p, "time": t})
        for i, (words, c, p, t) in enumerate(events)
    ]
    return {"id": "a", "text": TEXT, "mentions": mentions, "relations": [], "instances": {}}


def test_status_skips_what_the_annotation_leaves_blank():
    row = meantime(
        ("attacked", "CERTAIN", "POS", "NON_FUTURE"), ("visit", "CERTAIN", "POS", "FUTURE"), ("will", None, None, None)
    )
    figure = status([row])
    assert (figure.values["F1"], len(figure.predictions)) == (1.0, 2)


@pytest.mark.parametrize("half", [[], ["--half", "2"]])
def test_the_command_tells_corpora_by_their_fields(tmp_path, half):
    rows = [linked(("e1", "IS_INCLUDED", "t1")), linked(("e1", "IS_INCLUDED", "t1"))]
    (tmp_path / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "strange.jsonl").write_text('{"id": "x"}\n')
    out = tmp_path / "out.jsonl"
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--out", str(out), *half])
    assert result.exit_code == 0, result.output
    assert "anchoring on news: accuracy 1.000" in result.output
    assert {json.loads(line)["corpus"] for line in out.read_text().splitlines()} == {"news"}


def run(folder, *lines):
    (folder / "news.jsonl").write_text("".join(f"{line}\n" for line in lines))
    return CliRunner().invoke(main, ["--data", str(folder)])


@pytest.mark.parametrize("dct", [{"dct": None}, {"dct": "2024"}, {"dct": ""}])
def test_records_without_a_date_of_publication_are_counted(tmp_path, dct):
    result = run(tmp_path, json.dumps(linked() | dct), "", json.dumps(linked()))
    assert result.exit_code == 0, result.output
    assert "1 of 2 records have no date of publication" in result.output


def test_where_there_is_nothing_to_measure_it_is_said(tmp_path):
    empty = {"events": [], "tlinks": [], "instances": {}, "relations": [], "mentions": [], "markup": [], "trigger": ""}
    result = run(tmp_path, json.dumps(linked() | empty | {"type": None}))
    assert result.exit_code == 0, result.output
    assert result.output.count("nothing to measure, for ") == 5


def test_expressions_and_records_without_a_type_do_not_count():
    untyped = [{**timex, "type": None} for timex in linked()["timexes"]]
    assert anchoring([linked(("e1", "IS_INCLUDED", "t1")) | {"timexes": untyped}]).values == {}
    assert types([{"id": "1", "text": "Norwegian troops attacked Doba.", "type": None}]).values == {}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2: not valid JSON: "),
        ("[1]", "line 2: no JSON object, as each record must be"),
        ('{"id": "b", "text": "", "tlinks": []}', "the record b has no 'events' and no 'timexes'"),
    ],
)
def test_a_line_that_is_no_record_of_the_corpus_is_refused(tmp_path, line, told):
    result = run(tmp_path, json.dumps(linked(("e1", "IS_INCLUDED", "t1"))), line)
    assert result.exit_code == 1
    assert told in result.output
    assert result.exc_info[0] is SystemExit


def test_a_folder_without_corpora_is_refused(tmp_path):
    result = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert result.exit_code == 1
    assert "none of the corpora" in result.output
