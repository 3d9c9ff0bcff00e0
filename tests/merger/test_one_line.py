"""One event, one line: what one article tells of one happening in several words becomes one event, and no more."""

from __future__ import annotations

import re

import pytest

import timeline

ONE_SENTENCE = """
    A [blast] at a cement works in Arras [killed] nine workers on Tuesday.
    The [mudslide] near Quito [injured] 14 hikers.
    Nine workers [died] in a [blast] at a cement works.
    Two guards were [wounded] by a [bombing] in Sarro.
    Four sailors [drowned] when their trawler [sank] off Bergen.
    Ten passengers were [injured] when their coach [crashed] near Linz.
    Rebels launched [attacks] on two villages near Doba, [killing] 31 people.
    The army [shelled] the port of Sarro, [wounding] 14 fishermen.
    A [raid] [killing] six policemen was reported from Doba.
    A [raid] that [killed] six policemen shook the capital.
    A gunman [killed] two guards and [wounded] a child.
    Militants [attacked] a checkpoint and [killed] two policemen.
    Another [attack] [killed] two people.
    The [blast] [killed] nobody.
    A [fire] at a hostel in Turku [left] seven people dead.
    A [storm] [hit] Haiti, [destroying] 400 houses.
    Fans [celebrated] the title by [marching] through Leeds.
    The bank [cut] its costs by [closing] 40 branches.
    The airline [refused] to [pay] the fine.
    The premier [said] in a [speech] that taxes would fall.
    Ministers held an emergency [meeting] on Monday to [discuss] the budget.
    Thousands [marched] in Oslo to [demand] higher wages.
    The envoys [met] in Lima to [discuss] the border.
    The warden [refused] to [resign].
    The clerk was [accused] of [stealing] a painting.
    The king [ordered] the [release] of 40 prisoners.
    [Talks] between Chile and Peru [stalled].
"""
"""Both words tell one happening: an act and its toll, its means, its aim, or the verb that does no more than carry it."""

TWO_IN_ONE_SENTENCE = """
    The [strike] [caused] a dispute.
    The governor [denied] [taking] bribes.
    The [vote] was [postponed] on Friday.
    The premier [cancelled] a [visit] to Lima.
    The [cut] [hit] the poor.
    Militants [attacked] a checkpoint on Monday and [killed] two policemen on Friday.
    He [died] on Monday after being [wounded] in a raid on Friday.
    Two hikers [died] in the Alps and three were [killed] in Norway.
    A soldier [died] in the [war].
    The premier [condemned] the [attack] on the market.
    The premier [said] at the [summit] that taxes would fall.
    The clerk was [praised] for [saving] a child.
    The guard [left] after [locking] the gate.
    The court [heard] the [appeal].
    Police [arrested] a man over the [blast].
    The [riots] began after police [killed] a student.
    The clerk was [killed] as he [fled] the bank.
    The miners [met] by [chance] in Lima.
    The prices were [raised] by a [merger].
    Chile and Peru [agreed] on Monday to hold [talks] in June.
    The mayor [vowed] to [close] the bridge.
    The firm [decided] to [sell] its plant in Turin.
    The clubs have [agreed] to resume [talks].
    The bank [pledged] to [sell] the mill.
    The premier has [announced] [talks] with the rebels.
    The envoy [flew] to Lima to sign a [treaty].
    The mayor [closed] the bridge and [vowed] to rebuild it.
    Workers [ended] a [march] and [occupied] the plant.
    The firm [sold] its plant and [bought] a rival.
    The club [sacked] its coach and [hired] another.
    Nine people [died] in the blast, and a week later the plant [closed].
    The union [rejected] the [offer].
    The press [covered] the [trial].
    The minister [resigned] after the [vote].
    The firm [closed] the plant to the surprise of those who [bought] it.
    She [won] the race, [beating] last year's record, and then [married] in Rome.
    The storm [hit] Haiti before it [reached] Cuba.
    The envoy [flew] to Lima, where he [signed] a treaty on Monday.
    The judge [freed] him, having [heard] two witnesses.
"""
"""The two words, or the first and the last of several, tell two happenings."""

ONE_IN_TWO_SENTENCES = """
    A ferry [sank] off Bergen on Monday. The [sinking] is being studied by experts.
    Rebels [attacked] a mine near Doba on Sunday. The [attack] lasted two hours.
    Vorn Steel will [close] its mill in Linz. The [closure] was expected.
    Governor Ana Reyes [resigned] on Friday. Her [resignation] surprised the party.
"""

TWO_IN_TWO_SENTENCES = """
    A ferry [sank] off Bergen on Monday. Another ferry [sank] off Narvik in 2012.
    Rebels [attacked] a mine near Doba on Sunday. They [attacked] a bridge near Sarro on Friday.
    Vorn Steel will [close] its mill in Linz. Its rival Hartmann [closed] a plant in Graz.
    Karin Holm [resigned] on Friday. Her deputy Luis Prado [resigned] in March.
"""

ONE, TWO = ONE_SENTENCE + ONE_IN_TWO_SENTENCES, TWO_IN_ONE_SENTENCE + TWO_IN_TWO_SENTENCES


def rows(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip()]


def marked(line: str) -> list[int]:
    """Where the marked words start in the line without its marks."""
    return [match.start() - 2 * number for number, match in enumerate(re.finditer(r"\[", line))]


@pytest.fixture(scope="module")
def told() -> dict[str, list[set[int]]]:
    """For each line of the tables the events that it tells, each by the places of its triggers."""
    lines = [line for table in (ONE, TWO) for line in rows(table)]
    documents = [timeline.Document(id=str(n), text=re.sub(r"[\[\]]", "", line)) for n, line in enumerate(lines)]
    resolver, extractor = timeline.Resolver(), timeline.Extractor(detail="all")
    found = extractor.extract_each((document, resolver.resolve(document)) for document in documents)
    return {
        line: [
            {place for m in event.mentions for place in range(m.trigger.start, m.trigger.end)}
            for event in timeline.merge(mentions, documents=[document.record])
        ]
        for line, document, mentions in zip(lines, documents, found, strict=True)
    }


@pytest.mark.parametrize("line", rows(ONE))
def test_words_that_tell_one_happening(told, line):
    assert any({*marked(line)} <= places for places in told[line])


@pytest.mark.parametrize("line", rows(TWO))
def test_words_that_tell_two_happenings(told, line):
    first, *_, last = marked(line)
    assert not any({first, last} <= places for places in told[line])
