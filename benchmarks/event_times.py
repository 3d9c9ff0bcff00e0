"""The figures of `benchmarks.placement` on `eventtime.jsonl` (TimeBank-EventTime, Reimers et al. 2016).

Bounds of gold events are held against the days that are annotated. Shares are in per cent:

side     single-day events told before, on or after the day of publication, right only where the bounds decide it;
         multi-day events the same, but "on" is right where the bounds reach over the day and one of them is known
placed   events with a bound
sound    of these, those whose gold the bounds admit: its day, or its own bounds with what the side says
day      of the single-day events whose day is known, those given as exactly that day
width    median number of days of closed bounds of single-day events
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks.corpora import context
from benchmarks.days import FIRST, LAST, Days, closed, days_of, overlap, width
from benchmarks.rule_precision import Judged, RulePrecision, rule_of, to_blame
from benchmarks.splits import percent
from timeline import Bounds

_DAY = dt.timedelta(days=1)
_DIGITS = 2


class EventTimes(Judged):
    """What the bounds of a number of events come to."""

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name, `None` where there is nothing to measure."""
        n = self.counts
        sides = {kind: (n[f"right side {kind}"], n[f"side {kind}"]) for kind in ("single", "multi")}
        right, of = map(sum, zip(*sides.values(), strict=True))
        return {
            "events": n["events"],
            "placed": percent(n["placed"], n["events"], _DIGITS),
            **{f"side {kind}": percent(*numbers, _DIGITS) for kind, numbers in sides.items()},
            "side": percent(right, of, _DIGITS),
            "day": percent(n["day right"], n["day"], _DIGITS),
            "sound": percent(n["sound"], n["placed"], _DIGITS),
            "width": median(self.widths) if self.widths else None,
        }


def judge(row: Mapping[str, Any], found: Sequence[Bounds | None]) -> EventTimes:
    """The bounds of a document's events, held against what is annotated."""
    published_on = dt.date.fromisoformat(row["dct"][:10])
    total = EventTimes()
    for event, bounds in zip(row["events"], found, strict=True):
        total += _judge_event(row, event, bounds, published_on)
    return total


def _judge_event(
    row: Mapping[str, Any], event: Mapping[str, Any], bounds: Bounds | None, published_on: dt.date
) -> EventTimes:
    days = (days_of(bounds.interval) if bounds else None) or (FIRST, LAST)
    kind, is_multi = event["kind"], event["kind"] == "multi"
    is_placed = days != (FIRST, LAST)
    counts: Counter[str] = Counter(events=1, placed=is_placed)
    wrong = []
    if event["to_dct"]:
        got = side(days, published_on, is_multi=is_multi)
        counts.update({f"side {kind}": 1, f"right side {kind}": got == event["to_dct"]})
        if got != event["to_dct"]:
            wrong.append(f"side {event['to_dct']}, got {got}")
    if event["day"]:
        day = dt.date.fromisoformat(event["day"][:10])
        counts.update({"day": 1, "day right": days == (day, day)})
        if days != (day, day):
            wrong.append(f"day {day}")
    admitted = gold_days(event, published_on)
    if is_placed:
        counts["sound"] = overlap(days, admitted)
    if bounds and (culprit := to_blame(bounds, admitted)):
        wrong.append(f"excluded by {rule_of(culprit)}")
    widths = (width(days),) if not is_multi and closed(days) else ()
    label = bounds.interval.label if bounds else "unplaced"
    told = f"{label} | {row['id']} | {context(row['text'], event['start'], event['end'])}"
    rules = RulePrecision.of(bounds, admitted)
    return EventTimes(counts, widths, rules, (f"{', '.join(wrong)} | {told}",) if wrong else ())


def side(days: Days, published_on: dt.date, *, is_multi: bool) -> str | None:
    """On which side of the day of publication bounds put an event, `None` where they leave it open.

    >>> monday, tuesday = dt.date(2024, 5, 13), dt.date(2024, 5, 14)
    >>> side((monday, monday), tuesday, is_multi=False), side((monday, tuesday), tuesday, is_multi=False)
    ('before', None)
    >>> side((monday, tuesday), tuesday, is_multi=True)
    'on'
    """
    first, last = days
    if last < published_on:
        return "before"
    if first > published_on:
        return "after"
    reaches_over = is_multi and days != (FIRST, LAST)
    return "on" if reaches_over or days == (published_on, published_on) else None


def gold_days(event: Mapping[str, Any], published_on: dt.date) -> Days:
    """The days on which an event can have been, by its annotation: its day, else its bounds with what its side adds."""
    if event["day"]:
        day = dt.date.fromisoformat(event["day"][:10])
        return day, day
    if event["to_dct"] == "on":
        return published_on, published_on
    first = dt.date.fromisoformat(event["after"][:10]) if event["after"] else FIRST
    last = dt.date.fromisoformat(event["before"][:10]) if event["before"] else LAST
    is_single = event["kind"] != "multi"
    if event["to_dct"] == "before" and is_single:
        last = min(last, published_on - _DAY)
    if event["to_dct"] == "after":
        first = max(first, published_on + _DAY if is_single else published_on)
    return first, last


def written(row: Mapping[str, Any], found: Sequence[Bounds | None]) -> dict[str, Any]:
    """The bounds of a document's events as a row of a file of predictions, the ends exclusive."""
    ends = ((bounds.interval.start, bounds.interval.end) if bounds else (None, None) for bounds in found)
    events = [
        {"eid": event["eid"], "start": start and str(start), "end": end and str(end)}
        for event, (start, end) in zip(row["events"], ends, strict=True)
    ]
    return {"id": row["id"], "events": events}
