"""Claims: what a rule of placement found, before it is known what it comes to."""

from __future__ import annotations

from functools import lru_cache

import attrs

from timeline.model import Constraint, Granularity, Interval
from timeline.model.civil import fitting, from_ordinal

_UNITS = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
_UNITS_OF_AN_END = (Granularity.YEAR, Granularity.DAY)  # what a report of 1 May tells as ahead is not "from May on"


@attrs.frozen(kw_only=True)
class Claim:
    """Why an event lies where it does, as a `Constraint` tells it, but without the time that it leaves."""

    rule: str
    reason: str
    document: str
    quote: str = ""
    reliability: float

    def constraint(self, reach: tuple[int | None, int | None], mention: str, reliability: float) -> Constraint:
        """The constraint that leaves a mention the days of `reach`, both included; `None` for an open end."""
        return Constraint(
            rule=self.rule,
            interval=days(*reach),
            reason=self.reason,
            document=self.document,
            mention=mention,
            quote=self.quote,
            reliability=reliability,
        )


@attrs.frozen
class Limit:
    """A claim that the event at a point began on the days from `first` to `last`, both included, `None` if open."""

    point: int
    first: int | None
    last: int | None
    claim: Claim


@attrs.frozen
class Order:
    """A claim that one event began at least `least` days after another, and at most `most`, `None` for no bound.

    What is told `within` another began before that was over.
    """

    earlier: int
    later: int
    claim: Claim
    least: int = 0
    most: int | None = None
    within: bool = False


@lru_cache(maxsize=4096)
def days(first: int | None, last: int | None, *, approximate: bool = False) -> Interval:
    """The interval of the days from `first` to `last`, both included, at the coarsest granularity that fits.

    >>> from timeline import Moment
    >>> days(Moment(2024, 2, 1).ordinal, Moment(2024, 2, 29).ordinal).label
    'Feb 2024'
    """
    start = None if first is None else from_ordinal(first)
    end = None if last is None else from_ordinal(last + 1)
    units = _UNITS_OF_AN_END if start is None or end is None else _UNITS
    unit = fitting(start, end, *units) or Granularity.DAY
    return Interval(start=start, end=end, granularity=unit, approximate=approximate)


def first_day(interval: Interval) -> int | None:
    """The number of its first day, see `Moment.ordinal`; `None` where it has no start."""
    return interval.start.ordinal if interval.start else None


def last_day(interval: Interval) -> int | None:
    """The number of its last day; `None` where it has no end."""
    if interval.end is None:
        return None
    return interval.end.ordinal if interval.end.has_time else interval.end.ordinal - 1
