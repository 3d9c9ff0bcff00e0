"""Words that change the expression after them: early, the end of, about, more than; since, until, before, after."""

from __future__ import annotations

from timeline.resolver.meaning import Modifier, Relation
from timeline.resolver.rule import Found, rule

_MODS = {
    "APPROX": ("about", "around", "approximately", "roughly", "circa", "ca", "c", "some"),
    "MORE_THAN": ("more than", "over"),
    "LESS_THAN": ("less than", "under", "almost", "nearly"),
    "EQUAL_OR_MORE": ("at least", "no less than"),
    "EQUAL_OR_LESS": ("up to", "at most", "no more than"),
}
_BY_WORD = {word: mod for mod, words in _MODS.items() for word in words}
_RELATIONS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "by": "until", "before": "before", "after": "after",
    "prior to": "before", "pre": "before", "post": "after",
}  # fmt: skip

_NO_ORDER = "(?! (?:next|following|same|previous)\\b)"  # "early the next morning"


def _starts(words: dict[str, str] | dict[str, Relation]) -> set[str]:
    return {word.split()[0] for word in words}


def _any(words: dict[str, str] | dict[str, Relation]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@rule(
    "early",
    starts={"early", "earlier", "the"},
    pattern=f"(?:the )?early(?: in)?(?: the{_NO_ORDER})?|early(?=-)|earlier(?: in)?"
    "|the (?:beginning|start|opening|early part|first part) of(?: the)?",
)
def _early(found: Found) -> Modifier:
    return Modifier(part="early", of_units=found.words.startswith("earlier"))


@rule("mid", starts={"mid", "the"}, pattern="(?:the )?mid|the middle of(?: the)?")
def _mid(found: Found) -> Modifier:
    return Modifier(part="mid")


@rule(
    "late",
    starts={"late", "later", "the", "end"},
    pattern=f"(?:the )?late(?: in)?(?: the{_NO_ORDER})?|late(?=-)|later(?: in)?"
    "|(?:the )?end of(?: the)?|end(?=-)|the (?:close|latter part|late part) of(?: the)?",
)
def _late(found: Found) -> Modifier:
    return Modifier(part="late", of_units=found.words.startswith("later"))


@rule("inexact", starts=_starts(_BY_WORD), pattern=rf"(?P<how>{_any(_BY_WORD)})\.?")
def _inexact(found: Found) -> Modifier | None:
    if found["how"] in ("c", "ca") and not found.original().islower():
        return None
    return Modifier(mod=_BY_WORD[" ".join(found["how"].split())])


@rule("open end", starts=_starts(_RELATIONS), pattern=f"(?P<how>{_any(_RELATIONS)})")
def _open_end(found: Found) -> Modifier:
    return Modifier(relation=_RELATIONS[" ".join(found["how"].split())])
