"""Peers' test suites: cases of our own in their formats, figures counted by hand."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.suites import duckling, main, recognizers


def asked(words, type_, *values, before=""):
    start = len(before)
    result = {"text": words, "start": start, "end": start + len(words), "type": type_, "values": list(values)}
    return {"input": before + words, "reference": "2024-05-16T00:00:00", "results": [result]}


def counts(row):
    return recognizers([row]).figures(row["results"][0]["type"])


@pytest.mark.parametrize(
    ("row", "share"),
    [
        (asked("3 May 2024", "date", {"timex": "2024-05-03", "value": "2024-05-03"}), 100.0),
        (asked("3 May 2024", "date", {"timex": "2024-05-03", "value": "2024-05-04"}), 0.0),
        (asked("3 May", "date", {"timex": "XXXX-05-03", "value": "2031-05-03"}, before="See you on "), 100.0),
        (asked("3 May", "date", {"timex": "2031-05-03", "value": "2031-05-03"}, before="See you on "), 0.0),
        (asked("two months ago", "date", {"timex": "2024-03-16", "value": "2024-03-16"}), 100.0),
        (asked("3 May 2024", "date", {"timex": "x", "value": "not resolved"}), 0.0),
        (asked("May 2024", "daterange", {"timex": "2024-05", "start": "2024-05-01", "end": "2024-06-01"}), 100.0),
        (asked("May 2024", "daterange", {"timex": "2024-05", "start": "2024-05-01", "end": "2024-05-31"}), 100.0),
        (asked("May 2024", "daterange", {"timex": "2024-05", "start": "2024-05-01", "end": "2024-05-30"}), 0.0),
        (asked("3 May 2024 at 10:00", "datetime", {"timex": "x", "value": "2024-05-03 10:00:00"}), 100.0),
        (asked("3 May 2024 at 10:00", "datetime", {"timex": "x", "value": "2024-05-03 10:01:00"}), 0.0),
        (asked("three weeks", "duration", {"timex": "P3W"}), 100.0),
        (asked("three weeks", "duration", {"timex": "P2W"}, {"timex": "P3W"}), 100.0),
        (asked("three weeks", "duration", {"timex": "P21D"}), 0.0),
    ],
)
def test_results_are_right_to_the_day_the_minute_or_the_value(row, share):
    assert counts(row) == {"results": 1, "found": 100.0, "right": share}


def test_what_is_found_elsewhere_is_not_found():
    row = asked("lunch", "date", {"timex": "x", "value": "2024-05-03"})
    row["input"] += " on 3 May 2024"
    assert counts(row) == {"results": 1, "found": 0.0, "right": 0.0}


def test_inputs_without_results_must_be_left_alone():
    rows = [{"input": words, "reference": None, "results": []} for words in ("A ferry sank.", "It sank on 3 May 2024.")]
    assert recognizers(rows).alarms == {"false alarms": 1, "negatives": 2}


def expected(words, kind="datetime", grain="day", start="2024-05-03T00:00:00", end=None):
    wanted = {"kind": kind, "grain": grain, "from": start, "to": end}
    return {"expression": words, "reference": "2024-05-16T00:00:00", "expected": wanted}


@pytest.mark.parametrize(
    ("row", "share"),
    [
        (expected("3 May 2024"), 100.0),
        (expected("3 May 2024", start="2024-05-04T00:00:00"), 0.0),
        (expected("December 2023", grain="month", start="2023-12-01T00:00:00"), 100.0),
        (expected("2023", grain="year", start="2023-01-01T00:00:00"), 100.0),
        (expected("3 May 2024 at 10:15", grain="minute", start="2024-05-03T10:15:00"), 100.0),
        (expected("3 May 2024", "datetimeInterval", end="2024-05-05T00:00:00"), 0.0),
        (expected("3 May 2024", "datetimeInterval", end="2024-05-04T00:00:00"), 100.0),
    ],
)
def test_expressions_begin_and_end_where_duckling_says(row, share):
    assert duckling([row]).figures("all") == {"results": 1, "found": 100.0, "right": share}


def test_holidays_durations_and_negatives_of_duckling_do_not_count_as_results():
    rows = [
        expected("Easter", "datetimeHoliday"),
        expected("three weeks", "duration"),
        {"expression": "3 May 2024", "reference": None, "expected": None},
    ]
    judged = duckling(rows)
    assert judged.figures("all") == {"results": 0, "found": None, "right": None}
    assert judged.alarms == {"false alarms": 1, "negatives": 1}


def test_command(tmp_path):
    (tmp_path / "duckling_dev.jsonl").write_text(json.dumps(expected("4 May 2024")) + "\n")
    out, figures = tmp_path / "out.jsonl", tmp_path / "f.json"
    arguments = ["--data", str(tmp_path), "--errors", "1", "--out", str(out), "--json", str(figures)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert "missing: recognizers_dev.jsonl" in result.output
    assert (
        "4 May 2024: wanted 2024-05-03T00:00 to 2024-05-04T00:00, got '4 May 2024' 2024-05-04 2024-05-04"
        in result.output
    )
    [told] = json.loads(figures.read_text()).values()
    missed = {"all": {"results": 1, "found": 100.0, "right": 0.0}, "false alarms": 0, "negatives": 0}
    assert told.pop("thirds")["read"] == missed
    assert told == missed
    assert json.loads(out.read_text())["found"] == [["4 May 2024", "2024-05-04", "2024-05-04"]]


def test_errors_are_of_the_third_that_may_be_read(tmp_path):
    days = [expected(f"{day} May 2024") for day in (1, 2, 4)]  # in the order of their names: read, decide, unread
    (tmp_path / "duckling_dev.jsonl").write_text("".join(json.dumps(day) + "\n" for day in days))
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--errors", "9"])
    assert "    1 May 2024: wanted" in result.output
    assert "    2 May 2024: wanted" not in result.output
    assert "    4 May 2024: wanted" not in result.output


def test_a_false_alarm_is_an_error():
    row = {"input": "On 3 May 2024.", "reference": "2024-05-16T00:00:00", "results": []}
    assert recognizers([row]).errors == ["false alarm | On 3 May 2024.: got '3 May 2024' 2024-05-03 2024-05-03"]
    assert recognizers([row | {"input": "On page 3."}]).errors == []


def test_command_without_suites(tmp_path):
    arguments = ["--data", str(tmp_path)]
    assert CliRunner().invoke(main, arguments).exit_code == 1
