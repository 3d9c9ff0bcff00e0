"""The benchmark of summaries: how days and sentences are chosen, and the figures of tilse."""

import datetime as dt
import json

import pytest

pytest.importorskip("tilse")

from benchmarks.summaries import date_f1, figures, named_days, publication_days, read_topic, rouge, summarise

MONDAY, TUESDAY, FRIDAY = (dt.date(2024, 5, day) for day in (13, 14, 17))
RECORD = {
    "topic": "ferry",
    "articles": [
        {"date": "2024-05-14", "title": None, "text": "Rebels attacked the port of Vasta on Monday ."},
        {"date": "2024-05-14", "title": None, "text": "Jonas Lund met Idris Moussa in Oslo on Tuesday ."},
        {"date": "2024-05-17", "title": None, "text": "Rebels attacked the port of Alta on 3 March 2023 ."},
    ],
    "timelines": [{"source": "gazette", "timeline": {"2024-05-13": ["Rebels attack a port ."], "2024-05-17": ["Rain ."]}}],
}  # fmt: skip


@pytest.fixture(scope="module")
def topic():
    return read_topic(RECORD)


def test_baselines_count_articles_and_time_expressions(topic):
    assert publication_days(topic) == {TUESDAY: 2, FRIDAY: 1}
    assert named_days(topic) == {MONDAY: 1, TUESDAY: 1, dt.date(2023, 3, 3): 1}


def test_days_outside_the_reach_of_the_reference_are_no_candidates(topic):
    keys = topic.built.key_dates(10)
    told = summarise(keys, topic.references["gazette"])
    assert list(told) == [MONDAY, TUESDAY]
    assert told[MONDAY] == ["Rebels attacked the port of Vasta on Monday ."]


def test_scores():
    reference = {MONDAY: ["Rebels attack a port ."], FRIDAY: ["Rain falls ."]}
    assert date_f1([MONDAY, TUESDAY], reference) == 0.5
    assert date_f1([], reference) == 0.0
    assert rouge(reference, reference) == pytest.approx({"AR1": 1.0, "AR2": 1.0})


def test_figures_are_means_of_references_then_of_topics(tmp_path, capsys):
    (tmp_path / "tls.jsonl").write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"id": "a"}\n', encoding="utf-8")
    found = figures(tmp_path, out=tmp_path / "told.jsonl")
    assert list(found) == ["tls"]
    assert found["tls"]["date F1"] == found["tls"]["topics"]["ferry"]["references"]["gazette"]["date F1"] == 0.5
    assert "mean of topics" in capsys.readouterr().out
    assert json.loads((tmp_path / "told.jsonl").read_text())["source"] == "gazette"
