"""What a sentence says came after what: pairs of the later and the earlier trigger."""

import pytest

from tests.articles import mentions

STATED = {
    "After the talks on Monday, Lund signed the treaty.": {("treaty", "talks")},
    "Following the summit in Oslo on Monday, Moussa visited Lagos.": {("visited", "summit")},
    "Lund visited Oslo after Moussa was arrested.": {("visited", "arrested")},
    "Lund met Moussa on Monday, after visiting Chad.": {("met", "visiting")},
    "Lund signed the treaty before he visited Chad on Monday.": {("visited", "treaty")},
    "Chad will hold an election after the ceasefire on Monday.": {("election", "ceasefire")},
    "Lund met Moussa in Oslo and then flew to Lagos.": {("flew to", "met")},
    "Lund met Moussa and then met Okafor.": {("met", "met")},
    "Lund arrived in Doba, met Moussa and later left for Lagos.": {("left for", "arrived"), ("left for", "met")},
    "Lund met Moussa in Oslo. Hours later, Chad attacked Cameroon.": {("attacked", "met")},
    "Lund met Moussa in Oslo. Later that day, Lund visited Chad.": {("visited", "met")},
    "Lund met Moussa in Oslo.\n\nThen, Lund visited Chad.": {("visited", "met")},
    "Chad attacked Cameroon. Earlier in the day, Lund met Moussa.": {("attacked", "met")},
}
UNSTATED = [
    "Lund met Moussa and visited Chad.",
    "Lund did not sign the treaty before he visited Chad on Monday.",
    "Lund was named after Moussa attacked Chad.",
    "Lund said after the summit on Monday that Chad signed the treaty.",
    "Lund met Moussa during the summit on Monday.",
    "Lund met Moussa in Oslo. It rained. Hours later, Chad attacked Cameroon.",
    "Lund will meet Moussa in Oslo. Then, Chad attacked Cameroon.",
    "Lund met Moussa in Oslo. Later talks with Chad failed.",
    "Lund met Moussa in Oslo. Then Prime Minister Okafor visited Chad.",
    "Lund met Moussa as Chad attacked Cameroon.",
]


def stated(text):
    found = mentions(text)
    words = {mention.id: mention.trigger.text for mention in found}
    return {(mention.trigger.text, words[name]) for mention in found for name in mention.follows}


@pytest.mark.parametrize("text", STATED)
def test_stated(text):
    assert stated(text) == STATED[text]


@pytest.mark.parametrize("text", UNSTATED)
def test_unstated(text):
    assert stated(text) == set()
