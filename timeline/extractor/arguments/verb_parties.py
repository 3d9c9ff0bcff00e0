"""Who takes part in what a verb reports: its subject, its objects, and what hangs on its prepositions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.names import Names, is_pronoun
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model.event import Role
from timeline.parsing.syntax import (
    children,
    conjuncts,
    describes_its_object,
    is_beside,
    is_infinitive,
    is_passive,
    objects_of,
    shared_objects,
    subject_of,
)

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def parties_of_verb(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    """The parties of a trigger that hang on its verb, which is the trigger itself or carries it."""
    is_light_verb = verb is not trigger.token
    yield from _subjects(verb, trigger)
    if not is_light_verb:
        yield from _described(verb)
    if is_passive(verb):
        yield from ((token, "agent") for token in objects_of(verb, "by"))
    if not is_light_verb:
        yield from _objects(verb, trigger, names)
    yield from _partners(verb, trigger)


def _subjects(verb: Token, trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    """The subject, or what "there is": "Norway and Chad signed it", "there were two officers hurt"."""
    there_is = children(verb, "attr") if children(verb, "expl") else []
    subject = there_is[0] if there_is else subject_of(verb)
    if subject is not None and subject.i not in (trigger.token.i, trigger.group.i):
        role: Role = "patient" if is_passive(verb) and verb is trigger.token else "agent"
        yield from ((token, role) for token in conjuncts(subject))


def _described(participle: Token) -> Iterator[tuple[Token, Role]]:
    """The noun behind a participle: "the captured soldiers", "the visiting minister"."""
    if participle.dep_ == "amod" and participle.tag_ in ("VBN", "VBG"):
        yield participle.head, "patient" if participle.tag_ == "VBN" else "agent"


def _partners(verb: Token, trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    """With whom: "met with Moussa"; but of "the summit ended with a promise" nobody."""
    is_event = verb is not trigger.token and trigger.group.dep_ == "nsubj"
    is_together = any(map(is_beside, children(verb, "prt", "advmod")))
    role: Role = "agent" if trigger.entry.mutual else "other"
    if is_together and not trigger.entry.mutual:  # "was arrested along with two aides"
        role = "patient" if is_passive(verb) or children(verb, "dobj") else "agent"
    yield from ((token, role) for token in objects_of(verb, "with") if not is_event)


def _objects(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    own_words = trigger.entry.words[1:]  # the tribute of "pay tribute" is no object
    yield from ((token, "other") for token in _recipients(verb))
    own = _direct_objects(verb)
    shared = shared_objects(verb) if trigger.entry.object == "noun" and not own else []
    for noun in (*own, *shared, *_enabled(verb)):
        if noun.lemma_ not in own_words:
            for token in conjuncts(noun):
                yield token, "agent" if _is_partner(token, verb, trigger, names) else "patient"
    if describes_its_object(verb):
        yield verb.head, "patient"
    with_object = is_passive(verb) or bool(children(verb, "dobj"))  # "charge them with it", not "withdraw from Doba"
    role: Role = "other" if with_object else "patient"
    yield from ((token, role) for token in objects_of(verb, *own_words))


def _recipients(verb: Token) -> Iterator[Token]:
    """Who gets it: "gave the medal to Berg", "gave Berg and Lund the medal"."""
    datives = children(verb, "dative")
    for to in datives:
        yield from children(to, "pobj")
    if children(verb, "dobj"):
        for noun in datives:
            if noun.pos_ != "ADP":
                yield from conjuncts(noun)


def _direct_objects(verb: Token) -> list[Token]:
    """The objects, also those that the parser takes for recipients though nothing is given: "told Lund"."""
    return children(verb, "dobj") or children(verb, "dative")


def _enabled(verb: Token) -> Iterator[Token]:
    """Whom it makes do or be something: in "allows students to work", "found him guilty" parsers see a clause."""
    for clause in children(verb, "ccomp"):
        is_bare = clause.pos_ == "ADJ" and not children(clause, "aux", "mark")
        if is_infinitive(clause) or (is_bare and clause.i > verb.i):
            yield from children(clause, "nsubj")


def _is_partner(token: Token, verb: Token, trigger: Trigger, names: Names) -> bool:
    """Whether an object does it too: "Lund met Moussa"; what is hosted is no partner."""
    is_together = trigger.entry.mutual and verb.lemma_ not in cues("light", "with_object")
    return is_together and (names.named(token) is not None or is_pronoun(token.text))
