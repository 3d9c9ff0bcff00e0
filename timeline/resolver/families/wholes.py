"""Parts of a whole that is named behind them: the last Friday of, the first week of."""

from __future__ import annotations

import re

from timeline.resolver import time_words
from timeline.resolver.meaning import Modifier
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import DIGIT, WEEKDAYS

_WHICH = "(?:the (?:very )?)?(?P<which>first|second|third|fourth|fifth|last|final|latter|1st|2nd|3rd|4th|5th)"
_WHOLE_AFTER = re.compile(r"\s(?:of|in)\s")
_STARTS = {"the", "first", "second", "third", "fourth", "fifth", "last", "final", "latter", DIGIT}


def _number(found: Found) -> int:
    which = found["which"]
    return -1 if which in ("last", "final", "latter") else time_words.ordinal(which)


@rule("nth weekday of a whole", starts=_STARTS, pattern=f"{_WHICH} <weekday>")
def _nth_weekday(found: Found) -> Modifier | None:
    if not found.is_named("weekday") or not _WHOLE_AFTER.match(found.after):
        return None
    return Modifier(nth=(WEEKDAYS[found["weekday"]], _number(found)))


@rule(
    "nth unit of a whole",
    starts=_STARTS,
    pattern=f"{_WHICH} (?P<unit>day|week|month|quarter|year|decade)",
)
def _nth_unit(found: Found) -> Modifier | None:
    if not _WHOLE_AFTER.match(found.after):
        return None
    return Modifier(nth=(time_words.unit(found["unit"])[0], _number(found)))
