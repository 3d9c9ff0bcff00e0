"""How far an event is told to have come from the day that was planned: "four days late", "a week ahead of schedule"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import attrs

from timeline.languages.en import cues, times
from timeline.languages.en.gap import NO_GAP, Gap, gap_told
from timeline.model import Mention, Status


@attrs.frozen
class Lateness:
    """The words that tell that an event came late or, where it `is_early`, too soon, and by how many days."""

    words: str
    gap: Gap
    is_early: bool = False

    def beginning(self, first: int | None, last: int | None) -> tuple[int | None, int | None]:
        """The first and the last day on which it began, by those that were planned."""
        least, most = self.gap.least, self.gap.most
        if self.is_early:
            return (None if first is None or most is None else first - most, None if last is None else last - least)
        return (None if first is None else first + least, None if last is None or most is None else last + most)


def is_moved(mention: Mention) -> bool:
    """Whether it is a plan that was put off, and whose date, if it has one, is the new one."""
    cue = mention.status_cue
    return mention.status is Status.PLANNED and cue is not None and cue.text.casefold() in cues("lateness", "moved")


def lateness_of(mention: Mention) -> Lateness | None:
    """What the sentence says of the event, first with a number of days; `None` where it says nothing of it."""
    text = mention.sentence.text
    place = mention.trigger.start - mention.sentence.start
    found = [
        Lateness(match[0], _gap(match.groupdict().get("amount", "")), is_early)
        for pattern, is_early in _patterns()
        for match in pattern.finditer(text)
        if not _another().search(text[place : match.start()] or text[:place])
    ]
    return max(found, key=lambda one: (one.gap != NO_GAP, len(one.words), one.words), default=None)


def _gap(amount: str) -> Gap:
    """The gap that a number of units tells, as of two events; "three-day" are three days."""
    words = (f"{amount}s" if "-" in amount else amount).casefold().replace("-", " ").split()
    return gap_told(words) or NO_GAP


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The patterns of the lists, with whether they tell what is early."""
    return tuple(
        (re.compile(rf"(?<!\bno )(?<!\bnot )(?<!\bany )\b(?:{_filled(line)})\b", re.IGNORECASE), name == "early")
        for name in ("late", "early")
        for line in sorted(cues("lateness", name))
    )


def _filled(line: str) -> str:
    """A line of a list as a pattern."""
    unit, planned = (_any(words) for words in (times()["unit"], cues("lateness", "planned")))
    filled = line.replace("{amount}", rf"(?P<amount>(?:\w+[ -])?{unit}s?)")
    return filled.replace("{planned}", rf"(?:[\w’'-]+ ){{0,4}}?{planned}")


@cache
def _another() -> re.Pattern[str]:
    """What stands between a verb and words about another."""
    return re.compile(rf"[;:“”\"]|\b{_any(cues('lateness', 'another'))}\b", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"
