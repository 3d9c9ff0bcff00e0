"""What the words date: the event began in the time that the expression denotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Interval, Mention
from timeline.placement.claim import Claim, Limit, day_of, first_day, last_day

_RELIABILITY = {"clause": 0.97, "sentence": 0.93, "publication": 0.8, "nearby": 0.6, "narrative": 0.5}


def stated(mentions: Sequence[Mention]) -> Iterator[Limit]:
    """A limit for each mention that an expression dates, or the day of publication."""
    for point, mention in enumerate(mentions):
        interval = mention.timex.interval if mention.timex else mention.published
        if interval is None or mention.dated_by is None:
            continue
        yield Limit(
            point,
            *beginning(interval),
            Claim(
                rule="stated" if not mention.is_loosely_dated else mention.dated_by,
                reason=f"dated by “{mention.timex.text}”"
                if mention.timex
                else "told by the lead of a report of that day",
                document=mention.document,
                reliability=_RELIABILITY[mention.dated_by],
            ),
        )


def beginning(interval: Interval) -> tuple[int | None, int | None]:
    """The first and the last day on which something began that the interval dates; since 2013 it began in 2013.

    >>> beginning(Interval.parse("2013/..")) == beginning(Interval.parse("2013"))
    True
    """
    if interval.end is None and interval.start is not None:
        unit = day_of(interval.start) if interval.is_timed else Interval.of(interval.granularity, interval.start)
        return first_day(unit), last_day(unit)
    return first_day(interval), last_day(interval)
