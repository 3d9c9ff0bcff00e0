"""Nouns that `cues.toml` lists, and what they make of what they hold: "a plan to attack", "the refusal to meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged, strongest
from timeline.factuality.listed_governors import NOT_FACTS, OfVerb, listed_status, names_of, of_listed
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

BELOW_A_NOUN = "below the noun"
_SAID_OF = "said of what holds it"


def of_head(noun: Token, of_verb: OfVerb, word: str) -> Factuality | None:
    """What a noun makes of its complement, which hangs on it by the preposition, or by "to": "a plan to attack".

    An attempt that failed is denied, and what is proposed, refused or called off is so with its plan: "dropped a plan".
    """
    status = head_status(noun, word)
    if status is None:
        return None
    if negations := negations_of(noun):
        return judged(Status.HYPOTHETICAL if status is Status.ALLEGED else Status.DENIED, negations[0], _SAID_OF)
    failed = [child for child in children(noun, "amod") if child.lower_ in cues("heads", "failed")]
    if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("heads", "failing"):
        failed.append(noun.head)
    if failed:
        return judged(Status.DENIED, failed[0], "called")
    if noun.dep_ in ("dobj", "pobj") and names_of(verb := _verb_of(noun)) & cues("heads", "fulfilling"):
        return of_verb(verb)
    above = _of_what_is_done_to(noun, of_verb)
    return strongest([judged(status, noun, BELOW_A_NOUN), *above])


def head_status(noun: Token, word: str, *, phrases_only: bool = False) -> Status | None:
    """The status that the lists give the noun, alone or with the preposition behind it."""
    lemma = noun.lemma_.lower()
    names = {f"{lemma} {word}", *(() if phrases_only else (lemma,))}
    return next((status for status in NOT_FACTS if names & cues("heads", status.value)), None)


def _of_what_is_done_to(noun: Token, of_verb: OfVerb) -> list[Factuality]:
    """What a listed verb makes of the noun that is its object: "rejected a plan", "voted on a plan"."""
    verb = _verb_of(noun)
    if noun.dep_ not in ("dobj", "pobj", "nsubjpass") or verb.pos_ != "VERB":
        return []
    word = noun.head.lower_ if noun.dep_ == "pobj" else ""
    if word and listed_status({f"{verb.lemma_.lower()} {word}"}) is None:
        return []
    listed = of_listed(verb, of_verb, word)
    return [listed] if listed is not None and listed.status in (Status.DENIED, Status.HYPOTHETICAL) else []


def _verb_of(noun: Token) -> Token:
    """The verb of which the noun is the object, with a preposition or without."""
    return noun.head.head if noun.dep_ == "pobj" else noun.head


def negations_of(noun: Token) -> list[Token]:
    """The words by which there is nothing of the kind: "no evidence", "no plans"."""
    return [word for word in children(noun, "det", "neg") if word.lower_ in cues("modifiers", "denied")]
