"""The families of expressions, one small module each; every family lists its rules in `RULES`."""

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

RULES: tuple[Rule, ...] = (
    *absolute.RULES, *numeric.RULES, *months.RULES, *years.RULES, *periods.RULES, *weekdays.RULES, *deictic.RULES,
    *holidays.RULES, *units.RULES, *ago.RULES, *narrated.RULES, *times.RULES, *sets.RULES, *durations.RULES, *vague.RULES, *ranges.RULES, *wholes.RULES, *modifiers.RULES,
)  # fmt: skip
