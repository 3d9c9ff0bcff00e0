"""The editor's benchmark on a list and events of our own, figures counted by hand."""

import hashlib
import json

import pytest
from click.testing import CliRunner

from benchmarks.editor import main
from benchmarks.editor_scoring import Judged, judge


def row(level="must", spans=((10, 14),), **fields):
    return {
        "level": level, "what": "Ferry sinks", "who": [], "type": "accident", "status": "happened", "date": None,
        "bounds": None, "spans": spans, **fields,
    }  # fmt: skip


def event(trigger, sentence=(0, 40), start=None, end=None, status="happened", parties=(), places=(), **fields):
    source = {"trigger": {"start": trigger[0], "end": trigger[1]}, "start": sentence[0], "end": sentence[1]}
    return {
        "title": "Ferry sinks", "start": start, "end": end, "edtf": start, "status": status, "sources": [source],
        "participants": [{"name": name, "aliases": ["Nordline"]} for name in parties],
        "places": [{"name": name} for name in places], **fields,
    }  # fmt: skip


def figures(rows, events):
    return judge("a", rows, events).figures


def test_rows_are_met_by_overlap_and_shown_with_a_date_or_close_bounds():
    rows = [row(), row(spans=[[20, 25]]), row(spans=[[60, 65]]), row("should", spans=[[80, 85]])]
    bounds = {"start": "2024-05-01", "end": "2024-06-01"}  # 31 days
    wide = {"start": "2024-05-01", "end": "2024-06-02"}
    events = [
        event((12, 16), start="2024-05-14", end="2024-05-15"),
        event((25, 30)),  # touches the sentence of the second row, meets nothing
        event((60, 65), (50, 70), bounds=bounds),
        event((80, 85), (75, 90), bounds=wide),
        event((120, 125), (110, 130)),
    ]
    found = figures(rows, events)
    assert (found["must met"], found["must shown"]) == (66.7, 66.7)
    assert (found["should met"], found["should shown"]) == (100.0, 0.0)
    assert (found["events"], found["dated"], found["touching"], found["again"]) == (5, 1, 80.0, 0)


def test_dates_and_bounds():
    may, june = (
        {"date": "2024-05-14", "bounds": ["2024-05-14", "2024-05-14"]},
        {"date": "2024-06", "bounds": [None, "2024-06-30"]},
    )
    rows = [row(**may), row(spans=[[20, 25]], **may), row(spans=[[60, 65]], **june), row(spans=[[80, 85]], **june)]
    events = [
        event((10, 14), start="2024-05-14T18:00:00", end="2024-05-14T19:00:00"),
        event((20, 25), start="2024-05-15", end="2024-05-16"),
        event((60, 65), start="2024-06-30", end="2024-07-02"),
        event((80, 85)),
    ]
    found = figures(rows, events)
    assert (found["date right"], found["date wrong"], found["date open"]) == (50.0, 25.0, 25.0)
    assert (found["placed"], found["width"]) == (50.0, 1)


def test_an_event_that_meets_only_what_is_met_comes_again_and_the_dated_one_speaks():
    rows = [row(date="2024-05-14")]
    events = [event((10, 14), status="planned"), event((10, 14), start="2024-05-14", end="2024-05-15")]
    found = figures(rows, events)
    assert (found["again"], found["again share"]) == (1, 50.0)
    assert (found["date right"], found["status"]) == (100.0, 100.0)


@pytest.mark.parametrize(
    ("wanted", "got", "share"),
    [
        ("happened", "ongoing", 100.0),
        ("planned", "hypothetical", 100.0),
        ("cancelled", "denied", 100.0),
        ("alleged", "happened", 0.0),
    ],
)
def test_status_is_compared_in_groups(wanted, got, share):
    assert figures([row(status=wanted)], [event((10, 14), status=got)])["status"] == share


def test_parties_are_compared_by_a_word_that_is_not_common():
    rows = [row(who=["the Norwegian Coast Guard", "Chad", "President Moussa", "Nordline"])]
    events = [event((10, 14), parties=["Coast Guard of Sweden", "President Lund"], places=["Chad"])]
    found = figures(rows, events)
    assert (found["who recall"], found["who precision"]) == (75.0, 50.0)


def test_nothing_is_no_figure():
    assert Judged().figures["must met"] is None


ARTICLES = [
    f"Rebels attacked the port of Vasta on Tuesday, killing {number} people. The ministers of Norway and Chad met in Oslo."
    for number in ("two", "three")
]


def listed(number, words, what):
    text = ARTICLES[number]
    start = text.index(words)
    return {
        "id": f"news/{number}", "where": {"file": "news.jsonl", "topic": "vasta", "article": number}, "published": "2024-05-16",
        "text_sha": hashlib.sha256(text.encode()).hexdigest()[:16],
        "events": [row(spans=[[start, start + len(words)]], what=what, date="2024-05-14", bounds=["2024-05-14", "2024-05-14"])],
    }  # fmt: skip


def run(tmp_path, rows, *arguments):
    story = {"topic": "vasta", "articles": [{"date": "2024-05-16", "title": None, "text": text} for text in ARTICLES]}
    (tmp_path / "news.jsonl").write_text(json.dumps(story) + "\n", encoding="utf-8")
    (tmp_path / "editor_dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return CliRunner().invoke(main, ["--data", str(tmp_path), "--json", str(tmp_path / "f.json"), *arguments])


def test_the_command_tells_both_halves_and_shows_errors_of_the_first(tmp_path):
    rows = [listed(0, "attacked", "Raid"), listed(1, "port", "Unmet in the second half")]
    result = run(tmp_path, rows, "--errors", "9")
    assert result.exit_code == 0, result.output
    found = json.loads((tmp_path / "f.json").read_text())
    assert [found[part]["must met"] for part in ("whole", "half 1", "half 2")] == [50.0, 100.0, 0.0]
    assert found["half 1"]["date right"] == 100.0
    assert "Unmet in the second half" not in result.output
    rows = [listed(0, "port", "Unmet in the first half"), listed(1, "attacked", "Raid")]
    assert "must missed | news/0 | Unmet in the first half" in run(tmp_path, rows, "--errors", "9").output
    assert list(json.loads((tmp_path / "f.json").read_text())) == ["whole", "half 1", "half 2"]
    assert run(tmp_path, rows, "--half", "2").exit_code == 0
    assert list(json.loads((tmp_path / "f.json").read_text())) == ["half 2"]


def test_an_article_that_has_changed_or_is_not_there_is_refused(tmp_path):
    changed = run(tmp_path, [listed(0, "attacked", "Raid") | {"text_sha": "0" * 16}])
    assert changed.exit_code == 1
    assert "is not the one that news/0 was annotated on" in changed.output
    gone = listed(0, "attacked", "Raid")
    gone["where"]["article"] = 7
    assert "where news/0 should be" in run(tmp_path, [gone]).output
    elsewhere = listed(0, "attacked", "Raid")
    elsewhere["where"]["file"] = "other.jsonl"
    result = run(tmp_path, [elsewhere, listed(1, "attacked", "Raid")])
    assert result.exit_code == 0
    assert "missing: other.jsonl" in result.output
