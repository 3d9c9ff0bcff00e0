"""Tense against date: the dates that a tense allows, and the status that a date ahead allows."""

from __future__ import annotations

import datetime as dt

import attrs

from timeline.factuality.direction import STALE_DAYS
from timeline.factuality.judgement import Cue, Factuality
from timeline.model import Moment, Status, Timex


def with_date(factuality: Factuality, stated: Timex | None, published: dt.date | None) -> Factuality:
    """The factuality of an event that the text itself dates: what is told as a fact but lies ahead is planned.

    "They meet on 3 June", said in May, is a plan. Nothing else lets a date change a status.
    """
    if stated is None or not factuality.status.is_fact or not lies_ahead(stated, published):
        return factuality
    cue = Cue(start=stated.start, end=stated.end, text=stated.text)
    return Factuality(status=Status.PLANNED, cue=cue, reason=f"a date ahead, “{stated.text}”")


def is_refuted(timex: Timex, factuality: Factuality, published: dt.date | None) -> bool:
    """Whether the tense refutes a date: what a past tense tells as a fact does not lie ahead, nor its last day.

    The date itself stays as it was resolved, by the words around it: "called a strike for 3 June" dates the strike, and
    not the call; "cancelled all flights until 3 June" tells how long, and "ordered a review by then" of the review.
    """
    is_behind = factuality.status.is_fact and factuality.time == "behind"
    is_done = is_behind or factuality.status is Status.HAPPENED
    return (is_behind and lies_ahead(timex, published)) or (is_done and _ends_ahead(timex, published))


def in_tense(timex: Timex, factuality: Factuality, published: dt.date | None) -> Timex:
    """An expression that dates a plan, in a reading that is still to come within a week: "to peak on Saturday"."""
    is_plan = factuality.status is Status.PLANNED and factuality.time == "ahead"
    other = guessed(timex, factuality, published) if is_plan else timex
    start = other.interval.start if other.interval is not None else None
    if other is timex or start is None or published is None:
        return timex
    return other if start.ordinal - Moment.of(published).ordinal <= STALE_DAYS else timex


def guessed(timex: Timex, factuality: Factuality, published: dt.date | None) -> Timex:
    """An expression that only stands near an event, in the reading that lies on the event's side of the publication.

    The words around it tell of something else: "said on Tuesday that they would strike" may be a Tuesday to come.
    """
    is_wrong = {"ahead": lies_behind, "behind": lies_ahead}.get(factuality.time or "")
    if is_wrong is None or not is_wrong(timex, published):
        return timex
    others = (
        attrs.evolve(timex, interval=other.interval, value=other.value, alternatives=())
        for other in timex.alternatives
        if other.interval is not None
    )
    return next((other for other in others if not is_wrong(other, published)), timex)


def lies_ahead(timex: Timex, published: dt.date | None) -> bool:
    """Whether the date starts after the day of publication."""
    if timex.interval is None or timex.interval.start is None or published is None:
        return False
    return timex.interval.start.ordinal > Moment.of(published).ordinal


def _ends_ahead(timex: Timex, published: dt.date | None) -> bool:
    """Whether only its end is told, which comes after the day of publication: "until Monday", "by 2030"."""
    interval = timex.interval
    if published is None or interval is None or interval.start is not None or interval.end is None:
        return False
    return interval.end.ordinal > Moment.of(published).ordinal + 1


def lies_behind(timex: Timex, published: dt.date | None) -> bool:
    """Whether the date ends before the day of publication."""
    if timex.interval is None or timex.interval.end is None or published is None:
        return False
    return timex.interval.end <= Moment.of(published)
