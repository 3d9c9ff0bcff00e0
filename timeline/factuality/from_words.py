"""Whether the sentence around a date tells of what is planned, reported or past. Words decide; nothing is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from timeline.factuality.judgement import PLAIN, Cue, Factuality
from timeline.languages.en import cues, times
from timeline.model import Status

_WORD = re.compile(r"[A-Za-z’']+")
_AHEAD = frozenset(times()["ahead"]["words"])
_SCHEDULE_VERBS = frozenset(times()["schedule_verb"]["words"])
_PAST_VERBS = frozenset(times()["past_verb"]["words"])
_NOT_PAST = frozenset(times()["not_past"]["words"])


def _any(name: str) -> str:
    """A pattern of the phrases in that list of `cues.toml`, the longest first."""
    phrases = sorted(cues("words", name), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases) + ")"


_PLANNED = re.compile(rf"\b{_any('planned')}\b|{_any('contracted')}\b", re.IGNORECASE)
_SCHEDULED = re.compile(
    rf"\b(?:{_any('scheduled')}\s(?:to|for)\b[^.;!?,]*"
    rf"|{_any('destined')}\s(?:\w+\s){{1,8}}(?:on\s)?"
    rf"|(?-i:{_any('until')})\s(?:\d[\w.:]*\s(?:[ap]\.?m\.?\s)?)?"
    rf"|{_any('future')}\s(?:[\w.-]+\s){{1,8}}(?:on\s)?|{_any('earliest')}\s)$",
    re.IGNORECASE,
)  # at most eight words between the verb and the date: set by hand on the development corpora
_FUTURE_AFTER = re.compile(
    rf"(?:\s(?:night|morning|evening|afternoon))?,?\s(?:[\w’'-]+\s){{1,4}}{_any('future_after')}\b"
)
_REPORTED = re.compile(rf"\b{_any('reported')}\s(?:\w+\s)?$", re.IGNORECASE)
_OVER = re.compile(rf"\b{_any('over')}(?:\son)?\s$", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class WordsAround:
    """The words of its sentence before and after an expression, which is `text[start:end]` of what holds them all.

    `is_colloquial` says that they stand in a post, whose verbs tell little of time.
    """

    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    is_colloquial: bool = False

    def cue_before(self, match: re.Match[str]) -> Cue:
        """The cue that a match in the words before is."""
        return _cue(match, self.start - len(self.before))

    def cue_after(self, match: re.Match[str]) -> Cue:
        """The cue that a match in the words after is."""
        return _cue(match, self.end)


def _cue(match: re.Match[str], offset: int) -> Cue:
    words = match[0].strip()
    start = offset + match.start() + match[0].index(words)
    return Cue(start=start, end=start + len(words), text=words)


def of_weekday(words: WordsAround) -> Factuality:
    """What is told of a bare day of the week: planned where its sentence puts it on a schedule.

    Due to open on Thursday, opens on Thursday, on Thursday will open: a day of the week in news lies ahead only then; a
    future tense further away does not tell.

    >>> of_weekday(WordsAround(before="The fair is due to open on ", start=27, end=35)).reason
    'on a schedule, “due to open on”'
    """
    if found := _REPORTED.search(words.before):
        return _behind(words.cue_before(found))
    if found := _SCHEDULED.search(words.before):
        return _on_schedule(words.cue_before(found))
    past = _past_verb(words)
    if past is None:
        if (found := _first(words.before, _SCHEDULE_VERBS)) is not None:
            return _on_schedule(words.cue_before(found))
        if found := _FUTURE_AFTER.match(words.after):
            return _on_schedule(words.cue_after(found))
    return _behind(past) if past is not None else PLAIN


def of_date(words: WordsAround) -> Factuality:
    """What is told of a month, or a day of it: behind with a verb of the past, planned with a word of what will be.

    A verb of the past does not count behind a word of what may lie ahead (will, to, until), nor in a post.

    >>> of_date(WordsAround(before="She resigned in ", start=16, end=21)).time
    'behind'
    """
    past = _past_verb(words)
    may_lie_ahead = words.is_colloquial or _first(words.before, _AHEAD) is not None
    if past is not None and not may_lie_ahead:
        return _behind(past)
    if found := _PLANNED.search(words.before):
        cue = words.cue_before(found)
        return Factuality(status=Status.PLANNED, cue=cue, reason=f"behind “{cue.text}”")
    if past is None and (verb := _first(words.before, _SCHEDULE_VERBS)) is not None:
        return _on_schedule(words.cue_before(verb))
    return PLAIN


def is_over(words: WordsAround) -> bool:
    """Whether the words right before a date say that it is over: since March, ended on 3 May, as of June."""
    return _OVER.search(words.before) is not None


def _on_schedule(cue: Cue) -> Factuality:
    return Factuality(status=Status.PLANNED, cue=cue, reason=f"on a schedule, “{cue.text}”")


def _behind(cue: Cue) -> Factuality:
    return Factuality(cue=cue, time="behind", reason=f"with a verb of the past, “{cue.text}”")


def _past_verb(words: WordsAround) -> Cue | None:
    """The first verb of the past in the sentence."""
    if (found := next(_past_verbs(words.before), None)) is not None:
        return words.cue_before(found)
    found = next(_past_verbs(words.after), None)
    return words.cue_after(found) if found is not None else None


def _past_verbs(text: str) -> Iterator[re.Match[str]]:
    for match in _WORD.finditer(text):
        word = _lower(match)
        if word in _PAST_VERBS or (word[-2:] == "ed" and word not in _NOT_PAST):
            yield match


def _first(text: str, words: frozenset[str]) -> re.Match[str] | None:
    return next((match for match in _WORD.finditer(text) if _lower(match) in words), None)


def _lower(match: re.Match[str]) -> str:
    """The word in lower case, the month of May apart from the verb."""
    return match[0] if match[0] == "May" else match[0].lower()
