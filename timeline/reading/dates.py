"""Publication dates as people write them: a whole day or nothing, and never a guess."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import InvalidValueError
from timeline.reading.quoting import shortened

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_HELP = "give a date in the form 2024-05-16"
_LONGEST = 64  # no date is longer, and the parser of English dates is slow on long texts
_PARTIAL = re.compile(r"-?\d{4}(?:-\d\d|-?W\d\d)?", re.ASCII)
_ISO = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{8}|\d{4}-W\d\d-\d|\d{4}W\d{3})"
    r"(?P<time>[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?)?",
    re.ASCII,
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)", re.ASCII)
_YEAR_LAST = re.compile(r"(\d\d?)[-/.](\d\d?)[-/.](\d{4})", re.ASCII)
_MONTH_NAME = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def iso_date(text: str) -> dt.date | dt.datetime:
    """The day or the moment that an ISO 8601 text names; a zone is kept.

    Raises `InvalidValueError` for another text, and for a day that the calendar lacks.

    >>> iso_date("2024-05-16"), iso_date("2024-05-16T18:30Z").isoformat()
    (datetime.date(2024, 5, 16), '2024-05-16T18:30:00+00:00')
    """
    text = text.strip()
    if _PARTIAL.fullmatch(text):
        raise InvalidValueError(f"{text!r} is not a whole day; {_HELP}")
    shape = _ISO.fullmatch(text)  # `fromisoformat` takes any character for the T, and digits without end
    if shape is None:
        raise InvalidValueError(f"{shortened(text)!r} is not an ISO date; {_HELP}")
    kind = dt.datetime if shape["time"] else dt.date
    try:
        return kind.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(f"{text!r} is no day of the calendar; {_HELP}") from None


def publication_date(text: str) -> dt.date | dt.datetime:
    """The day, or the moment where the hour is given, that an absolute date in ISO 8601 or in English names.

    Raises `InvalidValueError` for what is relative, partial ("May 2024"), impossible, ambiguous (05/06/2024 is a day in
    May in one country and in June in the other), or longer than any date.

    >>> publication_date("16 May 2024"), publication_date("16/05/2024")
    (datetime.date(2024, 5, 16), datetime.date(2024, 5, 16))
    """
    if len(text) > _LONGEST:
        raise InvalidValueError(f"{shortened(text)!r} is too long for a date; {_HELP}")
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(text, *map(int, match.groups()))
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = map(int, match.groups())
        if first <= 12 and second <= 12 and first != second:
            raise InvalidValueError(f"{text!r} is ambiguous, the month may stand first or second; {_HELP}")
        return _day(text, year, *((first, second) if second > 12 else (second, first)))
    try:
        return iso_date(text)
    except InvalidValueError:
        if not _MONTH_NAME.search(text):
            raise
    return _english(text)


def _day(text: str, year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise InvalidValueError(f"{text!r} is no day of the calendar; {_HELP}") from None


def _english(text: str) -> dt.date | dt.datetime:
    found = _parser().get_date_data(text)
    date, numbers = found.date_obj, [int(number) for number in re.findall(r"\d+", text, re.ASCII)]
    if date is None or date.year not in numbers or date.day not in numbers:
        raise InvalidValueError(f"{text!r} is not a whole day of the calendar that can be read; {_HELP}")
    if found.period != "time":
        return date.date()
    offset = date.utcoffset()
    return date.replace(tzinfo=None if offset is None else dt.timezone(offset))


@cache
def _parser() -> DateDataParser:
    """A parser that knows no clock: absolute dates only, every part of them required."""
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["en"],
        settings={
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": dt.datetime(2000, 1, 1),
            "RETURN_TIME_AS_PERIOD": True,
        },
    )
