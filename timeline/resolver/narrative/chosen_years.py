"""The years that the best path gives to expressions without one, and what decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model.civil import Granularity
from timeline.resolver.context import ChosenYear
from timeline.resolver.narrative.best_path import Node, Readings, best_path
from timeline.resolver.narrative.costs import PRICES, Named, Prices, costs_of
from timeline.resolver.narrative.step import Step
from timeline.resolver.narrative.told_time import Around, Time, all_around

_NEAR = 120  # characters: the same sentence or the one before, set by hand on the development corpora


def chosen_years(steps: Sequence[Step], prices: Prices = PRICES) -> dict[int, ChosenYear]:
    """The year of each open step, by where it starts in the text."""
    surroundings = all_around(steps)
    path = best_path(steps, surroundings, prices)
    return {
        step.start: _chosen(step, around, node.before, node.told, prices)
        for step, around, node in zip(steps, surroundings, path, strict=True)
        if step.instances and step.start is not None and node.before and node.told
    }


def years_of_histories(steps: Sequence[Step], written: int) -> dict[int, ChosenYear]:
    """The years of open steps where a paragraph of news, written in that year, tells of earlier ones."""
    return {start: year for history in _histories(steps, written) for start, year in chosen_years(history).items()}


def _histories(steps: Sequence[Step], written: int) -> Iterator[list[Step]]:
    """Steps of one paragraph that start with a month or day of an earlier year, and tell of no other than earlier ones.

    What is counted ends a history too, as in news that is done from the day of writing; and so does the first sentence
    out of the past perfect, which was a look back: "They had met in May 2022. They did not meet in September, …".
    """
    history = list[Step]()
    for step in steps:
        if _is_over(history, step) or not (step.instances or _is_earlier(step, written)):
            yield history
            history = []
        if _is_earlier(step, written) or (history and step.instances):
            history.append(step)
    yield history


def _is_over(history: Sequence[Step], step: Step) -> bool:
    """Whether a step is too far from the history before it, or out of the past perfect in which that looked back."""
    if not history or step.border in ("paragraph", "section"):
        return True
    is_back = history[-1].is_perfect and not step.is_perfect and step.border != "clause"
    return is_back or (step.start or 0) - (history[-1].start or 0) > _NEAR


def _is_earlier(step: Step, written: int) -> bool:
    """Whether it is a month or day that states its year, one before."""
    time = step.stated
    if time is None or time.end is None or time.granularity.rank < Granularity.MONTH.rank:
        return False
    return time.end.year < written


def _chosen(step: Step, around: Around, before: Node, time: Time, prices: Prices) -> ChosenYear:
    """The year of a time and the one that comes second, and what stands around that speaks most for the first."""
    others = [other for other in Readings(step, around).after(before.here, before.last) if other.year != time.year]
    cost = _by_reason(costs_of(step, around, before.here, time), prices)
    rated = [(_by_reason(costs_of(step, around, before.here, other), prices), other.year) for other in others]
    lost, second = min(rated, key=lambda pair: sum(pair[0].values()), default=(cost, None))
    leads_on = sum(cost.values()) > sum(lost.values())
    reason = _LEADS_ON if leads_on else max(cost, key=lambda reason: lost[reason] - cost[reason])
    witness = _witness(reason, around, before)
    return ChosenYear(time.year, reason, witness.anchor if witness else None, second)


_GOES_ON, _LEADS_ON = "to which the text goes on from the time told before", "that leads on to the time told next"
_REASONS = {
    "before": "in the year stated before", "again": "in the year stated before", "after": "in the year stated after",
    "heading": "of the heading",
}  # fmt: skip


def _by_reason(names: Named, prices: Prices) -> dict[str, float]:
    """What speaks against a time, by the reason that it would otherwise have."""
    result = dict.fromkeys((_GOES_ON, *_REASONS.values()), 0.0)
    for name in names:
        result[_REASONS.get(name.partition(".")[0], _GOES_ON)] += prices((name,))
    return result


def _witness(reason: str, around: Around, before: Node) -> Time | None:
    """The time on which a reason rests."""
    if reason == _REASONS["before"]:
        return around.before
    if reason == _REASONS["heading"]:
        return around.heading
    follows = reason in (_LEADS_ON, _REASONS["after"])
    return around.after if follows and around.after else before.here or around.after
