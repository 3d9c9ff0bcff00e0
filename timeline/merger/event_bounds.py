"""When events must have begun by all that their reports say together, of each of them and of one after another.

What bounds one bounds by way of an order those before and after it, in whatever document either is told. So events
that orders join are placed together; each has the bounds that its mentions have, and the date on which they agree
stands before what is inferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from timeline.merger.fusion.cluster import best_date
from timeline.merger.fusion.overtaken import Overtaken, overtaken
from timeline.merger.sources import StatedClaim
from timeline.model import Bounds, Conflict, Constraint, Event, Interval, Mention, Moment, Status
from timeline.placement import ORDERING, Network
from timeline.placement.claim import Claim, Limit, Order, first_day, last_day
from timeline.placement.linked import within
from timeline.placement.stated import ROUGH, beginning, names_days_roughly
from timeline.placement.told import told

_AGREED = 1.0  # the date that the evidence supports best stands before all that is inferred
_COUNTED = 0.9  # from the day that was planned; by convention as what an order word says
_DISPUTED = 0.8  # what a conflict leaves of the confidence, by convention
_BEGINS = frozenset({Status.HAPPENED, Status.ONGOING, Status.PLANNED})


def place_events(events: Sequence[Event], claims: Iterable[StatedClaim]) -> list[Event]:
    """The events, each with its bounds and with conflicts where reliable constraints on it cannot all hold.

    `claims` are those that their documents make of their mentions and of two of them. Of what is equally sure and
    cannot hold together the first counts, in the order of the events and their mentions.
    """
    tellers = [(number, mention) for number, event in enumerate(events) for mention in event.mentions]
    numbers, ids = [number for number, _ in tellers], [mention.id for _, mention in tellers]
    refuted = {name: why for event in events for name, why in overtaken(event.mentions).items()}
    limits = (
        limit
        for point, (number, mention) in enumerate(tellers)
        for limit in _limits(point, mention, events[number], refuted.get(mention.id))
    )
    network = Network([*limits, *_between(claims, ids, numbers, events)], ids, numbers)
    return [_placed(event, network.bounds(number)) for number, event in enumerate(events)]


def _limits(point: int, mention: Mention, event: Event, refuted: Overtaken | None) -> Iterator[Limit]:
    """What a mention says of its event: its date where that is the one of the event, and its own bounds.

    That a plan lies ahead bounds what happened or may still do so, not what was called off.
    """
    if refuted is not None:
        yield from _of_refuted(point, mention, event, refuted)
        return
    date = event.stated_interval
    if date is not None and mention.interval == date:
        words = f"dated by “{mention.timex.text}”" if mention.timex else "dated by its report"
        sure = ROUGH if names_days_roughly(date) else _AGREED
        claim = Claim(rule="stated", reason=words, document=mention.document, reliability=sure)
        yield Limit(point, *beginning(date), claim)
    for one in mention.bounds.limits(mention.id) if mention.bounds else ():
        is_ahead = one.rule == "told" and one.interval.start is not None
        if one.rule not in ORDERING and not (is_ahead and event.status not in _BEGINS):
            yield Limit(point, first_day(one.interval), last_day(one.interval), _claim(one))


def _of_refuted(point: int, plan: Mention, event: Event, refuted: Overtaken) -> Iterator[Limit]:
    """What is left of a plan whose date does not hold: when it was told, and how far from its date the event was."""
    assert plan.interval is not None  # its date is what was refuted
    published = next((one.published for one in event.history if one.document == plan.document), None)
    if published is not None and event.status in _BEGINS:
        yield from (attrs.evolve(one, point=point) for one in told([plan], Moment.of(published)))
    if (lateness := refuted.lateness) is not None:
        reason = f"planned for {plan.interval.label} and told as {'early' if lateness.is_early else 'late'}"
        claim = Claim(
            rule="lateness",
            reason=reason,
            document=refuted.by.document,
            quote=lateness.words,
            reliability=_COUNTED,
        )
        yield Limit(point, *lateness.beginning(*beginning(plan.interval)), claim)


def _claim(one: Constraint) -> Claim:
    return Claim(rule=one.rule, reason=one.reason, document=one.document, quote=one.quote, reliability=one.reliability)


def _between(
    claims: Iterable[StatedClaim], mentions: Iterable[str], numbers: Sequence[int], events: Sequence[Event]
) -> Iterator[Limit | Order]:
    """The claims about mentions that are here, but for the order of two of one event.

    What is told within an event ends with the date of that, which another of its mentions may state.
    """
    points = {name: point for point, name in enumerate(mentions)}
    for stated in claims:
        found = [points[name] for name in stated.mentions if name in points]
        if len(found) == len(stated.mentions) == len({numbers[point] for point in found}):
            claim = stated.of(*found)
            yield claim
            if isinstance(claim, Order) and claim.within:
                whole = events[numbers[claim.earlier]]
                yield from within(claim.later, claim.claim, whole.stated_interval, whole.mentions)


def _placed(event: Event, bounds: Bounds | None) -> Event:
    """The event with bounds, and with a conflict for each pair of reliable constraints in dispute."""
    if bounds is None:
        return event
    disputes = tuple(_conflicts(event, bounds.disputed))
    event = attrs.evolve(event, bounds=bounds, interval=_date(event, bounds))
    if not disputes:
        return event
    is_new = all(conflict.kind == "update" for conflict in event.conflicts)
    confidence = round(event.confidence * _DISPUTED, 2) if is_new else event.confidence
    return attrs.evolve(event, conflicts=(*disputes, *event.conflicts), confidence=confidence)


def _date(event: Event, bounds: Bounds) -> Interval | None:
    """The date of the event; of loose ones only one that its bounds admit."""
    if not event.is_loosely_dated or event.interval is None or event.interval.overlaps(bounds.interval):
        return event.interval
    return best_date(m for m in event.mentions if m.interval is not None and m.interval.overlaps(bounds.interval))


def _conflicts(event: Event, disputed: Iterable[tuple[Constraint, Constraint]]) -> Iterator[Conflict]:
    """What the event shows first; that two dates differ is told by `timeline.merger.fusion.conflicts`."""
    own = {mention.id for mention in event.mentions}
    found: dict[tuple[str, ...], Conflict] = {}
    for dropped, stands in disputed:
        sources = tuple(dict.fromkeys((stands.mention, dropped.mention)))
        are_dates = dropped.rule == stands.rule == "stated"
        if own.issuperset(sources) and not are_dates and dropped.is_reliable and stands.is_reliable:
            message = f"{_said(stands)}; but {_said(dropped)}"
            found.setdefault(sources, Conflict(kind="date", message=message, sources=sources))
    yield from found.values()


def _said(one: Constraint) -> str:
    return f"{one.label} according to {one.document}, {one.reason}"
