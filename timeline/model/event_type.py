"""EventType: what kind of thing a mention reports, and the facts that hold of all of that kind."""

from __future__ import annotations

from typing import Literal, get_args

import attrs

from timeline.errors import InvalidValueError
from timeline.model.late import late

OTHER = "other"
"""The type of what no other type knows. Every lexicon has it; two reports of it have nothing in common by that."""
STATISTIC = "statistic"
"""The subtype of the figures of a type: `trade.statistic` is "trade grew 26%"."""

Lasting = Literal["hours", "days", "weeks", "months", "years"]
"""How long a happening of a type usually goes on, the shortest first."""
LASTINGS: tuple[Lasting, ...] = get_args(Lasting)
_PROMINENCE = 1.0  # by definition: a deed
_PROMINENCE_OF_STATISTIC = 0.2  # a figure is no event; set by hand on the development corpora


@attrs.frozen(kw_only=True)
class TypeFacts:
    """What holds of every happening of a type, as a type file states it (see `languages/en/types.toml`).

    `prominence`, between 0 and 1, is how much such a happening tells, where a deed tells 1; `None` is what any type
    tells of which nobody says more, see `EventType.prominence`. `single_doer` says that one party does it: two that
    are named for it contradict each other. `victims` is what befell those whom it counts ("killed", "hurt"), and
    `victims_act` says that they are also told as its agent ("twelve died"). `speech` says that it is something said,
    of which a party has much on one day. `recurs` says that one story holds many of it, so that what kind it is hardly
    tells which one it is.

    `lasts` is how long it usually goes on; `None` says that it is over at once. Where only some words of the type name
    what does, as "trial" but not "testify", `extended` has their lemmas. `parts` are the types and groups of what such
    a happening consists of, beside those that a text says took place at it.

    >>> TypeFacts(prominence=2)
    Traceback (most recent call last):
    timeline.errors.InvalidValueError: prominence 2 is not between 0 and 1
    """

    prominence: float | None = None
    single_doer: bool = False
    victims: str | None = None
    victims_act: bool = False
    speech: bool = False
    recurs: bool = False
    lasts: Lasting | None = None
    extended: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    parts: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])

    def __attrs_post_init__(self) -> None:
        share = self.prominence
        if share is not None and (isinstance(share, bool) or not isinstance(share, int | float)):
            raise InvalidValueError(f"prominence {share!r} is no number between 0 and 1")
        if share is not None and not 0.0 <= share <= 1.0:
            raise InvalidValueError(f"prominence {share} is not between 0 and 1")
        if not isinstance(self.victims, str | None):
            raise InvalidValueError(f'victims is {self.victims!r}; give what befell them, such as "killed"')
        if self.lasts is not None and self.lasts not in LASTINGS:
            raise InvalidValueError(f"lasts is {self.lasts!r}; give one of {', '.join(LASTINGS)}, or None")


@attrs.frozen(kw_only=True)
class EventType:
    """A type of event: dotted `name` (`meeting` or `meeting.summit`), its `group`, its names in other schemes, `facts`.

    `stated_facts`, given as `facts`, are needed only where they are not those of the built-in type of that name. A type
    of another name, without facts, is a deed that anybody may have done, and counts no victims.
    """

    name: str
    group: str
    plover: str | None = None
    ace: str | None = None
    stated_facts: TypeFacts | None = attrs.field(default=None, alias="facts")

    def __attrs_post_init__(self) -> None:
        if not all(self.name.split(".")):
            raise InvalidValueError(f"event type {self.name!r} is no dotted name such as meeting or meeting.summit")
        if not isinstance(self.stated_facts, TypeFacts | None):
            raise InvalidValueError(
                f"event type {self.name!r}: facts are {self.stated_facts!r}; give TypeFacts or None"
            )

    @property
    def facts(self) -> TypeFacts:
        """What holds of every happening of the type: as stated, else what is known of the built-in type of its name.

        >>> EventType(name="attack", group="conflict").facts.single_doer
        True
        """
        if self.stated_facts is not None:
            return self.stated_facts
        known: TypeFacts = late("facts_of")(self.name)
        return known

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

        >>> EventType(name="launch", group="space").prominence, EventType(name="statement", group="speech").prominence
        (1.0, 0.3)
        >>> EventType(name="launch.rehearsal", group="space", facts=TypeFacts(prominence=0.4)).prominence
        0.4
        >>> EventType(name="launch.statistic", group="space").prominence
        0.2
        """
        if self.facts.prominence is not None:
            return self.facts.prominence
        return _PROMINENCE_OF_STATISTIC if self.is_statistic else _PROMINENCE

    def lasting(self, lemma: str) -> int:
        """How long what this word of the type reports goes on: 0 at once, 1 hours, up to 5 for years.

        >>> trial = EventType(name="legal.trial", group="justice & life")
        >>> trial.lasting("trial"), trial.lasting("testify")
        (3, 0)
        """
        facts = self.facts
        if facts.lasts is None or (facts.extended and lemma not in facts.extended):
            return 0
        return LASTINGS.index(facts.lasts) + 1

    def is_a(self, name: str) -> bool:
        """Whether this is the named type or a subtype of it."""
        return self.name == name or self.name.startswith(name + ".")
