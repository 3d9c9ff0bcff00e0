"""Tense against date: the reading of a date that the tense allows, and the status that a date ahead allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeAlias

import attrs

from timeline.factuality.judgement import Cue, Factuality
from timeline.model import Alternative, Moment, Status, Timex

_Lies: TypeAlias = Callable[[Timex, "dt.date | None"], bool]


def with_date(factuality: Factuality, stated: Timex | None, published: dt.date | None) -> Factuality:
    """The factuality of an event that the text itself dates: what is told as a fact but lies ahead is planned.

    "They meet on 3 June", said in May, is a plan. Nothing else lets a date change a status.
    """
    if stated is None or not factuality.status.is_fact or not lies_ahead(stated, published):
        return factuality
    cue = Cue(start=stated.start, end=stated.end, text=stated.text)
    return Factuality(status=Status.PLANNED, cue=cue, reason=f"a date ahead, “{stated.text}”")


def fit_to_tense(
    timex: Timex, factuality: Factuality, published: dt.date | None, *, of_topics: bool = False
) -> Timex | None:
    """The reading of an ambiguous expression that fits the tense: what happened lies behind, what is planned ahead.

    "In September", said in May, is the nearest September, the coming one; but not of what somebody did in it. A noun
    has no tense and keeps its date. A date ahead that a past tense refutes dates nothing: `None`. `of_topics` says that
    the event is one of saying something about others, to which such a date belongs.
    """
    is_wrong = _refuting(factuality)
    if is_wrong is None or not is_wrong(timex, published):
        return timex
    refuted = None if is_wrong is lies_ahead else timex  # a plan keeps a date behind where no reading lies ahead
    if of_topics and is_wrong is lies_ahead:
        return refuted  # "called for a rally on 20 June": the date is that of what was talked about
    return _reread(timex, factuality.status, is_wrong, published) or refuted


def _refuting(factuality: Factuality) -> _Lies | None:
    """Where no date of such an event can lie; `None` where it may lie anywhere."""
    if factuality.status.is_fact and factuality.time == "behind":
        return lies_ahead
    return lies_behind if factuality.time == "ahead" else None


def _reread(timex: Timex, status: Status, is_wrong: _Lies, published: dt.date | None) -> Timex | None:
    """The expression in the first of its other readings that is not wrong."""
    for other in timex.alternatives:
        reread = attrs.evolve(timex, interval=other.interval, value=other.value)
        if other.interval is not None and not is_wrong(reread, published):
            lost = Alternative(value=timex.value or "", interval=timex.interval, reason=f"the event is {status.value}")
            rules = (*timex.rules, f"read as the time of something {status.value}")
            return attrs.evolve(reread, alternatives=(lost,), rules=rules)
    return None


def lies_ahead(timex: Timex, published: dt.date | None) -> bool:
    """Whether the date starts after the day of publication."""
    if timex.interval is None or timex.interval.start is None or published is None:
        return False
    return timex.interval.start.ordinal > Moment.of(published).ordinal


def lies_behind(timex: Timex, published: dt.date | None) -> bool:
    """Whether the date ends before the day of publication."""
    if timex.interval is None or timex.interval.end is None or published is None:
        return False
    return timex.interval.end.ordinal <= Moment.of(published).ordinal
