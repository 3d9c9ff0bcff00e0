"""Dates for readers: "16 May 2024", "early Jul 2024", "since 2013", "44 BCE"."""

from __future__ import annotations

from timeline.model.civil import Granularity, Moment, floor, from_ordinal, shift

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS_OF_DAY = {(0, 6): "night", (6, 12): "morning", (12, 18): "afternoon", (18, 24): "evening", (20, 24): "night"}


def describe(
    start: Moment | None, end: Moment | None, granularity: Granularity, approximate: bool, uncertain: bool
) -> str:
    """The label of an interval given by its parts; see `Interval.label`."""
    doubt = "?" if uncertain else ""
    if start is None or end is None:
        bound = start or last_unit(end, granularity)
        about = "about " if approximate else ""
        return f"{'until' if start is None else 'since'} {about}{_unit(bound, granularity)}{doubt}"
    if approximate and (third := _third(start, end, granularity)):
        return third + doubt
    about = "c. " if approximate else ""
    if granularity is Granularity.PART_OF_DAY:
        hours = (start.hour, end.hour or 24)
        name = _PARTS_OF_DAY.get(hours, f"{hours[0]:02}:00–{hours[1]:02}:00")
        return f"{about}{_unit(start, Granularity.DAY)}, {name}{doubt}"
    last = last_unit(end, granularity)
    if last <= start:
        return about + _unit(start, granularity) + doubt
    return about + _range(start, last, granularity) + doubt


def last_unit(end: Moment | None, granularity: Granularity) -> Moment:
    """The start of the last unit before an exclusive end."""
    assert end is not None
    step = Granularity.HOUR if granularity is Granularity.PART_OF_DAY else granularity
    return floor(shift(end, -1, step), granularity) if floor(end, step) == end else floor(end, granularity)


def third_bounds(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    """Where the second and the last third of a span start: at years, months, days or hours, whichever divides it well."""
    days = end.ordinal - start.ordinal
    months = (end.year - start.year) * 12 + end.month - start.month
    if days >= 3 * 365:
        return Moment(start.year + months // 36), Moment(start.year + months // 18)
    if months >= 3:
        first, second = months // 3, months - months // 3
        return shift(start, first, Granularity.MONTH), shift(start, second, Granularity.MONTH)
    if days >= 3:
        third = max(1, round(days / 3))
        return from_ordinal(start.ordinal + third), from_ordinal(start.ordinal + 2 * third)
    return shift(start, days * 8, Granularity.HOUR), shift(start, days * 16, Granularity.HOUR)


def _third(start: Moment, end: Moment, granularity: Granularity) -> str:
    if granularity is Granularity.PART_OF_DAY:
        return ""
    whole_start = floor(start, granularity)
    whole_end = shift(whole_start, 1, granularity)
    first, second = third_bounds(whole_start, whole_end)
    names = {(whole_start, first): "early", (first, second): "mid", (second, whole_end): "late"}
    name = names.get((start, end))
    return f"{name} {_unit(whole_start, granularity)}" if name else ""


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"


def _unit(moment: Moment, granularity: Granularity) -> str:
    year = _year(moment.year)
    match granularity:
        case Granularity.CENTURY:
            if moment.year < 0:
                return f"{year} to {_year(moment.year + 99)}"
            return f"{_ordinal(moment.year // 100 + 1)} century"
        case Granularity.DECADE:
            return f"{moment.year}s" if moment.year > 0 else f"{_year(moment.year)} to {_year(moment.year + 9)}"
        case Granularity.YEAR:
            return year
        case Granularity.HALF:
            return f"H{(moment.month + 5) // 6} {year}"
        case Granularity.QUARTER:
            return f"Q{(moment.month + 2) // 3} {year}"
        case Granularity.SEASON:
            return f"{SEASONS[(moment.month - 3) // 3]} {year}"
        case Granularity.MONTH:
            return f"{MONTHS[moment.month - 1]} {year}"
        case Granularity.WEEK:
            return f"week of {moment.day} {MONTHS[moment.month - 1]} {year}"
    day = f"{moment.day} {MONTHS[moment.month - 1]} {year}"
    match granularity:
        case Granularity.DAY:
            return day
        case Granularity.SECOND:
            return f"{day}, {moment.hour:02}:{moment.minute:02}:{moment.second:02}"
        case _:
            return f"{day}, {moment.hour:02}:{moment.minute:02}"


def _range(start: Moment, last: Moment, granularity: Granularity) -> str:
    if start.year == last.year and granularity in (Granularity.DAY, Granularity.MONTH):
        if granularity is Granularity.MONTH:
            return f"{MONTHS[start.month - 1]}–{_unit(last, granularity)}"
        if start.month == last.month:
            return f"{start.day}–{_unit(last, granularity)}"
        return f"{start.day} {MONTHS[start.month - 1]} – {_unit(last, granularity)}"
    if granularity is Granularity.YEAR and start.year > 0:
        return f"{start.year}–{last.year}"
    return f"{_unit(start, granularity)} – {_unit(last, granularity)}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
