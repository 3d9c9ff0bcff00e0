"""When it happened: which time expression dates a trigger, and whether the tense agrees."""

from timeline.extractor.dating.choose import Dated, date_of
from timeline.extractor.dating.placed import Expressions, Placed, is_news_day
from timeline.extractor.dating.tense import lies_ahead

__all__ = ["Dated", "Expressions", "Placed", "date_of", "is_news_day", "lies_ahead"]
