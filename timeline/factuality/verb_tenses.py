"""Which tense and voice a verb has, by the auxiliaries and other words that stand beside it."""

from __future__ import annotations

from timeline.factuality.dated_sentence import MODALS, DatedSentence
from timeline.factuality.plan_words import AUXILIARIES, DETERMINERS, NOW, PREPOSITIONS, THEN, is_past_form
from timeline.languages.en import cues


def before_auxiliaries(sentence: DatedSentence, at: int) -> int:
    """The place of the word before a verb and what helps it: before "has already been"."""
    left = at - 1
    while sentence.word(left) in AUXILIARIES or sentence.word(left).endswith("ly"):
        left -= 1
    return left


def is_now(sentence: DatedSentence, at: int) -> bool:
    """Whether a present tense of "be" stands there: "he's leaving", but not "Lund's meeting"."""
    word = sentence.word(at)
    if word in cues("grammar", "possessive"):
        return sentence.word(at - 1) in cues("pronouns", "all")
    return word in NOW


def is_progressive(sentence: DatedSentence, at: int) -> bool:
    """Whether a present tense of "be" helps the verb: "is leaving", "is planned"."""
    return is_now(sentence, before_auxiliaries(sentence, at))


def is_passive(sentence: DatedSentence, at: int) -> bool:
    """Whether any tense of "be" helps the verb."""
    left = before_auxiliaries(sentence, at)
    helping = {*sentence.words[left + 1 : at], sentence.word(left)}
    return not helping.isdisjoint(NOW | THEN | {"be", "been"})


def tells_past(sentence: DatedSentence, at: int) -> bool:
    """Whether a past tense or a participle stands there that tells something, and does not describe a noun."""
    left, right = sentence.word(at - 1), sentence.word(at + 1)
    if not is_past_form(sentence.word(at)) or left in MODALS or left == "to":
        return False
    if not right.isalpha() or right in PREPOSITIONS:
        return True
    describing = left if not left.endswith("ly") and left not in AUXILIARIES else sentence.word(at - 2)
    if (describing in DETERMINERS and describing != "that") or describing in PREPOSITIONS:
        return False
    return left in AUXILIARIES or not (sentence.word(at - 2) in MODALS or sentence.word(at - 2) == "to")
