"""Lengths of time: three days, two-year, several months, the past five years."""

from __future__ import annotations

import re
from typing import Literal

from timeline.factuality.from_words import of_date
from timeline.model.civil import Granularity
from timeline.resolver import time_words
from timeline.resolver.meaning import About, Duration, Meaning, Shift, Vague
from timeline.resolver.rule import Found, Series, rule
from timeline.resolver.time_words import (
    CLASSES,
    COUNT_NOUNS,
    FUNCTION_WORDS,
    INEXACT_NUMBERS,
    MANY,
    NO_ADJECTIVES,
    NUMBERS,
    PLURAL_UNITS,
    WORKING,
    any_of,
    beside,
)

_SINGULARS = ("hour", "day", "week", "month", "year")
_OF_A_WHOLE = re.compile(r"\s(?:of|in)\s")  # the last three months of 2023 do not end today
_NOT_DESCRIBING = FUNCTION_WORDS | COUNT_NOUNS | NO_ADJECTIVES
_HYPHENED = re.compile(r"[\w’'][-’']$|[.@#/]$")
_NO_BARE_UNIT = re.compile(rf"(?:{_HYPHENED.pattern}|\b(?:{CLASSES['number']}|(?:as|how) many)\s$)", re.IGNORECASE)
_LARGEST = 99_999  # by convention: a larger number counts things, and no calendar holds it
_LARGEST_CHOICE = 1000  # by convention: nobody writes "1,200 to 1,300 weeks"
Side = Literal["past", "next", "hence"] | None
Place = Literal["first", "last"] | None
_PLACES: dict[str, Place] = {
    "first": "first",
    "opening": "first",
    "initial": "first",
    "final": "last",
    "closing": "last",
}
_SIDES: dict[str, Side] = {"past": "past", "last": "past", "next": "next", "coming": "next", "upcoming": "next"}
_WHICH = ("past", "last", "next", "previous", "preceding", "coming", "upcoming")
_SOME = (
    f"(?P<some>a few|several|many|few|some|a number of|(?:a )?couple(?: of)?|recent|coming)(?P<many> {MANY}(?: of)?)?"
)
_LEADING_VERB = beside("length", "leading_verb")
_ADJECTIVE = f"(?:{CLASSES['counted_adjective']} )?"
_MANY_IN = re.compile(
    rf"\b(?:{CLASSES['ordinal']}|times?|only|most|least|\w{{3,}}est)\b(?: \w+){{0,4}} in $", re.IGNORECASE
)
_AGE = re.compile(r"[\s-]+old\b|\s(?:of\sage|older|younger|his\ssenior|(?:his|her)\sjunior)|s?['’]?\s(?:old)\b", re.I)


def _duration(found: Found, amount: float | None, side: Side = None, place: Place = None) -> Meaning | None:
    if _AGE.match(found.after) or (amount is not None and amount > _LARGEST):
        return None
    granularity, letter, factor = time_words.unit(found["unit"])
    working = granularity is Granularity.DAY and not WORKING.isdisjoint(found.words.split())
    return Duration(
        amount, granularity, letter, factor, side,
        definite=found.words.startswith("the "), place=place, working=working,
    )  # fmt: skip


@rule("age", starts=NUMBERS, pattern="<number> <unit>(?: old| of age)")
def _age(found: Found) -> Meaning | None:
    """News tells an age beside a name, to say who it is; a narrative and a post as a length of time."""
    amount = time_words.number(found["number"])
    return None if found.domain == "news" or found.continues_a_number or amount is None else _duration(found, amount)


@rule(
    "number of units",
    starts=NUMBERS,
    pattern=f"<number>(?:[ -](?P<inexact>{any_of(INEXACT_NUMBERS)}))?(?: {_ADJECTIVE}|-|(?<=\\d))<unit>(?:[- ]long)?",
)
def _number_of_units(found: Found) -> Meaning | None:
    amount = time_words.number(found["number"])
    if found.continues_a_number or amount is None or _is_no_count(found):
        return None
    length = _duration(found, amount, "hence" if _lies_ahead(found) else None)
    return About(length, INEXACT_NUMBERS[found["inexact"]]) if length and found["inexact"] else length


def _lies_ahead(found: Found) -> bool:
    """The vote is in two weeks; but "it will be the third vote in two weeks"."""
    if not found.follows("in") or _MANY_IN.search(found.before):
        return False
    return of_date(found.around).time == "ahead"


def _is_no_count(found: Found) -> bool:
    """Whether number and unit count nothing: "a second", "three quarters", "a year-earlier loss", SEC filings."""
    name, article = found["unit"], found["number"] in ("a", "an")
    if name.startswith("sec"):
        return article or "-" in found.words or name == "second" or found.original("unit") == "SEC"
    if name.startswith("quarter") and not re.search(r"\b(?:consecutive|straight|successive|full)\b", found.words):
        return True
    if article and ("-" in found.words.replace("-long", "") or name.endswith("s")):
        return True
    return re.match(r"-(?:ago|earlier|to|by|on)\b", found.after) is not None


@rule(
    "the number of units",
    starts={"the", *_PLACES},
    pattern=f"(?:the (?:(?:entire|full|whole) )?|(?:the (?:very )?)?(?P<place>{any_of(_PLACES)}) )"
    f"<number> {_ADJECTIVE}<unit>",
)
def _the_number_of_units(found: Found) -> Meaning | None:
    amount = time_words.number(found["number"])
    if found["number"] in ("a", "an") or found["unit"].startswith("second") or amount is None:
        return None
    is_loose = found["unit"].startswith("quarter") or not found.words.startswith("the ")
    if is_loose and not _OF_A_WHOLE.match(found.after):
        return None
    return _duration(found, amount, place=_PLACES.get(found["place"]))


@rule(
    "past or next numbers of units",
    starts={"the", "past", "last", "next", "coming", "previous", "preceding"},
    pattern="(?:the )?(?P<which>past|last|next|coming|previous|preceding) "
    f"<number>(?: to | or | ?[-–—] ?)<number2> {_ADJECTIVE}<unit>",
)
def _past_numbers_of_units(found: Found) -> Meaning | None:
    """The next two or three weeks: how many of them is left open."""
    amounts = [time_words.number(found[name]) or 0 for name in ("number", "number2")]
    return _duration(found, None, _SIDES.get(found["which"])) if 0 < amounts[0] < amounts[1] < _LARGEST_CHOICE else None


@rule("two numbers of units", starts=NUMBERS, pattern="<number>(?: to | or | and | ?[-–—] ?)<number2> <unit>")
def _numbers_of_units(found: Found) -> Series | None:
    """Two to three weeks: both numbers count the unit."""
    if found.continues_a_number or found["number"] in ("a", "an"):
        return None
    if found.match.string[found.match.end("number") :].startswith(" and ") and not found.follows("between"):
        return None
    amounts = [time_words.number(found[name]) or 0 for name in ("number", "number2")]
    if not 0 < amounts[0] < amounts[1] < _LARGEST_CHOICE or re.match(r"\s(?:ago|earlier|later)\b", found.after):
        return None
    first, last = (_duration(found, amount) for amount in amounts)
    (start, end), (second, _) = found.match.span("number"), found.match.span("number2")
    return Series((((start, end), first), ((second, found.match.end()), last))) if first and last else None


@rule(
    "past or next units",
    starts={"the", *_WHICH},
    pattern=f"(?P<which>the following|(?:the )?{any_of(_WHICH)})(?: (?:<number>|{_SOME}))? {_ADJECTIVE}<unit>",
)
def _past_units(found: Found) -> Meaning | None:
    which = found["which"].split()[-1]
    if found["which"] == "last" and found.follows(*_LEADING_VERB):
        return None
    if not found["number"] and not found["some"]:
        return _past_unit(found, which)
    return _directed(found, which)


@rule(
    "so many past or next units",
    starts={"the", *NUMBERS},
    pattern=f"(?:the )?<number> (?P<which>{any_of(_WHICH)}|following) (?P<some>){_ADJECTIVE}<unit>",
)
def _number_of_past_units(found: Found) -> Meaning | None:
    """The two past years; but "a past week" is any."""
    if found["number"] in ("a", "an", "one") or found.continues_a_number:
        return None
    return _directed(found, found["which"])


def _directed(found: Found, which: str) -> Meaning | None:
    """So many units before or after the day of writing, or at the end of what is named behind them."""
    amount = time_words.number(found["number"]) if found["number"] else None
    if "couple" in found["some"] and not found["many"]:
        amount = 2.0
    if _OF_A_WHOLE.match(found.after):
        return _duration(found, amount, place="last" if which == "last" else None)
    return _duration(found, amount, _SIDES.get(which))


def _past_unit(found: Found, which: str) -> Meaning | None:
    """The past year, the coming week: one unit behind "the"; "the last quarter" is one of a year and no length."""
    if not found.words.startswith("the "):
        return None
    if found["unit"] == "quarter":
        is_last = which in ("past", "last") and not time_words.OF_A_CENTURY.match(found.after)
        return Shift(Granularity.QUARTER, -1) if is_last else None
    if _OF_A_WHOLE.match(found.after) or found["unit"].endswith("s") or which not in _SIDES:
        return None
    return _duration(found, 1, _SIDES[which])


@rule(
    "described units",
    starts=NUMBERS,
    pattern="<number> (?P<how>[a-z]{3,}) (?P<unit>hours|days|weeks|months|years|decades)",
)
def _described_units(found: Found) -> Meaning | None:
    amount = time_words.number(found["number"])
    if found.continues_a_number or amount is None or found["how"] in _NOT_DESCRIBING:
        return None
    return _duration(found, amount)


@rule(
    "all unit",
    starts={"all", "the", "another"},
    pattern="(?:all|the (?:whole|entire)|another) (?P<unit>hour|day|week|month|year|decade|century)(?: long)?",
)
def _all_unit(found: Found) -> Meaning | None:
    return None if re.match(r"-\w|['’]s", found.after) else _duration(found, 1)


@rule(
    "hundreds of units",
    starts={"hundreds", "thousands", "millions", "dozens", "tens"},
    pattern="(?:tens of )?(?:hundreds|thousands|millions|dozens|tens) of (?P<unit>hours|days|weeks|months|years)",
)
def _hundreds_of_units(found: Found) -> Meaning | None:
    return _duration(found, None)


@rule(
    "unit long",
    starts={unit + long for unit in ("hour", "day", "week", "month", "year", "decade") for long in ("", "long")},
    pattern="(?P<unit>hour|day|week|month|year|decade)-?long",
)
def _unit_long(found: Found) -> Meaning | None:
    return None if re.search(r"[\w-]$", found.before) else _duration(found, 1)


@rule(
    "half a unit",
    starts={"the", "a", "an", "last", "past", "next", "half", "quarter"},
    pattern="half (?:an?|the) (?P<unit>minute|hour|day|week|month|year|century|decade)"
    "|(?:(?:the )?(?:last|past|next) |an? |the )?(?:half[- ](?P<unit2>hour|day|century|decade)"
    "|(?P<quarter>quarter)(?:-| of a )(?P<unit3>century))",
)
def _half_unit(found: Found) -> Meaning | None:
    if _AGE.match(found.after) or found.continues_a_number or found.follows("a", "an", "the"):
        return None
    granularity, letter, factor = time_words.unit(found["unit"] or found["unit2"] or found["unit3"])
    side = next((side for word, side in _SIDES.items() if word in found.words.split()), None)
    return Duration(0.25 if found["quarter"] else 0.5, granularity, letter, factor, side)


@rule(
    "some units",
    starts={"a", "several", "many", "few", "some", "recent", "coming", "couple"},
    pattern=f"{_SOME} (?:more )?(?P<unit>minutes|hours|days|weeks|months|quarters|years|decades|centuries)",
)
def _some_units(found: Found) -> Meaning | None:
    if found["some"] == "many" and found.follows("as", "how"):
        return None  # for the third time in as many days
    if found["some"] == "coming":
        return Vague("FUTURE_REF", "it names no particular time in the future")
    return _duration(found, 2 if "couple" in found["some"] and not found["many"] else None)


@rule("units", starts=PLURAL_UNITS, pattern=f"(?P<unit>{'|'.join(PLURAL_UNITS)})")
def _units(found: Found) -> Meaning | None:
    if re.match(r"\s\d{4}\b", found.after):  # the years 1955 to 1957
        return None
    if found["unit"] == "minutes" and not found.follows("within", "in", "for", "after"):
        return None  # those of a meeting
    if found.follows("on"):
        return None  # which days, not how long
    if found.is_capitalised() and found.domain != "colloquial" and not found.starts_a_sentence:
        return None
    if found.is_capitalised() and re.match(r"\s[A-Z]", found.after):  # Days Inn
        return None
    return None if _NO_BARE_UNIT.search(found.before) else _duration(found, None)


@rule("unit", starts=_SINGULARS, pattern=f"(?P<unit>{'|'.join(_SINGULARS)})")
def _unit(found: Found) -> Meaning | None:
    """A bare singular counts in posts only: a long day."""
    if found.domain != "colloquial" or _HYPHENED.search(found.before):
        return None
    return _duration(found, 1)
