"""The placement benchmark on bounds of our own, figures counted by hand."""

import datetime as dt
import json

import pytest
from click.testing import CliRunner

from benchmarks.placement import gold_days, judge, main, side
from timeline import Interval

PUBLISHED = dt.date(2024, 5, 16)
TEXT = "The ferry sank on Tuesday."


def event(to_dct="before", kind="single", day=None, after=None, before=None):
    return {
        "eid": "e1", "start": 10, "end": 14, "text": "sank", "kind": kind, "to_dct": to_dct, "day": day, "after": after,
        "before": before,
    }  # fmt: skip


def figures(*judged):
    row = {"id": "a", "dct": "2024-05-16", "text": TEXT, "events": [event for event, _ in judged]}
    return judge(row, [edtf and Interval.parse(edtf) for _, edtf in judged]).figures


def test_side_is_right_only_where_the_bounds_decide_it():
    found = figures(
        (event("before"), "2024-05-15"),
        (event("before"), "2024-05"),  # reaches over the day
        (event("after"), "2024-05-17/.."),
        (event("on"), "2024-05-16T18:00:00"),
        (event("on"), None),
        (event("on", "multi"), "2024-05-01/.."),
        (event("on", "multi"), None),
        (event(None), "2024-05-15"),
    )
    assert (found["events"], found["placed"]) == (8, 75.0)
    assert (found["side single"], found["side multi"], found["side"]) == (60.0, 50.0, 57.14)
    assert found["width"] == 1  # of 1, 31, 1 and 1 days; an open end has no width


def test_days_and_soundness():
    tuesday = event(day="2024-05-14")
    found = figures((tuesday, "2024-05-14"), (tuesday, "2024-05"), (tuesday, "2024-05-15"), (tuesday, None))
    assert found["day"] == 25.0
    assert found["sound"] == 66.67


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        (event("before"), "0001-01-01", "2024-05-15"),
        (event("before", before="2024-05-10"), "0001-01-01", "2024-05-10"),
        (event("before", "multi"), "0001-01-01", "9999-12-31"),
        (event("after"), "2024-05-17", "9999-12-31"),
        (event("after", "multi"), "2024-05-16", "9999-12-31"),
        (event("on", after="2024-05-01"), "2024-05-16", "2024-05-16"),
        (event("on", day="2024-05-16"), "2024-05-16", "2024-05-16"),
    ],
)
def test_what_the_gold_admits(given, first, last):
    assert [str(day) for day in gold_days(given, PUBLISHED)] == [first, last]


def test_multi_day_events_before_the_day_are_not_on_it():
    days = (dt.date(2024, 5, 1), dt.date(2024, 5, 15))
    assert side(days, PUBLISHED, is_multi=True) == "before"


def test_the_command_places_events_by_their_mentions(tmp_path):
    row = {"id": "a", "split": "dev", "dct": "2024-05-16", "text": TEXT, "events": [event(day="2024-05-14")]}
    (tmp_path / "eventtime.jsonl").write_text(json.dumps(row) + "\n")
    out = tmp_path / "out.jsonl"
    arguments = ["--data", str(tmp_path), "--out", str(out), "--json", str(tmp_path / "f.json")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads((tmp_path / "f.json").read_text())["eventtime"]["whole"]["day"] == 100.0
    told = {"eid": "e1", "start": "2024-05-14", "end": "2024-05-15"}
    assert json.loads(out.read_text()) == {"id": "a", "events": [told]}
