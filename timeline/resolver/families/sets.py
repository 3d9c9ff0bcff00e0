"""What repeats: every Monday, each year, daily, twice a week, three days a month, $5 a year.

Values, quantifiers and frequencies are those of TimeML 1.2.1: "twice a month" is P1M with the frequency 2X, "three days
every month" P1M with the quantifier EVERY and the frequency 3D.
"""

from __future__ import annotations

import re

import attrs

from timeline.resolver import time_words
from timeline.resolver.meaning import Meaning, Repeated
from timeline.resolver.rule import Found, Series, rule
from timeline.resolver.time_words import (
    CLASSES,
    COUNTED,
    FREQUENCIES,
    FULL_WEEKDAYS,
    FUNCTION_WORDS,
    NUMBERS,
    PARTS_OF_DAY,
    POSTED_FREQUENCIES,
    QUANTIFIERS,
    TIMES,
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
_EVERY = "(?:each and )?(?P<quant>every|each)(?: single)?"
_OTHER = "(?:each and )?(?P<quant>every (?:other|alternate|<ordinal>)|alternate)"
_MANY = any_of(QUANTIFIERS)
_TIMES = f"(?P<times>{any_of(TIMES)}|<number> times?|{any_of(beside('set', 'leading_times'))} times)"
_TIMES_STARTS = {*TIMES, *NUMBERS, *(word.split()[0] for word in beside("set", "leading_times"))}
_AMOUNTS = ("few", "several", "some", "many", "a few")
_PARTS = any_of(PARTS_OF_DAY)


def _set(found: Found, value: str, freq: str | None = None) -> Repeated:
    """What repeats, with the quantifier of the match in capitals, as TimeML 1.2.1 writes it."""
    named = "quant" in found.match.re.groupindex
    return Repeated(value, found["quant"].upper() or None if named else None, freq)


def _of_units(found: Found, amount: float | None = 1, freq: str | None = None) -> Repeated:
    _, letter, factor = time_words.unit(found["unit"])
    return _set(found, duration_value(amount, letter, factor), freq)


def _weekly(found: Found) -> Repeated:
    part = f"T{PARTS_OF_DAY[found['part']][0]}" if found["part"] else ""
    day = found["weekday"] if "weekday" in found.match.re.groupindex else found["short_weekday"].rstrip(".")
    return _set(found, f"XXXX-WXX-{WEEKDAYS[day] + 1}{part}")


def _freq(found: Found) -> str | None:
    """How many times: 2X for twice; `None` for several times."""
    if found["times"] in TIMES:
        return f"{TIMES[found['times']]}X"
    number = time_words.number(found["number"]) if found["number"] else None
    return None if number is None else f"{number:g}X"


@rule("every weekday", starts={"every", "each"}, pattern=f"{_EVERY} <weekday>(?: <part>)?")
def _every_weekday(found: Found) -> Meaning | None:
    return _weekly(found)


@rule("every short weekday", starts={"every", "each"}, pattern=f"{_EVERY} <short_weekday>(?: <part>)?")
def _every_short_weekday(found: Found) -> Meaning | None:
    return _weekly(found) if found.is_named("short_weekday") or found.domain == "colloquial" else None


@rule(
    "every one of several weekdays",
    starts={"every", "each"},
    pattern=f"{_EVERY} (?P<days>{_DAY}(?:, {_DAY}){{0,5}}(?:, |,? (?:and|or) | & | to | through | ?[-–—] ?){_DAY})",
)
def _every_weekdays(found: Found) -> Series:
    """Every Monday, Wednesday and Friday; every Monday to Friday: each of them repeats."""
    days = list(_ONE_DAY.finditer(found.match.string, *found.match.span("days")))
    starts = [found.match.start(), *(day.start() for day in days[1:])]
    return Series(
        tuple(
            ((start, day.end()), _set(found, f"XXXX-WXX-{WEEKDAYS[day[0].rstrip('.')] + 1}"))
            for start, day in zip(starts, days, strict=True)
        )
    )


@rule(
    "weekdays in the plural",
    starts={word + "s" for word in FULL_WEEKDAYS} | FULL_WEEKDAYS | QUANTIFIERS,
    pattern=f"(?:(?P<quant>{_MANY}) )?<weekday>(?:s| (?P<part>{_PARTS})s)",
)
def _weekdays(found: Found) -> Meaning | None:
    return _weekly(found) if found.is_capitalised("weekday") or found.domain == "colloquial" else None


@rule("every unit", starts={"every", "each"}, pattern=f"{_EVERY} (?:(?:<number>|(?P<half>half)(?: an?)?) )?<unit>")
def _every_unit(found: Found) -> Meaning | None:
    following = re.match(r"\s([a-z]+)", found.after)
    if found["unit"] == "second" and following and following[1] not in FUNCTION_WORDS:
        return None  # every second house
    if found["half"]:
        return _of_units(found, 0.5)
    return _of_units(found, time_words.number(found["number"]) if found["number"] else 1)


@rule(
    "every two or three units",
    starts={"every", "each"},
    pattern=f"{_EVERY} <number>(?: to | or | ?[-–—] ?)<number2> <unit>",
)
def _every_numbers_of_units(found: Found) -> Series | None:
    """Every two or three weeks: both numbers count the unit."""
    one, other = (time_words.number(found[name]) for name in ("number", "number2"))
    first = (found.match.start(), found.match.end("number"))
    second = (found.match.start("number2"), found.match.end())
    return Series(((first, _of_units(found, one)), (second, _of_units(found, other))))


@rule(
    "every few units",
    starts={"every"},
    pattern="(?P<quant>every) (?P<some>few|several|couple(?: of)?) "
    "(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)",
)
def _every_few_units(found: Found) -> Meaning | None:
    return _of_units(found, 2 if found["some"].startswith("couple") else None)


@rule("every part of day", starts={"every", "each"}, pattern=f"{_EVERY} <part>")
def _every_part(found: Found) -> Meaning | None:
    return _set(found, f"XXXX-XX-XXT{PARTS_OF_DAY[found['part']][0]}")


@rule(
    "most parts of the day",
    starts={"most", "some", "alternate"},
    pattern=f"(?P<quant>most|some|alternate) (?P<part>{_PARTS})s",
)
def _most_parts(found: Found) -> Meaning | None:
    return _set(found, f"XXXX-XX-XXT{PARTS_OF_DAY[found['part']][0]}")


@rule(
    "most units",
    starts={"most", "alternate"},
    pattern="(?P<quant>most|alternate) (?:(?P<unit>days|weeks|months|years)|weekends)",
)
def _most_units(found: Found) -> Meaning | None:
    if not found["unit"]:
        return _set(found, "XXXX-WXX-WE")
    return attrs.evolve(_of_units(found, 2), quant=None) if found["quant"] == "alternate" else _of_units(found)


@rule(
    "adverb of frequency",
    starts={*(word.split("-")[0] for word in FREQUENCIES), *_TIMES_STARTS},
    pattern=f"(?:{_TIMES}[ -])?(?P<word>{any_of(FREQUENCIES)})",
)
def _adverb(found: Found) -> Meaning | None:
    value = FREQUENCIES[found["word"]]
    if found["times"]:
        return _set(found, value, _freq(found))
    if (
        found.domain != "colloquial"
        and found.is_capitalised()
        and (re.match(r"\s[A-Z]", found.after) or re.search(r"\b[A-Z]\w+\s$", found.before))
    ):
        return None
    if found["word"] == "quarterly" and re.match(r"\s[a-z]", found.after):  # "quarterly dividend" names a kind
        return None
    return _set(found, value, "1X")


@rule("posted frequency", starts=POSTED_FREQUENCIES, pattern=f"(?P<word>{any_of(POSTED_FREQUENCIES)})")
def _posted_adverb(found: Found) -> Meaning | None:
    if found.domain != "colloquial" or found.follows(*_LEADING_ADJECTIVE):
        return None
    return _set(found, POSTED_FREQUENCIES[found["word"]], "1X")


@rule(
    "times a unit",
    starts=_TIMES_STARTS,
    pattern=f"{_TIMES}(?: in)?[ -](?:an?|per|(?P<quant>each|every))[ -](?:<number2> )?(?P<unit>{CLASSES['unit']})",
)
def _times_a_unit(found: Found) -> Meaning | None:
    amount = time_words.number(found["number2"]) if found["number2"] else 1
    return _of_units(found, amount, _freq(found))


@rule(
    "times every other unit",
    starts=_TIMES_STARTS,
    pattern=f"{_TIMES} (?P<quant>every) other (?P<unit>day|week|month|year)",
)
def _times_every_other(found: Found) -> Meaning | None:
    return _of_units(found, 2, _freq(found))


@rule(
    "units a unit",
    starts={*_AMOUNTS, *NUMBERS, "a", "an"},
    pattern=f"(?:<number>|(?P<article>an?)|(?P<some>{any_of(_AMOUNTS)})) (?P<counted>{any_of(COUNTED)})s? "
    "(?:an?|per|(?P<quant>each|every)) (?P<unit>day|week|month|year)",
)
def _units_a_unit(found: Found) -> Meaning | None:
    """Three days a week, an hour a day: how much of each."""
    if found.continues_a_number or _AGO_AFTER.match(found.after):
        return None
    if found["some"]:
        return _of_units(found)
    number = time_words.number(found["number"]) if found["number"] else 1
    return _of_units(found, 1, f"{number:g}{COUNTED[found['counted']]}")


@rule(
    "every other unit",
    starts={"every", "each", "alternate"},
    pattern=f"{_OTHER} (?:(?P<unit>day|week|month|year)|weekend|<weekday>s?(?: <part>)?)"
    "(?: of (?:the|each|every) month)?",
)
def _every_other(found: Found) -> Meaning | None:
    """Every other Monday has its step in the quantifier, every other week in the value: P2W."""
    if found["weekday"]:
        return _weekly(found)
    if not found["unit"]:
        return _set(found, "XXXX-WXX-WE")
    step = time_words.ordinal(found["ordinal"]) if found["ordinal"] else 2
    return attrs.evolve(_of_units(found, step), quant="EVERY")


@rule(
    "weekends",
    starts={"weekends", "weekdays", "weekend", "weekday", "every", "each"},
    pattern=f"{_EVERY} (?P<what>weekend|weekday)|(?P<whats>weekend|weekday)(?:s| (?P<part>{_PARTS})s)",
)
def _weekends(found: Found) -> Meaning | None:
    part = f"T{PARTS_OF_DAY[found['part']][0]}" if found["part"] else ""
    return _set(found, f"XXXX-WXX-{'WE' if 'weekend' in found.words else 'WD'}{part}")


@rule("per unit", starts={"a", "per", "an"}, pattern="(?:an?|per) (?P<unit>hour|day|week|month|year)")
def _per_unit(found: Found) -> Meaning | None:
    counted = _AMOUNT.search(found.before)
    if not counted and not found.words.startswith("per"):
        return None
    return None if _AGO_AFTER.match(found.after) else _of_units(found)
