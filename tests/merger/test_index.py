"""Made-up stories of hundreds of mentions: growing and shrinking a timeline is the same as building it."""

import random
from collections import defaultdict
from unittest.mock import patch

import pytest

import timeline
from benchmarks.stories import stories
from tests.merger import mentions as by_hand
from timeline import Timeline
from timeline.merger import index


@pytest.fixture(scope="module")
def made():
    mentions, records = stories(700, seed=3)
    told = defaultdict(list)
    for mention in mentions:
        told[mention.document].append(mention)
    return {record.id: timeline.merge(told[record.id], documents=[record]) for record in records}, mentions, records


def merged(made, names) -> Timeline:
    _, mentions, records = made
    return timeline.merge(
        [mention for mention in mentions if mention.document in names],
        documents=[record for record in records if record.id in names],
    )


@pytest.mark.parametrize("seed", [0, *(pytest.param(more, marks=pytest.mark.slow) for more in (1, 2))])
def test_documents_may_come_and_go_one_by_one(made, seed):
    single = made[0]
    rng = random.Random(seed)
    names = rng.sample(sorted(single), len(single))
    grown = Timeline()
    for count, name in enumerate(names, start=1):
        grown = grown + single[name]
        if count % 15 == 0:
            assert grown == merged(made, names[:count])
    assert grown == merged(made, names)
    for count, name in enumerate(rng.sample(names, 60), start=1):
        names.remove(name)
        grown = grown.without(name)
        if count % 15 == 0:
            assert grown == merged(made, names)


def test_two_additions_to_one_timeline_know_nothing_of_each_other(made):
    single = made[0]
    *names, one, other = sorted(single)
    whole = merged(made, names)
    first = whole + single[one]
    assert whole + single[other] == merged(made, [*names, other])
    assert first == whole + single[one] == merged(made, [*names, one])
    assert whole == merged(made, names)


def test_an_unrelated_article_leaves_all_events_as_they_are(made):
    single = made[0]
    whole = merged(made, sorted(single))
    text = "Quilters of Hallingdal gathered in Gol on 3 March 1987."
    after = whole + timeline.build([timeline.Document(id="quilts", text=text)])
    assert set(whole.events) < set(after.events)


@pytest.mark.parametrize("working", ["score", "grouped", "fuse"])
def test_a_sum_that_was_interrupted_can_be_made_again(working):
    def told(*names):
        mentions = [by_hand.mention(name, agents=[("Jonas Lund", "person")], places=["Oslo"]) for name in names]
        return timeline.merge(mentions, documents=[by_hand.RECORDS[name] for name in names])

    one, other, whole = told("mon", "tue"), told("wed"), told("mon", "tue", "wed")
    with patch.object(index, working, side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        one + other
    assert one + other == whole
    assert one.without("mon") == told("tue")
