"""Story: the documents of a timeline that are on one subject, with a name for it."""

from __future__ import annotations

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Granularity
from timeline.model.document import DocumentRecord
from timeline.model.interval import Interval


@attrs.frozen(kw_only=True)
class Story:
    """Documents on one subject, see `Timeline.stories`; they stand in the order of their publication.

    `name` is made of what the documents name most, for a reader; two stories may have the same.
    """

    name: str
    documents: tuple[DocumentRecord, ...] = attrs.field(converter=tuple[DocumentRecord, ...])

    def __attrs_post_init__(self) -> None:
        if not self.documents:
            raise InvalidValueError(f"the story {self.name!r} has no document; without one it is no story")

    @property
    def published(self) -> Interval | None:
        """From the first to the last day of publication, `None` where no day is known."""
        published = (document.published for document in self.documents if document.published)
        days = sorted((Interval.of(Granularity.DAY, day) for day in published), key=lambda day: day.sort_key)
        return Interval.span(days[0], days[-1]) if days else None
