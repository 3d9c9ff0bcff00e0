"""Words that report an event of no known type: all of them, or only the verbs that tell most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import Lexicon
from timeline.extractor.names import entity_of
from timeline.extractor.triggers.find_triggers import trigger_at
from timeline.extractor.triggers.trigger import Trigger
from timeline.languages.en import cues, event_nouns
from timeline.model.event_type import OTHER
from timeline.parsing.syntax import children, is_infinitive

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_MODIFIERS = frozenset({"amod", "compound", "nmod", "prep", "punct", "aux", "auxpass"})


def unknown_events(tokens: Iterable[Token], known: list[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """Every verb and every event noun that is no state and no known trigger's yet, as triggers of the type `other`.

    Then the verbs that say who says something, of the type that is the fallback for speech.
    """
    free = list(_untold(tokens, known))
    nouns = [noun for noun in _each_of_no_type(filter(_is_event_noun, free), lexicon) if _is_one_happening(noun)]
    light_verbs = {noun.light_verb.i for noun in nouns if noun.light_verb is not None}
    verbs = [token for token in free if token.i not in light_verbs]
    found = _each_of_no_type(filter(_is_event_verb, verbs), lexicon)
    return [*nouns, *found, *_statements(verbs, lexicon)]


def _statements(verbs: Iterable[Token], lexicon: Lexicon) -> Iterator[Trigger]:
    """The verbs that say who says something: "he said", "she described"."""
    statement = lexicon.fallbacks.get("speech", lexicon.types[OTHER])
    for verb in _each_of_no_type(filter(_is_said, verbs), lexicon):
        yield attrs.evolve(verb, entry=attrs.evolve(verb.entry, type=statement, topics=True))


def _each_of_no_type(tokens: Iterable[Token], lexicon: Lexicon) -> Iterator[Trigger]:
    for token in tokens:
        yield from _of_no_type(token, lexicon)


def _of_no_type(token: Token, lexicon: Lexicon) -> Iterator[Trigger]:
    """The word as an `other`, with its particle; nothing where a type knows it: then it tells another word's event."""
    particle = children(token, "prt")
    end = token.i + 2 if particle and particle[0].i == token.i + 1 else token.i + 1
    trigger = trigger_at(token.doc[token.i : end], lexicon)
    if not trigger.entry.words:
        yield trigger


def _untold(tokens: Iterable[Token], known: list[Trigger]) -> Iterator[Token]:
    taken = {word.i for trigger in known for word in (*trigger.homes, *trigger.parts)}
    return (token for token in tokens if token.i not in taken)


def _is_event_verb(token: Token) -> bool:
    if token.pos_ != "VERB" or token.dep_ in _MODIFIERS:
        return False
    if token.lemma_ in stative_verbs() and not _is_end_of_a_thing(token):
        return False
    is_future = token.lower_ == "going" and any(is_infinitive(verb) for verb in children(token, "xcomp"))
    return not is_future


def _is_end_of_a_thing(token: Token) -> bool:
    """Whether a verb of phase has no event to tell the phase of: "work resumed", "the firm stopped its presses"."""
    has_thing = children(token, "nsubj", "nsubjpass") and not children(token, "xcomp", "ccomp")
    return token.lemma_ in cues("other", "turns") and bool(has_thing)


def _is_said(token: Token) -> bool:
    return token.pos_ == "VERB" and token.dep_ not in _MODIFIERS and token.lemma_ in _verbs_of_speech()


def _is_event_noun(token: Token) -> bool:
    is_noun = token.pos_ == "NOUN" and token.dep_ not in _MODIFIERS and token.lemma_.lower() in event_nouns()
    return is_noun and entity_of(token) is None


def _is_one_happening(noun: Trigger) -> bool:
    """Whether the noun is carried by a verb, or a singular, or narrowed: "the sales of Monday".

    A bare plural means a kind of happening, or the sum of them ("its sales"), and says nothing of any of them.
    """
    narrowed = children(noun.token, "prep", "nummod", "relcl", "acl")
    return noun.light_verb is not None or noun.token.tag_ != "NNS" or bool(narrowed)


@cache
def _verbs_of_speech() -> frozenset[str]:
    return cues("reporting", "verbs").union(cues("other", "speech")) - cues("other", "attitudes")


@cache
def stative_verbs() -> frozenset[str]:
    """Verbs that tell a state, an attitude, a phase of something else or what somebody says."""
    lists = [cues("other", name) for name in ("states", "attitudes", "phases", "senses")]
    return cues("reporting", "verbs").union(*lists)
