"""Phrase tables: which parties an event has, with and without names, and which words of its sentence are none of it.

The trigger stands in brackets.
"""

import pytest

import timeline
from tests.articles import article, extractor

TAKES_PART = [
    # common nouns that act or suffer, with what tells who they are
    ("Armed police and coast guards [searched] the rooms of a trust.", {"Armed police", "coast guards"}),
    ("Burglars [stole] 400 records from Jonas Lund.", {"Burglars"}),
    ("The heat wave [killed] 70 farmers in Chad.", {"70 farmers"}),
    ("Prosecutors [charged] Anna Berg with fraud.", {"Prosecutors", "Anna Berg"}),
    ("Riot police [arrested] dozens of nurses.", {"Riot police", "dozens of nurses"}),
    ("Anna Berg was [jailed] by a military court.", {"Anna Berg", "a military court"}),
    ("Thousands of teachers [marched] through Bergen.", {"Thousands of teachers"}),
    ("Anna Berg's supporters [attacked] two reporters.", {"Anna Berg's supporters", "two reporters"}),
    # things are told only where they act and nobody else does
    ("The trawler [sank] off Bergen.", {"The trawler"}),
    ("A storm [killed] three sailors.", {"three sailors"}),
    ("Soldiers [blew up] a bridge.", {"Soldiers"}),
    ("Jonas Lund [stole] a painting.", {"Jonas Lund"}),
    # nor what points back to somebody without saying to whom
    ("The singer [sued] Jonas Lund.", {"Jonas Lund"}),
    ("Jonas Lund [attacked] the two men.", {"Jonas Lund"}),
    # nor are persons an event of whom only the number is known
    ("The quake [killed] 25 people.", {"The quake"}),
    ("At least nine people were [killed] by rebels.", {"rebels"}),
]  # fmt: skip


def told(text):
    """The document without brackets, and the mention of the word that stood in them."""
    start, end = text.index("["), text.index("]") - 1
    document = article(text.replace("[", "").replace("]", ""))
    [mention] = extractor().mentions_at(document, timeline.Resolver().resolve(document), [(start, end)])
    return document, mention


@pytest.mark.parametrize(("text", "wanted"), TAKES_PART)
def test_who_takes_part(text, wanted):
    document, mention = told(text)
    [event] = timeline.merge([mention], documents=[document.record])
    assert {party.name for party in event.participants} == wanted
