"""Where an event took place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.names import Names
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.syntax import SUBJECTS, children, objects_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_places(trigger: Trigger, names: Names) -> Iterator[Found]:
    """The places that hang on the trigger and its light verb, on their subjects and objects, and on what it strikes."""
    for token in _candidates(trigger):
        for found in arguments_of(token, "place", names):
            if found.kind == "place" or _is_misread_place(found):
                yield attrs.evolve(found, kind="place")


def _candidates(trigger: Trigger) -> list[Token]:
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
        if home.dep_ == "relcl" and any(child.lower_ == "where" for child in home.children):
            tokens.append(home.head)  # "Doba, where they met"
    for clause in children(trigger.token, "acl"):  # "a ceremony held in Oslo"
        if clause.lemma_ in cues("light", "with_object"):
            tokens += _located(clause)
    struck = trigger.token.head
    if trigger.token.dep_ == "nsubj" and struck.lemma_ in cues("light", "impact"):
        tokens += [place for noun in children(struck, "dobj") for place in (noun, *_located(noun))]
        tokens += _located(struck)
    if trigger.entry.mutual and not trigger.is_verb:
        tokens += [child for child in children(trigger.token, "compound") if child.ent_type_ in ("GPE", "LOC", "FAC")]
    return tokens


def _is_misread_place(found: Found) -> bool:
    """Whether a name after "in" is a place that the recogniser took for something else: no acronym, no person."""
    is_in = found.token.dep_ == "pobj" and found.token.head.lower_ == "in"
    return is_in and found.kind in ("organisation", "other") and found.token.text.istitle()


def _located(token: Token) -> list[Token]:
    return list(objects_of(token, "in", "at", "near", "outside"))
