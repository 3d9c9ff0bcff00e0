"""Evidence by when and where it happened."""

from __future__ import annotations

import math
from collections.abc import Iterable

from timeline.merger.chains import Chain
from timeline.merger.dates_compared import are_of_one_day, is_exact
from timeline.merger.evidence.feature import Feature, feature, features, in_both, of_each
from timeline.model import Granularity, Interval

_EXACT = 2.0  # how often the same day counts where the same month counts once; set by hand on the development corpora


def _dates(chain: Chain) -> Iterable[str]:
    return (interval.label for interval in chain.intervals or chain.loose_intervals)


@features(
    Feature("place", says="they share a place", shows=in_both(lambda chain: chain.places)),
    Feature(
        "country", says="they have no more than a country in common", shows=of_each(lambda chain: chain.place_names)
    ),
    Feature("other place", says="their places differ", shows=of_each(lambda chain: chain.place_names)),
)
def places(one: Chain, other: Chain) -> tuple[float, float, float]:
    if not (one.place_names and other.place_names):
        return 0.0, 0.0, 0.0
    fitting = [(a, b) for a in one.sites for b in other.sites if a.holds(b) or b.holds(a)]
    if not one.spots.isdisjoint(other.spots) or any(not (a.is_country or b.is_country) for a, b in fitting):
        return 1.0, 0.0, 0.0
    return 0.0, float(bool(fitting)), float(not fitting)


@features(
    Feature("same date", says="they have the same date", shows=in_both(_dates)),
    Feature("date", says="their dates fit together", shows=of_each(_dates)),
    Feature("coarse date", says="they have no more than a year in common, of which most things are not one"),
    Feature("other date", says="their dates differ", shows=of_each(_dates)),
)
def dates(one: Chain, other: Chain) -> tuple[float, float, float, float]:
    mine, theirs = one.intervals or one.loose_intervals, other.intervals or other.loose_intervals
    if not (mine and theirs):
        return 0.0, 0.0, 0.0, 0.0
    if same := _same_dates(one, other):
        return _EXACT if any(map(is_exact, same)) else 1.0, 0.0, 0.0, 0.0
    common = [min(a.granularity.rank, b.granularity.rank) for a in mine for b in theirs if a.overlaps(b)]
    if not common:
        return 0.0, 0.0, 0.0, not _is_moved(one, other)
    fine = max(common) >= Granularity.MONTH.rank
    return 0.0, fine, not fine, 0.0


def _same_dates(one: Chain, other: Chain) -> list[Interval]:
    return [a for a in one.intervals for b in other.intervals if a == b or are_of_one_day(a, b)]


@feature(
    "recurs",
    says="a story holds many of their type, and they have no date in common",
    shows=in_both(lambda chain: chain.recurring),
    where="across",
)
def recurs(one: Chain, other: Chain) -> float:
    return not one.recurring.isdisjoint(other.recurring) and not _same_dates(one, other)


@feature("apart in time", says="what their documents say of when they were leaves days between them", where="across")
def apart_in_time(one: Chain, other: Chain) -> float:
    """The logarithm of the days between: the difference between a day and a week is that between a month and a year."""
    apart = 0 if _is_moved(one, other) else max(0, _days_before(one, other), _days_before(other, one))
    return math.log2(1 + apart)


def _is_moved(one: Chain, other: Chain) -> bool:
    """Whether the one says that it got another day, so that the other may still have the old one."""
    return one.is_moved or other.is_moved


def _days_before(one: Chain, other: Chain) -> int:
    """How many days lie at least between the one and the other after it, by reliable bounds."""
    if one.latest is None or other.earliest is None:
        return 0
    return other.earliest[0] - one.latest[0]


@feature(
    "same expression",
    says="the same words date them, which nothing resolves",
    shows=in_both(lambda chain: chain.unresolved),
)
def same_expression(one: Chain, other: Chain) -> float:
    return not one.unresolved.isdisjoint(other.unresolved)
