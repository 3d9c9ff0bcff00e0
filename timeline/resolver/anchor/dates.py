"""Anchoring days and longer units: dates, weekdays, months, last year."""

from __future__ import annotations

import attrs

from timeline.model.civil import Granularity, Moment, floor, from_ordinal, shift
from timeline.model.interval import Interval
from timeline.model.timex import Alternative, TimexType
from timeline.resolver import policy
from timeline.resolver.anchor.reading import NO_HOUR, Reading, anchor, dated, unanchored
from timeline.resolver.meaning import Ago, DecadeOfCentury, Direction, Shift, Unit, Weekday, Weekend, Yearly, Years
from timeline.resolver.timex3 import interval_value, unit_value

_SECOND: dict[Direction, tuple[Direction, str]] = {
    "recent": ("next", "a bare weekday is the most recent one, the publication day included"),
    "coming": ("last", "the words before it speak of what is planned"),
}


@anchor.register
def _unit(meaning: Unit, published: Moment | None) -> Reading:
    return dated(Interval.of(meaning.granularity, meaning.moment))


@anchor.register
def _years(meaning: Years, published: Moment | None) -> Reading:
    interval = Interval(start=Moment(meaning.first), end=Moment(meaning.last + 1), granularity=Granularity.YEAR)
    return Reading(value=meaning.value, interval=interval)


@anchor.register
def _decade(meaning: DecadeOfCentury, published: Moment | None) -> Reading:
    if published is None:
        return unanchored(f"XX{meaning.figures // 10}")
    year = published.year - published.year % 100 + meaning.figures
    return dated(Interval.of(Granularity.DECADE, Moment(year if year <= published.year else year - 100)), relative=True)


@anchor.register
def _shift(meaning: Shift | Ago, published: Moment | None) -> Reading:
    if published is None:
        return unanchored()
    fine = meaning.granularity.is_finer_than(Granularity.DAY)
    if fine and not published.has_time:
        return Reading(type=TimexType.TIME, value=None, reason=NO_HOUR, relative=True)
    moved = shift(floor(published, meaning.granularity), meaning.count, meaning.granularity)
    reading = dated(Interval.of(meaning.granularity, moved), relative=True)
    return attrs.evolve(reading, type=TimexType.TIME) if fine else reading


@anchor.register
def _weekday(meaning: Weekday, published: Moment | None) -> Reading:
    if published is None:
        return unanchored(f"XXXX-WXX-{meaning.weekday + 1}")
    chosen = Interval.of(Granularity.DAY, policy.weekday(published, meaning.weekday, meaning.direction))
    others: tuple[Alternative, ...] = ()
    if meaning.direction in _SECOND:
        direction, reason = _SECOND[meaning.direction]
        other = Interval.of(Granularity.DAY, policy.weekday(published, meaning.weekday, direction))
        others = (Alternative(value=interval_value(other), interval=other, reason=reason),)
    return dated(chosen, relative=True, alternatives=others)


@anchor.register
def _weekend(meaning: Weekend, published: Moment | None) -> Reading:
    if published is None:
        return unanchored()
    if meaning.count is not None:
        value, interval = _weekend_of_week(published, meaning.count)
        return Reading(value=value, interval=interval, relative=True)
    chosen, other = (0, -1) if published.weekday >= 4 else (-1, 0)
    value, interval = _weekend_of_week(published, chosen)
    lost_value, lost = _weekend_of_week(published, other)
    reason = "the weekend is the nearest one" if chosen == 0 else "before Friday the weekend is the last one"
    others = (Alternative(value=lost_value, interval=lost, reason=reason),)
    return Reading(value=value, interval=interval, relative=True, alternatives=others)


def _weekend_of_week(published: Moment, count: int) -> tuple[str, Interval]:
    monday = floor(published, Granularity.WEEK)
    saturday = from_ordinal(monday.ordinal + 7 * count + 5)
    interval = Interval(start=saturday, end=from_ordinal(saturday.ordinal + 2), granularity=Granularity.DAY)
    return f"{unit_value(Granularity.WEEK, saturday)}-WE", interval


@anchor.register
def _yearly(meaning: Yearly, published: Moment | None) -> Reading:
    if meaning.year is not None:
        stated = anchor(meaning.year, published)
        if stated.interval is None or stated.interval.start is None:
            return stated
        year = stated.interval.start.year
        found = policy.instance(meaning.granularity, year, meaning.month, meaning.day)
        if found is None:
            reason = f"{year} has no 29 February"
            return Reading(value=None, reason=reason, relative=stated.relative)
        return dated(found, relative=stated.relative)
    if published is None:
        return unanchored("XXXX" + unit_value(meaning.granularity, Moment(2000, meaning.month, meaning.day))[4:])
    chosen, other = policy.yearly(published, meaning.granularity, meaning.month, meaning.day, meaning.direction)
    if meaning.direction not in ("nearest", "recent"):
        return dated(chosen, relative=True)
    which = "nearest to the publication date" if meaning.direction == "nearest" else "most recent one"
    reason = f"without a year the {which} is meant"
    return dated(
        chosen,
        relative=True,
        alternatives=(Alternative(value=interval_value(other), interval=other, reason=reason),),
    )
