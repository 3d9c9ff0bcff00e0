"""Which time dates an event, and on which ground it is taken."""

import pytest

from tests.articles import article, extractor, mentions
from timeline import Extractor, Resolver
from timeline.errors import InvalidValueError
from timeline.model.explain_event import why_dated


def at(text, word, *, weakest="narrative", nth=0, **options):
    """The mention of a given word, by the best date that there is."""
    document = article(text, **options)
    start = -1
    for _ in range(nth + 1):
        start = text.index(word, start + 1)
    [found] = extractor().mentions_at(
        document, Resolver().resolve(document), [(start, start + len(word))], weakest=weakest
    )
    return found


def told(text, word, **options):
    [found] = [mention for mention in mentions(text, **options) if mention.trigger.text == word]
    return found


STATED = [  # trigger, expression, ground
    ("met", "Monday", "clause", "Jonas Lund met Idris Moussa in Oslo on [Monday]."),
    ("met", "Monday", "clause", "On [Monday], Jonas Lund met Idris Moussa."),
    ("raid", "Friday", "clause", "Anna Berg was hurt in [Friday]'s raid on Doba."),
    ("attack", "1994", "clause", "Anna Berg remembers the [1994] attack on Doba."),
    ("visit", "March", "clause", "Anna Berg wrote about Jonas Lund's visit to Chad in [March]."),
    ("met", "Monday", "clause", "It rained on [Monday], when Jonas Lund met Idris Moussa in Oslo."),
    ("said", "Tuesday", "clause", "Jonas Lund said on [Tuesday] that Norway attacked Doba."),
    ("attacked", "last week", "clause", "Jonas Lund said Norway attacked Doba [last week]."),
    ("attacked", "Monday", "clause", "Jonas Lund said Tuesday that Norway attacked Doba on [Monday]."),
    ("signed", "2019", "clause", "Anna Berg praised the pact that Norway and Chad signed in [2019]."),
    ("signed", "Monday", "sentence", "On [Monday], Jonas Lund met Idris Moussa and signed a pact."),
    ("resigned", "Monday", "sentence", "On [Monday], Norway attacked Doba, and Anna Berg resigned in Oslo."),
    ("resigned", "Monday", "sentence", "Norway attacked Doba on [Monday], while Anna Berg resigned."),
    ("killed", "Friday", "clause", "The attack in Doba on [Friday] killed Anna Berg."),
    ("killed", "Friday", "clause", "A storm killed Anna Berg before dawn on [Friday]."),
    ("rescued", "Monday", "clause", "Norway rescued Anna Berg by [Monday]."),
    ("lost", "Sunday", "clause", "Anna Berg's party lost its majority in [Sunday]'s election."),
    ("signed", "Monday", "clause", "Norway and Chad signed the pact at [Monday]'s summit."),
    ("rally", "Sunday", "clause", "Anna Berg called off a rally that had been planned for [Sunday]."),
    ("Elections", "October", "clause", "Elections scheduled for [October] may be delayed, Anna Berg said."),
]


@pytest.mark.parametrize(("trigger", "_", "ground", "marked"), STATED)
def test_what_the_text_states(trigger, _, ground, marked):
    mention = at(marked.replace("[", "").replace("]", ""), trigger, weakest="publication")
    assert (mention.timex.text, mention.dated_by) == (marked[marked.index("[") + 1 : marked.index("]")], ground)
    assert not mention.is_loosely_dated


NOT_STATED = [
    ("withdraw", "Chad asked Norway to withdraw by the Friday deadline."),
    ("attacked", "Norway attacked more than in 2019."),
    ("signed", "Norway left Chad on Monday, while Idris Moussa has signed the pact."),
    ("criticized", "Idris Moussa criticized the 1994 treaty."),
    ("found", "The police found a 1994 car in Doba."),
    ("stolen", "His 1994 car was stolen in Doba from Anna Berg."),
    ("attacked", "Jonas Lund said on Tuesday that Norway attacked Doba."),
    ("said", "Jonas Lund said that Norway attacked Doba last week."),
    ("attacked", "Norway attacked Doba for two weeks."),
    ("attacks", "Norway now attacks Doba every Monday."),
    ("met", "Jonas Lund met Idris Moussa ahead of the talks on Saturday."),
    ("called", "Idris Moussa called for elections on 20 June."),
    ("announced", "Norsoft announced a big loss for the third quarter."),
    ("arrested", "Anna Berg was arrested in Sunday's bombing."),
    ("cancelled", "Anna Berg cancelled her visits to Chad until Saturday."),
    ("put off", "Anna Berg's trial has been put off until October."),
    ("ordered", "Anna Berg ordered a review of the mine by the end of the year."),
    ("criticized", "Idris Moussa criticized Sunday's election."),
]


@pytest.mark.parametrize(("trigger", "sentence"), NOT_STATED)
def test_no_date_is_better_than_a_wrong_one(trigger, sentence):
    assert at(sentence, trigger, weakest="publication").interval is None


OPEN = [
    ("attacked", "2019/..", "Norway has attacked Chad since 2019."),
    ("occupied", "../2013", "Norway occupied Doba until 2013."),
    ("withdraw", "../2030", "Norway promised to withdraw from Chad by 2030."),
    ("occupied", "1990/1995", "Norway occupied Doba between 1990 and 1995."),
]


@pytest.mark.parametrize(("trigger", "edtf", "sentence"), OPEN)
def test_since_and_until_leave_an_end_open(trigger, edtf, sentence):
    assert told(sentence, trigger).interval.edtf == edtf


GUESSED = [  # trigger, expression, ground
    ("attacked", "Tuesday", "nearby", "Jonas Lund said on [Tuesday] that Norway attacked Doba."),
    ("attacked", "the past two months", "nearby", "Norway attacked Chad in [the past two months]."),
    ("attacked", "two weeks", "nearby", "Norway attacked Doba for [two weeks]."),
    ("signed", "now", "nearby", "Jonas Lund has [now] signed."),
    ("called", "Monday", "clause", "Idris Moussa called on [Monday] for elections on 20 June."),
    ("fled", "Monday", "narrative", "Norway attacked Doba on [Monday]. Anna Berg fled."),
    (
        "fled",
        "March 2023",
        "narrative",
        "It began in 2021. In [March 2023] Norway attacked Doba. Anna Berg, who fled, is alive.",
    ),
    ("warned", "Tuesday", "narrative", "Jonas Lund spoke on [Tuesday]. Chad was free in 1960. He warned Norway."),
    (
        "wept",
        "Monday",
        "narrative",
        "Norway had attacked Chad in 2019.\n\nNorway attacked Doba on [Monday].\n\nAnna Berg wept.",
    ),
]


@pytest.mark.parametrize(("trigger", "_", "ground", "marked"), GUESSED)
def test_the_best_guess_for_a_given_event(trigger, _, ground, marked):
    text = marked.replace("[", "").replace("]", "")
    mention = at(text, trigger)
    assert (mention.timex.text, mention.dated_by) == (marked[marked.index("[") + 1 : marked.index("]")], ground)
    assert mention.is_loosely_dated is (ground != "clause")


def test_a_guess_is_approximate_and_less_sure():
    sure = at("Norway attacked Doba on Monday. Anna Berg fled.", "attacked")
    guess = at("Norway attacked Doba on Monday. Anna Berg fled.", "fled")
    assert (sure.interval.edtf, guess.interval.edtf) == ("2024-05-13", "2024-05-13~")
    assert guess.confidence < sure.confidence
    assert why_dated(guess).startswith("dated loosely, by the time of which the sentences around it speak: “Monday”")


def test_a_guess_never_outweighs_what_the_grammar_says():
    text = "Norway, which on Tuesday named Anna Berg and on Wednesday called Jonas Lund, attacked Doba on Monday."
    assert at(text, "attacked").dated_by == "clause"
    assert at(text, "attacked") == at(text, "attacked", weakest="clause")


def test_the_weakest_ground_is_the_callers_choice():
    text = "Norway attacked Doba on Monday. Anna Berg resigned."
    assert at(text, "resigned", weakest="nearby").interval is None
    document = article(text)
    found = Extractor(weakest="narrative").extract(document, Resolver().resolve(document))
    assert [mention.dated_by for mention in found if mention.trigger.text == "resigned"] == ["narrative"]


def test_a_ground_that_there_is_not():
    with pytest.raises(InvalidValueError, match=r"no ground 'title'.* clause, sentence, publication"):
        at("Norway attacked Doba.", "attacked", weakest="title")
    with pytest.raises(InvalidValueError, match="no ground 'title'"):
        Extractor(weakest="title")
