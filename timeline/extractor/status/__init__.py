"""Whether it really happened, and who says so."""

from timeline.extractor.status.attribution import source_of
from timeline.extractor.status.governors import Judgement
from timeline.extractor.status.judge import status_of

__all__ = ["Judgement", "source_of", "status_of"]
