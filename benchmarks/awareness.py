"""Temporal awareness of timelines, as TempEval-3 defines it and SemEval-2015 Task 4 uses it.

A timeline is a graph. Its nodes are the events of its rows and their time anchors, a TIMEX3 for each date. Each event
is SIMULTANEOUS with its anchor and with the other events of its order, and BEFORE those of a later order. Precision is
the share of the relations of the system's reduced graph that hold in the closure of the reference; recall the share of
those of the reduced reference that hold in the closure of the system (UzZaman et al. 2013, SemEval-2013 Task 1).

What the definition leaves open is read off the data:

* Mentions on one row corefer and are one event. A row of the system is the reference's row with which it shares most
  mentions, each taken once; what shares none, or comes second, is an event that the reference lacks.
* The same mention on two rows (an event told to happen twice) is two events.
* "2010-XX-XX" is the year 2010, and a date of X alone is no anchor: such a row has an order, but no relation to a time.
* Rows of order 0 have no place in the reference, and nothing about them is scored: they give no relation there, and
  what a system says of these events is left out too.
* Rows of one date may have different orders (a day's events in turn), so that BEFORE and the anchors contradict each
  other. Each holds as it is stated: SIMULTANEOUS within an order, BEFORE between orders, and no relation is inferred
  between the events of two orders through a date that they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import attrs

Relation = tuple[str, str, str]  # one node, "=" or "<", another node
_UNKNOWN = re.compile(r"(?:-X+)+$")


@attrs.frozen
class Row:
    """A line of a timeline: its place in the order (0 for none), its date as written, and its mentions."""

    order: int
    date: str
    mentions: tuple[str, ...]

    @property
    def anchor(self) -> str | None:
        """The date without what is unknown of it; `None` where nothing is known.

        >>> Row(1, "2010-XX-XX", ()).anchor, Row(1, "2010-06", ()).anchor, Row(1, "XXXX-XX-XX", ()).anchor
        ('2010', '2010-06', None)
        """
        date = _UNKNOWN.sub("", self.date)
        return date if date.isdigit() or "-" in date else None


def rows(timeline: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The lines of a timeline as its JSON gives them."""
    return [Row(int(row["order"]), row["date"], tuple(row["mentions"])) for row in timeline]


@attrs.frozen
class Counts:
    """Relations of a reduced graph, and how many of them hold in the closure of the other: precision, then recall."""

    told: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.told + other.told, self.right + other.right, self.wanted + other.wanted, self.found + other.found
        )

    @property
    def scores(self) -> dict[str, float]:
        """Precision, recall and their harmonic mean."""
        precision, recall = self.right / max(self.told, 1), self.found / max(self.wanted, 1)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "F1": f1}


def compare(reference: Sequence[Row], system: Sequence[Row]) -> Counts:
    """The counts of one timeline; the sum over all timelines gives the micro average."""
    unplaced = {mention for row in reference if not row.order for mention in row.mentions}
    placed = {mention for row in reference if row.order for mention in row.mentions}
    kept = [row for row in system if row.order and (placed & {*row.mentions} or not unplaced & {*row.mentions})]
    gold = Graph([(f"e{number}", row) for number, row in enumerate(reference) if row.order])
    told = Graph(list(aligned(gold.events, kept)))
    right = sum(gold.holds(relation) for relation in told.reduced)
    found = sum(told.holds(relation) for relation in gold.reduced)
    return Counts(len(told.reduced), right, len(gold.reduced), found)


def aligned(reference: Sequence[tuple[str, Row]], system: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    """The rows of a system with the names of the events of the reference that they tell, or names of their own."""
    shared = [
        (-len({*row.mentions} & {*other.mentions}), row.anchor != other.anchor, number, name)
        for number, row in enumerate(system)
        for name, other in reference
        if {*row.mentions} & {*other.mentions}
    ]
    names: dict[int, str] = {}
    for _, _, number, name in sorted(shared):
        if number not in names and name not in names.values():
            names[number] = name
    for number, row in enumerate(system):
        yield names.get(number, f"s{number}"), row


class Graph:
    """The relations of one timeline, stated and inferred."""

    def __init__(self, events: Sequence[tuple[str, Row]]) -> None:
        self.events = sorted(events, key=lambda item: item[1].order)
        self._order = {name: row.order for name, row in events}
        self._anchor = {name: row.anchor for name, row in events}

    @property
    def reduced(self) -> list[Relation]:
        """The fewest relations from which the others follow.

        Each event with its anchor; events of one order with each other only where no anchor that they share says so;
        and of each two neighbouring orders one event before another.
        """
        found: list[Relation] = [(name, "=", f"t{anchor}") for name, anchor in self._anchor.items() if anchor]
        orders: dict[int, list[str]] = {}
        for name, row in self.events:
            orders.setdefault(row.order, []).append(name)
        for names in orders.values():
            heads = list({self._anchor[name] or name: name for name in reversed(names)}.values())
            found += [(one, "=", other) for one, other in pairwise(heads)]
        found += [(one[0], "<", other[0]) for one, other in pairwise(orders.values())]
        return found

    def holds(self, relation: Relation) -> bool:
        """Whether the graph states the relation or lets it be inferred."""
        one, kind, other = relation
        if other.startswith("t"):
            anchor = other[1:]
            return one in self._order and any(
                self._anchor[name] == anchor for name, order in self._order.items() if order == self._order[one]
            )
        if one not in self._order or other not in self._order:
            return False
        return self._order[one] < self._order[other] if kind == "<" else self._order[one] == self._order[other]
