"""Status: whether an event really happened, as the texts tell it."""

from __future__ import annotations

import enum


class Status(enum.Enum):
    """Whether it really happened, as the text tells it. Only `HAPPENED` and `ONGOING` are facts."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"

    @property
    def is_fact(self) -> bool:
        """Whether the text reports it as real."""
        return self in (Status.HAPPENED, Status.ONGOING)
