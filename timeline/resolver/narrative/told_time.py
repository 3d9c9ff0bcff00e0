"""Times that steps tell, and what is told around a step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import attrs

from timeline.model.civil import Granularity
from timeline.model.interval import Interval
from timeline.model.timex import Anchor
from timeline.resolver.narrative.layout import BORDERS, Border
from timeline.resolver.narrative.step import Step


@attrs.frozen(eq=False)
class Time:
    """A time that a step tells: its first day and the day after its last, its first and last year."""

    interval: Interval
    step: Step
    first: int
    end: int
    year: int
    last_year: int

    @classmethod
    def of(cls, interval: Interval, step: Step) -> Self:
        """The time of an interval with both ends."""
        start, end = interval.start, interval.end
        assert start is not None and end is not None  # noqa: PT018  (steps take no others)
        last_year = end.year - 1 if end.month == end.day == 1 and end > start else end.year
        return cls(interval, step, start.ordinal, max(end.ordinal, start.ordinal + 1), start.year, last_year)

    @property
    def anchor(self) -> Anchor:
        """The time as one from which others are counted."""
        return Anchor(kind="reference", interval=self.interval, text=self.step.text, start=self.step.start)

    @property
    def place(self) -> int:
        """Where it is told in the text, -1 for its title."""
        return -1 if self.step.start is None else self.step.start

    @property
    def has_its_weekday(self) -> bool:
        """Whether the day of the week that is told of it is right."""
        return self.step.weekday in (None, (self.first - 1) % 7)

    @property
    def tells_year(self) -> bool:
        """Whether it lies in one year, or in a winter."""
        return self.interval.granularity.rank >= Granularity.YEAR.rank and self.last_year <= self.year + 1

    def meets(self, other: Time) -> bool:
        """Whether they have a day in common."""
        return self.first < other.end and other.first < self.end


@attrs.define(eq=False)
class Around:
    """The times whose year is stated last before a step and next after it, what ends between, the heading's time.

    `stated` is that of the step itself.
    """

    stated: Time | None
    before: Time | None = None
    before_border: Border = "clause"
    after: Time | None = None
    after_border: Border = "clause"
    heading: Time | None = None


def all_around(steps: Sequence[Step]) -> list[Around]:
    """What is stated around each step."""
    result = [Around(Time.of(step.stated, step) if step.stated else None) for step in steps]
    last, heading, border = None, None, BORDERS[0]
    for around, step in zip(result, steps, strict=True):
        border = _stronger(border, step.border)
        around.before, around.before_border, around.heading = last, border, heading
        if around.stated and step.is_heading:
            heading = around.stated
        if around.stated and around.stated.tells_year:
            last, border = around.stated, BORDERS[0]
        elif not step.is_placed:
            last = None  # "in 1998 … two years later, on 5 May": the year told last is known on a path only
    last, border = None, BORDERS[0]
    for around, step in zip(reversed(result), reversed(steps), strict=True):
        around.after, around.after_border = last, border
        if around.stated and around.stated.tells_year:
            last, border = around.stated, BORDERS[0]
        border = _stronger(border, step.border)
    return result


def _stronger(one: Border, other: Border) -> Border:
    return max(one, other, key=BORDERS.index)
