"""Fusing: from the mentions of one happening to the event that they tell of together."""

from timeline.merger.fusing.event import fuse

__all__ = ["fuse"]
