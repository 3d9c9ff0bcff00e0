"""Cannot-links: what makes two tellings two happenings, however much else speaks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.merger.telling import Telling, is_exact, told_alike
from timeline.model import Interval, Mention, Status
from timeline.model.civil import Granularity
from timeline.model.names import is_same_name


def cannot_link(one: Telling, other: Telling) -> str | None:
    """Why two tellings cannot be of one happening, `None` where nothing forbids it."""
    return next((reason for rule in RULES if (reason := rule(one, other))), None)


def stated_order(one: Telling, other: Telling) -> str | None:
    """The text says that one came after the other."""
    ids = {mention.id for mention in other.mentions}, {mention.id for mention in one.mentions}
    if any(ids[0] & set(m.follows) for m in one.mentions) or any(ids[1] & set(m.follows) for m in other.mentions):
        return "the text says that one came after the other"
    return None


def other_kind(one: Telling, other: Telling) -> str | None:
    """Both are of types that are known, and neither type nor words can mean the same."""
    if not one.types or not other.types or one.concepts & other.concepts or _is_same_kind(one.types, other.types):
        return None
    return f"{min(one.types)} is not {min(other.types)}"


def repetition(one: Telling, other: Telling) -> str | None:
    """One tells of a single happening, the other of several; or the text says that it happened another time."""
    if one.is_iterated is not other.is_iterated:
        return "one is a single happening, the other several"
    if one.document == other.document and one.times != other.times:
        return f"one is told as another time (“{min(one.times | other.times)}”)"
    return None


def other_status(one: Telling, other: Telling) -> str | None:
    """One says that it did not happen."""
    if _is_denied(one) is not _is_denied(other):
        statuses = [_listed(telling.mentions) for telling in (one, other)]
        return f"one is {statuses[0]}, the other {statuses[1]}"
    return None


def other_date(one: Telling, other: Telling) -> str | None:
    """Dates of which both cannot hold, unless it is one report with two dates, or two papers that differ by a day."""
    for a in one.firm_intervals:
        for b in other.firm_intervals:
            if _are_apart(a, b) and not _is_one_report(one, other, a, b):
                return f"one is of {a.label}, the other of {b.label}"
    return None


def other_place(one: Telling, other: Telling) -> str | None:
    """Two countries, or two places in countries, where no text knows both: one may lie in the other."""
    if one.places & other.places:
        return None
    for mine, theirs in ((one.countries, other.countries), (one.towns, other.towns)):
        if mine and theirs and mine.isdisjoint(theirs) and not _speak_of_both(one, other):
            return f"one took place in {min(mine)}, the other in {min(theirs)}"
    return None


def other_parties(one: Telling, other: Telling) -> str | None:
    """Two full casts of which neither is part of the other; the same parties with their parts exchanged."""
    casts = one.cast, other.cast
    if min(map(len, casts)) > 1 and not _is_part(*sorted(casts, key=len)):
        return _told_of(one, other)
    if one.agents & other.patients and one.patients & other.agents and not one.agents & other.agents:
        return _told_of(one, other)
    return None


RULES: tuple[Callable[[Telling, Telling], str | None], ...] = (
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
    if one.is_open or other.is_open or one.approximate or other.approximate or one.overlaps(other):
        return False
    return min(one.granularity.rank, other.granularity.rank) >= Granularity.YEAR.rank


def _is_one_report(one: Telling, other: Telling, a: Interval, b: Interval) -> bool:
    if not (is_exact(a) and is_exact(b)):
        return False
    if one.document == other.document:
        return told_alike(one, other)
    return _days_apart(a, b) <= 1 and bool(one.places & other.places) and _is_news(one, a) and _is_news(other, b)


def _is_news(telling: Telling, date: Interval) -> bool:
    """Whether the document was published within days of the date."""
    day = telling.story.day
    return day is not None and date.start is not None and abs(day - date.start.ordinal) <= 7


def _days_apart(one: Interval, other: Interval) -> int:
    """Days from the first's last to the second's first day, 1 for neighbours; both closed."""
    first, second = sorted((one, other), key=lambda interval: interval.sort_key)
    assert first.end is not None
    assert second.start is not None
    return second.start.ordinal - first.end.ordinal + 1


def _speak_of_both(one: Telling, other: Telling) -> bool:
    """Whether the documents are two, and one of them names elsewhere the place that the other names here."""
    if one.document == other.document:
        return False
    return not (one.places.isdisjoint(other.story.keywords) and other.places.isdisjoint(one.story.keywords))


def _is_part(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    return all(any(is_same_name(a, b) for b in large) for a in small)


def _told_of(one: Telling, other: Telling) -> str:
    told = [" and ".join(telling.cast) or "others" for telling in (one, other)]
    return f"one is told of {told[0]}, the other of {told[1]}"


def _is_denied(telling: Telling) -> bool:
    return all(mention.status is Status.DENIED for mention in telling.mentions)


def _listed(mentions: Iterable[Mention]) -> str:
    return " and ".join(sorted({mention.status.value for mention in mentions}))
