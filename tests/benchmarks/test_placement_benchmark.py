"""The placement benchmark on bounds of our own, figures counted by hand."""

import datetime as dt
import hashlib
import json

import attrs
import pytest
from click.testing import CliRunner

from benchmarks import gold_links
from benchmarks.event_times import gold_days, judge, side
from benchmarks.gold_links import Gold, relation_of, stated_order
from benchmarks.placement import main
from benchmarks.rule_precision import RulePrecision, givers
from timeline import Bounds, Constraint, Document, Extractor, Interval
from timeline.model import TLink

PUBLISHED = dt.date(2024, 5, 16)
TEXT = "The ferry sank on Tuesday."


def constraint(rule, edtf, reliability=0.9):
    interval = Interval.parse(edtf)
    return Constraint(rule=rule, interval=interval, reason="told so", document="a", reliability=reliability)


def bounds(edtf, *constraints):
    return Bounds(interval=Interval.parse(edtf), constraints=constraints)


def days(first, last):
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


def event(to_dct="before", kind="single", day=None, after=None, before=None):
    return {
        "eid": "e1", "start": 10, "end": 14, "text": "sank", "kind": kind, "to_dct": to_dct, "day": day, "after": after,
        "before": before,
    }  # fmt: skip


def figures(*judged):
    row = {"id": "a", "dct": "2024-05-16", "text": TEXT, "events": [event for event, _ in judged]}
    return judge(row, [edtf and bounds(edtf) for _, edtf in judged]).figures


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
    assert side(days("2024-05-01", "2024-05-15"), PUBLISHED, is_multi=True) == "before"


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


@pytest.mark.parametrize(
    ("edtf", "told", "start", "end"),
    [
        ("2024-05-14", ["stated 2024-05-14"], "stated", "stated"),
        ("../2024-05-16", ["told ../2024-05-16"], None, "told"),
        ("2024-05-14/..", ["order 2024-05-14/..", "stated 2024-05-14"], "order", None),
        # the date at the end of the chain of the start has the same end as the bounds, and does not give it
        ("2024-05-14", ["order 2024-05-14/..", "stated 2024-05-14", "told ../2024-05-14"], "order", "told"),
        ("2024-05", [], None, None),
    ],
)
def test_each_end_has_one_giver(edtf, told, start, end):
    found = givers(bounds(edtf, *(constraint(*one.split()) for one in told)))
    assert tuple(one and one.rule for one in found) == (start, end)


def test_a_rule_is_to_blame_for_the_end_that_excludes_the_gold():
    placed = bounds(
        "2024-05-10/2024-05-16", constraint("order", "2024-05-10/..", 0.8), constraint("told", "../2024-05-16")
    )
    golds = [
        ("2024-05-01", "2024-05-09"),  # before the start
        ("2024-05-10", "2024-05-10"),
        ("2024-05-17", "9999-12-31"),  # after the end
        ("0001-01-01", "9999-12-31"),  # says nothing
    ]
    found = sum((RulePrecision.of(placed, days(*gold)) for gold in golds), RulePrecision.of(None, days(*golds[0])))
    assert found.figures == {"order 0.8": {"given": 3, "wrong": 33.3}, "told 0.9": {"given": 3, "wrong": 33.3}}


@pytest.fixture(scope="module")
def mentions():
    """Of one text, its events by their words."""
    text = "The ferry sank. Divers are searching the wreck. The owner will meet the crew. Relatives demand an inquiry."
    words = ["sank", "searching", "meet", "demand"]
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    document = Document(id="a", text=text, published=PUBLISHED)
    return dict(zip(words, Extractor().mentions_at(document, [], spans), strict=True))


@pytest.mark.parametrize(
    ("word", "edtf", "relation"),
    [
        ("sank", "2024-05-14", "BEFORE"),
        ("sank", "../2024-05-16", "BEFORE"),
        ("sank", "2024-05-16", "BEFORE"),
        ("sank", "2024-05-14/2024-05-17", None),
        ("sank", None, None),
        ("searching", "../2024-05-16", "INCLUDES"),
        ("searching", "2024-05-16", "INCLUDES"),
        ("meet", "2024-05-16/..", "AFTER"),
        ("meet", "2024-05-20", "AFTER"),
        ("demand", "2024-05-16", "IS_INCLUDED"),
        ("demand", "../2024-05-16", "INCLUDES"),
    ],
)
def test_bounds_with_status_and_tense_come_to_a_relation(mentions, word, edtf, relation):
    mention = attrs.evolve(mentions[word], bounds=edtf and bounds(edtf))
    assert relation_of(mention, PUBLISHED) == relation


def test_order_is_stated_by_bounds_that_are_no_guess_and_by_tlinks(mentions):
    sank, meet = (mentions[word] for word in ("sank", "meet"))
    early, late, guess = (bounds(edtf) for edtf in ("../2024-05-15", "2024-05-16/..", "2024-05-14~"))

    def order(first, second, **other):
        return stated_order(attrs.evolve(sank, bounds=first), attrs.evolve(meet, bounds=second, **other))

    assert order(early, late) == ("BEFORE", "bounds")
    assert order(late, early) == ("AFTER", "bounds")
    assert order(guess, late) == ("BEFORE", "guessed")
    assert order(early, early) is None
    assert order(None, late) is None
    assert order(None, None, tlinks=(TLink(relation="BEFORE", mention=sank.id),)) == ("AFTER", "tlinks")


def test_links_of_events_are_judged(mentions):
    row = {
        "id": "a", "dct": "2024-05-16", "dct_tid": "t0", "text": mentions["sank"].sentence.text,
        "events": [{"eid": "e1", "start": 10, "end": 14}, {"eid": "e2", "start": 4, "end": 9}], "timexes": [],
        "tlinks": [
            {"from": "t0", "rel": "INCLUDES", "to": "e1"},  # the other way round
            {"from": "e2", "rel": "IBEFORE", "to": "t0"},
            {"from": "e1", "rel": "AFTER", "to": "e2"},
            {"from": "e1", "rel": "SIMULTANEOUS", "to": "e2"},
        ],
    }  # fmt: skip
    told = [attrs.evolve(mentions["sank"], bounds=bounds(edtf)) for edtf in ("2024-05-16", "2024-05-12")]
    found = gold_links.judge(Gold.of(row), dict(zip(("e1", "e2"), told, strict=True))).figures
    assert (found["links"], found["relation"], found["relation admits"], found["decided"]) == (2, 50.0, 100.0, 100.0)
    assert (found["anchored"], found["sound"]) == (2, 100.0)
    assert (found["pairs"], found["stated"], found["order"], found["order tlinks"]) == (2, 2, 50.0, None)


@pytest.mark.parametrize(
    ("links", "first", "last"),
    [
        ([], "0001-01-01", "9999-12-31"),
        (["e1 BEFORE t0"], "0001-01-01", "2024-05-16"),
        (["t0 BEFORE e1"], "2024-05-16", "9999-12-31"),
        (["e1 IS_INCLUDED t1", "e1 BEFORE t0"], "2024-05-13", "2024-05-16"),  # in the week
        (["e1 AFTER t1"], "2024-05-19", "9999-12-31"),
        (["e1 DURING t1"], "0001-01-01", "2024-05-19"),  # what goes on through the week may have begun before it
        (["e1 IS_INCLUDED t2"], "0001-01-01", "9999-12-31"),  # a length names no days
        (["e1 AFTER t1", "e1 BEFORE t0"], "0001-01-01", "9999-12-31"),  # a contradiction says nothing
    ],
)
def test_days_on_which_links_let_an_event_begin(links, first, last):
    ends = [link.split() for link in links]
    row = {
        "id": "a", "dct": "2024-05-16", "text": TEXT, "events": [{"eid": "e1", "start": 10, "end": 14}],
        "timexes": [{"tid": "t1", "value": "2024-W20"}, {"tid": "t2", "value": "P3D"}],
        "tlinks": [{"from": one, "rel": relation, "to": other} for one, relation, other in ends],
    }  # fmt: skip
    assert Gold.of(row).begins("e1") == days(first, last)


def test_the_command_measures_links_and_rows_and_reads_what_no_part_keeps_unread(tmp_path):
    row = {"dct": "2024-05-16", "dct_tid": "t0", "text": "The minister will visit Oslo.", "timexes": []}
    event = {"eid": "e1", "start": 18, "end": 23}
    link = {"from": "e1", "rel": "BEFORE", "to": "t0"}
    articles = [{"id": name, **row, "events": [event], "tlinks": [link]} for name in "abc"]
    (tmp_path / "timebank.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    wanted = {
        "level": "must", "what": "The minister is in Oslo", "who": [], "type": "visit", "status": "planned", "date": None,
        "bounds": ["2024-05-01", "2024-05-10"], "spans": [[18, 23]],
    }  # fmt: skip
    listed = [
        {
            "id": f"timebank/{name}", "where": {"file": "timebank.jsonl", "id": name}, "published": "2024-05-16",
            "text_sha": hashlib.sha256(row["text"].encode()).hexdigest()[:16], "events": [wanted],
        }
        for name in "bc"
    ]  # fmt: skip
    (tmp_path / "editor_dev.jsonl").write_text("".join(json.dumps(article) + "\n" for article in listed))
    arguments = ["--data", str(tmp_path), "--errors", "9", "--json", str(tmp_path / "f.json")]
    result = CliRunner().invoke(main, [*arguments, "--only", "timebank", "--only", "editor", "--only", "aquaint"])
    assert result.exit_code == 0, result.output
    assert "missing: aquaint.jsonl" in result.output
    found = json.loads((tmp_path / "f.json").read_text())
    # "a" is in the first half of its own corpus, "b" in the first and "c" in the second of the editor's list
    assert [found["timebank"][part]["links"] for part in ("whole", "half 1", "half 2")] == [3, 2, 1]
    assert found["editor"]["whole"]["bounded"] == 2
    assert found["editor"]["whole"]["sound"] == 0.0
    assert "| timebank/b |" in result.output
    assert not any(f"| {name} |" in result.output for name in ("c", "timebank/c"))
