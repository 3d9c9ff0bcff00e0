"""Lengths of time in several units or with a fraction behind: two years and 3 months, an hour and a quarter, 1h30m."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity
from timeline.resolver import time_words
from timeline.resolver.meaning import Ago, Duration, Meaning, Vague, steps
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import DIGIT, NUMBERS, SHARES, any_of, beside
from timeline.resolver.timex3 import compound_value

_GAP = r"(?: |(?<=\d))"
_WAY = "(?P<way> ago| earlier| later| afterwards?| from now| from today| hence|['’]s? time)?"
_MIXED = "months and days together are no fixed number of days"
_RATE_BEFORE = re.compile(rf"(?:[\d%]|\b{any_of(beside('amount', 'leading'))})\s$", re.IGNORECASE)
_OF = re.compile(r"\sof\b")
_LETTERS: dict[str, tuple[Granularity, str, int]] = {
    "Y": (Granularity.YEAR, "months", 12), "Q": (Granularity.QUARTER, "months", 3),
    "M": (Granularity.MONTH, "months", 1), "W": (Granularity.WEEK, "seconds", 604_800),
    "D": (Granularity.DAY, "seconds", 86_400), "TH": (Granularity.HOUR, "seconds", 3_600),
    "TM": (Granularity.MINUTE, "seconds", 60), "TS": (Granularity.SECOND, "seconds", 1),
}  # fmt: skip
"""The unit of each letter of an ISO 8601 duration, and how many months or seconds it has, from the longest on."""


@rule(
    "length in several units",
    starts=NUMBERS,
    pattern=f"<number>{_GAP}<unit>(?:(?:, | )<number2>{_GAP}<unit2>)?"
    f"(?P<link>,? and | |, )<number3>{_GAP}<unit3>{_WAY}",
)
def _several_units(found: Found) -> Meaning | None:
    parts = [(found[f"number{n}"], found[f"unit{n}"]) for n in ("", "2", "3") if found[f"number{n}"]]
    amounts: dict[str, float] = {}
    lengths = []
    for number, unit in parts:
        amount, (_, letter, factor) = time_words.number(number), time_words.unit(unit)
        if amount is None or (number in ("a", "an") and unit.startswith(("second", "quarter"))):
            return None
        amounts[letter] = amounts.get(letter, 0) + amount * factor
        lengths.append((list(_LETTERS).index(letter), -factor))
    if found.continues_a_number or lengths != sorted(set(lengths)) or not _are_one(found):
        return None
    finest = max(amounts, key=list(_LETTERS).index)
    granularity, kind, size = _LETTERS[finest]
    total = sum(amount * _LETTERS[letter][2] for letter, amount in amounts.items()) / size
    is_fixed = all(_LETTERS[letter][1] == kind for letter in amounts)
    return _placed(Duration(total if is_fixed else None, granularity, finest, value=compound_value(amounts)), found)


def _are_one(found: Found) -> bool:
    """Whether the parts are one length: "twice a week and two days" and "a month, two weeks" are not."""
    if found["number"] in ("a", "an") and _RATE_BEFORE.search(found.before):
        return False
    return "and" in found["link"] or (found["number"][0].isdigit() and found["number3"][0].isdigit())


@rule(
    "units and a fraction",
    starts=NUMBERS,
    pattern=f"<number> <unit> and (?P<share>{any_of(SHARES)}){_WAY}",
)
def _units_and_fraction(found: Found) -> Meaning | None:
    whole = time_words.number(found["number"])
    if whole is None or found.continues_a_number or (found["share"] == "half" and _OF.match(found.after)):
        return None
    granularity, letter, factor = time_words.unit(found["unit"])
    return _placed(Duration(whole + SHARES[found["share"]], granularity, letter, factor), found)


@rule(
    "a fraction of a unit",
    starts={"a", "half", "quarter", "three", "third", "one"},
    pattern=f"(?P<share>{any_of(SHARES)}) of an? (?P<unit>hour|day|year|century|decade|minute)",
)
def _fraction_of_unit(found: Found) -> Meaning | None:
    granularity, letter, factor = time_words.unit(found["unit"])
    return None if found.continues_a_number else Duration(SHARES[found["share"]], granularity, letter, factor)


@rule(
    "hours and minutes in short",
    starts={DIGIT},
    pattern=r"(?P<hours>\d{1,3}(?:\.\d)?)h(?: ?(?P<minutes>\d{1,2}) ?m(?:ins?)?)?",
)
def _in_short(found: Found) -> Meaning | None:
    """Hours alone may be a clock time, so "14h" counts behind a word that goes with lengths only."""
    if found.continues_a_number or not found.original().islower():
        return None
    if not found["minutes"]:
        is_length = found.follows(*beside("length", "leading"))
        return Duration(float(found["hours"]), Granularity.HOUR, "TH") if is_length else None
    hours, minutes = float(found["hours"]), int(found["minutes"])
    value = compound_value({"TH": hours, "TM": minutes})
    return Duration(60 * hours + minutes, Granularity.MINUTE, "TM", value=value)


def _placed(length: Duration, found: Found) -> Meaning:
    """The length, or the time that lies so far away."""
    way = found["way"].strip()
    if not way:
        return length
    is_back = way in ("ago", "earlier")
    counted = None if length.amount is None else steps(length.amount, length.granularity, length.factor)
    if counted is None:
        return Vague("PAST_REF" if is_back else "FUTURE_REF", _MIXED)
    count, granularity = counted
    if is_back:
        return Ago(granularity, -count, "writing" if way == "ago" else "mentioned_or_writing")
    return Ago(granularity, count, "mentioned" if way.startswith(("later", "after")) else "writing")
