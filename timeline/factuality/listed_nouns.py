"""Nouns that `cues.toml` lists, and what they make of what they hold: "a plan to attack", "the refusal to meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged, strongest
from timeline.factuality.listed_governors import NOT_FACTS, OfVerb, listed_status, of_listed
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

BELOW_A_NOUN = "below the noun"


def of_head(noun: Token, of_verb: OfVerb, word: str) -> Factuality | None:
    """What a noun makes of its complement, which hangs on it by the preposition, or by "to": "a plan to attack".

    An attempt that failed is denied, and what is proposed, refused or called off is so with its plan: "dropped a plan".
    """
    lemma = noun.lemma_.lower()
    names = {lemma, f"{lemma} {word}"}
    status = next((status for status in NOT_FACTS if names & cues("heads", status.value)), None)
    if status is None:
        return None
    failed = [child for child in children(noun, "amod") if child.lower_ in cues("heads", "failed")]
    if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("heads", "failing"):
        failed.append(noun.head)
    if failed:
        return judged(Status.DENIED, failed[0], "called")
    above = _of_what_is_done_to(noun, of_verb)
    return strongest([judged(status, noun, BELOW_A_NOUN), *above])


def _of_what_is_done_to(noun: Token, of_verb: OfVerb) -> list[Factuality]:
    """What a listed verb makes of the noun that is its object: "rejected a plan", "voted on a plan"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "pobj", "nsubjpass") or verb.pos_ != "VERB":
        return []
    word = noun.head.lower_ if noun.dep_ == "pobj" else ""
    if word and listed_status({f"{verb.lemma_.lower()} {word}"}) is None:
        return []
    listed = of_listed(verb, of_verb, word)
    return [listed] if listed is not None and listed.status in (Status.DENIED, Status.HYPOTHETICAL) else []
