"""The date of an event, and the ground for taking it."""

from __future__ import annotations

import attrs

from timeline.model import Ground, Interval, Timex

STATED: tuple[Ground, ...] = ("clause", "sentence")
"""Grounds that the event's own sentence gives."""


@attrs.frozen(kw_only=True)
class Dated:
    """The timex that dates an event and the ground for taking it, both `None` for no date."""

    ground: Ground | None = None
    timex: Timex | None = None

    @property
    def stated(self) -> Timex | None:
        """The expression by which the text itself dates the event."""
        return self.timex if self.ground in STATED else None

    @property
    def interval(self) -> Interval | None:
        """When it happened."""
        return self.timex.interval if self.timex is not None else None
