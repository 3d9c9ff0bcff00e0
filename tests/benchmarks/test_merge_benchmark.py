"""The benchmark of coreference, on a corpus of two made-up stories."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.merge import main

STORIES = {
    "1_1ecb": ("1ecb", "A ferry sank off Gotland. Nine people died when the ferry sank."),
    "1_2ecb": ("1ecb", "The ferry that sank off Gotland had been overloaded."),
    "1_1ecbplus": ("1ecbplus", "A trawler sank off Bergen."),
}
CLUSTERS = {("1_1ecb", "sank"): "SINK1", ("1_2ecb", "sank"): "SINK1", ("1_1ecbplus", "sank"): "SINK2"}


@pytest.fixture
def corpus(tmp_path):
    rows = []
    for name, (story, text) in STORIES.items():
        mentions, start = [], text.find("sank")
        while start >= 0:
            place = {"start": start, "end": start + 4, "text": "sank"}
            mentions.append({**place, "type": "EVENT", "cluster": CLUSTERS[name, "sank"]})
            start = text.find("sank", start + 4)
        rows.append({"id": name, "split": "dev", "topic": "1", "subtopic": story, "text": text, "mentions": mentions})
    (tmp_path / "ecb.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def test_scores_and_baselines_are_told(corpus):
    out, figures = corpus / "out.jsonl", corpus / "figures.json"
    result = CliRunner().invoke(main, ["--data", str(corpus), "--out", str(out), "--json", str(figures)])
    assert result.exit_code == 0, result.output
    assert "ecb dev: 4 gold mentions" in result.output
    told = json.loads(figures.read_text(encoding="utf-8"))["ecb dev"]
    # each alone: B³ precision 1, recall 1/3, 1/3, 1/3 and 1
    assert told["each alone"]["B3 recall"] == pytest.approx(50.0)
    assert told["lemma in a gold story"]["CoNLL"] == pytest.approx(100.0)
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["gold"] for row in rows] == ["SINK1", "SINK1", "SINK1", "SINK2"]
    assert all(row["predicted"] for row in rows)


def test_a_folder_without_coreference_is_refused(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n', encoding="utf-8")
    result = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert result.exit_code == 1
    assert "holds no corpus with event coreference" in result.output


def test_it_needs_data_or_scaling():
    assert CliRunner().invoke(main, []).exit_code == 2
