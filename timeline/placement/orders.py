"""What a document says of two events: the claims that hold of their reports in other documents too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Mention
from timeline.placement.claim import Limit, Order
from timeline.placement.linked import linked
from timeline.placement.lives import lives
from timeline.placement.purposes import purposes

ORDERING = frozenset({"tlink", "life", "purpose"})
"""The rules that state orders, which can be had anew from the mentions."""


def orders(mentions: Sequence[Mention]) -> Iterator[Limit | Order]:
    """The claims of the rules that state orders, with what else they say."""
    yield from linked(mentions)
    yield from lives(mentions)
    yield from purposes(mentions)
