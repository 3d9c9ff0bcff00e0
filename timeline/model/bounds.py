"""Bounds: when an event must have begun, with the constraints that say so."""

from __future__ import annotations

from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.model.interval import Interval

RELIABLE = 0.9
"""How often a constraint must hold for the bounds that hang on it to be told without "c."; by convention."""

TLinkRelation = Literal["AFTER", "BEFORE", "IS_INCLUDED", "SIMULTANEOUS"]
TLINK_RELATIONS: tuple[TLinkRelation, ...] = get_args(TLinkRelation)


@attrs.frozen(kw_only=True)
class TLink:
    """A relation in time that the text states of an event, named as TimeML names its TLINKs.

    The event is before or after, within, or at the time of another event of the document, `mention` by its id, or of
    the `time` that an expression denotes: one of the two. `cue` is the word that states it ("after"), as written, empty
    where grammar alone does.

    >>> TLink(relation="AFTER", time=Interval.parse("2024-05-03"), cue="since").time.label
    '3 May 2024'
    """

    relation: TLinkRelation
    mention: str | None = None
    time: Interval | None = None
    cue: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.mention is None) is (self.time is None):
            raise InvalidValueError("a link in time has another end: give the id of a mention or a time, not both")
        if self.relation not in TLINK_RELATIONS:
            raise InvalidValueError(
                f"no relation {self.relation!r} in time; choose one of {', '.join(TLINK_RELATIONS)}"
            )


@attrs.frozen(kw_only=True)
class Constraint:
    """One reason why an event cannot have begun earlier, or later, or on another day.

    `rule` is the name of the rule that found it and `reason` what it says, in words that follow a date: "told as done
    in a report of that day". `interval` is the time that it leaves, and `document` where it stands; `quote` are the
    words on which it rests, empty for none. `reliability` is how often such a constraint holds, between 0 and 1, as
    measured on annotated articles.
    """

    rule: str
    interval: Interval
    reason: str
    document: str
    quote: str = ""
    reliability: float = 1.0

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.reliability <= 1.0:
            raise InvalidValueError(f"reliability {self.reliability} is not between 0 and 1")

    @property
    def is_reliable(self) -> bool:
        """Whether what it says is told without "c."."""
        return self.reliability >= RELIABLE


@attrs.frozen(kw_only=True)
class Bounds:
    """The time in which an event must have begun, half-open and in whole days or coarser, its ends open where unknown.

    `constraints` are those that give the start and the end, first those of the start; a chain of them where one event
    bounds another. `interval` is approximate where one of them is not reliable. `disputed` are pairs of constraints
    that cannot both hold: the first was dropped for the second.
    """

    interval: Interval
    constraints: tuple[Constraint, ...]
    disputed: tuple[tuple[Constraint, Constraint], ...] = ()

    @property
    def approximate(self) -> bool:
        """Whether a guess is among the constraints."""
        return self.interval.approximate

    @property
    def reasons(self) -> tuple[str, ...]:
        """What each constraint says, with the words on which it rests."""
        return tuple(f"{one.reason}{f' (“{one.quote}”)' if one.quote else ''}" for one in self.constraints)
