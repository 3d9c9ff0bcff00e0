"""What is counted from a time that the text has named: that year, the next day, the week before, the same month."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity
from timeline.resolver import time_words
from timeline.resolver.meaning import (
    FROM_AN_EVENT,
    Base,
    Direction,
    Duration,
    Meaning,
    NthFrom,
    PartOfDay,
    Same,
    Shift,
    Vague,
    Weekday,
    Yearly,
)
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import MENTIONED_COUNTS, PARTS_OF_DAY, WEEKDAYS, any_of, beside

_THAT = "(?:that(?: same| very)?|this same|the(?: very)? same)"
_OTHER = "the(?: very)? (?P<which>previous|preceding|prior|following|next|subsequent|ensuing)"
_COUNTED_FROM_A_TIME = re.compile(rf"[.,;:)]|\s*$|\s{any_of(beside('unit', 'trailing_moment'))}\b|\s[–-]")
_THINGS = ("spring", "fall")  # which are no seasons too
_SEASON_LEADING = beside("season", "leading_sure")
_LEADING_PERIOD = beside("vague", "leading_period")


@rule(
    "that unit",
    starts={"that", "the", "this"},
    pattern=f"{_THAT} (?:<fiscal> )?{time_words.ONE_UNIT}",
)
def _that_unit(found: Found) -> Meaning | None:
    if re.match(r"\s(?:of|in)\s(?:last|this|the)\b", found.after):
        return None
    return Shift(time_words.unit(found["unit"])[0], 0, "mentioned")


@rule("that period", starts={"that", "the", "this"}, pattern=f"{_THAT} (?:period|time)")
def _that_period(found: Found) -> Meaning | None:
    if found.words.endswith("time") and not re.match(r"that\s", found.words):
        return None
    return Same()


@rule("this period", starts={"this", "the"}, pattern="this (?:period|time)|the(?: same)? time")
def _this_period(found: Found) -> Meaning | None:
    """In a narrative the time of which it speaks."""
    if found.domain != "narrative":
        return None
    if found.words.startswith("this"):
        return Same() if found.follows(*_LEADING_PERIOD) else None
    return Same() if found.follows("at") else None


@rule("that weekday", starts={"that", "the", "this"}, pattern=f"{_THAT} <weekday>(?: <part>)?")
def _that_weekday(found: Found) -> Meaning | None:
    day = Weekday(WEEKDAYS[found["weekday"]], "this", "mentioned")
    return PartOfDay(*PARTS_OF_DAY[found["part"]], day) if found["part"] else day


@rule("that part of day", starts={"that", "the", "this"}, pattern=f"{_THAT} <part>")
def _that_part(found: Found) -> Meaning | None:
    return PartOfDay(*PARTS_OF_DAY[found["part"]], Shift(Granularity.DAY, 0, "mentioned"))


@rule("that season", starts={"that", "the", "this"}, pattern=f"{_THAT} <season>")
def _that_season(found: Found) -> Meaning | None:
    return Yearly(Granularity.SEASON, time_words.SEASONS[found["season"]], year=Shift(Granularity.YEAR, 0, "mentioned"))


def _base(found: Found) -> Base:
    """A step back may be counted from the publication, a step on only from what the text has named."""
    return "mentioned" if MENTIONED_COUNTS[found["which"]] > 0 else "mentioned_or_writing"


@rule("the next unit", starts={"the"}, pattern=f"{_OTHER} (?:<fiscal> )?{time_words.ONE_UNIT}")
def _next_unit(found: Found) -> Meaning | None:
    granularity, letter, factor = time_words.unit(found["unit"])
    if found["which"] == "next" and found.follows("for", "over", "throughout", "within"):
        return Duration(1, granularity, letter, factor, definite=True)
    is_next = found["which"] == "next" and granularity is Granularity.CENTURY  # that after the one of writing
    return Shift(granularity, MENTIONED_COUNTS[found["which"]], "domain" if is_next else _base(found))


@rule("the next part of day", starts={"the"}, pattern=f"{_OTHER} <part>")
def _next_part(found: Found) -> Meaning | None:
    return PartOfDay(
        *PARTS_OF_DAY[found["part"]], Shift(Granularity.DAY, MENTIONED_COUNTS[found["which"]], "mentioned")
    )


@rule("the next weekday", starts={"the"}, pattern=f"{_OTHER} <weekday>(?: <part>)?")
def _next_weekday(found: Found) -> Meaning | None:
    day = Weekday(WEEKDAYS[found["weekday"]], "next" if MENTIONED_COUNTS[found["which"]] > 0 else "last", _base(found))
    return PartOfDay(*PARTS_OF_DAY[found["part"]], day) if found["part"] else day


@rule("the next month or season by name", starts={"the"}, pattern=f"{_OTHER} (?:<month>|<season>)")
def _next_by_name(found: Found) -> Meaning | None:
    if found["month"] and not found.is_capitalised("month"):
        return None
    if found["season"] in _THINGS and found["which"] == "next" and not _tells_when(found):
        return None
    granularity = Granularity.MONTH if found["month"] else Granularity.SEASON
    month = time_words.month(found["month"]) if found["month"] else time_words.SEASONS[found["season"]]
    direction: Direction = "next" if MENTIONED_COUNTS[found["which"]] > 0 else "last"
    return Yearly(granularity, month, direction=direction, base=_base(found))


def _tells_when(found: Found) -> bool:
    """Whether the words before it, or a history, leave no doubt that a time is told: not "oil the next spring"."""
    return found.domain == "narrative" or found.starts_a_sentence or found.follows(*_SEASON_LEADING)


@rule(
    "the unit before",
    starts={"the"},
    pattern="the (?P<unit>day|week|month|year|decade|century|night) (?P<which>before|earlier|after|later|following)",
)
def _unit_before(found: Found) -> Meaning | None:
    if not _COUNTED_FROM_A_TIME.match(found.after):
        return _from_what_follows(found) if found["which"] in ("before", "after") else None
    count = MENTIONED_COUNTS.get(found["which"], 0)
    if found["unit"] == "night":
        return PartOfDay(*PARTS_OF_DAY["night"], Shift(Granularity.DAY, count, "mentioned"))
    return Shift(time_words.unit(found["unit"])[0], count, "mentioned")


def _from_what_follows(found: Found) -> Meaning:
    """The day before Christmas, the week after the vote."""
    if found["unit"] == "night":
        return Vague(None, FROM_AN_EVENT)
    return NthFrom(time_words.unit(found["unit"])[0], MENTIONED_COUNTS[found["which"]])
