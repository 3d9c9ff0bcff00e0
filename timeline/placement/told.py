"""What status and tense say against the day of the report: what is told as done is over, a plan lies ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Mention, Moment, Status
from timeline.placement.claim import Claim, Limit
from timeline.placement.purposes import acts_of_purposes

_DONE, _GOES_ON, _PLANNED, _ALLEGED = 0.97, 0.95, 0.9, 0.9


def told(mentions: Sequence[Mention], published: Moment) -> Iterator[Limit]:
    """A limit for each mention that is told as a fact, alleged or planned, by the day of publication."""
    day, of_acts = published.ordinal, acts_of_purposes(mentions)
    for point, mention in enumerate(mentions):
        if mention.status is Status.HAPPENED:
            yield Limit(point, None, day, _claim(mention, "told as done in a report of that day", _DONE))
        elif mention.status is Status.ONGOING:
            yield Limit(point, None, day, _claim(mention, "told as going on in a report of that day", _GOES_ON))
        elif mention.status is Status.ALLEGED:
            yield Limit(point, None, day, _claim(mention, "alleged in a report of that day", _ALLEGED))
        elif mention.status is Status.PLANNED and mention.tense != "past" and point not in of_acts:
            yield Limit(point, day, None, _claim(mention, "told as planned in a report of that day", _PLANNED))


def _claim(mention: Mention, reason: str, reliability: float) -> Claim:
    quote = mention.status_cue.text if mention.status_cue else mention.trigger.text
    return Claim(rule="told", reason=reason, document=mention.document, quote=quote, reliability=reliability)
