"""Which sense a trigger has: what stands beside it, against what an entry of the lexicon asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import Entry, cues, kinds
from timeline.extractor.parsing.syntax import (
    RELATIVE,
    children,
    conjuncts,
    is_infinitive,
    is_passive,
    objects_of,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "nsubjpass", "dative")
_PEOPLE = frozenset({"i", "we", "us", "he", "she", "him", "her", "they", "them", "who", "whom", "themselves"})
_LABELS = {
    "PERSON": ("<person>",),
    "ORG": ("<organisation>",),
    "GPE": ("<place>", "<organisation>"),
    "NORP": ("<person>", "<organisation>"),
    "LOC": ("<place>",),
    "FAC": ("<place>",),
    "MONEY": ("<money>",),
    "CARDINAL": ("<number>",),
    "QUANTITY": ("<number>",),
    "PERCENT": ("<number>",),
    "PRODUCT": ("<product>",),
}  # what the recogniser's labels are as kinds; a country acts and is a place


def has_sense(trigger: Token, entry: Entry) -> bool:
    """Whether what stands beside the trigger is what its entry asks for."""
    return _has_object(trigger, entry) and all(
        any(is_one_of(word, condition.words) for word in beside(trigger, condition.slot)) is condition.wanted
        for condition in entry.conditions
    )


def told_objects(verb: Token, entry: Entry) -> list[Token]:
    """The objects that the entry names by their word: "lift" with "sanctions" is one event, that of the verb."""
    wanted = [word for c in entry.conditions if c.slot == "objects" and c.wanted for word in c.words if word[0] != "<"]
    return [word for word in beside(verb, "objects") if not {word.lower_, word.lemma_.lower()}.isdisjoint(wanted)]


def beside(trigger: Token, slot: str) -> Iterator[Token]:
    """The words in a slot of the trigger, through "a group of" and "and"."""
    for word in _SLOTS[slot](trigger):
        for one in conjuncts(word):
            yield one
            if one.pos_ == "NUM" or one.lemma_.lower() in cues("other", "parts"):
                yield from objects_of(one, "of")


def is_one_of(word: Token, words: frozenset[str]) -> bool:
    """Whether the word is one of the lemmas, or a thing of one of the kinds in angle brackets.

    What bears a name is what the recogniser says it is; the lists of `kinds.toml` speak of common nouns.
    """
    lemma = word.lemma_.lower()
    if word.lower_ in words or lemma in words:
        return True
    named = list(_LABELS.get(word.ent_type_, ()))
    if word.lower_ in _PEOPLE:
        named.append("<person>")
    return any(kind in named or (word.pos_ != "PROPN" and lemma in kinds()[kind]) for kind in words if kind in kinds())


def _has_object(verb: Token, entry: Entry) -> bool:
    has = bool(children(verb, *_OBJECTS)) or verb.dep_ == "acl" or is_passive(verb) or _is_object_of_relative(verb)
    match entry.object:
        case "noun":
            return has
        case "none":
            return not has
        case "infinitive":
            return any(is_infinitive(child) for child in children(verb, "xcomp", "ccomp"))
        case _:
            return True


def _subjects(verb: Token) -> Iterator[Token]:
    if is_passive(verb):
        yield from objects_of(verb, "by")
    elif (subject := subject_of(verb)) is not None:
        yield subject


def _objects(verb: Token) -> Iterator[Token]:
    for noun in children(verb, *_OBJECTS):
        yield verb.head if noun.lower_ in RELATIVE and verb.dep_ == "relcl" else noun
    if (verb.dep_ == "acl" and is_passive(verb)) or _is_object_of_relative(verb):
        yield verb.head


def _is_object_of_relative(verb: Token) -> bool:
    """Whether the verb's object is the noun that it describes, without a pronoun: "the ship they sank"."""
    if verb.dep_ != "relcl" or is_passive(verb) or children(verb, *_OBJECTS) or verb.head.ent_type_ in ("DATE", "TIME"):
        return False
    return not any(word.lower_ in RELATIVE or word.tag_ == "WRB" for word in verb.children)


def _modifiers(word: Token) -> Iterator[Token]:
    yield from word.children


def _complements(word: Token) -> Iterator[Token]:
    for preposition in children(word, "prep"):
        yield from children(preposition, "pobj")


def _clause_modals(verb: Token) -> Iterator[Token]:
    for clause in children(verb, "ccomp"):
        yield from children(clause, "aux")


_SLOTS = {
    "subjects": _subjects,
    "objects": _objects,
    "modifiers": _modifiers,
    "complements": _complements,
    "clause_modals": _clause_modals,
}
