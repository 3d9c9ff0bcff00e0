"""How often the bounds that a rule of placement gives are wrong.

Each end of bounds, start or end, is given by one constraint: that which stands at the event itself. Where an order
hands on the end of another event, it is the order that gives it, and the other's end is judged where the other is. A
rule is to blame for an event where the end that it gave leaves no day for the gold: a start after the last day that the
gold admits, an end before the first. So an event counts once for each rule that gave it an end, and of two rules that
gave it one each, at most one is to blame. Gold that bounds an event nowhere is left out: nothing contradicts it.

A rule is told by its name and the reliability that it claims, because rules claim another one for each of their cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Self

import attrs
import click

from benchmarks.days import FIRST, LAST, Days, days_of
from benchmarks.splits import percent
from timeline import Bounds, Constraint


@attrs.frozen
class RulePrecision:
    """For each rule the events to which it gave an end, and those among them for which it is to blame."""

    given: Counter[str] = attrs.field(factory=Counter)
    wrong: Counter[str] = attrs.field(factory=Counter)

    def __add__(self, other: RulePrecision) -> RulePrecision:
        return RulePrecision(self.given + other.given, self.wrong + other.wrong)

    @classmethod
    def of(cls, bounds: Bounds | None, gold: Days) -> RulePrecision:
        """What one event adds."""
        if bounds is None or gold == (FIRST, LAST):
            return cls()
        rules = {rule_of(giver) for giver in givers(bounds) if giver}
        culprit = to_blame(bounds, gold)
        return cls(Counter(rules), Counter([rule_of(culprit)] if culprit else []))

    @property
    def figures(self) -> dict[str, Any]:
        """By rule, the most frequent first: how often it gave an end, and the share for which it is to blame."""
        return {
            rule: {"given": given, "wrong": percent(self.wrong[rule], given)}
            for rule, given in sorted(self.given.items(), key=lambda item: (-item[1], item[0]))
        }


@attrs.frozen
class Judged:
    """What the bounds of a number of events come to: numbers that add up, widths, rules, and the errors."""

    counts: Counter[str] = attrs.field(factory=Counter)
    widths: tuple[int, ...] = ()
    rules: RulePrecision = attrs.field(factory=RulePrecision)
    errors: tuple[str, ...] = ()

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.counts + other.counts,
            self.widths + other.widths,
            self.rules + other.rules,
            self.errors + other.errors,
        )

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name, `None` where there is nothing to measure."""
        raise NotImplementedError


def givers(bounds: Bounds) -> tuple[Constraint | None, Constraint | None]:
    """The constraint that gives the start, and that which gives the end; one may give both.

    Constraints are told along the start first, and what is told along it has a start; so the end is given by the first
    of all where that has one, else by the first that has no start.
    """
    start, end = bounds.interval.start, bounds.interval.end
    first = next(iter(bounds.constraints), None)
    if first is None:
        return None, None
    gives_both = start is None or first.interval.end is not None
    last = first if gives_both else next((one for one in bounds.constraints if one.interval.start is None), None)
    return (first if start else None), (last if end else None)


def to_blame(bounds: Bounds, gold: Days) -> Constraint | None:
    """The constraint that gives the end which excludes the gold, `None` where the bounds admit it."""
    first, last = days_of(bounds.interval) or (FIRST, LAST)
    start_by, end_by = givers(bounds)
    if first > gold[1]:
        return start_by
    return end_by if last < gold[0] else None


def rule_of(constraint: Constraint) -> str:
    """The rule by its name and the reliability that it claims."""
    return f"{constraint.rule} {constraint.reliability:g}"


def show_rules(parts: Mapping[str, RulePrecision]) -> None:
    """A row for each rule, and for each part how often it gave an end and the share for which it is to blame."""
    tables = {part: rules.figures for part, rules in parts.items()}
    click.echo(f"  {'rule: events, wrong %':24}" + "".join(f"{part:>14}" for part in tables))
    for name in dict.fromkeys(name for table in tables.values() for name in table):
        cells = (f"{row['given']} {row['wrong']:6}" if (row := table.get(name)) else "-" for table in tables.values())
        click.echo(f"  {name:24}" + "".join(f"{cell:>14}" for cell in cells))
