"""Parts of a whole, or steps from a date, that is named behind them: the last Friday of, the second Sunday after."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity
from timeline.resolver import time_words
from timeline.resolver.families.absolute import DAY_STARTS
from timeline.resolver.meaning import Modifier
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import CLASSES, DIGIT, ORDINAL_STARTS, WEEKDAYS

_ORDINAL = rf"(?:{CLASSES['ordinal_word']}|\d{{1,3}}(?:st|nd|rd|th))"
_WHICH = f"(?:the (?:very )?)?(?P<which>{_ORDINAL}|last|final|latter)"
_WHOLE_AFTER = re.compile(r" (?:of|in) ")
_WHOLE_OR_DATE_AFTER = re.compile(r" (?:of|in|after|before|following|prior to) ")
_MONTH_AFTER = re.compile(r" of (?:(?:the )?\w+|this|that|last|next) month\b", re.IGNORECASE)
_STARTS = {"the", "last", "final", "latter", DIGIT, *ORDINAL_STARTS}


def _number(found: Found) -> int:
    which = found["which"]
    return -1 if which in ("last", "final", "latter") else time_words.ordinal(which)


@rule("nth weekday of a whole", starts=_STARTS, pattern=f"{_WHICH} <weekday>")
def _nth_weekday(found: Found) -> Modifier | None:
    if not found.is_named("weekday") or not _WHOLE_OR_DATE_AFTER.match(found.after):
        return None
    return Modifier(nth=(WEEKDAYS[found["weekday"]], _number(found)))


@rule("nth day of a month", starts=DAY_STARTS, pattern=r"(?:the )?(?:<ordinal>|(?P<figure>\d\d?))")
def _nth_day(found: Found) -> Modifier | None:
    """The 2nd of this month."""
    if found.continues_an_ordinal or not _MONTH_AFTER.match(found.after):
        return None
    return Modifier(nth=(Granularity.DAY, time_words.ordinal(found["ordinal"] or found["figure"])))


@rule("nth day of a whole", starts=ORDINAL_STARTS | {"the", DIGIT}, pattern="(?:the )?<ordinal> day")
def _nth_day_of(found: Found) -> Modifier | None:
    """The eighth day of Hanukkah."""
    if found.continues_an_ordinal or not _WHOLE_AFTER.match(found.after):
        return None
    return Modifier(nth=(Granularity.DAY, time_words.ordinal(found["ordinal"])))


@rule(
    "nth unit of a whole",
    starts=_STARTS,
    pattern=f"{_WHICH} (?P<unit>day|week|weekend|month|quarter|year|decade)",
)
def _nth_unit(found: Found) -> Modifier | None:
    if found["unit"] == "weekend" and _WHOLE_OR_DATE_AFTER.match(found.after):
        return Modifier(nth=("weekend", _number(found)))
    if not _WHOLE_AFTER.match(found.after):
        return None
    return Modifier(nth=(time_words.unit(found["unit"])[0], _number(found)))
