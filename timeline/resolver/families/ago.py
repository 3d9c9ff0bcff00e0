"""So many units from a time: two months ago, a year earlier, three days later, the year-ago period."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Ago, Base, Compared, Duration, Meaning, Shift, Unit, Vague, Yearly, steps
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import NUMBERS, PLURAL_UNITS, any_of

_LARGEST = 99_999  # by convention: a larger number counts no units before the day of writing; days stay in the calendar
_VAGUE_COUNT = "(?:an? few|several|many|some|an? couple of|few|countless)"
_PLURAL = any_of(PLURAL_UNITS)
_SOME_STARTS = {"a", "an", "several", "many", "some", "few", "countless", *PLURAL_UNITS}
_TOO_MANY = "so long ago is no date of a calendar"
_NOT_STATED = "the number of units is not stated"
_ORDINALS = "first|second|third|fourth"
_NO_EVENT_AFTER = re.compile(r"[.,;:)]|\s*$|\s(?:but|when)\b")  # two days before, not two days before the vote
_COMPARED = re.compile(r"\sthan\b")  # two days earlier than planned, so far from that and from no other time
_LATER_IN = re.compile(r"\s(?:today|tonight|tomorrow|this\s(?:week|month|year|morning|afternoon|evening))\b")
"""What makes "later" a part of what follows: half an hour, later this week."""
_PERIOD = "(?P<noun>period|quarter|month)"
_SAME = "(?:same|corresponding|comparable|like)"


@rule(
    "N units ago",
    starts=NUMBERS,
    pattern="<number>(?: |-)<unit>(?P<way> ago| earlier| before(?: now)?| from now| hence|['’]s? time)",
)
def _units_ago(found: Found) -> Meaning | None:
    counted = _counted(found)
    if counted is None:
        return None
    count, granularity = counted
    if re.search(r"from|time|hence", found["way"]):
        return Ago(granularity, count)
    if found["way"].endswith("before") and not _NO_EVENT_AFTER.match(found.after):
        return None
    base: Base = "mentioned_or_writing" if found["way"].endswith(("earlier", "before")) else "writing"
    if count == 1 and granularity is Granularity.YEAR:
        return Compared(base=base)
    return Ago(granularity, -count, base)


@rule("half a unit ago", starts={"half"}, pattern="half an? <unit>(?P<way> ago| earlier)")
def _half_ago(found: Found) -> Meaning | None:
    granularity, _, factor = time_words.unit(found["unit"])
    counted = steps(0.5, granularity, factor)
    return counted and Ago(counted[1], -counted[0], "mentioned_or_writing" if "earlier" in found["way"] else "writing")


@rule(
    "a year ago, of a period",
    starts={"the", "year"},
    pattern=f"(?:the )?year[- ](?:ago|earlier|before) (?:<fiscal> )?{_PERIOD}"
    "|the (?P<noun2>quarter) a year (?:ago|earlier)|year-(?:ago|earlier)",
)
def _year_ago(found: Found) -> Meaning | None:
    return _compared(found["noun"] or found["noun2"])


@rule(
    "months of the year before",
    starts={"the", "year"},
    pattern="(?:the )?year[- ](?:ago|earlier) <number> (?P<unit>weeks|months|quarters)",
)
def _months_of_year_ago(found: Found) -> Meaning | None:
    amount = time_words.number(found["number"])
    return Duration(amount, *time_words.unit(found["unit"]), definite=True) if amount else None


@rule(
    "a quarter of the year before",
    starts={"the"},
    pattern=f"the year[- ](?:ago|earlier) (?P<n>{_ORDINALS})[ -]quarter",
)
def _quarter_of_year_ago(found: Found) -> Meaning | None:
    return Yearly(Granularity.QUARTER, 3 * time_words.ordinal(found["n"]) - 2, year=Shift(Granularity.YEAR, -1))


@rule(
    "the same period of the year before",
    starts={"the"},
    pattern=f"the {_SAME} {_PERIOD}(?:,? (?:of |in |for )?(?:(?:the )?last year|a year (?:ago|earlier|before)"
    "|the year (?:before|earlier)|the (?:previous|prior|preceding) year|<year>))",
)
def _same_period_last_year(found: Found) -> Meaning | None:
    return _compared(found["noun"], _stated_year(found))


@rule(
    "period of a year",
    starts={"the", "last"},
    pattern=f"(?:the <year>|last year['’]s) (?:<fiscal> )?{_PERIOD}",
)
def _period_of_year(found: Found) -> Meaning | None:
    return _compared(found["noun"], _stated_year(found))


def _stated_year(found: Found) -> Meaning | None:
    return Unit(Granularity.YEAR, Moment(time_words.year(found["year"]))) if found["year"] else None


def _compared(noun: str, year: Meaning | None = None) -> Compared:
    unit = time_words.unit(noun)[0] if noun in ("quarter", "month") else None
    return Compared(year, unit, is_period=noun == "period")


@rule("a unit ago", starts={"month", "week"}, pattern="(?P<unit>month|week)-(?:ago|earlier)")
def _unit_ago(found: Found) -> Meaning | None:
    return Ago(time_words.unit(found["unit"])[0], -1)


@rule(
    "some units ago",
    starts=_SOME_STARTS,
    pattern=f"(?:{_VAGUE_COUNT} )?{_PLURAL} (?:ago|earlier|before)",
)
def _some_units_ago(found: Found) -> Meaning | None:
    if found.words.endswith("before") and not _NO_EVENT_AFTER.match(found.after):
        return None
    many = re.search(r"\d\s$", found.before) or found.follows("thousand", "million", "billion")
    return Vague("PAST_REF", _TOO_MANY if many else _NOT_STATED)


@rule(
    "some units later",
    starts=_SOME_STARTS,
    pattern=f"(?:{_VAGUE_COUNT} )?{_PLURAL} (?:later|afterwards?|thereafter|from now)",
)
def _some_units_later(found: Found) -> Meaning | None:
    return Vague("FUTURE_REF", _NOT_STATED)


@rule(
    "N units later",
    starts=NUMBERS,
    pattern="<number> <unit> (?:later|afterwards?|thereafter)",
)
def _units_later(found: Found) -> Meaning | None:
    counted = None if _LATER_IN.match(found.after) else _counted(found)
    return counted and Ago(counted[1], counted[0], "mentioned")


def _counted(found: Found) -> tuple[int, Granularity] | None:
    """How many whole units, and which, an expression with a number counts."""
    amount = time_words.number(found["number"])
    if amount is None or amount > _LARGEST or found.continues_a_number or _COMPARED.match(found.after):
        return None
    granularity, _, factor = time_words.unit(found["unit"])
    return steps(amount, granularity, factor)
