"""The benchmark of ACE events on sentences of our own, figures counted by hand."""

import json

from click.testing import CliRunner

from benchmarks.ace import judge, main
from timeline import Argument, EventType, Mention, Span

TEXT = "Rebels attacked two villages near Doba."


def span(words):
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def place(words, **fields):
    found = span(words)
    return {"start": found.start, "end": found.end, "text": words, **fields}


def mention(trigger, type_, **roles):
    return Mention(
        document="a",
        type=EventType(name=type_, group="conflict"),
        sentence=Span(start=0, end=len(TEXT), text=TEXT),
        trigger=span(trigger),
        title="Rebels attack two villages",
        arguments=tuple(Argument(role=role, name=words, span=span(words)) for role, words in roles.items()),
    )


def gold(trigger, type_, **roles):
    return place(trigger, type=type_, arguments=[place(words, role=role) for role, words in roles.items()])


def figures(events, mentions):
    return judge({"id": "a_1", "text": TEXT, "events": events}, mentions).figures


def test_found_typed_and_parties():
    events = [gold("attacked", "Conflict:Attack", Attacker="Rebels", Target="two villages", Place="Doba")]
    found = figures(events, [mention("attacked", "attack.raid", agent="Rebels", patient="villages", place="Doba")])
    assert found == {
        "gold": 1, "mentions": 1, "found": 100.0, "typed": 100.0, "who recall": 100.0, "who precision": 100.0, "role": 100.0,
    }  # fmt: skip


def test_what_is_missed_mistyped_and_turned_round():
    events = [
        gold("attacked", "Contact:Meet", Entity="Rebels"),
        gold("attacked two", "Conflict:Attack", Attacker="Rebels", Target="villages"),
        gold("villages", "Life:Die"),
    ]
    found = figures(events, [mention("attacked", "attack", patient="Rebels", agent="Doba", topic="near")])
    assert (found["found"], found["typed"]) == (66.7, 50.0)
    assert (found["who recall"], found["who precision"]) == (66.7, 50.0)  # topics are no parties
    assert found["role"] == 0.0  # the attacker is the patient; a meeting has no sides


def test_errors_are_shown_of_the_first_half_only_and_an_article_is_in_one(tmp_path):
    words = {"a_1_0": "Nobody had danced.", "a_1_1": "Nobody had sung.", "b_2_0": "Nobody had slept."}
    rows = [
        {
            "id": name,
            "text": text,
            "events": [{"start": 7, "end": 10, "text": "had", "type": "Life:Die", "arguments": []}],
        }
        for name, text in words.items()
    ]
    (tmp_path / "m2e2_dev.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    out = tmp_path / "out.jsonl"
    arguments = ["--data", str(tmp_path), "--errors", "9", "--json", str(tmp_path / "f.json"), "--out", str(out)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert "danced" in result.output
    assert "sung" in result.output
    assert "slept" not in result.output
    found = json.loads((tmp_path / "f.json").read_text())
    assert [found[part]["gold"] for part in ("whole", "half 1", "half 2")] == [3, 2, 1]
    assert found["whole"]["by type"]["Life:Die"] == {"gold": 3, "found": 0, "typed": 0}
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == list(words)


def test_a_folder_without_the_corpus_is_refused(tmp_path):
    result = CliRunner().invoke(main, ["--data", str(tmp_path)])
    assert result.exit_code == 1
    assert "holds no m2e2_dev.jsonl" in result.output
