"""The refiners: each joins two neighbours of one kind, or leaves them to the next."""

from __future__ import annotations

from typing import Final

from timeline.resolver.refiners.clocks import clock_range, same_moment, zone_of_time
from timeline.resolver.refiners.dates_ago import date_ago, yearly_ago
from timeline.resolver.refiners.dates_with_years import weekday_and_date, year_of
from timeline.resolver.refiners.modified_times import modifier
from timeline.resolver.refiners.pair import Pair, Refiner
from timeline.resolver.refiners.range_ends import date_range
from timeline.resolver.refiners.repeated_times import repeated
from timeline.resolver.refiners.shared_parts import with_shared_parts
from timeline.resolver.refiners.times_with_days import time_and_day
from timeline.resolver.refiners.weekdays_with_weeks import weekday_and_weeks, weekday_of_week
from timeline.resolver.refiners.wholes_and_counts import counted_from_date, length_ended, nth, nth_from, stretch

__all__ = ["REFINERS", "Pair", "Refiner", "with_shared_parts"]

REFINERS: Final[tuple[Refiner, ...]] = (
    year_of,  # before nth: "the first half of last year" is a half as each year has one, with a value of its own
    weekday_and_date,  # free
    weekday_of_week,  # free
    weekday_and_weeks,  # free
    date_ago,  # free
    yearly_ago,  # free
    zone_of_time,  # free
    same_moment,  # free
    clock_range,  # free
    time_and_day,  # free
    date_range,  # free
    nth,  # after year_of
    nth_from,  # free
    stretch,  # free
    length_ended,  # free
    counted_from_date,  # free
    modifier,  # free
    repeated,  # free
)
"""All refiners; of two that would join the same neighbours the one that stands earlier does.

Found by trying all of them on every pair of meanings of tests/corpus with every gap: only `year_of` and `nth` ever want
the same pair. The others ask for kinds of meanings that exclude each other, so their order is free;
`tests/resolver/test_order.py` checks both.
"""
