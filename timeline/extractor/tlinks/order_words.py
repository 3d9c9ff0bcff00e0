"""Order by a preposition or conjunction between two events: "after", "two days before", "in the wake of", "once".

| words                         | what they say of the word above and what they govern            |
|-------------------------------|-----------------------------------------------------------------|
| after, following, once, since | the word above is the later one; "since" of a verb: a perfect one|
| before, until, ahead of       | the word above is the earlier one                               |
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.tlinks.word_link import WordLink, text_of
from timeline.languages.en import cues, times
from timeline.languages.en.gap import NO_GAP, Gap, gap_told
from timeline.parsing.syntax import children, is_infinitive, is_past, is_perfect, subject_of, verb_above

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_LIGHT = ("ADP", "SCONJ", "ADV")
_WORDS_OF_GAP = 4  # before the word that joins, "just a few days"; by convention


@attrs.frozen(kw_only=True, eq=False)
class Border:
    """A word that joins what it governs to the word `above`, which comes `is_after` it or before it."""

    above: Token
    is_after: bool
    cue: str
    gap: Gap

    def link(self, governed: Token) -> WordLink:
        """The TLINK of the two."""
        later, earlier = (self.above, governed) if self.is_after else (governed, self.above)
        return WordLink(word=later, other=earlier, cue=self.cue, gap=self.gap)


def by_order_words(word: Token) -> Iterator[WordLink]:
    """By "after", "before" or the like and the noun, gerund or clause that it governs: "they dined after the talks"."""
    border = border_above(word)
    if border is not None:
        yield border.link(word)


def border_above(word: Token) -> Border | None:
    """The word of order that governs an event or a time, `None` where none does, or in another sense."""
    joining = _joining(word)
    if joining is None:
        return None
    first, last = joining
    name = last.lower_ if first.i == last.i else f"{first.lower_} {last.lower_}"
    is_after = name in cues("tlinks", "after")
    if not is_after and name not in cues("tlinks", "before"):
        return None
    above = event_above(word.head if word.dep_ == "advcl" else first.head)
    if above is None or not _is_of_time(name, above, word):
        return None
    if is_past(word) and is_infinitive(above):
        above = verb_above(above) or above  # "vowed to fight after they lost": the vow, as the rest is yet to come
    if name in cues("tlinks", "until") and children(above, "neg"):
        is_after = True  # "did not leave until they paid"
    return Border(above=above, is_after=is_after, cue=text_of(first, last), gap=gap_before(first) or NO_GAP)


def gap_before(word: Token) -> Gap | None:
    """The gap that is told right before a word."""
    return gap_told([token.text for token in word.doc[max(word.sent.start, word.i - _WORDS_OF_GAP) : word.i]])


def _joining(word: Token) -> tuple[Token, Token] | None:
    """The first and the last word of the preposition or conjunction that governs a word.

    They are one but in "ahead of", "in the wake of" and the like, which are known by two: "wake of", "by time".
    """
    head = word.head
    if word.dep_ in ("pobj", "pcomp"):
        return (head.head if head.lower_ in cues("tlinks", "second_words") else head), head
    if word.dep_ == "relcl" and head.dep_ == "pobj" and head.lower_ in cues("tlinks", "second_words"):
        return head.head, head  # "by the time they left"
    if word.dep_ != "advcl":
        return None
    if head.pos_ == "ADV":
        return head, head  # "as soon as they left"
    return next(((mark, mark) for mark in children(word, "mark", "advmod") if mark.i < word.i), None)


def event_above(above: Token) -> Token | None:
    """The word that tells the event on which a phrase of order hangs.

    In "in the weeks after the vote" it is the verb, not the weeks, and in "the talks came after the vote" the talks.
    """
    while above.pos_ in _LIGHT or above.lemma_ in times()["unit"] or above.lemma_ in times()["part_of_day"]:
        if above.head.i == above.i:
            return None
        above = above.head
    if above.lemma_ in cues("tlinks", "taking_place"):
        return subject_of(above)
    return above


def _is_of_time(name: str, above: Token, governed: Token) -> bool:
    """Whether a word that has other senses is one of order here."""
    if above.lemma_ in cues("tlinks", "other_senses"):
        return False
    if children(above, "neg") and name not in cues("tlinks", "until"):
        return False
    if governed.lemma_ in cues("tlinks", "audiences") and above.lemma_ in cues("tlinks", "addressing"):
        return False  # "spoke before the assembly"
    if name in cues("tlinks", "at_arrival"):
        return governed.tag_ == "VBG" and governed.i < above.i  # not "focus on training"
    is_verb = above.pos_ in ("VERB", "AUX")
    return not is_verb or name not in cues("tlinks", "since") or is_perfect(above)
