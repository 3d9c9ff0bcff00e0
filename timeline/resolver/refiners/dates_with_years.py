"""Joining a unit of a year with its year, and a day of the week with its date."""

from __future__ import annotations

import re
from typing import TypeGuard

import attrs

from timeline.model.civil import Granularity
from timeline.resolver.meaning import (
    Anniversary,
    Checked,
    Clock,
    Either,
    Feast,
    Holding,
    Meaning,
    Modifier,
    PartOfDay,
    Range,
    Shift,
    Unit,
    Weekday,
    Yearly,
    YearOfCentury,
    is_day,
    is_year,
)
from timeline.resolver.recognise import Candidate
from timeline.resolver.refiners.pair import Pair
from timeline.resolver.time_words import SIDES, any_of

_YEAR_BEHIND = re.compile(r" (?:of |in )|, ?(?:of )?| ")
_SHORT_YEAR_BEHIND = re.compile(r"(?: of|,)? ?['’‘]| ")
_YEAR_BEFORE = re.compile(r"['’]s | ")
_YEAR_BEFORE_DAY = re.compile(r",? ")
_PAUSE = re.compile(r"[.,;:!?)-]|$| (?:in|on|at|to|a|an|the|by|of|for|and|or|was|is)\b")
_IN = re.compile(r",? in ")
_SIDE_BEFORE = re.compile(rf"\b{any_of(SIDES)} (?:the )?$")
_DATE_BEHIND = re.compile(r",? ?(?:the )?")


def year_of(pair: Pair) -> Candidate | None:
    """The third quarter of last year, May of 1940, last year's second half."""
    return _year_behind(pair) or _year_before(pair) or _same_day(pair)


def _year_behind(pair: Pair) -> Candidate | None:
    """May of 1940, 5 January '98, 3 July (2019), 3-5 May '45, 3 July at noon, 1945, Easter last year."""
    right = pair.right.meaning
    if not _is_year(right):
        return None
    behind = _SHORT_YEAR_BEHIND if isinstance(right, YearOfCentury) else _YEAR_BEHIND
    in_brackets = pair.gap == " (" and pair.after.startswith(")")
    dated = _of_year(pair.left.meaning, right) if in_brackets or behind.fullmatch(pair.gap) else None
    if dated is None:
        return None
    joined = attrs.evolve(pair.joined(dated, "with its year"), ends=pair.left.ends)
    return attrs.evolve(joined, end=joined.end + in_brackets)


def _year_before(pair: Pair) -> Candidate | None:
    """Last year's second half, 1944 June 6, 1944, June 6, 1975 November-December; but not "since 1944, June 6"."""
    left, right = pair.left.meaning, pair.right.meaning
    if not is_year(left) or not isinstance(right, Yearly | Feast | Range):
        return None
    is_day = isinstance(right, Yearly) and right.granularity is Granularity.DAY
    if not (_YEAR_BEFORE_DAY if is_day else _YEAR_BEFORE).fullmatch(pair.gap):
        return None
    if pair.right.latent and not _PAUSE.match(pair.after):  # in 2019 May resigned
        return None
    dated = None if "," in pair.gap and _SIDE_BEFORE.search(pair.before) else _of_year(right, left)
    return None if dated is None else attrs.evolve(pair.joined(dated, "with its year"), ends=pair.right.ends)


def _of_year(meaning: Meaning | Modifier, year: Meaning) -> Meaning | None:
    """The date, or what is told of it, in that year; `None` where it has a year, or can have none."""
    match meaning:
        case Yearly(year=None) | Feast(year=None):
            return attrs.evolve(meaning, year=year)
        case Range(Yearly(year=None) as first, Yearly(year=None) as last):
            return Range(attrs.evolve(first, year=year), attrs.evolve(last, year=year))
        case Checked(date) | Holding(date=date):
            dated = _of_year(date, year)
            return dated and attrs.evolve(meaning, date=dated)
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            dated = _of_year(day, year)
            return dated and attrs.evolve(meaning, day=dated)
    return None


def _same_day(pair: Pair) -> Candidate | None:
    """On this day in 1945; as a heading also "Today in 1945"."""
    day, year = pair.left.meaning, pair.right.meaning
    is_led = pair.before.endswith("on ") or not pair.before.strip()
    if day != Shift(Granularity.DAY, 0) or not isinstance(year, Unit) or not is_year(year):
        return None
    return pair.joined(Anniversary(day, year), "with its year") if is_led and _IN.fullmatch(pair.gap) else None


def _is_year(meaning: object) -> TypeGuard[Unit | Shift | YearOfCentury]:
    return is_year(meaning) or isinstance(meaning, YearOfCentury)


def weekday_and_date(pair: Pair) -> Candidate | None:
    """Thursday, May 16; May 16, Thursday; the weekday is checked against the date."""
    return _weekday_before(pair) or _weekday_beside(pair)


def _weekday_beside(pair: Pair) -> Candidate | None:
    """May 16 (Thursday), Thursday (May 16), on May 16, Thursday, they met."""
    left, right = pair.left.meaning, pair.right.meaning
    in_brackets = pair.gap == " (" and pair.after.startswith(")")
    is_apposition = pair.gap == ", " and re.match(r"[.,;)]|$", pair.after) is not None
    if _is_full_day(left) and isinstance(right, Weekday) and (in_brackets or is_apposition):
        checked = Checked(left, right.weekday)
    elif isinstance(left, Weekday) and _is_full_day(right) and in_brackets:
        checked = Checked(right, left.weekday)
    else:
        return None
    joined = pair.joined(checked, "weekday with date")
    return attrs.evolve(joined, end=joined.end + in_brackets)


def _weekday_before(pair: Pair) -> Candidate | None:
    """Thursday, May 16, with a time of day or without."""
    left, right = pair.left.meaning, pair.right.meaning
    if not _DATE_BEHIND.fullmatch(pair.gap) or not isinstance(left, Weekday):
        return None
    if isinstance(right, Clock | PartOfDay) and right.day is not None and not isinstance(right.day, Weekday):
        if not is_day(right.day):
            return None
        return pair.joined(attrs.evolve(right, day=Checked(right.day, left.weekday)), "weekday with date")
    if isinstance(right, Range) and _is_full_day(right.first):  # Monday, June 3, to Friday, June 7
        joined = pair.joined(Range(Checked(right.first, left.weekday), right.last), "weekday with date")
        (_, end), *last = pair.right.ends
        return attrs.evolve(joined, ends=((pair.left.start, end), *last))
    return pair.joined(Checked(right, left.weekday), "weekday with date") if _is_full_day(right) else None


def _is_full_day(meaning: object) -> TypeGuard[Either | Unit | Yearly]:
    return isinstance(meaning, Either) or (
        isinstance(meaning, Unit | Yearly) and meaning.granularity is Granularity.DAY
    )
