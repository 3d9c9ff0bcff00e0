"""TIMEX3 values of calendar units (TimeML 1.2.1 §2.2.3), printed and parsed: 2024-05-16, 2024-W20, 199, BC0044."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Granularity, Moment, fitting, from_ordinal, is_bound, iso_week_start, shift
from timeline.model.interval import Interval
from timeline.model.zone import offset_minutes, offset_text
from timeline.resolver.time_words import PARTS_OF_DAY

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 0: "WI"}  # by the month with which they start, December as 0


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
    return _VALUES[granularity](start)


def _season(start: Moment) -> str:
    return f"{year_value(start.year)}-{_SEASONS[start.month % 12]}"


def _week(start: Moment) -> str:
    year, week = start.iso_week
    return f"{year_value(year)}-W{week:02}"


def _day(start: Moment) -> str:
    return f"{year_value(start.year)}-{start.month:02}-{start.day:02}"


def _part_of_day(start: Moment) -> str:
    return _day(start) + next((f"T{code}" for code, first, _ in PARTS_OF_DAY.values() if first == start.hour), "")


_VALUES: dict[Granularity, Callable[[Moment], str]] = {
    Granularity.CENTURY: lambda start: year_value(start.year)[:-2],
    Granularity.DECADE: lambda start: year_value(start.year)[:-1],
    Granularity.YEAR: lambda start: year_value(start.year),
    Granularity.HALF: lambda start: f"{year_value(start.year)}-H{(start.month + 5) // 6}",
    Granularity.SEASON: _season,
    Granularity.QUARTER: lambda start: f"{year_value(start.year)}-Q{(start.month + 2) // 3}",
    Granularity.MONTH: lambda start: f"{year_value(start.year)}-{start.month:02}",
    Granularity.WEEK: _week,
    Granularity.DAY: _day,
    Granularity.PART_OF_DAY: _part_of_day,
    Granularity.HOUR: lambda start: f"{_day(start)}T{start.hour:02}",
    Granularity.MINUTE: lambda start: f"{_day(start)}T{start.hour:02}:{start.minute:02}",
    Granularity.SECOND: lambda start: f"{_day(start)}T{start.hour:02}:{start.minute:02}:{start.second:02}",
}
"""How TimeML 1.2.1 §2.2.3 writes a unit of each granularity that starts at the moment."""


def years_before_christ(unit: Granularity, year: int, back: int = 0) -> tuple[int, int, str] | None:
    """The first and last year, and the value, of the decade or century that holds a year BC, or of one so many before.

    They are named by the figures of the years BC, as the 480s BC, and so are no decades of our counting. `None` for
    other units, and where it would lie in our era.

    >>> years_before_christ(Granularity.DECADE, 480), years_before_christ(Granularity.CENTURY, 387, back=1)
    ((-488, -479, 'BC048'), (-499, -400, 'BC04'))
    """
    if unit is Granularity.DECADE:
        figures, first, length = year // 10 + back, 0, 10
    elif unit is Granularity.CENTURY:
        figures, first, length = (year - 1) // 100 + back, 1, 100
    else:
        return None
    nearest = 1 - figures * length - first
    value = f"BC{figures:0{3 if unit is Granularity.DECADE else 2}}"
    return None if figures < 0 else (nearest - length + 1, nearest, value)


def interval_value(interval: Interval) -> str:
    """The value of an interval: one unit, or the first and the last unit with a slash (ISO 8601-1 §5.5).

    Decades and centuries of our counting before the year 1 or after 9999 have no value of their own: they are years.
    """
    start, end, unit = interval.start, interval.end, interval.granularity
    assert start is not None  # an interval with open ends takes its value from what bounds it
    assert end is not None
    is_nameless = unit in (Granularity.DECADE, Granularity.CENTURY) and not 1 <= start.year <= end.year <= 10_000
    if interval.is_single and not is_nameless:
        return unit_value(unit, start)
    unit = Granularity.YEAR if is_nameless else unit
    if not is_bound(start, unit) or not is_bound(end, unit):
        unit = fitting(start, end, Granularity.YEAR, Granularity.MONTH, Granularity.DAY) or Granularity.MINUTE
    if unit is Granularity.QUARTER and is_bound(start, Granularity.HALF) and end == shift(start, 1, Granularity.HALF):
        return unit_value(Granularity.HALF, start)  # the first two quarters are the first half
    return f"{unit_value(unit, start)}/{unit_value(unit, shift(end, -1, unit))}"


def duration_value(amount: float | None, letter: str, factor: int) -> str:
    """The value of a length of time.

    >>> duration_value(3, "D", 1), duration_value(2.5, "TH", 1), duration_value(None, "Y", 10)
    ('P3D', 'PT2.5H', 'PXY')
    >>> duration_value(20_000, "Y", 100)
    'P2000000Y'
    """
    prefix, letter = ("PT", letter[1:]) if letter[0] == "T" else ("P", letter)
    return f"{prefix}{'X' if amount is None else f'{amount * factor:.12g}'}{letter}"


def compound_value(amounts: Mapping[str, float]) -> str:
    """The value of a length of time in several units, from the longest on.

    >>> compound_value({"Y": 1, "M": 3}), compound_value({"D": 2, "TH": 6}), compound_value({"TH": 2, "TM": 30})
    ('P1Y3M', 'P2DT6H', 'PT2H30M')
    """
    parts = [f"{amount:.12g}{letter[-1]}" for letter, amount in amounts.items()]
    days = sum(letter[0] != "T" for letter in amounts)
    return f"P{''.join(parts[:days])}" + (f"T{''.join(parts[days:])}" if parts[days:] else "")


_AMOUNT = r"(?:\d+(?:\.\d+)?|X+)"
_NO_INTERVAL = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    rf"|P(?=[\dXT])(?:{_AMOUNT}(?:Y|DE|CE|[QMWD]))*(?:T(?:{_AMOUNT}[HMS])+)?"
)
_CALENDAR = re.compile(
    r"(?P<date>(?P<era>BC)?(?P<year>[\dX]{2,12})"
    r"(?:(?<=[\dX]{4})-(?:Q(?P<quarter>[1-4X])|H(?P<half>[12X])|(?P<season>SP|SU|FA|WI)"
    r"|W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7X]|WE|WD))?|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?)?"
    r"(?P<time>T(?:(?P<part>MO|MI|AF|EV|NI|PM|DT|XX)|(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?))?",
    re.ASCII,
)
_SEASON_MONTHS = {code: month or 12 for month, code in _SEASONS.items()}
_HOURS = {code: (first, end) for code, first, end in reversed(PARTS_OF_DAY.values())}


def parse_value(value: str) -> Interval | None:
    """The interval that a TIMEX3 value denotes, `None` for what is none: lengths of time, sets, references, unknowns.

    Reads the values of TimeML 1.2.1 and ranges with a slash, and so every `Timex.value`. X stands for a digit that is
    not known. A part of the day has the hours of the lexicon. Raises `InvalidValueError`
    for what is no TIMEX3 value, and for a day or an order of time that the calendar lacks.

    >>> parse_value("2024-W20-WE").label, parse_value("199").label, parse_value("BC0044").label
    ('18–19 May 2024', '1990s', '44 BCE')
    >>> [parse_value(value) for value in ("P3D", "XXXX-WXX-1", "PAST_REF", "XXXX-05")]
    [None, None, None, None]
    """
    first, slash, last = value.partition("/")
    start = _parsed(first, value)
    if not slash:
        return start
    end = _parsed(last, value)
    return Interval.span(start, end) if start and end else None


def _parsed(text: str, value: str) -> Interval | None:
    if _NO_INTERVAL.fullmatch(text):
        return None
    found = _CALENDAR.fullmatch(text)
    timed_day = found and (not found["date"] or found["day"] or found["weekday"])
    if not text or not found or (found["time"] and not timed_day):
        raise InvalidValueError(f"no TIMEX3 value: {value!r}; write it as 2024-05-16, 2024-W20, 199 or P3D")
    if not found["date"] or "X" in found["date"]:
        return None
    try:
        date = _unit_of(found)
        return _time_of(found, date) if found["time"] else date
    except InvalidValueError as error:
        raise InvalidValueError(f"no TIMEX3 value: {value!r}: {error}") from None


def _unit_of(found: re.Match[str]) -> Interval:
    """The interval of a date of which nothing is unknown."""
    if len(found["year"]) < 4:
        return _years_of(found["year"], before_christ=found["era"] is not None)
    year = int(found["year"])
    if found["era"]:
        if year == 0:
            raise InvalidValueError("the years before Christ start with 1")
        year = 1 - year
    if found["quarter"]:
        return Interval.of(Granularity.QUARTER, Moment(year, 3 * int(found["quarter"])))
    if found["half"]:
        return Interval.of(Granularity.HALF, Moment(year, 6 * int(found["half"])))
    if found["season"]:
        return Interval.of(Granularity.SEASON, Moment(year, _SEASON_MONTHS[found["season"]]))
    if found["week"]:
        return _week_of(year, int(found["week"]), found["weekday"])
    if found["day"]:
        return Interval.of(Granularity.DAY, Moment(year, int(found["month"]), int(found["day"])))
    if found["month"]:
        return Interval.of(Granularity.MONTH, Moment(year, int(found["month"])))
    return Interval.of(Granularity.YEAR, Moment(year))


def _years_of(digits: str, *, before_christ: bool) -> Interval:
    """The decade or century of all years that start with these digits; no year is 0."""
    length = 10 ** (4 - len(digits))
    first = int(digits) * length
    if first and not before_christ:
        return Interval.of(Granularity.DECADE if length == 10 else Granularity.CENTURY, Moment(first))
    if length == 100:  # the first century is written 00, the fifth before Christ as BC04
        start, end = (1 - first - 100, 1 - first) if before_christ else (1, 101)
    else:
        start, end = (2 - first - length, min(2 - first, 1)) if before_christ else (1, 10)
    return Interval(start=Moment(start), end=Moment(end), granularity=Granularity.YEAR)


def _week_of(year: int, week: int, weekday: str | None) -> Interval:
    monday = iso_week_start(year, week)
    if monday is None:
        raise InvalidValueError(f"the year has no week {week}")
    if weekday == "WE":
        saturday = from_ordinal(monday.ordinal + 5)
        return Interval(start=saturday, end=from_ordinal(saturday.ordinal + 2), granularity=Granularity.DAY)
    if weekday:
        return Interval.of(Granularity.DAY, from_ordinal(monday.ordinal + int(weekday) - 1))
    return Interval.of(Granularity.WEEK, monday)


def _time_of(found: re.Match[str], day: Interval) -> Interval | None:
    """The time of that day, `None` for a part of the day whose hours are not known."""
    start = day.start
    assert start is not None  # a unit of the calendar
    if found["part"]:
        if found["part"] not in _HOURS:
            return None
        first, end = (shift(start, hour, Granularity.HOUR) for hour in _HOURS[found["part"]])
        return Interval(start=first, end=end, granularity=Granularity.PART_OF_DAY)
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    unit = Granularity.SECOND if found["second"] else Granularity.MINUTE if found["minute"] else Granularity.HOUR
    offset = offset_minutes(found["zone"])
    zone = None if offset is None else offset_text(offset)
    if hour == 24 and minute == second == 0:  # midnight at the end of the day
        return attrs.evolve(Interval.of(unit, shift(start, 1, Granularity.DAY)), zone=zone)
    time = Moment(start.year, start.month, start.day, hour, minute, second)
    return attrs.evolve(Interval.of(unit, time), zone=zone)
