"""The best path through a narrative: the one on which all costs together are least."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from math import inf
from operator import attrgetter

import attrs

from timeline.resolver.narrative.costs import Named, Prices, costs_aside, costs_of
from timeline.resolver.narrative.step import Step
from timeline.resolver.narrative.told_time import Around, Time

_WIDTH = 4  # paths kept open after each step, set by hand on the development corpora: more find no better one
_MARGIN = 5.0  # of costs, set by hand: a path so much dearer, 150 times less likely, does not become the best one
_TO_A_LEAP_YEAR = range(-8, 9)  # years: so far it may be where a century ends


@attrs.frozen(eq=False)
class Node:
    """A path up to a step: its cost, what the step tells, and the time from which the text goes on.

    `last` is what was told last, from which others are counted, and `named` what this step cost.
    """

    cost: float
    here: Time | None = None
    told: Time | None = None
    last: Time | None = None
    named: Named = ()
    before: Node | None = None


def best_path(steps: Sequence[Step], surroundings: Sequence[Around], prices: Prices) -> list[Node]:
    """The node of each step on the best path."""
    nodes = [Node(0.0)]
    for step, around in zip(steps, surroundings, strict=True):
        nodes = cheapest(successors(step, around, nodes, prices), _WIDTH, _MARGIN)
    path = list[Node]()
    node: Node | None = nodes[0]
    while node and node.before:
        path.append(node)
        node = node.before
    return path[::-1]


def cheapest(nodes: Iterable[Node], width: int, margin: float = inf) -> list[Node]:
    """So many of the cheapest paths, none dearer by a margin; of those that go on from the same time only one."""
    best = dict[tuple[tuple[int, int] | None, ...], Node]()
    ordered = sorted(nodes, key=attrgetter("cost"))
    for node in ordered:
        if len(best) == width or node.cost > ordered[0].cost + margin:
            break
        best.setdefault(going_on(node), node)
    return list(best.values())


def going_on(node: Node) -> tuple[tuple[int, int] | None, ...]:
    """What of a path decides how it goes on."""
    return tuple((time.first, time.end) if time else None for time in (node.here, node.last))


def successors(step: Step, around: Around, nodes: Sequence[Node], prices: Prices) -> Iterator[Node]:
    """All paths that take one more step."""
    aside, readings = costs_aside(step), Readings(step, around)
    for before in nodes:
        here, times = before.here, readings.after(before.here, before.last)
        if not times:
            yield Node(before.cost, here, None, before.last, (), before)
        for time in times:
            named = costs_of(step, around, here, time)
            yield Node(before.cost + prices(named), time, time, time, named, before)
            if here and step.may_be_aside:
                named = (*named, *aside) if step.instances else aside
                yield Node(before.cost + prices(named), here, time, time, named, before)


@attrs.frozen
class Readings:
    """The times that a step may tell."""

    step: Step
    around: Around
    _known: dict[int, Sequence[Time]] = attrs.Factory(dict)

    def after(self, here: Time | None, last: Time | None) -> Sequence[Time]:
        """Those that it may tell where the text stands at a time and has told one last."""
        if self.around.stated:
            return [self.around.stated]
        if self.step.instances is None:
            counted = self.step.counted_from(last.anchor) if last else None
            return [Time.of(counted, self.step)] if counted else []
        years = {around.year for around in (self.around.before, self.around.after) if around}
        if self.around.after:
            years.add(self.around.after.year - 1)
        if here:
            years.update((here.year - 1, here.year, here.year + 1, here.last_year, here.last_year + 1))
        return self._in_years(years) or self._in_years({year + more for year in years for more in _TO_A_LEAP_YEAR})

    def _in_years(self, years: Collection[int]) -> Sequence[Time]:
        """Those of the years that have such a unit; a day of the week that is told rules out others if one has it."""
        times = [time for year in sorted(years) for time in self._in_year(year)]
        if self.step.weekday is None:
            return times
        return [time for time in times if time.has_its_weekday] or times

    def _in_year(self, year: int) -> Sequence[Time]:
        if year not in self._known:
            units = self.step.instances(year) if self.step.instances else ()
            self._known[year] = [Time.of(unit, self.step) for unit in units]
        return self._known[year]
