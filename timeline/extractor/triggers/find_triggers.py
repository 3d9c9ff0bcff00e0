"""Finding the words that report an event: verbs, event nouns, and the light verbs that carry such nouns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import Entry, Lexicon
from timeline.extractor.names import entity_of
from timeline.extractor.triggers.light_verbs import light_verb_of
from timeline.extractor.triggers.senses import has_sense, is_one_of, nouns_of_entry
from timeline.extractor.triggers.trigger import Trigger
from timeline.languages.en import cues
from timeline.model.event_type import OTHER
from timeline.parsing.syntax import children, is_beside, is_clause_head, is_time
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token


_NOUNS = ("NOUN", "PROPN")


def find_triggers(tokens: Iterable[Token], lexicon: Lexicon) -> list[Trigger]:
    """The triggers among the tokens of a sentence, in their order; words that tell one event together make one."""
    tokens = list(tokens)
    verbs = [trigger for token in tokens if token.pos_ == "VERB" and (trigger := _known(token, lexicon))]
    nouns = _nouns_beside(verbs, tokens, lexicon)
    light_verbs = {trigger.light_verb.i for trigger in nouns if trigger.light_verb is not None}
    verbs = [trigger for trigger in verbs if trigger.token.i not in light_verbs]
    nouns = [noun for noun in nouns if not any(_is_same_event(verb, noun) for verb in verbs)]
    return sorted((*nouns, *verbs), key=lambda trigger: trigger.token.i)


def _nouns_beside(verbs: list[Trigger], tokens: Iterable[Token], lexicon: Lexicon) -> list[Trigger]:
    """The event nouns that are no part of a verb's expression, as the streets are of "took to the streets"."""
    parts = {part.i for trigger in verbs for part in trigger.parts}
    nouns = (token for token in tokens if token.pos_ in _NOUNS and token.i not in parts)
    return [trigger for token in nouns if (trigger := _known(token, lexicon))]


def _is_same_event(verb: Trigger, noun: Trigger) -> bool:
    """Whether verb and noun report one event: "met for talks", "agreed a deal", "the fire destroyed"."""
    if verb.entry.type.base != noun.entry.type.base:
        return False
    by = noun.token.head
    is_same_type = verb.entry.type == noun.entry.type
    if by.i == verb.token.i:
        return noun.token.dep_ in ("dobj", "nsubjpass") or (is_same_type and noun.token.dep_ == "nsubj")
    joining = cues("triggers", "joining_same" if is_same_type else "joining")
    return noun.token.dep_ == "pobj" and by.head.i == verb.token.i and by.lower_ in joining


def trigger_at(span: Span, lexicon: Lexicon) -> Trigger:
    """The trigger that heads the span, of the type that the lexicon gives it, else `other`."""
    token = span.root
    known = _known(token, lexicon)
    if known is not None:
        return known
    entry = Entry(words=(), type=lexicon.types[OTHER], say="")
    return Trigger(token=token, first=span[0], last=span[-1], entry=entry, light_verb=light_verb_of(token))


@once
def _known(token: Token, lexicon: Lexicon) -> Trigger | None:
    """The trigger that a word of the lexicon makes."""
    if token.pos_ == "VERB":
        return _verb(token, lexicon)
    return _noun(token, lexicon) if token.pos_ in _NOUNS else None


def _noun(token: Token, lexicon: Lexicon) -> Trigger | None:
    if token.dep_ in ("compound", "nmod", "amod"):
        return None
    entity = entity_of(token)
    if entity is not None and entity.label_ not in ("EVENT", "DATE"):
        return None
    for form in (token.lower_, token.lemma_.lower()):
        for entry in lexicon.nouns.get(form, ()):
            first = _first_of_expression(token, entry)
            if first is not None and has_sense(token, entry):
                return Trigger(token=token, first=first, last=token, entry=entry, light_verb=light_verb_of(token))
    return None


def _first_of_expression(noun: Token, entry: Entry) -> Token | None:
    """Where an expression that ends in the noun starts ("car bomb", "bomb"), `None` where other words stand there."""
    start = noun.i - len(entry.words) + 1
    if start < noun.sent.start:
        return None
    before = zip(entry.words[:-1], noun.doc[start : noun.i], strict=True)
    return noun.doc[start] if all(word in (part.lower_, part.lemma_.lower()) for word, part in before) else None


def _verb(token: Token, lexicon: Lexicon) -> Trigger | None:
    entries = lexicon.verbs.get(token.lemma_.lower())
    if entries is None or token.dep_ in ("amod", "compound") or not is_clause_head(token):
        return None
    near = _near(token) if any(len(entry.words) > 1 for entry in entries) else []
    particles = _particles(token)
    for entry in entries:
        parts = _parts(near, entry.words[1:]) if particles.issubset(entry.words) else None
        if parts is not None and has_sense(token, entry):
            last = max((token, *parts), key=lambda part: part.i)
            last = last if last.i == token.i + 1 else token
            parts += nouns_of_entry(token, entry)
            return Trigger(token=token, first=token, last=last, entry=entry, parts=tuple(parts))
    return None


def _particles(verb: Token) -> set[str]:
    """What makes another verb of it: "call off"; not the "off" that parsers see in "drowned off the coast"."""
    places = [noun for noun in children(verb, "dobj", "npadvmod", "pobj") if is_one_of(noun, frozenset({"<place>"}))]
    return {
        particle.lower_
        for particle in children(verb, "prt")
        if not is_beside(particle)
        and (
            particle.lower_ not in cues("triggers", "before_places") or not (places or particle.nbor().pos_ == "PROPN")
        )
    }


def _near(verb: Token) -> list[Token]:
    """The words that may make one expression with a verb."""
    near = children(verb, "prt", "prep", "dobj", "nsubjpass", "advmod", "acomp", "oprd", "dative")
    near += [clause for clause in children(verb, "ccomp") if clause.pos_ == "ADJ"]  # "found Berg guilty"
    below = [word for part in near for word in children(part, "pobj", "compound", "amod", "prep", "neg")]
    near += [*below, *(word for noun in below for word in children(noun, "compound", "amod"))]
    return [word for word in near if not any(is_time(noun) for noun in children(word, "pobj"))]


def _parts(near: list[Token], rest: tuple[str, ...]) -> list[Token] | None:
    """The words of a verbal expression beside its verb ("take to street": "to", "streets"), `None` if one lacks.

    What only narrows another word must have that in the expression too: "hold fire" is not in "held live-fire drills".
    """
    parts = [next((word for word in near if part in (word.lemma_.lower(), word.lower_)), None) for part in rest]
    found = [part for part in parts if part is not None]
    is_whole = all(part.dep_ not in ("compound", "amod") or part.head in found for part in found)
    return found if is_whole and len(found) == len(rest) else None
