"""Words that have a date, whether they tell an event that is worth telling or not: "since the vote on 3 May"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.extractor.dating import ParsedTimex
from timeline.languages.en import cues
from timeline.model import Interval
from timeline.parsing.speech import said_when

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_BESIDE = ("poss", "compound", "nmod", "amod", "nummod", "npadvmod")
_TELLING = ("NOUN", "PROPN", "VERB", "AUX")


def dated_words(timexes: Iterable[ParsedTimex]) -> dict[Token, Interval]:
    """The head of each time expression and the noun or verb that it dates: "Tuesday's vote", "said on Tuesday"."""
    found: dict[Token, Interval] = {}
    for item in timexes:
        if item.timex.interval is not None and not item.is_stamp:
            for word in (item.token, *_dated(item.token)):
                found.setdefault(word, item.timex.interval)
    return found


def _dated(date: Token) -> list[Token]:
    saying, above = said_when(date), date.head
    if saying is not None:
        return [saying]
    if date.dep_ == "pobj" and above.lower_ in cues("tlinks", "of_date"):
        above = above.head
    elif date.dep_ not in _BESIDE:
        return []
    return [above] if above.pos_ in _TELLING and above.dep_ != "prep" else []
