"""Verbs and the nouns that come from them can report one happening; words that only look alike cannot."""

import pytest

from timeline.languages.en import concepts

DERIVED = """
abolish abolition|amend amendment|celebrate celebration|collide collision|demolish demolition|disarm disarmament
enact enactment|expel expulsion|impeach impeachment|inspect inspection|liberate liberation|mediate mediation
negotiate negotiation|suspend suspension|prosecute prosecution|resign resignation|betray betrayal
"""
APART = """
arrest charge|arrest indictment|charge conviction|convict sentence|sentence acquittal|abolish amendment
collide demolition|command commandment|ramp rampage|expel explosion|inspect inspiration|mediate medication
negotiate negation|suspend suspicion|prosecute persecution|invite invasion|impose impeachment
"""


def pairs(table):
    return [tuple(pair.split()) for line in table.strip().splitlines() for pair in line.split("|")]


@pytest.mark.parametrize(("verb", "noun"), pairs(DERIVED))
def test_a_noun_means_what_its_verb_does(verb, noun):
    assert concepts(verb) & concepts(noun)


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_words_that_tell_two_happenings_share_nothing(one, other):
    assert not concepts(one) & concepts(other)
