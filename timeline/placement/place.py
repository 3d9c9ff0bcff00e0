"""The stage: mentions of one document in, the same with bounds out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

import attrs

from timeline.model import Bounds, Document, Mention, Moment, Timex
from timeline.placement.claim import Limit, Order, days, first_day, last_day
from timeline.placement.network import Network
from timeline.placement.orders import orders
from timeline.placement.purposes import acts_of_purposes
from timeline.placement.report_day import report_days
from timeline.placement.scene import Scene
from timeline.placement.stated import stated
from timeline.placement.told import told

_DATED = 0.6  # how likely its own day must be for a report to date an event loosely; of such dates one in ten is wrong


Days = tuple[int | None, int | None]


def place(document: Document, timexes: Iterable[Timex], mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions of a document, in the order given, each with the bounds in which its event must have begun.

    `timexes` are the document's time expressions. What words of its own date is bounded by them; of all else the claims
    of the text leave a time, and within it what is likely for a report told like this one makes it narrower, marked as
    approximate. A fact that most likely happened on the day of the report or the day before gets that as its loose
    date, on the ground `publication`. A mention that nothing bounds keeps `None`.

    >>> import timeline
    >>> day = timeline.Moment(2024, 5, 16).to_date()
    >>> news = timeline.Document(id="a", text="Voters in Chad elected a new president.", published=day)
    >>> mentions = timeline.Extractor(detail="all").extract(news, [])
    >>> [mention.bounds.interval.label for mention in place(news, [], mentions)]
    ['c. 15–16 May 2024']
    """
    given = list(mentions)
    reading = sorted(range(len(given)), key=lambda at: (given[at].trigger.start, given[at].trigger.end, given[at].id))
    placed = _placed(document, timexes, [given[at] for at in reading])
    return [mention for _, mention in sorted(zip(reading, placed, strict=True), key=itemgetter(0))]


def _placed(document: Document, timexes: Iterable[Timex], placed: Sequence[Mention]) -> list[Mention]:
    """The mentions with their bounds; of what is equally sure and cannot hold together the first in reading counts."""
    network = Network(_claims(document, placed), [mention.id for mention in placed])
    scene = Scene.of(document, timexes)
    if scene is None:
        return [attrs.evolve(mention, bounds=network.bounds(point)) for point, mention in enumerate(placed)]
    sure = {point for point, mention in enumerate(placed) if _is_stated(mention)} | acts_of_purposes(placed).keys()
    known = {point: _days(network.bounds(point)) for point in range(len(placed)) if point not in sure}
    found = list(report_days(placed, known, scene))
    network.take(one.limit for one in found)
    of_report = {one.limit.point for one in found if one.of_report >= _DATED}
    return [
        _dated(attrs.evolve(mention, bounds=network.bounds(point)), known.get(point), scene, point in of_report)
        for point, mention in enumerate(placed)
    ]


def _claims(document: Document, mentions: Sequence[Mention]) -> Iterator[Limit | Order]:
    """What the words of the text are sure of."""
    yield from stated(mentions)
    yield from orders(mentions)
    if document.published is not None:
        yield from told(mentions, Moment.of(document.published))


def _is_stated(mention: Mention) -> bool:
    return mention.timex is not None and not mention.is_loosely_dated


def _days(bounds: Bounds | None) -> Days:
    return (None, None) if bounds is None else (first_day(bounds.interval), last_day(bounds.interval))


def _dated(mention: Mention, known: Days | None, scene: Scene, of_report: bool) -> Mention:
    """One fact of the report's own day gets that, or the day before, as its loose date."""
    is_one_fact = mention.status.is_fact and not mention.iterated
    if not of_report or known is None or not is_one_fact or mention.timex is not None:
        return mention
    first, last = known
    eve = scene.published - 1 if first is None else max(first, scene.published - 1)
    day = scene.published if last is None else min(last, scene.published)
    return attrs.evolve(mention, dated_by="publication", published=days(eve, day)) if eve <= day else mention
