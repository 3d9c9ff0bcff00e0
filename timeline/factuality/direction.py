"""Which instance of a date without a year is meant, the one ahead or the one behind: "in March", "on 3 May"."""

from __future__ import annotations

from timeline.factuality.judgement import Factuality, Time
from timeline.model import Granularity, Interval, Moment
from timeline.model.civil import floor, shift

AHEAD = Factuality(time="ahead", reason="what is counted from a bare weekday is one to come")
BEHIND = Factuality(time="behind", reason="without a year it is the most recent one")
"""What is judged where not the words around an expression decide but its kind."""
NEXT_MONTHS = 4
"""Of a month of which nothing is told the next one is meant if it starts within that many; else it is past. Set by hand
on the development corpora."""


STALE_DAYS = 7
"""A day that is told as one to come may be over by so many: texts are published some days after they were written. Set
by hand on the development corpora."""


def is_ahead_meant(ahead: Interval, behind: Interval, now: Moment, *, time: Time | None) -> bool:
    """Whether of the next instance of a yearly unit and the last one that began, the next is meant.

    `time` is what the words around say: `ahead` for what will be, `behind` for what a verb of the past tells, `None`
    where they say nothing. What goes on today is not over, and counts as ahead. Both instances are closed and of one
    granularity, and `now` lies between their starts.

    >>> now = Moment(2024, 5, 16)
    >>> march, last_march = Interval.parse("2025-03"), Interval.parse("2024-03")
    >>> [is_ahead_meant(march, last_march, now, time=time) for time in ("ahead", None, "behind")]
    [True, False, False]
    >>> august, last_august = Interval.parse("2024-08"), Interval.parse("2023-08")
    >>> [is_ahead_meant(august, last_august, now, time=time) for time in ("ahead", None, "behind")]
    [True, True, False]
    """
    assert ahead.start is not None and behind.start is not None and behind.end is not None  # noqa: PT018  (closed)
    today, unit = floor(now, Granularity.DAY).ordinal, ahead.granularity
    if time is not None:
        written_before = STALE_DAYS if unit is Granularity.DAY else 0
        return time == "ahead" and behind.end.ordinal + written_before <= today
    if unit is Granularity.MONTH:  # news look back: "in August", said in February, is past
        return ahead.start <= shift(floor(now, Granularity.MONTH), NEXT_MONTHS, Granularity.MONTH)
    # a day counts from its start; a season or a quarter is over, and behind, only at its end
    behind_by = today - (behind.start if unit is Granularity.DAY else behind.end).ordinal
    return ahead.start.ordinal - today < behind_by
