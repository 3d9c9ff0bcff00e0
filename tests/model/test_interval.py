"""Phrase table of intervals: what is built, its EDTF text, its label, its bounds; and what is refused, with why."""

import datetime as dt

import attrs
import pytest
from edtf import parse_edtf

from timeline.errors import EdtfError, InvalidValueError
from timeline.model import Allen, Granularity, Interval, Moment
from timeline.model.civil import shift


def of(unit, text):
    return Interval.of(Granularity(unit), text)


def bounds(unit, start, end, **flags):
    """An interval from its bounds; empty text is an open end."""
    start, end = (Moment.of(text) if text else None for text in (start, end))
    return Interval(start=start, end=end, granularity=Granularity(unit), **flags)


parse = Interval.parse

# The unit that holds a moment: EDTF, label, start, end.
UNITS = [
    (of("century", "1850-05-16"), "18XX", "19th century", "1800-01-01", "1900-01-01"),
    (of("century", "2000-01-01"), "20XX", "21st century", "2000-01-01", "2100-01-01"),
    (of("century", "1150-01-01"), "11XX", "12th century", "1100-01-01", "1200-01-01"),
    (of("century", "0044-01-01"), "00XX", "1st century", "0000-01-01", "0100-01-01"),
    (of("century", "-0043-03-15"), "-0100/-0001", "101–2 BCE", "-0100-01-01", "0000-01-01"),
    (of("decade", "1999-12-31"), "199X", "1990s", "1990-01-01", "2000-01-01"),
    (of("decade", "0005-01-01"), "000X", "1 BCE – 9 CE", "0000-01-01", "0010-01-01"),
    (of("decade", "-0043-03-15"), "-0050/-0041", "51–42 BCE", "-0050-01-01", "-0040-01-01"),
    (of("decade", "9999-01-01"), "999X", "9990s", "9990-01-01", "10000-01-01"),
    (of("decade", "12345-01-01"), "Y12340/Y12349", "12340s", "12340-01-01", "12350-01-01"),
    (of("year", "2024-05-16"), "2024", "2024", "2024-01-01", "2025-01-01"),
    (of("year", "0033-04-03"), "0033", "33", "0033-01-01", "0034-01-01"),
    (of("year", "0000-02-29"), "0000", "1 BCE", "0000-01-01", "0001-01-01"),
    (of("year", "-0043-03-15"), "-0043", "44 BCE", "-0043-01-01", "-0042-01-01"),
    (of("year", "12345-01-01"), "Y12345", "12345", "12345-01-01", "12346-01-01"),
    (of("year", "-12345-01-01"), "Y-12345", "12346 BCE", "-12345-01-01", "-12344-01-01"),
    (of("half", "2024-06-30"), "2024-40", "H1 2024", "2024-01-01", "2024-07-01"),
    (of("half", "2024-07-01"), "2024-41", "H2 2024", "2024-07-01", "2025-01-01"),
    (of("season", "2024-05-16"), "2024-21", "spring 2024", "2024-03-01", "2024-06-01"),
    (of("season", "2024-08-31"), "2024-22", "summer 2024", "2024-06-01", "2024-09-01"),
    (of("season", "2024-09-01"), "2024-23", "autumn 2024", "2024-09-01", "2024-12-01"),
    (of("season", "2024-02-29"), "2023-24", "winter 2023–2024", "2023-12-01", "2024-03-01"),
    (of("season", "-0043-12-31"), "-0043-24", "winter 44–43 BCE", "-0043-12-01", "-0042-03-01"),
    (of("season", "0001-01-15"), "0000-24", "winter 1 BCE – 1 CE", "0000-12-01", "0001-03-01"),
    (of("quarter", "2024-03-31"), "2024-33", "Q1 2024", "2024-01-01", "2024-04-01"),
    (of("quarter", "2024-05-16"), "2024-34", "Q2 2024", "2024-04-01", "2024-07-01"),
    (of("quarter", "2024-12-31"), "2024-36", "Q4 2024", "2024-10-01", "2025-01-01"),
    (of("month", "2024-02-10"), "2024-02", "Feb 2024", "2024-02-01", "2024-03-01"),
    (of("month", "-0043-03-15"), "-0043-03", "Mar 44 BCE", "-0043-03-01", "-0043-04-01"),
    (of("month", "12345-05-16"), "Y12345", "May 12345", "12345-05-01", "12345-06-01"),
    (of("week", "2024-05-16"), "2024-05-13/2024-05-19", "week of 13 May 2024", "2024-05-13", "2024-05-20"),
    (of("week", "2025-01-01"), "2024-12-30/2025-01-05", "week of 30 Dec 2024", "2024-12-30", "2025-01-06"),
    (of("day", "2024-05-16T18:30"), "2024-05-16", "16 May 2024", "2024-05-16", "2024-05-17"),
    (of("day", "2024-02-29"), "2024-02-29", "29 Feb 2024", "2024-02-29", "2024-03-01"),
    (of("day", "-0043-03-15"), "-0043-03-15", "15 Mar 44 BCE", "-0043-03-15", "-0043-03-16"),
    (of("day", "9999-12-31"), "9999-12-31", "31 Dec 9999", "9999-12-31", "10000-01-01"),
    (of("hour", "2024-05-16T18:30"), "2024-05-16", "16 May 2024, 18:00", "2024-05-16T18:00", "2024-05-16T19:00"),
    (of("hour", "2024-05-16T23:30"), "2024-05-16", "16 May 2024, 23:00", "2024-05-16T23:00", "2024-05-17"),
    (of("minute", "2024-05-16T18:30:15"), "2024-05-16T18:30:00", "16 May 2024, 18:30", "2024-05-16T18:30",
     "2024-05-16T18:31"),
    (of("minute", "2024-05-16"), "2024-05-16T00:00:00", "16 May 2024, 00:00", "2024-05-16", "2024-05-16T00:01"),
    (of("second", "2024-05-16T18:30:15"), "2024-05-16T18:30:15", "16 May 2024, 18:30:15", "2024-05-16T18:30:15",
     "2024-05-16T18:30:16"),
]  # fmt: skip

# Everything else: EDTF and label.
SHAPES = [
    # parts of a day
    (bounds("part_of_day", "2024-05-16", "2024-05-16T06:00"), "2024-05-16", "16 May 2024, night"),
    (bounds("part_of_day", "2024-05-16T06:00", "2024-05-16T12:00"), "2024-05-16", "16 May 2024, morning"),
    (bounds("part_of_day", "2024-05-16T12:00", "2024-05-16T18:00"), "2024-05-16", "16 May 2024, afternoon"),
    (bounds("part_of_day", "2024-05-16T18:00", "2024-05-17"), "2024-05-16", "16 May 2024, evening"),
    (bounds("part_of_day", "2024-05-16T20:00", "2024-05-17"), "2024-05-16", "16 May 2024, night"),
    (bounds("part_of_day", "2024-05-16T11:00", "2024-05-16T14:00"), "2024-05-16", "16 May 2024, 11:00–14:00"),
    (bounds("part_of_day", "2024-05-16", "2024-05-17"), "2024-05-16", "16 May 2024, 00:00–24:00"),
    (bounds("part_of_day", "2024-05-16T22:00", "2024-05-17T04:00"), "2024-05-16/2024-05-17",
     "16 May 2024, 22:00 – 17 May 2024, 04:00"),
    (bounds("part_of_day", "2024-05-16T18:30", "2024-05-16T20:15", approximate=True), "2024-05-16~",
     "c. 16 May 2024, 18:30–20:15"),
    (bounds("part_of_day", "2024-05-16T00:05", "2024-05-16T00:45", approximate=True), "2024-05-16~",
     "c. 16 May 2024, 00:05–00:45"),
    # open ends
    (parse("2013").since, "2013/..", "since 2013"),
    (parse("2013").until, "../2013", "until 2013"),
    (parse("2013-05-16").since, "2013-05-16/..", "since 16 May 2013"),
    (parse("2013-12-31").until, "../2013-12-31", "until 31 Dec 2013"),
    (parse("-0043").until, "../-0043", "until 44 BCE"),
    (parse("199X").since, "1990/..", "since 1990s"),
    (parse("199X").until, "../1999", "until 1990s"),
    (of("decade", "-0043-03-15").until, "../-0041", "until 51–42 BCE"),
    (parse("2024-22").since, "2024-22/..", "since summer 2024"),
    (parse("2024-34").until, "../2024-06", "until Q2 2024"),
    (of("week", "2024-05-16").since, "2024-05-13/..", "since week of 13 May 2024"),
    (of("hour", "2024-05-16T18:30").since, "2024-05-16/..", "since 16 May 2024, 18:00"),
    (of("hour", "2024-05-16T18:30").until, "../2024-05-16", "until 16 May 2024, 18:00"),
    (parse("2013~/.."), "2013~/..", "since about 2013"),
    (parse("../2013?"), "../2013?", "until 2013?"),
    # approximate and uncertain
    (parse("2024~"), "2024~", "c. 2024"),
    (parse("2024?"), "2024?", "2024?"),
    (parse("2024%"), "2024%", "c. 2024?"),
    (parse("199X~"), "199X~", "c. 1990s"),
    (parse("18XX?"), "18XX?", "19th century?"),
    (parse("-0043-03~"), "-0043-03~", "c. Mar 44 BCE"),
    (parse("2024-22~"), "2024-06~/2024-08~", "c. summer 2024"),
    (parse("2024-34?"), "2024-04?/2024-06?", "Q2 2024?"),
    (attrs.evolve(of("hour", "2024-05-16T18:00"), approximate=True), "2024-05-16~", "c. 16 May 2024, 18:00"),
    (attrs.evolve(of("hour", "2024-05-16T23:00"), approximate=True), "2024-05-16~", "c. 16 May 2024, 23:00"),
    (attrs.evolve(of("minute", "2024-05-16T18:30"), approximate=True), "2024-05-16~", "c. 16 May 2024, 18:30"),
    # ranges
    (parse("2019/2021"), "2019/2021", "2019–2021"),
    (parse("-0043/-0030"), "-0043/-0030", "44–31 BCE"),
    (parse("-0043/0005"), "-0043/0005", "44 BCE – 5 CE"),
    (parse("2024-05/2024-07"), "2024-05/2024-07", "May–Jul 2024"),
    (parse("2023-12/2024-01"), "2023-12/2024-01", "Dec 2023 – Jan 2024"),
    (parse("2024-05-03/2024-05-05"), "2024-05-03/2024-05-05", "3–5 May 2024"),
    (parse("2024-05-31/2024-06-01"), "2024-05-31/2024-06-01", "31 May – 1 Jun 2024"),
    (parse("2023-12-31/2024-01-01"), "2023-12-31/2024-01-01", "31 Dec 2023 – 1 Jan 2024"),
    (parse("2019~/2021"), "2019~/2021~", "c. 2019–2021"),
    (parse("2019?/2021~"), "2019%/2021%", "c. 2019–2021?"),
    (parse("198X/199X"), "198X/199X", "1980s – 1990s"),
    (parse("18XX/19XX"), "18XX/19XX", "19th century – 20th century"),
    (parse("2024-21/2024-22"), "2024-21/2024-22", "spring 2024 – summer 2024"),
    (Interval.span(parse("2024-33"), parse("2024-34")), "2024-01/2024-06", "Q1 2024 – Q2 2024"),
    (Interval.span(of("week", "2024-05-16"), of("week", "2024-05-23")), "2024-05-13/2024-05-26",
     "week of 13 May 2024 – week of 20 May 2024"),
    (Interval.span(of("hour", "2024-05-16T18:00"), of("hour", "2024-05-16T20:00")), "2024-05-16",
     "16 May 2024, 18:00–20:00"),
    (Interval.span(of("minute", "2024-05-16T23:59"), of("minute", "2024-05-17T00:10")), "2024-05-16/2024-05-17",
     "16 May 2024, 23:59 – 17 May 2024, 00:10"),
    (Interval.span(parse("2024-05-16T18:30:15"), parse("2024-05-16T18:30:20")), "2024-05-16",
     "16 May 2024, 18:30:15–18:30:20"),
    # spans of unlike units
    (Interval.span(parse("2024"), parse("2025-12")), "2024/2025", "2024–2025"),
    (Interval.span(parse("2024"), parse("2025-05")), "2024-01/2025-05", "Jan 2024 – May 2025"),
    (Interval.span(parse("2024"), parse("2024-22")), "2024-01/2024-08", "Jan–Aug 2024"),
    (Interval.span(parse("2023-24"), parse("2024-34")), "2023-12/2024-06", "Dec 2023 – Jun 2024"),
    (Interval.span(parse("2023"), of("week", "2024-05-16")), "2023-01-01/2024-05-19", "1 Jan 2023 – 19 May 2024"),
    (Interval.span(parse("2013/.."), parse("2021")), "2013/2021", "2013–2021"),
    (Interval.span(parse("../2013"), parse("2021")), "../2021", "until 2021"),
    (Interval.span(parse("2013"), parse("2021/..")), "2013/..", "since 2013"),
    (Interval.span(parse("2024-07").part("mid"), parse("2024-08")), "2024-07-11~/2024-08-31~", "c. Jul–Aug 2024"),
    # read with unlike ends
    (parse("2024/2024-22"), "2024-01/2024-08", "Jan–Aug 2024"),
    (parse("2024/2024-05-16"), "2024-01-01/2024-05-16", "1 Jan – 16 May 2024"),
    (parse("2013/"), "2013/..", "since 2013"),
    (parse("/2013"), "../2013", "until 2013"),
    # thirds
    (parse("18XX").part("early"), "1800~/1832~", "early 19th century"),
    (parse("18XX").part("late"), "1866~/1899~", "late 19th century"),
    (of("century", "-0043-03-15").part("late"), "-0034~/-0001~", "late 101–2 BCE"),
    (parse("199X").part("early"), "1990~/1992~", "early 1990s"),
    (parse("199X").part("mid"), "1993~/1995~", "mid 1990s"),
    (parse("199X").part("late"), "1996~/1999~", "late 1990s"),
    (parse("2024").part("early"), "2024-01~/2024-04~", "early 2024"),
    (parse("2024").part("mid"), "2024-05~/2024-08~", "mid 2024"),
    (parse("2024").part("late"), "2024-09~/2024-12~", "late 2024"),
    (parse("2024-41").part("late"), "2024-11~/2024-12~", "late H2 2024"),
    (parse("2023-24").part("late"), "2024-02~", "late winter 2023–2024"),
    (parse("2024-34").part("early"), "2024-04~", "early Q2 2024"),
    (parse("2024-07").part("mid"), "2024-07-11~/2024-07-20~", "mid Jul 2024"),
    (parse("2024-02").part("late"), "2024-02-21~/2024-02-29~", "late Feb 2024"),
    (of("week", "2024-05-16").part("early"), "2024-05-13~/2024-05-14~", "early in the week of 13 May 2024"),
    (parse("2024-05-16").part("late"), "2024-05-16~", "late 16 May 2024"),
    (parse("2024-07?").part("late"), "2024-07-21%/2024-07-31%", "late Jul 2024?"),
    (parse("2019/2021").part("late"), "2021~", "c. 2021"),
    (parse("2020-01-01/2022-12-30").part("early"), "2020-01-01~/2020-11-30~", "c. 1 Jan – 30 Nov 2020"),
    (parse("199X").part("mid").since, "1993~/..", "since about 1990s"),
    (parse("2023-24").part("late").since, "2024-02~/..", "since about winter 2023–2024"),
]  # fmt: skip


@pytest.mark.parametrize(("interval", "edtf", "label", "start", "end"), UNITS, ids=[row[1] for row in UNITS])
def test_units(interval, edtf, label, start, end):
    assert (interval.edtf, interval.label) == (edtf, label)
    assert (interval.start, interval.end) == (Moment.of(start), Moment.of(end))
    assert interval.is_single
    assert not interval.is_open


@pytest.mark.parametrize(("interval", "edtf", "label"), SHAPES, ids=[f"{row[1]} {row[2]}" for row in SHAPES])
def test_shapes(interval, edtf, label):
    assert (interval.edtf, interval.label) == (edtf, label)


TEXTS = sorted({row[1] for row in (*UNITS, *SHAPES)})


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_written_reads_back_to_the_same_text(text):
    assert parse(text).edtf == text


def days(text):
    """First and last day as the `edtf` library gives them; infinite for an open end."""
    parsed = parse_edtf(text)
    return tuple(
        bound if isinstance(bound, float) else bound[:3] for bound in (parsed.lower_strict(), parsed.upper_strict())
    )


# The library knows a year beyond four digits only alone, so ranges of such years stay out of the comparison.
@pytest.mark.parametrize("text", [text for text in TEXTS if "/" not in text or "Y" not in text])
def test_the_edtf_library_agrees(text):
    interval = parse(text)
    first, last = days(text)
    if interval.start is None:
        assert first == float("-inf")
    else:
        assert first == (interval.start.year, interval.start.month, interval.start.day)
    if interval.end is None:
        assert last == float("inf")
    elif not text.endswith("-24"):  # the library ends a winter with the calendar year
        end = shift(interval.end, -1, Granularity.SECOND)
        assert last == (end.year, end.month, end.day)


@pytest.mark.parametrize(
    "text",
    ["", "..", "/", "../..", "yesterday", "2024-13", "2024-02-30", "2023-02-29", "24", "20240516", "2024-5",
     "2024-05-16T25:00:00", "2024-05-16T18:30", "2024-05-16T24:00:00", "2021/2019", "2024-05-16/2024-05-15",
     "2019/2020/2021", "-0000", "-0000-01-01", "Y2024", "Y02024", "Y12345-05", "1XXX", "199X-05", "20XX-01-01",
     "2024-25", "2024-21-01", "2024-42", "2024~~", "~2024", " 2024", "2024\n", "２０２４", "2024 / 2025",
     "Y" + "9" * 5000, "2024-W20", "[2024,2025]", "{2024}", "-199X", "2024-XX"],
)  # fmt: skip
def test_what_is_no_edtf(text):
    with pytest.raises(EdtfError, match=r"examples: 2024, 2024-05-16, 199X") as caught:
        parse(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: bounds("day", "", ""), "needs a start or an end"),
        (lambda: parse("2013/..").until, "needs a start or an end"),
        (lambda: bounds("day", "2024-05-16", "2024-05-16"), "ends at 2024-05-16, not after its start 2024-05-16"),
        (lambda: bounds("day", "2024-05-16", "2024-05-15"), "ends at 2024-05-15, not after its start 2024-05-16"),
        (lambda: bounds("month", "2024-05-16", "2024-06-01"), "2024-05-16 is no bound of a month"),
        (lambda: bounds("week", "2024-05-14", ""), "2024-05-14 is no bound of a week"),
        (lambda: bounds("season", "", "2024-01-01"), "2024-01-01 is no bound of a season"),
        (lambda: bounds("century", "1901-01-01", "2001-01-01"), "1901-01-01 is no bound of a century"),
        (lambda: bounds("day", "2024-05-16T18:30", ""), "2024-05-16T18:30:00 is no bound of a day"),
        (lambda: bounds("year", "2024-05-16", "", uncertain=True), "is no bound of a year"),
        (lambda: of("part_of_day", "2024-05-16T18:00"), "a part of day has no fixed length"),
        (lambda: of("day", "yesterday"), "not an ISO 8601 date: 'yesterday'"),
        (lambda: Interval.span(parse("2021"), parse("2019")), "nothing lies from 2021 to 2019; give the earlier"),
        (lambda: Interval.span(parse("../2013"), parse("2021/..")), "needs a start or an end"),
        (lambda: parse("2013/..").part("early"), "since 2013 has an open end, so it has no early part"),
        (lambda: of("hour", "2024-05-16T18:30").part("late"), "18:00 is finer than a day, so it has no late part"),
    ],
)
def test_refused(build, message):
    with pytest.raises(InvalidValueError, match=message):
        build()


def test_approximate_bounds_need_no_alignment():
    assert bounds("year", "2024-05-16", "2024-06-16", approximate=True).label == "c. 2024"


def test_contains_dates_and_moments():
    day = of("day", "2024-05-16")
    assert day.contains(dt.date(2024, 5, 16))
    assert day.contains(dt.datetime(2024, 5, 16, 23, 59, 59))
    assert day.contains(day.start)
    assert not day.contains(day.end)
    assert day.since.contains(Moment(10**9))
    assert day.until.contains(Moment(-(10**9)))
    assert not day.until.contains(day.end)


def test_open_ends_reach_beyond_every_year():
    dinosaurs, future = parse("Y-66000000"), parse("Y99999999999")
    assert parse("../2013").contains(dinosaurs)
    assert parse("2013/..").contains(future)
    assert parse("2013/..").relation(future) is Allen.CONTAINS
    assert parse("../2013").relation(dinosaurs) is Allen.CONTAINS
    assert dinosaurs.sort_key < parse("2013/..").sort_key < future.sort_key


def test_order():
    expected = [
        "-0043-03-15", "199X", "1990", "../2012", "2013/..", "2013/2015", "2013", "2013-01-01/2013-01-10",
        "2013-01-01/2013-01-03", "2013-01-01", "2013-01-01?", "2013-01-01~", "2013-01-02",
    ]  # fmt: skip
    assert [interval.edtf for interval in sorted(map(parse, reversed(expected)), key=lambda i: i.sort_key)] == [
        parse(text).edtf for text in expected
    ]


ALLEN = [
    ("2019", "2021", Allen.BEFORE), ("2019", "2020", Allen.MEETS), ("2019/2020", "2020/2021", Allen.OVERLAPS),
    ("2020-01", "2020", Allen.STARTS), ("2020-05", "2020", Allen.DURING), ("2020-12", "2020", Allen.FINISHES),
    ("2020", "2020-01/2020-12", Allen.EQUAL), ("2013/..", "2013/..", Allen.EQUAL), ("../2013", "2014/..", Allen.MEETS),
    ("2015/..", "2013/..", Allen.FINISHES), ("../2013", "../2015", Allen.STARTS), ("2013", "2013/..", Allen.STARTS),
    ("2013/..", "../2015", Allen.OVERLAPPED_BY),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation"), ALLEN)
def test_relation(one, other, relation):
    assert parse(one).relation(parse(other)) is relation
    assert parse(other).relation(parse(one)) is relation.inverse


def test_allen_inverses():
    assert len(Allen) == 13
    assert [relation for relation in Allen if relation.inverse is relation] == [Allen.EQUAL]


def test_equality_hash_and_frozenness():
    assert len({parse("2024"), of("year", "2024-05-16"), parse("2024-01/2024-12"), parse("2024~")}) == 3
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        parse("2024").start = None
