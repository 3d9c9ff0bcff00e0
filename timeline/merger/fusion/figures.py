"""Figures of victims: how many people a mention says were killed, say, as the bounds that its words leave."""

from __future__ import annotations

import re

import attrs

from timeline.model import Mention

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS = {word: number for number, word in enumerate(_SMALL.split(" "))}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}  # at least so many
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_FROM = re.compile(r"^(?:at least|more than|over|no fewer than|no less than|dozens|scores|hundreds|thousands)\b")
_TO = re.compile(r"^(?:up to|at most|as many as|fewer than|less than)\b")
_ABOUT = re.compile(r"^(?:about|around|some|nearly|almost|roughly|approximately|an estimated|a dozen)\b")
_NO_PEOPLE = frozenset({"percent", "per", "cent", "year", "years", "day", "days", "others", "more", "other"})


@attrs.frozen
class Figure:
    """How many, from `low` to `high`, both in; `None` for no upper bound. `words` are those of the text."""

    low: int
    high: int | None
    words: str

    def agrees(self, other: Figure) -> bool:
        """Whether one number can be meant by both."""
        return (self.high is None or other.low <= self.high) and (other.high is None or self.low <= other.high)


def victims(mention: Mention) -> tuple[str, Figure] | None:
    """What befell how many, `None` where the mention says no number or its type counts no victims: ("killed", 12)."""
    facts = mention.type.facts
    if facts.victims is None or mention.iterated:
        return None
    roles = ("patient", "agent") if facts.victims_act else ("patient",)
    found = [read for a in mention.arguments if a.role in roles and a.kind is None and (read := figure(a.name))]
    return (facts.victims, found[0]) if len(found) == 1 else None


def figure(phrase: str) -> Figure | None:
    """The number at the start of a noun phrase.

    >>> figure("At least 14 people"), figure("two soldiers"), figure("the soldiers")
    (Figure(low=14, high=None, words='At least 14 people'), Figure(low=2, high=2, words='two soldiers'), None)
    """
    plain = " ".join(phrase.casefold().split())
    lead = next((m for pattern in (_FROM, _TO, _ABOUT) if (m := pattern.match(plain))), None)
    rest = plain[lead.end() :].split() if lead else plain.split()
    if lead and lead[0] in _VAGUE:
        return Figure(_VAGUE[lead[0]], None, phrase) if not {*rest} & _NO_PEOPLE else None
    number = 12 if lead and lead[0] == "a dozen" else _number(rest[0]) if rest else None
    if number is None or {*rest} & _NO_PEOPLE:
        return None
    if lead is None:
        return Figure(number, number, phrase)
    if _FROM.match(plain):
        return Figure(number, None, phrase)
    if _TO.match(plain):
        return Figure(0, number, phrase)
    return Figure(number - number // 10, number + number // 10, phrase)


def _number(word: str) -> int | None:
    if _NUMBER.fullmatch(word):
        return int(word.replace(",", ""))
    return _WORDS.get(word)
