"""TIMEX3 values of calendar units (TimeML 1.2.1 §2.2.3): 2024-05-16, 2024-W20, 199, BC0044."""

from __future__ import annotations

from timeline.model.civil import Granularity, Moment, shift
from timeline.model.interval import Interval

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 0: "WI"}


def year_value(year: int) -> str:
    """Four digits, or BC and four digits.

    >>> year_value(2024), year_value(-43)
    ('2024', 'BC0044')
    """
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def unit_value(granularity: Granularity, start: Moment) -> str:
    """The value of the unit that starts at the moment.

    >>> unit_value(Granularity.SEASON, Moment(2024, 6)), unit_value(Granularity.DECADE, Moment(1990))
    ('2024-SU', '199')
    """
    year = year_value(start.year)
    match granularity:
        case Granularity.CENTURY:
            return year[:-2]
        case Granularity.DECADE:
            return year[:-1]
        case Granularity.YEAR:
            return year
        case Granularity.HALF:
            return f"{year}-H{(start.month + 5) // 6}"
        case Granularity.SEASON:
            return f"{year}-{_SEASONS[start.month % 12]}"
        case Granularity.QUARTER:
            return f"{year}-Q{(start.month + 2) // 3}"
        case Granularity.MONTH:
            return f"{year}-{start.month:02}"
        case Granularity.WEEK:
            week_year, week = start.iso_week
            return f"{year_value(week_year)}-W{week:02}"
    day = f"{year}-{start.month:02}-{start.day:02}"
    match granularity:
        case Granularity.HOUR:
            return f"{day}T{start.hour:02}"
        case Granularity.MINUTE:
            return f"{day}T{start.hour:02}:{start.minute:02}"
        case _:
            return day


def interval_value(interval: Interval) -> str:
    """The value of an interval: one unit, or the first and the last unit with a slash (ISO 8601-1 §5.5)."""
    assert interval.start is not None  # an interval with open ends takes its value from what bounds it
    assert interval.end is not None
    first = unit_value(interval.granularity, interval.start)
    if interval.is_single:
        return first
    return f"{first}/{unit_value(interval.granularity, shift(interval.end, -1, interval.granularity))}"


def duration_value(amount: float | None, letter: str, factor: int) -> str:
    """The value of a length of time.

    >>> duration_value(3, "D", 1), duration_value(2, "TH", 1), duration_value(None, "Y", 10)
    ('P3D', 'PT2H', 'PXY')
    """
    prefix, letter = ("PT", letter[1:]) if letter[0] == "T" else ("P", letter)
    return f"{prefix}{'X' if amount is None else f'{amount * factor:g}'}{letter}"
