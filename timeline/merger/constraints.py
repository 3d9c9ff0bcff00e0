"""Cannot-links: what makes two chains two happenings, however much else speaks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from timeline.merger.chains import Chain, Traits, are_worded_alike, is_exact
from timeline.model import Interval, Mention
from timeline.model.civil import Granularity
from timeline.model.names import is_same_name
from timeline.model.news_days import is_near_publication


def cannot_link(one: Chain, other: Chain) -> str | None:
    """Why two chains cannot be of one happening, `None` where nothing forbids it."""
    if one.document != other.document and not may_clash(one.traits, other.traits):
        return None
    return next((reason for rule in RULES if (reason := rule(one, other))), None)


@lru_cache(maxsize=1 << 17)
def may_clash(one: Traits, other: Traits) -> bool:
    """Whether anything but a stated order can forbid that chains with these traits are one, whatever else they say.

    This is what the rules below ask first, so that of many chains with the same traits one tells about all.
    """
    return (
        other_kind(one, other) is not None
        or one.is_iterated is not other.is_iterated
        or one.is_denied is not other.is_denied
        or one.times != other.times
        or may_differ(one, other)
        or _are_abroad(one, other)
        or _are_elsewhere(one, other)
        or _have_other_casts(one, other)
    )


@lru_cache(maxsize=1 << 17)
def may_differ(one: Traits, other: Traits) -> bool:
    """Whether they have dates of which both cannot hold."""
    dates = any(_are_apart(a, b) for a in one.firm_intervals for b in other.firm_intervals)
    return dates or _are_on_other_weekdays(one, other)


def stated_order(one: Chain, other: Chain) -> str | None:
    """The text says that one came after the other."""
    if not (one.follows.isdisjoint(other.ids) and other.follows.isdisjoint(one.ids)):
        return "the text says that one came after the other"
    return None


def other_kind(one: Traits | Chain, other: Traits | Chain) -> str | None:
    """Both are of types that are known, and neither type nor words can mean the same."""
    if not one.types or not other.types or one.concepts & other.concepts or _is_same_kind(one.types, other.types):
        return None
    return f"{min(one.types)} is not {min(other.types)}"


def repetition(one: Chain, other: Chain) -> str | None:
    """One tells of a single happening, the other of several; or the text says that it happened another time."""
    if one.is_iterated is not other.is_iterated:
        return "one is a single happening, the other several"
    if one.document == other.document and one.times != other.times:
        return f"one is told as another time (“{min(one.times | other.times)}”)"
    return None


def other_status(one: Chain, other: Chain) -> str | None:
    """One says that it did not happen."""
    if one.is_denied is not other.is_denied:
        statuses = [_listed(chain.mentions) for chain in (one, other)]
        return f"one is {statuses[0]}, the other {statuses[1]}"
    return None


def other_date(one: Chain, other: Chain) -> str | None:
    """Dates of which both cannot hold, unless it is one report with two dates, or the news that differ by a day."""
    for a in one.firm_intervals:
        for b in other.firm_intervals:
            if _are_apart(a, b) and not _is_one_report(one, other, a, b):
                return f"one is of {a.label}, the other of {b.label}"
    if _are_on_other_weekdays(one, other):
        return f"one is of a {min(one.weekdays).title()}, the other of a {min(other.weekdays).title()}"
    return None


def other_place(one: Chain, other: Chain) -> str | None:
    """Two countries, or two other places where no text knows both: a place may lie in another."""
    if _are_abroad(one, other):
        return f"one took place in {min(one.countries)}, the other in {min(other.countries)}"
    if _are_elsewhere(one, other) and not _speak_of_both(one, other):
        return f"one took place in {min(one.towns)}, the other in {min(other.towns)}"
    return None


def other_parties(one: Chain, other: Chain) -> str | None:
    """A full cast and another of which neither is part of the other; the same parties with their parts exchanged."""
    if _have_other_casts(one, other):
        told = [" and ".join(chain.cast) or "others" for chain in (one, other)]
        return f"one is told of {told[0]}, the other of {told[1]}"
    return None


RULES: tuple[Callable[[Chain, Chain], str | None], ...] = (
    stated_order,
    other_kind,
    repetition,
    other_status,
    other_date,
    other_place,
    other_parties,
)


def _is_same_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two types are one, or one of them is the other without its subtype."""
    return any(a == b or a.startswith(f"{b}.") or b.startswith(f"{a}.") for a in one for b in other)


def _are_apart(one: Interval, other: Interval) -> bool:
    """Whether two dates are fine enough to exclude each other, and do."""
    if one.is_open or other.is_open or one.overlaps(other):
        return False
    if min(one.granularity.rank, other.granularity.rank) < Granularity.YEAR.rank:
        return False
    slack = max((max(1, _days(interval) // 2) for interval in (one, other) if interval.approximate), default=0)
    return _days_apart(one, other) > slack


def _are_on_other_weekdays(one: Traits | Chain, other: Traits | Chain) -> bool:
    return bool(one.weekdays and other.weekdays) and one.weekdays.isdisjoint(other.weekdays)


def _are_abroad(one: Traits | Chain, other: Traits | Chain) -> bool:
    """Whether they took place in different countries."""
    apart = one.places.isdisjoint(other.places) and one.countries.isdisjoint(other.countries)
    return apart and bool(one.countries and other.countries)


def _are_elsewhere(one: Traits | Chain, other: Traits | Chain) -> bool:
    """Whether they took place in different places that are no countries."""
    apart = one.places.isdisjoint(other.places) and one.towns.isdisjoint(other.towns)
    return apart and bool(one.towns and other.towns)


def _have_other_casts(one: Traits | Chain, other: Traits | Chain) -> bool:
    small, large = sorted((one.cast, other.cast), key=len)
    if small and len(large) > 1 and not _is_part(small, large):
        return True
    return bool(one.agents & other.patients and one.patients & other.agents) and one.agents.isdisjoint(other.agents)


def _is_one_report(one: Chain, other: Chain, a: Interval, b: Interval) -> bool:
    if not (is_exact(a) and is_exact(b)):
        return False
    if one.document == other.document:
        return are_worded_alike(one, other)
    same = bool(one.places & other.places) or (len(one.cast) > 1 and one.cast == other.cast)
    return same and _days_apart(a, b) <= 1 and (_is_of_the_news(one, a) or _is_of_the_news(other, b))


def _is_of_the_news(chain: Chain, date: Interval) -> bool:
    """Whether the document was published within days of the date."""
    return is_near_publication(date, chain.profile.day)


def _days(interval: Interval) -> int:
    """How many days a closed interval has, 1 for a part of one."""
    assert interval.start is not None
    assert interval.end is not None
    return max(1, interval.end.ordinal - interval.start.ordinal)


def _days_apart(one: Interval, other: Interval) -> int:
    """Days from the first's last to the second's first day, 1 for neighbours; both closed."""
    first, second = sorted((one, other), key=lambda interval: interval.sort_key)
    assert first.end is not None
    assert second.start is not None
    return second.start.ordinal - first.end.ordinal + 1


def _speak_of_both(one: Chain, other: Chain) -> bool:
    """Whether the documents are two, and one of them names elsewhere the place that the other names here."""
    if one.document == other.document:
        return False
    return not (one.places.isdisjoint(other.profile.keywords) and other.places.isdisjoint(one.profile.keywords))


def _is_part(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    return all(any(is_same_name(a, b) for b in large) for a in small)


def _listed(mentions: Iterable[Mention]) -> str:
    return " and ".join(sorted({mention.status.value for mention in mentions}))
