"""EDTF, the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress levels 0 to 2): the part that we write and read."""

from __future__ import annotations

import re
from typing import Any

from timeline.errors import EdtfError, InvalidValueError
from timeline.model.civil import Granularity, Moment, floor, shift
from timeline.model.label import last_unit

_SUB_YEAR = {  # codes of ISO 8601-2 §4.8: unit, and the month in which it starts
    **{21 + n: (Granularity.SEASON, 3 + 3 * n) for n in range(4)},
    **{33 + n: (Granularity.QUARTER, 1 + 3 * n) for n in range(4)},
    **{40 + n: (Granularity.HALF, 1 + 6 * n) for n in range(2)},
}
_CODES = {unit_and_month: code for code, unit_and_month in _SUB_YEAR.items()}
_QUALIFIERS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_DATE = re.compile(
    r"(?:Y(?P<long>-?\d{5,})|(?P<year>-?\d{4})|(?P<decade>\d{3})X|(?P<century>\d\d)XX)"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d))?)?)?"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)


def write(
    start: Moment | None, end: Moment | None, granularity: Granularity, approximate: bool, uncertain: bool
) -> str:
    """EDTF text of an interval given by its parts; see `Interval.edtf`."""
    qualifier = next(mark for mark, flags in _QUALIFIERS.items() if flags == (approximate, uncertain))
    if granularity in (Granularity.MINUTE, Granularity.SECOND) and start and end == shift(start, 1, granularity):
        return f"{_day(start)}T{start.hour:02}:{start.minute:02}:{start.second:02}{qualifier}"
    granularity = _writable(start, end, granularity)
    first = ".." if start is None else _unit(start, granularity) + qualifier
    last = ".." if end is None else _unit(last_unit(end, granularity), granularity) + qualifier
    return first if first == last else f"{first}/{last}"


def read(text: str) -> dict[str, Any]:
    """The fields of the `Interval` that an EDTF text denotes."""
    ends = text.split("/")
    if len(ends) > 2 or set(ends) <= {"..", ""}:
        raise EdtfError(_message(text))
    open_start, open_end = ends[0] in ("..", ""), ends[-1] in ("..", "")
    try:
        first = _read_unit(text, ends[-1] if open_start else ends[0])
        last = first if open_end else _read_unit(text, ends[-1])
        start = None if open_start else first["start"]
        end = None if open_end else last["end"]
        flags = {name: first[name] or last[name] for name in ("approximate", "uncertain")}
        granularity = max(first["granularity"], last["granularity"], key=lambda g: g.rank)
    except InvalidValueError as error:
        raise EdtfError(f"{_message(text)}: {error}") from error
    if start is not None and end is not None and start >= end:
        raise EdtfError(f"{_message(text)}: it ends before it starts")
    return {"start": start, "end": end, "granularity": granularity, **flags}


def _message(text: str) -> str:
    return (
        f"not an EDTF date that is read here: {text!r}; examples: 2024, 2024-05-16, 199X, 2019/2021, 2013/.., 2024-07~"
    )


def _writable(start: Moment | None, end: Moment | None, granularity: Granularity) -> Granularity:
    """The granularity at which the bounds can be written; finer than the interval's own where a bound lies inside a unit."""
    bounds = [bound for bound in (start, end) if bound is not None]
    wanted = Granularity.DAY if granularity.rank >= Granularity.WEEK.rank else granularity
    for candidate in (wanted, Granularity.YEAR, Granularity.MONTH):
        fits = all(floor(bound, candidate) == bound for bound in bounds)
        digits = all(bound.year >= 0 for bound in bounds) or candidate.rank >= Granularity.YEAR.rank
        if candidate.rank >= wanted.rank and fits and digits:
            return candidate
    return Granularity.DAY


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _day(moment: Moment) -> str:
    return f"{_year(moment.year)}-{moment.month:02}-{moment.day:02}"


def _unit(moment: Moment, granularity: Granularity) -> str:
    match granularity:
        case Granularity.CENTURY:
            return f"{moment.year // 100:02}XX"
        case Granularity.DECADE:
            return f"{moment.year // 10:03}X"
        case Granularity.YEAR:
            return _year(moment.year)
        case Granularity.MONTH:
            return f"{_year(moment.year)}-{moment.month:02}"
        case Granularity.SEASON | Granularity.QUARTER | Granularity.HALF:
            return f"{_year(moment.year)}-{_CODES[granularity, moment.month]}"
        case _:
            return _day(moment)


def _read_unit(text: str, unit: str) -> dict[str, Any]:
    match = _DATE.fullmatch(unit)
    if not match:
        raise EdtfError(_message(text))
    part = match.groupdict()
    if part["century"] or part["decade"]:
        if part["month"]:
            raise EdtfError(_message(text))
        granularity = Granularity.CENTURY if part["century"] else Granularity.DECADE
        start = Moment(int(part["century"]) * 100 if part["century"] else int(part["decade"]) * 10)
    else:
        year, month = int(part["long"] or part["year"]), int(part["month"] or 1)
        if month in _SUB_YEAR and not part["day"]:
            granularity, month = _SUB_YEAR[month]
        else:
            granularity = (
                Granularity.SECOND if part["second"]
                else Granularity.DAY if part["day"]
                else Granularity.MONTH if part["month"]
                else Granularity.YEAR
            )  # fmt: skip
        time = (int(part[name] or 0) for name in ("hour", "minute", "second"))
        start = Moment(year, month, int(part["day"] or 1), *time)
    approximate, uncertain = _QUALIFIERS[part["qualifier"]]
    end = shift(start, 1, granularity)
    return {
        "start": start, "end": end, "granularity": granularity, "approximate": approximate, "uncertain": uncertain
    }  # fmt: skip
