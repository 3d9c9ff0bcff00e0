"""What the words above a clause make of it: "plans to meet", "denied supplying", "hopes that they will meet"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

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

Judgement = tuple[Status, "Token | None"]
OfVerb = Callable[["Token"], Judgement]

_STRENGTH = [
    Status.HAPPENED,
    Status.ONGOING,
    Status.ALLEGED,
    Status.PLANNED,
    Status.HYPOTHETICAL,
    Status.DENIED,
]  # of several cues the strongest wins: "may not have met" is denied before it is hypothetical
_HAPPENED: Judgement = (Status.HAPPENED, None)
NOT_FACTS = (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED)


def strongest(judged: Iterable[Judgement]) -> Judgement:
    """The judgement that wins where several are found, a plain report where none is."""
    return max(judged, key=lambda judgement: _STRENGTH.index(judgement[0]), default=_HAPPENED)


def of_complement(verb: Token, of_verb: OfVerb) -> list[Judgement]:
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
        above = {head.lower_, head.head.lower_, *(child.lower_ for child in children(head, "advmod"))}
        if above & cues("markers", "denied"):
            return [(Status.DENIED, head)]
        if head.lower_ in cues("markers", "happened"):
            return []
        head = _above_preposition(head)
    if finite:
        return _of_finite(verb, head)
    if verb.dep_ in ("xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl", "prep", "oprd") or is_infinitive(verb):
        return _of_non_finite(verb, head, of_verb)
    return []


def of_listed(head: Token, of_verb: OfVerb, *words: str) -> Judgement | None:
    """What a governor that `cues.toml` lists, alone or with one of the words, makes of what hangs on it.

    Who does not plan to meet denies it; who may refuse to meet, does not refuse to, or asks nobody to, leaves it open.
    """
    names = _names_of(head, *words)
    for status in NOT_FACTS:
        if names & cues("governors", status.value):
            own, cue = of_verb(head) if head.pos_ in ("VERB", "AUX") else _HAPPENED
            if status is Status.DENIED:
                is_open = own in (Status.DENIED, Status.HYPOTHETICAL)
                return (Status.HYPOTHETICAL, cue) if is_open else (status, head)
            if own is Status.DENIED:
                asks_others = status is not Status.PLANNED and children(head, "dobj", "ccomp")
                return (Status.HYPOTHETICAL if asks_others else own), cue
            if status is Status.PLANNED and (ended := [verb for verb in head.conjuncts if _calls_off(verb)]):
                return Status.DENIED, ended[0]
            return status, head
    return None


def heads(status: Status) -> frozenset[str]:
    """The nouns that hold an event with this status as their complement: "a plan to attack"."""
    return cues("heads", status.value) if status in NOT_FACTS[1:] else frozenset()


def of_head(noun: Token) -> Judgement | None:
    """What such a noun makes of its complement; an attempt that failed is denied."""
    for status in NOT_FACTS:
        if noun.lemma_.lower() in heads(status):
            failed = [child for child in children(noun, "amod") if child.lower_ in cues("heads", "failed")]
            if noun.dep_ == "nsubj" and noun.head.lemma_ == "fail":
                failed.append(noun.head)
            return (Status.DENIED, failed[0]) if failed else (status, noun)
    return None


def _is_object_clause(verb: Token) -> bool:
    """Whether a participle right behind a verb, which the parser hung on the object, is what the verb governs."""
    noun = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "amod" and noun.dep_ == "dobj" and noun.head.i == verb.i - 1


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


def _of_finite(verb: Token, head: Token) -> list[Judgement]:
    """A clause with a tense of its own below "claim that", "deny that", "reports that", "it is false that"."""
    if describes_its_object(verb):
        return []  # "the proposal that Chad rejected" holds no clause
    if verb.dep_ in ("acl", "relcl") and children(verb, "mark"):
        if head.lemma_ in heads(Status.HYPOTHETICAL):
            return [(Status.HYPOTHETICAL, head)]
        if head.lemma_ not in heads(Status.ALLEGED):
            return []
        refuted = head.dep_ == "dobj" and head.head.lemma_ in cues("governors", "refuting")
        return [(Status.DENIED, head.head)] if refuted or _is_false(head.head) else [(Status.ALLEGED, head)]
    if verb.dep_ == "acl":
        return [(status, head) for status in (Status.ALLEGED, Status.HYPOTHETICAL) if head.lemma_ in heads(status)]
    if verb.dep_ not in ("ccomp", "parataxis", "csubj"):
        return []
    if head.lemma_ in cues("governors", "refuting") or _is_false(head):
        return [(Status.DENIED, head)]
    if head.lemma_ in cues("reporting", "verbs") and (negated := children(head, "neg")):
        return [(Status.HYPOTHETICAL, negated[0])]
    return [
        (status, head)
        for status in (Status.ALLEGED, Status.HYPOTHETICAL)
        if head.lemma_ in cues("governors", status.value)
    ]


def _is_false(verb: Token) -> bool:
    """Whether the verb says "is false" or "is not true"."""
    said = {child.lower_ for child in children(verb, "acomp", "attr")}
    return bool(said & cues("predicates", "false")) or ("true" in said and bool(children(verb, "neg")))


def _of_non_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Judgement]:
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
        return [(Status.PLANNED, verb)] if is_infinitive(verb) else []  # "flew to Oslo to meet": that was the plan
    if head.pos_ == "ADJ":
        return [_of_copula(head, of_verb)] if head.lemma_ in cues("governors", "implicative") else [_doubted(head)]
    if head.lemma_ in cues("governors", "ongoing"):
        return [(Status.ONGOING, head), of_verb(head)]
    if is_infinitive(verb) and head.lemma_ not in cues("governors", "implicative"):
        return [_of_other(verb, head, of_verb)]
    return [of_verb(head)]


def _of_noun(verb: Token, noun: Token) -> list[Judgement]:
    """An infinitive below a noun: "a plan to attack", "a bridge to cross the bay", but "the first to cross it"."""
    if (judged := of_head(noun)) is not None:
        return [judged]
    is_told = any(child.lower_ in cues("heads", "told") or child.tag_ == "JJS" for child in noun.children)
    return [(Status.HYPOTHETICAL, verb)] if is_infinitive(verb) and not is_told else []


def _calls_off(verb: Token) -> bool:
    return bool(_names_of(verb) & cues("governors", "denied"))


def _of_other(verb: Token, head: Token, of_verb: OfVerb) -> Judgement:
    """An infinitive below a verb that says neither that it came about nor that it did not."""
    if head.lemma_ == "have" and (yet := [child for child in children(head, "advmod") if child.lower_ == "yet"]):
        return Status.DENIED, yet[0]
    if head.lemma_ == "be":
        if head.tag_ == "VBD" and is_perfect(verb):
            return Status.DENIED, head  # "was to have met"
        return (Status.PLANNED if head.tag_ in ("VBZ", "VBP") else Status.HYPOTHETICAL), head
    if head.lemma_ == "go" and is_present(head):
        return Status.PLANNED, head
    if head.lemma_ in cues("reporting", "verbs") and is_passive(head):
        return Status.ALLEGED, head
    return strongest([_doubted(head), of_verb(head)])


def _doubted(head: Token) -> Judgement:
    return Status.HYPOTHETICAL, head


def _of_copula(adjective: Token, of_verb: OfVerb) -> Judgement:
    """In "is able to meet" the meeting takes what is said of "is"."""
    verb = adjective.head
    return of_verb(verb) if verb.pos_ in ("AUX", "VERB") and verb.i != adjective.i else _HAPPENED


def _shares_auxiliary(verb: Token, head: Token) -> bool:
    """In "will meet and sign" a bare second verb takes the first one's auxiliaries."""
    own = children(verb, "aux", "auxpass", "nsubj", "nsubjpass")
    return not own and verb.tag_ == head.tag_ and verb.tag_ in ("VB", "VBN")


def _names_of(governor: Token, *words: str) -> set[str]:
    """The lemma of a governor, alone and with each of its particles and prepositions, and with the words."""
    lemma = governor.lemma_.lower()
    beside = {child.lower_ for child in children(governor, "prt", "prep")} | set(words)
    objects = [noun for noun in children(governor, "dobj") if lemma in cues("governors", "of_objects")]
    beside |= {child.lower_ for noun in objects for child in children(noun, "prep")}
    return {lemma, *(f"{lemma} {word}" for word in beside)}
