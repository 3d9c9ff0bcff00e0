"""Which sense a trigger has: what stands beside it, against what an entry of the lexicon asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import Entry
from timeline.languages.en import country_names, cues, kinds
from timeline.parsing.speech import content_of, is_of_speaker
from timeline.parsing.syntax import (
    SUBJECTS,
    children,
    conjuncts,
    describes_its_object,
    doers_of,
    is_infinitive,
    is_passive,
    objects_of,
    shared_objects,
    subject_of,
)
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_OBJECTS = ("dobj", "nsubjpass", "dative")
_UNKNOWN = ("<person>", "<organisation>", "<place>", "<product>")
_LABELS = {
    "PERSON": ("<person>",),
    "ORG": ("<organisation>",),
    "GPE": ("<place>", "<organisation>", "<state>"),
    "NORP": ("<person>", "<organisation>", "<state>"),
    "LOC": ("<place>",),
    "FAC": ("<place>",),
    "MONEY": ("<money>",),
    "CARDINAL": ("<number>",),
    "QUANTITY": ("<number>",),
    "PERCENT": ("<number>",),
    "PRODUCT": ("<product>",),
    "WORK_OF_ART": ("<product>",),
}  # what the recogniser's labels are as kinds; a country acts and is a place


def has_sense(trigger: Token, entry: Entry) -> bool:
    """Whether what stands beside the trigger is what its entry asks for."""
    return _has_object(trigger, entry) and all(
        any(is_one_of(word, condition.words) for word in _in_slot(trigger, condition.slot, entry)) is condition.wanted
        for condition in entry.conditions
    )


def _in_slot(trigger: Token, slot: str, entry: Entry) -> Iterator[Token]:
    """The words in a slot; a verb that cannot be without an object shares that of the verb behind it."""
    words = beside(trigger, slot)
    if words or slot != "objects" or entry.object != "noun":
        yield from words
    else:
        for noun in shared_objects(trigger):
            yield from conjuncts(noun)


def nouns_of_entry(verb: Token, entry: Entry) -> list[Token]:
    """The nouns that the entry names by their word: "lift" with "sanctions" is one event, that of the verb."""
    return [
        word
        for condition in entry.conditions
        if condition.wanted and condition.slot in ("objects", "complements")
        for noun in _SLOTS[condition.slot](verb)
        for one in conjuncts(noun)
        for word in (one, *_meant(one))
        if any(_is_word(part, condition.words) for part in (one, *_meant(one)))
    ]


@once
def beside(trigger: Token, slot: str) -> list[Token]:
    """The words in a slot of the trigger, those joined to them by "and", and what "a group of" them means."""
    return [meant for word in _SLOTS[slot](trigger) for one in conjuncts(word) for meant in (one, *_meant(one))]


def _meant(word: Token) -> Iterator[Token]:
    """The words that say what a word of little meaning is about: "part of an aid programme" is aid."""
    if word.pos_ == "NUM" or word.lemma_.lower() in cues("descriptions", "parts"):
        for part in (*children(word, "compound", "nmod"), *objects_of(word, "of")):
            yield part
            yield from _meant(part)


def is_one_of(word: Token, words: frozenset[str]) -> bool:
    """Whether the word is one of the lemmas, or a thing of one of the kinds in angle brackets.

    What a name names the recogniser says, or its last word ("the Bergen Bridge"); a name that it does not know may be
    anybody's.
    """
    if _is_word(word, words):
        return True
    named = _pronouns().get(word.lower_, ()) if word.pos_ == "PRON" else _LABELS.get(word.ent_type_, ())
    if word.text in country_names():
        named += _LABELS["GPE"]
    elif word.tag_ == "NNP" and not word.ent_type_:
        named = _UNKNOWN
    return any(kind in named or not kinds()[kind].isdisjoint(_forms(word)) for kind in words if kind in kinds())


@cache
def _pronouns() -> Mapping[str, tuple[str, ...]]:
    """Pronouns, and the kinds of things that they may stand for."""
    people = dict.fromkeys(cues("triggers", "pronouns_of_persons"), ("<person>",))
    return people | dict.fromkeys(cues("triggers", "pronouns_of_groups"), ("<person>", "<organisation>"))


def _is_word(word: Token, words: frozenset[str]) -> bool:
    return not words.isdisjoint(_forms(word))


@once
def _forms(word: Token) -> list[str]:
    """The word and its lemma, or what a hyphen makes of them, which parsers cut apart: "cease-fire", "start-up"."""
    forms = [word.lower_, word.lemma_.lower()]
    if word.i > 1 and word.nbor(-1).tag_ == "HYPH":
        return [f"{word.nbor(-2).lower_}-{form}" for form in forms] + forms
    return forms


def _has_object(verb: Token, entry: Entry) -> bool:
    has = verb.dep_ == "acl" or is_passive(verb) or any(_objects(verb))
    match entry.object:
        case "noun":
            return has or bool(shared_objects(verb))
        case "bare noun":
            return has and not children(verb, "oprd", "ccomp")
        case "none":
            return not has
        case "infinitive":
            return any(is_infinitive(child) for child in children(verb, "xcomp", "ccomp"))
        case _:
            return True


def _objects(verb: Token) -> Iterator[Token]:
    for noun in children(verb, *_OBJECTS):
        yield verb.head if noun.lower_ in cues("grammar", "relative") and verb.dep_ == "relcl" else noun
    if describes_its_object(verb):
        yield verb.head
    elif is_passive(verb) and not children(verb, "nsubjpass") and (sufferer := subject_of(verb)) is not None:
        yield sufferer


def _modifiers(word: Token) -> Iterator[Token]:
    taken = {*_OBJECTS, *SUBJECTS, "conj", "advcl", "punct"} if word.pos_ == "VERB" else {"conj", "punct"}
    yield from (child for child in word.children if child.dep_ not in taken)


def _complements(word: Token) -> Iterator[Token]:
    for preposition in children(word, "prep"):
        yield from children(preposition, "pobj", "pcomp")  # "charged with theft", "charged with stealing"
        yield from _complements(preposition)  # "out of the talks"


def _clause_words(verb: Token) -> Iterator[Token]:
    for clause in children(verb, "ccomp"):
        if clause.i > verb.i:  # one that stands before it is mostly a quotation
            yield clause
            yield from children(clause, "aux", "neg", "mark", "acomp", "attr", *SUBJECTS)


def _own_clause_words(verb: Token) -> Iterator[Token]:
    clause = content_of(verb)
    if clause is not None and is_of_speaker(clause, verb):
        yield clause
        yield from children(clause, "aux", "auxpass", "neg")


_SLOTS = {
    "subjects": doers_of,
    "objects": _objects,
    "modifiers": _modifiers,
    "complements": _complements,
    "clause_words": _clause_words,
    "own_clause_words": _own_clause_words,
}
