"""Bounds by what a text states of order: a text, the word of an event, and when it must have begun."""

from functools import cache

import pytest

from tests.articles import article, extractor_of_all
from timeline import Resolver
from timeline.placement import place

BOUNDS = [
    ("After the vote on 3 May 2024, the mayor was arrested.", "arrested", "since 3 May 2024"),
    ("The mayor was arrested two days after the vote of 3 May 2024.", "arrested", "5 May 2024"),
    ("The mayor was arrested weeks before the vote of 3 May 2024.", "arrested", "until 26 Apr 2024"),
    ("Police said on 7 May 2024 that the mayor had fled.", "fled", "until 7 May 2024"),
    ("Okafor was arrested on 3 May 2024. He had fled Chad.", "fled", "until 3 May 2024"),
    ("Okafor, who had been fined in Oslo, resigned on 3 May 2024.", "fined", "until 3 May 2024"),
    ("Lund sang during the trial of May 2024.", "sang", "May 2024"),
    ("The arrest on 7 May 2024 led to riots in Lagos.", "riots", "since 7 May 2024"),
    ("Until the vote on 3 May 2024, rebels besieged the town.", "besieged", "until 3 May 2024"),
    ("Rebels attacked the town before the 2019 season.", "attacked", "until 2019"),
    ("Two days after the strike of 3 May 2024, Okafor resigned.", "resigned", "since 5 May 2024"),
    ("Chad will expel two envoys after the vote on 20 June 2024.", "expel", "since 20 Jun 2024"),
    ("Lund has visited Chad twice since 2013.", "visited", "since 2013"),
    ("Okafor has won three elections since March 2014.", "won", "since 1 Mar 2014"),
    ("Rebels have been fighting the army since 2019.", "fighting", "2019"),
    ("Okafor has ruled Chad since 2013.", "ruled", "2013"),
]
REASONS = [
    ("After the vote on 3 May 2024, the mayor was arrested.", "arrested", "to be after “vote” (“After”)"),
    ("Chad attacked Cameroon in the weeks after 3 May 2024.", "attacked", "told to be since 4 May 2024 (“after”)"),
    ("Rebels attacked the town before the 2019 season.", "attacked", "told to be before 2019 (“before”)"),
]


@cache
def placed():
    texts = [row[0] for row in (*BOUNDS, *REASONS)]
    documents = [article(text, id=str(number), published=None) for number, text in enumerate(texts)]
    timexes = [Resolver().resolve(document) for document in documents]
    found = extractor_of_all().extract_each(zip(documents, timexes, strict=True))
    rows = zip(texts, documents, timexes, found, strict=True)
    return {text: place(document, times, mentions) for text, document, times, mentions in rows}


def bounds_of(text, word):
    return next(mention.bounds for mention in placed()[text] if mention.trigger.text == word)


@pytest.mark.parametrize(("text", "word", "label"), BOUNDS)
def test_bounds(text, word, label):
    assert bounds_of(text, word).interval.label.removeprefix("c. ") == label


@pytest.mark.parametrize(("text", "word", "reason"), REASONS)
def test_reasons(text, word, reason):
    assert any(told.endswith(reason) for told in bounds_of(text, word).reasons)
