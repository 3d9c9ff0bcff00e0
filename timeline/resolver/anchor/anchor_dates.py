"""Anchoring days and longer units: dates, weekdays, months, last year."""

from __future__ import annotations

from functools import partial

import attrs

from timeline.factuality.judgement import Time
from timeline.model.civil import Granularity, Moment, days_in_month, floor, from_ordinal, shift
from timeline.model.interval import Interval
from timeline.model.timex import Alternative, Anchor, TimexType
from timeline.resolver.anchor import choice
from timeline.resolver.anchor.reading import NO_HOUR, Reading, anchor, dated, unanchored, weekend
from timeline.resolver.context import ChosenYear, Context
from timeline.resolver.meaning import (
    Ago,
    Anniversary,
    Compared,
    DayAndWeekday,
    DayOfMonth,
    DecadeOfCentury,
    Feast,
    Holding,
    Latest,
    Same,
    Shift,
    Unit,
    Weekday,
    Weekend,
    Yearly,
    Years,
)
from timeline.resolver.time_words import MONTHS
from timeline.resolver.timex3 import interval_value, unit_value, years_before_christ

_HALF_LENGTH = {Granularity.WEEK: 3, Granularity.MONTH: 15, Granularity.QUARTER: 45, Granularity.YEAR: 182}
"""Days, half of what the calendar gives them."""
_SATURDAY = 5
_FRIDAY = 4  # with which the talk of "the weekend" turns to the coming one; set by hand on the development corpora
_LEAP_YEAR = 2000
_YEAR_FIGURES = 4  # of a value, whether they are known or not: XX68
_MONTHS = {number: name.title() for name, number in reversed(MONTHS.items())}
_BARE_WEEKDAY = "a bare weekday is the most recent one, the publication day included"
_BARE_DATE = "without a year the one that lies nearest in news is meant"


@anchor.register
def _unit(meaning: Unit, context: Context) -> Reading:
    return dated(Interval.of(meaning.granularity, meaning.moment))


@anchor.register
def _years(meaning: Years, context: Context) -> Reading:
    interval = Interval(start=Moment(meaning.first), end=Moment(meaning.last + 1), granularity=Granularity.YEAR)
    return Reading(value=meaning.value, interval=interval)


@anchor.register
def _decade(meaning: DecadeOfCentury, context: Context) -> Reading:
    from_here = context.of_the_domain(Granularity.CENTURY)
    if from_here is None:
        return unanchored(context, f"XX{meaning.figures // 10}")
    current = context.moment(from_here).year
    year = current - current % 100 + meaning.figures
    return dated(Interval.of(Granularity.DECADE, Moment(year if year <= current else year - 100)), from_here)


@anchor.register
def _shift(meaning: Shift | Ago, context: Context) -> Reading:
    unit = meaning.granularity
    from_here = context.counted_from(meaning.base, unit)
    fine = unit.is_finer_than(Granularity.DAY)
    if from_here is None:
        value = _unknown(meaning, context)
        return _within_coarser(meaning, value, context) or unanchored(
            context, value, TimexType.TIME if fine else TimexType.DATE
        )
    here = context.moment(from_here, last=meaning.count > 0)
    if here.year <= 0 and (named := years_before_christ(unit, 1 - here.year, -meaning.count)):
        return attrs.evolve(anchor(Years(*named), context), anchor=from_here)
    if fine and not here.has_time:
        return Reading(type=TimexType.TIME, value=None, reason=NO_HOUR)
    reading = dated(Interval.of(unit, shift(floor(here, unit), meaning.count, unit)), from_here)
    return attrs.evolve(reading, type=TimexType.TIME) if fine else reading


def _unknown(meaning: Shift | Ago, context: Context) -> str | None:
    """The value of what has no anchor: the present of a narrative, a day of the month that the text named last."""
    if context.domain == "narrative" and meaning.count == 0 and meaning.base == "writing":
        return "PRESENT_REF"
    month = context.last_of(Granularity.MONTH)
    if meaning.granularity is not Granularity.DAY or meaning.base == "writing" or month is None:
        return None
    return f"{interval_value(month.interval)}-XX" if month.interval.is_single else None


def _within_coarser(meaning: Shift | Ago, value: str | None, context: Context) -> Reading | None:
    """It opened in May 2013 and closed two days later: so many units after any day of that month."""
    unit, told = meaning.granularity, context.coarser_near(meaning.granularity)
    if told is None or meaning.base == "writing" or unit.is_finer_than(Granularity.DAY):
        return None
    start, end = told.interval.start, told.interval.end
    assert start is not None and end is not None  # noqa: PT018  (times with open ends are no anchors)
    first, last = (shift(bound, meaning.count, unit) for bound in (start, end))
    interval = Interval(start=first, end=last, granularity=Granularity.DAY, approximate=True)
    return Reading(value=value, interval=interval, anchor=told, is_aside=True)


@anchor.register
def _compared(meaning: Compared, context: Context) -> Reading:
    if context.domain == "narrative":
        return anchor(meaning.year or Ago(Granularity.YEAR, -1, "mentioned"), context)
    told = _told(meaning, context)
    if told is None or told.interval.start is None:
        return anchor(meaning.year or Ago(Granularity.YEAR, -1, meaning.base), context)
    stated = meaning.year and anchor(meaning.year, context).interval
    years = stated.start.year - told.interval.start.year if stated and stated.start else -1
    start = shift(told.interval.start, years, Granularity.YEAR)
    return attrs.evolve(dated(Interval.of(told.interval.granularity, start), told), is_aside=True)


def _told(meaning: Compared, context: Context) -> Anchor | None:
    """The quarter, month or year that another is compared with, if the text told one and not several months."""
    if meaning.unit is not None:
        named, here = context.last_of(meaning.unit), context.publication
        if named or here is None or meaning.unit is not Granularity.QUARTER:
            return named
        last = shift(floor(context.moment(here), Granularity.QUARTER), -1, Granularity.QUARTER)
        return attrs.evolve(here, interval=Interval.of(Granularity.QUARTER, last))
    latest = context.reference
    unit = latest.interval.granularity if latest and latest.interval.is_single else None
    if unit is Granularity.MONTH and meaning.is_period:
        return latest
    if unit is Granularity.YEAR and meaning.base != "writing" and latest and context.is_near(latest):
        return latest  # in 1988, up from a year earlier
    return None if context.in_months else context.last_of(Granularity.QUARTER, Granularity.HALF)


@anchor.register
def _latest(meaning: Latest, context: Context) -> Reading:
    named = context.last_of(meaning.granularity)
    return dated(named.interval, named) if named else anchor(Shift(meaning.granularity, -1, "domain"), context)


@anchor.register
def _same(meaning: Same, context: Context) -> Reading:
    named = context.reference
    if named is None:
        return unanchored(context)
    kind = TimexType.TIME if named.interval.granularity.is_finer_than(Granularity.DAY) else TimexType.DATE
    return attrs.evolve(dated(named.interval, named), type=kind)


@anchor.register
def _holding(meaning: Holding, context: Context) -> Reading:
    date = anchor(meaning.date, context)
    if date.interval is None or date.interval.start is None:
        return date
    unit, there = meaning.granularity, date.interval.start
    if meaning.ends_there:  # a fiscal quarter that ends on 31 July is told as the second: most of it lies there
        middle = shift(floor(there, Granularity.DAY), -_HALF_LENGTH[unit], Granularity.DAY)
        return dated(Interval.of(unit, middle), date.anchor)
    return dated(Interval.of(unit, there), date.anchor)


@anchor.register
def _weekday(meaning: Weekday, context: Context) -> Reading:
    from_here = context.counted_from(meaning.base, Granularity.WEEK)
    if from_here is None:
        return unanchored(context, f"XXXX-WXX-{meaning.weekday + 1}")
    here = context.moment(from_here)
    if meaning.direction is not None:
        return dated(Interval.of(Granularity.DAY, choice.weekday(here, meaning.weekday, meaning.direction)), from_here)
    if context.domain == "narrative":
        return dated(Interval.of(Granularity.DAY, choice.weekday(here, meaning.weekday, "ahead")), from_here)
    told = meaning.told
    if meaning.base == "near" and (following := _following(meaning, context)) is not None:
        return following
    chosen = Interval.of(Granularity.DAY, choice.weekday(here, meaning.weekday, told.time))
    other = Interval.of(
        Granularity.DAY, choice.weekday(here, meaning.weekday, "last" if told.time == "ahead" else "next")
    )
    reason = _BARE_WEEKDAY if told.time is None else told.reason
    return dated(chosen, from_here, (Alternative(value=interval_value(other), interval=other, reason=reason),))


def _following(meaning: Weekday, context: Context) -> Reading | None:
    """He came on 3 April and left on the Friday: the one after the day just told, but for one that is still to come."""
    told = context.told_near(Granularity.DAY)
    if told is None:
        return None
    here, written = context.moment(told), context.published
    day = choice.weekday(here, meaning.weekday, "next")
    if written is not None and here <= written < day and meaning.told.time != "ahead":
        return None
    return dated(Interval.of(Granularity.DAY, day), told)


@anchor.register
def _day_of_month(meaning: DayOfMonth, context: Context) -> Reading:
    from_here = context.told_near(Granularity.MONTH) or context.of_the_domain(Granularity.MONTH)
    if from_here is None:
        return unanchored(context, f"XXXX-XX-{meaning.day:02}")
    here = floor(context.moment(from_here), Granularity.DAY)
    found = choice.days_and_weekdays(here, meaning.day)
    time = meaning.told.time if from_here.kind == "publication" else None
    found.sort(key=lambda day: not _is_of(day, from_here.interval) or not _agrees(day, here, time))
    chosen, other = (Interval.of(Granularity.DAY, day) for day in found[:2])
    lost = Alternative(value=interval_value(other), interval=other, reason="of several such days the nearest is meant")
    return dated(chosen, from_here, (lost,))


def _is_of(day: Moment, month: Interval) -> bool:
    """Whether it lies in the month that was told; of a day that was told any is near enough."""
    if month.granularity is not Granularity.MONTH or month.start is None or month.end is None:
        return True
    return month.start <= day < month.end


def _agrees(day: Moment, here: Moment, time: Time | None) -> bool:
    return day >= here if time == "ahead" else day < here if time == "behind" else True


@anchor.register
def _day_and_weekday(meaning: DayAndWeekday, context: Context) -> Reading:
    from_here = context.of_the_domain(Granularity.DAY)
    if from_here is None:
        return unanchored(context, f"XXXX-XX-{meaning.day:02}")
    here = floor(context.moment(from_here), Granularity.DAY)
    found = choice.days_and_weekdays(here, meaning.day, meaning.weekday)
    order = [day for day in found if day >= here] if meaning.ahead else []
    order += [day for day in found if day not in order]
    chosen, other = (Interval.of(Granularity.DAY, day) for day in order[:2])
    lost = Alternative(value=interval_value(other), interval=other, reason="of several such days the nearest is meant")
    return dated(chosen, from_here, (lost,))


@anchor.register
def _weekend(meaning: Weekend, context: Context) -> Reading:
    from_here = context.of_the_domain(Granularity.WEEK)
    if from_here is None:
        return unanchored(context)
    here = context.moment(from_here)
    if meaning.count is not None:
        return weekend(_saturday(here, meaning.count), from_here)
    first_day = {"ahead": 0, "behind": _SATURDAY}.get(meaning.told.time or "", _FRIDAY)
    chosen, other = (0, -1) if here.weekday >= first_day else (-1, 0)
    lost = weekend(_saturday(here, other))
    reason = "the weekend is the nearest one" if chosen == 0 else "before Friday the weekend is the last one"
    reason = meaning.told.reason if meaning.told.time else reason
    others = (Alternative(value=lost.value or "", interval=lost.interval, reason=reason),)
    return attrs.evolve(weekend(_saturday(here, chosen), from_here), alternatives=others)


def _saturday(here: Moment, weeks: int) -> Interval:
    """The Saturday of a week so many weeks from that of a moment."""
    return Interval.of(Granularity.DAY, from_ordinal(floor(here, Granularity.WEEK).ordinal + 7 * weeks + 5))


@anchor.register
def _yearly(meaning: Yearly, context: Context) -> Reading:
    instances = partial(choice.instance, meaning.granularity, meaning.month, meaning.day)
    if meaning.day > days_in_month(_LEAP_YEAR, meaning.month):
        return Reading(value=None, reason=f"{meaning.day} {_MONTHS[meaning.month]} does not exist")
    name = f"{meaning.day} {_MONTHS[meaning.month]}"
    unknown = "XXXX" + unit_value(meaning.granularity, Moment(_LEAP_YEAR, meaning.month, meaning.day))[4:]
    return once_a_year(meaning, name, instances, unknown, context)


@anchor.register
def _anniversary(meaning: Anniversary, context: Context) -> Reading:
    day = anchor(meaning.day, context)
    if day.interval is None or day.interval.start is None:
        return day
    start = day.interval.start
    return attrs.evolve(
        anchor(Yearly(Granularity.DAY, start.month, start.day, year=meaning.year), context), anchor=day.anchor
    )


def once_a_year(
    meaning: Yearly | Feast, name: str, instances: choice.Instances, unknown: str | None, context: Context
) -> Reading:
    """The instance of a yearly unit that is meant.

    The value is `unknown` where there is nothing to count from.
    """
    if meaning.year is not None:
        return _of_year(name, instances, anchor(meaning.year, context), unknown)
    if meaning.direction is None and context.domain == "narrative":
        return (context.chosen and _of_chosen_year(instances, context.chosen)) or unanchored(context, unknown)
    if meaning.direction is None and meaning.told.time == "behind" and context.chosen:
        return _of_chosen_year(instances, context.chosen) or unanchored(context, unknown)
    base = meaning.base if isinstance(meaning, Yearly) else "domain"
    from_here = context.counted_from(base, Granularity.DECADE)
    if from_here is None:
        return unanchored(context, unknown)
    if not choice.has_instances(context.moment(from_here), instances):
        return Reading(value=unknown, reason=f"the time of the text has no {name}", anchor=from_here)
    if meaning.direction is not None:
        here = context.moment(from_here, last=meaning.direction == "next")
        return dated(choice.yearly(here, instances, meaning.direction)[0], from_here)
    chosen, other = choice.yearly(context.moment(from_here), instances, meaning.told.time)
    reason = _BARE_DATE if meaning.told.time is None else meaning.told.reason
    return dated(chosen, from_here, (Alternative(value=interval_value(other), interval=other, reason=reason),))


def _of_chosen_year(instances: choice.Instances, year: ChosenYear) -> Reading | None:
    """The instance of the year that the narrative as a whole gives to the expression, `None` where it gives none."""
    chosen, second = instances(year.year), () if year.second is None else instances(year.second)
    reason = f"without a year the one {year.reason} is meant"
    others = (Alternative(value=interval_value(second[0]), interval=second[0], reason=reason),) if second else ()
    return dated(chosen[0], year.witness, others) if chosen else None


def _year_name(year: int) -> str:
    """A year as people write it, 0 as 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _of_year(name: str, instances: choice.Instances, stated: Reading, unknown: str | None) -> Reading:
    if stated.interval is None or stated.interval.start is None:
        known = stated.value if stated.value and len(stated.value) == _YEAR_FIGURES else None
        return attrs.evolve(stated, value=known and unknown and known + unknown[_YEAR_FIGURES:])
    year = stated.interval.start.year
    found = instances(year)
    if not found:
        return Reading(value=None, reason=f"{_year_name(year)} has no {name}", anchor=stated.anchor)
    if len(found) > 1:
        others = tuple(
            Alternative(value=interval_value(other), interval=other, reason="it is one of them") for other in found
        )
        return Reading(
            value=None, reason=f"there are {len(found)} in {year}", anchor=stated.anchor, alternatives=others
        )
    return dated(found[0], stated.anchor)
