"""Noon and midnight, and the parts of a day that wait for their day: the morning, at night, the small hours."""

from __future__ import annotations

from timeline.resolver.meaning import Clock, Meaning, PartOfDay
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import DIGIT, PARTS_OF_DAY, beside

_LEADING, _STARTING = beside("clock", "leading_noon"), beside("clock", "leading_start")
_NOON, _MIDNIGHT = 12, 24


@rule(
    "noon or midnight", starts={"noon", "midnight", "midday", DIGIT}, pattern="(?:12 )?(?P<name>noon|midnight|midday)"
)
def _noon(found: Found) -> Meaning | Latent | None:
    """Midnight ends its day, as the stylebook of the Associated Press has it; "after midnight" the day begins."""
    sure = found.follows(*_LEADING)
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
