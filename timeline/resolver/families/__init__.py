"""The families of expressions, one small module each. Every `Rule` of a family is one of the resolver's.

Of rules that match the same words the one of the family that stands earlier here wins.
"""

from timeline.resolver.families import (
    absolute,
    ago,
    deictic,
    durations,
    holidays,
    modifiers,
    months,
    narrated,
    numeric,
    periods,
    ranges,
    sets,
    times,
    units,
    vague,
    weekdays,
    wholes,
    years,
)
from timeline.resolver.rule import Rule

_FAMILIES = (
    absolute, numeric, months, years, periods, weekdays, deictic, holidays, units, ago, narrated, times, sets,
    vague, durations, ranges, wholes, modifiers,
)  # fmt: skip
RULES: tuple[Rule, ...] = tuple(
    rule for family in _FAMILIES for rule in vars(family).values() if isinstance(rule, Rule)
)
