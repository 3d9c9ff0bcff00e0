"""Verbs and adjectives that `cues.toml` lists, and what they make of what hangs on them: "plan", "refrain from"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.factuality.judgement import PLAIN, Factuality, judged
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, is_past

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

OfVerb = Callable[["Token"], Factuality]

NOT_FACTS = (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED)
BELOW_A_VERB = "below the verb"
BESIDE_VERB = ("prt", "prep", "advmod", "acomp")
"""Where parsers put the words of a phrasal verb."""


def of_listed(head: Token, of_verb: OfVerb, *words: str) -> Factuality | None:
    """What a governor that `cues.toml` lists, alone or with one of the words, makes of what hangs on it.

    Who does not plan to meet denies it; who may refuse to meet, does not refuse to, or asks nobody to, leaves it open.
    """
    status = listed_status(names_of(head, *words))
    if status is None:
        return None
    own = of_verb(head) if head.pos_ in ("VERB", "AUX") else of_copula(head, of_verb)
    if status is Status.DENIED:
        is_open = own.status in (Status.DENIED, Status.HYPOTHETICAL)
        return own.opened() if is_open else judged(status, head, BELOW_A_VERB)
    if own.status is Status.DENIED:
        asks_others = status is not Status.PLANNED and children(head, "dobj", "ccomp")
        is_unlikely = head.lower_ in cues("adverbs", "hypothetical")  # "is not likely to meet"
        return own.opened() if asks_others or is_unlikely else own
    if status is Status.PLANNED:
        if ended := [verb for verb in head.conjuncts if _calls_off(verb)]:
            return judged(Status.DENIED, ended[0], "called off by")
        if (undone := _word_of_an_old_plan(head)) is not None:
            return judged(Status.HYPOTHETICAL, undone, "an old plan by")
    return judged(status, head, BELOW_A_VERB)


def listed_status(names: set[str]) -> Status | None:
    """The status that the lists give; a phrase counts before the bare verb: "expect", but "kept them from"."""
    phrases = {name for name in names if " " in name}
    pairs = [(some, status) for some in (phrases, names) for status in NOT_FACTS]
    return next((status for some, status in pairs if some & cues("governors", status.value)), None)


def names_of(governor: Token, *words: str) -> set[str]:
    """The lemma of a governor, alone and with its particles and prepositions, one or two of them, and with the words.

    Whatever a parser hangs on what: "pull out of", "shy away from", "give up on", "come close to".
    """
    lemma = governor.lemma_.lower()
    near = children(governor, *BESIDE_VERB)
    prepositions = [word for word in near if word.dep_ == "prep"]
    beside = {word.lower_ for word in near if word.dep_ in ("prt", "prep")} | set(words)
    beside |= {
        f"{first.lower_} {second.lower_}"
        for first in near
        for second in (*prepositions, *children(first, "prep"))
        if first.i < second.i
    }
    objects = [noun for noun in children(governor, "dobj") if lemma in cues("governors", "of_objects")]
    beside |= {child.lower_ for noun in objects for child in children(noun, "prep")}
    return {lemma, *(f"{lemma} {word}" for word in beside)}


def of_copula(adjective: Token, of_verb: OfVerb) -> Factuality:
    """In "is able to meet" the meeting takes what is said of "is", and of "able"."""
    if negated := children(adjective, "neg"):
        return judged(Status.DENIED, negated[0], "denied by")
    verb = adjective.head
    return of_verb(verb) if verb.pos_ in ("AUX", "VERB") and verb.i != adjective.i else PLAIN


def _word_of_an_old_plan(head: Token) -> Token | None:
    """The word by which a plan may have come to nothing: "had planned to meet", "was due to meet but fell ill".

    In what somebody says the past perfect is only the perfect of then: "said they had agreed to meet".
    """
    verb = head.head if head.dep_ == "acomp" else head
    is_said = verb.dep_ == "ccomp" and verb.head.lemma_ in cues("reporting", "verbs")
    if not is_past(verb):
        return None
    is_undone = head.lower_ in _undone_in_perfect() and not is_said
    perfect = [form for form in children(verb, "aux") if form.lemma_ == "have" and is_undone]
    return next(iter(perfect or [word for word in children(verb, "cc") if word.lower_ in cues("markers", "but")]), None)


def _undone_in_perfect() -> frozenset[str]:
    return cues("words", "intending") | cues("words", "scheduled") | cues("words", "awaited")


def _calls_off(verb: Token) -> bool:
    return bool(names_of(verb) & cues("governors", "denied"))
