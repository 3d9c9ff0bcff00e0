"""Bounds: when an event must have begun, with the constraints that say so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Granularity, Moment, shift
from timeline.model.interval import Interval
from timeline.model.label import describe_bounds

RELIABLE = 0.9
"""How often a constraint must hold for the bounds that hang on it to be told without "c."; by convention."""

TLinkRelation = Literal["AFTER", "BEFORE", "IS_INCLUDED", "SIMULTANEOUS"]
TLINK_RELATIONS: tuple[TLinkRelation, ...] = get_args(TLinkRelation)


@attrs.frozen(kw_only=True)
class TLink:
    """A relation in time that the text states of an event, named as TimeML names its TLINKs.

    The event is before or after, within, or at the time of another event of the document, `mention` by its id, or of
    the `time` that an expression denotes: one of the two. `cue` is the word that states it ("after"), as written, empty
    where grammar alone does. Of an event after or before another, `least` and `most` are the days between their
    beginnings, as far as the text tells them ("two days after"); `most` is `None` where it does not.

    >>> TLink(relation="AFTER", time=Interval.parse("2024-05-03"), cue="since").time.label
    '3 May 2024'
    """

    relation: TLinkRelation
    mention: str | None = None
    time: Interval | None = None
    cue: str = ""
    least: int = 0
    most: int | None = None

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
    measured on annotated articles, or of all in a chain together. `mention` is the id of the one whose event it bounds.
    """

    rule: str
    interval: Interval
    reason: str
    document: str
    mention: str = ""
    quote: str = ""
    reliability: float = 1.0

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.reliability <= 1.0:
            raise InvalidValueError(f"reliability {self.reliability} is not between 0 and 1")

    @property
    def is_reliable(self) -> bool:
        """Whether what it says is told without "c."."""
        return self.reliability >= RELIABLE

    @property
    def label(self) -> str:
        """The time that it leaves, in words that the reason follows; "c." or "about" where it is not reliable."""
        return _label(self.interval, approximate=not self.is_reliable)

    @property
    def because(self) -> str:
        """The reason with the words on which it rests."""
        return f"{self.reason}{f' (“{self.quote}”)' if self.quote else ''}"


@attrs.frozen(kw_only=True)
class Bounds:
    """The time in which an event must have begun, half-open and in whole days or coarser, its ends open where unknown.

    `constraints` are those that give the start and the end, first those of the start; a chain of them where one event
    bounds another. `interval` is approximate where one of them is not reliable; what bounds it without such guesses is
    `firm` then. `disputed` are pairs of constraints that cannot both hold: the first was dropped for the second.
    """

    interval: Interval
    constraints: tuple[Constraint, ...]
    firm: tuple[Constraint, ...] = ()
    disputed: tuple[tuple[Constraint, Constraint], ...] = ()

    @property
    def approximate(self) -> bool:
        """Whether a guess is among the constraints."""
        return self.interval.approximate

    @property
    def reasons(self) -> tuple[str, ...]:
        """What each constraint says, with the words on which it rests."""
        return tuple(one.because for one in self.constraints)

    def label(self, named: Iterable[Moment] = ()) -> str:
        """For readers: "by 16 May 2024", "between 2 and 9 May 2024", "c. 16 May 2024", "after 3 May 2024".

        The bounds of an open end start with the first day that is possible. Where that day is one of `named`, or what
        bounds it is dated by it, they are told "from" it on, else "after" the day before.

        >>> may = Interval.parse("2024-05-04/..")
        >>> Bounds(interval=may, constraints=()).label(), Bounds(interval=may, constraints=()).label([may.start])
        ('after 3 May 2024', 'from 4 May 2024 on')
        """
        known = {*named, *(one.interval.start for one in self.constraints if not one.interval.is_open)}
        return _label(self.interval, names_start=self.interval.start in known)

    def limits(self, *mentions: str) -> tuple[Constraint, ...]:
        """Those of all constraints that bound one of these mentions, not another event by way of which they do."""
        return tuple(one for one in (*self.constraints, *self.firm) if one.mention in mentions)

    @property
    def middle(self) -> Moment:
        """Where the event stands among others: in the middle, or just inside the one end that is known.

        >>> for text in ("2024-05-02/2024-05-09", "../2024-05-16", "2024-05-04/.."):
        ...     print(Bounds(interval=Interval.parse(text), constraints=()).middle)
        2024-05-06
        2024-05-16T23:59:59
        2024-05-04
        """
        start, end = self.interval.start, self.interval.end
        if start is None or end is None:
            inside = start or (end and shift(end, -1, Granularity.SECOND))
            assert inside is not None  # one bound always stands
            return inside
        seconds = (end.ordinal - start.ordinal) * 86_400 + end.second_of_day - start.second_of_day
        return shift(start, seconds // 2, Granularity.SECOND)


def _label(interval: Interval, *, approximate: bool = False, names_start: bool = True) -> str:
    guessed = approximate or interval.approximate
    return describe_bounds(interval.start, interval.end, interval.granularity, guessed, names_start=names_start)
