"""Phrase tables: what is the news of a sentence, and what is worth a line."""

import datetime as dt
from importlib.resources import files

import pytest

from tests.articles import article, mentions
from timeline import Extractor, Resolver, build
from timeline.errors import InvalidValueError
from timeline.extractor.lexicon import builtin_lexicon
from timeline.extractor.newsworthiness import (
    DETAILS,
    is_main_fact,
    is_reported_as_news,
    is_where_the_news_is,
    least_score,
    score_of,
)
from timeline.extractor.newsworthiness.score import weights
from timeline.extractor.newsworthiness.signs import OF_ARGUMENTS, signs_of, signs_of_arguments
from timeline.extractor.triggers import Trigger, find_triggers
from timeline.factuality.from_parse import factuality_of
from timeline.languages.read_toml import read_toml
from timeline.parsing.language_model import load_model
from timeline.parsing.tree import read_parse

FOLDER = files("timeline.extractor.newsworthiness")
PUBLISHED = dt.date(2024, 5, 16)


def trigger_in(marked: str) -> Trigger:
    start = marked.index("[")
    doc = read_parse(load_model(None)(marked.replace("[", "").replace("]", "")))
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


def test_the_main_fact_of_a_sentence():
    sentence = "Norway attacked Doba after Chad had arrested Jonas Lund."
    assert {mention.trigger.text: is_main_fact(mention) for mention in mentions(sentence)} == {
        "attacked": True,
        "arrested": False,
    }


NEWS = """OSLO (Wire) — Customs officers arrested two smugglers in the port of Bergen on Tuesday.

The two men had hidden 40 rifles in a lorry from Chad. They denied the charge and may appeal.

“I hope that the court will listen,” their lawyer said. The port was built in 1950. If the weather allows, the mayor
wants to visit it. Many people there fish and read, as people do. The region has rain, and the hotels are full. Norway
opened a new office for customs in Doba in 2019, the ministry says. It will be larger next year.
"""


def told(detail):
    document = article(NEWS, published=PUBLISHED)
    return [
        mention.trigger.text for mention in Extractor(detail=detail).extract(document, Resolver().resolve(document))
    ]


def test_more_detail_adds_and_takes_nothing_away():
    key, normal, every = (told(detail) for detail in DETAILS)
    assert key[0] == "arrested"
    assert set(key) < set(normal) < set(every)
    assert {"hope", "allows", "fish"}.isdisjoint(normal)


def test_each_sign_has_its_weight_and_its_words():
    signs = read_toml(FOLDER / "signs.toml").keys()
    assert set(weights().signs) == set(signs)
    document = article(NEWS, published=PUBLISHED)
    pairs = list(Extractor().candidates(document, Resolver().resolve(document)))
    shown = {sign for pair in pairs for sign in signs_of(*pair)}
    assert shown < set(signs)
    assert len(shown) > len(signs) / 2
    assert {sign for pair in pairs for sign in signs_of_arguments(*pair)} == shown & set(OF_ARGUMENTS)


def test_what_cannot_score_enough_is_not_asked_for_its_arguments(monkeypatch):
    document = article(NEWS, published=PUBLISHED)
    pairs = list(Extractor().candidates(document, Resolver().resolve(document)))
    scores = [score_of(*pair) for pair in pairs]
    for least in (0.2, 0.48, 0.65, 0.9):
        assert [score_of(*pair, least) for pair in pairs] == [
            score if score.value >= least else None for score in scores
        ]
    monkeypatch.setattr("timeline.extractor.candidate.find_arguments", None)
    [unlikely, *_] = Extractor().candidates(article("Perhaps they might not repaint the old boats."), [])
    assert score_of(*unlikely, 0.9) is None


def test_a_score_gives_its_reasons_in_words():
    document = article(NEWS, published=PUBLISHED)
    [first, *_] = Extractor().extract(document, Resolver().resolve(document))
    assert first.newsworthiness > least_score("key")
    assert any(reason.startswith("it is told in the simple past (+") for reason in first.news_reasons)
    assert "worth a line" in build([document])[0].explain()


def test_a_detail_that_nobody_knows():
    with pytest.raises(InvalidValueError, match="there is no detail 'most'; choose one of key, normal, all"):
        Extractor(detail="most")
