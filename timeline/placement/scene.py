"""A document as placement reads it: its day of publication, its paragraphs, and which time each expression names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

import attrs

from timeline.languages.en import cues
from timeline.model import Document, Interval, Mention, Moment, Timex, TimexType
from timeline.model.news_days import NEWS_DAYS
from timeline.parsing.prose import Block, prose
from timeline.placement.claim import first_day, last_day

Side = Literal[
    "an earlier time",
    "a day of the week before",
    "the day before the report",
    "the day of the report",
    "a time around the day of the report",
    "a day of the week after",
    "a later time",
]
Near = Literal["in its sentence", "in its paragraph", "before its paragraph"]
_VAGUE: dict[str | None, str] = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}
_LONGEST = 370  # days: what spans more names no time at which a report could put an event; by convention


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Scene:
    """A document with its day of publication, as a number of days, and its time expressions in order.

    `times` are the expressions that name a time, with the side of the publication on which it lies.
    """

    text: str
    published: int
    blocks: Sequence[Block]
    times: Sequence[tuple[Timex, str]]

    @classmethod
    def of(cls, document: Document, timexes: Iterable[Timex]) -> Scene | None:
        """The scene of a document, `None` where nobody knows when it was published."""
        if document.published is None:
            return None
        published = Moment.of(document.published).ordinal
        named = ((timex, side_of(timex, published)) for timex in sorted(timexes, key=lambda timex: timex.start))
        return cls(
            text=document.text,
            published=published,
            blocks=prose(document.text, document.title),
            times=[(timex, side) for timex, side in named if side],
        )

    @cached_property
    def sides(self) -> Counter[str]:
        """How many expressions name a time on each side of the publication."""
        return Counter(side for _, side in self.times)

    @property
    def start(self) -> int:
        """Where the prose starts."""
        return self.blocks[0].start if self.blocks else 0

    @cached_property
    def length(self) -> int:
        """How many characters of prose there are; at least one."""
        return sum(block.end - block.start for block in self.blocks) or 1

    def paragraph(self, at: int) -> Block | None:
        """The paragraph that holds a place of the text."""
        place = bisect_right(self.blocks, at, key=lambda block: block.start) - 1
        return self.blocks[place] if place >= 0 and at < self.blocks[place].end else None

    def within(self, start: int, end: int) -> list[tuple[Timex, str]]:
        """The times that are named between two places of the text."""
        first = bisect_right(self.times, start - 1, key=lambda time: time[0].start)
        return list(self.times[first : bisect_right(self.times, end - 1, key=lambda time: time[0].start)])


@attrs.frozen
class NearestTime:
    """The time that the text last named before it tells an event: the expression, its days, and how near it stands."""

    timex: Timex
    side: str
    near: Near
    first: int
    last: int


def nearest_time(mention: Mention, scene: Scene) -> NearestTime | None:
    """The time of which the text speaks where it tells an event: the nearest of its sentence, else the last before."""
    sentence = mention.sentence
    inside = [
        time
        for time in scene.within(sentence.start, sentence.end)
        if _names_days(time[0]) and not _is_since(time[0], mention, scene)
    ]
    if inside:
        timex, side = min(inside, key=lambda time: abs(time[0].start - mention.trigger.start))
        return _near(timex, side, "in its sentence")
    place = bisect_right(scene.times, sentence.start - 1, key=lambda time: time[0].start)
    before = (scene.times[at] for at in range(place - 1, -1, -1))
    found = next((time for time in before if _names_days(time[0])), None)
    if found is None:
        return None
    paragraph = scene.paragraph(sentence.start)
    is_beside = paragraph is not None and found[0].start >= paragraph.start
    return _near(*found, "in its paragraph" if is_beside else "before its paragraph")


def _is_since(timex: Timex, mention: Mention, scene: Scene) -> bool:
    """Whether it dates what was before: "a visit, the first since the war began in June", was not in June."""
    between = scene.text[mention.trigger.end : timex.start].lower().split()
    return not cues("tlinks", "since").isdisjoint(between)


def _near(timex: Timex, side: str, near: Near) -> NearestTime:
    assert timex.interval is not None  # it names days
    first, last = first_day(timex.interval), last_day(timex.interval)
    assert first is not None  # both
    assert last is not None
    return NearestTime(timex, side, near, first, last)


def _names_days(timex: Timex) -> bool:
    interval = timex.interval
    if interval is None or interval.start is None or interval.end is None:
        return False
    is_time = timex.type in (TimexType.DATE, TimexType.TIME)
    return is_time and interval.end.ordinal - interval.start.ordinal <= _LONGEST


def side_of(timex: Timex, published: int) -> str | None:
    """On which side of the day of publication lies what an expression names; `None` where that is not known."""
    if timex.interval is None:
        return _VAGUE.get(timex.value)
    return _side(timex.interval, published)


def _side(interval: Interval, published: int) -> Side | None:
    first, last = first_day(interval), last_day(interval)
    if first is None or last is None:
        return None
    first, last = first - published, last - published
    if first == last:
        return _side_of_day(first)
    return "an earlier time" if last < 0 else "a later time" if first > 0 else "a time around the day of the report"


def _side_of_day(day: int) -> Side:
    if day == 0:
        return "the day of the report"
    if day == -1:
        return "the day before the report"
    if day < 0:
        return "a day of the week before" if day >= -NEWS_DAYS else "an earlier time"
    return "a day of the week after" if day <= NEWS_DAYS else "a later time"
