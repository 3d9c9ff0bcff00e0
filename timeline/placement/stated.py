"""What the words date: the event began in the time that the expression denotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.languages.en import cues
from timeline.model import Granularity, Ground, Interval, Mention, Status
from timeline.placement.claim import Claim, Limit, first_day, last_day

_RELIABILITY: dict[Ground | None, float] = {"clause": 0.97, "sentence": 0.93}  # as measured, see docs/figures.md

ROUGH = 0.8
"""How sure "around 5 May" and "in late May" are of the days that they denote; by convention below what is reliable."""


def stated(mentions: Sequence[Mention]) -> Iterator[Limit]:
    """A limit for each mention that words of its own date; loose dates are guesses, and no limit."""
    for point, mention in enumerate(mentions):
        date = mention.stated_interval
        if date is None or mention.timex is None:
            continue
        claim = Claim(
            rule="stated",
            reason=f"dated by “{mention.timex.text}”",
            document=mention.document,
            reliability=ROUGH if names_days_roughly(date) else _RELIABILITY.get(mention.dated_by, 0.9),
        )
        first, last = beginning(date)
        if date.end is None and not _goes_on(mention):
            last = None  # "has won three titles since 2013"
        yield Limit(point, first, last, claim)


def names_days_roughly(date: Interval) -> bool:
    """Whether its days are not sure: "around 5 May", not "at around noon"."""
    return date.approximate and not date.granularity.is_finer_than(Granularity.DAY)


def _goes_on(mention: Mention) -> bool:
    """Whether it is told as what has lasted since its date: "has been fighting since May", "has ruled since 2013"."""
    return mention.status is Status.ONGOING or mention.is_progressive or mention.lemma in cues("dates", "lasting")


def beginning(interval: Interval) -> tuple[int | None, int | None]:
    """The first and the last day on which something began that the interval dates; since 2013 it began in 2013.

    >>> beginning(Interval.parse("2013/..")) == beginning(Interval.parse("2013"))
    True
    """
    if interval.end is None and interval.start is not None:
        unit = Interval.of(Granularity.DAY if interval.is_timed else interval.granularity, interval.start)
        return first_day(unit), last_day(unit)
    return first_day(interval), last_day(interval)
