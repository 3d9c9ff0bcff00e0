"""Phrase tables: what is the news of a sentence, and what is worth a line."""

import datetime as dt

import pytest

from tests.articles import mentions
from timeline import Interval
from timeline.extractor.lexicon import builtin_lexicon
from timeline.extractor.newsworthiness import (
    is_main_fact,
    is_report_of_news,
    is_reported_as_news,
    is_where_the_news_is,
)
from timeline.extractor.triggers import Trigger, find_triggers
from timeline.factuality.from_parse import factuality_of
from timeline.parsing.language_model import load_model

PUBLISHED = dt.date(2024, 5, 16)


def trigger_in(marked: str) -> Trigger:
    start = marked.index("[")
    doc = load_model(None)(marked.replace("[", "").replace("]", ""))
    return next(trigger for trigger in find_triggers(doc, builtin_lexicon()) if trigger.token.idx == start)


@pytest.mark.parametrize(
    ("marked", "reported", "placed"),
    [
        ("Two officers were [arrested].", True, False),
        ("Two officers were [arrested], police said.", True, False),
        ("Two officers have been [arrested].", True, False),
        ("The minister spoke after two officers were [arrested].", False, False),
        ("The ministers [met].", True, True),
        ("The ministers will [meet].", False, True),
        ("The ministers [met] twice.", False, True),
    ],
)
def test_what_is_the_news_of_a_sentence(marked, reported, placed):
    trigger = trigger_in(marked)
    factuality = factuality_of(trigger.token, light_verb=trigger.light_verb)
    assert is_reported_as_news(trigger, factuality) is reported
    assert is_where_the_news_is(trigger) is placed


@pytest.mark.parametrize(
    ("dates", "of_news"),
    [([], True), (["2024-05-14"], True), (["2019", "2024-05-14"], True), (["2019"], False), (["2024-06-01"], False)],
)
def test_which_document_reports_news(dates, of_news):
    assert is_report_of_news(map(Interval.parse, dates), PUBLISHED) is of_news


def test_the_main_fact_of_a_sentence():
    sentence = "Norway attacked Doba after Chad had arrested Jonas Lund."
    assert {mention.trigger.text: is_main_fact(mention) for mention in mentions(sentence)} == {
        "attacked": True,
        "arrested": False,
    }
