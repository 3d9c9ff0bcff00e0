"""Who did it to whom, where and about what: the arguments of a trigger."""

from timeline.extractor.arguments.event_places import is_where_the_news_is
from timeline.extractor.arguments.find_arguments import find_arguments

__all__ = ["find_arguments", "is_where_the_news_is"]
