"""The benchmark of judged pairs on a story of our own, figures counted by hand."""

import json

from click.testing import CliRunner

from benchmarks.pairs import UNREAD, Verdict, figures, judge, main

READ, HIDDEN = "vasta", "Enron"
ARTICLES = [
    ("2024-05-14", "Rebels attacked the port of Vasta on Tuesday. Jonas Lund met Idris Moussa in Oslo."),
    ("2024-05-15", "Rebels attacked the port of Vasta on Tuesday."),
    ("2024-05-16", "Jonas Lund resigned on Monday."),
    ("2024-06-16", "Rebels attacked the port of Alta on Friday."),
]


def story(topic):
    return {"topic": topic, "articles": [{"date": day, "title": None, "text": text} for day, text in ARTICLES]}


def at(article, words):
    start = ARTICLES[article][1].index(words)
    return {"article": article, "start": start, "end": start + len(words)}


def pair(one, other, label, topic=READ):
    return {
        "corpus": "stories", "topic": topic, "stratum": "near", "weight": 2.5, "a": at(*one), "b": at(*other), "label": label,
        "why": "what",
    }  # fmt: skip


def test_pairs_are_joined_apart_or_untold():
    pairs = [
        pair((0, "attacked"), (1, "attacked"), "same"),
        pair((0, "attacked"), (2, "resigned"), "different"),
        pair((0, "Vasta"), (1, "attacked"), "same"),
    ]
    assert [verdict.joined for verdict in judge(story(READ), pairs)] == [True, False, None]


def verdict(joined, label, weight=1.0, topic=READ, stratum="near"):
    return Verdict(topic=topic, stratum=stratum, label=label, why="who", weight=weight, joined=joined)


def test_figures_are_plain_weighted_and_by_story():
    found = figures(
        [
            verdict(True, "same", 1.0, stratum="joined"),
            verdict(True, "different", 3.0, stratum="joined"),
            verdict(True, "part", 4.0, stratum="joined"),
            verdict(False, "same", 7.0),
            verdict(False, "nonevent", 9.0),
            verdict(True, "same", 2.0, topic=HIDDEN, stratum="joined"),
            verdict(None, "same"),
            verdict(None, "nonevent"),
        ]
    )
    assert {name: found["all"][name] for name in ("pairs", "precision", "recall", "untold same")} == {
        "pairs": 6, "precision": 0.5, "recall": 0.667, "untold same": 1,
    }  # fmt: skip
    assert (found["all"]["weighted precision"], found["all"]["weighted recall"]) == (0.3, 0.3)
    assert (found["read"]["precision"], found["unread"]["precision"]) == (0.333, 1.0)
    assert (found["by stratum"]["joined"]["precision"], found["by stratum"]["near"]["precision"]) == (0.5, None)
    assert found["by story"][HIDDEN]["recall"] == 1.0
    assert found["untold"] == {"nonevent": 1, "same": 1}
    assert found["wrongly joined by"] == {"different/who": 1, "part/who": 1}


def test_no_pair_of_an_unread_story_is_shown(tmp_path):
    assert HIDDEN in UNREAD
    assert len(UNREAD) == 6
    pairs = [pair((0, "attacked"), (2, "resigned"), "same", topic) for topic in (READ, HIDDEN)]
    (tmp_path / "merge_pairs_dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in pairs))
    (tmp_path / "stories.jsonl").write_text("".join(json.dumps(story(topic)) + "\n" for topic in (READ, HIDDEN)))
    arguments = ["--data", str(tmp_path), "--errors", "9", "--json", str(tmp_path / "f.json")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    shown = [line for line in result.output.splitlines() if "kept apart, same" in line]
    assert len(shown) == 1
    assert f"| {READ} |" in shown[0]
    assert json.loads((tmp_path / "f.json").read_text())["unread"]["recall"] == 0.0


def test_a_missing_file_of_stories_is_named(tmp_path):
    row = pair((0, "attacked"), (2, "resigned"), "same")
    (tmp_path / "merge_pairs_dev.jsonl").write_text(json.dumps(row) + "\n")
    result = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert result.exit_code == 1
    assert "missing: stories.jsonl" in result.output
    assert "no story that merge_pairs_dev.jsonl points to" in result.output
