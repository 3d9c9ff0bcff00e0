"""Words by which one mention tells of several events: "met 42 times", "a series of exercises", "regular talks"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.triggers.trigger import Trigger
from timeline.languages.en import cue_words, cues
from timeline.parsing.syntax import children, is_time, verb_above
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Doc, Token


@attrs.frozen
class Iteration:
    """That one mention stands for several events: the word that says so, and the same as a title says it behind."""

    word: str
    said: str


def iteration_of(trigger: Trigger) -> Iteration | None:
    """How often it happened; `None` where it is one event."""
    return next(chain(*(_of_verb(home) for home in trigger.homes), _of_noun(trigger)), None)


def _of_verb(home: Token) -> Iterator[Iteration]:
    """Adverbs of the clause; parsers hang "42 times" on any noun of it."""
    for unit, holder in _units(home.doc):
        if holder is home:
            said = unit.doc[unit.left_edge.i : unit.i + 1].text
            yield Iteration(said, said)
    for adverb in children(home, "advmod"):
        if adverb.lower_ in cues("iterated", "adverbs"):
            yield Iteration(adverb.lower_, adverb.lower_)


@once
def _units(doc: Doc) -> list[tuple[Token, Token | None]]:
    """The units of a text that say how often, each with the word of which it says so."""
    recurring = [(token, token.head) for token in doc if _is_recurring(token)]
    counted = [(token, verb_above(token)) for token in doc if _is_counted(token)]
    return sorted((*recurring, *counted), key=lambda pair: pair[0].i)


def _is_counted(unit: Token) -> bool:
    """Whether the words say how often: "42 times", but not "for the first time"."""
    return unit.lemma_ in cues("iterated", "units") and any(
        child.lower_ in cues("iterated", "quantifiers") or (child.dep_ == "nummod" and unit.tag_ == "NNS")
        for child in unit.children
    )


def _is_recurring(unit: Token) -> bool:
    """Whether the words say at which intervals: "every year"."""
    return unit.dep_ in ("npadvmod", "tmod") and any(
        child.lower_ in cues("triggers", "recurring") for child in unit.children
    )


def _of_noun(trigger: Trigger) -> Iterator[Iteration]:
    if trigger.is_verb:
        return
    noun = trigger.token
    modifiers, groups = cue_words("iterated", "modifiers"), cue_words("iterated", "groups")
    for child in noun.children:
        if child.lower_ in modifiers:
            yield Iteration(child.lower_, modifiers[child.lower_])
    group = trigger.group
    if group is not noun and groups[group.lower_]:
        yield Iteration(group.lower_, groups[group.lower_])
    for number in children(noun, "nummod") if noun.tag_ == "NNS" else ():
        if not is_time(number) and number.lower_ not in cues("triggers", "one"):
            yield Iteration(number.lower_, f"{number.lower_} times")
