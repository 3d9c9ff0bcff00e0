"""Whether it really happened, and who says so."""

from timeline.extractor.status.attribution import attribution_of
from timeline.extractor.status.governors import Judgement
from timeline.extractor.status.judge import status_of

__all__ = ["Judgement", "attribution_of", "status_of"]
