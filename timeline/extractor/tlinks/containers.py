"""What happened within or at the time of another event: "at the summit", "while they were marching", "when he left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.order_words import event_above, gap_before
from timeline.extractor.tlinks.tense_order import told_tense
from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.languages.en.gap import Gap
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def by_container(word: Token) -> Iterator[WordLink]:
    """By "during" or "at" and the event at which something happened: "they signed it at the summit"."""
    noun = _with_part(word)
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep":
        return
    is_within = preposition.lower_ in cues("tlinks", "throughout") or (
        preposition.lower_ in cues("tlinks", "during")
        and (noun is not word or noun.lemma_.lower() in cues("tlinks", "occasions"))
    )
    is_within = is_within or (preposition.lower_ in cues("tlinks", "into") and gap_before(preposition) is not None)
    above = event_above(preposition.head) if is_within else None
    if above is not None:
        yield WordLink(word=above, other=word, relation="IS_INCLUDED", cue=preposition.text)


def _with_part(noun: Token) -> Token:
    """The part of an event that is named before it, "the height of the siege", or the noun itself."""
    above = noun.head
    is_part = noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_ in cues("tlinks", "parts")
    return above.head if is_part else noun


def by_clause_of_time(word: Token) -> Iterator[WordLink]:
    """By "when", "while" or "as" and what their clause tells: "she fell while they were dancing"."""
    if word.dep_ != "advcl" or word.head.pos_ not in ("VERB", "AUX"):
        return
    cue = next((mark for mark in children(word, "mark", "advmod") if mark.lower_ in cues("tlinks", "at_once")), None)
    above = event_above(word.head) if cue is not None else None
    if cue is None or above is None:
        return
    tense = "past progressive" if _is_bare_gerund(word) else told_tense(word)
    match told_tense(word.head), tense:
        case "past perfect", "past":
            yield WordLink(word=word, other=above, cue=cue.text)
        case "past", "past progressive":
            yield WordLink(word=above, other=word, relation="IS_INCLUDED", cue=cue.text)
        case "past progressive", "past":
            yield WordLink(word=word, other=above, relation="IS_INCLUDED", cue=cue.text)
        case "past", "past" if cue.lower_ in cues("tlinks", "when"):
            yield WordLink(word=above, other=word, cue=cue.text, gap=Gap(0, 0))
        case "past", "past" if cue.lower_ in cues("tlinks", "as") and not _is_of_manner(word):
            yield WordLink(word=word, other=above, relation="SIMULTANEOUS", cue=cue.text)


def _is_of_manner(verb: Token) -> bool:
    """Whether "as" before the verb says who says so or how it was done: "as they said", "as it did"."""
    return verb.lemma_ in cues("tlinks", "manner") or verb.lemma_ in cues("reporting", "verbs")


def _is_bare_gerund(verb: Token) -> bool:
    """Whether it is the verb of "while visiting Chad"."""
    return verb.tag_ == "VBG" and not children(verb, "aux", "nsubj", "nsubjpass")
