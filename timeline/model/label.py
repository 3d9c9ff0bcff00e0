"""Words for readers: dates such as "16 May 2024", "early Jul 2024" and "44 BCE", and numbers with their nouns."""

from __future__ import annotations

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
    first = start and floor(start, granularity)
    last = end and last_unit(end, granularity)
    if start is None or end is None or first is None or last is None:
        bound = first or last
        assert bound is not None  # one bound always stands
        about = "about " if approximate else ""
        return f"{'until' if start is None else 'since'} {about}{_unit(bound, granularity)}{doubt}"
    if approximate and (third := _third(start, end, granularity)):
        return third + doubt
    about = "c. " if approximate else ""
    if granularity is Granularity.PART_OF_DAY:
        return about + _part_of_day(start, end) + doubt
    if last <= first:
        return about + _unit(first, granularity) + doubt
    return about + _range(first, last, granularity) + doubt


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


def _years(first: int, last: int) -> str:
    if first > 0:
        return f"{first}–{last}"
    return f"{1 - first}–{1 - last} BCE" if last <= 0 else f"{1 - first} BCE – {last} CE"


def _clock(moment: Moment) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


def _unit(moment: Moment, granularity: Granularity) -> str:
    number, month = moment.year, MONTHS[moment.month - 1]
    year = str(number) if number > 0 else f"{1 - number} BCE"
    match granularity:
        case Granularity.CENTURY:
            return f"{_ordinal(number // 100 + 1)} century" if number >= 0 else _years(number, number + 99)
        case Granularity.DECADE:
            return f"{number}s" if number > 0 else _years(number, number + 9)
        case Granularity.YEAR:
            return year
        case Granularity.HALF:
            return f"H{(moment.month + 5) // 6} {year}"
        case Granularity.QUARTER:
            return f"Q{(moment.month + 2) // 3} {year}"
        case Granularity.SEASON:
            return f"winter {_years(number, number + 1)}" if moment.month == 12 else f"{_SEASONS[moment.month]} {year}"
        case Granularity.MONTH:
            return f"{month} {year}"
        case Granularity.WEEK:
            return f"week of {moment.day} {month} {year}"
        case Granularity.DAY:
            return f"{moment.day} {month} {year}"
        case Granularity.SECOND:
            return f"{moment.day} {month} {year}, {_clock(moment)}:{moment.second:02}"
        case _:
            return f"{moment.day} {month} {year}, {_clock(moment)}"


def _range(first: Moment, last: Moment, granularity: Granularity) -> str:
    """From one unit to another, with what they share said once."""
    start, end = _unit(first, granularity), _unit(last, granularity)
    if granularity is Granularity.YEAR:
        return _years(first.year, last.year)
    if granularity.is_finer_than(Granularity.DAY) and first.ordinal == last.ordinal:
        return f"{start}–{end.rpartition(' ')[2]}"
    if first.year == last.year and granularity is Granularity.MONTH:
        return f"{MONTHS[first.month - 1]}–{end}"
    if first.year == last.year and granularity is Granularity.DAY:
        return f"{first.day}–{end}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]} – {end}"
    return f"{start} – {end}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
