"""Holidays: Christmas, Good Friday, last Thanksgiving, Easter 1916, Eid al-Fitr, India's Independence Day."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from timeline.factuality.judgement import PLAIN
from timeline.languages.en import country_names
from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Direction, Feast, From, Meaning, Unit
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import (
    CLASSES,
    DIGIT,
    DIRECTIONS,
    FEAST_STARTS,
    FEASTS_AND_WORDS,
    FUNCTION_WORDS,
    GENERIC_FEASTS,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    PERSONAL_TITLES,
    RITES,
    WEEKDAYS,
    any_of,
    beside,
)

_NAME_AFTER = re.compile(rf"\s(?:{any_of(beside('holiday', 'trailing_name'))}\b|[A-Z][a-z]+\s[A-Z])")
_STRETCHES: dict[str, Literal["weekend", "week"]] = {"weekend": "weekend", "week": "week"}
_SURNAME_AND_VERB = re.compile(r"\s[A-Z][a-z’'-]+\s[a-z]")
_FIRST_NAME = re.compile(r"(?:[a-z,]\s|^)([A-Z][a-z’'-]+)\s$")
_TITLE = re.compile(rf"\b{any_of(PERSONAL_TITLES)}\.?\s$")
_NO_FIRST_NAMES = FUNCTION_WORDS | set(beside("holiday", "greeting")) | set(WEEKDAYS) | set(MONTHS)
_PREPOSITION_BEFORE = re.compile(rf"\b{any_of(beside('holiday', 'preposition'))}\s$", re.IGNORECASE)
_THROUGHOUT = re.compile(rf"\b{any_of(beside('holiday', 'throughout'))}\s$", re.IGNORECASE)


@rule(
    "holiday",
    starts=FEAST_STARTS | RITES,
    pattern="(?:<rite> )?<holiday>(?:,? <year>)?(?: (?P<stretch>weekend|week)(?:,? (?:of |in )?<year2>)?)?",
)
def _holiday(found: Found) -> Meaning | None:
    return _feast(found)


@rule(
    "last, this or next holiday",
    starts={"last", "this", "next"},
    pattern="(?P<which>last|this|next) (?:<rite> )?<holiday>(?: (?P<stretch>weekend|week))?",
)
def _directed_holiday(found: Found) -> Meaning | None:
    return _feast(found, DIRECTIONS[found["which"]])


@rule(
    "eve of a holiday",
    starts={"the", "eve"},
    pattern="(?:the )?eve of (?:the )?(?:<rite> )?<holiday>(?:,? <year>)?",
)
def _eve(found: Found) -> Meaning | None:
    """The eve of Passover; those with a name, as Christmas Eve, are holidays themselves."""
    day = _feast(found)
    return From(None, -1, Granularity.DAY, day) if day else None


def _feast(found: Found, direction: Direction | None = None) -> Meaning | None:
    name = time_words.feast_name(found["holiday"])
    country, behind = _country(found)
    groups = found.match.groupdict()
    stated = groups.get("year") or groups.get("year2") or behind
    if not (stated or direction is not None or _is_named(found, name)):
        return None
    if found.domain != "colloquial" and (_NAME_AFTER.match(found.after) or _is_a_person(found)):
        return None
    return Feast(
        name,
        direction,
        Unit(Granularity.YEAR, Moment(time_words.year(stated))) if stated else None,
        told=PLAIN if stated or direction else found.told_of_year,
        country=country,
        is_orthodox=bool(found["rite"]),
        is_whole=_THROUGHOUT.search(found.before) is not None,
        stretch=_STRETCHES.get(groups.get("stretch") or ""),
    )


def _is_named(found: Found, name: str) -> bool:
    """Whether the words name a feast, by their capitals (posts leave them out) or as nothing else is called so.

    In small letters what countries keep on other days is any of these days.
    """
    is_capitalised = found.domain == "colloquial" or found.is_capitalised("holiday")
    if name in FEASTS_AND_WORDS:
        return is_capitalised and _PREPOSITION_BEFORE.search(found.before) is not None
    return is_capitalised or (name in HOLIDAYS and " " in found["holiday"] and name not in GENERIC_FEASTS)


def _is_a_person(found: Found) -> bool:
    """Tariq Ramadan, Mr. Christmas; at the start of a sentence "Ramadan Abdullah was chosen"."""
    if not found.is_capitalised() or found.words != found["holiday"] or " " in found.words:
        return False
    if _TITLE.search(found.before):
        return True
    if found.starts_a_sentence:
        return _SURNAME_AND_VERB.match(found.after) is not None
    first = _FIRST_NAME.search(found.sentence_before)
    if first is None or first[1].endswith("ing"):  # Observing Ramadan
        return False
    return first[1].lower() not in _NO_FIRST_NAMES and first[1] not in country_names()


def _country(found: Found) -> tuple[str | None, str]:
    """The country that a text names beside a feast, and the year behind that: Independence Day in Ghana in 2019."""
    before, after = _countries_beside()
    if behind := after.match(found.after):
        return country_names()[behind["country"]], behind["year"] or ""
    beside_it = before.search(found.before)
    return (country_names()[beside_it["country"]] if beside_it else None), ""


@cache
def _countries_beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What names a country before and after a feast; made when a text has one, because most have none."""
    name = f"(?P<country>{any_of(country_names())})"
    keeper, adjective = any_of(beside("holiday", "keeper")), any_of(beside("holiday", "adjective"))
    which = rf"(?:(?:{adjective}|{CLASSES['ordinal']})\s)?"
    before = rf"(?<!\w){name}(?:,|(?:['’]s?)?(?:(?:\s\w+){{0,3}}\s{keeper})?)\s{which}$"
    year = r"(?:,?\s(?:(?:in|of)\s)?(?P<year>[12]\d{3})(?!\w))?"
    after = rf"(?:\s[a-z]+)?\s(?:in|of|across|throughout)\s(?:the\s)?{name}(?!\w){year}"
    return re.compile(before), re.compile(after)


@rule("named day", starts={"d", "v", "ve", "vj", DIGIT}, pattern="<named_day>")
def _named_day(found: Found) -> Meaning | None:
    if not found.original().isupper() and not found.original()[:1].isdigit() and found.original() != "D-Day":
        return None
    year, month, day = NAMED_DAYS[found["named_day"]]
    return Unit(Granularity.DAY, Moment(year, month, day))
