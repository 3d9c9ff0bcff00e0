"""Who took part, and where: the arguments of a trigger, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.arguments.event_places import find_places
from timeline.extractor.arguments.topics import find_topics
from timeline.extractor.names import Names, entity_heads, entity_of, is_pronoun, meant_by
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model.event import Role
from timeline.parsing.syntax import (
    children,
    climb,
    conjuncts,
    describes_its_object,
    is_infinitive,
    is_passive,
    is_time,
    objects_of,
    path_up,
    subject_of,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_PATIENT_PREPOSITIONS = ("of", "on", "against", "to", "upon", "into")
_SUBORDINATE = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})


def find_arguments(trigger: Trigger, names: Names) -> list[Found]:
    """The arguments of the trigger, participants before places before topics, each name once."""
    if trigger.measure is not None:  # whose trade it is, the word "trade" says
        trigger = attrs.evolve(trigger, token=trigger.measure, light_verb=trigger.token, measure=None)
        return find_arguments(trigger, names) or arguments_of(trigger.token, "agent", names)
    own_name = entity_of(trigger.token)  # "the Belt and Road Forum" is the event's name, not one of its parties
    found: dict[str, Found] = {}
    parts = (_participants, find_places, find_topics)
    for argument in (argument for find in parts for argument in find(trigger, names)):
        if own_name is None or not own_name.start <= argument.token.i < own_name.end:
            found.setdefault(argument.name, argument)
    return list(found.values())


def _participants(trigger: Trigger, names: Names) -> Iterator[Found]:
    verb = _verb_of(trigger)
    of_verb = _of_verb(verb, trigger, names) if verb is not None else ()
    of_noun = () if verb is trigger.token else _of_noun(trigger, names)
    for token, role in (*of_verb, *of_noun):
        for found in arguments_of(token, role, names):
            is_goal = role == "patient" and trigger.entry.goes_to and found.kind == "place"
            yield attrs.evolve(found, role="place") if is_goal else found


def _verb_of(trigger: Trigger) -> Token | None:
    """The verb whose subject and objects are the event's own: the trigger, its light verb, or "be" before it.

    "Be" counts before an adjective, and before "in talks" and "on leave".
    """
    token = trigger.token
    if token.pos_ in ("VERB", "AUX"):
        return token
    if token.dep_ == "acomp" and token.pos_ == "ADJ":
        return token.head
    is_in = token.dep_ == "pobj" and token.head.lower_ in ("in", "on") and token.head.head.lemma_ == "be"
    return (
        token.head.head if is_in and trigger.light_verb is None and not children(token, "det") else trigger.light_verb
    )


def _of_verb(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    is_light_verb = verb is not trigger.token
    yield from _subjects(verb, trigger)
    if verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBG") and not is_light_verb:
        yield (
            verb.head,
            "patient" if verb.tag_ == "VBN" else "agent",
        )  # "the captured soldiers", "the visiting minister"
    yield from ((token, "agent") for token in objects_of(verb, "by") if is_passive(verb))
    if not is_light_verb:
        yield from _objects(verb, trigger, names)
    role: Role = "agent" if trigger.entry.mutual else "other"
    with_subject = is_light_verb and trigger.group.dep_ == "nsubj"  # "the summit ended with a promise" has no partner
    yield from ((token, role) for token in objects_of(verb, "with") if not with_subject)


def _subjects(verb: Token, trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    there_is = children(verb, "attr") if children(verb, "expl") else []
    subject = there_is[0] if there_is else subject_of(verb)
    if subject is not None and subject.i not in (trigger.token.i, trigger.group.i):
        role: Role = "patient" if is_passive(verb) and verb is trigger.token else "agent"
        yield from ((token, role) for token in conjuncts(subject))


def _objects(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    yield from ((token, "other") for to in children(verb, "dative") for token in children(to, "pobj"))
    # "allows students to work": parsers make the students the subject of the clause below
    made = [noun for clause in children(verb, "ccomp") if is_infinitive(clause) for noun in children(clause, "nsubj")]
    is_hosting = verb.lemma_ in cues("light", "with_object")  # what is hosted is no partner
    given = children(verb, "dative") if children(verb, "dobj") else []
    yield from ((token, "other") for noun in given if noun.pos_ != "ADP" for token in conjuncts(noun))
    for noun in (*children(verb, "dobj", *([] if given else ["dative"])), *made):
        if noun.lemma_ in trigger.entry.words[1:]:
            continue  # "pay tribute" is the verb
        for token in conjuncts(noun):
            is_partner = (
                trigger.entry.mutual and not is_hosting and (names.named(token) is not None or is_pronoun(token.text))
            )
            yield token, "agent" if is_partner else "patient"
    if describes_its_object(verb):
        yield verb.head, "patient"
    with_object = bool(children(verb, "dobj", "nsubjpass"))  # "charge them with murder", not "withdraw from Doba"
    role: Role = "other" if with_object else "patient"
    yield from ((token, role) for token in objects_of(verb, *trigger.entry.words[1:]))


def _of_noun(trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    noun, mutual = trigger.token, trigger.entry.mutual
    for child in children(noun, "poss"):
        if child.lower_ in ("their", "our") and mutual and not meant_by(child, names):
            yield from ((token, "agent") for token in _people_around(trigger, names))
        elif not is_time(child):
            yield from ((token, "agent") for token in (*_joined_before(child), *conjuncts(child)))
    for child in children(noun, "compound", "nmod", "amod"):
        for part in (*children(child, "compound", "nmod", "amod"), *conjuncts(child)):
            if names.of_adjective(part) or (mutual and _is_party(part, names)):
                yield part, "agent" if mutual or part.tag_.startswith("JJ") else "patient"
        if not mutual and _is_named_before(child, names):
            yield child, "agent" if trigger.entry.names_act else "patient"
    # "a deal reached between Norway and Chad"
    light_verbs = [clause for clause in children(noun, "acl") if clause.lemma_ in cues("light", "with_object")]
    for home in (noun, *light_verbs):
        yield from ((token, "agent") for token in objects_of(home, "between", "with", "by", "among"))
    if mutual:
        yield from ((token, "agent") for token in objects_of(noun, "of"))
    else:
        talked_of = cues("topics", "prepositions") if trigger.entry.topics else frozenset()
        acted_on = [word for word in _PATIENT_PREPOSITIONS if word not in talked_of]
        yield from ((token, "patient") for token in objects_of(noun, *acted_on))
    if mutual and not _has_own_parties(trigger) and (verb := _container_clause(trigger)) is not None:
        yield from ((token, "agent") for token in _people(verb, names))


def _is_named_before(token: Token, names: Names) -> bool:
    """Whether a noun before an event noun names who acts or is acted upon ("Falcon 4 sales"), not a place or a time."""
    entity, named = entity_of(token), names.named(token)
    if names.of_adjective(token) or named is None or entity is None:
        return False
    return token.ent_type_ in ("PERSON", "ORG") or entity.label_ == "PRODUCT"


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


def _people_around(trigger: Trigger, names: Names) -> Iterator[Token]:
    """Whom "their" before a mutual event means: the people of the clause around it."""
    verb = verb_above(trigger.token)
    return _people(_top_clause(verb), names) if verb is not None else iter(())


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
