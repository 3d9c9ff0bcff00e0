"""How a title says that the event ends: "Strike ends", "Curfew is lifted", "Chad stops sending oil"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.titles.wording import gerund, participle
from timeline.extractor.triggers import Trigger
from timeline.factuality.from_parse import of_verb
from timeline.languages.en import cues
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def with_stop(lemma: str, verb: Token) -> str:
    """The verb phrase with the verb that says that it is no longer done: "stop sending"."""
    stop = _phrase(verb.head)
    is_gerund = "VBG" in (verb.tag_, *(form.tag_ for form in children(verb, "auxpass")))
    is_ended = verb.dep_ == "xcomp" and is_gerund and stop in cues("title_words", "stopping")
    return f"{stop} {gerund(lemma)}" if is_ended else lemma


def end_of(trigger: Trigger, *, is_fact: bool) -> str:
    """The verb phrase that says that the event of a noun ends, nothing where none does.

    Its status is that of its light verb; of other verbs the end is told only where it is a fact, as the event is.
    """
    noun = _whole(trigger.group)
    verb = trigger.light_verb or noun.head
    if trigger.light_verb is None and not (is_fact and of_verb(verb).status.is_fact):
        return ""
    if verb.lemma_ in cues("light", "ending") and noun.dep_ == "nsubjpass":
        return _passive(verb)
    if verb.lemma_ in cues("light", "ending") and (noun.dep_ == "nsubj" or verb.dep_ == "relcl"):
        return verb.lemma_ if not children(verb, "dobj") else ""
    over = _over(noun, verb)
    if over:
        return f"be {over}"
    if (
        trigger.light_verb is None
        and noun.dep_ in ("dobj", "nsubjpass")
        and _phrase(verb) in cues("title_words", "stopping")
    ):
        return _passive(verb)
    return _idiom(noun, verb)


def _whole(noun: Token) -> Token:
    """The noun that stands for it: "the state of emergency" is the state."""
    above = noun.head.head
    is_part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_ in cues("descriptions", "parts")
    return above if is_part else noun


def _over(noun: Token, verb: Token) -> str:
    """The word by which it is over: "the strike is over", "declared the outbreak over"."""
    if noun.dep_ == "nsubj" and verb.lower_ in cues("title_words", "over"):
        return verb.lower_
    is_said = verb.lemma_ == "be" if noun.dep_ == "nsubj" else verb.lemma_ in cues("title_words", "declaring")
    over = [word for word in (*children(verb, "acomp", "advmod", "prt", "oprd"), verb) if _is_over(word)]
    return over[0].lower_ if over and is_said else ""


def _is_over(word: Token) -> bool:
    return word.lower_ in cues("title_words", "over")


def _idiom(noun: Token, verb: Token) -> str:
    """The phrase by which it ends: "come to an end"."""
    if noun.dep_ != "nsubj" or verb.lemma_ not in cues("title_words", "coming"):
        return ""
    ends = ((to, end) for to in children(verb, "prep") for end in children(to, "pobj"))
    return next(
        (
            f"{verb.lemma_} {to.lower_} {words_of(end.doc[end.left_edge.i : end.i + 1])}"
            for to, end in ends
            if end.lemma_ in cues("title_words", "ends")
        ),
        "",
    )


def _passive(verb: Token) -> str:
    return f"be {participle(_phrase(verb))}"


def _phrase(verb: Token) -> str:
    """The verb with its particle: "give up"."""
    return " ".join((verb.lemma_, *(part.lower_ for part in children(verb, "prt"))))
