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


NONE = set()
SIDES = [
    # joined to a passive, all is done to the subject; what is joined to it with its own form is done by it
    ("Anna Berg was detained and [questioned] by soldiers.", {"soldiers"}, {"Anna Berg"}),
    ("Two miners were stopped, [searched] and robbed by rebels.", NONE, {"Two miners"}),
    ("The trawler was boarded and [seized] on Monday.", NONE, {"The trawler"}),
    ("Anna Berg was attacked and [fled].", {"Anna Berg"}, NONE),
    ("The minister was elected in May and has [resigned].", {"The minister"}, NONE),
    ("Soldiers stopped a bus and [robbed] the drivers.", {"Soldiers"}, {"the drivers"}),
    # participles without a subject of their own
    ("[Asked] about the strike, Anna Berg laughed.", NONE, {"Anna Berg"}),
    ("[Attacked] by rebels, the villagers left.", {"rebels"}, {"the villagers"}),
    ("Having [robbed] two banks, Anna Berg left Norway.", {"Anna Berg"}, {"two banks"}),
    # measures are no subjects
    ("A magnitude 7.1 earthquake [killed] nine miners.", {"A magnitude 7.1 earthquake"}, {"nine miners"}),
    ("The 5.6 earthquake [killed] nine miners.", {"The 5.6 earthquake"}, {"nine miners"}),
    # what is found to be something
    ("A jury [found] the former mayor guilty of arson.", {"A jury"}, {"the former mayor"}),
    ("A jury [found] the knife.", {"A jury"}, {"the knife"}),
    # a name inside a description, and one that only stands before it
    ("The Bergen start-up Norsol has [hired] a banker.", {"Norsol"}, {"a banker"}),
    ("The Bergen banker Anna Berg has [sold] a mill.", {"Anna Berg"}, {"a mill"}),
    ("Bergen, a port, has [hired] a banker.", {"Bergen"}, {"a banker"}),
    # names of parties of several words, and who only belongs to a party or a people
    ("The Social Democrats [won] in Bergen.", {"Social Democrats"}, NONE),
    ("Christian Democrats [left] the talks.", {"Christian Democrats"}, {"the talks"}),
    ("A former Democrat [left] the talks.", {"A former Democrat"}, {"the talks"}),
    ("Soldiers [arrested] a Kenyan.", {"Soldiers"}, {"a Kenyan"}),
    ("Soldiers [attacked] Kenya.", {"Soldiers"}, {"Kenya"}),
    # the capital of a sentence makes no name
    ("Kidnappers [killed] the owner of a mill.", {"Kidnappers"}, {"the owner of a mill"}),
    # a pronoun behind two who can be meant
    ("Jonas Lund met Erik Dahl. He [resigned] on Monday.", {"He"}, NONE),
    ("Jonas Lund thanked Anna Berg. He [resigned] on Monday.", {"Jonas Lund"}, NONE),
    ("Jonas Lund praised the miners. He [resigned] on Monday.", {"Jonas Lund"}, NONE),
    # who is at an event of several parties
    ("In a phone [call] on Monday, Jonas Lund thanked Anna Berg.", {"Jonas Lund", "Anna Berg"}, NONE),
    ("In a [meeting] with miners, Jonas Lund blamed Anna Berg.", {"miners", "Jonas Lund"}, NONE),
    ("In a [deal] with Chad, Norway sold ten ships.", {"Chad", "Norway"}, NONE),
    # of whom it is said
    ("Jonas Lund is a banker who [fled] to Chad.", {"Jonas Lund"}, NONE),
    ("Jonas Lund is not the banker who [fled] to Chad.", {"the banker"}, NONE),
    # who somebody is whom the text does not name
    ("A court in Bergen [jailed] two miners.", {"A court in Bergen"}, {"two miners"}),
    ("Officials from Norway and Chad [met].", {"Officials from Norway and Chad"}, NONE),
    ("A court on Monday [jailed] two miners.", {"A court"}, {"two miners"}),
    ("A 41-year-old man was [jailed].", NONE, {"A 41-year-old man"}),
    ("A man was [jailed] on Monday.", NONE, {"A man"}),
    # whose somebody is
    ("Anna Berg, whose firm [built] the dam, was jailed.", {"Anna Berg’s firm"}, {"the dam"}),
    ("The miner whose wife [shot] two rebels was jailed.", {"The miner’s wife"}, {"two rebels"}),
    # who is among those who act, and who does or suffers the same
    ("Party leaders, including Jonas Lund, [met].", {"Party leaders", "Jonas Lund"}, NONE),
    ("Jonas Lund, along with two aides, was [arrested].", NONE, {"Jonas Lund", "two aides"}),
    ("Jonas Lund was [arrested] together with two aides.", NONE, {"Jonas Lund", "two aides"}),
    ("Jonas Lund was [arrested] with a gun.", NONE, {"Jonas Lund"}),
    ("Jonas Lund [paid] the bill, including the tip.", {"Jonas Lund"}, {"the bill"}),
    # what befalls its owner, and what its owner does
    ("Nurses marched after Jonas Lund’s [arrest].", NONE, {"Jonas Lund"}),
    ("Jonas Lund’s [murder] shocked Norway.", NONE, {"Jonas Lund"}),
    ("Jonas Lund’s [visit] shocked Norway.", {"Jonas Lund"}, NONE),
    ("Norway’s [invasion] of Chad began on Monday.", {"Norway"}, {"Chad"}),
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


@pytest.mark.parametrize(("text", "agents", "patients"), SIDES)
def test_who_does_it_and_who_suffers_it(text, agents, patients):
    _, mention = told(text)
    sides = {side: {a.name for a in mention.arguments if a.role == side} for side in ("agent", "patient")}
    assert sides == {"agent": agents, "patient": patients}


def test_the_words_that_tell_of_a_counted_party_are_those_for_what_is_counted():
    _, mention = told("Dozens of farmers were [arrested].")
    assert [(argument.name, argument.span.text) for argument in mention.arguments] == [("Dozens of farmers", "farmers")]


def test_who_is_told_of_a_group_stands_in_no_title():
    assert told("Party leaders, including Jonas Lund, [met] in Oslo.")[1].title == "Party leaders meet in Oslo"
