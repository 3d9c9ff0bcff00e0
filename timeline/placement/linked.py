"""What TLINKs say: before, after or within another event, or a time that an expression denotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from timeline.languages.en import cues
from timeline.model import Interval, Mention, TLink
from timeline.model.civil import shift
from timeline.placement.claim import Claim, Limit, Order, first_day, last_day
from timeline.placement.stated import ROUGH, names_days_roughly

_RELIABILITY = {"AFTER": 0.94, "BEFORE": 0.94, "IS_INCLUDED": 0.93, "SIMULTANEOUS": 0.85}
_WORDS = {"AFTER": "after", "BEFORE": "before", "IS_INCLUDED": "during", "SIMULTANEOUS": "at the time of"}


def linked(mentions: Sequence[Mention]) -> Iterator[Limit | Order]:
    """A claim for each TLINK of a mention to another of them, or to a time."""
    points = {mention.id: point for point, mention in enumerate(mentions)}
    for point, mention in enumerate(mentions):
        for link in mention.tlinks:
            if link.mention is None:
                yield from _to_time(point, mention, link)
            elif link.mention in points:
                yield from _to_event(point, points[link.mention], mention, mentions[points[link.mention]], link)


def _to_time(point: int, mention: Mention, link: TLink) -> Iterator[Limit]:
    time = link.time
    assert time is not None  # a link has one end or the other
    is_open = time.start is None or time.end is None  # whose label says itself on which side of it
    told = time.label if is_open else f"{_WORDS[link.relation]} {time.label}"
    claim = _claim(mention, link, f"told to be {told}")
    if names_days_roughly(time):
        claim = attrs.evolve(claim, reliability=min(claim.reliability, ROUGH))
    if link.relation == "AFTER":
        yield Limit(point, first_day(time), None, claim)
    elif link.relation == "BEFORE":
        yield Limit(point, None, last_day(time), claim)
    else:
        yield Limit(point, first_day(time), last_day(time), claim)


def _to_event(point: int, other_point: int, mention: Mention, other: Mention, link: TLink) -> Iterator[Limit | Order]:
    """What follows another event begins on its first day or later, what lies within a dated one in its time."""
    said = f"“{mention.trigger.text}” is told to be {_WORDS[link.relation]} “{other.trigger.text}”"  # for both of them
    claim = _claim(mention, link, said)
    if link.relation == "BEFORE":
        yield Order(point, other_point, claim, link.least, link.most)
    elif link.relation == "SIMULTANEOUS":
        yield Order(other_point, point, claim, most=0)
    else:
        is_within = link.relation == "IS_INCLUDED"
        yield Order(other_point, point, claim, link.least, link.most, is_within)
    if link.relation == "IS_INCLUDED":
        yield from within(point, claim, other.stated_interval, [other])


def within(point: int, claim: Claim, date: Interval | None, whole: Iterable[Mention]) -> Iterator[Limit]:
    """The limit by the end of a date of all mentions of the event within which another began.

    What lasts, as a war or a trial does, ends with its date only where that tells from when to when.
    """
    if date is None or date.start is None or date.end is None or date.approximate:
        return
    is_one_unit = not date.is_timed and shift(date.start, 1, date.granularity) >= date.end
    if not (is_one_unit and any(one.lemma in cues("tlinks", "lasting") for one in whole)):
        yield Limit(point, None, last_day(date), claim)


def _claim(mention: Mention, link: TLink, reason: str) -> Claim:
    return Claim(
        rule="tlink", reason=reason, document=mention.document, quote=link.cue, reliability=_RELIABILITY[link.relation]
    )
