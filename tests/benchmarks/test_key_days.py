"""Key dates against the days of a reference, and topics that cannot be measured, on stories of our own."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.key_days import figures
from benchmarks.timelines import main

ARTICLES = [
    {"date": "2024-05-14", "title": None, "text": "Rebels attacked the port of Vasta on Monday ."},
    {"date": "2024-05-14", "title": None, "text": "Jonas Lund met Idris Moussa in Oslo on Tuesday ."},
    {"date": "2024-05-17", "title": None, "text": "Rebels attacked the port of Alta on 3 March 2023 ."},
]
DAYS = {"topic": "ferry", "articles": ARTICLES, "reference_dates": ["2024-05-13", "2024-05-17"]}
TOLD = {"source": "gazette", "timeline": {"2024-05-13": ["Rebels attack a port ."], "2024-05-17": ["Rain ."]}}
STORY = {"topic": "ferry", "articles": ARTICLES, "timelines": [TOLD]}


def test_as_many_days_as_the_reference_has_and_within_its_reach():
    found, rows = figures([DAYS])
    # told are 13 and 14 May, of which one is right; articles appear on 14 and 17 May, expressions name 13 and 14 May
    assert rows == [{"topic": "ferry", "days": ["2024-05-13", "2024-05-14"]}]
    assert found["topics"]["ferry"]["days"] == 2
    assert [found[name] for name in ("date F1", "date F1 by publications", "date F1 by time expressions")] == [0.5] * 3


@pytest.mark.parametrize(
    ("whole", "broken", "lacks"),
    [
        (DAYS, {**DAYS, "articles": []}, "articles"),
        (DAYS, {**DAYS, "reference_dates": []}, "reference"),
        (DAYS, {"topic": "empty", "articles": ARTICLES}, "reference"),
        (STORY, {**STORY, "articles": []}, "articles"),
        (STORY, {**STORY, "timelines": []}, "reference"),
        (STORY, {**STORY, "timelines": [{"source": "gazette", "timeline": {}}]}, "reference"),
        (STORY, {"topic": "empty", "timelines": [TOLD]}, "articles"),
    ],
)
def test_topics_that_lack_something_are_passed_over_and_named(tmp_path, whole, broken, lacks):
    rows = [{**broken, "topic": "empty"}, whole]  # the first record too
    (tmp_path / "tls.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--json", str(tmp_path / "f.json")])
    assert result.exit_code == 0, result.output
    assert f"passed over: the topic empty has no {lacks}" in result.stderr
    found = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["tls"]
    assert list(found["topics"]) == ["ferry"]
    assert found["date F1"] == 0.5


@pytest.mark.parametrize("row", [{**DAYS, "articles": []}, {**STORY, "articles": []}])
def test_where_no_topic_is_left_it_is_said(tmp_path, row):
    (tmp_path / "tls.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert "nothing to measure" in result.output
