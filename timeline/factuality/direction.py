"""Which instance of a date without a year is meant, the one ahead or the one behind: "in March", "on 3 May"."""

from __future__ import annotations

from timeline.factuality.judgement import Time
from timeline.model import Granularity, Interval, Moment
from timeline.model.civil import floor, shift

NEXT_MONTHS, PLANNED_MONTHS = 4, 9
"""A bare month lies ahead if it starts within that many months, the second where the text speaks of what will be; else
it is past. Set by hand on the development corpora."""
SOON_DAYS = 45
"""A day without a year, told with a verb of the past, lies ahead if it comes that soon; else it is past. Set by hand on
the development corpora."""


def is_ahead_meant(ahead: Interval, behind: Interval, now: Moment, *, time: Time | None) -> bool:
    """Whether of the next instance of a yearly unit and the last one that began, the next is meant.

    `time` is what the words around say: `ahead` for what will be, `behind` for what a verb of the past tells, `None`
    where they say nothing. Both instances are closed and of one granularity, and `now` lies between their starts.

    >>> now = Moment(2024, 5, 16)
    >>> march, last_march = Interval.parse("2025-03"), Interval.parse("2024-03")
    >>> [is_ahead_meant(march, last_march, now, time=time) for time in ("ahead", None, "behind")]
    [False, False, False]
    >>> august, last_august = Interval.parse("2024-08"), Interval.parse("2023-08")
    >>> [is_ahead_meant(august, last_august, now, time=time) for time in ("ahead", None, "behind")]
    [True, True, False]
    """
    assert ahead.start is not None and behind.start is not None and behind.end is not None  # noqa: PT018  (closed)
    today, unit = floor(now, Granularity.DAY).ordinal, ahead.granularity
    ahead_by = ahead.start.ordinal - today
    if time == "ahead":  # plans are seldom made for more than the better part of a year
        return _starts_within(PLANNED_MONTHS, ahead.start, now)
    if time == "behind":  # "agreed to meet on 3 June": of a day soon to come a verb of the past may tell a plan
        return unit is Granularity.DAY and ahead_by <= SOON_DAYS
    if unit is Granularity.MONTH:  # news look back: "in August", said in February, is past
        return _starts_within(NEXT_MONTHS, ahead.start, now)
    # a day counts from its start; a season or a quarter is over, and behind, only at its end
    behind_by = today - (behind.start if unit is Granularity.DAY else behind.end).ordinal
    return ahead_by < behind_by


def _starts_within(months: int, start: Moment, now: Moment) -> bool:
    return start <= shift(floor(now, Granularity.MONTH), months, Granularity.MONTH)
