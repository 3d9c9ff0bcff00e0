"""Times of day: 6:30 p.m., 18:30, five o'clock, ten past six, and bare hours that wait for a neighbour."""

from __future__ import annotations

import re

import attrs

from timeline.resolver import time_words
from timeline.resolver.meaning import About, Clock, Meaning
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import (
    CLASSES,
    DAYS_AND_PARTS,
    DIGIT,
    FUNCTION_WORDS,
    HOUR_WORDS,
    NUMBERS,
    any_of,
    beside,
)

_LEADING = beside("clock", "leading")
_LEADING_HOURS, _LEADING_WORDS = beside("clock", "leading_hours"), beside("clock", "leading_words")
_HALF = r"(?P<half>[ap])(?:\.? ?m\.|\.?m)"
_MINUTE_WORD = rf"(?:{CLASSES['minute_tens']}(?:[- ]{CLASSES['ones']})?|{CLASSES['teen']})"
_HOURS = f"{HOUR_WORDS}|1[0-2]|[1-9]"
_NOON, _MIDNIGHT = 12, 24
_LEADING_POSTED, _LEADING_HOUR = beside("clock", "leading_posted"), beside("clock", "leading_hour")
_GLUED = re.compile(r"[\w.,:/$€£+]$|(?<![:.h][0-5]\d)(?<!m)(?<!m\.)-$")  # a hyphen behind a time is that of a range
_LONGEST_GLUE = 4  # characters, as the pattern looks back from a hyphen
_ALONE_AFTER = re.compile(
    rf" ?(?:[,.](?!\d)|[;:!?)@#]|$|(?:{any_of(FUNCTION_WORDS - {'of'})}|{any_of(DAYS_AND_PARTS)}|{CLASSES['zone']})\b)",
    re.IGNORECASE,
)
_ZONE_AFTER = re.compile(rf" ?(?:{CLASSES['zone']}\b|\(\d{{4}} ?(?:gmt|utc)\b)", re.IGNORECASE)
_RANGE_AFTER = re.compile(
    r"(?: ?[-–—] ?| to | till | until | and | or )\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b", re.IGNORECASE
)
_PART_AFTER = re.compile(rf" (?:in the|at) {CLASSES['part']}\b", re.IGNORECASE)
_RANGE_BEFORE = re.compile(rf"\b(?:between (?:{_HOURS}) and|from (?:{_HOURS}) (?:to|till|until)) $", re.IGNORECASE)


def _is_glued(found: Found) -> bool:
    """Whether the figures go on from others, as in 12:18:30, 1,430, $5."""
    return _GLUED.search(found.before[-_LONGEST_GLUE:]) is not None


def _clock(found: Found) -> Clock:
    """The time of twelve hours that the groups tell; without a.m. or p.m. either half of the day may be meant."""
    groups = {"half": "", "minute": "", **{name: found[name] for name in found.match.groupdict()}}
    hour, minute = (time_words.number(groups[name]) if groups[name] else None for name in ("hour", "minute"))
    on_the_face = int(hour or 0) % _NOON
    return Clock(
        on_the_face + _NOON if groups["half"] == "p" else on_the_face,
        None if minute is None else int(minute),
        either_half=not groups["half"],
    )


@rule(
    "twelve-hour time",
    starts={DIGIT},
    pattern=rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.]?(?P<minute>[0-5]\d))?\+?(?P<ish>[ -]?ish)?(?: ?o['’]?clock)? ?{_HALF}",
)
def _twelve_hour(found: Found) -> Meaning | None:
    if re.search(r"[\w.:$]$", found.before):
        return None
    return About(_clock(found), "APPROX") if found["ish"] else _clock(found)


@rule(
    "twelve-hour time in words",
    starts=NUMBERS,
    pattern=rf"(?P<hour>{HOUR_WORDS})(?:[- ](?P<minute>{_MINUTE_WORD}))?(?: o['’]?clock)? {_HALF}",
)
def _twelve_hour_in_words(found: Found) -> Meaning | None:
    return None if found.before.endswith("-") else _clock(found)


@rule(
    "twenty-four-hour time",
    starts={DIGIT},
    pattern=r"(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?: ?(?:hours|hrs|h))?",
)
def _twenty_four_hour(found: Found) -> Meaning | Latent | None:
    if _is_glued(found) or found.follows("in") or re.match(r"[:.,]\d|[-/%]\d(?!\d?:[0-5]\d)", found.after):
        return None
    # "in 2:15:20" is how long a race took
    hour, second = int(found["hour"]), int(found["second"]) if found["second"] else None
    is_open = 0 < hour < _NOON and not found["hour"].startswith("0") and second is None
    meaning = Clock(hour, int(found["minute"]), second=second, either_half=is_open)
    return meaning if found.follows(*_LEADING) else Latent(meaning)


@rule(
    "time in four figures",
    starts={DIGIT},
    pattern=r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<unit> ?(?:hours|hrs|z))?",
)
def _four_figures(found: Found) -> Meaning | Latent | None:
    """0630 GMT, 1800 hours, and in posts: left at 1015."""
    if _is_glued(found):
        return None
    clock = Clock(int(found["hour"]), int(found["minute"]), zone="Z" if found["unit"].endswith("z") else None)
    if found["unit"]:
        return clock if clock.zone or found.follows(*_LEADING_HOURS) else None
    if found["hour"].startswith("0") and found.follows(*_LEADING_WORDS) and _is_alone(found):
        return Latent(clock)  # at 0600 on Monday
    is_posted = found.domain == "colloquial" and found.follows(*_LEADING_POSTED) and _is_alone(found)
    return clock if is_posted or _ZONE_AFTER.match(found.after) else None


@rule(
    "past the hour",
    starts={"half", "quarter", "a"},
    pattern=rf"(?P<how>half past|(?:a )?quarter (?:past|after|to)) (?P<hour>{_HOURS})(?: ?{_HALF})?",
)
def _past_the_hour(found: Found) -> Meaning:
    """Half past six, a quarter to five."""
    minutes = 30 if found["how"].startswith("half") else 15
    return _moved(_clock(found), -minutes if found["how"].endswith("to") else minutes)


@rule(
    "minutes past the hour",
    starts=NUMBERS,
    pattern=rf"(?P<number>[1-5]?\d|{_MINUTE_WORD}|five)(?P<unit> minutes?)? (?P<way>past|after|to|before|till)"
    rf" (?:(?P<name>noon|midnight|midday)|(?P<hour>{_HOURS})(?: ?{_HALF})?)",
)
def _minutes_past_the_hour(found: Found) -> Meaning | None:
    """Twenty past 3 p.m., 10 minutes to noon; "ten to six" is one behind "at", else it may be a score."""
    is_figure, is_past = found["number"][0].isdigit(), found["way"] in ("past", "after")
    is_told = found["name"] or found["half"] or (found.follows("at", "about", "around") and _is_alone(found))
    if _is_glued(found) or not (found["unit"] or (is_told and (is_past or not is_figure))):
        return None
    minutes = int(time_words.number(found["number"]) or 0)
    minutes = minutes if is_past else -minutes
    if found["name"]:
        hour, minute = divmod((_MIDNIGHT if found["name"] == "midnight" else _NOON) * 60 + minutes, 60)
        return Clock(hour, minute)
    return _moved(_clock(found), minutes)


def _moved(clock: Clock, minutes: int) -> Clock:
    """So many minutes on, or back where they are negative, within half a day."""
    half = clock.hour - clock.hour % _NOON
    hours, minute = divmod(clock.hour % _NOON * 60 + minutes, 60)
    return attrs.evolve(clock, hour=half + hours % _NOON, minute=minute)


@rule(
    "o'clock",
    starts=NUMBERS,
    pattern=rf"(?P<hour>{_HOURS})(?:[- ](?P<minute>{_MINUTE_WORD}))? o['’]?clock",
)
def _o_clock(found: Found) -> Meaning | Latent | None:
    if _is_glued(found):
        return None
    return _clock(found) if found.follows(*_LEADING_WORDS) else Latent(_clock(found))


@rule("hour and minute in words", starts=NUMBERS, pattern=rf"(?P<hour>{HOUR_WORDS})[- ](?P<minute>{_MINUTE_WORD})")
def _hour_and_minute_in_words(found: Found) -> Latent | None:
    return Latent(_clock(found)) if found.follows(*_LEADING_WORDS) and _is_alone(found) else None


@rule(
    "bare hour",
    starts=NUMBERS,
    pattern=rf"(?P<hour>{_HOURS})(?:(?P<ish>-ish|(?<=[0-9])ish)| sharp| prompt| on the dot)?",
)
def _bare_hour(found: Found) -> Latent | None:
    """At 8 sharp, 8ish, which count beside a day or part of one, and the ends of "2 to 5 p.m.", "3 and 4 at night"."""
    if _is_glued(found):
        return None
    is_last = _PART_AFTER.match(found.after) and _RANGE_BEFORE.search(found.before)
    is_clock = found["ish"] or _RANGE_AFTER.match(found.after) or is_last
    return Latent(_clock(found)) if is_clock or (found.follows(*_LEADING_HOUR) and _is_alone(found)) else None


def _is_alone(found: Found) -> bool:
    """Whether no noun follows that the number would count."""
    return _ALONE_AFTER.match(found.after) is not None
