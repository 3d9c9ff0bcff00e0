"""Years of few figures or many, where the form or the sentence leaves no doubt: 3 May 987, December 9999, in 476."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver.families.years import FIRST, GLUED_AFTER, LAST, MONTH_BEFORE
from timeline.resolver.meaning import Meaning, Range, Unit, YearOfCentury
from timeline.resolver.rule import Ends, Found, Latent, rule
from timeline.resolver.time_words import CLASSES, DIGIT, FUNCTION_WORDS, any_of, beside

_FIRST = 100  # three figures: fewer are told with their era; by convention
_DATE_BEFORE = re.compile(rf"\b{MONTH_BEFORE} $")
_DAY_AND_MONTH_BEFORE = re.compile(rf"\b\d\d? (?i:{CLASSES['month']}) $")
_CLAUSE_END = re.compile(r"[.;:!?)]|, | ?$")
_TIME_AFTER = re.compile(rf" {any_of(beside('year', 'trailing_other'))}\b")
_WORD_AFTER = re.compile(r"[ -]+([A-Za-z]+)")
_OLD_TIMES = re.compile(rf"\b{any_of(beside('year', 'around_early'))}s?\b", re.IGNORECASE)
_LEADING = beside("year", "leading_early")


@rule("year of a date", starts={DIGIT}, pattern=r"(?P<y>\d\d(?:\d\d?)?)")
def _year_of_date(found: Found) -> Latent | None:
    """Years that only a date can have: in December 9999, on 3 May 987, 5 Jan 98; but not "May 3, 987 were hurt"."""
    number = int(found["y"])
    if FIRST <= number <= LAST or GLUED_AFTER.match(found.after) or not _DATE_BEFORE.search(found.before):
        return None
    if not _CLAUSE_END.match(found.after) and (found.before.endswith(", ") or not _TIME_AFTER.match(found.after)):
        return None
    if number >= _FIRST:
        return Latent(Unit(Granularity.YEAR, Moment(number)))
    return Latent(YearOfCentury(number)) if _DAY_AND_MONTH_BEFORE.search(found.before) else None


@rule("early year", starts={DIGIT}, pattern=r"(?P<y>[1-9]\d\d)")
def _early_year(found: Found) -> Meaning | None:
    """In 476, where the sentence speaks of kings, battles or births."""
    if not found.follows(*_LEADING) or not _is_told_of_old_times(found):
        return None
    return Unit(Granularity.YEAR, Moment(int(found["y"])))


@rule(
    "early years", starts={DIGIT}, pattern=r"(?P<first>[1-9]\d\d)(?: ?[-–—] ?| to | until | and )(?P<last>[1-9]\d{2,3})"
)
def _early_years(found: Found) -> Ends | None:
    """From 871 to 899, (849–899), where the sentence speaks of such times."""
    first, last = int(found["first"]), int(found["last"])
    is_led = found.follows("from", "between") or found.before.endswith("(")
    if not is_led or not first < last <= LAST or not _is_told_of_old_times(found):
        return None
    years = Range(Unit(Granularity.YEAR, Moment(first)), Unit(Granularity.YEAR, Moment(last)))
    return Ends.of(found, "first", "last", years)


def _is_told_of_old_times(found: Found) -> bool:
    if GLUED_AFTER.match(found.after):
        return False
    following = _WORD_AFTER.match(found.after)
    if following and (following[1] not in FUNCTION_WORDS or following[1] == "of"):
        return False
    return bool(_OLD_TIMES.search(found.sentence_before) or _OLD_TIMES.search(found.sentence_after))
