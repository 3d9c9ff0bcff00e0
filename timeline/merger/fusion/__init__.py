"""Fusing: from the mentions of one happening to the event that they tell of together."""

from timeline.merger.fusion.fuse import fuse

__all__ = ["fuse"]
