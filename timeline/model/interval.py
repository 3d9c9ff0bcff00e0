"""Interval: the time that an expression or an event covers, exactly as finely as it is known."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Literal

import attrs

from timeline.errors import InvalidValueError
from timeline.model import edtf, label
from timeline.model.civil import Granularity, Moment, fitting, floor, is_bound, shift, third_bounds
from timeline.model.zone import offset_minutes, zone_label

Part = Literal["early", "mid", "late"]


class Allen(enum.Enum):
    """The thirteen relations of two intervals (Allen 1983), each opposite its inverse, with `EQUAL` in the middle."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUAL = "equal"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"

    @property
    def inverse(self) -> Allen:
        """The relation seen from the other interval."""
        relations = list(Allen)
        return relations[-1 - relations.index(self)]


@attrs.frozen(kw_only=True)
class Interval:
    """Half-open civil time `[start, end)` at a granularity: "last year" is a whole year, never a day in it.

    `start` is in and `end` is out. `None` is an open end: "since 2013" has no end, "until 2013" no start.
    `approximate` ("about 2013") and `uncertain` say that the bounds are not exact. Unless the interval is approximate
    its bounds lie on the bounds of its granularity. Breaking any of this raises `InvalidValueError`.

    The bounds are what the clock on the wall shows. `zone` says which clock, where the text does: an offset from UTC as
    ISO 8601 writes it ("Z", "+02:00"), or a name whose offset is not known ("local time").

    >>> year = Interval.of(Granularity.YEAR, "2024-05-16")
    >>> year.edtf, str(year.start), str(year.end), year.label
    ('2024', '2024-01-01', '2025-01-01', '2024')
    """

    start: Moment | None
    end: Moment | None
    granularity: Granularity
    approximate: bool = False
    uncertain: bool = False
    zone: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise InvalidValueError("an interval needs a start or an end; use None instead of an interval for no date")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise InvalidValueError(f"the interval ends at {self.end}, not after its start {self.start}")
        if not self.approximate:
            for bound in (self.start, self.end):
                if not is_bound(bound, self.granularity):
                    raise InvalidValueError(
                        f"{bound} is no bound of a {self.granularity.value}; choose a finer granularity or floor it"
                    )

    @classmethod
    def of(cls, granularity: Granularity, moment: Moment | dt.date | str) -> Interval:
        """The one unit of that granularity that holds the moment.

        A part of day is no fixed unit: raises `InvalidValueError`; give both bounds to `Interval` instead.

        >>> Interval.of(Granularity.QUARTER, "2024-05-16").edtf
        '2024-34'
        """
        start = floor(Moment.of(moment), granularity)
        return cls(start=start, end=shift(start, 1, granularity), granularity=granularity)

    @classmethod
    def parse(cls, text: str) -> Interval:
        """The interval that an EDTF text denotes; raises `EdtfError` for what is not EDTF.

        Reads what `Interval.edtf` writes: ISO 8601-2:2019 level 1, with the quarters and halves of level 2. EDTF cannot
        say a minute without its seconds: a time that ends in :00 is read as the minute, any other as the second.

        >>> Interval.parse("199X").label, Interval.parse("2013/..").label, Interval.parse("-0043-03-15").label
        ('1990s', 'since 2013', '15 Mar 44 BCE')
        """
        return cls(**edtf.read(text))

    @classmethod
    def span(cls, first: Interval, last: Interval) -> Interval:
        """From the start of the first to the end of the last, at the coarser granularity where both fit it.

        Where they fit neither, as a year and a week, it is months or days. Raises `InvalidValueError` for a last one
        that ends before the first starts.

        >>> Interval.span(Interval.parse("2019"), Interval.parse("2021")).edtf
        '2019/2021'
        """
        start, end = first.start, last.end
        if start is not None and end is not None and start >= end:
            raise InvalidValueError(f"nothing lies from {first.label} to {last.label}; give the earlier one first")
        coarser, finer = sorted((first.granularity, last.granularity), key=lambda granularity: granularity.rank)
        approximate = first.approximate or last.approximate
        units = (coarser, finer) if approximate else (coarser, finer, Granularity.MONTH, Granularity.DAY)
        return cls(
            start=start,
            end=end,
            granularity=fitting(start, end, *units) or finer,
            approximate=approximate,
            uncertain=first.uncertain or last.uncertain,
            zone=first.zone if first.zone == last.zone else None,
        )

    @property
    def since(self) -> Interval:
        """From the start of this interval on, without an end."""
        return attrs.evolve(self, end=None)

    @property
    def until(self) -> Interval:
        """All time to the end of this interval, without a start."""
        return attrs.evolve(self, start=None)

    def part(self, part: Part) -> Interval:
        """The early, middle or late third, approximate, at the granularity of the whole.

        >>> july = Interval.parse("2024-07")
        >>> july.part("early").edtf, july.part("early").label, july.part("early").granularity.value
        ('2024-07-01~/2024-07-10~', 'early Jul 2024', 'month')
        """
        if self.start is None or self.end is None:
            raise InvalidValueError(f"{self.label} has an open end, so it has no {part} part")
        if self.granularity.is_finer_than(Granularity.DAY):
            raise InvalidValueError(f"{self.label} is finer than a day, so it has no {part} part")
        first, second = third_bounds(self.start, self.end)
        start = {"early": self.start, "mid": first, "late": second}[part]
        end = {"early": first, "mid": second, "late": self.end}[part]
        return attrs.evolve(self, start=start, end=end, approximate=True)

    @property
    def is_open(self) -> bool:
        """Whether the start or the end is unknown."""
        return self.start is None or self.end is None

    @property
    def is_timed(self) -> bool:
        """Whether it is told in times of day, not in whole days."""
        bounds = (bound for bound in (self.start, self.end) if bound is not None)
        return self.granularity.is_finer_than(Granularity.DAY) or any(bound.has_time for bound in bounds)

    @property
    def is_single(self) -> bool:
        """Whether this is exactly one unit of its granularity; a part of day counts when it lies within one day."""
        if self.start is None or self.end is None:
            return False
        if self.granularity is Granularity.PART_OF_DAY:
            return self.end <= shift(floor(self.start, Granularity.DAY), 1, Granularity.DAY)
        starts_one = not self.approximate or is_bound(self.start, self.granularity)
        return starts_one and shift(self.start, 1, self.granularity) == self.end

    @property
    def edtf(self) -> str:
        """The date as EDTF (ISO 8601-2:2019).

        EDTF has no weeks, hours or parts of a day, no ranges of times or qualified times, and beyond the year 9999 only
        years: those are written as the days or years that hold them, so that the text may be wider than the interval
        but is never narrower. A minute is written with the second :00 that EDTF demands; `parse` reads it as a minute.
        A unit that EDTF lacks in ranges, open or qualified ("about summer"), is written as its months or years.
        """
        return edtf.write(self.start, self.end, self.granularity, self.approximate, self.uncertain, self.zone)

    @property
    def label(self) -> str:
        """The date as a reader would write it, no finer than it is known."""
        words = label.describe(self.start, self.end, self.granularity, self.approximate, self.uncertain)
        return f"{words} {zone_label(self.zone)}" if self.zone else words

    @property
    def sort_key(self) -> tuple[Moment, bool, int, tuple[int, ...], bool, bool]:
        """Total order: by start, then the coarser first, then the longer.

        An interval with an open start stands where it ends, before those that start there.
        """
        start = self.start or self.end
        assert start is not None  # one bound always stands
        longest_first = (1, -self.end.ordinal, -self.end.second_of_day) if self.end else (0,)
        return start, self.start is not None, self.granularity.rank, longest_first, self.approximate, self.uncertain

    def contains(self, other: Interval | Moment | dt.date) -> bool:
        """Whether all of the other lies inside this one; an interval contains itself.

        >>> Interval.parse("2024").contains(Interval.parse("2024-05"))
        True
        """
        if not isinstance(other, Interval):
            return _low(self) <= (0, Moment.of(other)) < _high(self)
        return _low(self) <= _low(other) and _high(other) <= _high(self)

    def overlaps(self, other: Interval) -> bool:
        """Whether any moment lies in both, or may: a time whose offset is not known is wherever its zone may be.

        >>> local, utc = Interval.parse("2024-05-16T16:53:00-05:00"), Interval.parse("2024-05-16T21:53:00Z")
        >>> local.overlaps(utc), local.overlaps(Interval.parse("2024-05-16T16:53:00Z"))
        (True, False)
        """
        if self.zone != other.zone and self.is_timed and other.is_timed:
            self, other = self._everywhere, other._everywhere
        return _low(self) < _high(other) and _low(other) < _high(self)

    @property
    def in_utc(self) -> Interval:
        """The same time as the clocks of UTC show it, where its offset is known; else as it is.

        >>> Interval.parse("2024-05-16T23:30:00-05:00").in_utc.edtf
        '2024-05-17T04:30:00Z'
        """
        offset = offset_minutes(self.zone)
        return self if offset is None else attrs.evolve(self._moved(-offset, -offset), zone="Z")

    @property
    def _everywhere(self) -> Interval:
        """In UTC; where the offset is not known, from the clocks furthest ahead to those furthest back."""
        if offset_minutes(self.zone) is not None:
            return self.in_utc
        return attrs.evolve(self._moved(-_FURTHEST_AHEAD, _FURTHEST_BACK), zone="Z", approximate=True)

    def _moved(self, first: int, last: int) -> Interval:
        """The bounds so many minutes later, at the granularity of minutes where it has to be."""
        start = self.start and shift(self.start, first, Granularity.MINUTE)
        end = self.end and shift(self.end, last, Granularity.MINUTE)
        unit = fitting(start, end, self.granularity, Granularity.HOUR, Granularity.MINUTE) or Granularity.SECOND
        return attrs.evolve(self, start=start, end=end, granularity=unit)

    def relation(self, other: Interval) -> Allen:
        """The one Allen relation that holds, from this interval to the other.

        >>> Interval.parse("2024-05").relation(Interval.parse("2024"))
        <Allen.DURING: 'during'>
        """
        start, end, other_start, other_end = _low(self), _high(self), _low(other), _high(other)
        if end < other_start:
            return Allen.BEFORE
        if end == other_start:
            return Allen.MEETS
        if start > other_end:
            return Allen.AFTER
        if start == other_end:
            return Allen.MET_BY
        if start == other_start:
            return Allen.EQUAL if end == other_end else Allen.STARTS if end < other_end else Allen.STARTED_BY
        if end == other_end:
            return Allen.FINISHES if start > other_start else Allen.FINISHED_BY
        if start > other_start:
            return Allen.DURING if end < other_end else Allen.OVERLAPPED_BY
        return Allen.CONTAINS if end > other_end else Allen.OVERLAPS


def _low(interval: Interval) -> tuple[int, Moment]:
    """The start as a key that sorts; an open one before every moment."""
    return (0, interval.start) if interval.start else (-1, _ANY)


def _high(interval: Interval) -> tuple[int, Moment]:
    """The end as a key that sorts; an open one after every moment."""
    return (0, interval.end) if interval.end else (1, _ANY)


_ANY = Moment(1)
_FURTHEST_AHEAD, _FURTHEST_BACK = 14 * 60, 12 * 60  # minutes from UTC, of Kiribati and of Baker Island
