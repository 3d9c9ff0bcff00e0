"""The arguments of a trigger: who took part, where and about what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.arguments.described_parties import companions_of, members_of
from timeline.extractor.arguments.event_places import find_places
from timeline.extractor.arguments.noun_parties import parties_of_noun
from timeline.extractor.arguments.topics import find_topics
from timeline.extractor.arguments.verb_parties import parties_of_verb
from timeline.extractor.names import Names, entity_of
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues, government_of
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


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
    of_verb = parties_of_verb(verb, trigger, names) if verb is not None else ()
    of_noun = () if verb is trigger.token else parties_of_noun(trigger, names)
    for token, role in (*of_verb, *of_noun):
        companions = (found for other in companions_of(token) for found in arguments_of(other, role, names))
        members = (found for other in members_of(token) for found in arguments_of(other, role, names) if found.kind)
        told = (*arguments_of(token, role, names), *companions)
        for found in (*told, *(attrs.evolve(member, is_member=True) for member in members)):
            is_goal = role == "patient" and trigger.entry.goes_to and found.kind == "place"
            yield attrs.evolve(found, role="place") if is_goal else _as_government(found, trigger)


def _as_government(found: Found, trigger: Trigger) -> Found:
    """The country, where its capital speaks or deals with others: "Oslo rejected it", but not "the Oslo talks"."""
    is_dealing = trigger.entry.type.base in cues("places", "governments_act")
    is_name = found.kind not in ("person", None) and found.token.dep_ != "compound" and not children(found.token, "det")
    country = government_of(found.name) if is_dealing and is_name else None
    return found if country is None else attrs.evolve(found, name=country, kind="place")


def _verb_of(trigger: Trigger) -> Token | None:
    """The verb whose subject and objects are the event's own: the trigger, its light verb, or "be" before it.

    "Be" counts before an adjective, and before "in talks" and "on leave".
    """
    token = trigger.token
    if token.pos_ in ("VERB", "AUX"):
        return token
    if token.dep_ == "acomp" and token.pos_ == "ADJ":
        return token.head
    return _be_before(token) if trigger.light_verb is None else trigger.light_verb


def _be_before(noun: Token) -> Token | None:
    """The verb "be" that has a bare event noun as what somebody is in: "they are in talks", "she is on leave"."""
    is_in = noun.dep_ == "pobj" and noun.head.lower_ in cues("arguments", "states") and noun.head.head.lemma_ == "be"
    return noun.head.head if is_in and not children(noun, "det") else None
