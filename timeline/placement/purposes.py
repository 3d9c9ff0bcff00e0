"""Purposes: what an act was done for comes after the act, and nothing says that it is ahead of the report.

"They gathered on Saturday to lay flowers" plans the flowers from Saturday on. What somebody announced, agreed or vowed
to do is a plan, and no purpose: there another word than the verb itself makes it one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Mention, Status
from timeline.placement.claim import Claim, Order

_RELIABILITY = 0.93  # as what is within another event; by convention, too few are annotated


def purposes(mentions: Sequence[Mention]) -> Iterator[Order]:
    """A claim for each purpose of an act that is told in the past."""
    for purpose, act in acts_of_purposes(mentions).items():
        told = mentions[act].trigger.text
        claim = Claim(
            rule="purpose",
            reason=f"the purpose for which “{told}” is told to be done",
            document=mentions[purpose].document,
            quote=mentions[purpose].trigger.text,
            reliability=_RELIABILITY,
        )
        yield Order(act, purpose, claim)


def acts_of_purposes(mentions: Sequence[Mention]) -> Mapping[int, int]:
    """For each mention that tells a purpose the last act before it in its sentence, by their places."""
    acts: dict[int, list[int]] = defaultdict(list)
    for point, mention in enumerate(mentions):
        if mention.status is Status.HAPPENED and mention.tense == "past" and not mention.nominal:
            acts[mention.sentence.start].append(point)
    found: dict[int, int] = {}
    for point, mention in enumerate(mentions):
        if _is_purpose(mention):
            before = [act for act in acts[mention.sentence.start] if _is_above(mentions[act], mention)]
            if before:
                found[point] = max(before, key=lambda act: mentions[act].trigger.start)
    return found


def _is_purpose(mention: Mention) -> bool:
    """Whether its own infinitive is all that makes it a plan."""
    cue = mention.status_cue
    is_own = cue is not None and cue.start == mention.trigger.start
    return mention.status is Status.PLANNED and mention.tense == "infinitive" and is_own


def _is_above(act: Mention, purpose: Mention) -> bool:
    return act.depth < purpose.depth and act.trigger.start < purpose.trigger.start
