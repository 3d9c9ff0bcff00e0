"""EDTF, the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress levels 0 to 2): what we write and read."""

from __future__ import annotations

import re
from typing import Any

from timeline.errors import EdtfError, InvalidValueError
from timeline.model.civil import Granularity, Moment, fitting, floor, is_bound, last_unit, shift
from timeline.model.zone import offset_minutes, offset_text

_SUB_YEAR = {  # codes of ISO 8601-2 §4.8: unit, and the month in which it starts
    **{21 + n: (Granularity.SEASON, 3 + 3 * n) for n in range(4)},
    **{33 + n: (Granularity.QUARTER, 1 + 3 * n) for n in range(4)},
    **{40 + n: (Granularity.HALF, 1 + 6 * n) for n in range(2)},
}
_CODES = {unit_and_month: code for code, unit_and_month in _SUB_YEAR.items()}
_QUALIFIERS = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_DATE = re.compile(
    r"(?:Y(?P<long>-?[1-9]\d{4,11})|(?P<century>\d\d)XX|(?P<decade>\d{3})X|(?P<year>(?!-0000)-?\d{4})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
    r"(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?)?)?)"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)


def write(
    start: Moment | None,
    end: Moment | None,
    granularity: Granularity,
    approximate: bool,
    uncertain: bool,
    zone: str | None = None,
) -> str:
    """EDTF text of an interval given by its parts; see `Interval.edtf`."""
    qualifier = next(mark for mark, flags in _QUALIFIERS.items() if flags == (approximate, uncertain))
    unit = _writable(start, end, granularity, qualifier)
    if unit in (Granularity.MINUTE, Granularity.SECOND):
        offset = zone if zone and offset_minutes(zone) is not None else ""
        return (str(start) if start and start.has_time else f"{start}T00:00:00") + offset
    first = ".." if start is None else _unit(floor(start, unit), unit) + qualifier
    last = ".." if end is None else _unit(last_unit(end, unit), unit) + qualifier
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
    except EdtfError:
        raise
    except InvalidValueError as error:
        raise EdtfError(f"{_message(text)}: {error}") from error
    start = None if open_start else first["start"]
    end = None if open_end else last["end"]
    if start is not None and end is not None and start >= end:
        raise EdtfError(f"{_message(text)}: it ends before it starts")
    finer = max(first["granularity"], last["granularity"], key=lambda granularity: granularity.rank)
    # "2024/2024-22" starts with no season, so its bounds are known in months
    granularity = fitting(start, end, finer, Granularity.MONTH, Granularity.DAY)
    flags = {name: first[name] or last[name] for name in ("approximate", "uncertain")}
    zone = first["zone"] if first["zone"] == last["zone"] else None
    return {"start": start, "end": end, "granularity": granularity, "zone": zone, **flags}


def _message(text: str) -> str:
    return (
        f"not an EDTF date that is read here: {text!r}; examples: 2024, 2024-05-16, 199X, 2019/2021, 2013/.., 2024-07~"
    )


def _writable(start: Moment | None, end: Moment | None, granularity: Granularity, qualifier: str) -> Granularity:
    """The unit to write in: the interval's own, or where EDTF lacks it a finer one that fits, or one that holds it."""
    bounds = [bound for bound in (start, end and last_unit(end, Granularity.DAY)) if bound is not None]
    if any(abs(bound.year) > 9999 for bound in bounds):
        return Granularity.YEAR
    for unit in (granularity, Granularity.YEAR, Granularity.MONTH):
        fits = unit.rank >= granularity.rank and is_bound(start, unit) and is_bound(end, unit)
        if fits and _has_text(start, end, unit, qualifier):
            return unit
    return Granularity.DAY


def _has_text(start: Moment | None, end: Moment | None, unit: Granularity, qualifier: str) -> bool:
    """Whether EDTF, and its parsers, have a text for these bounds in this unit."""
    closed = start is not None and end is not None
    single = start is not None and end is not None and last_unit(end, unit) == start
    match unit:
        case Granularity.CENTURY | Granularity.DECADE:
            return start is not None and start.year >= 0 and (single or (closed and not qualifier))
        case Granularity.SEASON:
            return not qualifier
        case Granularity.HALF | Granularity.QUARTER | Granularity.MINUTE | Granularity.SECOND:
            return single and not qualifier
        case _:
            return unit in (Granularity.YEAR, Granularity.MONTH)


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


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
            return moment.date_text


def _read_unit(text: str, unit: str) -> dict[str, Any]:
    match = _DATE.fullmatch(unit)
    if not match:
        raise EdtfError(_message(text))
    part = {name: digits for name, digits in match.groupdict().items() if digits is not None}
    start, granularity = _read_start({name: int(part[name]) for name in part if name not in ("qualifier", "zone")})
    offset = offset_minutes(part.get("zone"))
    approximate, uncertain = _QUALIFIERS[part["qualifier"]]
    end = shift(start, 1, granularity)
    return {
        "start": start, "end": end, "granularity": granularity, "approximate": approximate, "uncertain": uncertain,
        "zone": None if offset is None else offset_text(offset),
    }  # fmt: skip


def _read_start(part: dict[str, int]) -> tuple[Moment, Granularity]:
    match part:
        case {"century": century}:
            return Moment(century * 100), Granularity.CENTURY
        case {"decade": decade}:
            return Moment(decade * 10), Granularity.DECADE
        case {"long": year}:
            return Moment(year), Granularity.YEAR
        case {"year": year, "month": month, "day": day, "hour": hour, "minute": minute, "second": second}:
            return Moment(year, month, day, hour, minute, second), (
                Granularity.SECOND if second else Granularity.MINUTE
            )
        case {"year": year, "month": month, "day": day}:
            return Moment(year, month, day), Granularity.DAY
        case {"year": year, "month": month}:
            granularity, first_month = _SUB_YEAR.get(month, (Granularity.MONTH, month))
            return Moment(year, first_month), granularity
        case _:
            return Moment(part["year"]), Granularity.YEAR
