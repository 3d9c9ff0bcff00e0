"""Which chains meet, in small blocks and in crowds, does not depend on how they came."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

import timeline
from tests.strategies import reports
from timeline.merger import blocking
from timeline.merger.blocking import Blocks
from timeline.merger.sources import sources_of

small_crowds = patch.multiple(blocking, _CROWD=3, _WINDOW=2)


def meeting(blocks, chains, gone=(), known=()):
    """The pairs that meet after a change, from those that met before."""
    met = set(known)
    for pair, meets in blocks.replace(gone, chains):
        (met.add if meets else met.discard)(pair)
    return {pair for pair in met if not set(pair) & set(gone)}


def chains_of(records, told):
    sources = sources_of([mention for each in told.values() for mention in each], records)
    return [chain for source in sources.values() for chain in source.chains]


@given(reports(copies=False), st.data())
def test_chains_that_come_and_go_meet_as_if_they_had_come_at_once(given_, data):
    chains = chains_of(*given_)
    with small_crowds:
        blocks, there, met = Blocks(), [], set()
        for _ in range(6):
            gone = data.draw(st.lists(st.sampled_from(there), unique=True)) if there else []
            away = [chain for chain in chains if chain not in there]
            come = data.draw(st.lists(st.sampled_from(away), unique=True)) if away else []
            met = meeting(blocks, come, gone, met)
            there = [chain for chain in there if chain not in gone] + come
            assert met == meeting(Blocks(), there)
            assert all(one.order < other.order for one, other in met)


@given(reports(max_documents=8), st.data())
def test_timelines_add_up_in_crowds_too(given_, data):
    records, told = given_
    with small_crowds:
        whole = timeline.merge([mention for each in told.values() for mention in each], documents=records)
        grown = timeline.Timeline()
        for record in data.draw(st.permutations(records)):
            grown = grown + timeline.merge(told[record.id], documents=[record])
        assert grown == whole
        for record in data.draw(st.permutations(records)):
            grown = grown.without(record.id)
        assert grown == timeline.Timeline()


def attack(number, *words):
    """What a document with these keywords tells of an attack."""
    text = "They attack."
    record = timeline.DocumentRecord(id=f"d{number:02}", sha256=str(number), keywords=("Oslo", *words))
    span = timeline.Span(start=0, end=len(text), text=text)
    trigger = timeline.Span(start=5, end=11, text="attack")
    kind = timeline.EventType(name="attack", group="conflict")
    mention = timeline.Mention(
        document=record.id, type=kind, sentence=span, trigger=trigger, lemma="attack", title=text
    )
    return chains_of([record], {record.id: [mention]})[0]


@given(st.permutations(range(12)), st.permutations(range(12)))
def test_a_crowd_may_grow_and_shrink_in_any_order(come, go):
    chains = [attack(number, "herring") for number in range(12)]
    with small_crowds:
        blocks, there, met = Blocks(), [], set()
        for number in come:
            met = meeting(blocks, [chains[number]], known=met)
            there.append(chains[number])
            assert met == meeting(Blocks(), there)
        for number in go:
            met = meeting(blocks, [], [chains[number]], met)
            there.remove(chains[number])
            assert met == (meeting(Blocks(), there) if there else set())


def test_in_a_crowd_one_key_is_not_enough():
    alike = [attack(number, "herring") for number in range(2)]
    others = [attack(number, f"word{number}") for number in range(2, 5)]
    with small_crowds:
        assert len(meeting(Blocks(), [*alike, *others[:1]])) == 3
        assert meeting(Blocks(), [*alike, *others]) == {tuple(alike)}
