"""Words for readers: dates such as "16 May 2024", "early Jul 2024" and "44 BCE", and numbers with their nouns."""

from __future__ import annotations

from collections.abc import Callable

from timeline.model.civil import Granularity, Moment, floor, last_unit, shift, third_bounds

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn"}
_PARTS_OF_DAY: dict[tuple[float, float], str] = {
    (0, 6): "night",
    (6, 12): "morning",
    (12, 18): "afternoon",
    (18, 24): "evening",
    (20, 24): "night",
}


def describe(
    start: Moment | None, end: Moment | None, granularity: Granularity, approximate: bool, uncertain: bool
) -> str:
    """The label of an interval given by its parts; see `Interval.label`."""
    doubt = "?" if uncertain else ""
    if start is None or end is None:
        return _open(start, end, granularity, approximate) + doubt
    if approximate and (third := _third(start, end, granularity)):
        return third + doubt
    about = "c. " if approximate else ""
    return about + _closed(start, end, granularity) + doubt


def describe_bounds(
    start: Moment | None, end: Moment | None, granularity: Granularity, approximate: bool, *, names_start: bool = True
) -> str:
    """The label of bounds: "by", "from … on" or "after", "between", and the one unit in which both ends lie.

    "by" names the last unit that is possible and "from" the first; "after" names the one before the first, for a start
    that nothing else names. Bounds are told in whole days or coarser.
    """
    unit = Granularity.DAY if granularity.is_finer_than(Granularity.DAY) else granularity
    about = "about " if approximate else ""
    first, last = start and floor(start, unit), end and last_unit(end, unit)
    if first is None:
        assert last is not None  # one bound always stands
        return f"by {about}{_unit(last, unit)}"
    if last is None:
        before = shift(first, -1, unit)
        return f"from {about}{_unit(first, unit)} on" if names_start else f"after {about}{_unit(before, unit)}"
    if last <= first:
        return f"{'c. ' if approximate else ''}{_unit(first, unit)}"
    return f"between {about}{_range(first, last, unit, ' and ')}"


def _open(start: Moment | None, end: Moment | None, granularity: Granularity, approximate: bool) -> str:
    bound = floor(start, granularity) if start else end and last_unit(end, granularity)
    assert bound is not None  # one bound always stands
    return f"{'since' if start else 'until'} {'about ' if approximate else ''}{_unit(bound, granularity)}"


def _closed(start: Moment, end: Moment, granularity: Granularity) -> str:
    if granularity is Granularity.PART_OF_DAY:
        return _part_of_day(start, end)
    first, last = floor(start, granularity), last_unit(end, granularity)
    return _unit(first, granularity) if last <= first else _range(first, last, granularity)


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "event"), count(2, "event")
    ('1 event', '2 events')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _third(start: Moment, end: Moment, granularity: Granularity) -> str:
    if granularity.is_finer_than(Granularity.DAY):
        return ""
    whole_start = floor(start, granularity)
    whole_end = shift(whole_start, 1, granularity)
    first, second = third_bounds(whole_start, whole_end)
    names = {(whole_start, first): "early", (first, second): "mid", (second, whole_end): "late"}
    name = names.get((start, end))
    of = "in the " if granularity is Granularity.WEEK else ""
    return f"{name} {of}{_unit(whole_start, granularity)}" if name else ""


def _part_of_day(start: Moment, end: Moment) -> str:
    midnight = shift(floor(start, Granularity.DAY), 1, Granularity.DAY)
    if end > midnight:
        return f"{_unit(start, Granularity.MINUTE)} – {_unit(end, Granularity.MINUTE)}"
    hours = start.second_of_day / 3600, end.second_of_day / 3600 or 24
    clock = f"{_clock(start)}–{'24:00' if end == midnight else _clock(end)}"
    return f"{_unit(start, Granularity.DAY)}, {_PARTS_OF_DAY.get(hours, clock)}"


def _years(first: int, last: int, joint: str = "–") -> str:
    if first > 0:
        return f"{first}{joint}{last}"
    return f"{1 - first}{joint}{1 - last} BCE" if last <= 0 else f"{1 - first} BCE {joint.strip()} {last} CE"


def _clock(moment: Moment) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


def _year(moment: Moment) -> str:
    return str(moment.year) if moment.year > 0 else f"{1 - moment.year} BCE"


def _century(moment: Moment) -> str:
    number = moment.year
    return f"{_ordinal(number // 100 + 1)} century" if number >= 0 else _years(number, number + 99)


def _decade(moment: Moment) -> str:
    return f"{moment.year}s" if moment.year > 0 else _years(moment.year, moment.year + 9)


def _season(moment: Moment) -> str:
    is_winter = moment.month == 12
    return (
        f"winter {_years(moment.year, moment.year + 1)}" if is_winter else f"{_SEASONS[moment.month]} {_year(moment)}"
    )


def _month(moment: Moment) -> str:
    return f"{MONTHS[moment.month - 1]} {_year(moment)}"


def _day(moment: Moment) -> str:
    return f"{moment.day} {_month(moment)}"


def _minute(moment: Moment) -> str:
    return f"{_day(moment)}, {_clock(moment)}"


_UNITS: dict[Granularity, Callable[[Moment], str]] = {
    Granularity.CENTURY: _century,
    Granularity.DECADE: _decade,
    Granularity.YEAR: _year,
    Granularity.HALF: lambda moment: f"H{(moment.month + 5) // 6} {_year(moment)}",
    Granularity.SEASON: _season,
    Granularity.QUARTER: lambda moment: f"Q{(moment.month + 2) // 3} {_year(moment)}",
    Granularity.MONTH: _month,
    Granularity.WEEK: lambda moment: f"week of {_day(moment)}",
    Granularity.DAY: _day,
    Granularity.PART_OF_DAY: _minute,
    Granularity.HOUR: _minute,
    Granularity.MINUTE: _minute,
    Granularity.SECOND: lambda moment: f"{_minute(moment)}:{moment.second:02}",
}


def _unit(moment: Moment, granularity: Granularity) -> str:
    """The unit that starts at the moment."""
    return _UNITS[granularity](moment)


def _range(first: Moment, last: Moment, granularity: Granularity, joint: str = "–") -> str:
    """From one unit to another, with what they share said once; what is longer stands apart from the joint."""
    start, end, apart = _unit(first, granularity), _unit(last, granularity), f" {joint.strip()} "
    if granularity is Granularity.YEAR:
        return _years(first.year, last.year, joint)
    if granularity.is_finer_than(Granularity.DAY) and first.ordinal == last.ordinal:
        return f"{start}{joint}{end.rpartition(' ')[2]}"
    if first.year == last.year and granularity is Granularity.MONTH:
        return f"{MONTHS[first.month - 1]}{joint}{end}"
    if first.year == last.year and granularity is Granularity.DAY:
        same_month = first.month == last.month
        return f"{first.day}{joint}{end}" if same_month else f"{first.day} {MONTHS[first.month - 1]}{apart}{end}"
    return f"{start}{apart}{end}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
