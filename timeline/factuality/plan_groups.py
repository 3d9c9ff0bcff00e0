"""Plans, appointments and invitations before a date: "called a strike for", "is due on", "invited to talks on"."""

from __future__ import annotations

from timeline.factuality.dated_sentence import DatedSentence
from timeline.factuality.plan_words import (
    ACCUSED,
    AWAITED,
    CANCELLING,
    DETERMINERS,
    PLANNING,
    PLANNING_NOW,
    SCHEDULED,
    THEN,
    is_past_form,
)
from timeline.factuality.verb_tenses import is_passive, tells_past
from timeline.factuality.verdict import Group
from timeline.languages.en import cues

REACH = 8  # words between "put" and "off", or "accused" and what of; set by hand


def of_plan(sentence: DatedSentence, at: int) -> Group | None:
    """A plan or an appointment: "called a strike for", "a hearing scheduled on", "is expected in", "expects it in"."""
    word = sentence.word(at)
    if word in SCHEDULED and sentence.word(at - 1) in cues("words", "carried_out"):
        return None
    if word in SCHEDULED or (word in AWAITED and is_passive(sentence, at)):
        return planned(sentence, at, at)
    if word not in PLANNING:
        return None
    if not {"for", "from"}.isdisjoint(sentence.links):
        return planned(sentence, at, sentence.date - 1 if sentence.link in ("for", "from") else at)
    return _of_plan_now(sentence, at) if word in PLANNING_NOW else _of_object(sentence, at)


def of_invitation(sentence: DatedSentence, at: int) -> Group | None:
    """Invited him to a meeting on Friday; but "summoned him to the palace on Friday"."""
    to = sentence.to_occasion(at)
    return None if to is None else Group("due", at, to)


def _of_plan_now(sentence: DatedSentence, at: int) -> Group | None:
    """The firm plans a test on Friday; but not "told of plans on Friday"."""
    left = sentence.word(at - 1)
    return None if left in DETERMINERS or is_past_form(left) else Group("ahead", at, at)


def _of_object(sentence: DatedSentence, at: int) -> Group | None:
    """The date as what is set, "has set 3 June as the day"; or behind what is planned, whose day it may be."""
    if at == sentence.date - 1 and sentence.word(at + 2) in cues("words", "appointing"):
        return Group("ahead", at, at)
    has_object = at < sentence.start - 1 and tells_past(sentence, at)
    return Group("open", at, at) if has_object else None


def planned(sentence: DatedSentence, at: int, last: int) -> Group:
    """What a word of planning says; in a past perfect, or before "but", the plan may have come to nothing."""
    if (cancelled := _cancelled(sentence, at)) is not None:
        return Group("ahead", cancelled, last)
    if (first := _past_plan(sentence, at)) is not None:
        return Group("open", first, at)
    word, after, was = sentence.word(at), sentence.word_behind, sentence.word(at - 1) in THEN
    if word in cues("words", "intending") and after == "but":  # "expected sales to rise in June, but"
        return Group("open", at, last)
    if was and (after in cues("words", "undone") or word in cues("words", "doubtful")):
        return Group("open", at - 1, at)
    if "for" in sentence.links and after in THEN:  # "a vote set for Monday was put off"
        return Group("open", at, last)
    return Group("due" if was else "ahead", at, last)


def _past_plan(sentence: DatedSentence, at: int) -> int | None:
    """The first word of a plan in the past perfect, "had been due", "had planned", or one that is blamed."""
    word, left = sentence.word(at), sentence.word(at - 1)
    if left == "been" and sentence.word(at - 2) == "had":
        return at - 2
    is_accused = word.endswith("ing") and _is_accused(sentence, at)
    return at - 1 if is_accused or (left == "had" and word in cues("words", "intending")) else None


def _is_accused(sentence: DatedSentence, at: int) -> bool:
    """Whether somebody is blamed for what a form in "-ing" tells: "accused of planning to leave in"."""
    blaming = range(max(0, at - REACH), at - 1)
    return sentence.word(at - 1) in ("of", "for", "with") and any(sentence.words[to] in ACCUSED for to in blaming)


def _cancelled(sentence: DatedSentence, at: int) -> int | None:
    """The place of a verb before a plan that takes it back: "cancelled a trip that had been planned for"."""
    for left in range(at - 1, -1, -1):
        if sentence.is_stop(left):
            return None
        is_called_off = (
            sentence.word(left) in cues("words", "shifting_verbs") | {"called"}
            and "off" in (sentence.words[left + 1 : at])
        )
        if sentence.word(left) in CANCELLING or is_called_off:
            return left
    return None
