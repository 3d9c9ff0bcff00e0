"""What the words above an event make of it: "plans to meet", "denied supplying", "called for a ceasefire"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import cues
from timeline.extractor.parsing.syntax import children, is_infinitive, is_passive
from timeline.model import Status

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
_NOT_FACTS = (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED)


def strongest(judged: Iterable[Judgement]) -> Judgement:
    """The judgement that wins where several are found, a plain report where none is."""
    return max(judged, key=lambda judgement: _STRENGTH.index(judgement[0]), default=_HAPPENED)


def of_complement(verb: Token, of_verb: OfVerb) -> list[Judgement]:
    """What the word above a clause makes of it; `of_verb` judges a verb that passes its own status on."""
    head = verb.head
    finite = _is_finite(verb)
    while verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        if not finite or _shares_auxiliary(verb, head):
            return [of_verb(head)]
        verb, head = head, head.head
    if head.i == verb.i:
        return []
    if verb.dep_ in ("pcomp", "prep") and head.pos_ in ("ADP", "SCONJ"):
        above = {head.lower_, head.head.lower_, *(child.lower_ for child in children(head, "advmod"))}
        if above & cues("markers", "denied"):
            return [(Status.DENIED, head)]
        if head.lower_ in cues("markers", "happened"):
            return []
        head = head.head
    if finite:
        return _of_finite(verb, head)
    if verb.dep_ in ("xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl", "prep", "oprd") or is_infinitive(verb):
        return _of_non_finite(verb, head, of_verb)
    return []


def of_event_noun(noun: Token, of_verb: OfVerb) -> list[Judgement]:
    """What the words above an event noun make of it: its verb, the noun it completes, the clause that happens at it."""
    while noun.dep_ in ("conj", "appos") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    preposition = noun.head if noun.dep_ == "pobj" else None
    above = preposition.head if preposition is not None else noun.head
    if above.lower_ in ("ahead", "prior"):
        above = above.head
    if above.pos_ in ("NOUN", "PROPN") and preposition is not None:
        return [(status, above) for status in _NOT_FACTS if above.lemma_ in _heads(status)]
    if above.pos_ not in ("VERB", "AUX"):
        return []
    if preposition is not None and preposition.lower_ not in ("for", "to", "out"):
        return _of_container(above, of_verb) if preposition.lower_ in cues("markers", "containers") else []
    if noun.dep_ not in ("dobj", "pobj", "nsubjpass", "attr") or above.lemma_ in cues("governors", "presupposing"):
        return []
    return [(status, above) for status in _NOT_FACTS[:3] if _words_of(above) & cues("governors", status.value)]


def _of_container(verb: Token, of_verb: OfVerb) -> list[Judgement]:
    """An event at which, or before which, something is still to happen lies ahead itself."""
    while verb.dep_ in ("advcl", "acl") and verb.head.pos_ in ("VERB", "AUX", "NOUN"):
        verb = verb.head  # "came to settle it during the talks": the talks hang on "came" as well
    if verb.pos_ not in ("VERB", "AUX"):
        return []
    judged = of_verb(verb)
    return [judged] if judged[0] in (Status.PLANNED, Status.HYPOTHETICAL) else []


def _is_finite(verb: Token) -> bool:
    has_tense = verb.tag_ in ("VBD", "VBZ", "VBP") or bool(children(verb, "aux", "auxpass"))
    return has_tense and not is_infinitive(verb)


def _of_finite(verb: Token, head: Token) -> list[Judgement]:
    """A clause with a tense of its own below "claim that", "deny that", "reports that", "it is false that"."""
    if verb.dep_ in ("acl", "relcl") and children(verb, "mark"):
        if head.lemma_ not in _heads(Status.ALLEGED):
            return []
        refuted = head.dep_ == "dobj" and head.head.lemma_ in cues("governors", "refuting")
        return [(Status.DENIED, head.head)] if refuted or _is_false(head.head) else [(Status.ALLEGED, head)]
    if verb.dep_ == "acl" and head.lemma_ in _heads(Status.ALLEGED):
        return [(Status.ALLEGED, head)]
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
    return bool(said & {"false", "untrue", "wrong", "baseless"}) or ("true" in said and bool(children(verb, "neg")))


def _of_non_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Judgement]:
    if head.pos_ in ("NOUN", "PROPN"):
        by_noun: list[Judgement] = [(s, head) for s in _NOT_FACTS if head.lemma_.lower() in _heads(s)]
        return by_noun or ([(Status.HYPOTHETICAL, verb)] if is_infinitive(verb) and verb.dep_ != "relcl" else [])
    if (listed := _of_listed(head)) is not None:
        return [listed]
    if verb.dep_ == "advcl" or head.pos_ not in ("VERB", "AUX", "ADJ"):
        return [(Status.HYPOTHETICAL, verb)] if is_infinitive(verb) else []
    if head.pos_ == "ADJ":
        return [_of_copula(head, of_verb)] if head.lemma_ in cues("governors", "implicative") else [_doubted(head)]
    if head.lemma_ in cues("governors", "ongoing"):
        return [(Status.ONGOING, head), of_verb(head)]
    if is_infinitive(verb) and head.lemma_ not in cues("governors", "implicative"):
        return [_of_other(head, of_verb)]
    return [of_verb(head)]


def _of_listed(head: Token) -> Judgement | None:
    """A governor that `cues.toml` lists; negated, what it plans or wishes is denied."""
    for status in _NOT_FACTS:
        if _words_of(head) & cues("governors", status.value):
            negated = children(head, "neg")
            if negated and status is not Status.DENIED:
                return Status.DENIED, negated[0]
            if status is Status.PLANNED and (ended := [verb for verb in head.conjuncts if _calls_off(verb)]):
                return Status.DENIED, ended[0]
            return status, head
    return None


def _calls_off(verb: Token) -> bool:
    return bool(_words_of(verb) & cues("governors", "denied"))


def _of_other(head: Token, of_verb: OfVerb) -> Judgement:
    """An infinitive below a verb that says neither that it came about nor that it did not."""
    if head.lemma_ == "have" and (yet := [child for child in children(head, "advmod") if child.lower_ == "yet"]):
        return Status.DENIED, yet[0]
    if head.lemma_ == "be":
        return (Status.PLANNED if head.tag_ in ("VBZ", "VBP") else Status.HYPOTHETICAL), head
    if head.lemma_ == "go" and any(child.tag_ in ("VBZ", "VBP") for child in children(head, "aux")):
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
    return verb.tag_ == "VB" and not children(verb, "aux", "nsubj", "nsubjpass") and head.tag_ == "VB"


def _words_of(governor: Token) -> set[str]:
    """The lemma of a governor, alone and with each of its particles and prepositions."""
    lemma = governor.lemma_.lower()
    return {lemma, *(f"{lemma} {child.lower_}" for child in children(governor, "prt", "prep"))}


def _heads(status: Status) -> frozenset[str]:
    return cues("heads", status.value) if status in _NOT_FACTS[1:] else frozenset()
