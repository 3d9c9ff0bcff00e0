"""The resolver: recognise the expressions of a text, refine what stands together, anchor it to the publication date."""

from __future__ import annotations

import datetime as dt

import attrs

from timeline.errors import InvalidValueError
from timeline.model.civil import Granularity, Moment
from timeline.model.document import Document
from timeline.model.interval import Interval
from timeline.model.timex import Anchor, Timex
from timeline.resolver.anchor import anchor
from timeline.resolver.families import RULES
from timeline.resolver.meaning import Modifier
from timeline.resolver.recognise import Candidate, index, recognise
from timeline.resolver.refine import refine

_INDEX = index(RULES)


@attrs.frozen(kw_only=True)
class Resolver:
    """Finds the time expressions of a document and says when they are.

    `day_first` reads an ambiguous 05/06/2024 as 5 June instead of 6 May.
    """

    day_first: bool = False

    def resolve(self, document: Document) -> list[Timex]:
        """The time expressions in the order of the text, none overlapping.

        Never fails on a text: what cannot be placed is a `Timex` without an interval and with the reason. Nothing but
        the document decides: no clock is read. English only.
        """
        published = None if document.published is None else Moment.of(document.published)
        day = None if published is None else Interval.of(Granularity.DAY, published)
        candidates = refine(document.text, recognise(document.text, _INDEX, day_first=self.day_first))
        return [_timex(document.text, candidate, published, day) for candidate in candidates]


def resolve(text: str, *, published: dt.date | str | None = None, day_first: bool = False) -> list[Timex]:
    """The time expressions of a text; `published` is a `date`, a `datetime` or ISO 8601 text.

    Raises `InvalidValueError` for a publication date that is none.

    >>> [(timex.text, timex.edtf) for timex in resolve("On Thursday, not last year.", published="2024-05-17")]
    [('Thursday', '2024-05-16'), ('last year', '2023')]
    """
    document = Document(id="text", text=text, published=_publication(published))
    return Resolver(day_first=day_first).resolve(document)


def _publication(published: dt.date | str | None) -> dt.date | None:
    if not isinstance(published, str):
        return published
    from timeline.reading.dates import iso_date

    try:
        return iso_date(published)
    except InvalidValueError as error:
        raise InvalidValueError(f"not a publication date: {error}") from None


def _timex(text: str, candidate: Candidate, published: Moment | None, day: Interval | None) -> Timex:
    assert not isinstance(candidate.meaning, Modifier)  # refining leaves none
    reading = anchor(candidate.meaning, published)
    return Timex(
        start=candidate.start,
        end=candidate.end,
        text=text[candidate.start : candidate.end],
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        interval=reading.interval,
        reason=reading.reason,
        anchor=Anchor(kind="publication", interval=day) if reading.relative and day else None,
        alternatives=reading.alternatives,
        rules=candidate.rules + reading.notes,
    )
