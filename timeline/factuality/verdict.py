"""What a group of verbs says of a date, by its words."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

Verdict: TypeAlias = Literal["ahead", "due", "open", "behind"]
"""Where the date lies; `due` for what was planned once, `open` where it may have come to nothing, so does not tell."""


@attrs.frozen
class Group:
    """What a group of verbs says of the date, and its first and last word that decide, by their places."""

    verdict: Verdict
    first: int
    last: int
