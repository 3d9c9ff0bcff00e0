"""Whether an event really happened, as the words at its trigger tell it, judged from a parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.factuality.attribution import is_unnamed
from timeline.factuality.frames import of_frame
from timeline.factuality.governors import of_complement
from timeline.factuality.judgement import Factuality, judged, strongest
from timeline.factuality.nobody import deniers_of
from timeline.factuality.of_event_nouns import of_event_noun
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import SUBJECTS, children, first_of_row, is_infinitive, is_past, is_perfect, is_present
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

_DENYING = frozenset({"advmod", "preconj", "cc"})
_MAY_LIE_BEHIND = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED, Status.DENIED})


def factuality_of(token: Token, *, light_verb: Token | None = None, source: Token | None = None) -> Factuality:
    """What the words around the word that reports an event make of it.

    `light_verb` is the verb that carries an event noun ("held" in "held talks"), `source` the noun that names who says
    it. What a past tense tells as fact, as alleged or as denied lies behind.
    """
    found = [*_of_question(token.sent)]
    verb = _predicate(token, light_verb)
    if verb is not token:
        found += of_event_noun(token, of_verb)
    if verb is not None:
        found.append(of_verb(verb))
    if source is not None and is_unnamed(source):
        found.append(judged(Status.ALLEGED, source, "said by"))
    winner = strongest(found)
    teller = token if token.pos_ == "VERB" else light_verb
    if winner.status in _MAY_LIE_BEHIND and teller is not None and is_past(teller):
        return attrs.evolve(winner, time="behind")
    return winner


@once
def of_verb(verb: Token) -> Factuality:
    """What a verb's auxiliaries, its clause and the words above it say of it."""
    return strongest([*_of_auxiliaries(verb), *_of_clause(first_of_row(verb)), *of_complement(verb, of_verb)])


def _predicate(token: Token, light_verb: Token | None) -> Token | None:
    """The verb that says whether it happened: the word or its light verb, or the "be" of what is no verb itself."""
    if token.pos_ == "VERB":
        return token
    if light_verb is not None:
        return light_verb
    if token.pos_ == "AUX":
        return token.head if token.dep_ in ("aux", "auxpass") else token
    return token.head if token.dep_ in ("acomp", "oprd", "attr") and token.head.pos_ in ("AUX", "VERB") else None


def _of_auxiliaries(verb: Token) -> Iterator[Factuality]:
    """What the verb's own dependents say, the words that join it to others, and its form."""
    for child in verb.children:
        yield from _of_dependent(child, verb)
    if verb.dep_ == "conj":
        for word in children(verb.head, "cc"):
            is_denier = word.lower_ in cues("adverbs", "joining") or _is_rather(word)
            if is_denier and word.i < verb.i:
                yield judged(Status.DENIED, word, "denied by")
    if _is_progressive(verb):
        yield judged(Status.ONGOING, verb, "the form")
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    if before.text.lower() in cues("adverbs", "nearly") and not _is_figure(verb):
        yield judged(Status.DENIED, before[0], "the adverb")


def _of_dependent(child: Token, verb: Token) -> Iterator[Factuality]:
    """What one dependent of a verb says: a negation, a modal, an adverb of doubt, "nobody" as subject or object."""
    word = child.lower_
    if child.dep_ == "neg" or (child.dep_ in _DENYING and word in cues("adverbs", "denied")):
        if not _is_no_denial(child, verb):
            yield judged(Status.DENIED, child, "denied by")
    elif child.dep_ == "aux" and child.tag_ == "MD":
        yield from _of_modal(child, verb)
    elif child.dep_ == "advmod":
        yield from _of_adverb(child, verb)
    elif child.dep_ in SUBJECTS or child.dep_ == "dobj":
        for denier in deniers_of(child):
            yield judged(Status.DENIED, denier, "said of")


def _of_adverb(adverb: Token, verb: Token) -> Iterator[Factuality]:
    """Adverbs of doubt, "almost" right before the verb, and "no longer"; but "no sooner had they met than"."""
    word = adverb.lower_
    for status in (Status.ALLEGED, Status.HYPOTHETICAL):
        if word in cues("adverbs", status.value):
            yield judged(status, adverb, "the adverb")
    if word in cues("adverbs", "nearly") and adverb.i == verb.i - 1 and not _is_figure(verb):
        yield judged(Status.DENIED, adverb, "the adverb")
    if word in cues("adverbs", "ended"):
        for no in children(adverb, "neg"):
            yield judged(Status.DENIED, no, "denied by")


def _is_figure(verb: Token) -> bool:
    """Whether the verb tells how many times as much, and "nearly" only about how many: "nearly doubled"."""
    return verb.lemma_ in cues("statistics", "multiples")


def _is_rather(word: Token) -> bool:
    """Whether it is the "than" of "rather than": "rather than sell it, they gave it away"."""
    before = word.doc[word.i - 1].lower_ if word.i else ""
    return word.lower_ in cues("markers", "than") and before in cues("markers", "denied")


def _is_no_denial(word: Token, verb: Token) -> bool:
    """Whether the word denies nothing that the verb tells.

    In "attacked nor threatened" it belongs to the second verb; who "not only attacked", or did not "until Monday", did.
    """
    not_only = word.i + 1 < len(word.doc) and word.nbor().lower_ in cues("adverbs", "limiting")
    openings = [
        *children(verb, "prep"),
        *(mark for clause in children(verb, "advcl") for mark in children(clause, "mark")),
    ]
    is_behind = word.i > verb.i and verb.pos_ != "AUX"
    return is_behind or not_only or any(opening.lower_ in cues("markers", "until") for opening in openings)


def _is_progressive(verb: Token) -> bool:
    """Whether it goes on: "is attacking", "has been attacking", "is being attacked"."""
    goes_on = any(form.lemma_ == "be" for form in children(verb, "aux"))
    form = next(iter(children(verb, "auxpass")), verb)
    return form.tag_ == "VBG" and goes_on and is_present(verb) and not is_infinitive(verb)


def _of_modal(modal: Token, verb: Token) -> Iterator[Factuality]:
    """Modals: who "would have met" did not, who "said he would meet" told of a plan, who "would later meet" met."""
    word = modal.lower_
    if word in cues("modals", "planned"):
        yield judged(Status.PLANNED, modal, "the modal")
    elif word not in cues("modals", "hypothetical"):
        return
    elif word in cues("modals", "counterfactual") and is_perfect(verb):
        yield judged(Status.DENIED, modal, "the modal before a perfect")
    elif word not in cues("modals", "conditional"):
        yield judged(Status.HYPOTHETICAL, modal, "the modal")
    elif not any(child.lower_ in cues("adverbs", "in_the_end") for child in children(verb, "advmod")):
        is_reported = verb.dep_ == "ccomp" and verb.head.lemma_ in cues("reporting", "verbs")
        yield judged(Status.PLANNED if is_reported else Status.HYPOTHETICAL, modal, "the modal")


def _of_clause(verb: Token) -> Iterator[Factuality]:
    """Conditions: "if they met", "had they met", "should they meet"."""
    for mark in children(verb, "mark"):
        opens = mark.lower_ in cues("markers", "opening") and mark.i == verb.sent.start
        if opens or mark.lower_ in cues("markers", "hypothetical"):
            yield judged(Status.HYPOTHETICAL, mark, "a clause with")
        if _is_rather(mark):
            yield judged(Status.DENIED, mark, "denied by")
    yield from of_frame(verb)
    subject = next(iter(children(verb, *SUBJECTS)), None)
    if subject is not None:
        for auxiliary in children(verb, "aux"):
            if auxiliary.lower_ in cues("markers", "inverted") and auxiliary.i < subject.i:
                yield judged(Status.HYPOTHETICAL, auxiliary, "a clause that opens with")


@once
def _of_question(sentence: Span) -> list[Factuality]:
    return [judged(Status.HYPOTHETICAL, token, "a question with") for token in sentence[-2:] if token.text == "?"]
