"""Order by cause: what led to, prompted or sparked another event came before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.parsing.syntax import antecedent_of, children, climb

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_ACTIVE, _PASSIVE = ("nsubj",), ("nsubjpass",)


def by_cause(word: Token) -> Iterator[WordLink]:
    """By the verb that has an event as its object, and another as its subject: "the arrest led to protests"."""
    *_, noun = (word, *climb(word, lambda joined: joined.dep_ == "conj" and joined.head.pos_ in ("NOUN", "PROPN")))
    verb, preposition = noun.head, ""
    if noun.dep_ == "pobj":
        verb, preposition = verb.head, verb.lower_
    if verb.pos_ != "VERB" or children(verb, "neg"):
        return
    is_later = _is_later(noun, verb, preposition)
    if is_later is None:
        return
    for other in _subjects(verb, _PASSIVE if preposition == "by" else _ACTIVE):
        later, earlier = (word, other) if is_later else (other, word)
        yield WordLink(word=later, other=earlier, cue=verb.text)


def _is_later(noun: Token, verb: Token, preposition: str) -> bool | None:
    """Whether the object of a verb comes after its subject, `None` where the verb says nothing of their order."""
    is_object = noun.dep_ in ("dobj", "xcomp")
    lemma = verb.lemma_
    if preposition == "by":  # "were sparked by the arrest"
        if lemma in cues("tlinks", "leading"):
            return False
        return True if lemma in cues("tlinks", "coming_of") else None
    if lemma in cues("tlinks", "leading") and is_object:
        return True
    if lemma in cues("tlinks", "leading_to"):
        is_led_to = preposition in cues("tlinks", "to_result") and not children(verb, "dobj")
        return True if is_led_to or noun.dep_ == "xcomp" else None
    is_origin = noun.dep_ == "dobj" or preposition in cues("tlinks", "from_cause")
    return False if lemma in cues("tlinks", "coming_of") and is_origin else None


def _subjects(verb: Token, labels: tuple[str, ...]) -> Iterator[Token]:
    """What does or undergoes what a verb tells, be it the clause to which its participle adds: "left, prompting …"."""
    nouns = children(verb, *labels)
    for noun in nouns:
        yield (antecedent_of(noun) or noun) if verb.dep_ == "relcl" else noun
    if not nouns and (verb.dep_ == "acl" or (verb.dep_ == "advcl" and verb.tag_ == "VBG")):
        yield verb.head
