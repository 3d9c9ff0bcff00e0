"""Frames in which nothing really happens: "in the film, a bomb kills", "in the drill, troops attacked", "in case"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import SUBJECTS, children, is_present

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def of_frame(verb: Token) -> Iterator[Factuality]:
    """What a phrase before the subject makes of the clause.

    Fiction is told in a present tense: "in the film, she starred" is what happened. Who does something to something in
    a drill does it for show, but accidents in one are real: "in the drill, a soldier was killed".
    """
    subject = next(iter(children(verb, *SUBJECTS)), None)
    if subject is None:
        return
    for preposition in children(verb, "prep"):
        if preposition.i > subject.i:
            return
        for noun in children(preposition, "pobj"):
            if _is_frame(noun, verb):
                yield judged(Status.HYPOTHETICAL, noun, "told of")
            elif _is_never(noun, subject):
                yield judged(Status.DENIED, noun.left_edge, "denied by")


def _is_frame(noun: Token, verb: Token) -> bool:
    word = " ".join((*(part.lower_ for part in children(noun, "compound")), noun.lemma_.lower()))
    if word in cues("frames", "conditions"):
        return noun.i == noun.left_edge.i and noun.i == noun.head.i + 1  # "in case", but "in the case"
    if noun.head.lower_ not in cues("frames", "prepositions"):
        return False
    if word in cues("frames", "fiction"):
        return is_present(verb)
    return word in cues("frames", "drills") and bool(children(verb, "dobj"))


def _is_never(noun: Token, subject: Token) -> bool:
    """Whether a phrase with "no" turns the words about: "at no time did they meet"."""
    turned = subject.i and subject.left_edge.nbor(-1).tag_ in ("MD", "VBD", "VBZ", "VBP")
    return bool(turned) and noun.left_edge.lower_ in cues("modifiers", "denied")
