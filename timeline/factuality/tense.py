"""Tense against date: of the readings of an expression, the one that the tense of the event allows."""

from __future__ import annotations

import datetime as dt

import attrs

from timeline.extractor.triggers import Trigger, iteration_of
from timeline.factuality.governors import Judgement
from timeline.model import Alternative, Moment, Status, Timex
from timeline.parsing.syntax import is_main, is_past, is_perfect, is_present


def fit_to_tense(timex: Timex, trigger: Trigger, judged: Judgement, published: dt.date | None) -> Timex | None:
    """The reading of an ambiguous expression that fits the tense: what happened lies behind, what is planned ahead.

    "In September", said in May, is the nearest September, the coming one; but not of what somebody did in it. A noun
    has no tense and keeps its date. A date ahead that a past tense refutes dates nothing: `None`.
    """
    status, cue = judged
    verb = trigger.token if trigger.is_verb else trigger.light_verb
    is_told = status.is_fact and verb is not None and is_past(verb)
    may_come = status is Status.PLANNED or (status is Status.HYPOTHETICAL and cue is not None and cue.tag_ == "MD")
    is_ahead = may_come and cue is not None and not is_past(cue)
    wrong = lies_ahead if is_told else lies_behind if is_ahead else None
    if wrong is None or not wrong(timex, published):
        return timex
    if is_told and trigger.entry.topics:
        return None  # "called for a rally on 20 June": the date is that of what was talked about
    for other in timex.alternatives:
        reread = attrs.evolve(timex, interval=other.interval, value=other.value)
        if other.interval is not None and not wrong(reread, published):
            lost = Alternative(value=timex.value or "", interval=timex.interval, reason=f"the event is {status.value}")
            rules = (*timex.rules, f"read as the time of something {status.value}")
            return attrs.evolve(reread, alternatives=(lost,), rules=rules)
    return None if is_told else timex


def is_report(trigger: Trigger, judged: Judgement) -> bool:
    """Whether the main clause reports it as news: one fact in the simple past or a present tense, not in a perfect."""
    verb = trigger.token if trigger.is_verb else trigger.light_verb
    if not judged[0].is_fact or iteration_of(trigger) or verb is None or not is_main(verb):
        return False
    return not is_perfect(verb) and (is_past(verb) or is_present(verb))


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
