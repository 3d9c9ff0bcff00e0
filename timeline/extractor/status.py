"""Whether an event really happened, as its sentence tells it; and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.lexicon import cues
from timeline.extractor.syntax import children, noun_phrase, objects_of, path_up, subject_of
from timeline.extractor.triggers import Trigger
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Judgement = tuple[Status, "Token | None"]

_STRENGTH = [
    Status.HAPPENED,
    Status.ONGOING,
    Status.ALLEGED,
    Status.PLANNED,
    Status.HYPOTHETICAL,
    Status.DENIED,
]  # of several cues the strongest wins: "may not have met" is denied before it is hypothetical
_HAPPENED: Judgement = (Status.HAPPENED, None)


def status_of(trigger: Trigger) -> Judgement:
    """The status that the words around the trigger give, and the word that decided, `None` for a plain report."""
    judged = _of_question(trigger.token.sent)
    if not trigger.is_verb:
        judged += [_of_modifiers(trigger.token), _of_governor(trigger.token)]
    verb = trigger.token if trigger.is_verb else trigger.carrier
    if verb is not None:
        judged += _of_verb(verb)
    return _strongest(judged)


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


def _strongest(judged: list[Judgement]) -> Judgement:
    return max(judged, key=lambda judgement: _STRENGTH.index(judgement[0]), default=_HAPPENED)


def _of_verb(verb: Token) -> list[Judgement]:
    """Cues at the verb, then at what governs it."""
    judged = [*_of_auxiliaries(verb), *_of_clause(verb)]
    if not (has_tense := verb.tag_ in ("VBD", "VBZ", "VBP") or bool(children(verb, "aux", "auxpass"))):
        judged.append(_HAPPENED)
    governed = _governed(verb, finite=has_tense and not _is_infinitive(verb))
    if governed:
        judged.append(governed)
    return judged


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _of_auxiliaries(verb: Token) -> list[Judgement]:
    judged: list[Judgement] = []
    for child in verb.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in ("advmod", "preconj", "cc") and word in cues("adverbs", "denied")):
            judged.append((Status.DENIED, child))
        elif child.dep_ == "aux" and child.tag_ == "MD":
            if word in cues("modals", "planned"):
                judged.append((Status.PLANNED, child))
            elif word in cues("modals", "hypothetical"):
                reported = word == "would" and verb.dep_ == "ccomp" and verb.head.lemma_ in cues("reporting", "verbs")
                judged.append((Status.PLANNED if reported else Status.HYPOTHETICAL, child))
        elif child.dep_ == "advmod":
            doubts = (Status.ALLEGED, Status.HYPOTHETICAL)
            judged += [(status, child) for status in doubts if word in cues("adverbs", status.value)]
        if child.dep_ in ("dobj", "nsubj", "nsubjpass") and any(
            d.lower_ == "no" for d in children(child, "det", "neg")
        ):
            judged.append((Status.DENIED, child))
        if child.dep_ in ("nsubj", "nsubjpass"):
            deniers = [child, *children(child, "preconj", "cc", "det", "advmod", "neg")]
            judged += [(Status.DENIED, word) for word in deniers if word.lower_ in ("nobody", "none", "neither")]
    if verb.tag_ == "VBG" and any(
        child.lemma_ == "be" and child.tag_ in ("VBZ", "VBP") for child in children(verb, "aux")
    ):
        judged.append((Status.ONGOING, verb))
    return judged


def _of_clause(verb: Token) -> list[Judgement]:
    return [
        (Status.HYPOTHETICAL, child)
        for child in children(verb, "mark")
        if child.lower_ in cues("markers", "hypothetical") or (child.lower_ == "should" and child.i == verb.sent.start)
    ]


def _of_question(sentence: Span) -> list[Judgement]:
    return [(Status.HYPOTHETICAL, token) for token in sentence[-2:] if token.text == "?"]


def _governed(verb: Token, *, finite: bool) -> Judgement | None:
    """What the word above makes of a clause: "plans to meet", "denied supplying", "claimed that they met"."""
    head = verb.head
    while verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        if not finite or _shares_auxiliary(verb, head):
            return _strongest([*_of_auxiliaries(head), *filter(None, [_governed(head, finite=finite)])])
        verb, head = head, head.head
    if head.i == verb.i or verb.dep_ == "relcl":
        return None
    if verb.dep_ in ("pcomp", "prep") and head.pos_ in ("ADP", "SCONJ"):
        if head.lower_ in ("without", "instead"):
            return Status.DENIED, head
        if head.lower_ in ("before", "after", "since", "by", "while", "when", "as"):
            return None
        head = head.head
    if finite:
        below_claim = verb.dep_ in ("ccomp", "parataxis") and head.lemma_ in cues("governors", "alleged")
        below_claim = below_claim or (verb.dep_ == "acl" and head.lemma_ in cues("heads", "alleged"))
        wish = verb.dep_ == "ccomp" and head.lemma_ in cues("governors", "hypothetical")
        denied = verb.dep_ == "ccomp" and head.lemma_ == "deny"
        if denied:
            return Status.DENIED, head
        return (Status.ALLEGED, head) if below_claim else (Status.HYPOTHETICAL, head) if wish else None
    if verb.dep_ in ("xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl", "prep", "oprd") or _is_infinitive(verb):
        return _by_governor(verb, head)
    return None


def _shares_auxiliary(verb: Token, head: Token) -> bool:
    """In "will meet and sign" a bare second verb takes the first one's auxiliaries."""
    return verb.tag_ == "VB" and not children(verb, "aux", *("nsubj", "nsubjpass")) and head.tag_ == "VB"


def _by_governor(verb: Token, head: Token) -> Judgement | None:
    if head.pos_ in ("NOUN", "PROPN"):
        for status in (Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED):
            if head.lemma_.lower() in cues("heads", status.value):
                return status, head
        return (Status.HYPOTHETICAL, verb) if _is_infinitive(verb) and verb.dep_ != "relcl" else None
    for status in (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED):
        if _words_of(head) & cues("governors", status.value):
            negated = children(head, "neg")
            return (Status.DENIED, negated[0]) if negated and status is not Status.DENIED else (status, head)
    if head.lemma_ == "have" and (yet := [child for child in children(head, "advmod") if child.lower_ == "yet"]):
        return Status.DENIED, yet[0]
    if head.lemma_ == "go" and any(child.lower_ in ("is", "are", "am", "’s", "'s") for child in children(head, "aux")):
        return Status.PLANNED, head
    if verb.dep_ == "advcl" and _is_infinitive(verb):
        return Status.HYPOTHETICAL, verb
    if verb.dep_ == "advcl":
        return None
    if head.lemma_ in cues("governors", "ongoing"):
        return _strongest([(Status.ONGOING, head), *_of_verb(head)])
    return _strongest(_of_verb(head)) if head.pos_ in ("VERB", "AUX") else _of_copula(head)


def _words_of(governor: Token) -> set[str]:
    """The lemma of a governor, alone and with each of its particles and prepositions."""
    lemma = governor.lemma_.lower()
    return {lemma, *(f"{lemma} {child.lower_}" for child in children(governor, "prt", "prep"))}


def _of_copula(adjective: Token) -> Judgement | None:
    """In "is ready to meet" the meeting takes what is said of "is"."""
    verb = adjective.head
    return _strongest(_of_verb(verb)) if verb.pos_ in ("AUX", "VERB") and verb.i != adjective.i else None


def _of_modifiers(noun: Token) -> Judgement:
    """What stands before the noun: "a planned visit", "no talks", "the alleged attack"."""
    for child in noun.children:
        if child.dep_ in ("amod", "det", "neg", "compound"):
            for status in (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED, Status.ONGOING):
                if child.lower_ in cues("modifiers", status.value):
                    return status, child
    head = noun.head
    if noun.dep_ == "pobj" and head.head.pos_ == "NOUN":
        for status in (Status.PLANNED, Status.HYPOTHETICAL, Status.ALLEGED):
            if head.head.lemma_ in cues("heads", status.value):
                return status, head.head
    return _HAPPENED


def _of_governor(noun: Token) -> Judgement:
    """What a verb makes of an event noun that is its object: "called for a ceasefire", "denied the attack"."""
    preposition = noun.head if noun.dep_ == "pobj" else None
    verb = preposition.head if preposition is not None else noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "pobj", "nsubjpass", "attr"):
        return _HAPPENED
    if preposition is not None and preposition.lower_ not in ("for", "to", "out"):
        return _HAPPENED
    for status in (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL):
        if _words_of(verb) & cues("governors", status.value) and verb.lemma_ not in _PRESUPPOSE:
            return status, verb
    return _HAPPENED


_PRESUPPOSE = frozenset(
    {"reject", "discuss", "oppose", "announce", "need", "help", "fail", "set", "ask", "warn", "predict"}
)
