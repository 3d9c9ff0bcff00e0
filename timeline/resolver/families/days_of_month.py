"""Days of a month that is not named: on the 12th, by the 3rd, on the 3rd and the 12th, the 4th of the month."""

from __future__ import annotations

import re

from timeline.factuality.from_words import of_date
from timeline.resolver import time_words
from timeline.resolver.families.absolute import DAY_STARTS
from timeline.resolver.meaning import DayOfMonth
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import CLASSES, DIGIT, FUNCTION_WORDS, any_of, beside

_DAY = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
_LED = re.compile(  # by one of few words, and up to three such days before it, by convention
    rf"\b(?:on (?:the )?|(?:{any_of(beside('day_of_month', 'leading'))}|{CLASSES['part']} of) the )"
    rf"(?:{_DAY}(?:,|,? (?:and|or|to)) (?:the )?){{0,3}}$",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[-/'’]|[.,]?\d| (?P<word>[\w$€£]+)")
_OTHER = re.compile(rf"\b{any_of(beside('day_of_month', 'around_other'))}\b", re.IGNORECASE)


@rule("day of the month", starts=DAY_STARTS, pattern="(?:the )?<day> of the month")
def _day_of_the_month(found: Found) -> DayOfMonth | None:
    return _day(found) if found["day"][-1].isalpha() and not found.continues_an_ordinal else None


def _day(found: Found) -> DayOfMonth:
    return DayOfMonth(time_words.ordinal(found["day"]), of_date(found.around))


@rule("day of a month", starts={DIGIT, "the"}, pattern=rf"(?P<the>the )?(?P<day>{_DAY})")
def _day_of_month(found: Found) -> DayOfMonth | Latent | None:
    """On the 12th; but not "on the 12th floor", "on the 18th" of a golfer; between the 3rd and the 9th of May."""
    if found["the"] and found.follows("between"):
        return Latent(_day(found))
    before = found.before + found["the"]
    after = _WORD_AFTER.match(found.after)
    if not _LED.search(before) or (after and (after["word"] not in FUNCTION_WORDS or after["word"] in ("of", "in"))):
        return None
    if _OTHER.search(found.sentence_before) or _OTHER.search(found.sentence_after):
        return None
    return _day(found)
