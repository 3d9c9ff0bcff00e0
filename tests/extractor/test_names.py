"""Phrase tables: whom short forms, pronouns and descriptions mean, and what is left as written."""

import pytest

from tests.articles import mentions

LUND, MOUSSA, BERG = "Jonas Lund", "Idris Moussa", "Anna Berg"

MEANT = [
    # short forms
    ({LUND, MOUSSA}, "met", "Jonas Lund is in Chad. Lund met Idris Moussa on Monday."),
    ({"African Union"}, "meets", "He spoke to the African Union (AU) in May. The AU meets on Friday."),
    # pronouns: the speaker, the owner, the subject before, the only person
    ({LUND, "Chad"}, "attacked", "Jonas Lund said that he attacked Chad on Monday."),
    ({"Norway", "Chad"}, "invasion", "Norway began its invasion of Chad on Monday."),
    ({LUND, MOUSSA}, "met", "Jonas Lund spoke in Oslo.\n\nHe met Idris Moussa on Monday."),
    ({LUND, MOUSSA}, "praised", "Jonas Lund met Idris Moussa in Oslo. He praised him on Monday."),
    ({MOUSSA}, "election", "Jonas Lund congratulated Idris Moussa on his election on Monday."),
    ({"Norway", "Chad"}, "treaty", "Norway and Chad said on Monday that they would sign the treaty."),
    ({"Norway", "Chad"}, "attacked", "While Norway waited, it attacked Chad on Monday."),
    ({BERG, "Chad"}, "condemned", "Anna Berg and Peter Holm spoke. Her party left. She condemned Chad on Monday."),
    ({LUND, "Chad"}, "visit", "“I will visit Chad on Saturday,” Jonas Lund said."),
    ({BERG, "Norway"}, "condemned", "Anna Berg is back. She rested. She wrote. She slept. She ate. She condemned Norway on Monday."),
    ({"Chad"}, "rejected", "Norway signed the plan on Monday. Chad rejected it on Tuesday."),
    # descriptions: title, apposition, two of a kind, the only one of its kind
    ({LUND, "Chad"}, "condemned", "Prime Minister Jonas Lund is back. The prime minister condemned Chad on Monday."),
    ({MOUSSA, "Norway"}, "condemned", "Idris Moussa, the president of Chad, is back. The president condemned Norway on Monday."),
    ({LUND, MOUSSA}, "met", "Jonas Lund wrote to Idris Moussa. The two leaders met on Monday."),
    ({LUND, MOUSSA}, "met", "Jonas Lund wrote to Idris Moussa. Both men met on Monday."),
    ({"Norway", "Chad"}, "treaty", "Norway wrote to Chad. The two countries signed a treaty on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("names", "trigger", "text"), MEANT)
def test_names(names, trigger, text):
    found = next(mention for mention in mentions(text) if mention.trigger.text == trigger)
    assert names <= {argument.name for argument in found.arguments}
    everybody = {LUND, MOUSSA, BERG, "Norway", "Chad", "African Union"}
    assert {argument.name for argument in found.arguments} & everybody == names


def test_a_name_with_particles_is_one():
    [found] = mentions("Jonas Lund phoned European Commission President Ursula von der Leyen on Monday.")
    assert {argument.name for argument in found.participants} == {LUND, "Ursula von der Leyen"}


def test_a_name_that_parsers_read_as_words():
    [found] = mentions("Jonas Lund met President To Hoang on Monday.")
    assert found.title == "Jonas Lund and To Hoang meet"


LEFT = [
    ("She", "resigned", "Anna Berg and Kari Dahl met. She resigned, the party said on Monday."),
    ("The two leaders", "met", "Jonas Lund, Idris Moussa and Anna Berg spoke. The two leaders met on Monday in Oslo."),
    ("The president", "resigned", "Vice President Jonas Lund is back. The president resigned in Oslo on Monday."),
]


@pytest.mark.parametrize(("words", "trigger", "text"), LEFT)
def test_left_as_written_where_in_doubt(words, trigger, text):
    for mention in mentions(text):
        if mention.trigger.text == trigger:
            assert [(a.name, a.kind) for a in mention.arguments if a.role == "agent"] == [(words, None)]


def test_the_span_of_a_resolved_pronoun_is_the_pronoun():
    text = "Jonas Lund spoke. He met Idris Moussa on Monday."
    [found] = [mention for mention in mentions(text) if mention.trigger.text == "met"]
    spans = {argument.name: argument.span for argument in found.arguments}
    assert spans[LUND].text == "He"
    assert text[spans[LUND].start : spans[LUND].end] == "He"
