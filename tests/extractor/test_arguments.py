"""Phrase tables: who acts, who is acted upon, where, and about what."""

import pytest

from tests.articles import article, extractor, mentions

A, P, O, L, T = "agent", "patient", "other", "place", "topic"  # noqa: E741

ARGUMENTS = [
    # actives, passives, and voices between them
    ("attacked", {(A, "Norway"), (P, "Chad")}, "Norway attacked Chad on Monday."),
    ("attacked", {(A, "Norway"), (P, "Chad")}, "Chad was attacked by Norway on Monday."),
    ("arrested", {(P, "Anna Berg"), (L, "Bergen")}, "Anna Berg was arrested in Bergen on Monday."),
    ("sanctioned", {(P, "The two companies"), (A, "Norway")}, "The two companies sanctioned by Norway on Monday left Chad."),
    # relative clauses
    ("attacked", {(A, "Norway"), (P, "Chad")}, "Norway, which attacked Chad in 2023, wants peace."),
    ("sank", {(A, "Norway"), (P, "the ship")}, "Anna Berg saw the ship Norway sank on Monday."),
    ("retired", {(A, "Jonas Lund"), (L, "Bergen")}, "Anna Berg left Bergen, where Jonas Lund retired on Monday."),
    # conjunctions
    ("met", {(A, "Jonas Lund"), (A, "Idris Moussa")}, "Jonas Lund and Idris Moussa met on Monday."),
    ("met", {(A, "Jonas Lund"), (A, "Idris Moussa")}, "Jonas Lund met with Idris Moussa on Monday."),
    # control and raising
    ("attack", {(A, "Norway"), (P, "Chad")}, "Norway tried to attack Chad on Monday."),
    ("attack", {(A, "Norway"), (P, "Chad")}, "Norway appeared to attack Chad on Monday."),
    ("resign", {(A, "Anna Berg")}, "The party forced Anna Berg to resign on Monday."),
    ("attacking", {(A, "Norway"), (P, "Doba")}, "Chad accused Norway of attacking Doba."),
    ("attack", {(A, "Norway"), (P, "Chad")}, "Norway’s decision to attack Chad divides Oslo."),
    # nouns: owners, adjectives, compounds, prepositions
    ("visit", {(A, "Jonas Lund"), (L, "Chad")}, "Jonas Lund’s visit to Chad began on Monday."),
    ("attack", {(A, "Norway"), (P, "Chad")}, "The Norwegian attack on Chad began on Monday."),
    ("talks", {(A, "Norway"), (A, "Chad")}, "Talks between Norway and Chad began on Monday."),
    ("invasion", {(P, "Norway"), (A, "Chad")}, "The invasion of Norway by Chad began on Monday."),
    ("talks", {(A, "Jonas Lund"), (A, "Idris Moussa")}, "The talks of Jonas Lund and Idris Moussa began on Monday."),
    # who is counted is no country
    ("killed", {(P, "Eleven Norwegians"), (L, "Chad")}, "Eleven Norwegians were killed in Chad on Monday."),
    # topics take no part
    ("talks", {(A, "Norway"), (A, "Chad"), (T, "trade")}, "Norway and Chad held talks on trade on Monday."),
    ("accused", {(A, "Chad"), (P, "Norway"), (T, "attacking Doba")}, "Chad accused Norway on Monday of attacking Doba."),
]  # fmt: skip


@pytest.mark.parametrize(("trigger", "wanted", "text"), ARGUMENTS)
def test_arguments(trigger, wanted, text):
    [found] = [mention for mention in mentions(text) if mention.trigger.text.lower() == trigger]
    assert {(argument.role, argument.name) for argument in found.arguments} == wanted


def test_a_relative_clause_may_leave_its_object_out():
    document = article("The report Anna Berg wrote in May is secret.")
    [found] = extractor().mentions_at(document, [], [(21, 26)])
    assert {(argument.role, argument.name) for argument in found.arguments} == {(A, "Anna Berg"), (P, "The report")}


def test_topics_are_no_participants():
    [found] = mentions("Norway and Chad held talks on trade on Monday.")
    assert [argument.name for argument in found.topics] == ["trade"]
    assert "trade" not in {argument.name for argument in found.participants}


def test_the_dateline_gives_the_place_of_what_the_lead_tells():
    text = (
        "OSLO (AP) — Jonas Lund and Idris Moussa met on Monday.\n\nThey met again in March, the two men said on Monday."
    )
    first, *others = mentions(text)
    [place] = first.places
    assert (place.name, place.span.text, text[place.span.start : place.span.end]) == ("Oslo", "OSLO", "OSLO")
    assert place.span.end <= first.sentence.start
    assert not any(mention.places for mention in others)


@pytest.mark.parametrize(
    "text",
    [
        "OSLO (AP) — Jonas Lund and Idris Moussa met in Bergen on Monday.",  # it names its own place
        "OSLO (AP) — Chad invaded Norway on Monday.",  # the reporter was elsewhere
        "BREAKING: Jonas Lund and Idris Moussa met on Monday.",  # no city
    ],
)
def test_the_dateline_gives_no_other_place(text):
    assert "Oslo" not in {place.name for mention in mentions(text) for place in mention.places}
    assert "Breaking" not in {place.name for mention in mentions(text) for place in mention.places}


def test_a_proposal_that_somebody_rejected_was_rejected():
    [rejection] = [
        m for m in mentions("The proposal that Chad rejected last week was fair.") if m.type.name == "rejection"
    ]
    assert (rejection.title, rejection.status.value) == ("Chad rejects the proposal", "happened")
