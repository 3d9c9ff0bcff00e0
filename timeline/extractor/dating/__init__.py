"""When it happened: which time expression dates a trigger, and whether the tense agrees."""

from timeline.extractor.dating.attach import Placed, date_of
from timeline.extractor.dating.tense import fit_to_tense, lies_ahead

__all__ = ["Placed", "date_of", "fit_to_tense", "lies_ahead"]
