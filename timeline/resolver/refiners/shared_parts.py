"""What stands once and belongs to both: the spring and summer of 1943, 3 and 5 p.m. on Friday."""

from __future__ import annotations

import re

import attrs

from timeline.model.civil import Granularity, Moment, floor
from timeline.resolver.meaning import (
    Ago,
    Checked,
    Clock,
    Compared,
    DayOfMonth,
    Feast,
    Meaning,
    Modifier,
    Nth,
    NthFrom,
    Part,
    Repeated,
    Shift,
    Unit,
    Weekday,
    WeekdayOf,
    Yearly,
    is_bare_weekday,
    is_year,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.time_words import FUNCTION_WORDS, PAST_VERBS, SIDES, any_of

_AND = re.compile(r" ?(?:,|/|&|-|–|and|or|to) ?(?:and )?(?:the )?|, ")
_LISTED = re.compile(r",? (?:and|or) (?:on )?| & |, ")
_BESIDE = re.compile(r", (?:on )?| \((?:on )?")
_ALSO = re.compile(r",? (?:and|or|&) (?:(?:on|in) )?(?:the )?")
_THEN = re.compile(r", (?:on|in) (?:the )?")
_EVENT_IN = re.compile(r"(?:['’]s?)?((?: [\w’'-]+){1,3}?)(?: (?:of|in)(?: the year)?)? ")
_NO_EVENT = FUNCTION_WORDS | PAST_VERBS
_APPOSED = re.compile(r", (?:(?:in|on) )?(?:the )?")
_SIDE_BEFORE = re.compile(rf"\b{any_of(SIDES)}\s(?:the\s)?$", re.IGNORECASE)
_LONGEST_SIDE = 16  # characters: "prior to the" and a blank


def with_shared_parts(text: str, left: Candidate, right: Candidate) -> tuple[Candidate, Candidate]:
    """Two neighbours, with the year or day of one in the other where that belongs to both."""
    if _LISTED.fullmatch(text, left.end, right.start) and (first := _before_day(left, right.meaning)):
        return first, right
    if first := _feast_of(text, left, right) or _in_apposition(text, left, right):
        return first, attrs.evolve(right, latent=False)
    if _AND.fullmatch(text, left.end, right.start) and (first := _with_shared(left, right.meaning)):
        return first, right
    if _ALSO.fullmatch(text, left.end, right.start):
        return left, _in_same_year(left, right) or right
    if _THEN.fullmatch(text, left.end, right.start):
        return left, _in_year(text, left, right) or right
    return left, right


def _feast_of(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    """Easter Sunday, 20 April 2014; the Christmas truce of 1914: the year of a feast in the words behind it."""
    one, other = left.meaning, right.meaning
    if not isinstance(one, Feast) or one.year is not None or one.direction is not None:
        return None
    if dated := _year_and_month(other.date if isinstance(other, Checked) else other):
        is_beside = dated[0] is Granularity.DAY and _BESIDE.fullmatch(text, left.end, right.start)
        year = dated[1] if is_beside or _has_event(text, left, right) else None
    else:
        year = other if isinstance(other, Shift) and is_year(other) and _has_event(text, left, right) else None
    if year is None:
        return None
    return attrs.evolve(left, meaning=attrs.evolve(one, year=year), rules=(*left.rules, "shared year"))


def _has_event(text: str, feast: Candidate, year: Candidate) -> bool:
    """Whether an event stands between a feast and its year, and no verb: the Christmas truce of 1914."""
    event = _EVENT_IN.fullmatch(text, feast.end, year.start)
    if event is None:
        return False
    return not any(word in _NO_EVENT or word.endswith("ed") for word in event[1].lower().split())


def _in_apposition(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    """A year earlier, in May 2013; the following day, 4 July 1999: the date says which one is meant."""
    one, other = left.meaning, right.meaning
    if not isinstance(one, Shift | Ago | Compared) or one.base in ("writing", "domain") or not isinstance(other, Unit):
        return None
    unit = Granularity.YEAR if isinstance(one, Compared) else one.granularity
    if unit.is_finer_than(other.granularity) or not _APPOSED.fullmatch(text, left.end, right.start):
        return None
    there = Unit(unit, floor(other.moment, unit))
    return attrs.evolve(left, meaning=there, rules=(*left.rules, "date in apposition"))


def _with_shared(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """The left one with what stands behind the right one."""
    return _with_day(left, other) or _with_year(left, other) or _with_month(left, other) or _as_a_set(left, other)


def _in_year(text: str, left: Candidate, right: Candidate) -> Candidate | None:
    """In 1944, on 6 June; but not "since 1944, on 6 June"."""
    year, one = left.meaning, right.meaning
    if not isinstance(year, Unit) or not is_year(year) or not isinstance(one, Yearly) or one.year is not None:
        return None
    if _SIDE_BEFORE.search(text, max(0, left.start - _LONGEST_SIDE), left.start):
        return None
    return attrs.evolve(right, meaning=attrs.evolve(one, year=year), rules=(*right.rules, "shared year"))


def _in_same_year(left: Candidate, right: Candidate) -> Candidate | None:
    """On 3 June 1967 and 5 July; but not December 1967 and January."""
    one, dated = right.meaning, _year_and_month(left.meaning)
    if not isinstance(one, Yearly) or one.year is not None or dated is None:
        return None
    granularity, year, month = dated
    if granularity is not one.granularity or month > one.month:
        return None
    return attrs.evolve(right, meaning=attrs.evolve(one, year=year), rules=(*right.rules, "shared year"))


def _with_month(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """On the 3rd and 4th of last month."""
    one = left.meaning
    if not isinstance(one, DayOfMonth) or not isinstance(other, Nth) or other.what is not Granularity.DAY:
        return None
    there = attrs.evolve(other, number=one.day)
    return attrs.evolve(left, meaning=there, latent=False, rules=(*left.rules, "shared month"))


def _with_day(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """3 and 5 p.m. on Friday."""
    one = left.meaning
    if not isinstance(one, Clock) or one.day is not None or not isinstance(other, Clock) or other.day is None:
        return None
    return attrs.evolve(left, meaning=attrs.evolve(one, day=other.day), rules=(*left.rules, "shared day"))


def _as_a_set(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """Monday and Wednesday evenings; but not Monday and every Wednesday."""
    one = left.meaning
    if not is_bare_weekday(one) or not isinstance(other, Repeated) or other.quant is not None:
        return None
    if not other.value.startswith("XXXX-WXX-"):
        return None
    _, mark, hour = other.value.partition("T")
    each = attrs.evolve(other, value=f"XXXX-WXX-{one.weekday + 1}{mark}{hour}")
    return attrs.evolve(left, meaning=each, latent=False, rules=(*left.rules, "shared plural"))


def _with_year(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """The spring and summer of 1943; but not December and January 1955."""
    one, dated = left.meaning, _year_and_month(other.whole if isinstance(other, Part) else other)
    if not isinstance(one, Yearly) or one.year is not None or dated is None:
        return None
    granularity, year, month = dated
    if granularity is not one.granularity or (one.month > month and granularity is not Granularity.SEASON):
        return None
    return attrs.evolve(left, meaning=attrs.evolve(one, year=year), latent=False, rules=(*left.rules, "shared year"))


def _before_day(left: Candidate, other: Meaning | Modifier) -> Candidate | None:
    """On Saturday and Sunday: the first day is the last such one before the second, or one of the same week."""
    one = left.meaning
    if is_bare_weekday(one) and isinstance(other, WeekdayOf):  # Monday and Friday of next week
        return attrs.evolve(left, meaning=attrs.evolve(other, weekday=one.weekday), latent=False)
    if not is_bare_weekday(one) or not (is_bare_weekday(other) or isinstance(other, NthFrom)):
        return None
    if isinstance(other, Weekday) and (one.weekday - other.weekday) % 7 <= 1:  # Friday and Thursday: told backwards
        return None
    return attrs.evolve(left, meaning=NthFrom(one.weekday, -1, other), latent=False, rules=(*left.rules, "day before"))


def _year_and_month(meaning: Meaning | Modifier) -> tuple[Granularity, Meaning, int] | None:
    """Granularity, year and month of a unit whose year is known."""
    if isinstance(meaning, Yearly) and meaning.year is not None:
        return meaning.granularity, meaning.year, meaning.month
    if isinstance(meaning, Unit):
        return meaning.granularity, Unit(Granularity.YEAR, Moment(meaning.moment.year)), meaning.moment.month
    return None
