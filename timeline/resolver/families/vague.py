"""Times that no calendar holds: now, recently, the future, in recent years."""

from __future__ import annotations

import re

from timeline.resolver.meaning import Meaning, Vague
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import POSTED_PRESENT, any_of, beside

_PRONOUN = re.compile(rf"[.,;]|\s{any_of(beside('vague', 'trailing_pronoun'))}\b")
_LEADING_FORMERLY = beside("vague", "leading_formerly")
_AHEAD_BEFORE = re.compile(rf"\b{any_of(beside('vague', 'leading_someday'))}\s$")
_LEADING_NOUN = beside("vague", "leading_noun")
_PRESENT = "it names the time of writing loosely, not a date"
_PAST = "it names no particular time in the past"
_FUTURE = "it names no particular time in the future"


@rule(
    "present",
    starts={"now", "currently", "right", "these", "nowadays", "current", "presently", "the"},
    pattern="(?:right )?now|currently|these days|nowadays|presently|current|the moment",
)
def _present(found: Found) -> Meaning | None:
    if re.match(r"-\w|\saccount|\)", found.after):
        return None
    if found.original() == "Now" and found.after.startswith(",") and found.domain == "news":
        return None  # "Now, where was I?" goes on with the tale
    if found.words == "the moment" and not found.follows("at", "for"):
        return None
    if found.words == "current" and not re.match(r"\s+[\w“\"'‘$]", found.after):
        return None  # the noun: against the current
    return Vague("PRESENT_REF", _PRESENT)


@rule("posted present", starts=POSTED_PRESENT, pattern=any_of(POSTED_PRESENT))
def _posted_present(found: Found) -> Meaning | None:
    """Right now, at the moment; but not a nurse or a cash machine."""
    is_noun = found.follows(*_LEADING_NOUN) or not found.original().islower()
    return None if found.domain != "colloquial" or is_noun else Vague("PRESENT_REF", _PRESENT)


@rule("present day", starts={"the", "present"}, pattern="(?:the )?present[- ]day|the present(?: (?:time|day|moment))?")
def _present_day(found: Found) -> Meaning | None:
    alone = re.match(r"[.,;:)]|\s*$|\s(?:and|or|day)\b", found.after)
    return Vague("PRESENT_REF", _PRESENT) if "day" in found.words or alone else None


@rule("former", starts={"former"}, pattern="former")
def _former(found: Found) -> Meaning | None:
    is_pronoun = _PRONOUN.match(found.after)  # the former, the latter
    if found.domain != "narrative" or found.is_capitalised() or is_pronoun:
        return None
    return Vague("PAST_REF", _PAST)


@rule("past", starts={"recently", "the", "recent"}, pattern="recently|the(?: recent)? past|recent")
def _past(found: Found) -> Meaning | None:
    if found.words == "the past" and re.match(r"\s[a-z]", found.after) and not found.follows("in"):
        return None
    if found.words == "recently" and found.follows("as") and found.after.startswith(" as "):
        return None  # as recently as 2010
    return Vague("PAST_REF", _PAST)


@rule("future", starts={"the", "soon", "future"}, pattern="soon|(?:the (?:near |foreseeable |distant )?)?future")
def _future(found: Found) -> Meaning | None:
    if found.words == "future" and found.domain == "news" and not found.follows("in", "near"):
        return None
    if found.words == "soon" and found.domain == "narrative":  # soon after what it told before, not after today
        return None
    if found.words == "soon" and (
        re.match(r"\s(?:as|after|afterwards?|became|found|learned)\b|-", found.after)
        or found.follows("as", "too", "how")
    ):
        return None
    if re.match(r"s\b", found.after):
        return None
    return Vague("FUTURE_REF", _FUTURE)


@rule(
    "long ago",
    starts={"the", "a", "some", "so", "that", "too", "long", "not", "once"},
    pattern="the other day|(?:a (?:little |short |long )?(?:while|time)|some time|(?:not )?(?:so |that |too )?long) ago"
    "|once upon a time",
)
def _long_ago(found: Found) -> Meaning | None:
    return Vague("PAST_REF", _PAST)


@rule("once", starts={"once"}, pattern="once")
def _once(found: Found) -> Meaning | None:
    """Only where it means formerly: he was once a minister; not "that once Lund arrives" and "once a week"."""
    formerly = found.follows(*_LEADING_FORMERLY) and not re.match(
        r" (?:[A-Z]|(?:again|more|every|an? (?:day|week|month|year)|he|she|it|they|the|this|all)\b)", found.after
    )
    return Vague("PAST_REF", _PAST) if formerly else None


@rule("someday", starts={"someday", "sometime"}, pattern="someday|sometime soon")
def _someday(found: Found) -> Meaning | None:
    return Vague("FUTURE_REF", _FUTURE)


@rule("one day", starts={"one"}, pattern="one day")
def _one_day(found: Found) -> Meaning | None:
    return Vague("FUTURE_REF", _FUTURE) if _AHEAD_BEFORE.search(found.before) else None


@rule("a later date", starts={"a"}, pattern="a (?P<which>later|future) (?:date|time|day)")
def _later_date(found: Found) -> Meaning | None:
    return Vague("FUTURE_REF", _FUTURE)
