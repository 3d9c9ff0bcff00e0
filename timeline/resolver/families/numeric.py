"""Dates written in figures: 2024-05-16, 2024-05-16T18:30, 16.05.2024, 05/16/2024."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment, iso_week_start
from timeline.resolver.families.absolute import day_of_month
from timeline.resolver.meaning import Clock, Either, Meaning, Unit
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import DIGIT, any_of, beside

_DATED = re.compile(rf"\b{any_of(beside('date', 'leading_figures'))}[\s:]\s?$", re.IGNORECASE)
_LEADING_MONTH = beside("date", "leading_iso_month")
_PIVOT = 50  # by convention: 49 is 2049 and 50 is 1950, near the middle of what two figures can mean today


def _stands_alone(found: Found) -> bool:
    """Whether no further figures are glued on, as in versions, paths and telephone numbers."""
    return not re.search(r"[\w.,:/+\-–$€£#]$", found.before) and not re.match(r"[.,:/\-–]\w|[%°]", found.after)


@rule("ISO date", starts={DIGIT}, pattern=r"(?P<y>[12]\d{3})([-–—/.])(?P<m>0\d|1[0-2])\2(?P<d>[0-3]\d)")
def iso_date(found: Found) -> Meaning | None:
    """2024-05-16, as ISO 8601 writes it."""
    if not _stands_alone(found):
        return None
    return day_of_month(int(found["m"]), int(found["d"]), int(found["y"]))


@rule(
    "ISO date and time",
    starts={DIGIT},
    pattern=r"(?P<y>[12]\d{3})-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)[t ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)"
    r"(?::[0-5]\d(?:\.\d{1,6})?)?(?:z|[+-]\d\d:?\d\d)?",
)
def iso_date_time(found: Found) -> Meaning | None:
    """2024-05-16T18:30Z, as ISO 8601 writes it."""
    if not _stands_alone(found):
        return None
    day = day_of_month(int(found["m"]), int(found["d"]), int(found["y"]))
    return day and Clock(int(found["hour"]), int(found["minute"]), day)


@rule(
    "date in figures",
    starts={DIGIT},
    pattern=r"(?P<one>[0-3]?\d)(?P<mark>[/.–—-])(?P<two>[0-3]?\d)(?P=mark)(?P<y>[12]\d{3})",
)
def _figures(found: Found) -> Meaning | None:
    if not _stands_alone(found):
        return None
    return _day_and_month(found, int(found["one"]), int(found["two"]), int(found["y"]))


def _day_and_month(found: Found, one: int, two: int, year: int) -> Meaning | None:
    day_first = day_of_month(two, one, year) if 1 <= two <= 12 else None
    month_first = day_of_month(one, two, year) if 1 <= one <= 12 else None
    if found["mark"] == ".":
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
    one, two, short = int(found["one"]), int(found["two"]), int(found["y"])
    alone = re.match(r"\s*$|[)\]]", found.after) and re.search(r"(?:^|[(\[])\s*$", found.before)
    if not _stands_alone(found) or not (alone or _DATED.search(found.before) or found.domain == "colloquial"):
        return None
    return _day_and_month(found, one, two, 2000 + short if short < _PIVOT else 1900 + short)


@rule("ISO month", starts={DIGIT}, pattern=r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])")
def _iso_month(found: Found) -> Meaning | None:
    if int(found["m"]) == (int(found["y"]) + 1) % 100:  # the season 2006-07, not July 2006
        return None
    if not _stands_alone(found) or not found.follows(*_LEADING_MONTH):
        return None
    return Unit(Granularity.MONTH, Moment(int(found["y"]), int(found["m"])))


@rule("ISO week", starts={DIGIT}, pattern=r"(?P<y>(?:19|20)\d\d)-w(?P<week>[0-5]\d)")
def _iso_week(found: Found) -> Meaning | None:
    monday = iso_week_start(int(found["y"]), int(found["week"]))
    return Unit(Granularity.WEEK, monday) if monday and _stands_alone(found) else None
