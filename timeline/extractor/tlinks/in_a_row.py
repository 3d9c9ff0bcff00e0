"""Order by an adverb at one of several verbs in a row: "they met, dined and then left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.tlinks.order_words import gap_before
from timeline.extractor.tlinks.word_link import WordLink
from timeline.languages.en import cues
from timeline.languages.en.gap import NO_GAP
from timeline.parsing.syntax import children, first_of_row

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def by_row(word: Token) -> Iterator[WordLink]:
    """By "then" or the like at a verb of a row, which comes after all before it."""
    if word.dep_ != "conj":
        return
    cue = next((child for child in children(word, "advmod") if child.lower_ in cues("tlinks", "then")), None)
    if cue is None:
        return
    first = first_of_row(word)
    above = word.head
    while True:
        yield WordLink(word=word, other=above, cue=cue.text, gap=gap_before(cue) or NO_GAP)
        if above.i == first.i or above.dep_ != "conj":
            return
        above = above.head
