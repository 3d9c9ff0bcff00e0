"""How notes quote what a file says: never more of it than a reader takes in at a glance."""

from __future__ import annotations

_LONGEST = 60


def shortened(text: str) -> str:
    """The text, its end left out where it is long.

    >>> shortened("2024-05-16"), len(shortened("1" * 1000))
    ('2024-05-16', 60)
    """
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
