"""What repeats: every Monday, each year, daily, $5 a year."""

from __future__ import annotations

import re

from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Repeated
from timeline.resolver.rule import Found, Series, rule
from timeline.resolver.time_words import (
    CLASSES,
    FREQUENCIES,
    FULL_WEEKDAYS,
    FUNCTION_WORDS,
    NUMBERS,
    PARTS_OF_DAY,
    POSTED_FREQUENCIES,
    WEEKDAYS,
    any_of,
    beside,
)
from timeline.resolver.timex3 import duration_value

_AGO_AFTER = re.compile(rf"\s{any_of(beside('unit', 'trailing_ago'))}\b")
_LEADING_ADJECTIVE = beside("frequency", "leading_adjective")
_AMOUNT = re.compile(
    rf"(?:\d(?:[- ]\w+)?|%|\b(?!an?\b){CLASSES['number']}(?: {any_of(beside('amount', 'leading'))})? [a-z]+s"
    rf"|\b{any_of(beside('amount', 'leading'))}(?: (?:of )?[a-z]+s)?)\s$",
    re.IGNORECASE,
)

_DAY = any_of(WEEKDAYS)
_ONE_DAY = re.compile(rf"{_DAY}\b\.?")


def _weekly(found: Found) -> Meaning:
    part = f"T{PARTS_OF_DAY[found['part']][0]}" if found["part"] else ""
    day = found["weekday"] if "weekday" in found.match.re.groupindex else found["short_weekday"].rstrip(".")
    return Repeated(f"XXXX-WXX-{WEEKDAYS[day] + 1}{part}")


@rule("every weekday", starts={"every", "each"}, pattern="(?:every|each) <weekday>(?: <part>)?")
def _every_weekday(found: Found) -> Meaning | None:
    return _weekly(found)


@rule("every short weekday", starts={"every", "each"}, pattern="(?:every|each) <short_weekday>(?: <part>)?")
def _every_short_weekday(found: Found) -> Meaning | None:
    return _weekly(found) if found.is_named("short_weekday") or found.domain == "colloquial" else None


@rule(
    "every one of several weekdays",
    starts={"every", "each"},
    pattern=f"(?:every|each) (?P<days>{_DAY}(?:, {_DAY}){{0,5}}(?:, |,? (?:and|or) | & ){_DAY})",
)
def _every_weekdays(found: Found) -> Series:
    """Every Monday, Wednesday and Friday: each of them repeats."""
    days = list(_ONE_DAY.finditer(found.match.string, *found.match.span("days")))
    starts = [found.match.start(), *(day.start() for day in days[1:])]
    return Series(
        tuple(
            ((start, day.end()), Repeated(f"XXXX-WXX-{WEEKDAYS[day[0].rstrip('.')] + 1}"))
            for start, day in zip(starts, days, strict=True)
        )
    )


@rule(
    "weekdays in the plural",
    starts={word + "s" for word in FULL_WEEKDAYS} | FULL_WEEKDAYS,
    pattern="<weekday>(?:s| (?P<part>morning|afternoon|evening|night)s)",
)
def _weekdays(found: Found) -> Meaning | None:
    if not found.is_capitalised():
        return None
    return _weekly(found)


@rule("every month by name", starts={"every", "each"}, pattern="(?:every|each) <month>")
def _every_month(found: Found) -> Meaning | None:
    return Repeated(f"XXXX-{time_words.month(found['month']):02}") if found.is_named("month") else None


@rule("every unit", starts={"every", "each"}, pattern="(?:every|each) (?:<number> )?<unit>")
def _every_unit(found: Found) -> Meaning | None:
    amount = time_words.number(found["number"]) if found["number"] else 1
    _, letter, factor = time_words.unit(found["unit"])
    following = re.match(r"\s([a-z]+)", found.after)
    if found["unit"] == "second" and following and following[1] not in FUNCTION_WORDS:
        return None  # every second house
    return Repeated(duration_value(amount, letter, factor))


@rule("every part of day", starts={"every", "each"}, pattern="(?:every|each) <part>")
def _every_part(found: Found) -> Meaning | None:
    return Repeated(f"XXXX-XX-XXT{PARTS_OF_DAY[found['part']][0]}")


@rule("adverb of frequency", starts=FREQUENCIES, pattern=f"(?P<word>{any_of(FREQUENCIES)})")
def _adverb(found: Found) -> Meaning | None:
    if (
        found.domain != "colloquial"
        and found.is_capitalised()
        and (re.match(r"\s[A-Z]", found.after) or re.search(r"\b[A-Z]\w+\s$", found.before))
    ):
        return None
    if found["word"] == "quarterly" and re.match(r"\s[a-z]", found.after):  # "quarterly dividend" names a kind
        return None
    return Repeated(FREQUENCIES[found["word"]])


@rule("posted frequency", starts=POSTED_FREQUENCIES, pattern=f"(?P<word>{any_of(POSTED_FREQUENCIES)})")
def _posted_adverb(found: Found) -> Meaning | None:
    if found.domain != "colloquial" or found.follows(*_LEADING_ADJECTIVE):
        return None
    return Repeated(POSTED_FREQUENCIES[found["word"]])


@rule(
    "times a unit",
    starts={"once", "twice", *NUMBERS},
    pattern="(?:once|twice|<number> times) (?:an?|per|each|every) (?P<unit>hour|day|week|month|quarter|year|decade)",
)
def _times_a_unit(found: Found) -> Meaning | None:
    _, letter, factor = time_words.unit(found["unit"])
    return Repeated(duration_value(1, letter, factor))


@rule(
    "every other unit", starts={"every"}, pattern="every (?:other|second) (?:(?P<unit>day|week|month|year)|<weekday>)"
)
def _every_other(found: Found) -> Meaning | None:
    if found["weekday"]:
        return Repeated(f"XXXX-WXX-{WEEKDAYS[found['weekday']] + 1}")
    _, letter, factor = time_words.unit(found["unit"])
    return Repeated(duration_value(2, letter, factor))


@rule(
    "weekends",
    starts={"weekends", "weekdays", "every", "each"},
    pattern="(?:every|each) (?P<what>weekend|weekday)|(?P<whats>weekend|weekday)s",
)
def _weekends(found: Found) -> Meaning | None:
    return Repeated("XXXX-WXX-WE" if "weekend" in found.words else "XXXX-WXX-WD")


@rule("per unit", starts={"a", "per", "an"}, pattern="(?:an?|per) (?P<unit>hour|day|week|month|year)")
def _per_unit(found: Found) -> Meaning | None:
    counted = _AMOUNT.search(found.before)
    if not counted and not found.words.startswith("per"):
        return None
    if _AGO_AFTER.match(found.after):
        return None
    _, letter, factor = time_words.unit(found["unit"])
    return Repeated(duration_value(1, letter, factor))
