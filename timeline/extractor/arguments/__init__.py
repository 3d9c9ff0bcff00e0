"""Who did it to whom, and where: the arguments of a trigger."""

from timeline.extractor.arguments.find import find_arguments

__all__ = ["find_arguments"]
