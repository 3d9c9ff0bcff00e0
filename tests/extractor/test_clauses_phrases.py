"""Phrase tables: what participles, relative and other clauses beside the main one tell, of whom, and when."""

from functools import cache

import pytest

from tests.articles import article
from timeline import Extractor, Mention, Resolver

# The sentence, the verb, who does it, to whom it is done ("-" for nobody named), and the date of that verb.
CLAUSES = [
    ("Suspected of arson, jailed in March and freed on Sunday, the baker left Lund.", "jailed", "-", "the baker", "2024-03"),
    ("Suspected of arson, jailed in March and freed on Sunday, the baker left Lund.", "freed", "-", "the baker", "2024-05-12"),
    ("Suspected of arson, jailed in March and freed on Sunday, the baker left Lund.", "left", "the baker", "Lund", "-"),
    ("Built in 1931, the pier was closed on Monday.", "Built", "-", "the pier", "1931"),
    ("Built in 1931, the pier was closed on Monday.", "closed", "-", "the pier", "2024-05-13"),
    ("Elected in 2010, the mayor served for six years.", "Elected", "-", "the mayor", "2010"),
    ("Awarded a medal in 2019, the fisherman sold it.", "Awarded", "-", "the fisherman, a medal", "2019"),
    ("The tram left the rails in Lund on Sunday, with nine passengers injured.", "injured", "-", "nine passengers", "-"),
    ("The talks ended on Friday with no accord signed.", "signed", "-", "no accord", "-"),
    ("The thief was caught on Sunday and sentenced on Monday.", "sentenced", "-", "The thief", "2024-05-13"),
    ("The bakery was founded in 1920 and sold in 2001.", "sold", "-", "The bakery", "2001"),
    ("Two sailors rescued near Bergen were taken to hospital.", "rescued", "-", "Two sailors", "-"),
    ("The guards were driven off, their captain wounded and their boats seized.", "wounded", "-", "their captain", "-"),
    ("The guards were driven off, their captain wounded and their boats seized.", "seized", "-", "their boats", "-"),
    ("A tunnel, opened in 1990, was flooded on Friday.", "opened", "-", "A tunnel", "1990"),
    ("A gas tank blew up in Lund on Monday, injuring nine workers.", "injuring", "A gas tank", "nine workers", "2024-05-13"),
    ("Having won the vote in April, the union called a strike.", "won", "the union", "the vote", "2024-04"),
    ("The nurse worked in Lund before being sacked in 2019.", "sacked", "-", "The nurse", "2019"),
    ("The skipper, who left Bergen in 2022, returned on Sunday.", "left", "The skipper", "Bergen", "2022"),
    ("The skipper, a former guard who was jailed in 2011, returned on Sunday.", "jailed", "-", "a former guard", "2011"),
    ("The envoy left after a judge signed a warrant on April 12.", "signed", "a judge", "a warrant", "2024-04-12"),
    ("The envoy left after a judge signed a warrant on April 12.", "left", "The envoy", "-", "-"),
]  # fmt: skip

# What looks like one of them and is none: a verb in the active.
ACTIVE = [
    ("The guards arrested and questioned two men.", "arrested", "The guards"),
    ("The miners have dug a hole and reached the coal.", "reached", "The miners"),
    ("The man whom the guards arrested was a baker.", "arrested", "the guards"),
    ("The rebels attacked at dawn.", "attacked", "The rebels"),
    ("The storm killed nine people and wounded thirty.", "wounded", "The storm"),
    ("The jury convicted him.", "convicted", "The jury"),
    ("The court had sentenced the thief and freed the baker.", "freed", "The court"),
    ("Leaving the harbour on Sunday, the ferry hit a rock.", "Leaving", "the ferry"),
]


@cache
def told() -> dict[str, dict[str, Mention]]:
    """The mentions of each sentence, by their first words."""
    sentences = dict.fromkeys(sentence for sentence, *_ in (*CLAUSES, *ACTIVE))
    documents = [article(text) for text in sentences]
    given = ((document, Resolver().resolve(document)) for document in documents)
    read = Extractor(detail="all").extract_each(given)
    found = zip(sentences, read, strict=True)
    return {text: {mention.trigger.text.split()[0]: mention for mention in mentions} for text, mentions in found}


def names(mention: Mention, role: str) -> str:
    return ", ".join(argument.name for argument in mention.arguments if argument.role == role) or "-"


@pytest.mark.parametrize(("sentence", "verb", "agent", "patient", "date"), CLAUSES)
def test_a_clause_tells_who_did_what_to_whom_and_when(sentence, verb, agent, patient, date):
    mention = told()[sentence][verb]
    when = mention.interval.edtf if mention.interval and not mention.is_loosely_dated else "-"
    assert (names(mention, "agent"), names(mention, "patient"), when) == (agent, patient, date)
    assert mention.status.is_fact or patient.startswith("no ")


@pytest.mark.parametrize(("sentence", "verb", "agent"), ACTIVE)
def test_what_looks_like_a_participle_of_the_passive(sentence, verb, agent):
    assert names(told()[sentence][verb], "agent") == agent
