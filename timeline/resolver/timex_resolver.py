"""What another resolver must do to stand in for ours, and the check of what it gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from timeline.errors import InvalidValueError
from timeline.model import Document, Timex


class TimexResolver(Protocol):
    """Anything that finds the time expressions of a document and says when they are, such as a `Resolver`."""

    def resolve(self, document: Document, /) -> Iterable[Timex]:
        """The time expressions of the document, in any order."""


def timexes_of(resolver: TimexResolver, document: Document) -> list[Timex]:
    """What a resolver finds in a document, in the order of the text.

    Raises `InvalidValueError` for what is no time expression of it.
    """
    name, found = type(resolver).__name__, resolver.resolve(document)
    if not isinstance(found, Iterable):
        raise InvalidValueError(f"{name}.resolve gave {found!r} for {document.id!r}; give the expressions in a list")
    timexes = list(found)
    for timex in timexes:
        if not isinstance(timex, Timex):
            raise InvalidValueError(f"{name}.resolve gave {timex!r} for {document.id!r}; give timeline.Timex values")
        if document.text[timex.start : timex.end] != timex.text:
            raise InvalidValueError(
                f"{name}.resolve says that {timex.text!r} stands at {timex.start} of {document.id!r}, but it does not"
            )
    return sorted(timexes, key=lambda timex: timex.start)
