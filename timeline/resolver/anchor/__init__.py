"""Anchoring: a meaning and a publication date give an interval, a TIMEX3 value and the reasons. Pure functions."""

from timeline.resolver.anchor import (  # noqa: F401  (they register how meanings are read)
    anchor_changes,
    anchor_dates,
    anchor_feasts,
    anchor_ranges,
    anchor_times,
    anchor_wholes,
)
from timeline.resolver.anchor.reading import Reading, anchor

__all__ = ["Reading", "anchor"]
