"""Timex: a time expression in a text, what it denotes, and why."""

from __future__ import annotations

import enum
from typing import Literal

import attrs

from timeline.errors import InvalidValueError
from timeline.model.interval import Interval


class TimexType(enum.Enum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@attrs.frozen(kw_only=True)
class Anchor:
    """What a relative expression was counted from.

    `kind` is `publication` (the document creation time) or `reference` (an earlier expression of the document: its
    words are `text`, and `start` is where they start).
    """

    kind: Literal["publication", "reference"]
    interval: Interval
    text: str | None = None
    start: int | None = None

    def __str__(self) -> str:
        if self.kind == "publication":
            return f"the publication date {self.interval.label}"
        return f"“{self.text}” ({self.interval.label})"


@attrs.frozen(kw_only=True)
class Alternative:
    """Another reading of an expression, and why it lost, or what speaks for it where none has won."""

    value: str
    interval: Interval | None
    reason: str

    @property
    def label(self) -> str:
        """The date as a reader would write it, else the value."""
        return self.interval.label if self.interval else self.value


@attrs.frozen(kw_only=True)
class Timex:
    """A time expression: its span in the document, its meaning and the reasons for it.

    `start` and `end` are code-point offsets, `text` the words between them. `value` and `mod` are those of TIMEX3, and
    so are, of a set, `quant` and `freq`: its quantifier ("EVERY" Monday) and how much of each ("2X" a week, "3D").
    `interval` is the time it denotes, or `None`, and then `reason` says why in one sentence. `anchor` is `None` for an
    expression that needs none. `rules` names what fired, in order. What two expressions tell together has them in
    `ends`, each with its own span, as TIMEX3 annotates them: the two ends of a range ("3 to 5 May"), a length and the
    date from which it counts ("two weeks after 3 May").
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    interval: Interval | None
    reason: str | None = None
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    rules: tuple[str, ...] = ()
    ends: tuple[Timex, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise InvalidValueError(f"the span [{self.start}, {self.end}) does not fit the text {self.text!r}")
        if self.interval is None and not self.reason:
            raise InvalidValueError(f"{self.text!r} has no interval; a reason must say why")

    @property
    def edtf(self) -> str | None:
        """The interval as EDTF, `None` where it is unknown."""
        return self.interval.edtf if self.interval else None

    def explain(self) -> str:
        """One sentence: what the words denote, counted from what, by which rules, and what else was considered."""
        rules = f" (rules: {', '.join(self.rules)})" if self.rules else ""
        if self.interval is None:
            perhaps = "".join(f" Perhaps {other.label}: {other.reason}." for other in self.alternatives)
            return f"“{self.text}” has no date: {self.reason}{rules}.{perhaps}"
        anchor = f", counted from {self.anchor}" if self.anchor else ""
        others = "".join(f" Not {other.label}: {other.reason}." for other in self.alternatives)
        return f"“{self.text}” is {self.interval.label}{anchor}{rules}.{others}"
