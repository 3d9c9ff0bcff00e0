"""Days of the week: Thursday, last Monday, next Friday."""

from __future__ import annotations

import re

from timeline.factuality.direction import AHEAD
from timeline.factuality.from_words import of_date
from timeline.model.civil import Granularity
from timeline.resolver import time_words
from timeline.resolver.meaning import DayAndWeekday, From, Meaning, NthFrom, Shift, Vague, Weekday
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import (
    CLASSES,
    DIRECTIONS,
    FULL_WEEKDAYS,
    FUNCTION_WORDS,
    NEAR_DAYS,
    NUMBERS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    any_of,
    beside,
)

_MOST = 60  # weeks of which days of the week are counted, by convention: of more nobody speaks so

_NAME_BEFORE = re.compile(rf"\b{any_of(beside('weekday', 'leading_name'))}\s$")
_NAME_AFTER = re.compile(
    rf"\s(?:{any_of(beside('weekday', 'trailing_name'))}|Night\s(?:Football|Live|Lights)|Morning\s(?:Post|Herald))\b"
)
_LEADING_ANY = beside("weekday", "leading_any")
_ON_THE_BEFORE = re.compile(r"\b(?:on|by|until|till|before|after|since|from) the $", re.IGNORECASE)
_DESCRIBED = re.compile(r"\b(?:an?|one|some) [a-z-]+ $", re.IGNORECASE)
_IN_A_PERIOD = re.compile(
    rf"(?: {CLASSES['part']})? (?:in|of|during) (?:(?:early|late|mid)[- ]|the (?:\w+ )?)?"
    rf"(?:{CLASSES['month']}|{CLASSES['season']}|[12]\d{{3}})\b",
    re.IGNORECASE,
)
_NO_NOUN_AFTER = re.compile(rf"(?:\s{CLASSES['part']})?(?:[.,;:!?)]|\s*$|\s{any_of(FUNCTION_WORDS)}\b)")
_ENDS = re.compile(r"[.,;:!?)](?!\d)|\s*$| (?:in|at|when|while|where)\b")
_ENDS_A_WEEK = re.compile(rf"[.,;:!?)]|\s*$|\s{any_of(FUNCTION_WORDS - {'of'})}\b")  # no Monday week of prayer
_DATE_AFTER = re.compile(rf" (?:day )?of\b| {CLASSES['month']}|[-/.:,]?\d|%| ?[ap]\.?m\b", re.IGNORECASE)
_POSTED = beside("weekday", "leading_posted")
_TIME_OR_DAY_AFTER = re.compile(
    rf"\s(?:{CLASSES['part']}\b|(?:@ ?|at )?\d{{1,2}}(?:[:.]?\d\d)?(?:-\d{{1,2}}(?:[:.]?\d\d)?)? ?[ap]m\b)"
    rf"|\s?[-–&/]\s?{CLASSES['short_weekday']}(?!\w)",
    re.IGNORECASE,
)


def _is_name(found: Found) -> bool:
    if found.domain == "colloquial":
        return found.before.endswith("#")
    return bool(
        not found.is_named("weekday")
        or (found.before.endswith("The ") and re.match(r"\s[A-Z][a-z]", found.after))
        or _NAME_BEFORE.search(found.before)
        or _NAME_AFTER.match(found.after)
    )


def _is_any(found: Found) -> bool:
    """One Sunday, on a cold Friday in May; but a Friday vote is that of Friday, and "what a Friday" posts of today."""
    if found.domain == "colloquial":
        return False
    if not found.follows(*_LEADING_ANY):
        return _DESCRIBED.search(found.before) is not None and _IN_A_PERIOD.match(found.after) is not None
    return found.follows("one") or _NO_NOUN_AFTER.match(found.after) is not None


@rule("weekday", starts=FULL_WEEKDAYS, pattern="<weekday>")
def _bare_weekday(found: Found) -> Meaning | None:
    if _is_name(found):
        return None
    if _is_any(found):
        return Vague(f"XXXX-WXX-{WEEKDAYS[found['weekday']] + 1}", "it is said of no particular day")
    is_told = found.follows("the") and _ON_THE_BEFORE.search(found.before) and _ENDS_A_WEEK.match(found.after)
    return Weekday(WEEKDAYS[found["weekday"]], base="near" if is_told else "domain", told=of_date(found.around))


@rule("weekday and day", starts=WEEKDAYS, pattern=r"(?:<weekday>|<short_weekday>),? (?P<the>the )?<day>")
def _weekday_and_day(found: Found) -> Meaning | None:
    """Tuesday the 14th, Sunday 31; but not the number of what it tells: on Sunday 31 died."""
    name = "weekday" if found["weekday"] else "short_weekday"
    if not found.is_named(name) or _DATE_AFTER.match(found.after):
        return None
    is_sure = found["day"][0].isdigit() and found["day"][-1].isalpha() and "," not in found.words  # Tuesday 14th
    is_loose = "," in found.words or found["day"][0].isalpha()
    if not is_sure and (not _ENDS.match(found.after) or (is_loose and not found["the"])):
        return None
    time = of_date(found.around).time
    return DayAndWeekday(time_words.ordinal(found["day"]), WEEKDAYS[found[name].rstrip(".")], ahead=time == "ahead")


@rule("the weekday before last", starts={"the"}, pattern="the <weekday> (?P<which>before last|after next)")
def _weekday_before_last(found: Found) -> Meaning | None:
    return _from_today(found, -2 if found["which"] == "before last" else 2)


@rule(
    "so many weekdays from a time",
    starts={"the", *NUMBERS},
    pattern="(?:the|<number>) <weekday>s? "
    "(?P<way>ago|back|from now|from today|hence|(?:before|after)(?! (?:last|next)\\b))",
)
def _weekdays_from(found: Found) -> Meaning | None:
    """Two Mondays ago, the Sunday before Easter, two Fridays after the vote."""
    number = (time_words.number(found["number"]) or 0) if found["number"] else 1
    if number != int(number) or not 0 < number <= _MOST or found.continues_a_number or not found.is_named("weekday"):
        return None
    count = int(number) * (-1 if found["way"] in ("ago", "back", "before") else 1)
    if found["way"] in ("before", "after"):
        return NthFrom(WEEKDAYS[found["weekday"]], count)
    return _from_today(found, count) if found["number"] else None


def _from_today(found: Found, number: int) -> Meaning | None:
    return NthFrom(WEEKDAYS[found["weekday"]], number, Shift(Granularity.DAY, 0)) if found.is_named("weekday") else None


@rule(
    "weekday week",
    starts=FULL_WEEKDAYS | {"today", "tomorrow"},
    pattern="(?:<weekday>|(?P<near>today|tomorrow)) (?P<unit>week|fortnight)",
)
def _weekday_week(found: Found) -> Meaning | None:
    """Tuesday week, in Britain a week after the Tuesday to come; tomorrow week."""
    is_name = not found["near"] and _is_name(found)
    if is_name or found.follows("the", "a", "this", "every", "each") or not _ENDS_A_WEEK.match(found.after):
        return None
    granularity, _, factor = time_words.unit(found["unit"])
    near = NEAR_DAYS.get(found["near"])
    day = Weekday(WEEKDAYS[found["weekday"]], told=AHEAD) if near is None else Shift(Granularity.DAY, near)
    return From(None, factor, granularity, day)


@rule("short weekday", starts=SHORT_WEEKDAYS, pattern="<short_weekday>")
def _short_weekday(found: Found) -> Latent | None:
    posted = found.domain == "colloquial" and (found.follows(*_POSTED) or _TIME_OR_DAY_AFTER.match(found.after))
    if not (posted or found.is_named("short_weekday")):
        return None
    return Latent(Weekday(WEEKDAYS[found["short_weekday"].rstrip(".")]), alone_in=("colloquial",))


@rule(
    "last, this or next short weekday",
    starts={"last", "this", "next", "nxt"},
    pattern="(?P<which>last|next|nxt|this) <short_weekday>",
)
def _directed_short_weekday(found: Found) -> Meaning | None:
    if not found.is_named("short_weekday") and found.domain != "colloquial":
        return None
    return Weekday(WEEKDAYS[found["short_weekday"].rstrip(".")], DIRECTIONS[found["which"]])


@rule(
    "last, this or next weekday",
    starts={"last", "this", "next", "nxt", "the", "past", "previous", "coming"},
    pattern="(?P<which>last|next|nxt|this(?: (?:past|coming))?|the (?:past|coming)|past|previous|coming) <weekday>",
)
def _directed_weekday(found: Found) -> Meaning | None:
    if (not found.is_named("weekday") and found.domain != "colloquial") or _NAME_AFTER.match(found.after):
        return None
    if found["which"] == "last" and found.after.startswith(" of "):  # last Friday of May
        return None
    return Weekday(WEEKDAYS[found["weekday"]], DIRECTIONS[found["which"].split()[-1]])
