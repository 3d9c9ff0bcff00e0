"""Whether an event really happened, as the words at its trigger tell it; and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.lexicon import cues
from timeline.extractor.parsing.syntax import (
    SUBJECTS,
    children,
    is_infinitive,
    noun_phrase,
    objects_of,
    path_up,
    subject_of,
)
from timeline.extractor.status.governors import Judgement, of_complement, of_event_noun, strongest
from timeline.extractor.triggers import Trigger
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOBODY = frozenset({"nobody", "none", "neither"})


def status_of(trigger: Trigger) -> Judgement:
    """The status that the words around the trigger give, and the word that decided, `None` for a plain report."""
    judged = _of_question(trigger.token.sent)
    if not trigger.is_verb:
        judged += _of_modifiers(trigger.token)
        judged += of_event_noun(trigger.token, of_verb)
    verb = trigger.token if trigger.is_verb else trigger.carrier
    if verb is not None:
        judged.append(of_verb(verb))
    return strongest(judged)


def of_verb(verb: Token) -> Judgement:
    """What a verb's auxiliaries, its clause and the words above it say of it."""
    return strongest([*_of_auxiliaries(verb), *_of_clause(verb), *of_complement(verb, of_verb)])


def attribution_of(trigger: Trigger) -> str | None:
    """Who says it: the subject of a reporting verb above, or whom "according to" names."""
    for dependent, head in path_up(trigger.token):
        if dependent.dep_ in ("ccomp", "parataxis", "advcl") and head.lemma_ in cues("reporting", "verbs"):
            subject = subject_of(head)
            if subject is not None and subject.pos_ != "PRON":
                return noun_phrase(subject)
    for token in trigger.token.sent:
        if token.lower_ == "according":
            for noun in objects_of(token, "to"):
                return noun_phrase(noun)
    return None


def _of_auxiliaries(verb: Token) -> list[Judgement]:
    judged: list[Judgement] = []
    for child in verb.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in ("advmod", "preconj", "cc") and word in cues("adverbs", "denied")):
            judged.append((Status.DENIED, child))
        elif child.dep_ == "aux" and child.tag_ == "MD":
            judged += _of_modal(child, verb)
        elif child.dep_ == "advmod":
            doubts = (Status.ALLEGED, Status.HYPOTHETICAL)
            judged += [(status, child) for status in doubts if word in cues("adverbs", status.value)]
        elif child.dep_ in SUBJECTS or child.dep_ == "dobj":
            deniers = [child, *children(child, "preconj", "cc", "det", "advmod", "neg")]
            judged += [(Status.DENIED, word) for word in deniers if word.lower_ in _NOBODY or word.lower_ == "no"]
    present = [child for child in children(verb, "aux") if child.lemma_ == "be" and child.tag_ in ("VBZ", "VBP")]
    if verb.tag_ == "VBG" and present and not is_infinitive(verb):
        judged.append((Status.ONGOING, verb))
    return judged


def _of_modal(modal: Token, verb: Token) -> list[Judgement]:
    """Modals: who "would have met" did not, and who "said he would meet" told of a plan."""
    word = modal.lower_
    if word in cues("modals", "planned"):
        return [(Status.PLANNED, modal)]
    if word not in cues("modals", "hypothetical"):
        return []
    if word in ("would", "should") and any(child.lemma_ == "have" for child in children(verb, "aux")):
        return [(Status.DENIED, modal)]
    told = word == "would" and verb.dep_ == "ccomp" and verb.head.lemma_ in cues("reporting", "verbs")
    return [(Status.PLANNED if told else Status.HYPOTHETICAL, modal)]


def _of_clause(verb: Token) -> list[Judgement]:
    """Conditions: "if they met", "had they met", "should they meet"."""
    judged: list[Judgement] = [
        (Status.HYPOTHETICAL, mark)
        for mark in children(verb, "mark")
        if mark.lower_ in cues("markers", "hypothetical") or (mark.lower_ == "should" and mark.i == verb.sent.start)
    ]
    subject = next(iter(children(verb, *SUBJECTS)), None)
    if subject is not None:
        first = [aux for aux in children(verb, "aux") if aux.lower_ in ("had", "should", "were") and aux.i < subject.i]
        judged += [(Status.HYPOTHETICAL, aux) for aux in first]
    return judged


def _of_question(sentence: Span) -> list[Judgement]:
    return [(Status.HYPOTHETICAL, token) for token in sentence[-2:] if token.text == "?"]


def _of_modifiers(noun: Token) -> list[Judgement]:
    """What stands before the noun: "a planned visit", "no talks", "the alleged attack"."""
    before = [child for child in noun.children if child.dep_ in ("amod", "det", "neg", "compound")]
    return [(status, child) for child in before for status in Status if child.lower_ in _modifiers(status)]


def _modifiers(status: Status) -> frozenset[str]:
    return cues("modifiers", status.value) if status is not Status.HAPPENED else frozenset()
