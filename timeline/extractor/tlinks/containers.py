"""What happened within or at the time of another event: "at the summit", "while they were marching", "when he left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.gap import Gap
from timeline.extractor.tlinks.tense_order import told_tense
from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def by_container(noun: Token) -> Iterator[WordLink]:
    """By "during" or "at" and the event at which something happened: "they signed it at the summit"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ != "prep" or preposition.head.pos_ != "VERB":
        return
    lasts = preposition.lower_ in cues("tlinks", "throughout")
    is_occasion = noun.lemma_.lower() in cues("tlinks", "occasions")
    if lasts or (is_occasion and preposition.lower_ in cues("tlinks", "during")):
        yield WordLink(word=preposition.head, other=noun, relation="IS_INCLUDED", cue=preposition.text)


def by_clause_of_time(word: Token) -> Iterator[WordLink]:
    """By "when", "while" or "as" and what their clause tells: "she fell while they were dancing"."""
    if word.dep_ != "advcl" or word.head.pos_ not in ("VERB", "AUX"):
        return
    marks = [mark for mark in children(word, "mark", "advmod") if mark.lower_ in cues("tlinks", "at_once")]
    if not marks:
        return
    cue, above = marks[0], word.head
    match told_tense(above), told_tense(word):
        case "past perfect", "past":
            yield WordLink(word=word, other=above, cue=cue.text)
        case "past", "past progressive":
            yield WordLink(word=above, other=word, relation="IS_INCLUDED", cue=cue.text)
        case "past progressive", "past":
            yield WordLink(word=word, other=above, relation="IS_INCLUDED", cue=cue.text)
        case "past", "past" if cue.lower_ in cues("tlinks", "when"):
            yield WordLink(word=above, other=word, cue=cue.text, gap=Gap(0, 0))
        case "past", "past" if cue.lower_ in cues("tlinks", "as"):
            yield WordLink(word=word, other=above, relation="SIMULTANEOUS", cue=cue.text)
