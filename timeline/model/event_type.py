"""EventType: what kind of thing a mention reports, and the facts that hold of all of that kind."""

from __future__ import annotations

import attrs

from timeline.errors import InvalidValueError

OTHER = "other"
"""The type of what no other type knows. Every lexicon has it; two reports of it have nothing in common by that."""
STATISTIC = "statistic"
"""The subtype of the figures of a type: `trade.statistic` is "trade grew 26%"."""

_PROMINENCE = 1.0  # by definition: a deed
_PROMINENCE_OF_STATISTIC = 0.2  # a figure is no event; set by hand on the development corpora


@attrs.frozen(kw_only=True)
class TypeFacts:
    """What holds of every happening of a type, as a type file states it (see `languages/en/types.toml`).

    `prominence`, between 0 and 1, is how much such a happening tells, where a deed tells 1; `None` is what any type
    tells of which nobody says more, see `EventType.prominence`. `single_doer` says that one party does it: two that
    are named for it contradict each other. `victims` is what befell those whom it counts ("killed", "hurt"), and
    `victims_act` says that they are also told as its agent ("twelve died"). `speech` says that it is something said,
    of which a party has much on one day.

    >>> TypeFacts(prominence=2)
    Traceback (most recent call last):
    timeline.errors.InvalidValueError: prominence 2 is not between 0 and 1
    """

    prominence: float | None = None
    single_doer: bool = False
    victims: str | None = None
    victims_act: bool = False
    speech: bool = False

    def __attrs_post_init__(self) -> None:
        if self.prominence is not None and not 0.0 <= self.prominence <= 1.0:
            raise InvalidValueError(f"prominence {self.prominence} is not between 0 and 1")


@attrs.frozen(kw_only=True)
class EventType:
    """A type of event: dotted `name` (`meeting` or `meeting.summit`), its `group`, its names in other schemes, `facts`.

    A type made by hand needs no facts: its happenings are deeds that anybody may have done, and count no victims.
    """

    name: str
    group: str
    plover: str | None = None
    ace: str | None = None
    facts: TypeFacts = TypeFacts()

    def __attrs_post_init__(self) -> None:
        if not all(self.name.split(".")):
            raise InvalidValueError(f"event type {self.name!r} is no dotted name such as meeting or meeting.summit")

    @property
    def base(self) -> str:
        """The type without its subtype.

        >>> EventType(name="meeting.summit", group="diplomacy").base
        'meeting'
        """
        return self.name.partition(".")[0]

    @property
    def subtype(self) -> str | None:
        """The part after the dot, `None` where there is none."""
        return self.name.partition(".")[2] or None

    @property
    def is_statistic(self) -> bool:
        """Whether it is told of a figure ("trade grew 26%"), which is no event."""
        return self.subtype == STATISTIC

    @property
    def prominence(self) -> float:
        """How much a happening of the type tells, from 0 to 1: what its facts say, else 0.2 for a statistic and 1.

        >>> EventType(name="launch", group="space").prominence
        1.0
        >>> EventType(name="launch.rehearsal", group="space", facts=TypeFacts(prominence=0.4)).prominence
        0.4
        >>> EventType(name="launch.statistic", group="space").prominence
        0.2
        """
        if self.facts.prominence is not None:
            return self.facts.prominence
        return _PROMINENCE_OF_STATISTIC if self.is_statistic else _PROMINENCE

    def is_a(self, name: str) -> bool:
        """Whether this is the named type or a subtype of it."""
        return self.name == name or self.name.startswith(name + ".")
