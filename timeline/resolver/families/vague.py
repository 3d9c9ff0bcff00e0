"""Times that no calendar holds: now, recently, the future, in recent years."""

from __future__ import annotations

import re

from timeline.resolver.meaning import Meaning, Vague
from timeline.resolver.rule import Found, Rule, rule

_PRESENT = "it names the time of writing loosely, not a date"
_PAST = "it names no particular time in the past"
_FUTURE = "it names no particular time in the future"


@rule(
    "present",
    starts={"now", "currently", "right", "these", "nowadays", "current", "presently"},
    pattern="(?:right )?now|currently|these days|nowadays|presently|current",
)
def _present(found: Found) -> Meaning | None:
    if re.match(r"-\w|\saccount|\)", found.after):
        return None
    if found.match[0] == "current" and not re.match(r"\s+[\w“\"'‘$]", found.after):
        return None  # the noun: against the current
    return Vague("PRESENT_REF", _PRESENT)


@rule("past", starts={"recently", "the", "recent"}, pattern="recently|the(?: recent)? past|recent")
def _past(found: Found) -> Meaning | None:
    if (
        found.match[0] == "the past"
        and re.match(r"\s[a-z]", found.after)
        and not re.search(r"\bin\s$", found.before, re.I)
    ):
        return None
    return Vague("PAST_REF", _PAST)


@rule("future", starts={"the", "soon", "future"}, pattern="soon|(?:the (?:near |foreseeable |distant )?)?future")
def _future(found: Found) -> Meaning | None:
    if found.match[0] == "soon" and (
        re.match(r"\s(?:as|after|afterwards?|became|found|learned)\b|-", found.after)
        or re.search(r"\b(?:as|too|how)\s$", found.before, re.I)
    ):
        return None
    if re.match(r"s\b", found.after):
        return None
    return Vague("FUTURE_REF", _FUTURE)


RULES: tuple[Rule, ...] = (_present, _past, _future)
