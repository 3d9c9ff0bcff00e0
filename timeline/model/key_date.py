"""KeyDate: a day that matters, with what happened on it."""

from __future__ import annotations

import attrs

from timeline.errors import InvalidValueError
from timeline.model.event import Event
from timeline.model.interval import Interval


@attrs.frozen(kw_only=True)
class KeyDate:
    """A day of a timeline with its events, see `Timeline.key_dates`.

    `events` are those dated to the day, the most salient first, and after them those without a date that were first
    told by an article about the day. `salience` lies between 0 and 1: how much the articles tell of the day.
    """

    interval: Interval
    events: tuple[Event, ...]
    salience: float

    def __attrs_post_init__(self) -> None:
        if not self.events:
            raise InvalidValueError(f"the key date {self.date} has no event; without one it is no key date")
        if not 0.0 <= self.salience <= 1.0:
            raise InvalidValueError(f"key date {self.date}: salience {self.salience} is not between 0 and 1")

    @property
    def date(self) -> str:
        """The day for a reader."""
        return self.interval.label
