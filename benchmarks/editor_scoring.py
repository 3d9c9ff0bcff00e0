"""The figures of `benchmarks.editor`: events of one article against the rows of an editor's list of it.

An event meets a row when the trigger of one of its reports overlaps a span of the row. Of the events that meet a row
the first one with a date speaks for it, else the first. Shares are in per cent:

must, should    rows of a level that are met; *shown*: met by an event with a date, or with bounds of at most 31 days
date            of the met rows with a date: right (the days overlap), wrong, open (the event has none)
placed          of the met rows with bounds: the event's bounds, or else its date, overlap them; *closed*: have a start
                and an end; *width* is the median number of days of these
status          of the met rows: both are fact, plan, not or alleged
who             parties in common by a word of their names: recall among participants and places, precision of the
                participants
touching        events with a trigger in a span of a row, or in a sentence that holds the start of one
again           events that meet only rows which an earlier event meets; as a share of all events too

A figure whose rows are none is `None`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from statistics import median
from typing import Any

import attrs

from benchmarks.days import FIRST, LAST, Days, closed, days_between, days_of_edtf, overlap, width
from benchmarks.splits import percent

_GROUPS = {
    "happened": "fact",
    "ongoing": "fact",
    "planned": "plan",
    "hypothetical": "plan",
    "denied": "not",
    "cancelled": "not",
    "alleged": "alleged",
}
_IN_MANY_NAMES = frozenset(["the", "of", "a", "an", "and", "in", "for", "mr", "mrs", "president", "minister", "prime"])
_MONTH = 31  # days; what is placed in more is not shown in a table

Row = Mapping[str, Any]  # of the editor's list
Told = Mapping[str, Any]  # an event as the contract `timeline/1` has it


@attrs.frozen(kw_only=True)
class Judged:
    """What the events of one article, or of several, come to: numbers that add up, widths of bounds, and the errors."""

    counts: Counter[str] = attrs.field(factory=Counter)
    widths: tuple[int, ...] = ()
    errors: tuple[str, ...] = ()

    def __add__(self, other: Judged) -> Judged:
        return Judged(
            counts=self.counts + other.counts, widths=self.widths + other.widths, errors=self.errors + other.errors
        )

    @property
    def figures(self) -> dict[str, Any]:
        """The figures by name."""
        n = self.counts
        dated = n["date right"] + n["date wrong"] + n["date open"]
        found = {
            f"{level} {name}": percent(n[f"{level} {name}"], n[level])
            for level in ("must", "should")
            for name in ("met", "shown")
        }
        dates = {f"date {state}": percent(n[f"date {state}"], dated) for state in ("right", "wrong", "open")}
        return {
            **{level: n[level] for level in ("must", "should")},
            **found,
            **dates,
            "placed": percent(n["placed"], n["with bounds"]),
            "closed": percent(len(self.widths), n["with bounds"]),
            "width": median(self.widths) if self.widths else None,
            "status": percent(n["status right"], n["met"]),
            "who recall": percent(n["parties found"], n["parties"]),
            "who precision": percent(n["names right"], n["names"]),
            "events": n["events"],
            "dated": n["dated"],
            "touching": percent(n["touching"], n["events"]),
            "again": n["again"],
            "again share": percent(n["again"], n["events"]),
        }


def judge(article: str, rows: Sequence[Row], events: Sequence[Told]) -> Judged:
    """The events that are told of an article, held against the rows of its list."""
    counts: Counter[str] = Counter(events=len(events), dated=sum(_days(event) is not None for event in events))
    seen: set[int] = set()
    for event in events:
        met = [number for number, row in enumerate(rows) if _meets(event, row)]
        counts["touching"] += bool(met) or any(_stands_beside(event, row) for row in rows)
        counts["again"] += bool(met) and seen.issuperset(met)
        seen.update(met)
    total = Judged(counts=counts)
    for row in rows:
        total += _judge_row(article, row, speaker(row, events))
    return total


def speaker(row: Row, events: Iterable[Told]) -> Told | None:
    """The event that speaks for a row, `None` where none meets it."""
    return min((event for event in events if _meets(event, row)), key=lambda event: _days(event) is None, default=None)


def _judge_row(article: str, row: Row, event: Told | None) -> Judged:
    level = row["level"]
    if event is None:
        return Judged(counts=Counter([level]), errors=(f"{level} missed | {article} | {row['what']} | {row['date']}",))
    counts = Counter([level, f"{level} met", "met"])
    errors, widths = [], []
    days = _days(event)
    bounds = _bounds(event) or days
    is_narrow = bounds is not None and closed(bounds) and width(bounds) <= _MONTH
    counts[f"{level} shown"] += days is not None or is_narrow
    if wanted := days_of_edtf(row["date"]):
        state = "open" if days is None else "right" if overlap(days, wanted) else "wrong"
        counts[f"date {state}"] += 1
        if state == "wrong":
            errors.append(f"date | {article} | {row['what']} | {row['date']}, got {event['edtf']}: {event['title']}")
    if row.get("bounds"):
        counts["with bounds"] += 1
        counts["placed"] += bounds is not None and overlap(bounds, gold_bounds(row))
        if bounds is not None and closed(bounds):
            widths.append(width(bounds))
    is_right = _GROUPS.get(event["status"]) == _GROUPS.get(row["status"])
    counts["status right"] += is_right
    if not is_right:
        told = f"{row['status']}, got {event['status']}: {event['title']}"
        errors.append(f"status | {article} | {row['what']} | {told}")
    if row.get("who"):
        counts.update(_parties(row["who"], event))
    return Judged(counts=counts, widths=tuple(widths), errors=tuple(f"{level} {error}" for error in errors))


def _parties(who: Sequence[str], event: Told) -> dict[str, int]:
    """How many of the editor's parties are told, and how many of the names told are among the editor's."""
    named = [party["name"] for party in event["participants"]]
    aliases = [alias for party in event["participants"] for alias in party.get("aliases", ())]
    places = [place["name"] for place in event["places"]]
    return {
        "parties": len(who),
        "parties found": sum(_is_among(party, (*named, *aliases, *places)) for party in who),
        "names": len(named),
        "names right": sum(_is_among(name, who) for name in named),
    }


def _is_among(name: str, others: Collection[str]) -> bool:
    return any(_words(name) & _words(other) for other in others)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - _IN_MANY_NAMES


def _meets(event: Told, row: Row) -> bool:
    triggers = [(source["trigger"]["start"], source["trigger"]["end"]) for source in event["sources"]]
    return any(first < end and start < last for start, end in row["spans"] for first, last in triggers)


def _stands_beside(event: Told, row: Row) -> bool:
    sentences: Iterable[tuple[int, int]] = [(source["start"], source["end"]) for source in event["sources"]]
    return any(first <= start < last for start, _ in row["spans"] for first, last in sentences)


def _days(event: Told) -> Days | None:
    return days_between(event["start"], event["end"])


def _bounds(event: Told) -> Days | None:
    """The bounds of an event, where the contract has some."""
    bounds = event.get("bounds") or {}
    return days_between(bounds.get("start"), bounds.get("end"))


def gold_bounds(row: Row) -> Days:
    """The earliest and the latest day on which the event of a row can have begun."""
    first, last = (days_between(day, None) if day else None for day in row.get("bounds") or (None, None))
    return (first[0] if first else FIRST), (last[0] if last else LAST)
