"""Phrase tables: whom short forms, pronouns and descriptions mean, and what is left as written."""

from functools import cache

import pytest

from tests.articles import article, every_mention, mentions
from timeline import Extractor, Resolver

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
    found = next(mention for mention in every_mention(text) if mention.trigger.text == trigger)
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


@cache
def every() -> Extractor:
    return Extractor(detail="all")


THINGS = [
    # names that end in a number
    ("Cessna 172", "landed", "A Cessna 172 landed in Bergen on Monday."),
    ("Cessna 172-8", "landed", "The Cessna 172-8 landed in Bergen on Monday."),
    ("E195", "landed", "The E195 landed in Bergen on Monday."),
    ("Euronext 100", "collapsed", "The Euronext 100 collapsed on Monday."),
    ("Falcon 4", "unveiled", "Norsoft unveiled the Falcon 4 on Monday."),
    ("eShop 4", "sold", "The new eShop 4 was sold on Monday."),
    # what "it", the last word of a name, or the word for a product means
    ("Nordair", "said", "Nordair will sell a plant in Bergen, it said on Monday."),
    ("Nordair", "announced", "Nordair cut 200 jobs on Monday. It announced that more would follow on Tuesday."),
    # who is named behind a pronoun
    ("Nordair", "sells", "Even though it now sells tickets, Nordair lost customers on Monday."),
    ("Nordair", "launch", "Five years after its launch, Nordair bought a ferry on Monday."),
    ("Jonas Lund", "speech", "In his speech, Jonas Lund praised Idris Moussa."),
    ("Falcon 4", "sold", "The newest Falcon, the Falcon 4, was sold on Monday."),
    ("Nordair", "close", "Nordair cut 200 jobs on Friday. The aircraft maker will close a plant on Monday."),
    ("Falcon 4", "sold", "The Falcon 4 was shown on Friday. It was sold on Monday."),
    ("Bergen Fish Store", "sold", "Norsoft runs the Bergen Fish Store. The store was sold on Monday."),
    ("Falcon 4", "sold", "Jonas Lund showed the Falcon 4 on Friday. The phone was sold on Monday."),
    ("Falcon 4", "sold", "A Falcon 4 phone was sold on Monday."),
    ("Falcon", "sold", "Norsoft's Falcon phone was sold on Monday."),
    ("Falcon 4", "launch", "The Falcon 4 launch was on Monday."),
]


@pytest.mark.parametrize(("name", "trigger", "text"), THINGS)
def test_names_of_things(name, trigger, text):
    document = article(text)
    told = every().extract(document, Resolver().resolve(document))
    found = next(mention for mention in told if mention.trigger.text == trigger)
    assert name in {argument.name for argument in found.arguments}


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Lund sold 4 boats in May 2024.",
        "Norway sold Chad 4 boats on Monday.",
        "On Monday 16 boats were sold in Bergen.",
    ],
)
def test_numbers_that_are_part_of_no_name(text):
    names = {argument.name for mention in mentions(text) for argument in mention.arguments if argument.kind}
    assert not any(char.isdigit() for name in names for char in name)
