"""Finding the words that report an event: verbs, event nouns, and the light verbs that carry such nouns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import Entry, Lexicon
from timeline.extractor.names import entity_of
from timeline.extractor.triggers.iteration import group_of
from timeline.extractor.triggers.senses import has_sense, told_nouns
from timeline.languages.en import cues
from timeline.parsing.syntax import RELATIVE, children, is_clause_head, is_time, path_up

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@attrs.frozen(kw_only=True, eq=False)
class Trigger:
    """A word that reports an event: its head `token`, the first token of a longer expression, and its lexicon entry.

    `parts` are the other words that tell it, such as those of "take to the streets". `light_verb` is the verb that says
    of an event noun who did it and when ("held talks", "the talks began"). `measure` is the noun of which a statistic
    tells ("trade grew").
    """

    token: Token
    first: Token
    last: Token
    entry: Entry
    parts: tuple[Token, ...] = ()
    light_verb: Token | None = None
    measure: Token | None = None

    @property
    def is_verb(self) -> bool:
        """Whether a verb reports the event."""
        return self.token.pos_ == "VERB"

    @property
    def group(self) -> Token:
        """The token that stands for the event in its clause: of "a series of talks" the series."""
        return group_of(self.token)

    @property
    def depth(self) -> int:
        """How many words stand above it in the parse; a carried noun stands where its light verb does."""
        return sum(1 for _ in path_up(self.light_verb or self.token))

    @property
    def homes(self) -> tuple[Token, ...]:
        """The tokens whose dependents belong to the event."""
        return (self.token, self.light_verb) if self.light_verb is not None else (self.token,)


def find_triggers(tokens: Iterable[Token], lexicon: Lexicon) -> list[Trigger]:
    """The triggers among the tokens of a sentence, in their order; words that tell one event together make one."""
    tokens = list(tokens)
    verbs = [trigger for token in tokens if (trigger := _verb(token, lexicon))]
    told = {part.i for trigger in verbs for part in trigger.parts}
    nouns = [trigger for token in tokens if token.i not in told and (trigger := _noun(token, lexicon))]
    light_verbs = {trigger.light_verb.i for trigger in nouns if trigger.light_verb is not None}
    verbs = [trigger for trigger in verbs if trigger.token.i not in light_verbs]
    nouns = [noun for noun in nouns if not any(_tells_the_same(verb, noun) for verb in verbs)]
    return sorted((*nouns, *verbs), key=lambda trigger: trigger.token.i)


def _tells_the_same(verb: Trigger, noun: Trigger) -> bool:
    """Whether verb and noun tell one event: "met for talks", "agreed a deal", "the fire destroyed"."""
    if verb.entry.type.base != noun.entry.type.base:
        return False
    by = noun.token.head
    is_same_type = verb.entry.type == noun.entry.type
    if by.i == verb.token.i:
        return noun.token.dep_ in ("dobj", "nsubjpass") or (is_same_type and noun.token.dep_ == "nsubj")
    same = ("for", "at", "in", "during") if is_same_type else ("for",)
    return noun.token.dep_ == "pobj" and by.head.i == verb.token.i and by.lower_ in same


def trigger_at(span: Span, lexicon: Lexicon) -> Trigger:
    """The trigger that heads the span, of the type that the lexicon gives it, else `other`."""
    token = span.root
    known = _noun(token, lexicon) or _verb(token, lexicon)
    if known is not None:
        return known
    entry = Entry(words=(), type=lexicon.types["other"], say="")
    return Trigger(token=token, first=span[0], last=span[-1], entry=entry, light_verb=_light_verb(token))


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
                return Trigger(token=token, first=span[0], last=token, entry=entry, light_verb=_light_verb(token))
    return None


def _light_verb(noun: Token) -> Token | None:
    noun = group_of(noun)
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
    entries = lexicon.verbs.get(token.lemma_.lower(), ())
    near = _near(token) if any(len(entry.words) > 1 for entry in entries) else []
    for entry in entries:
        parts = _parts(near, entry.words[1:])
        if parts is not None and has_sense(token, entry):
            last = max((token, *parts), key=lambda part: part.i)
            last = last if last.i == token.i + 1 else token
            parts += told_nouns(token, entry)
            return Trigger(token=token, first=token, last=last, entry=entry, parts=tuple(parts))
    return None


def _near(verb: Token) -> list[Token]:
    """The words that may make one expression with a verb."""
    near = children(verb, "prt", "prep", "dobj", "nsubjpass", "advmod", "acomp", "oprd", "dative")
    near += [word for part in near for word in children(part, "pobj", "compound", "amod", "prep")]
    return [word for word in near if not any(is_time(noun) for noun in children(word, "pobj"))]


def _parts(near: list[Token], rest: tuple[str, ...]) -> list[Token] | None:
    """The words of a verbal expression beside its verb ("take to street": "to", "streets"), `None` if one lacks."""
    parts = [next((word for word in near if part in (word.lemma_.lower(), word.lower_)), None) for part in rest]
    found = [part for part in parts if part is not None]
    return found if len(found) == len(rest) else None
