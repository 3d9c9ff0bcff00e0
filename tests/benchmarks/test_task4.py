"""SemEval-2015 Task 4 on a set of our own: what is read of a record, and what is written."""

import datetime as dt
import json

import attrs
from click.testing import CliRunner

from benchmarks.task4 import Article, articles_of, measure, read, timeline_of
from benchmarks.timelines import main
from timeline import Bounds, Constraint, Interval, merge


def record(name, *sentences):
    """An article of these sentences, with a space between two."""
    starts = [sum(len(words) + 1 for words in sentences[:place]) for place in range(len(sentences))]
    bounds = {str(place): [start, start + len(sentences[place])] for place, start in enumerate(starts)}
    return {"id": name, "text": " ".join(sentences), "sentences": bounds}


FIRST = record(
    "7",
    "Nordair buys ferries",
    "May 16, 2024",
    "Nordair bought two ferries on Tuesday.",
    "Jonas Lund said that the company had no plans.",
)
SECOND = record("8", "Ferries sold", "June 2, 2024", "Nordair sold its ferries in 2019.", "Oslo has not reacted.")
ROWS = [
    {"order": "1", "date": "2019", "mentions": ["8-2-sold"]},
    {"order": "2", "date": "2024-05-14", "mentions": ["7-2-bought"]},
]
SET = {
    "set": "ferries",
    "docs": [FIRST, SECOND],
    "timelines": {"Nordair": ROWS, "Jonas Lund": [{"order": "1", "date": "2024-05-14", "mentions": ["7-3-said"]}]},
}


def test_the_body_starts_behind_the_date_of_publication():
    article = Article.of(FIRST)
    assert article.document.published == dt.date(2024, 5, 16)
    assert article.document.title == "Nordair buys ferries"
    assert article.document.text.startswith("Nordair bought")
    undated = Article.of(record("9", "Ferries sold", "Nordair sold its ferries."))
    assert (undated.document.published, undated.document.text) == (None, "Nordair sold its ferries.")


def test_names_of_mentions_lead_to_their_words_and_back():
    article = Article.of(FIRST)
    start, end = article.span("7-3-had_no")
    assert article.document.text[start:end] == "had no"
    assert article.span("7-3-ferries") is None
    assert article.span("7-12-had") is None
    assert article.span("7-0-buys") is None  # the headline is not part of the body


def test_timelines_from_the_bare_text():
    articles = articles_of(SET)
    told = timeline_of("Nordair", read(articles).facts, articles)
    assert [(row.order, row.date, row.mentions) for row in told] == [
        (1, "2019", ("8-2-sold",)),
        (2, "2024-05-14", ("7-2-bought",)),
    ]


def test_what_has_no_date_has_the_day_of_the_news_else_that_of_publication():
    articles = articles_of(SET)
    [said] = timeline_of("Jonas Lund", read(articles).facts, articles)
    assert (said.date, said.mentions) == ("2024-05-14", ("7-3-said",))


def bounds(edtf, mention):
    constraint = Constraint(
        rule="told", interval=Interval.parse(edtf), reason="told so", document="7", mention=mention.id
    )
    return Bounds(interval=constraint.interval, constraints=(constraint,))


def test_bounds_of_one_day_stand_before_the_day_of_publication():
    articles = articles_of(
        {"docs": [record("7", "Ferries", "May 16, 2024", "Nordair bought two ferries.", "Nordair sold a harbour.")]}
    )
    told = read(articles)
    bounds_of = {"bought": "2024-05-14", "sold": "../2024-05-14"}
    mentions = [attrs.evolve(one, timex=None, dated_by=None, published=None) for one in told.mentions]
    bounded = [attrs.evolve(one, bounds=bounds(bounds_of[one.trigger.text], one)) for one in mentions]
    told = merge(bounded, documents=told.documents)
    for by_bounds, dates in ((False, {"2024-05-16"}), (True, {"2024-05-14", "2024-05-16"})):
        assert {row.date for row in timeline_of("Nordair", told, articles, bounded=by_bounds)} == dates


def test_measured_in_both_ways():
    for given in (False, True):
        figure = measure([SET], given=given)
        assert figure.values["F1"] == 1.0
        assert figure.values["dates"] == 1.0
        assert set(figure.values["with bounds"]) == {"F1", "dates"}
        assert figure.predictions[0]["timelines"]["Nordair"] == ROWS


def test_command(tmp_path):
    (tmp_path / "own.jsonl").write_text(json.dumps(SET) + "\n", encoding="utf-8")
    out, figures = tmp_path / "out.jsonl", tmp_path / "figures.json"
    result = CliRunner().invoke(main, ["--data", str(tmp_path), "--out", str(out), "--json", str(figures)])
    assert result.exit_code == 0, result.output
    assert json.loads(out.read_text(encoding="utf-8")) == {"set": "ferries", "timelines": SET["timelines"]}
    assert json.loads(figures.read_text(encoding="utf-8"))["own, from the bare text"]["F1"] == 1.0
    nothing = CliRunner().invoke(main, ["--data", str(out.parent / "sub")])
    assert nothing.exit_code != 0
