"""Who did it to whom, where and about what: the arguments of a trigger."""

from timeline.extractor.arguments.find import find_arguments
from timeline.extractor.arguments.places import is_where_the_news_is

__all__ = ["find_arguments", "is_where_the_news_is"]
