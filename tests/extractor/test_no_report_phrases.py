"""Phrase tables: words that look like triggers and report nothing, and look-alikes that report something.

A row is what the sentence reports, "" where it reports nothing, then sentences.
"""

import pytest

from timeline.extractor import builtin_lexicon
from timeline.extractor.triggers import find_triggers, reports_nothing, unknown_events
from timeline.factuality.from_parse import factuality_of
from timeline.parsing.language_model import load_model
from timeline.parsing.parsed_blocks import parse
from timeline.parsing.prose import Block

GENERIC = [
    (
        "",
        "Riots are rare in the hills.",
        "Strikes often halt the ferries.",
        "Wars ruin lives.",
        "Raids happen when guards are asleep.",
    ),
    ("", "Avalanches kill about ninety skiers a year.", "Storms bury roads every winter."),
    ("", "Mayors are elected by the council.", "The head of the choir is appointed by the bishop."),
    (
        "",
        "Anyone who attacks a guard is jailed.",
        "Whoever kills a swan is fined.",
        "Poachers who shoot bears are jailed.",
    ),
    ("", "Any minister who resigns is replaced."),
    ("riots", "Riots are under way in Doba.", "Riots continue in Doba.", "The riots are rare footage."),
    ("attacked", "Rebels attacked villages.", "Anyone who attacked a guard fled."),
    ("attack", "Rebels attack a town near Doba."),
    ("met", "Lund, who often travels, met Moussa."),
    ("meets", "Anna Berg often meets Moussa."),
    ("appointed", "Anna Berg is appointed by the king.", "Anna Berg was appointed by the king."),
    ("arrested", "Two smugglers are arrested by police."),
    ("deaths", "Deaths rose in Doba."),
    ("resigned", "Every minister resigned."),
]

TITLES_OF_WORKS = [
    (
        "",
        "The documentary, The Nurse Who Shot Anders Vik, is long.",
        "The film How Berta Lind Killed the Baron is long.",
    ),
    (
        "",
        "The song “The Attack of the Crows” is long.",
        "Her thriller Murder at Noon is long.",
        "The book Killed in Tromso is long.",
    ),
    ("Killed", "Lund said: “Killed in the raid were two boys.”"),
    ("Arrested", "Arrested in Doba were two boys."),
    ("attack", "The author of the Night Train saw the attack."),
    ("KILLED", "Two boys were KILLED in Doba."),
    ("attack", "Lund watched “Night Train” after the attack."),
]

IDIOMS = [
    (
        "",
        "Lund is under fire.",
        "The premier is under attack over the bill.",
        "The party is at war with itself.",
    ),
    (
        "",
        "The poem is a matter of life and death.",
        "Lund must strike a balance.",
        "The officials requested anonymity.",
    ),
    ("attack", "The town is under attack by rebels.", "Lund is furious over the attack."),
    ("war", "Norway is at war with Chad."),
    ("struck", "The bomber struck a base."),
    ("met", "The minister met the union."),
    ("beat", "Bergen beat Oslo."),
    ("fire", "The fire was near Doba."),
]

PAGE = [
    ("", "Page last updated at 14:20.", "This article was corrected.", "This page was archived."),
    ("corrected", "The ministry corrected the figures.", "The article was corrected by Lund."),
    ("updated", "The map was updated."),
]

AMOUNTS = [
    ("", "Lund has 41 percent of the vote.", "Lund has 12% of the vote."),
    ("arrests", "The majority of the arrests were in Doba."),
    ("", "Lund is ahead by 55 votes.", "Lund’s votes are few."),
    ("vote", "The day of the vote is near.", "Parliament’s vote is near."),
    ("votes", "Two votes were held."),
]

THINGS = [
    ("", "Lund is angry about the fishing treaty.", "The prisoners of war are free.", "The secretary of war is here."),
    ("treaty", "Lund signed the treaty.", "The treaty collapsed."),
    ("revolt", "The leader of the revolt is here."),
    ("attack", "The victims of Monday’s attack are here."),
]

UNDONE = [
    ("", "Lund has not resigned.", "Nobody has been arrested.", "Chad has never bombed Doba."),
    ("resigned", "Lund did not resign because Berg has resigned.", "Lund had not resigned.", "Lund has resigned."),
    ("resign", "Lund will not resign.", "Lund has refused to resign."),
    ("resigned", "Lund has not resigned, his lawyer said."),
]

ROWS = [
    (reported, sentence)
    for table in (GENERIC, TITLES_OF_WORKS, IDIOMS, PAGE, AMOUNTS, THINGS, UNDONE)
    for reported, *sentences in table
    for sentence in sentences
]


@pytest.fixture(scope="module")
def reported_in():
    """What each sentence reports: its triggers that report something, in lower case but for capitals of all letters."""
    lexicon = builtin_lexicon()
    texts = [(sentence, [Block(0, len(sentence))]) for _, sentence in ROWS]
    found = {}
    for (_, sentence), parsed in zip(ROWS, parse(texts, load_model(None)), strict=True):
        tokens = [token for _, doc in parsed for token in doc]
        triggers = find_triggers(tokens, lexicon)
        triggers += unknown_events(tokens, triggers, lexicon)
        found[sentence] = [
            trigger.token.text.lower()
            for trigger in triggers
            if not reports_nothing(trigger, factuality_of(trigger.token))
        ]
    return found


@pytest.mark.parametrize(("reported", "sentence"), ROWS)
def test_what_reports_nothing_and_what_looks_like_it(reported_in, reported, sentence):
    if reported:
        assert reported.lower() in reported_in[sentence]
    else:
        assert reported_in[sentence] == []
