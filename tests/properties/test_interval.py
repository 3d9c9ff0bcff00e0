"""What holds for every interval: its EDTF text, its label, its place among others."""

import math
import re
from itertools import pairwise

import attrs
import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.strategies import intervals, moments
from timeline.model import Allen, Granularity, Interval, Moment
from timeline.model.civil import floor, shift
from timeline.model.label import MONTHS

G = Granularity
LONGER = (G.CENTURY, G.DECADE, G.YEAR, G.HALF, G.SEASON, G.QUARTER, G.MONTH)
FOUR_DIGITS = {"min_year": -9900, "max_year": 9900}


def flagged(interval, approximate, uncertain):
    return attrs.evolve(interval, approximate=approximate, uncertain=uncertain)


@st.composite
def single_units(draw):
    """One unit that EDTF can write."""
    unit = draw(st.sampled_from([*LONGER, G.DAY, G.MINUTE, G.SECOND]))
    moment = draw(moments(0 if unit in (G.CENTURY, G.DECADE) else -9900, 9900))
    assume(unit is not G.SECOND or moment.second)  # a time that ends in :00 reads as the minute
    return Interval.of(unit, moment)


@st.composite
def unit_ranges(draw):
    """Several units that EDTF can write as a range, or with an open end."""
    unit = draw(st.sampled_from([G.CENTURY, G.DECADE, G.SEASON, G.YEAR, G.MONTH, G.DAY]))
    low = 0 if unit in (G.CENTURY, G.DECADE) else -9900
    first, last = sorted(draw(st.tuples(moments(low, 9900), moments(low, 9900))))
    whole = Interval.span(Interval.of(unit, first), Interval.of(unit, last))
    open_ended = unit not in (G.CENTURY, G.DECADE)
    return draw(st.sampled_from([whole, whole.since, whole.until] if open_ended else [whole]))


@st.composite
def doubtful(draw):
    """Approximate and uncertain dates that EDTF can write."""
    unit = draw(st.sampled_from([G.YEAR, G.MONTH, G.DAY]))
    first, last = sorted(draw(st.tuples(moments(**FOUR_DIGITS), moments(**FOUR_DIGITS))))
    whole = Interval.span(Interval.of(unit, first), Interval.of(unit, last))
    return flagged(draw(st.sampled_from([whole, whole.since, whole.until])), draw(st.booleans()), draw(st.booleans()))


@st.composite
def close_intervals(draw):
    """Days of one week, so that two of them often share bounds; some have an open end."""
    first = draw(st.integers(1, 6))
    last = draw(st.integers(first + 1, 7))
    whole = Interval(start=Moment(2024, 5, first), end=Moment(2024, 5, last), granularity=G.DAY)
    return draw(st.sampled_from([whole, whole, whole, whole.since, whole.until]))


some_intervals = close_intervals() | intervals()


def numbers(interval):
    low = (interval.start.ordinal, interval.start.second_of_day) if interval.start else (-math.inf, 0)
    high = (interval.end.ordinal, interval.end.second_of_day) if interval.end else (math.inf, 0)
    return low, high


@given(single_units() | unit_ranges() | doubtful())
def test_edtf_round_trip(interval):
    assert Interval.parse(interval.edtf) == interval


@given(intervals())
def test_edtf_is_never_narrower(interval):
    read = Interval.parse(interval.edtf)
    assert read.contains(interval)
    assert (read.approximate, read.uncertain) == (interval.approximate, interval.uncertain)
    assert (read.start is None, read.end is None) == (interval.start is None, interval.end is None)
    assert read.edtf == interval.edtf


@given(intervals())
def test_edtf_widens_to_the_day_at_most(interval):
    read = Interval.parse(interval.edtf)
    assume("Y" not in interval.edtf)
    if interval.start:
        assert read.start == interval.start or read.start == floor(interval.start, G.DAY)
    if interval.end:
        assert interval.end <= read.end <= shift(interval.end, 1, G.DAY)


@given(intervals(**FOUR_DIGITS))
def test_the_edtf_library_reads_what_we_write(interval):
    text, read = interval.edtf, Interval.parse(interval.edtf)
    assume("Y" not in text)
    parsed = parse_edtf(text)
    first, last = parsed.lower_strict(), parsed.upper_strict()
    if read.start is None:
        assert first == -math.inf
    else:
        assert Moment(*first[:3]) == floor(read.start, G.DAY)
    if read.end is None:
        assert last == math.inf
    elif not re.search(r"\d{4}-24$", text):  # the library ends a winter with the calendar year
        assert Moment(*last[:3]) == floor(shift(read.end, -1, G.SECOND), G.DAY)


@given(intervals(-30_000, 30_000))
def test_label_is_never_finer_than_the_granularity(interval):
    label = interval.label
    assert label
    if interval.granularity.rank <= G.DAY.rank:
        assert ":" not in label
    if interval.granularity.rank <= G.MONTH.rank:
        assert not re.search(rf"\d (?:{'|'.join(MONTHS)})", label)
    if interval.granularity.rank < G.MONTH.rank:
        assert not re.search("|".join(MONTHS), label)
    if interval.granularity.rank > G.MINUTE.rank:
        assert re.search(r":\d\d:\d\d", label)


@given(intervals())
def test_label_says_every_doubt(interval):
    assert ("?" in interval.label) == interval.uncertain
    assert bool(re.search(r"c\. |about |early |mid |late ", interval.label)) == interval.approximate
    assert interval.label.startswith("since ") == (interval.end is None)
    assert interval.label.startswith("until ") == (interval.start is None)


@given(single_units(), single_units())
def test_different_labels_mean_different_units(one, other):
    other = Interval.of(one.granularity, other.start)
    assert (one.label == other.label) == (one == other)


@given(intervals().filter(lambda found: not found.is_open and found.granularity.rank <= G.DAY.rank))
def test_thirds_divide_the_whole(interval):
    early, mid, late = (interval.part(part) for part in ("early", "mid", "late"))
    assert (early.start, late.end) == (interval.start, interval.end)
    for one, other in pairwise((early, mid, late)):
        assert one.relation(other) is Allen.MEETS
    assert all(third.approximate and third.granularity is interval.granularity for third in (early, mid, late))


# Each relation by its own definition (Allen 1983, figure 2), on (start, end) of both.
ALLEN = {
    Allen.BEFORE: lambda s, e, t, f: e < t,
    Allen.MEETS: lambda s, e, t, f: e == t,
    Allen.OVERLAPS: lambda s, e, t, f: s < t < e < f,
    Allen.STARTS: lambda s, e, t, f: s == t and e < f,
    Allen.DURING: lambda s, e, t, f: t < s and e < f,
    Allen.FINISHES: lambda s, e, t, f: t < s and e == f,
    Allen.EQUAL: lambda s, e, t, f: s == t and e == f,
    Allen.FINISHED_BY: lambda s, e, t, f: s < t and e == f,
    Allen.CONTAINS: lambda s, e, t, f: s < t and f < e,
    Allen.STARTED_BY: lambda s, e, t, f: s == t and f < e,
    Allen.OVERLAPPED_BY: lambda s, e, t, f: t < s < f < e,
    Allen.MET_BY: lambda s, e, t, f: s == f,
    Allen.AFTER: lambda s, e, t, f: s > f,
}
APART = {Allen.BEFORE, Allen.MEETS, Allen.MET_BY, Allen.AFTER}
HOLDS = {Allen.EQUAL, Allen.CONTAINS, Allen.STARTED_BY, Allen.FINISHED_BY}


@given(some_intervals, some_intervals)
def test_exactly_one_relation_holds(one, other):
    holding = [relation for relation, holds in ALLEN.items() if holds(*numbers(one), *numbers(other))]
    assert holding == [one.relation(other)]
    assert one.relation(other).inverse is other.relation(one)


@given(some_intervals, some_intervals)
def test_relation_agrees_with_contains_and_overlaps(one, other):
    relation = one.relation(other)
    assert one.contains(other) == (relation in HOLDS)
    assert one.overlaps(other) == (relation not in APART) == other.overlaps(one)


@given(some_intervals, some_intervals, some_intervals)
def test_contains_is_a_partial_order(one, other, third):
    assert one.contains(one)
    assert one.overlaps(one)
    if one.contains(other) and other.contains(third):
        assert one.contains(third)
    if one.contains(other) and other.contains(one):
        assert one.relation(other) is Allen.EQUAL


@given(intervals(), moments())
def test_contains_moments_as_half_open(interval, moment):
    low, high = numbers(interval)
    assert interval.contains(moment) == (low <= (moment.ordinal, moment.second_of_day) < high)
    assert interval.start is None or interval.contains(interval.start)
    assert interval.end is None or not interval.contains(interval.end)


@given(some_intervals, some_intervals)
def test_sort_key_is_total_and_follows_the_starts(one, other):
    assert (one.sort_key == other.sort_key) == (one == other)
    assert (one.sort_key < other.sort_key) + (other.sort_key < one.sort_key) == (one != other)
    if one.start and other.start and one.start < other.start:
        assert one.sort_key < other.sort_key
    if one.start is None and other.start == one.end:
        assert one.sort_key < other.sort_key


@given(moments(), st.sampled_from(G), st.sampled_from(G), st.integers(1, 10**6), st.integers(1, 10**6))
def test_of_one_start_the_coarser_then_the_longer_comes_first(start, unit, other_unit, length, other_length):
    one, other = (
        Interval(start=start, end=shift(start, seconds, G.SECOND), granularity=granularity, approximate=True)
        for granularity, seconds in ((unit, length), (other_unit, other_length))
    )
    assert (one.sort_key < other.sort_key) == ((unit.rank, -length) < (other_unit.rank, -other_length))
    assert one.since.sort_key < one.sort_key
    assert one.until.sort_key > one.sort_key


@given(intervals().filter(lambda found: not found.is_open))
def test_since_and_until(interval):
    since, until = interval.since, interval.until
    assert since.contains(interval)
    assert until.contains(interval)
    assert (since.start, since.end, until.start, until.end) == (interval.start, None, None, interval.end)
    assert since.is_open
    assert until.is_open
    assert not since.is_single
    assert since.since == since
    assert until.until == until
    assert Interval.span(since, until) == interval


@given(intervals(), intervals())
def test_span_holds_both_ends(one, other):
    first, last = sorted((one, other), key=lambda interval: interval.sort_key)
    try:
        span = Interval.span(first, last)
    except ValueError as error:
        assert re.search("nothing lies from|needs a start or an end", str(error))  # noqa: PT017
        return
    assert (span.start, span.end) == (first.start, last.end)
    assert span.approximate == (first.approximate or last.approximate)
    assert Interval.parse(span.edtf).contains(span)


@given(moments(), st.sampled_from([unit for unit in G if unit is not G.PART_OF_DAY]))
def test_the_unit_of_a_moment(moment, unit):
    interval = Interval.of(unit, moment)
    assert interval.contains(moment)
    assert interval.is_single
    assert Interval.of(unit, interval.start) == interval
    assert not interval.contains(interval.end)


@pytest.mark.parametrize("unit", G)
def test_the_whole_unit_is_no_third(unit):
    moment = Moment(2024, 5, 16, 23, 59, 59)
    whole = Interval(start=floor(moment, unit), end=shift(floor(moment, G.DAY), 1, G.DAY), granularity=unit) \
        if unit is G.PART_OF_DAY else Interval.of(unit, moment)  # fmt: skip
    assert flagged(whole, True, False).label == f"c. {whole.label}"
