"""Times of clocks in several zones, compared."""

import attrs
import pytest

from timeline.errors import EdtfError
from timeline.model import Granularity, Interval

NOON = Interval.of(Granularity.HOUR, "2024-05-16T12:00")


def at(zone, hour=NOON):
    return attrs.evolve(hour, zone=zone)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (at("Z"), at("Z"), True),
        (at("+02:00"), at("Z", Interval.of(Granularity.HOUR, "2024-05-16T10:00")), True),
        (at("+02:00"), at("Z"), False),
        (at("-05:00", Interval.parse("2024-05-16T23:30:00")), Interval.parse("2024-05-17T04:30:00Z"), True),
        # a time without an offset is wherever its zone may be
        (at(None), at("Z", Interval.of(Granularity.HOUR, "2024-05-16T16:00")), True),
        (at("local time"), at("Z", Interval.of(Granularity.HOUR, "2024-05-16T16:00")), True),
        (at("local time"), at(None), True),
        (at(None), at("Z", Interval.of(Granularity.HOUR, "2024-05-18T16:00")), False),
        (at(None), Interval.of(Granularity.HOUR, "2024-05-16T16:00"), False),
        # a whole day is that of the clock
        (at("+02:00", Interval.parse("2024-05-16T00:30:00")), Interval.parse("2024-05-16"), True),
        (at("+02:00", Interval.parse("2024-05-16T00:30:00")), Interval.parse("2024-05-15"), False),
        (at("Z").since, at(None).until, True),
    ],
)
def test_overlaps(one, other, overlap):
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


@pytest.mark.parametrize("edtf", ["2024-05-16T16:53:00-05:00", "2024-05-16T21:53:00Z", "2024-05-16T21:53:07+05:30"])
def test_edtf_keeps_an_offset(edtf):
    assert Interval.parse(edtf).edtf == edtf


def test_a_named_zone_is_in_the_label_only():
    minute = at("local time", Interval.parse("2024-05-16T16:53:00"))
    assert (minute.edtf, minute.label) == ("2024-05-16T16:53:00", "16 May 2024, 16:53 local time")


def test_only_times_have_an_offset():
    with pytest.raises(EdtfError):
        Interval.parse("2024-05-16Z")
