"""The feasts of the world's calendars and countries, asked of the package `holidays`. Load it only for a text with one.

The package takes a twentieth of a second to load, and each country less than a hundredth of that.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

import holidays
from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import KOREAN_CALENDAR, VIETNAMESE_CALENDAR, _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar
from holidays.calendars.persian import _Persian

from timeline.languages.en import times
from timeline.model.civil import Moment
from timeline.resolver.time_words import squeezed

_CALENDARS: Final[dict[str, Callable[[], object]]] = {
    "buddhist": _BuddhistLunisolar,
    "chinese": _ChineseLunisolar,
    "hebrew": _HebrewLunisolar,
    "hindu": _HinduLunisolar,
    "islamic": _IslamicLunar,
    "korean": lambda: _ChineseLunisolar(KOREAN_CALENDAR),
    "persian": _Persian,
    "vietnamese": lambda: _ChineseLunisolar(VIETNAMESE_CALENDAR),
}
_NOT_CALLED = re.compile(r"^(?:The |National )(?!Day\b)| \([^)]*\)$")
"""What stands around the name of a holiday in a list and not in a text."""
_FIRST, _LAST = (
    1,
    9998,
)  # the years that the dates of Python hold, with a margin for a feast that starts the year before


def of_calendar(calendar: str, name: str, year: int) -> list[Moment]:
    """The days of a year on which a feast of a calendar starts, none for a year of which the package has no table.

    >>> [str(day) for day in of_calendar("hebrew", "passover", 2024)], of_calendar("hebrew", "passover", 1100)
    (['2024-04-23'], [])
    """
    if not _FIRST < year < _LAST:
        return []
    known = _CALENDARS[calendar]()
    days = getattr(known, f"{name}_dates", None) or getattr(known, f"{name}_date")
    return sorted({Moment(day.year, day.month, day.day) for day in _dates(days(year)) if day.year == year})


def _dates(found: Any) -> Iterator[dt.date]:
    """The dates in what a calendar gives: one or none, alone or with a sign that it is estimated, or many of these."""
    if isinstance(found, dt.date):
        yield found
    elif isinstance(found, tuple | set) or hasattr(found, "__iter__"):
        for item in found:
            yield from _dates(item)


def of_country(country: str, name: str, year: int) -> list[tuple[Moment, bool]]:
    """The days of a year on which a holiday of that name starts in a country, and whether each is estimated.

    >>> [str(day) for day, _ in of_country("India", "republic day", 2024)], of_country("Norway", "republic day", 2024)
    (['2024-01-26'], [])
    """
    return list(_holidays(country, year).get(squeezed(name), ()))


@lru_cache(maxsize=512)
def _holidays(country: str, year: int) -> dict[str, list[tuple[Moment, bool]]]:
    """The first days of all holidays of a country; "observed" is one that is moved, or a day off for one that is not.

    Those "from" some hour on are the eves of others.
    """
    class_name = times()["holidays_class"].get(country, country.title().replace(" ", ""))
    known = getattr(holidays, class_name, None)
    if known is None or not _FIRST < year < _LAST:
        return {}
    language = "en_US" if "en_US" in known.supported_languages else None
    listed = known(years=year, categories=known.supported_categories, language=language)
    days: dict[str, list[tuple[Moment, bool]]] = {}
    named = [(label, date) for date in sorted(listed) for label in listed.get_list(date) if "(from " not in label]
    for label, date in sorted(named, key=lambda item: "(observed" in item[0]):
        name, day = squeezed(_NOT_CALLED.sub("", label)), Moment(date.year, date.month, date.day)
        known_days = days.setdefault(name, [])
        if not known_days or "(observed" not in label:
            known_days.append((day, "(estimated" in label))
    return {name: _first_days(found) for name, found in days.items()}


def _first_days(found: list[tuple[Moment, bool]]) -> list[tuple[Moment, bool]]:
    """Of days in order those that do not go on from the one before."""
    before = [None, *(day.ordinal + 1 for day, _ in found)]
    return [item for item, after in zip(found, before, strict=False) if item[0].ordinal != after]
