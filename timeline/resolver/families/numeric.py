"""Dates written in figures: 2024-05-16, 2024-05-16T18:30, 20240516, 16.05.2024, 05/16/2024, 06/2004, on 22/04."""

from __future__ import annotations

import re

from timeline.factuality.judgement import PLAIN
from timeline.model.civil import Granularity, Moment, iso_week_start
from timeline.resolver.clock_stamp import OFFSET, SECOND, stamped
from timeline.resolver.families.absolute import day_of_month
from timeline.resolver.meaning import Either, Meaning, Unit, YearOfCentury
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import CLASSES, DIGIT, FUNCTION_WORDS, PAST_VERBS, any_of, beside

_DATED = re.compile(rf"\b{any_of(beside('date', 'leading_figures'))}[\s:]\s?$", re.IGNORECASE)
_COMPACT = re.compile(rf"\b{any_of(beside('date', 'leading_compact'))}[\s:]\s?$", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(  # and up to four of them before it, by convention, so that the time stays bounded
    rf"\b(?:{any_of(beside('date', 'leading_day_and_month'))}:?|{CLASSES['weekday']},?)\s\(?"
    r"(?:\d\d?/\d\d?(?:,|,?\s(?:and|or))\s){0,4}$",
    re.IGNORECASE,
)
_OTHER_FIGURES = frozenset(beside("date", "other_figures"))
_LEADING_MONTH = beside("date", "leading_iso_month")
_NAME_BEFORE = re.compile(rf"(?:\b(?!{any_of(word.title() for word in PAST_VERBS)}\s|\w+ed\s)[A-Z]\w*\.?|\bnos?\.?)\s$")
_CELL_START, _CELL_END = re.compile(r"(?:^|[(\[|])\s*$"), re.compile(r"\s*(?:$|[)\]|:]|-\s)")
_CLOCK_AFTER = re.compile(r",? at \d\d?(?::\d\d)? ?[ap]\.?m\b")
_FAR = 3000  # years from which on figures are more often of things, by convention
_ZERO = re.compile(r"\b0\d")
_WORD_AFTER = re.compile(r"\s(?P<word>\w+)")


def _stands_alone(found: Found) -> bool:
    """Whether no further figures are glued on, as in versions, paths and telephone numbers."""
    return not re.search(r"[\w.,:/+–$€£#]$|\S-$", found.before) and not re.match(r"[.,:/\-–]\w|[%°]", found.after)


def _is_near_or_dated(found: Found) -> bool:
    """Whether the year is one of the next thousand, or a word says that it is a date: until 9999-12-31."""
    return int(found["y"]) < _FAR or _DATED.search(found.before) is not None


@rule(
    "ISO date",
    starts={DIGIT},
    pattern=r"(?P<y>[1-9]\d{3})(?P<mark>[-–—/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>[0-3]?\d)",
)
def iso_date(found: Found) -> Meaning | None:
    """2024-05-16, as ISO 8601 writes it, also with other marks; 2024.5.1 is a version."""
    if not _stands_alone(found) or (found["mark"] == "." and len(found.words) < len("2024.05.16")):
        return None
    if not _is_near_or_dated(found):
        return None
    return day_of_month(int(found["m"]), int(found["d"]), int(found["y"]))


@rule(
    "ISO date and time",
    starts={DIGIT},
    pattern=r"(?P<y>[12]\d{3})-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)[t ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)"
    rf"{SECOND}(?: ?{OFFSET})?",
)
def iso_date_time(found: Found) -> Meaning | None:
    """2024-05-16T18:30Z, as ISO 8601 writes it."""
    if not _stands_alone(found):
        return None
    return stamped(found, day_of_month(int(found["m"]), int(found["d"]), int(found["y"])))


@rule(
    "compact date",
    starts={DIGIT},
    pattern=r"(?P<y>[12]\d{3})(?P<blank> ?)(?P<m>0[1-9]|1[0-2])(?P=blank)(?P<d>[0-3]\d)"
    rf"(?:t(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d){SECOND}{OFFSET}?)?",
)
def _compact(found: Found) -> Meaning | None:
    """20240516, 20240516T1830Z, 2024 05 16, behind a word that says that it is a date, or with the time of day."""
    is_timed = found["hour"] and not found["blank"] and not re.search(r"[\w.,/+$€£#-]$", found.before)
    if not is_timed and not (_COMPACT.search(found.before) and _stands_alone(found)):
        return None
    day = day_of_month(int(found["m"]), int(found["d"]), int(found["y"]))
    return stamped(found, day) if found["hour"] else day


@rule(
    "date in figures",
    starts={DIGIT},
    pattern=r"(?P<one>[0-3]?\d)(?P<mark>[/. –—-])(?P<two>[0-3]?\d)(?P=mark)(?P<y>[1-9]\d{3})",
)
def _figures(found: Found) -> Meaning | None:
    is_dated = found["mark"] != " " or _COMPACT.search(found.before)
    is_date = is_dated and _stands_alone(found) and _is_near_or_dated(found)
    return _day_and_month(found, int(found["y"])) if is_date else None


def _day_and_month(found: Found, year: int | YearOfCentury | None) -> Meaning | None:
    """The day and month of two figures, which may have either order."""
    one, two = int(found["one"]), int(found["two"])
    told = found.told_of_year if year is None else PLAIN
    day_first, month_first = day_of_month(two, one, year, told), day_of_month(one, two, year, told)
    if found["mark"] in (".", " "):
        return day_first
    if day_first is None or month_first is None or one == two:
        return day_first or month_first
    if found.day_first:
        return Either(day_first, month_first, "the day is taken to stand first")
    return Either(month_first, day_first, "the month is taken to stand first")


@rule(
    "date in figures, short year",
    starts={DIGIT},
    pattern=r"(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<y>\d\d)",
)
def _short_year(found: Found) -> Meaning | None:
    alone = _CELL_START.search(found.before) and _CELL_END.match(found.after)
    written = found.day_first or (found["mark"] == "/" and _ZERO.search(found.words))
    dated = alone or written or _DATED.search(found.before) or found.domain == "colloquial"
    return _day_and_month(found, YearOfCentury(int(found["y"]))) if dated and _stands_alone(found) else None


@rule("day and month in figures", starts={DIGIT}, pattern=r"(?P<one>[0-3]?\d)(?P<mark>/)(?P<two>[0-3]?\d)")
def _without_year(found: Found) -> Meaning | None:
    """On 22/04, due 5/12; but not a share as in "on 3/4 of the land", nor 24/7."""
    is_dated = _DAY_AND_MONTH.search(found.before) or _CLOCK_AFTER.match(found.after)
    if not is_dated or found.words in _OTHER_FIGURES or not _stands_alone(found):
        return None
    after = _WORD_AFTER.match(found.after)
    word = after["word"] if after else ""
    counts = word == "of" or (word.isalpha() and word not in FUNCTION_WORDS)
    return None if counts else _day_and_month(found, None)


@rule(
    "month and year in figures",
    starts={DIGIT},
    pattern=r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])/(?P<y2>(?:19|20)\d\d)",
)
def _month_and_year(found: Found) -> Meaning | None:
    """In 2004-06, 06/2004; but not the season 2006-07, nor Regulation 10/2013."""
    month, year = int(found["m"] or found["m2"]), int(found["y"] or found["y2"])
    if found["m"] and month == (year + 1) % 100:
        return None
    surely = found.words.startswith("0") and not _NAME_BEFORE.search(found.before)
    if not _stands_alone(found) or not (surely or found.follows(*_LEADING_MONTH)):
        return None
    return Unit(Granularity.MONTH, Moment(year, month))


@rule("ISO week", starts={DIGIT}, pattern=r"(?P<y>(?:19|20)\d\d)-w(?P<week>[0-5]\d)")
def _iso_week(found: Found) -> Meaning | None:
    monday = iso_week_start(int(found["y"]), int(found["week"]))
    return Unit(Granularity.WEEK, monday) if monday and _stands_alone(found) else None
