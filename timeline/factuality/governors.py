"""What the words above a clause make of it: "plans to meet", "denied supplying", "hopes that they will meet"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.factuality.judgement import PLAIN, Factuality, judged, strongest
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import (
    children,
    describes_its_object,
    is_infinitive,
    is_passive,
    is_perfect,
    is_present,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

OfVerb = Callable[["Token"], Factuality]

NOT_FACTS = (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED)
_BESIDE_VERB = ("prt", "prep", "advmod", "acomp")  # where parsers put the words of a phrasal verb
_OF_REPORTS = (Status.DENIED, Status.ALLEGED, Status.HYPOTHETICAL)  # what words make of a clause with its own tense
_BELOW_A_VERB = "below the verb"
_BELOW_A_NOUN = "below the noun"


def of_complement(verb: Token, of_verb: OfVerb) -> list[Factuality]:
    """What the word above a clause makes of it; `of_verb` judges a verb that passes its own status on."""
    finite = _is_finite(verb)
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        if not finite or _shares_auxiliary(verb, verb.head):
            return [of_verb(verb.head)]
        verb = verb.head
    head = verb.head
    if head.i == verb.i:
        return []
    if _is_object_clause(verb):
        return _of_non_finite(verb, head.head, of_verb)
    if verb.dep_ in ("pcomp", "prep") and head.pos_ in ("ADP", "SCONJ"):
        if (phrasal := _phrasal_governor(head)) is not None:
            return _of_non_finite(verb, phrasal, of_verb)
        if _is_denied_by_preposition(head):
            return [judged(Status.DENIED, head, "behind the preposition")]
        if head.lower_ in cues("markers", "happened"):
            return []
        head = _above_preposition(head)
    if finite:
        return _of_finite(verb, head)
    if verb.dep_ in ("xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl", "prep", "oprd") or is_infinitive(verb):
        return _of_non_finite(verb, head, of_verb)
    return []


def _is_denied_by_preposition(preposition: Token) -> bool:
    above = {preposition.lower_, preposition.head.lower_, *(word.lower_ for word in children(preposition, "advmod"))}
    return bool(above & cues("markers", "denied"))


def of_listed(head: Token, of_verb: OfVerb, *words: str) -> Factuality | None:
    """What a governor that `cues.toml` lists, alone or with one of the words, makes of what hangs on it.

    Who does not plan to meet denies it; who may refuse to meet, does not refuse to, or asks nobody to, leaves it open.
    """
    names = _names_of(head, *words)
    status = next((status for status in NOT_FACTS if names & cues("governors", status.value)), None)
    if status is None:
        return None
    own = of_verb(head) if head.pos_ in ("VERB", "AUX") else PLAIN
    if status is Status.DENIED:
        is_open = own.status in (Status.DENIED, Status.HYPOTHETICAL)
        return own.opened() if is_open else judged(status, head, _BELOW_A_VERB)
    if own.status is Status.DENIED:
        asks_others = status is not Status.PLANNED and children(head, "dobj", "ccomp")
        return own.opened() if asks_others else own
    if status is Status.PLANNED and (ended := [verb for verb in head.conjuncts if _calls_off(verb)]):
        return judged(Status.DENIED, ended[0], "called off by")
    return judged(status, head, _BELOW_A_VERB)


def heads(status: Status) -> frozenset[str]:
    """The nouns that hold an event with this status as their complement: "a plan to attack"."""
    return cues("heads", status.value) if status in NOT_FACTS else frozenset()


def of_head(noun: Token) -> Factuality | None:
    """What such a noun makes of its complement; an attempt that failed is denied."""
    for status in NOT_FACTS:
        if noun.lemma_.lower() in heads(status):
            failed = [child for child in children(noun, "amod") if child.lower_ in cues("heads", "failed")]
            if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("heads", "failing"):
                failed.append(noun.head)
            return judged(Status.DENIED, failed[0], "called") if failed else judged(status, noun, _BELOW_A_NOUN)
    return None


def _is_object_clause(verb: Token) -> bool:
    """Whether a participle right behind a verb, which the parser hung on the object, is what the verb governs."""
    noun = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "amod" and noun.dep_ == "dobj" and noun.head.i == verb.i - 1


def _phrasal_governor(preposition: Token) -> Token | None:
    """The verb that `cues.toml` lists with a word and this preposition behind it: "give up on", "come close to".

    Parsers hang the preposition on the verb or on the word between, in whatever part of speech they take that for.
    """
    above = preposition.head
    verb = above.head if above.dep_ in _BESIDE_VERB else above
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    phrases = {name for name in _names_of(verb) if name.count(" ") > 1 and name.endswith(f" {preposition.lower_}")}
    return verb if any(phrases & cues("governors", status.value) for status in NOT_FACTS) else None


def _above_preposition(preposition: Token) -> Token:
    """What the phrase hangs on: in "accuse Chad of attacking" the verb, even where the parser takes the object."""
    above = preposition.head
    if above.dep_ in ("dobj", "nsubjpass", "pobj") and above.head.pos_ in ("VERB", "AUX"):
        pair = f"{above.head.lemma_} {preposition.lower_}"
        if any(pair in cues("governors", status.value) for status in NOT_FACTS):
            return above.head
    return above


def _is_finite(verb: Token) -> bool:
    has_tense = verb.tag_ in ("VBD", "VBZ", "VBP") or bool(children(verb, "aux", "auxpass"))
    is_gerund = verb.dep_ == "pcomp" and verb.tag_ in ("VBG", "VBN")
    return has_tense and not is_gerund and not is_infinitive(verb)


def _of_finite(verb: Token, head: Token) -> list[Factuality]:
    """A clause with a tense of its own below "claim that", "deny that", "reports that", "it is false that"."""
    if describes_its_object(verb):
        return []  # "the proposal that Chad rejected" holds no clause
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and children(verb, "mark")):
        return _of_report(head, refutable=bool(children(verb, "mark")))
    return _of_statement(head) if verb.dep_ in ("ccomp", "parataxis", "csubj") else []


def _of_report(noun: Token, *, refutable: bool) -> list[Factuality]:
    """A clause that a noun holds: "the claim that Chad attacked", and what is said of it: "dismissed", "is false"."""
    status = next((status for status in _OF_REPORTS if noun.lemma_ in heads(status)), None)
    if status is None:
        return []
    above = noun.head
    if status is Status.ALLEGED and refutable:
        if noun.dep_ == "dobj" and above.lemma_ in cues("governors", "refuting"):
            return [judged(Status.DENIED, above, _BELOW_A_VERB)]
        if Status.DENIED in _verdicts(above):
            return [judged(Status.DENIED, above, "called false by")]
    return [judged(status, noun, _BELOW_A_NOUN)]


def _of_statement(head: Token) -> list[Factuality]:
    """A clause that a verb or an adjective governs: "denied that", "believes that", "it is false that"."""
    if head.lemma_ in cues("governors", "refuting"):
        return [judged(Status.DENIED, head, _BELOW_A_VERB)]
    verdicts = _verdicts(head)
    if verdicts:
        return [judged(status, head, "judged by what is said with") for status in verdicts]
    if head.lemma_ in cues("reporting", "verbs") and (negated := children(head, "neg")):
        return [judged(Status.HYPOTHETICAL, negated[0], "said with")]
    return [
        judged(status, head, _BELOW_A_VERB)
        for status in (Status.ALLEGED, Status.HYPOTHETICAL)
        if head.lemma_ in cues("governors", status.value)
    ]


def _verdicts(head: Token) -> list[Status]:
    """What is said of a report: denied by "is false" or "is not true", open by what `cues.toml` lists as such."""
    said = {child.lower_ for child in children(head, "acomp", "attr")}
    said |= {head.lower_} if head.pos_ == "ADJ" else set()
    if said & cues("verdicts", "true") and children(head, "neg"):
        return [Status.DENIED]
    return [status for status in _OF_REPORTS if said & cues("verdicts", status.value)]


def _of_non_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause without a tense of its own below a noun, a verb or an adjective."""
    if head.pos_ in ("NOUN", "PROPN"):
        return _of_noun(verb, head)
    if verb.dep_ == "advcl" and not is_infinitive(verb):
        follows = verb.tag_ == "VBG" and verb.i > head.i and not children(verb, "mark", "nsubj")
        return [of_verb(head)] if follows else []  # "will close, cutting jobs", but "while buying oil, Chad denied"
    if (listed := of_listed(head, of_verb)) is not None:
        return [listed]
    if is_infinitive(verb) and head.lemma_ in cues("statistics", "changes") | cues("statistics", "results"):
        return [of_verb(head)]  # "fell 3% to close at 90": that was the outcome
    if verb.dep_ == "advcl" or head.pos_ not in ("VERB", "AUX", "ADJ"):
        # "flew to Oslo to meet": that was the plan
        return [judged(Status.PLANNED, verb, "the purpose")] if is_infinitive(verb) else []
    return _of_governed(verb, head, of_verb)


def _of_governed(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A complement of a verb or an adjective that no list gives a status of its own."""
    is_implied = head.lemma_ in cues("governors", "implicative")
    if head.pos_ == "ADJ":
        return [_of_copula(head, of_verb)] if is_implied else [judged(Status.HYPOTHETICAL, head, "below the adjective")]
    if head.lemma_ in cues("governors", "ongoing"):
        return [judged(Status.ONGOING, head, _BELOW_A_VERB), of_verb(head)]
    if is_infinitive(verb) and not is_implied:
        return [_of_other(verb, head, of_verb)]
    return [of_verb(head)]


def _of_noun(verb: Token, noun: Token) -> list[Factuality]:
    """An infinitive below a noun: "a plan to attack", "a bridge to cross the bay", but "the first to cross it"."""
    if (found := of_head(noun)) is not None:
        return [found]
    is_achieved = any(child.lower_ in cues("heads", "achieved") or child.tag_ == "JJS" for child in noun.children)
    return [judged(Status.HYPOTHETICAL, verb, "the purpose")] if is_infinitive(verb) and not is_achieved else []


def _calls_off(verb: Token) -> bool:
    return bool(_names_of(verb) & cues("governors", "denied"))


def _of_other(verb: Token, head: Token, of_verb: OfVerb) -> Factuality:
    """An infinitive below a verb that says neither that it came about nor that it did not."""
    if head.lemma_ in cues("infinitives", "missing"):
        for adverb in children(head, "advmod"):
            if adverb.lower_ in cues("infinitives", "missing_with"):
                return judged(Status.DENIED, adverb, "still open with")
    if head.lemma_ in cues("infinitives", "destined"):
        return _of_destined(verb, head)
    if head.lemma_ in cues("infinitives", "coming") and is_present(head):
        return judged(Status.PLANNED, head, _BELOW_A_VERB)
    if head.lemma_ in cues("reporting", "verbs") and is_passive(head):
        return judged(Status.ALLEGED, head, "below the passive")
    return strongest([judged(Status.HYPOTHETICAL, head, _BELOW_A_VERB), of_verb(head)])


def _of_destined(verb: Token, head: Token) -> Factuality:
    """An infinitive below "be": who "is to meet" will, who "was to meet" may have, who "was to have met" has not."""
    if head.tag_ == "VBD" and is_perfect(verb):
        return judged(Status.DENIED, head, "a perfect below")
    return judged(Status.PLANNED if head.tag_ in ("VBZ", "VBP") else Status.HYPOTHETICAL, head, _BELOW_A_VERB)


def _of_copula(adjective: Token, of_verb: OfVerb) -> Factuality:
    """In "is able to meet" the meeting takes what is said of "is"."""
    verb = adjective.head
    return of_verb(verb) if verb.pos_ in ("AUX", "VERB") and verb.i != adjective.i else PLAIN


def _shares_auxiliary(verb: Token, head: Token) -> bool:
    """In "will meet and sign" a bare second verb takes the first one's auxiliaries."""
    own = children(verb, "aux", "auxpass", "nsubj", "nsubjpass")
    return not own and verb.tag_ == head.tag_ and verb.tag_ in ("VB", "VBN")


def _names_of(governor: Token, *words: str) -> set[str]:
    """The lemma of a governor, alone and with its particles and prepositions, one or two of them, and with the words.

    Whatever a parser hangs on what: "pull out of", "shy away from", "give up on", "come close to".
    """
    lemma = governor.lemma_.lower()
    near = children(governor, *_BESIDE_VERB)
    prepositions = [word for word in near if word.dep_ == "prep"]
    beside = {word.lower_ for word in near if word.dep_ in ("prt", "prep")} | set(words)
    beside |= {
        f"{first.lower_} {second.lower_}"
        for first in near
        for second in (*prepositions, *children(first, "prep"))
        if first.i < second.i
    }
    objects = [noun for noun in children(governor, "dobj") if lemma in cues("governors", "of_objects")]
    beside |= {child.lower_ for noun in objects for child in children(noun, "prep")}
    return {lemma, *(f"{lemma} {word}" for word in beside)}
