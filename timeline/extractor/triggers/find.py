"""Finding the words that report an event: verbs, event nouns, and the light verbs that carry such nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import Entry, Lexicon, cues
from timeline.extractor.names import entity_of
from timeline.extractor.parsing.syntax import RELATIVE, children, is_clause_head, path_up
from timeline.extractor.triggers.senses import has_sense, told_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FREQUENCY = frozenset({"npadvmod", "advmod", "dobj", "tmod"})


@attrs.frozen(kw_only=True, eq=False)
class Trigger:
    """A word that reports an event: its head `token`, the first token of a longer expression, and its lexicon entry.

    `parts` are the other words that tell it, such as those of "take to the streets". `carrier` is the verb that says of
    an event noun who did it and when ("held talks", "the talks began").
    """

    token: Token
    first: Token
    last: Token
    entry: Entry
    parts: tuple[Token, ...] = ()
    carrier: Token | None = None

    @property
    def is_verb(self) -> bool:
        """Whether a verb reports the event."""
        return self.token.pos_ == "VERB"

    @property
    def depth(self) -> int:
        """How many words stand above it in the parse; a carried noun stands where its carrier does."""
        return sum(1 for _ in path_up(self.carrier or self.token))

    @property
    def homes(self) -> tuple[Token, ...]:
        """The tokens whose dependents belong to the event."""
        return (self.token, self.carrier) if self.carrier is not None else (self.token,)


def find_triggers(tokens: Iterable[Token], lexicon: Lexicon) -> list[Trigger]:
    """The triggers among the tokens of a sentence, in their order; words that tell one event together make one."""
    tokens = list(tokens)
    verbs = [trigger for token in tokens if (trigger := _verb(token, lexicon))]
    told = {part.i for trigger in verbs for part in trigger.parts}
    nouns = [trigger for token in tokens if token.i not in told and (trigger := _noun(token, lexicon))]
    carriers = {trigger.carrier.i for trigger in nouns if trigger.carrier is not None}
    verbs = [trigger for trigger in verbs if trigger.token.i not in carriers]
    nouns = [noun for noun in nouns if not any(_tells_the_same(verb, noun) for verb in verbs)]
    return sorted((trigger for trigger in (*nouns, *verbs) if not _is_iterated(trigger)), key=lambda t: t.token.i)


def _tells_the_same(verb: Trigger, noun: Trigger) -> bool:
    """Whether verb and noun tell one event: "met for talks", "met at the meeting", "agreed a deal"."""
    if verb.entry.type.base != noun.entry.type.base:
        return False
    by = noun.token.head
    if by.i == verb.token.i:
        return noun.token.dep_ in ("dobj", "nsubjpass")
    same = ("for", "at", "in", "during") if verb.entry.type == noun.entry.type else ("for",)
    return noun.token.dep_ == "pobj" and by.head.i == verb.token.i and by.lower_ in same


def unknown_verbs(tokens: Iterable[Token], known: list[Trigger], lexicon: Lexicon) -> Iterator[Trigger]:
    """Verbs of finite clauses that the lexicon does not know, as triggers of the type `other`."""
    other = Entry(words=(), type=lexicon.types["other"], say="")
    taken = {home.i for trigger in known for home in trigger.homes}
    for token in tokens:
        if (
            token.pos_ == "VERB"
            and token.i not in taken
            and not lexicon.knows_alone(token.lemma_)
            and token.lemma_ not in _verbs_of_no_event()
            and token.dep_ in ("ROOT", "conj", "ccomp", "advcl")
            and token.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VB")
        ):
            yield Trigger(token=token, first=token, last=token, entry=other)


def trigger_at(span: Span, lexicon: Lexicon) -> Trigger:
    """The trigger that heads the span, of the type that the lexicon gives it, else `other`."""
    token = span.root
    known = _noun(token, lexicon) or _verb(token, lexicon)
    if known is not None:
        return known
    entry = Entry(words=(), type=lexicon.types["other"], say="")
    return Trigger(token=token, first=span[0], last=span[-1], entry=entry, carrier=_carrier(token))


@cache
def _verbs_of_no_event() -> frozenset[str]:
    governors = [cues("governors", status) for status in ("planned", "hypothetical", "alleged", "denied")]
    light = [cues("light", "with_object"), cues("light", "with_subject")]
    return frozenset().union(*governors, *light, cues("reporting", "verbs"), cues("other", "states"))


def _noun(token: Token, lexicon: Lexicon) -> Trigger | None:
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod", "amod"):
        return None
    entity = entity_of(token)
    if entity is not None and entity.label_ not in ("EVENT", "DATE"):
        return None
    for form in (token.lower_, token.lemma_.lower()):
        for entry in lexicon.nouns.get(form, ()):
            start = token.i - len(entry.words) + 1
            if start < token.sent.start:
                continue
            span = token.doc[start : token.i + 1]
            before = zip(entry.words[:-1], span, strict=False)
            matches = all(word in (part.lower_, part.lemma_.lower()) for word, part in before)
            if matches and has_sense(token, entry):
                return Trigger(token=token, first=span[0], last=token, entry=entry, carrier=_carrier(token))
    return None


def _carrier(noun: Token) -> Token | None:
    for clause in children(noun, "relcl"):
        if clause.lemma_ in cues("light", "with_subject") and any(
            c.lower_ in RELATIVE for c in children(clause, "nsubj")
        ):
            return clause
    verb = noun.head
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun, verb = noun.head, noun.head.head
    if noun.dep_ == "pobj":
        preposition, verb = verb, verb.head
        between = [part.lower_ for part in children(verb, "dobj", "prt") if part.i < preposition.i]
        phrase = " ".join((verb.lemma_, *between[:1], preposition.lower_))
        return verb if verb.pos_ == "VERB" and phrase in cues("light", "with_preposition") else None
    if verb.pos_ != "VERB":
        return None
    if noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in cues("light", "with_object"):
        return verb
    if noun.dep_ == "dobj" and any(
        f"{verb.lemma_} {part.lower_}" in cues("light", "with_preposition") for part in children(verb, "prt")
    ):
        return verb
    if noun.dep_ == "nsubjpass" and verb.lemma_ in cues("light", "scheduling"):
        return verb
    if noun.dep_ == "nsubj" and verb.lemma_ in cues("light", "with_subject"):
        others = children(verb, "dobj")
        return verb if not others or (verb.lemma_ == "take" and others[0].lemma_ == "place") else None
    return None


def _verb(token: Token, lexicon: Lexicon) -> Trigger | None:
    if token.pos_ != "VERB" or token.dep_ in ("amod", "compound") or not is_clause_head(token):
        return None
    for entry in lexicon.verbs.get(token.lemma_.lower(), ()):
        parts = _parts(token, entry.words[1:])
        if parts is not None and has_sense(token, entry):
            last = max((token, *parts), key=lambda part: part.i)
            last = last if last.i == token.i + 1 else token
            parts += told_nouns(token, entry)
            return Trigger(token=token, first=token, last=last, entry=entry, parts=tuple(parts))
    return None


def _parts(verb: Token, rest: tuple[str, ...]) -> list[Token] | None:
    """The words of a verbal expression beside its verb ("take to street": "to", "streets"), `None` if one lacks."""
    near = children(verb, "prt", "prep", "dobj", "nsubjpass", "advmod", "acomp", "oprd", "dative")
    near += [word for part in near for word in children(part, "pobj", "compound", "amod", "prep")]
    near = [word for word in near if not any(noun.ent_type_ in ("DATE", "TIME") for noun in children(word, "pobj"))]
    parts = [next((word for word in near if part in (word.lemma_.lower(), word.lower_)), None) for part in rest]
    found = [part for part in parts if part is not None]
    return found if len(found) == len(rest) else None


def _is_iterated(trigger: Trigger) -> bool:
    """Whether the words count events ("met 42 times", "a series of exercises") instead of reporting one."""
    units = cues("iterated", "units")
    for home in trigger.homes:
        for child in home.children:
            if child.dep_ in _FREQUENCY and child.lemma_ in units and not _is_single(child):
                return True
            if child.dep_ == "advmod" and child.lower_ in cues("iterated", "adverbs"):
                return True
    if any(child.lower_ in cues("iterated", "modifiers") for child in trigger.token.children):
        return True
    head = trigger.token.head
    return head.lower_ == "of" and head.head.lemma_ in cues("iterated", "heads")


def _is_single(unit: Token) -> bool:
    """Whether the unit counts one: "for the first time", "one time", "this time"."""
    return unit.tag_ == "NN" or any(child.tag_ in ("JJ", "DT") and child.lower_ != "many" for child in unit.children)
