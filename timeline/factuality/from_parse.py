"""Whether an event really happened, as the words at its trigger tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.triggers import Trigger
from timeline.factuality.attribution import is_unnamed
from timeline.factuality.governors import Judgement, of_complement, strongest
from timeline.factuality.of_event_nouns import is_known, of_event_noun
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import SUBJECTS, children, first_of_row, is_infinitive, is_perfect, is_present

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DENYING = frozenset({"advmod", "preconj", "cc"})


def status_of(trigger: Trigger, source: Token | None) -> Judgement:
    """The status that the words around the trigger give, and the word that decided, `None` for a plain report.

    `source` is the noun that names who says it.
    """
    judged = _of_question(trigger.token.sent)
    verb = _predicate(trigger)
    if verb is not trigger.token:
        judged += of_event_noun(trigger.token, of_verb)
    if verb is not None:
        judged.append(of_verb(verb))
    if source is not None and is_unnamed(source):
        judged.append((Status.ALLEGED, source))
    return strongest(judged)


def of_verb(verb: Token) -> Judgement:
    """What a verb's auxiliaries, its clause and the words above it say of it."""
    return strongest([*_of_auxiliaries(verb), *_of_clause(first_of_row(verb)), *of_complement(verb, of_verb)])


def _predicate(trigger: Trigger) -> Token | None:
    """The verb that says whether it happened: the trigger or its light verb, or the "be" of what is no verb itself."""
    token = trigger.token
    if trigger.is_verb:
        return token
    if trigger.light_verb is not None:
        is_there = token.dep_ == "nsubj" and trigger.light_verb.lemma_ in cues("light", "ending") and is_known(token)
        return None if is_there else trigger.light_verb  # who wants the war to end has a war
    if token.pos_ == "AUX":
        return token.head if token.dep_ in ("aux", "auxpass") else token
    return token.head if token.dep_ in ("acomp", "oprd", "attr") and token.head.pos_ in ("AUX", "VERB") else None


def _of_auxiliaries(verb: Token) -> list[Judgement]:
    judged: list[Judgement] = []
    for child in verb.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in _DENYING and word in cues("adverbs", "denied")):
            if not _is_no_denial(child, verb):
                judged.append((Status.DENIED, child))
        elif child.dep_ == "aux" and child.tag_ == "MD":
            judged += _of_modal(child, verb)
        elif child.dep_ == "advmod":
            doubts = (Status.ALLEGED, Status.HYPOTHETICAL)
            judged += [(status, child) for status in doubts if word in cues("adverbs", status.value)]
        elif child.dep_ in SUBJECTS or child.dep_ == "dobj":
            deniers = [child, *children(child, "preconj", "cc", "det", "advmod", "neg")]
            judged += [(Status.DENIED, word) for word in deniers if word.lower_ in cues("pronouns", "nobody")]
    joined = [word for word in children(verb.head, "cc") if verb.dep_ == "conj" and word.lower_ == "nor"]
    judged += [(Status.DENIED, word) for word in joined if word.i < verb.i]
    if _is_progressive(verb):
        judged.append((Status.ONGOING, verb))
    return judged


def _is_no_denial(word: Token, verb: Token) -> bool:
    """Whether the word denies nothing that the verb tells.

    In "attacked nor threatened" it belongs to the second verb; who "not only attacked", or did not "until Monday", did.
    """
    not_only = word.i + 1 < len(word.doc) and word.nbor().lower_ == "only"
    until = [
        *children(verb, "prep"),
        *(mark for clause in children(verb, "advcl") for mark in children(clause, "mark")),
    ]
    return word.i > verb.i or not_only or any(opening.lower_ in ("until", "till") for opening in until)


def _is_progressive(verb: Token) -> bool:
    """Whether it goes on: "is attacking", "has been attacking"."""
    goes_on = any(form.lemma_ == "be" for form in children(verb, "aux"))
    return verb.tag_ == "VBG" and goes_on and is_present(verb) and not is_infinitive(verb)


def _of_modal(modal: Token, verb: Token) -> list[Judgement]:
    """Modals: who "would have met" did not, who "said he would meet" told of a plan, who "would later meet" met."""
    word = modal.lower_
    if word in cues("modals", "planned"):
        return [(Status.PLANNED, modal)]
    if word not in cues("modals", "hypothetical"):
        return []
    if word in ("would", "should") and is_perfect(verb):
        return [(Status.DENIED, modal)]
    if word != "would":
        return [(Status.HYPOTHETICAL, modal)]
    if any(child.lower_ in cues("adverbs", "in_the_end") for child in children(verb, "advmod")):
        return []
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in cues("reporting", "verbs")
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
