"""Phrase tables: which type a word reports, in which sense, and what reports no event at all."""

import pytest

from tests.articles import every_mention, mentions
from timeline import Status
from timeline.extractor import builtin_lexicon
from timeline.model.plover import PLOVER_TYPES, plover_name

ACE_TYPES = {
    "Business", "Business.Start-Org", "Business.Merge-Org", "Business.Declare-Bankruptcy", "Business.End-Org",
    "Conflict", "Conflict.Attack", "Conflict.Demonstrate",
    "Contact", "Contact.Meet", "Contact.Phone-Write",
    "Justice", "Justice.Arrest-Jail", "Justice.Release-Parole", "Justice.Trial-Hearing", "Justice.Charge-Indict",
    "Justice.Sue", "Justice.Convict", "Justice.Sentence", "Justice.Fine", "Justice.Execute", "Justice.Extradite",
    "Justice.Acquit", "Justice.Appeal", "Justice.Pardon",
    "Life", "Life.Be-Born", "Life.Marry", "Life.Divorce", "Life.Injure", "Life.Die",
    "Movement", "Movement.Transport",
    "Personnel", "Personnel.Start-Position", "Personnel.End-Position", "Personnel.Nominate", "Personnel.Elect",
    "Transaction", "Transaction.Transfer-Ownership", "Transaction.Transfer-Money",
}  # fmt: skip


def names_of_types() -> set[str]:
    return {event_type.base for event_type in builtin_lexicon().types.values()}


# One sentence with a verb and one with a noun for each type.
TYPES = [
    ("meeting", "Jonas Lund met Idris Moussa on Monday.", "Jonas Lund held a meeting with Idris Moussa on Monday."),
    ("meeting", "Jonas Lund received a delegation from Chad on Monday.", "Jonas Lund opened a summit in Oslo on Monday."),
    ("visit", "Jonas Lund visited Chad on Monday.", "Jonas Lund made a trip to Chad on Monday."),
    ("call", "Jonas Lund phoned Idris Moussa on Monday.", "Jonas Lund had a phone call with Idris Moussa on Monday."),
    ("gathering", "Fishermen from Norway gathered in Bergen on Monday.", "A herring conference opened in Norway on Monday."),
    ("agreement", "Norway agreed to buy herring from Chad on Monday.", "An agreement between Norway and Chad was reached on Monday."),
    ("relations", "Norway severed ties with Chad on Monday.", "The accession of Norway to the union began on Monday."),
    ("cooperate", "Norway teamed up with Chad on Monday.", "Norway and Chad began a joint venture on Monday."),
    ("statement", "Jonas Lund expressed his sorrow on Monday.", "Jonas Lund gave a speech in Bergen on Monday."),
    ("proposal", "Norway proposed a new quota on Monday.", "Norway made a proposal on Monday."),
    ("demand", "Norway demanded the money from Chad on Monday.", "Norway made an appeal to Chad on Monday."),
    ("accusation", "Norway accused Chad on Monday.", "Norway made an accusation against Chad on Monday."),
    ("rejection", "Norway rejected the plan of Chad on Monday.", "The refusal by Norway came on Monday."),
    ("threat", "Norway threatened Chad on Monday.", "Norway issued an ultimatum to Chad on Monday."),
    ("support", "Norway endorsed Anna Berg on Monday.", "Anna Berg won the endorsement of Norway on Monday."),
    ("attack", "Norway bombed Doba on Monday.", "Norway launched an attack on Chad on Monday."),
    ("military", "Norway deployed troops in Chad on Monday.", "Norway began a naval exercise on Monday."),
    ("ceasefire", "Rebels in Chad ceased fire on Monday.", "A truce between Norway and Chad began on Monday."),
    ("protest", "Students in Norway rioted on Monday.", "A demonstration in Norway began on Monday."),
    ("trade", "Norway exported herring to Chad on Monday.", "Norwegian deliveries to Chad began on Monday."),
    ("sanction", "Norway blacklisted Doba Oil on Monday.", "Norway imposed sanctions on Chad on Monday."),
    ("aid", "Norway donated a ship to Chad on Monday.", "Norwegian food aid to Chad began on Monday."),
    ("business", "Bergen Energy bought a rival in Norway on Monday.", "The takeover of Doba Oil began on Monday."),
    ("election", "Norway elected Jonas Lund on Monday.", "Norway held an election on Monday."),
    ("office", "Norway appointed Anna Berg on Monday.", "The resignation of Anna Berg came on Monday."),
    ("legislation", "Norway legalised the sale of herring on Monday.", "Norway imposed a ban on herring on Monday."),
    ("legal", "Norway extradited Anna Berg on Monday.", "The trial of Anna Berg began on Monday."),
    ("casualty", "Anna Berg drowned on Monday.", "The funeral of Anna Berg took place on Monday."),
    ("disaster", "A ferry capsized off Norway on Monday.", "An earthquake struck Norway on Monday."),
    ("report", "Norway published a survey of herring on Monday.", "Norway began a census on Monday."),
    ("other", "Anna Berg won the race in Bergen on Monday.", "The final in Bergen took place on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("type_name", "with_verb", "with_noun"), TYPES)
def test_each_type_by_a_verb_and_by_a_noun(type_name, with_verb, with_noun):
    assert type_name in [mention.type.base for mention in mentions(with_verb) if not mention.nominal]
    assert type_name in [mention.type.base for mention in mentions(with_noun) if mention.nominal]


def test_every_type_is_in_the_table():
    assert {row[0] for row in TYPES} == names_of_types()


# The same word in several senses.
SENSES = [
    ("agreement.deal", "Norway and Chad struck a deal on Monday."),
    ("attack", "Norwegian jets struck a base in Doba on Monday."),
    ("protest.strike", "Norwegian nurses struck on Monday."),
    ("protest.strike", "A strike by Norwegian nurses began on Monday."),
    ("attack", "Norway launched a strike on an army base in Chad on Monday."),
    ("protest.hunger_strike", "Anna Berg began a hunger strike on Monday."),
    ("attack", "Rebels fired rockets at Doba on Monday."),
    ("attack", "Police in Norway opened fire on Monday."),
    ("office.removal", "Doba Oil fired its director on Monday."),
    ("disaster.fire", "A fire in Bergen destroyed a school on Monday."),
    ("legal.charge", "Prosecutors charged Anna Berg on Monday."),
    ("accusation", "Norway charged on Monday that Chad had lied."),
    ("business", "Bergen Energy launched a new phone on Monday."),
    ("attack", "Chad launched missiles at Norway on Monday."),
    ("other.spaceflight", "Norway launched a satellite on Monday."),
    ("legal.investigation", "Norway launched an investigation on Monday."),
    ("demand", "Norway called for an election in Chad on Monday."),
    ("agreement.treaty", "Norway signed a treaty on Monday."),
    ("legislation", "Jonas Lund signed the bill on Monday."),
    ("business.hiring", "Bergen signed the striker Jonas Dahl on Monday."),
    ("election", "Anna Berg won the election on Monday."),
    ("other.contest", "Anna Berg won the tournament on Monday."),
    ("business", "Doba Oil won a contract in Norway on Monday."),
    ("other.award", "Anna Berg won an award in Oslo on Monday."),
    ("report.discovery", "A trial of a vaccine began in Norway on Monday."),
    ("legal.trial", "Anna Berg went on trial on Monday."),
    ("legal.appeal", "Anna Berg appealed the verdict on Monday."),
    ("demand", "Norway appealed to Chad on Monday."),
    ("disaster.crash", "A bus crashed in Norway on Monday."),
    ("business.closure", "Doba Oil closed its refinery in Bergen on Monday."),
    ("legal.restriction", "Norway closed its border on Monday."),
    ("relations.break", "Norway closed its embassy in Chad on Monday."),
    ("protest", "Thousands of students marched in Norway on Monday."),
    ("legal.release", "Chad released two prisoners on Monday."),
    ("report", "Norway released a report on Monday."),
    ("sanction.lift", "Norway lifted its embargo on Monday."),
    ("legal.easing", "Norway lifted a curfew on Monday."),
    ("sanction.cut", "Norway suspended aid to Chad on Monday."),
    ("relations.break", "Norway recalled its ambassador on Monday."),
    ("casualty.killing", "Gunmen in Chad killed a judge on Monday."),
    ("casualty.death", "An avalanche in Norway killed a climber on Monday."),
    ("military.withdrawal", "Norwegian troops pulled out of Doba on Monday."),
    ("relations.break", "Norway pulled out of the talks on Monday."),
    ("disaster.explosion", "A gas tank exploded in Norway on Monday."),
    ("attack", "A bomb exploded in Norway on Monday."),
    ("aid.asylum", "Norway granted Anna Berg asylum on Monday."),
    ("demand", "Anna Berg sought asylum in Norway on Monday."),
    ("statement.pledge", "Norway offered to build a harbour on Monday."),
    ("support", "Norway backed the plan on Monday."),
    ("legal.lawsuit", "Anna Berg sued Doba Oil on Monday."),
    ("legal.verdict", "A court in Norway found Anna Berg guilty on Monday."),
    ("office.enter", "Norway named Anna Berg as its envoy on Monday."),
    ("legal.raid", "Police raided the offices of Doba Oil on Monday."),
    ("attack", "Rebels raided a village in Chad on Monday."),
    ("disaster.fire", "A blaze destroyed a school in Bergen on Monday."),
    ("casualty.rescue", "Rescuers pulled Anna Berg from the rubble on Monday."),
    ("casualty.injury", "Anna Berg broke her leg on Monday."),
    ("legal.appeal", "Anna Berg appealed to the Supreme Court on Monday."),
    ("legal.charge", "Police charged the captain in Norway on Monday."),
    ("attack.cyber", "Hackers brought down the website of Norway on Monday."),
    ("aid", "Norway sent blankets to Chad on Monday."),
    ("cooperate", "Norway and Chad exchanged information on Monday."),
    ("relations.establish", "Norway opened an embassy in Doba on Monday."),
    ("support", "Norway cheered the president of Chad on Monday."),
    ("business.merger", "The takeover of Doba Oil closed on Monday."),
    ("proposal", "Anna Berg offered 4 percent on Monday."),
    ("election", "Anna Berg conceded defeat on Monday."),
    ("office.enter", "Anna Berg entered parliament in 2017."),
    ("visit", "Anna Berg joined an expedition to Chad in 1964."),
]  # fmt: skip


@pytest.mark.parametrize(("type_name", "sentence"), SENSES)
def test_senses(type_name, sentence):
    assert type_name in [mention.type.name for mention in mentions(sentence)]


LOOK_ALIKES = [
    "Norway met its target on Monday.",
    "The road meets the river in Norway.",
    "Norway is a party to the conflict.",
    "A great deal of oil flows through Norway.",
    "Anna Berg believes in free trade.",
    "Doba Oil owns three refineries in Norway.",
    "Norway is important for Chad.",
    "The hotel in Bergen charges a fee of 20 dollars.",
    "The stock market in Norway crashed on Monday.",
    "Anna Berg passed the ball to Jonas Lund.",
    "Norway has a strong demand for gas.",
    "Anna Berg had a heart attack.",
    "The actor from Norway has an enduring appeal.",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_look_alikes_are_no_events(sentence):
    assert not [mention for mention in mentions(sentence) if mention.type.name != "other"]


ONE_EVENT = [
    "Jonas Lund paid a visit to Chad on Monday.",
    "Norway and Chad struck a deal on Monday.",
    "Norway launched an attack on Chad on Monday.",
    "Norwegian students took to the streets on Monday.",
    "Jonas Lund and Idris Moussa met for talks on Monday.",
    "Norway and Chad agreed a deal on Monday.",
    "Norway lifted its sanctions on Monday.",
    "Norway broke off diplomatic relations with Chad on Monday.",
    "Rebels in Chad declared a ceasefire on Monday.",
    "Norway suspended part of its aid programme for Chad on Monday.",
]


@pytest.mark.parametrize("sentence", ONE_EVENT)
def test_words_that_tell_one_event_together(sentence):
    assert len(mentions(sentence)) == 1


# What PLOVER calls it, which depends on whether it was done, promised, threatened or refused.
PLOVER = [
    ("CONSULT", "Jonas Lund met Idris Moussa on Monday."),
    ("AGREE", "Jonas Lund will meet Idris Moussa on Friday."),
    ("REJECT", "Jonas Lund will not meet Idris Moussa."),
    ("AID", "Norway sent food to Chad."),
    ("AGREE", "Norway will send food to Chad."),
    ("SANCTION", "Norway imposed sanctions on Chad."),
    ("THREATEN", "Norway will impose sanctions on Chad."),
    ("ASSAULT", "Norway attacked Chad on Monday."),
    ("THREATEN", "Norway will attack Chad."),
    (None, "Norway did not attack Chad."),
    ("REQUEST", "Norway will demand money from Chad."),
]


@pytest.mark.parametrize(("name", "sentence"), PLOVER)
def test_plover(name, sentence):
    assert [mention.plover for mention in every_mention(sentence)] == [name]


def test_a_type_without_a_plover_name_has_none_in_any_status():
    assert {plover_name(None, status) for status in Status} == {None}


def test_depth_tells_the_main_event():
    asked, attacked = mentions("Norway condemned the rebels who attacked Doba.")
    assert asked.depth < attacked.depth


def test_every_type_has_a_definition_and_names_that_are_known():
    for name, event_type in builtin_lexicon().types.items():
        assert event_type.plover in (None, *PLOVER_TYPES), name
        assert event_type.ace in (None, *ACE_TYPES), name
    entries = [*builtin_lexicon().verbs.values(), *builtin_lexicon().nouns.values()]
    assert all(entry.say for found in entries for entry in found)
    assert {entry.type.base for found in entries for entry in found} == names_of_types()
