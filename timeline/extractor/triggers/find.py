"""Finding the words that report an event: verbs, event nouns, and the light verbs that carry such nouns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import Entry, Lexicon, cues
from timeline.extractor.names import entity_of
from timeline.extractor.parsing.syntax import RELATIVE, children, is_clause_head, is_infinitive, is_passive
from timeline.extractor.triggers.iteration import group_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@attrs.frozen(kw_only=True, eq=False)
class Trigger:
    """A word that reports an event: its head `token`, the first token of a longer expression, and its lexicon entry.

    `carrier` is the verb that says of an event noun who did it and when ("held talks", "the talks began").
    `measure` is the noun of which a statistic tells ("trade grew").
    """

    token: Token
    first: Token
    last: Token
    entry: Entry
    carrier: Token | None = None
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
    def homes(self) -> tuple[Token, ...]:
        """The tokens whose dependents belong to the event."""
        return (self.token, self.carrier) if self.carrier is not None else (self.token,)


def find_triggers(tokens: Iterable[Token], lexicon: Lexicon) -> list[Trigger]:
    """The triggers among the tokens of a sentence, in their order; a carried noun and its carrier make one."""
    tokens = list(tokens)
    nouns = [trigger for token in tokens if (trigger := _noun(token, lexicon))]
    carriers = {trigger.carrier.i for trigger in nouns if trigger.carrier is not None}
    verbs = [trigger for token in tokens if token.i not in carriers and (trigger := _verb(token, lexicon))]
    return sorted((*nouns, *verbs), key=lambda trigger: trigger.token.i)


def trigger_at(span: Span, lexicon: Lexicon) -> Trigger:
    """The trigger that heads the span, of the type that the lexicon gives it, else `other`."""
    token = span.root
    known = _noun(token, lexicon) or _verb(token, lexicon)
    if known is not None:
        return known
    entry = Entry(words=(), type=lexicon.types["other"], say="")
    return Trigger(token=token, first=span[0], last=span[-1], entry=entry, carrier=_carrier(token))


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
            if matches and not any(child.lower_ in entry.unless for child in token.children):
                return Trigger(token=token, first=span[0], last=token, entry=entry, carrier=_carrier(token))
    return None


def _carrier(noun: Token) -> Token | None:
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
    if token.pos_ != "VERB" or token.dep_ in ("amod", "compound"):
        return None
    for entry in lexicon.verbs.get(token.lemma_.lower(), ()):
        rest = entry.words[1:]
        parts = [part for part in children(token, "prt", "prep", "dobj", "advmod") if part.lemma_.lower() in rest]
        parts = [
            part for part in parts if not any(noun.ent_type_ in ("DATE", "TIME") for noun in children(part, "pobj"))
        ]
        if len(parts) == len(rest) and _fits(token, entry) and is_clause_head(token):
            last = max((token, *parts), key=lambda part: part.i)
            return Trigger(token=token, first=token, last=last if last.i == token.i + 1 else token, entry=entry)
    return None


def _fits(verb: Token, entry: Entry) -> bool:
    """Whether the verb has beside it what its entry asks for, and no object that makes it mean something else."""
    objects = children(verb, "dobj", "nsubjpass", "dative")
    if any(noun.lemma_ in entry.unless for noun in objects):
        return False
    has_object = bool(objects) or verb.dep_ == "acl" or is_passive(verb)
    match entry.object:
        case "noun":
            return has_object
        case "none":
            return not has_object
        case "infinitive":
            return any(is_infinitive(child) for child in children(verb, "xcomp"))
        case _:
            return True
