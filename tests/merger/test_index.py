"""The index that timelines share survives what happens while it changes."""

from unittest.mock import patch

import pytest

import timeline
from tests.merger.mentions import RECORDS, mention
from timeline.merger import index


def merged(*names):
    told = [mention(name, agents=[("Jonas Lund", "person")], places=["Oslo"]) for name in names]
    return timeline.merge(told, documents=[RECORDS[name] for name in names])


@pytest.mark.parametrize("working", ["score", "grouped", "fuse"])
def test_a_sum_that_was_interrupted_can_be_made_again(working):
    one, other, whole = merged("mon", "tue"), merged("wed"), merged("mon", "tue", "wed")
    with patch.object(index, working, side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        one + other
    assert one + other == whole
    assert one.without("mon") == merged("tue")
