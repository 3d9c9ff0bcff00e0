"""Whether an event is the news, and whether it is worth a line: all places of the extractor ask here."""

from timeline.extractor.newsworthiness.news_questions import (
    is_main_fact,
    is_main_news,
    is_report_of_news,
    is_reported_as_news,
    is_where_the_news_is,
    is_worth_a_line,
    may_be_news,
)

__all__ = [
    "is_main_fact",
    "is_main_news",
    "is_report_of_news",
    "is_reported_as_news",
    "is_where_the_news_is",
    "is_worth_a_line",
    "may_be_news",
]
