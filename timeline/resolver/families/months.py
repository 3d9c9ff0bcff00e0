"""Months: May 2024, last February, in March; names that are also words or people need evidence."""

from __future__ import annotations

import re

from timeline.factuality.from_words import is_over, of_date
from timeline.model.civil import Granularity, Moment
from timeline.resolver import time_words
from timeline.resolver.meaning import Direction, Meaning, Unit, Yearly
from timeline.resolver.rule import Found, Latent, rule
from timeline.resolver.time_words import MONTHS

_NAMES = {"may", "march", "april", "june", "august", "jan"}  # given names, surnames, verbs
_SURE = re.compile(
    r"\b(?:in|since|until|till|during|last|next|this|early|mid|late|earlier|later|each|every|through|throughout"
    r"|(?:end|start|beginning|middle|month|half|part|week|days?) of|(?:late|mid|early)[- ]?(?:to|in)"
    r"|\d(?:st|nd|rd|th)? (?:of|to))[\s-]+$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    rf"\b(?:of|by|from|(?<!next )to|before|after|between|around|for|{time_words.CLASSES['month']},? and)\s+$",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(r"['’]s|\s[A-Z]|,\s(?:my|your|his|her|our|their)\s")
_PERSON_BEFORE = re.compile(r"\b[A-Z]\w+\.?\s$|\b(?:Mr|Mrs|Ms|Dr)\.?\s$")
_PREPOSITION_BEFORE = re.compile(
    r"(?:^|[.!?:;,\n]\s*|\b(?:In|Since|By|Until|Last|Next|This|Early|Mid|Late|From|After|Before|During|On|And|Between)\s)$"
)
_DAY_BEFORE = re.compile(r"(?<![\d:.,$€£/])\b\d{1,2}(?:st|nd|rd|th)?(?:\sof)?[\s-]$")  # a day that the month lacks
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s$")
_DESCRIBES = re.compile(r"\s(?!(?:of|on|to|and|or|for|in|at|by|was|is|were|are|had|has|said)\b)[a-z]")
_NAME_AFTER = re.compile(r"\s(?:[A-Z][a-z]|[A-Z]\.|[A-Z]['’][A-Z])")
_FOREIGN_AFTER = re.compile(r"-(?:[^\W\d_]-|[À-Þ])|\s(?:del?|la|van|von)\s")


def direction_of(found: Found, unit: Granularity = Granularity.MONTH) -> Direction:
    """Whether a month, or a day of it, may lie ahead of the publication, or can only be the most recent one."""
    around = found.around
    if is_over(around):
        return "recent"
    time = of_date(around).time
    if time == "behind":
        return "told" if unit is Granularity.DAY else "recent"
    return "coming" if time == "ahead" and unit is not Granularity.DAY else "nearest"


@rule("month and year", starts=MONTHS, pattern="<month>(?:,? | of |-)<year>")
def _month_year(found: Found) -> Meaning | None:
    if not found.is_capitalised("month") or re.match(r"\s?[-–:/]\d|,\d|\.\d", found.after):
        return None
    if _DAY_BEFORE.search(found.before):
        return None
    return Unit(Granularity.MONTH, Moment(time_words.year(found["year"]), time_words.month(found["month"])))


@rule("the month of", starts={"the"}, pattern="the month of <month>(?:,? <year>)?")
def _the_month_of(found: Found) -> Meaning | None:
    month = time_words.month(found["month"])
    if not found.is_capitalised("month"):
        return None
    if found["year"]:
        return Unit(Granularity.MONTH, Moment(time_words.year(found["year"]), month))
    return Yearly(Granularity.MONTH, month, direction=direction_of(found))


@rule("last, this or next month by name", starts={"last", "this", "next"}, pattern="(?P<which>last|this|next) <month>")
def _directed_month(found: Found) -> Meaning | None:
    if not found.is_capitalised("month") or found.follows("the"):
        return None
    way: Direction = "last" if found["which"] == "last" else "next" if found["which"] == "next" else "this"
    return Yearly(Granularity.MONTH, time_words.month(found["month"]), direction=way)


def _is_person(found: Found) -> bool:
    """Whether the name goes on: since Summer Lee won; but "in May Putin" is a month, if nothing of Putin's follows."""
    if found.follows("in"):
        return re.match(r"\s[A-Z][\w’'.]*(?:\s[A-Z][\w’'.]*)*['’]s?\b", found.after) is not None
    return _NAME_AFTER.match(found.after) is not None


def _has_bearer(found: Found) -> bool:
    """Whether the text has just named somebody so: "Theresa May lost, and ministers in May's cabinet quit"."""
    given = r"\b(?!In|On|By|Since|Until|Last|Next|This|Early|Mid|Late)[A-Z]\w+\.?\s"
    return re.search(rf"{given}{found.original('month')}\b", found.before) is not None


@rule("month", starts=MONTHS, pattern="<month>")
def _bare_month(found: Found) -> Meaning | Latent | None:
    name = found["month"]
    posted = found.domain == "colloquial" and len(name) > 4 and name not in _NAMES
    if not (posted or found.is_capitalised("month")) or re.match(r"[-/]?\d|['’]\d|\s\d{1,2}(?![\d:])", found.after):
        return None
    if _DAY_BEFORE.search(found.before):
        return None
    if _FOREIGN_AFTER.match(found.after):
        return None
    meaning = Yearly(Granularity.MONTH, time_words.month(found["month"]), direction=direction_of(found))
    if posted:
        return meaning
    if name.rstrip(".") in _NAMES or len(name.rstrip(".")) < 4 or name == "sept":
        if name in _NAMES and re.match(r"['’]s\s", found.after) and _has_bearer(found):
            return None
        if (
            not found.original().isupper() and _DETERMINED.search(found.before) and _DESCRIBES.match(found.after)
        ):  # the March accession
            return meaning
        if _SURE.search(found.before) and not (name in _NAMES and _is_person(found)):
            return meaning
        if (
            name == "may"
            and found.follows("by", "until", "since", "before", "after", "from", "to")
            and re.match(r"[.,;)]", found.after)
        ):
            return meaning
        likely = _LIKELY.search(found.before) and not _PERSON_AFTER.match(found.after)
        return meaning if likely and name not in ("may", "jan") else Latent(meaning)
    if _NAME_AFTER.match(found.after) and not (_SURE.search(found.before) or _LIKELY.search(found.before)):
        return Latent(meaning)
    if _PERSON_BEFORE.search(found.before) and not _PREPOSITION_BEFORE.search(found.before):
        return Latent(meaning)
    return meaning
