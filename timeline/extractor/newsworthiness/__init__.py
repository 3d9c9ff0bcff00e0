"""Whether an event is the news, and whether it is worth a line: all places of the extractor ask here."""

from timeline.extractor.newsworthiness.article import Article
from timeline.extractor.newsworthiness.news_questions import (
    is_main_fact,
    is_reported_as_news,
    is_where_the_news_is,
)
from timeline.extractor.newsworthiness.score import DETAILS, Detail, Score, least_score, score_of

__all__ = [
    "DETAILS",
    "Article",
    "Detail",
    "Score",
    "is_main_fact",
    "is_reported_as_news",
    "is_where_the_news_is",
    "least_score",
    "score_of",
]
