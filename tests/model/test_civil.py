"""Moments against `datetime`, and the laws of rounding and shifting, beyond the years that `datetime` has."""

import datetime as dt
import pickle

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.strategies import moments
from timeline.errors import InvalidValueError
from timeline.model import Granularity, Moment
from timeline.model.civil import days_in_month, fitting, floor, from_ordinal, is_bound, shift

FIXED = [unit for unit in Granularity if unit is not Granularity.PART_OF_DAY]
EVEN = [unit for unit in FIXED if unit.rank >= Granularity.WEEK.rank]  # units that are all of one length
units, counts = st.sampled_from(FIXED), st.integers(-5000, 5000)


@given(st.dates())
@example(dt.date.min)
@example(dt.date.max)
@example(dt.date(2000, 2, 29))
@example(dt.date(1900, 12, 31))
def test_days_agree_with_datetime(day):
    moment = Moment.of(day)
    assert moment.to_date() == day
    assert moment.ordinal == day.toordinal()
    assert from_ordinal(day.toordinal()) == moment
    assert moment.weekday == day.weekday()
    assert moment.iso_week == day.isocalendar()[:2]
    assert str(moment) == day.isoformat()


@given(st.datetimes())
def test_seconds_agree_with_datetime(time):
    time = time.replace(microsecond=0)
    assert Moment.of(time).to_datetime() == time
    assert Moment.of(time).second_of_day == (time - time.replace(hour=0, minute=0, second=0)).total_seconds()
    assert Moment.of(time.isoformat()) == Moment.of(time)


@given(st.datetimes(dt.datetime(100, 1, 1), dt.datetime(9900, 1, 1)), st.sampled_from(EVEN), counts)
def test_shifts_agree_with_timedelta(time, unit, count):
    time = time.replace(microsecond=0)
    assert shift(Moment.of(time), count, unit).to_datetime() == time + count * dt.timedelta(**{f"{unit.value}s": 1})


@given(moments(), st.integers(-20, 20))
def test_the_calendar_repeats_every_400_years(moment, cycles):
    other = attrs.evolve(moment, year=moment.year + 400 * cycles)
    assert other.weekday == moment.weekday
    assert other.iso_week == (moment.iso_week[0] + 400 * cycles, moment.iso_week[1])
    assert other.ordinal - moment.ordinal == 146_097 * cycles
    assert from_ordinal(other.ordinal) == floor(other, Granularity.DAY)


@given(moments(), moments())
def test_order_is_that_of_time(one, other):
    assert (one < other) == ((one.ordinal, one.second_of_day) < (other.ordinal, other.second_of_day))
    assert pickle.loads(pickle.dumps(one)) == one


@given(moments(), st.sampled_from(Granularity))
def test_floor_is_idempotent_and_below(moment, unit):
    start = floor(moment, unit)
    assert start <= moment
    assert floor(start, unit) == start
    assert is_bound(start, unit)


@given(moments(), units)
def test_every_moment_lies_in_its_unit(moment, unit):
    start = floor(moment, unit)
    assert start <= moment < shift(start, 1, unit)
    assert is_bound(shift(start, 1, unit), unit)


@given(moments(), moments(), units)
def test_floor_keeps_order(one, other, unit):
    assert (one <= other) <= (floor(one, unit) <= floor(other, unit))


@given(moments(), counts, st.sampled_from(EVEN))
def test_shift_back_and_forth(moment, count, unit):
    assert shift(shift(moment, count, unit), -count, unit) == moment


@given(moments(), counts, units)
def test_shift_of_a_start_back_and_forth(moment, count, unit):
    start = floor(moment, unit)
    assert shift(shift(start, count, unit), -count, unit) == start


@given(moments(), counts, counts)
def test_shift_adds_up_from_the_first_day(moment, one, other):
    start = attrs.evolve(moment, day=1)
    together = shift(start, one + other, Granularity.MONTH)
    assert shift(shift(start, one, Granularity.MONTH), other, Granularity.MONTH) == together


@pytest.mark.parametrize(
    ("moment", "unit", "start"),
    [
        (Moment(2024, 5, 16, 18, 30, 15), Granularity.MINUTE, Moment(2024, 5, 16, 18, 30)),
        (Moment(2024, 5, 16, 18, 30, 15), Granularity.PART_OF_DAY, Moment(2024, 5, 16, 18)),
        (Moment(2024, 1, 1), Granularity.WEEK, Moment(2024, 1, 1)),
        (Moment(2021, 1, 3), Granularity.WEEK, Moment(2020, 12, 28)),
        (Moment(1, 1, 1), Granularity.WEEK, Moment(1, 1, 1)),
        (Moment(0, 12, 31), Granularity.WEEK, Moment(0, 12, 25)),
        (Moment(2024, 12, 31), Granularity.SEASON, Moment(2024, 12, 1)),
        (Moment(2024, 2, 29), Granularity.SEASON, Moment(2023, 12, 1)),
        (Moment(1, 1, 1), Granularity.SEASON, Moment(0, 12, 1)),
        (Moment(2024, 6, 30), Granularity.QUARTER, Moment(2024, 4)),
        (Moment(2024, 7, 1), Granularity.HALF, Moment(2024, 7)),
        (Moment(1999, 12, 31), Granularity.DECADE, Moment(1990)),
        (Moment(-43, 3, 15), Granularity.DECADE, Moment(-50)),
        (Moment(-43, 3, 15), Granularity.CENTURY, Moment(-100)),
        (Moment(-100), Granularity.CENTURY, Moment(-100)),
        (Moment(99), Granularity.CENTURY, Moment(0)),
    ],
)
def test_floor_of(moment, unit, start):
    assert floor(moment, unit) == start


@pytest.mark.parametrize(
    ("moment", "count", "unit", "later"),
    [
        (Moment(2024, 1, 31), 1, Granularity.MONTH, Moment(2024, 2, 29)),
        (Moment(2023, 1, 31), 1, Granularity.MONTH, Moment(2023, 2, 28)),
        (Moment(2024, 3, 31), -1, Granularity.QUARTER, Moment(2023, 12, 31)),
        (Moment(2024, 2, 29), 1, Granularity.YEAR, Moment(2025, 2, 28)),
        (Moment(2024, 2, 29), -24, Granularity.YEAR, Moment(2000, 2, 29)),
        (Moment(2000, 2, 29), -1, Granularity.CENTURY, Moment(1900, 2, 28)),
        (Moment(2024, 1, 31, 18, 30), 1, Granularity.MONTH, Moment(2024, 2, 29, 18, 30)),
        (Moment(1, 1, 1), -1, Granularity.SECOND, Moment(0, 12, 31, 23, 59, 59)),
        (Moment(9999, 12, 31), 1, Granularity.DAY, Moment(10_000)),
        (Moment(0, 2, 28), 1, Granularity.DAY, Moment(0, 2, 29)),
        (Moment(-1, 12, 31), 1, Granularity.YEAR, Moment(0, 12, 31)),
        (Moment(2024, 12, 30), 1, Granularity.WEEK, Moment(2025, 1, 6)),
    ],
)
def test_shift_of(moment, count, unit, later):
    assert shift(moment, count, unit) == later


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-16", Moment(2024, 5, 16)),
        ("2024-05-16T18:30", Moment(2024, 5, 16, 18, 30)),
        ("2024-05-16T18:30:15", Moment(2024, 5, 16, 18, 30, 15)),
        ("0000-02-29", Moment(0, 2, 29)),
        ("-0043-03-15", Moment(-43, 3, 15)),
        ("12345-01-01", Moment(12345)),
        ("-66000000-01-01", Moment(-66_000_000)),
    ],
)
def test_text_of_a_moment_reads_back(text, moment):
    assert Moment.of(text) == Moment.of(str(moment)) == moment


def test_zone_and_fraction_are_dropped():
    east = dt.timezone(dt.timedelta(hours=8))
    assert Moment.of(dt.datetime(2024, 5, 16, 23, 59, 59, 999_999, tzinfo=east)) == Moment(2024, 5, 16, 23, 59, 59)


@pytest.mark.parametrize(
    "text",
    ["", "2024", "2024-5-16", "16.05.2024", "2024-05-16 18:30", "2024-05-16T18", "-0000-01-01", "00123-01-01",
     "٢٠٢٤-٠٥-١٦", "2024-05-16\n", "9" * 5000 + "-01-01"],
)  # fmt: skip
def test_text_that_is_no_moment(text):
    with pytest.raises(InvalidValueError, match="not an ISO 8601 date"):
        Moment.of(text)


@pytest.mark.parametrize(
    "parts",
    [
        (2023, 2, 29), (1900, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0), (2024, 1, -1),
        (-1, 2, 29), (2024, 1, 1, 24), (2024, 1, 1, -1), (2024, 1, 1, 0, 60), (2024, 1, 1, 0, 0, 60),
    ],
)  # fmt: skip
def test_impossible_moments(parts):
    with pytest.raises(InvalidValueError, match=f"no such moment: year {parts[0]}, month {parts[1]}, day {parts[2]}"):
        Moment(*parts)


@pytest.mark.parametrize("moment", [Moment(0, 12, 31), Moment(10_000), Moment(-43, 3, 15)])
def test_no_datetime_outside_its_years(moment):
    for convert in (moment.to_date, moment.to_datetime):
        with pytest.raises(InvalidValueError, match=f"{moment} lies outside the years 1 to 9999"):
            convert()


def test_a_part_of_day_has_no_length():
    with pytest.raises(InvalidValueError, match="a part of day has no fixed length"):
        shift(Moment(2024), 1, Granularity.PART_OF_DAY)


def test_days_in_month():
    assert [days_in_month(2023, month) for month in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert [days_in_month(year, 2) for year in (1900, 2000, 2024, 0, -4, -100, -400)] == [28, 29, 29, 29, 29, 28, 29]


def test_fitting_takes_the_first_unit_that_suits_both_ends():
    assert fitting(Moment(2024), Moment(2024, 9), Granularity.YEAR, Granularity.MONTH) is Granularity.MONTH
    assert fitting(None, Moment(2024), Granularity.YEAR, Granularity.MONTH) is Granularity.YEAR
    assert fitting(Moment(2024, 1, 2), None, Granularity.YEAR, Granularity.MONTH) is None


def test_granularities_run_from_coarse_to_fine():
    assert sorted(Granularity, key=lambda unit: unit.rank) == list(Granularity)
    assert Granularity.SECOND.is_finer_than(Granularity.MINUTE)
    assert not Granularity.DAY.is_finer_than(Granularity.DAY)


def test_moments_are_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Moment(2024).year = 2025
