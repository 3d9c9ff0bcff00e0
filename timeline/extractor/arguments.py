"""Who took part, and where: the arguments of a trigger, read off the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import cues
from timeline.extractor.names import Names, entity_of
from timeline.extractor.pronouns import PERSONAL, antecedent
from timeline.extractor.syntax import (
    SUBJECTS,
    children,
    conjuncts,
    is_passive,
    noun_phrase,
    objects_of,
    path_up,
    subject_of,
)
from timeline.extractor.triggers import Trigger
from timeline.model.event import Kind, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTAINERS = frozenset({"at", "during", "in", "on"})
_PATIENT_PREPOSITIONS = ("of", "on", "against", "to", "upon", "into")
_SUBORDINATE = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})


@attrs.frozen(kw_only=True, eq=False)
class Found:
    """An argument before it becomes a value: its head token, role, name, and kind (`None` for a description)."""

    token: Token
    role: Role
    name: str
    kind: Kind | None


def find_arguments(trigger: Trigger, names: Names) -> list[Found]:
    """The arguments of the trigger, participants before places, each name once."""
    tokens = [*_participants(trigger, names), *((token, "place") for token in _places(trigger, names))]
    own_name = entity_of(trigger.token)  # "the Belt and Road Forum" is the event's name, not one of its parties
    found: dict[str, Found] = {}
    for token, role in tokens:
        argument = _argument(token, role, names)
        if argument and role == "place":
            argument = attrs.evolve(argument, kind="place")
        elif argument and role == "patient" and trigger.entry.goes_to and argument.kind == "place":
            argument = attrs.evolve(argument, role="place")
        if own_name is not None and argument and own_name.start <= argument.token.i < own_name.end:
            continue
        if argument and argument.name not in found:
            found[argument.name] = argument
    return list(found.values())


def _participants(trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    verb = trigger.token if trigger.is_verb else trigger.carrier
    if verb is not None:
        yield from _of_verb(verb, trigger, names)
    if not trigger.is_verb:
        yield from _of_noun(trigger, names)


def _of_verb(verb: Token, trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    subject = subject_of(verb)
    is_carrier = not trigger.is_verb
    if subject is not None and subject.i != trigger.token.i:
        role: Role = "patient" if is_passive(verb) and not is_carrier else "agent"
        yield from ((token, role) for token in conjuncts(subject))
    yield from ((token, "agent") for token in objects_of(verb, "by") if is_passive(verb))
    if not is_carrier:
        yield from ((token, "other") for to in children(verb, "dative") for token in children(to, "pobj"))
        for noun in children(verb, "dobj", "dative"):
            for token in conjuncts(noun):
                partner = trigger.entry.mutual and (names.named(token) is not None or token.lower_ in PERSONAL)
                yield token, "agent" if partner else "patient"
        yield from ((token, "patient") for token in _governed(verb, trigger))
    role = "agent" if trigger.entry.mutual else "other"
    with_subject = is_carrier and trigger.token.dep_ == "nsubj"  # "the summit ended with a promise" has no partner
    yield from ((token, role) for token in objects_of(verb, "with") if not with_subject)


def _governed(verb: Token, trigger: Trigger) -> Iterator[Token]:
    """Objects of the preposition that belongs to the verb ("withdraw from X")."""
    yield from objects_of(verb, *trigger.entry.words[1:])


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
    if mutual and not _has_own_parties(trigger, names) and (verb := _container_clause(trigger)) is not None:
        yield from ((token, "agent") for token in _people(verb, names))


def _is_party(token: Token, names: Names) -> bool:
    """Whether a noun before an event noun names a party ("NATO summit", "Putin-Xi talks"), not a place or a theme."""
    entity = entity_of(token)
    named = names.named(token)
    return (
        entity is not None and named is not None and (named[1] in ("person", "organisation") or token.text in named[0])
    )


def _has_own_parties(trigger: Trigger, names: Names) -> bool:
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
    while verb.dep_ in ("advcl", "xcomp", "acl", "pcomp") and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _people(verb: Token, names: Names) -> Iterator[Token]:
    """Named persons of a clause, clauses below it left out."""
    for token in verb.subtree:
        entity = entity_of(token)
        if entity is None or entity.root.i != token.i:
            continue
        named = names.named(token)
        below = any(dependent.dep_ in _SUBORDINATE and head.i != token.i for dependent, head in _path(token, verb))
        if named and named[1] == "person" and not below:
            yield token


def _path(token: Token, top: Token) -> Iterator[tuple[Token, Token]]:
    for dependent, head in path_up(token):
        yield dependent, head
        if head.i == top.i:
            return


def _places(trigger: Trigger, names: Names) -> Iterator[Token]:
    tokens: list[Token] = []
    for home in trigger.homes:
        tokens += _located(home)
        for noun in (child for child in home.children if child.dep_ in ("pobj", "dobj") or child.dep_ in SUBJECTS):
            tokens += _located(noun)
        for preposition in children(home, "prep"):
            for noun in children(preposition, "pobj"):
                tokens += _located(noun)
                if noun.lemma_ in cues("places", "sides"):
                    tokens += [place for event in objects_of(noun, "of") for place in _located(event)]
    struck = trigger.token.head
    if trigger.token.dep_ == "nsubj" and struck.lemma_ in cues("light", "impact"):
        tokens += [place for noun in children(struck, "dobj") for place in (noun, *_located(noun))]
        tokens += _located(struck)
    if trigger.entry.mutual and not trigger.is_verb:
        tokens += [child for child in children(trigger.token, "compound") if child.ent_type_ in ("GPE", "LOC", "FAC")]
    for token in tokens:
        argument = _argument(token, "place", names)
        if argument and (argument.kind == "place" or _is_misread_place(argument)):
            yield token


def _is_misread_place(argument: Found) -> bool:
    """Whether a name after "in" is a place that the recogniser took for something else: no acronym, no person."""
    is_in = argument.token.dep_ == "pobj" and argument.token.head.lower_ == "in"
    return is_in and argument.kind in ("organisation", "other") and argument.token.text.istitle()


def _located(token: Token) -> list[Token]:
    return list(objects_of(token, "in", "at", "near", "outside"))


def _argument(token: Token, role: Role, names: Names) -> Found | None:
    """The argument that a noun is, `None` for a time or a pronoun that nothing explains."""
    if token.lower_ in PERSONAL:
        token = antecedent(token, names) or token
    elif token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        token = token.head.head
    if token.pos_ in ("PRON", "ADP") or token.ent_type_ in ("DATE", "TIME") or token.tag_ in ("WP", "WDT"):
        return None
    bearer = token
    named = names.named(token)
    if named is None and (country := names.of_adjective(token)):
        named = country, "place"
    if named is None:
        for other in _bearers(token):
            if other_named := names.named(other):
                bearer, named = other, other_named
                break
    if named:
        return Found(token=bearer, role=role, name=named[0], kind=named[1])
    phrase = "" if token.pos_ == "PROPN" and token.lower_ in cues("people", "titles") else noun_phrase(token)
    return Found(token=token, role=role, name=phrase, kind=None) if phrase else None


def _bearers(token: Token) -> Iterable[Token]:
    """Tokens that may bear the name of what a noun describes: an apposition, or the name of a city or region."""
    yield from (child for child in children(token, "appos") if child.i > token.i)
    if token.dep_ == "appos":
        yield token.head  # "Henrik Dahl, the banker who was arrested"
    if token.lemma_ in cues("places", "regions"):
        yield from children(token, "compound", "nmod", "appos")
        yield from objects_of(token, "of")
