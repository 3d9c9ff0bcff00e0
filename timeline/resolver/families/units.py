"""Calendar units counted from the time of writing: last year, this week, the weekend, the end of the month."""

from __future__ import annotations

import re

from timeline.factuality.direction import BEHIND
from timeline.factuality.from_words import of_date
from timeline.model.civil import Granularity, Moment, iso_week_start
from timeline.resolver import time_words
from timeline.resolver.families.absolute import day_of_month
from timeline.resolver.meaning import (
    Base,
    Duration,
    Holding,
    Latest,
    Meaning,
    Nth,
    Part,
    Range,
    Shift,
    Unit,
    Vague,
    Weekend,
    Yearly,
)
from timeline.resolver.rule import Found, Latent, Series, compiled, rule
from timeline.resolver.time_words import COUNTS, PARTS_OF_UNIT, POSTED_WEEKENDS, RESTS, any_of, beside

_UNIT_OF, _LEADING = beside("unit", "leading_whose"), beside("unit", "leading_sure")
_LEADING_RATE = beside("unit", "leading_rate")
_NO_QUARTER_AFTER = re.compile(rf"-|\s{any_of(beside('quarter', 'trailing_other'))}\b")
_EVENT_AFTER = re.compile(rf"-|\s{any_of(beside('unit', 'trailing_event'))}\b|\s\d")
_OF_A_WHOLE = re.compile(r" of\b")  # last week of May is one of May
_YEAR_AFTER = re.compile(r"\s\d{3,4}\b")  # the start of the year 2000
_IN_THE_DAY = re.compile(r"\b(?:earlier|later|early|late)\s(?:on\s)?in\s$", re.IGNORECASE)
_WEEKENDS = {"weekend", *POSTED_WEEKENDS}
_ENDED = compiled(
    r" (?:(?:which |that )?(?:ended|ending|ends)(?: on| in)?|to|through)"
    r" (?:<month>(?: <day>)?|<day2> <month2>)(?:,? <year>)?"
)


@rule(
    "last, this or next unit",
    starts={"last", "this", "next", "nxt"},
    pattern=f"(?P<which>last|this|next|nxt) {time_words.ONE_UNIT}",
)
def _directed_unit(found: Found) -> Meaning | None:
    if found["unit"] == "day" and found["which"] != "this":
        return None
    if found.is_capitalised("unit") and not found.original().isupper():
        return None
    if (found.follows(*_UNIT_OF) and found["which"] != "this") or _is_last_of(found):
        return None
    return Shift(time_words.unit(found["unit"])[0], COUNTS[found["which"]])


def _is_last_of(found: Found) -> bool:
    """Whether it is the last one of something: last week of May."""
    return found["which"] == "last" and _OF_A_WHOLE.match(found.after) is not None


@rule(
    "last, this or next fiscal unit",
    starts={"the", "last", "past", "this", "next", "coming"},
    pattern="(?:the )?(?P<which>last|past|this|next|coming) <fiscal> (?P<unit>year|quarter)",
)
def _directed_fiscal_unit(found: Found) -> Meaning | None:
    return Shift(time_words.unit(found["unit"])[0], COUNTS[found["which"]])


@rule(
    "the current or coming unit",
    starts={"the", "current", "coming", "upcoming"},
    pattern=f"(?:the )?(?P<which>current|coming|upcoming) (?:<fiscal> )?{time_words.ONE_UNIT}",
)
def _coming_unit(found: Found) -> Meaning | None:
    return None if found["unit"] == "day" else Shift(time_words.unit(found["unit"])[0], COUNTS[found["which"]])


@rule(
    "the latest unit",
    starts={"the"},
    pattern="the (?:latest|most recent) (?:<fiscal> )?(?P<unit>week|month|quarter|year|period)",
)
def _latest_unit(found: Found) -> Meaning | None:
    return Latest(Granularity.QUARTER if found["unit"] == "period" else time_words.unit(found["unit"])[0])


@rule(
    "last and this unit",
    starts={"last", "this"},
    pattern="(?P<first>last|this) (?:and|or) (?P<second>this|next) (?P<unit>week|weekend|month|quarter|year|decade)",
)
def _two_units(found: Found) -> Series:
    """Last and this week, this and next year."""
    (start, end), (_, first), (second, _) = found.match.span(), found.match.span("first"), found.match.span("second")
    return Series((((start, first), _counted(found, "first")), ((second, end), _counted(found, "second"))))


def _counted(found: Found, which: str) -> Meaning:
    count = COUNTS[found[which]]
    return Weekend(count) if found["unit"] == "weekend" else Shift(time_words.unit(found["unit"])[0], count)


@rule(
    "unit to date",
    starts={"year", "quarter", "month", "week", "the"},
    pattern="(?:the )?(?P<unit>year|quarter|month|week)[ -]to[ -]date",
)
def _to_date(found: Found) -> Meaning:
    """Sales of the year to date: from its start to the day of writing."""
    return Range(Shift(time_words.unit(found["unit"])[0], 0), Shift(Granularity.DAY, 0))


@rule(
    "week by its number",
    starts={"week", "calendar", "iso"},
    pattern="(?:calendar |iso )?week (?P<n>\\d{1,2})(?: (?:of|in) |,? )<year>",
)
def _numbered_week(found: Found) -> Meaning:
    """Week 23 of 2019."""
    year, number = time_words.year(found["year"]), int(found["n"])
    monday = iso_week_start(year, number)
    return Unit(Granularity.WEEK, monday) if monday else Vague(None, f"{year} has no week {number}")


@rule("the quarter", starts={"the", "fiscal"}, pattern="the (?:<fiscal> )?quarter|fiscal quarter")
def _the_quarter(found: Found) -> Meaning | None:
    if (ending := _end_of(found)) is not None:
        return Holding(Granularity.QUARTER, ending, ends_there=True)
    if not found.words.startswith("the") or _NO_QUARTER_AFTER.match(found.after):
        return None
    return Latest(Granularity.QUARTER)


def _end_of(found: Found) -> Meaning | None:
    """The date with which a unit is said to end just behind it."""
    stated = _ENDED.match(found.after.lower())
    if stated is None:
        return None
    month, day = time_words.month(stated["month"] or stated["month2"]), stated["day"] or stated["day2"]
    year = time_words.year(stated["year"]) if stated["year"] else None
    if day:
        return day_of_month(month, time_words.ordinal(day), year, BEHIND)
    return Unit(Granularity.MONTH, Moment(year, month)) if year else Yearly(Granularity.MONTH, month, told=BEHIND)


@rule(
    "the unit",
    starts={"the"},
    pattern="the (?:(?:full|whole|entire|<fiscal>) )?(?P<unit>week|month|year|decade)",
)
def _the_unit(found: Found) -> Meaning | Latent | None:
    if _EVENT_AFTER.match(found.after):
        return None
    if found.is_capitalised("unit") and not found.original().isupper():  # the Man of the Year
        return None
    granularity, letter, factor = time_words.unit(found["unit"])
    if _ENDED.match(found.after.lower()) and found["unit"] == "year":  # "the year ended 30 June" is told by its length
        return Duration(1, granularity, letter, factor, definite=True)
    meaning = Shift(granularity, 0, "domain")
    if re.match(r"['’]s\s", found.after):
        return meaning
    if found.follows(*_LEADING_RATE):
        return None
    return meaning if found.follows(*_LEADING) else Latent(meaning)


@rule("the day", starts={"the"}, pattern="the day(?=[.,;]? |[.,;:]|$)")
def _the_day(found: Found) -> Meaning | None:
    """In "later in the day" the day of which the text speaks."""
    return Shift(Granularity.DAY, 0, "mentioned_or_writing") if _IN_THE_DAY.search(found.before) else None


@rule(
    "the week of",
    starts={"the", "week", "weekend"},
    pattern="(?:the )?(?P<unit>week|weekend) (?:of|beginning|starting|ending|ended|to) "
    "(?:<month> <day>(?: ?[-–—] ?<day3>)?|(?:<day4> ?[-–—] ?)?<day2> <month2>)(?:,? <year>)?",
)
def _week_of(found: Found) -> Meaning | None:
    year = time_words.year(found["year"]) if found["year"] else None
    month, day = ("month", "day") if found["month"] else ("month2", "day2")
    first = found["day4"] or found[day]  # the week of 12-18 October
    date = day_of_month(time_words.month(found[month]), time_words.ordinal(first), year)
    if date is None or not found.is_named(month):
        return None
    week = Holding(Granularity.WEEK, date)
    return Nth("weekend", 1, week) if found["unit"] == "weekend" else week


@rule(
    "weekend",
    starts={"the", "this", "last", "next", "nxt", *_WEEKENDS},
    pattern="(?:(?P<which>the|this(?: past| coming)?|last|next|nxt|the past) )?" + any_of(_WEEKENDS),
)
def _weekend(found: Found) -> Meaning | Latent | None:
    if not found["which"]:
        return Latent(Weekend(None), alone_in=("colloquial",))
    which = found["which"].split()[-1]
    if _is_last_of(found):
        return None
    if which in ("the", "past"):
        return Weekend(None, of_date(found.around) if which == "the" else BEHIND)
    return Weekend(COUNTS[which])


@rule(
    "part of the unit",
    starts={"the", *(part.split()[0] for part in PARTS_OF_UNIT.keys() | RESTS)},
    pattern=f"(?:the )?(?P<part>{any_of(PARTS_OF_UNIT.keys() | RESTS)}) of (?P<which>the|this|last|next|that) "
    "(?:<fiscal> )?<unit>",
)
def _part_of_unit(found: Found) -> Meaning | None:
    granularity = time_words.unit(found["unit"])[0]
    if found["unit"].endswith("s") or granularity.rank >= Granularity.DAY.rank or granularity is Granularity.CENTURY:
        return None
    if _YEAR_AFTER.match(found.after):
        return None
    base: Base = {"the": "domain", "that": "mentioned"}.get(found["which"], "writing")  # type: ignore[assignment]
    return Part(Shift(granularity, COUNTS.get(found["which"], 0), base), PARTS_OF_UNIT.get(found["part"], "rest"))


@rule("the unit before last", starts={"the"}, pattern=f"the {time_words.ONE_UNIT} (?P<which>before last|after next)")
def _before_last(found: Found) -> Meaning | None:
    return Shift(time_words.unit(found["unit"])[0], -2 if found["which"] == "before last" else 2)


@rule(
    "the weekend before last",
    starts={"the"},
    pattern=f"the {any_of(_WEEKENDS)} (?P<which>before last|after next)",
)
def _weekend_before_last(found: Found) -> Meaning | None:
    return Weekend(-2 if found["which"] == "before last" else 2)


@rule(
    "year-end",
    starts={"the", "week", "month", "quarter", "year", "decade", "century"},
    pattern="(?:the )?(?P<unit>year|month)(?:['’]s)?[- ]end|the end of year"
    "|(?:the )?(?P<unit2>quarter|decade|century)['’]s end|(?P<unit3>week)['’]s end",
)
def _year_end(found: Found) -> Meaning | None:
    return Part(
        Shift(time_words.unit(found["unit"] or found["unit2"] or found["unit3"] or "year")[0], 0, "domain"), "late"
    )


@rule(
    "midyear",
    starts={"the", "mid", *("mid" + unit for unit in ("week", "month", "year", "decade", "century"))},
    pattern="(?:the )?mid[- ]?(?P<unit>week|month|year|decade|century)",
)
def _midyear(found: Found) -> Meaning | None:
    return Part(Shift(time_words.unit(found["unit"])[0], 0, "domain"), "mid")
