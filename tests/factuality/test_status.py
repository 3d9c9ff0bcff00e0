"""Phrase table: whether it really happened. Each sentence holds one event to judge, the last that is named."""

import pytest

from tests.articles import every_mention, mentions
from timeline import Status

HAPPENED = [
    ("attack", "The inquiry must include the attack on Doba."),
    ("release", "The pact included the release of two pilots."),
    ("war", "Idris Moussa often thinks about the war in Chad."),
    ("opened", "The bridge opened to ferries in Doba on Monday."),
    ("arrested", "Police arrested six sailors; a judge dropped the charges."),
    ("charged", "Two clerks were charged; the court dismissed the case against one."),
    ("sacked", "Norsoft sacked its director: the board denied any haste."),
    ("shot", "Guards shot a sailor; the minister refused to speak of it."),
    ("meet", "Ruiz was able to meet Lund on Monday."),
    ("attacking", "Rebels began attacking Chad on Monday."),
    ("visit", "The storm forced Ruiz to visit Lima on Monday."),
    ("met", "Ruiz seems to have met Lund on Monday."),
    ("invasion", "Ruiz spoke after the invasion of Chad."),
    ("met", "Norwegian Prime Minister Jonas Lund met Chadian President Idris Moussa in Oslo on Tuesday."),
    ("treaty", "The two ministers signed a fishing treaty in Bergen on Monday."),
    ("invaded", "Chad invaded Norway in March."),
    ("attacked", "Oslo said that Norway had attacked Chad on Monday."),
    ("arrested", "Anna Berg was arrested in Oslo last week."),
    ("talks", "The talks between Norway and Chad began on Monday."),
    ("Talks", "Talks between Norway and Chad were held in Oslo on Tuesday."),
    ("visit", "Jonas Lund managed to visit Chad on Tuesday."),
    ("invading", "Norway apologised on Tuesday for invading Chad."),
]
ONGOING = [
    ("attacking", "Norway is attacking Chad this week."),
    ("bomb", "Norway continues to bomb Chad."),
]
PLANNED = [
    ("travel to", "Tesh is to travel to Vienna on Thursday."),
    ("summit", "Ruiz will speak at the summit in Oslo on Friday."),
    ("election", "Tarr will stand in the September election."),
    ("visit", "Lund is slated to visit Lima on 24 June."),
    ("meet", "Jonas Lund will meet Idris Moussa in Oslo on Monday."),
    ("attack", "Norway is going to attack Chad."),
    ("visit", "Jonas Lund is due to visit Chad next week."),
    ("visit", "Jonas Lund plans to visit Chad in June."),
    ("attack", "Norway agreed on Monday to attack Chad."),
    ("summit", "The summit of Norway and Chad is scheduled for Friday."),
    ("meet", "Jonas Lund said he would meet Idris Moussa on Friday."),
    ("visit", "The planned visit of Jonas Lund to Chad begins on Friday."),
    ("meets", "Jonas Lund meets Idris Moussa in Oslo on 3 June 2024."),
]
ALLEGED = [
    ("met", "Rivera is said to have met Lund in Oslo on Tuesday."),
    ("attacking", "Chad accused Norway of attacking the port of Doba."),
    ("attacked", "Norway allegedly attacked Chad on Monday."),
    ("attacked", "Chad claims that Norway attacked Doba last week."),
    ("bombed", "Norway reportedly bombed Doba on Sunday."),
    ("killing", "Anna Berg is suspected of killing Kari Dahl."),
]
DENIED = [
    ("attacked", "Norway attacked Chad, the envoy denied."),
    ("meet", "Ruiz was unable to meet Lund on Monday."),
    ("meeting", "Norway and Chad’s meeting on Monday was cancelled."),
    ("visit", "Rivera had planned to visit Lima last week but cancelled the trip."),
    ("met", "Reports that Rivera met Lund on Tuesday are false."),
    ("attacked", "It is false that Norway attacked Chad on Tuesday."),
    ("shelled", "Chad dismissed reports that it shelled Oslo on Monday."),
    ("visiting", "Instead of visiting Lima on Monday, Ruiz slept."),
    ("banned", "The EU would have banned the party in March."),
    ("attacked", "Norway has not attacked Chad."),
    ("invaded", "Norway never invaded Chad."),
    ("attacking", "Norway denied attacking Chad on Monday."),
    ("attacked", "Norway denied that it had attacked Chad."),
    ("supplying", "Chad has denied supplying Norway with weapons."),
    ("meet", "Jonas Lund refused to meet Idris Moussa on Monday."),
    ("visit", "Jonas Lund failed to visit Chad last year."),
    ("talks", "No talks were held between Norway and Chad last week."),
    ("talks", "Norway cancelled its talks with Chad on Monday."),
    ("attacked", "Neither Norway nor Chad attacked the ship on Monday."),
    ("deploy", "Norway didn't deploy troops in Chad."),
    ("deploy", "Norway didn’t deploy troops in Chad."),
    ("invade", "Norwegian soldiers have yet to invade Chad."),
    ("attacking", "Norway left without attacking Chad."),
    ("attack", "Norway ruled out an attack on Chad on Monday."),
    ("attack", "Norway does not plan to attack Chad."),
    ("treaty", "The ministers did not sign the treaty on Monday."),
]
HYPOTHETICAL = [
    ("release", "A truce must include the release of all pilots."),
    ("withdrawal", "A pact would entail the return of the islands and the withdrawal of the army."),
    ("name", "It is unlikely that the party will name Jonas Lund."),
    ("met", "It is possible that Jonas Lund met Idris Moussa."),
    ("talks", "Jonas Lund said that he was open to talks with Chad."),
    ("election", "There is a case for an election in Chad."),
    ("ceasefire", "Idris Moussa dreams of a ceasefire in Doba."),
    ("invasion", "There was talk of an invasion of Chad."),
    ("treaty", "Norway and Chad are expected to sign a treaty next month."),
    ("meet", "Ruiz’s lawyer was to meet Lund on Monday."),
    ("invade", "Chad was supposed to invade Norway on Monday."),
    ("attack", "Ruiz ordered the army on Monday to attack Chad."),
    ("ban", "Parliament voted on Monday to ban the party."),
    ("met", "Had Ruiz met Lund on Monday, the war would have ended."),
    ("attack", "Norway may attack Chad."),
    ("invade", "Chad could invade Norway, officials fear."),
    ("attacks", "If Norway attacks Chad, oil will be dear."),
    ("ceasefire", "Norway called for a ceasefire with Chad on Monday."),
    ("attack", "Will Norway attack Chad?"),
    ("meet", "Chad wants to meet Norway."),
    ("attack", "The minister warned that Chad could attack Norway."),
    ("attack", "Norway would attack Chad only in self-defence."),
    ("attack", "There is a risk of an attack on Chad."),
]
TABLE = [
    (status, trigger, sentence)
    for status, cases in [
        (Status.HAPPENED, HAPPENED),
        (Status.ONGOING, ONGOING),
        (Status.PLANNED, PLANNED),
        (Status.ALLEGED, ALLEGED),
        (Status.DENIED, DENIED),
        (Status.HYPOTHETICAL, HYPOTHETICAL),
    ]
    for trigger, sentence in cases
]


@pytest.mark.parametrize(("status", "trigger", "sentence"), TABLE)
def test_status(status, trigger, sentence):
    [judged] = [mention for mention in every_mention(sentence) if mention.trigger.text == trigger]
    assert judged.status is status, judged.status_cue


@pytest.mark.parametrize(("trigger", "sentence"), [*PLANNED, *ALLEGED, *DENIED, *HYPOTHETICAL])
def test_titles_do_not_tell_as_fact_what_is_none(trigger, sentence):
    [judged] = [mention for mention in every_mention(sentence) if mention.trigger.text == trigger]
    words = set(judged.title.lower().split())
    assert words & {"to", "may", "not", "no", "allegedly", "possible", "alleged", "planned", "upcoming"}, judged.title


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The mayor said that Norway had attacked Chad on Monday.", "The mayor"),
        ("According to Radio Doba, Norway attacked Chad on Monday.", "Radio Doba"),
        ("Norway attacked Chad on Monday.", None),
        ("Chad accused Norway of attacking Doba on Monday.", "Chad"),
        ("Norway was accused by Chad of attacking Doba on Monday.", "Chad"),
        ("Norway attacked Chad on Monday, officials who asked not to be named said.", "officials"),
    ],
)
def test_attribution(sentence, who):
    mention = next(found for found in mentions(sentence) if found.type.base == "attack")
    assert mention.attribution == who
