"""When an event must have begun by all that its reports say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Bounds, Constraint, Interval, Mention
from timeline.placement.claim import Claim, Limit, first_day, last_day
from timeline.placement.network import Network
from timeline.placement.stated import beginning

_AGREED = 1.0  # the date that the evidence supports best stands before all that is inferred
_HERE = 0


def bounds(mentions: Iterable[Mention], stated: Interval | None) -> Bounds | None:
    """What the bounds of all mentions leave together; a `stated` date of the event stands before what is inferred."""
    mentions = tuple(mentions)
    return Network([*_of_date(mentions, stated), *_of_bounds(mentions)]).bounds(_HERE)


def _of_date(mentions: Iterable[Mention], stated: Interval | None) -> Iterator[Limit]:
    """The claim of the mention that states the date of the event."""
    for mention in mentions:
        if stated is not None and mention.interval == stated:
            words = f"dated by “{mention.timex.text}”" if mention.timex else "dated by its report"
            claim = Claim(rule="stated", reason=words, document=mention.document, reliability=_AGREED)
            yield Limit(_HERE, *beginning(stated), claim)
            return


def _of_bounds(mentions: Iterable[Mention]) -> Iterator[Limit]:
    for mention in mentions:
        for one in mention.bounds.constraints if mention.bounds else ():
            yield Limit(_HERE, first_day(one.interval), last_day(one.interval), _claim(one))


def _claim(one: Constraint) -> Claim:
    return Claim(rule=one.rule, reason=one.reason, document=one.document, quote=one.quote, reliability=one.reliability)
