"""Phrase tables: events of no known type, told on request."""

from functools import cache

import pytest

from tests.articles import article
from timeline import Extractor, Mention, Resolver, Status, build
from timeline.languages.en import event_nouns


@cache
def every() -> Extractor:
    return Extractor(detail="all")


def told(sentence: str) -> list[Mention]:
    document = article(sentence)
    return every().extract(document, Resolver().resolve(document))


OTHERS = [
    ("repaired painted moored", "Anna Berg repaired the boat, painted it and moored it."),
    ("erosion", "The erosion of the coast near Bergen is a worry."),
    ("Sale", "Sale of the mine is likely."),
    ("sale pleased", "The sale of the mine pleased Idris Moussa."),
    ("purchase", "Norway's purchase of the Doba mine was a surprise."),
    ("bid", "Norway made a bid for the mine."),
    ("built", "A new bridge was built."),
    ("sell", "Anna Berg is going to sell the house."),
    ("win", "Jonas Lund hopes to win."),
    ("repairs", "Three repairs were necessary."),
    ("Repairs", "Repairs of the roof are under way."),
    ("resumed", "Work resumed at six."),
    ("stopped", "Trains stopped in Doba."),
    ("finished", "Anna Berg finished the roof."),
    ("stopped", "The referee stopped it."),
]


@pytest.mark.parametrize(("words", "sentence"), OTHERS)
def test_verbs_and_event_nouns_of_no_type(words, sentence):
    found = told(sentence)
    assert [mention.trigger.text for mention in found] == words.split()
    assert {mention.type.name for mention in found} == {"other"}


NOTHING = [
    "The boat belongs to Anna Berg and costs little.",
    "Anna Berg thinks that Oslo is large.",
    "Jonas Lund said so.",
    "The talk is of repairs and of sales.",
    "Anna Berg heard the mayor, who knows Oslo.",
    "Compared with Oslo, Bergen has few bridges.",
    "The painted boat has a broken mast.",
    "The herring market is small.",
    "Anna Berg keeps a dog and starts at eight.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_states_attitudes_phases_and_kinds_are_no_events(sentence):
    assert [m.trigger.text for m in told(sentence) if m.type.name == "other"] == []


def test_known_types_are_told_without_names_and_dates():
    assert [mention.type.name for mention in told("The ministers met at noon.")] == ["meeting"]


def test_a_purchase_has_its_buyer_and_a_readable_title():
    [mention] = told("Norway's purchase of the Doba mine was a surprise.")
    assert mention.title == "Norway’s purchase of the Doba mine"
    assert [(a.role, a.name) for a in mention.participants] == [("agent", "Norway"), ("patient", "the Doba mine")]


def test_a_noun_and_the_verb_that_carries_it_are_one_event():
    assert [mention.title for mention in told("Norway made a bid for the mine.")] == ["Norway makes a bid for the mine"]


def test_the_timeline_has_them_on_request_only():
    document = article("If an erosion of the coast is likely, the mayor may call.")
    assert not build([document])
    assert {event.type.name for event in build([document], detail="all")} == {"other"}


def test_event_nouns_are_lemmas_and_leave_fields_of_work_out():
    nouns = event_nouns()
    assert nouns > {"takeover", "collapse", "strike", "growth"}
    assert not nouns & {"manufacturing", "trade", "herring", "success", ""}
    assert all(noun == noun.lower() and noun.isalpha() for noun in nouns)


def test_what_a_figure_came_to_happened():
    [fell, close] = told("Nordair shares fell 3 percent to close at 90.")
    assert (fell.status, close.status) == (Status.HAPPENED, Status.HAPPENED)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("said", "Anna Berg said that the boat was old."),
        ("described", "Jonas Lund described the boat as old."),
        ("repaired admitted", "Anna Berg repaired the boat, Jonas Lund admitted."),
        ("", "Jonas Lund believes that the boat is old."),
    ],
)
def test_speech_is_told_on_request(words, sentence):
    document = article(sentence)
    found = every().extract(document, Resolver().resolve(document))
    assert [mention.trigger.text for mention in found] == words.split()


def test_the_particle_of_an_unknown_verb_belongs_to_it():
    [found] = told("Anna Berg drew up a list.")
    assert found.trigger.text == "drew up"
