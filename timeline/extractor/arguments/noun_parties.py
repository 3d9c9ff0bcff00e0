"""Who takes part in what a noun reports: its owners, the names before it, and what hangs on its prepositions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.names import Names, entity_heads, entity_of, meant_by
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model.event import Role
from timeline.parsing.syntax import children, climb, conjuncts, is_time, objects_of, path_up, subject_of, verb_above

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_SUBORDINATE = frozenset({"ccomp", "relcl", "advcl", "acl", "parataxis"})


def parties_of_noun(trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    """The parties of a trigger that hang on its noun, or act in the clause that takes place at the event."""
    owner: Role = "patient" if trigger.token.lemma_ in cues("arguments", "suffered") else "agent"
    yield from ((token, owner) for token in _owners(trigger, names))
    yield from _named_before(trigger, names)
    yield from ((token, "agent") for token in _doers_behind(trigger.token))
    yield from _concerned(trigger)
    if trigger.entry.mutual and not _has_own_parties(trigger):
        yield from ((token, "agent") for token in _people_at(trigger, names))


def _owners(trigger: Trigger, names: Names) -> Iterator[Token]:
    """Whose it is: "Norway’s visit", "Lund and Moussa’s meeting", "their talks"."""
    for owner in children(trigger.token, "poss"):
        is_shared = trigger.entry.mutual and owner.lower_ in cues("arguments", "shared_owners")
        if is_shared and not meant_by(owner, names):
            yield from _people_around(trigger, names)
        elif not is_time(owner):
            yield from (*_joined_before(owner), *conjuncts(owner))


def _named_before(trigger: Trigger, names: Names) -> Iterator[tuple[Token, Role]]:
    """Names before the noun: "Norwegian-Chadian talks", "the Putin-Xi talks", "Falcon 4 sales"."""
    mutual = trigger.entry.mutual
    for word in children(trigger.token, "compound", "nmod", "amod"):
        for part in (*children(word, "compound", "nmod", "amod"), *conjuncts(word)):
            if names.of_adjective(part) or (mutual and _is_party(part, names)):
                yield part, "agent" if mutual or part.tag_.startswith("JJ") else "patient"
        if not mutual and _is_named_before(word, names):
            yield word, "agent" if trigger.entry.names_act else "patient"


def _doers_behind(noun: Token) -> Iterator[Token]:
    """Who acts, behind the noun or its participle: "a deal with Chad", "a deal reached between Norway and Chad"."""
    participles = (clause for clause in children(noun, "acl") if clause.lemma_ in cues("light", "with_object"))
    for home in (noun, *participles):
        yield from objects_of(home, *cues("arguments", "before_doers"))


def _concerned(trigger: Trigger) -> Iterator[tuple[Token, Role]]:
    """Who is acted upon, "an attack on Doba"; of what parties do together who takes part, "a meeting of ministers"."""
    if trigger.entry.mutual:
        yield from ((token, "agent") for token in objects_of(trigger.token, "of"))
    else:
        talked_of = cues("topics", "prepositions") if trigger.entry.topics else frozenset()
        acted_on = cues("arguments", "before_patients") - talked_of
        yield from ((token, "patient") for token in objects_of(trigger.token, *acted_on))


def _people_at(trigger: Trigger, names: Names) -> Iterator[Token]:
    """The people of the clause that takes place at the event: "At a summit in Beijing, Lund thanked Moussa".

    Where the noun says with whom, the one who acts there: "At a meeting with miners, Lund blamed Moussa".
    """
    verb = _container_clause(trigger)
    if verb is None:
        return
    if any(objects_of(trigger.token, "with")):
        yield from ((subject,) if (subject := subject_of(verb)) is not None and names.named(subject) else ())
    else:
        yield from _people_in(verb, names)


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
    return bool(named) or any(objects_of(trigger.token, *cues("arguments", "before_own_parties")))


def _joined_before(owner: Token) -> list[Token]:
    """The first owner in "A and B’s meeting", which parsers like to read as "A, and B’s meeting"."""
    noun = owner.head
    first, middle = noun.head, owner.nbor(-1) if owner.i else owner
    joined = noun.dep_ == "conj" and middle.lower_ == "and" and first.pos_ == "PROPN" and first.i == middle.i - 1
    return [first] if joined else []


def _people_around(trigger: Trigger, names: Names) -> Iterator[Token]:
    """Whom "their" before a mutual event means: the people of the clause around it."""
    verb = verb_above(trigger.token)
    return _people_in(_top_clause(verb), names) if verb is not None else iter(())


def _container_clause(trigger: Trigger) -> Token | None:
    """The verb of the clause that takes place at the event: "At a summit in Beijing, X thanked Y"."""
    noun, preposition = trigger.token, trigger.token.head
    is_at_event = noun.dep_ == "pobj" and preposition.lower_ in cues("arguments", "at_event")
    if not is_at_event or preposition.head.pos_ != "VERB":
        return None
    if any(child.lower_ in cues("arguments", "no_one_event") for child in children(noun, "det")):
        return None
    return _top_clause(preposition.head)


def _top_clause(verb: Token) -> Token:
    *_, top = (verb, *climb(verb, lambda clause: clause.dep_ in ("advcl", "xcomp", "acl", "pcomp")))
    return top


def _people_in(verb: Token, names: Names) -> Iterator[Token]:
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
