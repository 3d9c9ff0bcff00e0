"""Whether it really happened, and who says so."""

from timeline.extractor.status.judge import attribution_of, status_of

__all__ = ["attribution_of", "status_of"]
