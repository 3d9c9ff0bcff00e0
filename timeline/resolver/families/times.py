"""Times of day: 6:30 p.m., 18:30, noon, and the parts of a day that wait for their day."""

from __future__ import annotations

import re

from timeline.resolver import time_words
from timeline.resolver.meaning import Clock, Meaning, PartOfDay
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import (
    CLASSES,
    DIGIT,
    FUNCTION_WORDS,
    HOUR_WORDS,
    NUMBERS,
    PARTS_OF_DAY,
    any_of,
    beside,
)

_ZONE = f"(?: {CLASSES['zone']})?"
_LEADING, _LEADING_NOON = beside("clock", "leading"), beside("clock", "leading_noon")
_COUNTS_NOTHING = re.compile(rf"\s?(?:[,.;:!?)@#]|$|{any_of(FUNCTION_WORDS)}\b)")
_LEADING_POSTED = beside("clock", "leading_posted")
_STARTING = beside("clock", "leading_start")
_LEADING_HOURS, _LEADING_WORDS = beside("clock", "leading_hours"), beside("clock", "leading_words")


@rule(
    "twelve-hour time",
    starts={DIGIT},
    pattern=rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.]?(?P<minute>[0-5]\d))?\+? ?(?P<half>[ap])(?:\.m\.|\.m|m){_ZONE}",
)
def _twelve_hour(found: Found) -> Meaning | None:
    if re.search(r"[\w.:$]$", found.before):
        return None
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0)
    return Clock(hour, int(found["minute"]) if found["minute"] else None)


@rule(
    "twenty-four-hour time",
    starts={DIGIT},
    pattern=rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?: ?(?:hours|hrs|h))?(?P<zone>{_ZONE})",
)
def _twenty_four_hour(found: Found) -> Meaning | Latent | None:
    if re.search(r"[\w.,:/$+-]$", found.before) or re.match(r"[:.,]\d|[-/%]\d", found.after):
        return None
    hour = int(found["hour"])
    meaning = Clock(hour, int(found["minute"]), either_half=0 < hour < _NOON and not found["hour"].startswith("0"))
    sure = found["zone"] or found.follows(*_LEADING)
    return meaning if sure else Latent(meaning)


@rule(
    "hour with zone",
    starts={DIGIT},
    pattern=r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hours|hrs|gmt|utc|z|local time)",
)
def _military_time(found: Found) -> Meaning | None:
    """0630 GMT, 1800 hours."""
    if re.search(r"[\w.,:/$-]$", found.before):
        return None
    counts = "hours" in found.words or "hrs" in found.words
    if counts and not found.follows(*_LEADING_HOURS):
        return None
    return Clock(int(found["hour"]), int(found["minute"]))


@rule("time in four figures", starts={DIGIT}, pattern=r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")
def _four_figures(found: Found) -> Meaning | None:
    """In posts: left at 1015."""
    if found.domain != "colloquial" or not found.follows(*_LEADING_POSTED) or not _COUNTS_NOTHING.match(found.after):
        return None
    return Clock(int(found["hour"]), int(found["minute"]))


_NOON, _MIDNIGHT = 12, 24
_NIGHTFALL = 6  # by convention: six at night is the evening's, five the morning's
_HOURS = f"{HOUR_WORDS}|1[0-2]|[1-9]"


@rule(
    "past the hour",
    starts={"half", "quarter", "a"},
    pattern=f"(?P<how>half past|(?:a )?quarter (?:past|to)) (?P<hour>{_HOURS})",
)
def _past_the_hour(found: Found) -> Meaning | None:
    hour = int(time_words.number(found["hour"]) or 0) % _NOON
    if found["how"].endswith("to"):
        return Clock((hour - 1) % _NOON, 45, either_half=True)
    return Clock(hour, 30 if found["how"].startswith("half") else 15, either_half=True)


@rule(
    "hour in words",
    starts=NUMBERS,
    pattern=f"(?P<hour>{_HOURS})(?: o['’]clock| in the (?P<part>morning|afternoon|evening)| at (?P<night>night))"
    "(?: in the (?P<part2>morning|afternoon|evening))?",
)
def _hour_in_words(found: Found) -> Meaning | None:
    if re.search(r"[\w.:,$-]$", found.before) or not found.follows(*_LEADING_WORDS):
        return None
    hour = int(time_words.number(found["hour"]) or 0) % _NOON
    late = "noon" in found.words or "evening" in found.words or (found["night"] and hour >= _NIGHTFALL)
    is_told = found["part"] or found["part2"] or found["night"]
    return Clock(hour + _NOON if late else hour, either_half=not is_told)


@rule(
    "noon or midnight", starts={"noon", "midnight", "midday", DIGIT}, pattern="(?:12 )?(?P<name>noon|midnight|midday)"
)
def _noon(found: Found) -> Meaning | Latent | None:
    """Midnight ends its day, as the stylebook of the Associated Press has it; "after midnight" the day begins."""
    sure = found.follows(*_LEADING_NOON)
    if found["name"] == "midnight":
        meaning = Clock(0 if found.follows(*_STARTING) else _MIDNIGHT, 0)
        return meaning if sure else Latent(meaning, alone_in=("colloquial",))
    return Clock(_NOON, 0) if sure else Latent(Clock(_NOON, 0))


@rule("in the morning", starts={"the"}, pattern="the (?P<part>morning|afternoon|evening)")
def _in_the_morning(found: Found) -> Meaning | None:
    if not found.follows("in", "during") or found.domain != "news":
        return None
    return PartOfDay(*PARTS_OF_DAY[found["part"]])


@rule("parts of day", starts={name + "s" for name in PARTS_OF_DAY}, pattern="<part>s")
def _parts_of_day(found: Found) -> Latent | None:
    return Latent(PartOfDay(*PARTS_OF_DAY[found["part"]]), alone_in=("colloquial",))


@rule("early hours", starts={"the"}, pattern="the (?:early|small|wee) hours")
def _early_hours(found: Found) -> Latent | None:
    return Latent(PartOfDay("MO", 0, 6))


@rule(
    "part of day",
    starts={*PARTS_OF_DAY, *("mid" + part for part in PARTS_OF_DAY), "the", "mid"},
    pattern="(?:the )?(?:mid-?)?<part>(?: hours)?",
)
def _part_of_day(found: Found) -> Latent | None:
    return Latent(PartOfDay(*PARTS_OF_DAY[found["part"]]), alone_in=("narrative", "colloquial"))
