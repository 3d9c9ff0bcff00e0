"""The families of expressions, one small module each. Every `Rule` of a family is one of the resolver's.

To add a family, write a module with rules here, list it in `FAMILIES`, and put its lists of words into
`languages/en/times.toml`. `tests/recipes/test_resolver_recipes.py` does so.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Final

from timeline.resolver.families import (
    absolute,
    ago,
    compounds,
    days_of_month,
    deictic,
    durations,
    early_years,
    holidays,
    modifiers,
    months,
    narrated,
    numeric,
    parts_of_day,
    periods,
    ranges,
    sets,
    times,
    units,
    vague,
    weekdays,
    wholes,
    years,
    years_in_words,
    zones,
)
from timeline.resolver.rule import Rule

FAMILIES: Final[tuple[ModuleType, ...]] = (
    absolute,  # free
    numeric,  # before ranges: "in 2004-06" is June 2004, not the years 2004 to 2006
    months,  # free
    times,  # before years and durations: "1500 GMT", "at 1800 hours" are times of day
    years,  # behind times
    years_in_words,  # free
    early_years,  # free
    periods,  # before durations and wholes: "the last quarter of 2023", "the first quarter in Oslo" are of a year
    weekdays,  # before wholes: "last Friday in the hall" is the last one, not that of a hall
    days_of_month,  # free
    deictic,  # before durations: "2day" in a post is today, not two days
    holidays,  # free
    units,  # before durations and wholes: "the coming week", "last month" are units of the calendar
    ago,  # free
    compounds,  # free
    narrated,  # before durations: "the next day" is a day, not the length of one
    zones,  # free
    parts_of_day,  # free
    sets,  # before durations: "$5 a year" is paid each year
    vague,  # before durations: "will one day return" has no length
    durations,  # behind all that read a unit as a date; before wholes: "the last quarter" alone is the one before
    ranges,  # behind numeric
    wholes,  # last: the nth of a whole is what no other family reads as a unit of the calendar
    modifiers,  # free
)
"""All families. Of rules that match the same words the one whose family stands earlier wins; longer matches win anyway.

Found by asking all rules at every word of tests/corpus, of the development corpora and of texts drawn from the patterns
of the rules: two families that ever match the same words with different meanings have their reason here, the others
are free. `tests/resolver/test_order.py` checks both.
"""


def rules_of(families: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules of families, in their order; within a family as they are written.

    >>> [rule.name for rule in rules_of([wholes])][:2]
    ['nth weekday of a whole', 'nth day of a month']
    """
    return tuple(rule for family in families for rule in vars(family).values() if isinstance(rule, Rule))


RULES: Final = rules_of(FAMILIES)
