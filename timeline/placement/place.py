"""The stage: mentions of one document in, the same with bounds out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from timeline.model import Document, Mention, Moment, Timex
from timeline.placement.claim import Limit, Order
from timeline.placement.network import Network
from timeline.placement.orders import orders
from timeline.placement.stated import stated
from timeline.placement.told import told


def place(document: Document, timexes: Iterable[Timex], mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of a document, in the order given, each with the bounds in which its event must have begun.

    `timexes` are the document's time expressions. A mention that nothing bounds keeps `None`.

    >>> import timeline
    >>> day = timeline.Moment(2024, 5, 16).to_date()
    >>> news = timeline.Document(id="a", text="Voters in Chad elected a new president.", published=day)
    >>> mentions = timeline.Extractor(detail="all").extract(news, [])
    >>> [mention.bounds.interval.label for mention in place(news, [], mentions)]
    ['c. 16 May 2024']
    """
    placed = list(mentions)
    network = Network(_claims(document, list(timexes), placed), [mention.id for mention in placed])
    return [attrs.evolve(mention, bounds=network.bounds(point)) for point, mention in enumerate(placed)]


def _claims(document: Document, timexes: Sequence[Timex], mentions: Sequence[Mention]) -> Iterator[Limit | Order]:
    yield from stated(mentions)
    yield from orders(mentions)
    if document.published is not None:
        yield from told(mentions, Moment.of(document.published))
