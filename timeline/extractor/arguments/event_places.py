"""Where an event took place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.names import Names
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues, kinds
from timeline.parsing.syntax import SUBJECTS, children, objects_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def find_places(trigger: Trigger, names: Names) -> Iterator[Found]:
    """The places that hang on the trigger and its light verb, on their subjects and objects, and on what it strikes."""
    for token in _candidates(trigger):
        for found in arguments_of(token, "place", names):
            if found.kind == "place" or _is_misread_place(found):
                yield attrs.evolve(found, kind="place")


def _candidates(trigger: Trigger) -> Iterator[Token]:
    for home in trigger.homes:
        yield from _in_clause(home)
    yield from _behind_participles(trigger.token)
    yield from _struck(trigger.token)
    if trigger.entry.mutual and not trigger.is_verb:  # "the Oslo talks"
        yield from (noun for noun in children(trigger.token, "compound") if noun.ent_type_ in ("GPE", "LOC", "FAC"))


def _in_clause(home: Token) -> Iterator[Token]:
    """Places of a verb or noun, its subjects and objects: "met in Oslo", "attended a rally in Oslo"."""
    yield from _located(home)
    for noun in home.children:
        if noun.dep_ in ("pobj", "dobj") or noun.dep_ in SUBJECTS:
            yield from _located(noun)
    for preposition in children(home, "prep"):
        for noun in children(preposition, "pobj"):
            yield from _located(noun)
            if noun.lemma_ in cues("places", "sides"):  # "met on the sidelines of a summit in Oslo"
                for event in objects_of(noun, "of"):
                    yield from _located(event)
    if home.dep_ == "relcl" and any(child.lower_ == "where" for child in home.children):
        yield home.head  # "Doba, where they met"


def _behind_participles(noun: Token) -> Iterator[Token]:
    """Places of a light verb behind the noun: "a ceremony held in Oslo"."""
    for clause in children(noun, "acl"):
        if clause.lemma_ in cues("light", "with_object"):
            yield from _located(clause)


def _struck(noun: Token) -> Iterator[Token]:
    """What an event strikes, and where: "the storm hit Bergen", "the blast killed two people in Doba"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in cues("light", "impact"):
        for struck in children(verb, "dobj"):
            yield struck
            yield from _located(struck)
        yield from _located(verb)


def _is_misread_place(found: Found) -> bool:
    """Whether a name after "in" is a place that the recogniser took for something else: no acronym, no person."""
    preposition = found.token.head
    is_in = found.token.dep_ == "pobj" and preposition.lower_ == "in"
    is_held = preposition.head.lemma_ in kinds()["<company>"]  # "shares in Norsoft"
    return is_in and not is_held and found.kind in ("organisation", "other") and found.token.text.istitle()


def _located(token: Token) -> Iterator[Token]:
    return objects_of(token, *cues("arguments", "locating"))
