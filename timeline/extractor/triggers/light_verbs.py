"""Light verbs: by which verb a sentence says who did what an event noun names, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from timeline.extractor.triggers.trigger import group_of
from timeline.languages.en import cues
from timeline.parsing.syntax import children
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


@once
def light_verb_of(noun: Token) -> Token | None:
    """The verb that carries an event noun, `None` where none does: of "they held a series of talks" the first word."""
    group = group_of(noun)
    clause = _relative_clause(group)
    if clause is not None:
        return clause
    first = _first_of_nouns(group)
    carries = _CONSTRUCTIONS.get(first.dep_)
    verb = first.head.head if first.dep_ == "pobj" else first.head
    return verb if carries is not None and verb.pos_ == "VERB" and carries(verb, first) else None


def _relative_clause(noun: Token) -> Token | None:
    """The verb of a clause behind the noun: "the talks that began on Monday"."""
    for clause in children(noun, "relcl"):
        if clause.lemma_ in cues("light", "with_subject"):
            subjects = children(clause, "nsubj")
            if any(subject.lower_ in cues("grammar", "relative") for subject in subjects):
                return clause
    return None


def _first_of_nouns(noun: Token) -> Token:
    """The first of the nouns that it is joined to: in "held talks and a dinner" the talks."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _with_object(verb: Token, noun: Token) -> bool:
    """Whether the verb carries its object: "they held talks", "they carried the attack out"."""
    phrase = _phrase(verb)
    return phrase in cues("light", "with_object") or phrase in cues("light", "with_preposition")


def _phrase(verb: Token) -> str:
    """The verb with its particle: "break out" is another verb than "break"."""
    return " ".join((verb.lemma_, *(particle.lower_ for particle in children(verb, "prt"))))


def _with_passive_subject(verb: Token, noun: Token) -> bool:
    """Whether it carries the subject of a passive: "talks were held", "talks are scheduled for May"."""
    return verb.lemma_ in cues("light", "with_object") or verb.lemma_ in cues("light", "scheduling")


def _with_subject(verb: Token, noun: Token) -> bool:
    """Whether it carries its subject: "the talks began", "the talks took place"."""
    objects = children(verb, "dobj")
    is_idiom = bool(objects) and f"{verb.lemma_} {objects[0].lemma_}" in cues("triggers", "idioms")
    return _phrase(verb) in cues("light", "with_subject") and (not objects or is_idiom)


def _with_preposition(verb: Token, noun: Token) -> bool:
    """Whether it carries what hangs on its preposition: "they engaged in talks", "they took part in talks"."""
    preposition = noun.head
    between = [part.lower_ for part in children(verb, "dobj", "prt") if part.i < preposition.i]
    return " ".join((verb.lemma_, *between[:1], preposition.lower_)) in cues("light", "with_preposition")


_CONSTRUCTIONS: Mapping[str, Callable[[Token, Token], bool]] = {
    "dobj": _with_object,
    "nsubjpass": _with_passive_subject,
    "nsubj": _with_subject,
    "pobj": _with_preposition,
}  # by the label that the noun has under the verb
