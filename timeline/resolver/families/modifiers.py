"""Words that change the expression after them: early, the end of, about, more than; since, until, before, after."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.resolver.meaning import Modifier
from timeline.resolver.rule import Found, rule
from timeline.resolver.time_words import INEXACT, RESTS, SIDES, SIDES_BEHIND, any_of, beside

_NAME_AFTER_MID = re.compile(rf"[\s-]{any_of(beside('mid', 'trailing_name'))}\b", re.IGNORECASE)
_NO_ORDER = "(?! (?:next|following|same|previous)\\b)"  # "early the next morning"
_OF_THE = f"(?: the{_NO_ORDER})?"


def _starts(words: Iterable[str]) -> set[str]:
    return {word.split()[0] for word in words}


@rule(
    "early",
    starts={"early", "earlier", "the"},
    pattern=f"the (?:beginning|start|opening|early part|first part) of{_OF_THE}"
    f"|(?:the )?early(?: in)?(?: the{_NO_ORDER})?|early(?=-)|earlier(?: in)?",
)
def _early(found: Found) -> Modifier:
    return Modifier(part="early", of_units=found.words.startswith("earlier"))


@rule("mid", starts={"mid", "the"}, pattern=f"(?:the )?mid(?: of{_OF_THE})?|the middle of{_OF_THE}")
def _mid(found: Found) -> Modifier | None:
    if _NAME_AFTER_MID.match(found.after):
        return None
    return Modifier(part="mid")


@rule(
    "late",
    starts={"late", "later", "the", "end"},
    pattern=f"(?:the )?end of{_OF_THE}|end(?=-)|the (?:close|latter part|late part) of{_OF_THE}"
    f"|(?:the )?late(?: in)?(?: the{_NO_ORDER})?|late(?=-)|later(?: in)?",
)
def _late(found: Found) -> Modifier:
    return Modifier(part="late", of_units=found.words.startswith("later"))


@rule("rest", starts=_starts(RESTS) | {"the"}, pattern=f"(?:the )?{any_of(RESTS)} of{_OF_THE}")
def _rest(found: Found) -> Modifier:
    return Modifier(part="rest", of_units=True)


@rule("inexact", starts=_starts(INEXACT), pattern=rf"(?P<how>{any_of(INEXACT)})\.?")
def _inexact(found: Found) -> Modifier | None:
    if found["how"] in ("c", "ca") and not found.original().islower():
        return None
    return Modifier(mod=INEXACT[found["how"]])


@rule(
    "every",
    starts={"each", "every"},
    pattern="(?:each and )?(?P<quant>every|each)(?: single)?(?:(?: one)? of)?",
)
def _every(found: Found) -> Modifier:
    return Modifier(quant=found["quant"].upper())


@rule("open end", starts=_starts(SIDES), pattern=f"(?P<how>{any_of(SIDES)})")
def _open_end(found: Found) -> Modifier:
    return Modifier(relation=SIDES[found["how"]])


@rule(
    "open end, behind",
    starts=_starts(SIDES_BEHIND),
    pattern=f"(?P<how>{any_of(SIDES_BEHIND)})(?=[.,;:!?)]|$| (?:in|at|of|to|when|if|and|but|will|was|is|were|are)\\b)",
)
def _open_end_behind(found: Found) -> Modifier:
    return Modifier(relation=SIDES_BEHIND[found["how"]], is_behind=True)
