"""Phrase tables: where a capital is its country's government, and where it is a town or a place."""

from functools import cache

import pytest

from tests.articles import article, mentions
from timeline import Extractor, Resolver

DEALS = [  # (verb or noun, the parties, the sentence)
    ("rejected", {"Iran"}, "Tehran rejected the plan on Friday."),
    ("accused", {"Turkey", "Greece"}, "Ankara accused Athens of breaching its airspace on Friday."),
    ("Talks", {"Russia", "Ukraine"}, "Talks between Moscow and Kyiv resumed on Tuesday."),
    ("expelled", {"United Kingdom"}, "London expelled two diplomats on Thursday."),
    ("warned", {"South Korea", "North Korea"}, "Seoul warned Pyongyang against another launch on Monday."),
    ("talks", {"United States", "China"}, "Washington and Beijing held talks on Monday."),
    ("sanctions", {"France", "Mali"}, "Paris imposed sanctions on Mali on Monday."),
    ("treaty", {"Norway", "Japan"}, "Oslo signed a treaty with Tokyo on Monday."),
    ("denied", {"Egypt"}, "Cairo denied the report on Wednesday."),
]
TOWNS = [  # (verb or noun, the government that is not meant, the sentence)
    ("met", "Russia", "Jonas Lund met Anna Berg in Moscow on Monday."),
    ("hosted", "France", "Paris hosted the fair in July."),
    ("bombed", "Iraq", "Baghdad was bombed on Monday."),
    ("seized", "Afghanistan", "Rebels seized Kabul on Sunday."),
    ("arrested", "France", "Police in Paris arrested two men on Monday."),
    ("talks", "Austria", "The Vienna talks ended on Tuesday."),
    ("agreed", "China", "Shanghai agreed on Monday to host the fair."),
    ("condemned", "Israel", "Jerusalem condemned the raid on Monday."),
    ("met", "United Kingdom", "London Breed met Anna Berg on Monday."),
]


@cache
def told():
    sentences = [sentence for *_, sentence in (*DEALS, *TOWNS)]
    given = [(document, Resolver().resolve(document)) for document in map(article, sentences)]
    return dict(zip(sentences, Extractor(detail="all").extract_each(given), strict=True))


def argument_names(sentence, word):
    found = next(mention for mention in told()[sentence] if mention.trigger.text == word)
    return {argument.name for argument in found.participants if argument.kind}


@pytest.mark.parametrize(("word", "parties", "sentence"), DEALS)
def test_a_capital_that_deals_is_its_government(word, parties, sentence):
    assert argument_names(sentence, word) == parties


@pytest.mark.parametrize(("word", "country", "sentence"), TOWNS)
def test_a_capital_is_a_place_or_a_town(word, country, sentence):
    assert country not in argument_names(sentence, word)


def test_what_is_its_own_stays_its_own_in_titles():
    [found] = mentions("New Delhi recalled its ambassador on Monday.")
    assert found.title == "India recalls its ambassador"
