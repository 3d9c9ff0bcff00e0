"""Phrase table: the whole judgement of the word in brackets, from a parse."""

import datetime as dt

import pytest

from timeline import Status, Timex
from timeline.factuality.attribution import source_of
from timeline.factuality.from_parse import factuality_of
from timeline.factuality.judgement import Factuality
from timeline.factuality.tense import is_refuted, with_date
from timeline.model import Interval
from timeline.parsing.language_model import load_model
from timeline.parsing.tree import read_parse

PUBLISHED = dt.date(2024, 5, 16)


def judged(marked: str) -> Factuality:
    start = marked.index("[")
    doc = read_parse(load_model(None)(marked.replace("[", "").replace("]", "")))
    token = next(token for token in doc if token.idx == start)
    return factuality_of(token, source=source_of(token))


TABLE = [
    ("Norway [attacked] Chad.", Status.HAPPENED, "behind", "positive", "a plain report"),
    ("Norway has [attacked] Chad.", Status.HAPPENED, None, "positive", "a plain report"),
    ("Norway is [attacking] Chad.", Status.ONGOING, "now", "positive", "the form “attacking”"),
    ("Norway will [attack] Chad.", Status.PLANNED, "ahead", "positive", "the modal “will”"),
    ("Norway may [attack] Chad.", Status.HYPOTHETICAL, "ahead", "positive", "the modal “may”"),
    ("Norway plans to [attack] Chad.", Status.PLANNED, "ahead", "positive", "below the verb “plans”"),
    ("Norway planned to [attack] Chad.", Status.PLANNED, None, "positive", "below the verb “planned”"),
    ("Norway did not [attack] Chad.", Status.DENIED, "behind", "negative", "denied by “not”"),
    ("Norway refused to [attack] Chad.", Status.DENIED, None, "negative", "below the verb “refused”"),
    ("Norway reportedly [attacked] Chad.", Status.ALLEGED, "behind", "positive", "the adverb “reportedly”"),
    ("Rumours that Norway [attacked] Chad spread.", Status.ALLEGED, "behind", "positive", "below the noun “Rumours”"),
    ("If Norway [attacks] Chad, oil will be dear.", Status.HYPOTHETICAL, None, "positive", "a clause with “If”"),
]


@pytest.mark.parametrize(("marked", "status", "time", "polarity", "reason"), TABLE)
def test_judgement(marked, status, time, polarity, reason):
    found = judged(marked)
    assert (found.status, found.time, found.polarity, found.reason) == (status, time, polarity, reason)


@pytest.mark.parametrize(
    ("marked", "status"),
    [  # a governor with two words behind it, and look-alikes of which one word or both say something else
        ("Norway pulled out of [attacking] Chad.", Status.DENIED),
        ("Norway backed out of [hosting] the summit.", Status.DENIED),
        ("Anna Berg backed out of [meeting] Idris Moussa.", Status.DENIED),
        ("The club pulled out of [buying] the stadium.", Status.DENIED),
        ("Norway stopped short of [attacking] Chad.", Status.DENIED),
        ("Norway [pulled] its troops out of Chad.", Status.HAPPENED),
        ("Norway [backed] the plan out of fear.", Status.HAPPENED),
        ("Anna Berg walked out after [attacking] Idris Moussa.", Status.HAPPENED),
        ("The club pulled ahead by [signing] Per Holm.", Status.HAPPENED),
        ("Norway came out on top after [beating] Chad.", Status.HAPPENED),
    ],
)
def test_phrasal_governors(marked, status):
    assert judged(marked).status is status


@pytest.mark.parametrize(
    ("marked", "status"),
    [  # who lets somebody do it; look-alikes have a noun, or let it as a fact
        (
            "Chad’s president agreed in July to let the Chadian parliament [vote] on Norway’s membership.",
            Status.PLANNED,
        ),
        ("The mayor hopes to let the town council [vote] on the toll.", Status.HYPOTHETICAL),
        ("The board promised on Friday to let the union [strike] next week.", Status.PLANNED),
        ("Norway refused to let the guards [attack] the crowd.", Status.DENIED),
        ("The council let the city parliament [vote] on the budget.", Status.HAPPENED),
        ("Norway let the rebels [attack] the town on Friday.", Status.HAPPENED),
        ("Anna Berg hopes to attend after the parliament [vote] on the toll.", Status.HAPPENED),
        ("Norway promised to answer the rebel [attack] on the town.", Status.HAPPENED),
    ],
)
def test_what_somebody_is_let_do(marked, status):
    assert judged(marked).status is status


def timex(interval: str) -> Timex:
    return Timex(start=20, end=24, text="June", type="DATE", value=interval, interval=Interval.parse(interval))


def test_a_fact_with_a_date_ahead_is_planned():
    fact = judged("Norway [meets] Chad.")
    planned = with_date(fact, timex("2024-06"), PUBLISHED)
    assert (planned.status, planned.time, planned.reason) == (Status.PLANNED, "ahead", "a date ahead, “June”")
    assert (planned.cue.start, planned.cue.text) == (20, "June")
    assert with_date(fact, timex("2023-06"), PUBLISHED) is fact
    assert with_date(fact, None, PUBLISHED) is fact
    denied = judged("Norway did not [meet] Chad.")
    assert with_date(denied, timex("2024-06"), PUBLISHED) is denied


def test_a_past_tense_refutes_a_date_ahead():
    past, plan = judged("Norway [met] Chad."), judged("Norway will [meet] Chad.")
    assert is_refuted(timex("2024-06"), past, PUBLISHED)
    assert not is_refuted(timex("2023-06"), past, PUBLISHED)
    assert not is_refuted(timex("2024-06"), plan, PUBLISHED)
    assert not is_refuted(timex("2023-06"), plan, PUBLISHED)  # a plan keeps its date
