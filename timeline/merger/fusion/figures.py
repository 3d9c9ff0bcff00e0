"""Figures of victims: how many people a mention says were killed, say, as the bounds that its words leave."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import attrs

from timeline.languages.en import cue_numbers, cues, times
from timeline.model import Argument, Mention
from timeline.model.event_type import TypeFacts

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_LARGEST_WORD = 20  # larger numbers are read in figures alone
_BOUNDS: dict[str, Callable[[int], tuple[int, int | None]]] = {
    "exactly": lambda number: (number, number),
    "at_least": lambda number: (number, None),
    "at_most": lambda number: (0, number),
    "about": lambda number: (number - number // 10, number + number // 10),
}


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
    described = [a.name for a in mention.arguments if a.kind is None and is_victim(a, facts)]
    found = [read for name in described if (read := figure(name))]
    return (facts.victims, found[0]) if len(found) == 1 else None


def is_victim(argument: Argument, facts: TypeFacts) -> bool:
    """Whether an argument of an event of a type with these facts says whom it befell."""
    return facts.victims is not None and (
        argument.role == "patient" or (facts.victims_act and argument.role == "agent")
    )


def befallen(mention: Mention) -> Iterator[str]:
    """The names of whom or what it befell, of what befalls each but a single time, as a death or a sinking."""
    words = {mention.lemma, mention.trigger.text.casefold()}
    if mention.type.name not in cues("identity", "once") and words.isdisjoint(cues("identity", "once_words")):
        return
    suffering = [argument for argument in mention.arguments if argument.role == "patient"]
    for argument in suffering or (argument for argument in mention.arguments if argument.role == "agent"):
        is_place = argument.kind == "place" and argument.role == "patient"  # where they were killed
        if figure(argument.name) is None and _has_name(argument.name) and not is_place:
            yield argument.name


def _has_name(phrase: str) -> bool:
    """Whether a word behind the first is written with a capital letter, or it is a single one: "the tanker Orestes"."""
    words = phrase.split()
    return any(word[0].isupper() for word in words[1:] or words)


def figure(phrase: str) -> Figure | None:
    """The number at the start of a noun phrase.

    >>> figure("At least 14 people"), figure("two soldiers"), figure("the soldiers")
    (Figure(low=14, high=None, words='At least 14 people'), Figure(low=2, high=2, words='two soldiers'), None)
    """
    plain = " ".join(phrase.casefold().split())
    bound, lead = _lead(plain)
    rest = plain[len(lead) :].split()
    number = cue_numbers("victims", "so_many").get(lead)
    if number is None and rest:
        number = _number(rest[0])
    if number is None or not cues("victims", "no_people").isdisjoint(rest):
        return None
    low, high = _BOUNDS[bound](number)
    return Figure(low, high, phrase)


def _lead(plain: str) -> tuple[str, str]:
    """What the words before the number make of it, and these words."""
    found = ((bound, match[0]) for bound, pattern in _leads().items() if (match := pattern.match(plain)))
    return next(found, ("exactly", ""))


@cache
def _leads() -> dict[str, re.Pattern[str]]:
    names = ("at_least", "at_most", "about")
    return {name: re.compile(rf"(?:{'|'.join(sorted(cues('victims', name)))})\b") for name in names}


def _number(word: str) -> int | None:
    if _NUMBER.fullmatch(word):
        return int(word.replace(",", ""))
    return _number_words().get(word)


@cache
def _number_words() -> dict[str, int]:
    """The numbers that are written out, "no" among them; an article is none."""
    numbers = {word: number for word, number in times()["number"].items() if number <= _LARGEST_WORD}
    return {"no": 0, **{word: numbers[word] for word in numbers.keys() - cues("grammar", "articles")}}
