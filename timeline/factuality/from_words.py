"""Whether a date lies ahead or behind, as the words of its sentence tell it. Words decide; nothing is parsed."""

from __future__ import annotations

from timeline.factuality.dated_sentence import DatedSentence, WordsAround
from timeline.factuality.judgement import PLAIN, Factuality, Time
from timeline.factuality.plan_words import THEN
from timeline.factuality.verb_groups import before, before_clause, behind
from timeline.factuality.verdict import Group, Verdict
from timeline.languages.en import cues
from timeline.model import Status

__all__ = ["WordsAround", "of_date"]

_STATUS: dict[Verdict, Status] = {
    "ahead": Status.PLANNED,
    "due": Status.PLANNED,
    "open": Status.HYPOTHETICAL,
    "behind": Status.HAPPENED,
}
_SAYS: dict[Verdict, str] = {
    "ahead": "of what lies ahead",
    "due": "of what lies ahead",
    "open": "of what may have come to nothing",
    "behind": "of what is past",
}


def of_date(words: WordsAround, *, lacks_year: bool = False) -> Factuality:
    """What is told of a date without a year or a week: that it lies ahead or behind; nothing, where the words are open.

    What was due on some day was so within a week or so; where the date lacks its year, that may be any.

    The nearest group of verbs before the date decides, and what hangs it on another verb or on a preposition: "agreed
    to meet on", "called a strike for", "postponed until". A date that opens its clause asks the first group behind it.

    >>> told = of_date(WordsAround(before="Teachers called a strike for ", start=29, end=35))
    >>> told.time, told.reason
    ('ahead', 'the words “called … for” speak of what lies ahead')
    >>> of_date(WordsAround(before="Sales began to fall in ", start=23, end=30)).time
    'behind'
    """
    sentence = DatedSentence(words)
    group = _deciding(sentence) or _earliest(sentence) or _until(sentence) or _conditional(sentence)
    if group is None:
        return PLAIN
    return Factuality(
        status=_STATUS[group.verdict],
        cue=sentence.cue(group.first, group.last),
        reason=f"{sentence.quoted(group.first, group.last)} {_SAYS[group.verdict]}",
        time=_time(group.verdict, lacks_year),
    )


def _time(verdict: Verdict, lacks_year: bool) -> Time | None:
    if verdict == "due":
        return None if lacks_year else "ahead"
    return None if verdict == "open" else verdict


def _deciding(sentence: DatedSentence) -> Group | None:
    """The group of verbs that has the date: in its clause, before it or behind; else that of the clause before."""
    if (noun := _of_noun(sentence)) is not None:
        return noun
    if sentence.names_something:
        return _of_named(sentence)
    if sentence.word(sentence.clause) in cues("words", "joining") and not sentence.opens_clause:
        return before(sentence) or before_clause(sentence) or behind(sentence)
    return before(sentence) or behind(sentence) or before_clause(sentence)


def _of_noun(sentence: DatedSentence) -> Group | None:
    """Figures for April; oil for July delivery, oil for delivery in July; a truce starting on Monday."""
    left = sentence.start - 1
    if sentence.word(left) in cues("words", "figures") and sentence.link == "for":
        return Group("behind", left, left)
    if sentence.word(left) in cues("words", "starting") and sentence.word(left - 1) not in {",", *THEN}:
        return Group("ahead", left, left)
    at = next((at for at in (sentence.date + 1, left) if sentence.word(at) in cues("words", "traded")), None)
    if at is None or sentence.word(min(at, sentence.date) - 1) != "for":
        return None
    return Group("ahead", at, at)


def _of_named(sentence: DatedSentence) -> Group | None:
    """What is told of something that is called after the date: "will vote in Monday's poll".

    It lies ahead only with what takes part in it: "will discuss Monday's attack" says nothing.
    """
    if (planned := _planned_modifier(sentence)) is not None:
        return Group("ahead", planned, planned)
    found = before(sentence) or before_clause(sentence)
    if found is None or sentence.word(sentence.date + 1) in cues("words", "required"):
        return None
    is_ahead_of = sentence.words[sentence.start - 1 : sentence.start + 1] == ["ahead", "of"]
    takes_part = is_ahead_of or (sentence.link or sentence.word(sentence.date - 1)) in cues("words", "attending")
    return found if found.verdict not in ("ahead", "due") or takes_part else None


def _planned_modifier(sentence: DatedSentence) -> int | None:
    """The place of a word that calls it planned: "Monday's planned march", "the upcoming June vote"."""
    places = (sentence.date - 1, sentence.date + 1, sentence.date + 2)
    return next((at for at in places if sentence.word(at) in cues("modifiers", "planned")), None)


def _until(sentence: DatedSentence) -> Group | None:
    """Has until Friday, lasts until Friday; but "until Friday, nobody knew"."""
    at = sentence.date - 1
    is_told = sentence.link in cues("words", "until") and not sentence.opens_clause
    return Group("ahead", at, at) if is_told else None


def _conditional(sentence: DatedSentence) -> Group | None:
    """If the vote fails on Monday: the clause has no past tense, or that would have decided."""
    at = sentence.clause
    return Group("ahead", at, at) if sentence.word(at) in cues("words", "conditions") else None


def _earliest(sentence: DatedSentence) -> Group | None:
    """As early as Friday, no later than Friday."""
    first, last = sentence.date - 3, sentence.date - 1
    phrase = " ".join(sentence.words[max(0, first) : last + 1])
    return Group("ahead", first, last) if phrase in cues("words", "earliest") else None
