"""Who took part, and where: the arguments of a trigger, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.phrases import Found, argument_of
from timeline.extractor.arguments.places import find_places
from timeline.extractor.names import Names, entity_heads, entity_of
from timeline.extractor.names.pronouns import PERSONAL
from timeline.extractor.parsing.syntax import (
    children,
    climb,
    conjuncts,
    is_passive,
    objects_of,
    path_up,
    subject_of,
)
from timeline.extractor.triggers import Trigger
from timeline.model.event import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

_PATIENT_PREPOSITIONS = ("of", "on", "against", "to", "upon", "into")
_SUBORDINATE = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})


def find_arguments(trigger: Trigger, names: Names) -> list[Found]:
    """The arguments of the trigger, participants before places, each name once."""
    if trigger.measure is not None:  # whose trade it is, the word "trade" says
        trigger = attrs.evolve(trigger, token=trigger.measure, carrier=trigger.token, measure=None)
        return find_arguments(trigger, names) or _described(trigger.token, names)
    own_name = entity_of(trigger.token)  # "the Belt and Road Forum" is the event's name, not one of its parties
    found: dict[str, Found] = {}
    for argument in (*_participants(trigger, names), *find_places(trigger, names)):
        if own_name is None or not own_name.start <= argument.token.i < own_name.end:
            found.setdefault(argument.name, argument)
    return list(found.values())


def _described(noun: Token, names: Names) -> list[Found]:
    found = argument_of(noun, "agent", names)
    return [found] if found else []


def _participants(trigger: Trigger, names: Names) -> Iterator[Found]:
    verb = trigger.token if trigger.is_verb else trigger.carrier
    of_verb = _of_verb(verb, trigger, names) if verb is not None else ()
    of_noun = () if trigger.is_verb else _of_noun(trigger, names)
    for token, role in (*of_verb, *of_noun):
        found = argument_of(token, role, names)
        if found and role == "patient" and trigger.entry.goes_to and found.kind == "place":
            yield attrs.evolve(found, role="place")
        elif found:
            yield found


def _of_verb(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    subject = subject_of(verb)
    is_carrier = not trigger.is_verb
    if subject is not None and subject.i not in (trigger.token.i, trigger.group.i):
        role: Role = "patient" if is_passive(verb) and not is_carrier else "agent"
        yield from ((token, role) for token in conjuncts(subject))
    yield from ((token, "agent") for token in objects_of(verb, "by") if is_passive(verb))
    if not is_carrier:
        yield from ((token, "other") for to in children(verb, "dative") for token in children(to, "pobj"))
        for noun in children(verb, "dobj", "dative"):
            for token in conjuncts(noun):
                partner = trigger.entry.mutual and (names.named(token) is not None or token.lower_ in PERSONAL)
                yield token, "agent" if partner else "patient"
        yield from ((token, "patient") for token in objects_of(verb, *trigger.entry.words[1:]))  # "withdraw from"
    role = "agent" if trigger.entry.mutual else "other"
    with_subject = is_carrier and trigger.group.dep_ == "nsubj"  # "the summit ended with a promise" has no partner
    yield from ((token, role) for token in objects_of(verb, "with") if not with_subject)


def _of_noun(trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    noun, mutual = trigger.token, trigger.entry.mutual
    for child in children(noun, "poss"):
        if child.pos_ == "PRON":
            yield from ((token, "agent") for token in _antecedents(trigger, child, names))
        elif child.ent_type_ not in ("DATE", "TIME"):
            yield from ((token, "agent") for token in (*_joined_before(child), *conjuncts(child)))
    for child in children(noun, "compound", "nmod", "amod"):
        for part in (*children(child, "compound", "nmod", "amod"), *conjuncts(child)):
            if names.of_adjective(part) or (mutual and _is_party(part, names)):
                yield part, "agent" if mutual or part.tag_.startswith("JJ") else "patient"
    yield from ((token, "agent") for token in objects_of(noun, "between", "with", "by", "among"))
    if mutual:
        yield from ((token, "agent") for token in objects_of(noun, "of"))
    else:
        yield from ((token, "patient") for token in objects_of(noun, *_PATIENT_PREPOSITIONS))
    if mutual and not _has_own_parties(trigger) and (verb := _container_clause(trigger)) is not None:
        yield from ((token, "agent") for token in _people(verb, names))


def _is_party(token: Token, names: Names) -> bool:
    """Whether a noun before an event noun names a party ("NATO summit", "Putin-Xi talks"), not a place or a theme."""
    entity = entity_of(token)
    named = names.named(token)
    return (
        entity is not None and named is not None and (named[1] in ("person", "organisation") or token.text in named[0])
    )


def _has_own_parties(trigger: Trigger) -> bool:
    """Whether the noun says itself whose event it is ("the NATO summit", "talks between X and Y")."""
    before = children(trigger.token, "compound", "nmod", "amod", "poss")
    named = [child for child in before if entity_of(child) is not None and child.ent_type_ in ("ORG", "PERSON", "NORP")]
    return bool(named) or any(objects_of(trigger.token, "between", "among", "of"))


def _joined_before(owner: Token) -> list[Token]:
    """The first owner in "A and B’s meeting", which parsers like to read as "A, and B’s meeting"."""
    noun = owner.head
    first, middle = noun.head, owner.nbor(-1) if owner.i else owner
    joined = noun.dep_ == "conj" and middle.lower_ == "and" and first.pos_ == "PROPN" and first.i == middle.i - 1
    return [first] if joined else []


def _antecedents(trigger: Trigger, pronoun: Token, names: Names) -> Iterator[Token]:
    """Whom "their" before a mutual event means: the people of the clause around it. One owner alone is left open."""
    verb = next((head for _, head in path_up(trigger.token) if head.pos_ == "VERB"), None)
    if verb is not None and trigger.entry.mutual and pronoun.lower_ in ("their", "our"):
        yield from _people(_top_clause(verb), names)


def _container_clause(trigger: Trigger) -> Token | None:
    """The verb of the clause that takes place at the event: "At a summit in Beijing, X thanked Y"."""
    preposition = trigger.token.head
    if trigger.token.dep_ != "pobj" or preposition.lower_ not in ("at", "during") or preposition.head.pos_ != "VERB":
        return None
    if any(child.dep_ == "det" and child.lower_ in ("another", "every", "any") for child in trigger.token.children):
        return None
    return _top_clause(preposition.head)


def _top_clause(verb: Token) -> Token:
    *_, top = (verb, *climb(verb, lambda clause: clause.dep_ in ("advcl", "xcomp", "acl", "pcomp")))
    return top


def _people(verb: Token, names: Names) -> Iterator[Token]:
    """Named persons of a clause, clauses below it left out."""
    for token in entity_heads(verb.subtree):
        named = names.named(token)
        below = any(dependent.dep_ in _SUBORDINATE and head.i != token.i for dependent, head in _path(token, verb))
        if named and named[1] == "person" and not below:
            yield token


def _path(token: Token, top: Token) -> Iterator[tuple[Token, Token]]:
    for dependent, head in path_up(token):
        yield dependent, head
        if head.i == top.i:
            return
