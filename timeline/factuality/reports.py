"""What the words above make of a clause with a tense of its own: "claim that", "deny that", "it is false that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged
from timeline.factuality.listed_governors import BELOW_A_VERB, OfVerb, listed_status, names_of, of_listed
from timeline.factuality.listed_nouns import BELOW_A_NOUN
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, describes_its_object

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_REPORTS = (Status.DENIED, Status.ALLEGED, Status.HYPOTHETICAL)  # what words make of a clause with its own tense


def of_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause with a tense of its own below "claim that", "deny that", "reports that", "it is false that"."""
    if describes_its_object(verb):
        return []  # "the proposal that Chad rejected" holds no clause
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and children(verb, "mark")):
        return _of_report(head, refutable=bool(children(verb, "mark")))
    if verb.dep_ not in ("ccomp", "parataxis", "csubj"):
        return []
    if head.tag_ in ("VBN", "VBG") and head.lower_ in cues("markers", "supposing") and not children(head, "nsubj"):
        return [judged(Status.HYPOTHETICAL, head, "a clause with")]
    return _of_statement(head, of_verb)


def _of_report(noun: Token, *, refutable: bool) -> list[Factuality]:
    """A clause that a noun holds: "the claim that Chad attacked", and what is said of it: "dismissed", "is false"."""
    if noun.lemma_ in cues("heads", "unproven") and (none := _negations_of(noun)):
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
    if untrue := _words_of_falsehood(head):
        return [judged(Status.DENIED, untrue[0], "said with")]
    verdicts = _verdicts(head)
    if verdicts:
        return [judged(status, head, "judged by what is said with") for status in verdicts]
    if head.lemma_ in cues("reporting", "verbs") and (negated := children(head, "neg")):
        return [judged(Status.HYPOTHETICAL, negated[0], "said with")]
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


def _negations_of(noun: Token) -> list[Token]:
    """The words by which there is nothing of the kind: "no evidence"."""
    return [word for word in children(noun, "det", "neg") if word.lower_ in cues("modifiers", "denied")]


def _words_of_falsehood(verb: Token) -> list[Token]:
    """The words by which what is said is false: "falsely reported that", "a fake article says that"."""
    adverbs = [word for word in children(verb, "advmod") if word.lower_ in cues("adverbs", "untrue")]
    said_of_speaker = [word for noun in children(verb, "nsubj") for word in children(noun, "amod", "compound")]
    return adverbs + [word for word in said_of_speaker if word.lower_ in cues("verdicts", "denied")]
