"""Plans overtaken by events: what was to be on a day, and by a later report was not on that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import attrs

from timeline.merger.fusion.lateness import Lateness, is_moved, lateness_of
from timeline.model import Mention, Status
from timeline.placement.claim import first_day, last_day
from timeline.placement.stated import beginning


@attrs.frozen
class Overtaken:
    """The mention that refutes the date of a plan, and how late or early it tells the event to be, if it does."""

    by: Mention
    lateness: Lateness | None = None


def overtaken(mentions: Sequence[Mention]) -> Mapping[str, Overtaken]:
    """Of the mentions of one event, in the order of publication, the plans whose dates others refute, by their ids.

    A fact refutes the date of a plan whenever it was told, a plan that of an earlier one: by what it tells of a delay,
    or where it is put off, or where nothing of the date is left by its reliable bounds.
    """
    plans = [(at, mention) for at, mention in enumerate(mentions) if _is_dated_plan(mention)]
    if not plans or len(mentions) == 1:
        return {}
    late = {mention.id: lateness_of(mention) for mention in mentions}
    found: dict[str, Overtaken] = {}
    for at, plan in plans:
        news = [*_news_of(at, mentions)]
        is_new = late[plan.id] is not None  # the date of a delay that it tells itself
        delayed = (Overtaken(mention, late[mention.id]) for mention in news if late[mention.id] and not is_new)
        refuting = (Overtaken(mention) for mention in news if _leaves_nothing(plan, mention) or _moves(mention, plan))
        if (first := next(chain(delayed, refuting), None)) is not None:
            found[plan.id] = first
    return found


def _is_dated_plan(mention: Mention) -> bool:
    return mention.status is Status.PLANNED and mention.stated_interval is not None


def _news_of(at: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that can refute the plan that stands there."""
    for place, mention in enumerate(mentions):
        is_newer = mention.status is Status.PLANNED and place > at and mention.document != mentions[at].document
        if mention.status.is_fact or is_newer:
            yield mention


def _moves(mention: Mention, plan: Mention) -> bool:
    """Whether a mention puts a plan off to another day, or to none that it tells."""
    if not is_moved(mention):
        return False
    date, new = plan.stated_interval, mention.stated_interval
    return not is_moved(plan) if date is None or new is None else not new.overlaps(date)


def _leaves_nothing(plan: Mention, mention: Mention) -> bool:
    """Whether the reliable bounds of a mention lie wholly before or after the date of a plan."""
    if plan.interval is None or mention.bounds is None:
        return False
    first, last = beginning(plan.interval)
    sure = [one.interval for one in mention.bounds.limits(mention.id) if one.is_reliable]
    starts, ends = _known(map(first_day, sure)), _known(map(last_day, sure))
    return (last is not None and last < max(starts, default=last)) or (
        first is not None and min(ends, default=first) < first
    )


def _known(days: Iterable[int | None]) -> list[int]:
    return [day for day in days if day is not None]
