"""Who did it to whom, where and about what: the arguments of a trigger."""

from timeline.extractor.arguments.find_arguments import find_arguments

__all__ = ["find_arguments"]
