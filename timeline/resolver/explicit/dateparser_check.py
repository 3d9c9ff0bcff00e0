"""What dateparser reads in a date that our grammar found, and whether it agrees with what the grammar saw."""

from __future__ import annotations

import datetime as dt
import functools
import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from timeline.errors import LexiconError
from timeline.model.civil import Granularity, Moment, days_in_month
from timeline.resolver.meaning import Unit, Vague

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

READ: Final = "dateparser"
"""The rule that says so in `Timex.rules`."""

_SETTINGS: Final[dict[str, Any]] = {
    "PARSERS": ["absolute-time"],
    "DATE_ORDER": "DMY",
    "RELATIVE_BASE": dt.datetime(2000, 1, 1),  # constant, so that no clock is read
}
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def is_known(code: str) -> bool:
    """Whether dateparser has a language of that code; looks for its file, for loading dateparser takes 0.3 s.

    >>> is_known("it"), is_known("xx")
    (True, False)
    """
    spec = importlib.util.find_spec("dateparser")
    folder = Path(spec.origin).parent / "data" / "date_translation_data" if spec and spec.origin else None
    if folder is None or not folder.is_dir():  # laid out in another way; dateparser itself will say
        return True
    return code in {file.stem for file in folder.glob("[!_]*.py")}


def named(code: str, word: str, *, month: int, year: int, day: int | None = None) -> Unit | Vague:
    """The month, or the day of it, written with the name of the month in the language of that code.

    It is left vague, with the reason, where the month lacks the day or dateparser does not read the same month, day and
    year at the same granularity.

    >>> named("fr", "mai", month=5, year=2024, day=16)
    Unit(granularity=<Granularity.DAY: 'day'>, moment=Moment(year=2024, month=5, day=16, hour=0, minute=0, second=0))
    >>> named("de", "februar", month=2, year=2023, day=29).reason
    '29 February 2023 does not exist'
    """
    meaning = in_figures(month=month, year=year, day=1 if day is None else day)
    if isinstance(meaning, Vague):
        return meaning
    period, phrase = ("month", f"{word} {year}") if day is None else ("day", f"{day} {word} {year}")
    if _ask(code, phrase) != (period, year, month, day):
        return Vague(None, f"dateparser does not read “{phrase}” as the {period} that it seems to be")
    return meaning if day is not None else Unit(Granularity.MONTH, Moment(year, month))


def in_figures(*, month: int, year: int, day: int) -> Unit | Vague:
    """The day, left vague where the calendar has none.

    >>> in_figures(month=16, year=2024, day=5).reason
    'there is no month 16, and the day is taken to stand first'
    """
    if not 1 <= month <= 12:
        return Vague(None, f"there is no month {month}, and the day is taken to stand first")
    if not 1 <= day <= days_in_month(year, month):
        return Vague(None, f"{day} {_MONTHS[month - 1]} {year} does not exist")
    return Unit(Granularity.DAY, Moment(year, month, day))


@functools.lru_cache(maxsize=10_000)  # of answers, a few MB by convention: dateparser is slow and texts repeat dates
def _ask(code: str, phrase: str) -> tuple[str, int, int, int | None] | None:
    """Period, year, month and day that dateparser reads."""
    read = _parser(code).get_date_data(phrase)
    date = read.date_obj
    if date is None or read.period is None:
        return None
    return read.period, date.year, date.month, date.day if read.period == "day" else None


@functools.cache
def _parser(code: str) -> DateDataParser:
    """A parser of absolute dates in one language; making it loads dateparser, which takes 0.3 s."""
    from dateparser.date import DateDataParser

    try:
        return DateDataParser(languages=[code], settings=_SETTINGS)
    except ValueError:
        raise LexiconError(f"dateparser has no language {code!r}; give the language file one of its codes") from None
