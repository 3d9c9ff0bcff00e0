"""Whether an event is the news, and whether it is worth a line: one module that all places of the extractor ask."""

from timeline.extractor.newsworthiness.news_questions import is_reported_as_news

__all__ = ["is_reported_as_news"]
