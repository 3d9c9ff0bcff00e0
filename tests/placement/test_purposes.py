"""What an act was done for comes after the act; what somebody plans is ahead of the report."""

import datetime as dt

import pytest

import timeline
from timeline import Document, Extractor, Resolver, Status
from timeline.placement import place

FRIDAY = dt.date(2024, 5, 17)
PURPOSES = {
    "Mourners gathered on Saturday to lay wreaths.": "from 11 May 2024 on",
    "The queen flew to Oslo on Monday to meet the pope.": "from 13 May 2024 on",
    "Raiders crossed the river in 2019 to attack the village.": "from 2019 on",
    "Delegates met on Tuesday to elect a leader.": "from 14 May 2024 on",
}
PLANS = [
    "The general vowed on Monday to attack the rebels.",
    "The firm promised on Sunday to raise wages.",
    "The bank decided on Tuesday to raise rates.",
    "The company plans to close the plant.",
    "Norway is to buy ten jets.",
    "The leaders are due to meet.",
    "The firm said on Monday it would close the plant.",
]


@pytest.fixture(scope="module")
def placed():
    """The plans that each sentence tells, by the sentence."""
    resolver, extractor = Resolver(), Extractor(detail="all")
    articles = [Document(id=text, text=text, published=FRIDAY) for text in (*PURPOSES, *PLANS)]
    resolved = [(article, resolver.resolve(article)) for article in articles]
    extracted = extractor.extract_each(iter(resolved))
    return {
        article.text: [one for one in place(article, timexes, mentions) if one.status is Status.PLANNED]
        for (article, timexes), mentions in zip(resolved, extracted, strict=True)
    }


@pytest.mark.parametrize("text", PURPOSES)
def test_a_purpose_comes_after_its_act(placed, text):
    assert [one.bounds.label([one.bounds.interval.start]) for one in placed[text]] == [PURPOSES[text]]


@pytest.mark.parametrize("text", PLANS)
def test_a_plan_is_ahead_of_its_report(placed, text):
    [plan] = placed[text]
    assert plan.bounds.interval.start >= timeline.Moment.of(FRIDAY)
