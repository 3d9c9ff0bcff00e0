"""What the words above make of a clause with a tense of its own: "claim that", "deny that", "it is false that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged
from timeline.factuality.listed_governors import BELOW_A_VERB, OfVerb, listed_status, names_of, of_listed
from timeline.factuality.listed_nouns import BELOW_A_NOUN, negations_of
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, describes_its_object, is_present

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_AHEAD = (Status.PLANNED, Status.HYPOTHETICAL)
_OF_REPORTS = (Status.DENIED, Status.ALLEGED, Status.HYPOTHETICAL)  # what words make of a clause with its own tense


def of_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause with a tense of its own below "claim that", "deny that", "reports that", "it is false that"."""
    if describes_its_object(verb):
        return []  # "the proposal that Chad rejected" holds no clause
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and children(verb, "mark")):
        return _of_report(head, refutable=bool(children(verb, "mark")))
    if verb.dep_ == "advcl":
        return _of_awaited(verb, head, of_verb)
    if verb.dep_ not in ("ccomp", "parataxis", "csubj"):
        return []
    if head.tag_ in ("VBN", "VBG") and head.lower_ in cues("markers", "supposing") and not children(head, "nsubj"):
        return [judged(Status.HYPOTHETICAL, head, "a clause with")]
    if spread := _spread_report(verb, head):
        return _of_report(spread[0], refutable=False)
    return _of_statement(head, of_verb)


def _of_awaited(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause of time in a present tense beside what lies ahead: "will leave once they sign"."""
    marks = [word for word in verb.children if word.dep_ in ("mark", "advmod") and word.i < verb.i]
    opened = [word for word in marks if word.lower_ in cues("markers", "awaited")]
    if marks and head.lower_ in cues("markers", "as_long"):
        return [judged(Status.HYPOTHETICAL, head, "a clause with")]
    above = head if head.pos_ in ("VERB", "AUX") else head.head
    if not opened or not is_present(verb) or above.pos_ not in ("VERB", "AUX"):
        return []
    return [judged(Status.HYPOTHETICAL, opened[0], "a clause with")] if of_verb(above).status in _AHEAD else []


def _spread_report(verb: Token, head: Token) -> list[Token]:
    """The report whose "that" clause stands behind the verb: "rumours spread that they met"."""
    if not children(verb, "mark") or head.lemma_ in cues("reporting", "verbs"):
        return []
    nouns = [noun for noun in children(head, "nsubj", "nsubjpass") if noun.i < verb.i]
    return [noun for noun in nouns if noun.lemma_.lower() in cues("heads", "alleged") | cues("heads", "unproven")]


def _of_report(noun: Token, *, refutable: bool) -> list[Factuality]:
    """A clause that a noun holds: "the claim that Chad attacked", and what is said of it: "dismissed", "is false"."""
    if noun.lemma_ in cues("heads", "unproven") and (none := negations_of(noun)):
        return [judged(Status.HYPOTHETICAL, none[0], "nothing tells it but")]
    names = {noun.lemma_, f"{noun.lemma_} that"}
    status = next((status for status in _OF_REPORTS if names & cues("heads", status.value)), None)
    if status is None:
        return []
    above = noun.head
    if status is Status.ALLEGED and refutable:
        if noun.dep_ == "dobj" and above.lemma_ in cues("governors", "refuting"):
            return [judged(Status.DENIED, above, BELOW_A_VERB)]
        if Status.DENIED in _verdicts(above):
            return [judged(Status.DENIED, above, "called false by")]
    return [judged(status, noun, BELOW_A_NOUN)]


def _of_statement(head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause that a verb or an adjective governs: "denied that", "believes that", "it is false that"."""
    if head.lemma_ in cues("governors", "refuting"):
        return [judged(Status.DENIED, head, BELOW_A_VERB)]
    if listed_status(names_of(head)) is Status.DENIED and (listed := of_listed(head, of_verb)) is not None:
        return [listed]  # "ruled out that"
    if untrue := words_of_falsehood(head):
        return [judged(Status.DENIED, untrue[0], "said with")]
    verdicts = _verdicts(head)
    if verdicts:
        return [judged(status, head, "judged by what is said with") for status in verdicts]
    if head.lemma_ in cues("reporting", "verbs") and (said := of_verb(head)).status is Status.DENIED:
        return [said.opened()]  # "did not say that", "nobody believes that"
    return [
        judged(status, head, BELOW_A_VERB)
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


def words_of_falsehood(verb: Token) -> list[Token]:
    """The words by which what is said is false: "falsely reported that", "a fake article says that"."""
    adverbs = [word for word in children(verb, "advmod") if word.lower_ in cues("adverbs", "untrue")]
    said_of_speaker = [word for noun in children(verb, "nsubj") for word in children(noun, "amod", "compound")]
    return adverbs + [word for word in said_of_speaker if word.lower_ in cues("verdicts", "denied")]
