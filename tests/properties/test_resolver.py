"""Properties of the resolver that hold for every text and every publication date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import moments
from timeline.errors import InvalidValueError
from timeline.model import Document, Granularity, Interval, Moment, Timex, TimexType
from timeline.model.civil import floor, shift
from timeline.resolver import Resolver, resolve
from timeline.resolver.timex3 import interval_value, parse_value

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
dates = st.dates(dt.date(1000, 1, 1), dt.date(2099, 12, 31))
WORDS = (
    *MONTHS, *WEEKDAYS, "Sept.", "Sat.", "last", "this", "next", "the", "of", "in", "since", "until", "between", "and",
    "to",
    "early", "late", "mid-", "about", "week", "year", "years", "quarter", "third", "half", "summer", "century", "19th",
    "44",
    "BC", "2013", "1990s", "’90s", "5", "31", "99", "p.m.", "at", "18:30", "noon", "night", "morning", "ago", "later",
    "a",
    "two", "past", "every", "now", "today", "29", "0000-00-00", "31/02/2024", "9999-12-31", ",", ".", "-", "–", "\n",
    "\n\n", "\u0130",
    "99999 years ago", "more than", "the end of", "nineteen ninety-six", "EARLY", "Mon", "weekend", "day", "days",
    "before", "after", "$", "%",
)  # fmt: skip
nearly_dates = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(WORDS), max_size=9
).map("".join)
texts = st.text() | nearly_dates | st.text(alphabet="0123456789 -/.:,'’adbcmpstMJTS")


def check(text: str, found: list[Timex]) -> None:
    end = 0
    for timex in found:
        assert end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.rules
        assert timex.explain()
        if timex.interval is None:
            assert timex.reason
            assert timex.reason[0].islower() or timex.reason[0].isdigit()
            assert not timex.reason.endswith(".")
        else:
            assert timex.edtf == timex.interval.edtf
        end = timex.end


@given(texts, st.none() | dates | st.datetimes())
def test_total_with_exact_spans(text: str, published: dt.date | None) -> None:
    found = resolve(text, published=published)
    check(text, found)
    assert found == resolve(text, published=published)


@given(nearly_dates.filter(lambda text: text[:1].isalnum() and text[-1:].isalnum()), dates)
def test_text_around_moves_nothing(text: str, published: dt.date) -> None:
    """A paragraph before and after changes no reading, only the offsets."""
    before, after = "They agreed.\n\n", "\n\nNobody spoke."
    there = [(timex.start, timex.text, timex.value) for timex in resolve(before + text + after, published=published)]
    alone = [(timex.start + len(before), timex.text, timex.value) for timex in resolve(text, published=published)]
    assert there == alone


RELATIVE = (
    "last week", "this week", "next week", "last year", "this year", "next month", "yesterday", "tomorrow",
    "two weeks ago",
    "three months ago", "on Thursday", "last Monday", "next Friday", "this Tuesday", "on May 16", "on 29 February",
    "in February", "last June", "next June", "this June", "in the third quarter", "last quarter", "last winter",
    "this summer", "next spring", "in the summer", "over the weekend", "last weekend", "in the nineties", "last night",
    "on Sunday morning", "early this month", "since Monday", "until Friday", "in the past five years", "a decade ago",
)  # fmt: skip


@pytest.mark.parametrize("phrase", RELATIVE)
def test_without_publication_date_nothing_relative_resolves(phrase: str) -> None:
    [timex] = resolve(phrase)
    assert timex.interval is None
    assert timex.reason == "the document has no publication date"


@given(st.sampled_from(RELATIVE), dates, st.integers(0, 800))
def test_monotone_in_the_publication_date(phrase: str, published: dt.date, days: int) -> None:
    later = published + dt.timedelta(days=days)
    [one], [other] = resolve(phrase, published=published), resolve(phrase, published=later)
    assert one.interval is not None
    assert other.interval is not None
    for first, second in ((one.interval.start, other.interval.start), (one.interval.end, other.interval.end)):
        assert first is None or second is None or first <= second


def written(day: dt.date) -> dict[str, str]:
    """The day in every explicit format."""
    name, number, year, weekday = MONTHS[day.month - 1], day.day, day.year, WEEKDAYS[day.weekday()]
    ordinal = f"{number}{'th' if 11 <= number <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return {
        "day month year": f"{number} {name} {year}",
        "month day year": f"{name} {number}, {year}",
        "month ordinal year": f"{name} {ordinal}, {year}",
        "month ordinal year, no comma": f"{name} {ordinal} {year}",
        "ordinal of month": f"the {ordinal} of {name} {year}",
        "ordinal of month, comma": f"{ordinal} of {name}, {year}",
        "weekday first": f"{weekday}, {name} {number}, {year}",
        "weekday and day first": f"{weekday} {number} {name} {year}",
        "short month": f"{name[:3]}{'.' if len(name) > 4 else ''} {number}, {year}",
        "hyphens": f"{number:02}-{name[:3]}-{year}",
        "upper case": f"{number} {name.upper()} {year}",
        "iso": f"{year}-{day.month:02}-{number:02}",
        "dots": f"{number:02}.{day.month:02}.{year}",
    }


@pytest.mark.parametrize("shape", written(dt.date(2024, 5, 16)))
@given(day=dates, published=st.none() | dates)
def test_a_written_date_is_that_date(shape: str, day: dt.date, published: dt.date | None) -> None:
    phrase = written(day)[shape]
    [timex] = resolve(f"They met on {phrase}, again.", published=published)
    assert timex.text == phrase
    assert timex.interval == Interval.of(Granularity.DAY, day)
    assert timex.value == day.isoformat()
    assert timex.alternatives == ()


@given(dates, st.booleans())
def test_slashed_dates(day: dt.date, day_first: bool) -> None:
    text = day.strftime("%d/%m/%Y" if day_first else "%m/%d/%Y")
    [timex] = resolve(f"Dated {text}.", day_first=day_first)
    assert timex.interval == Interval.of(Granularity.DAY, day)
    assert bool(timex.alternatives) is (day.day <= 12 and day.day != day.month)


@given(dates, dates)
def test_a_weekday_that_contradicts_is_reported(day: dt.date, published: dt.date) -> None:
    wrong = WEEKDAYS[(day.weekday() + 2) % 7]
    [timex] = resolve(f"on {wrong}, {day.day} {MONTHS[day.month - 1]} {day.year}", published=published)
    assert timex.interval == Interval.of(Granularity.DAY, day)
    [alternative] = timex.alternatives
    assert wrong in alternative.reason
    assert "weekday contradicts date" in timex.rules


UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century")
NUMBERS = ("a", "one", "two", "12", "75", "2,000", "99,999", "half a", "2.5", "several", "a couple of", "some 40")
WHEN = (
    "44 BC", "480 BC", "the 330s BC", "the 5th century BC", "AD 79", "1941", "May 1940", "16 May 2024", "the 1930s",
    "the 19th century", "the first century", "winter 1943", "30 December 2024", "18:30 on 16 May 2024", "6 p.m.",
    "Thursday night", "last weekend", "the weekend", "the third quarter of 1999", "the first half of 2020", "the 90s",
    "Christmas 1914", "the week of 6 May 2024", "the quarter ended July 31",
)  # fmt: skip
units = st.sampled_from(UNITS)
numbers = st.sampled_from(NUMBERS)
ways = st.sampled_from(
    ("{n} {u}s ago", "in {n} {u}s", "{n} {u}s later", "{n} {u}s earlier", "every {n} {u}s", "{n} {u}s")
)
turns = st.sampled_from(
    ("last {u}", "next {u}", "this {u}", "that {u}", "the same {u}", "the next {u}", "the previous {u}", "every {u}",
     "the latest {u}", "the past {n} {u}s", "the next {n} {u}s", "the first {n} {u}s", "earlier this {u}",
     "the end of the {u}")
)  # fmt: skip
dated_words = (
    st.sampled_from(WHEN + RELATIVE)
    | st.builds(lambda way, n, u: way.format(n=n, u=u), ways, numbers, units)
    | st.builds(lambda way, n, u: way.format(n=n, u=u), turns, numbers, units)
    | st.builds("from {} to {}".format, st.sampled_from(WHEN), st.sampled_from(WHEN))
    | st.builds(
        "{} {}".format, st.sampled_from(("since", "until", "before", "after", "about", "early in", "more than")),
        st.sampled_from(WHEN),
    )
)  # fmt: skip
stories = st.lists(dated_words, min_size=1, max_size=5).map(lambda found: "They met " + "; then ".join(found) + ".")
documents = st.builds(
    lambda text, published: Document(id="text", text=text, published=published),
    texts | stories | stories,
    st.none() | dates | st.datetimes(dt.datetime(1000, 1, 1), dt.datetime(2099, 12, 31)),
)
domains = st.sampled_from(("news", "narrative"))


def readings(found: list[Timex]) -> Iterator[tuple[str | None, Interval | None]]:
    """Every value with its interval: those of expressions, of the ends of ranges and of readings that lost."""
    for timex in found:
        yield timex.value, timex.interval
        yield from readings(list(timex.ends))
        yield from ((other.value, other.interval) for other in timex.alternatives)


@given(documents, domains)
def test_every_value_is_timex3(document: Document, domain: str) -> None:
    for value, _ in readings(Resolver(domain=domain).resolve(document)):
        if value is not None:
            parse_value(value)


@given(documents, domains)
def test_the_value_of_a_date_is_its_interval(document: Document, domain: str) -> None:
    found = Resolver(domain=domain).resolve(document)
    for timex in [*found, *(end for whole in found for end in whole.ends)]:
        interval = timex.interval
        if interval is None or interval.is_open or interval.approximate or timex.type is TimexType.DURATION:
            continue
        read = parse_value(timex.value)
        if read is None:
            assert timex.value == "PRESENT_REF"
        elif interval.granularity in (Granularity.HOUR, Granularity.PART_OF_DAY):  # "6 p.m." is written T18:00
            assert read.start == interval.start
        else:  # decades and centuries of our counting before Christ are told as their years
            assert (read.start, read.end) == (interval.start, interval.end)
            assert read.granularity is interval.granularity or not interval.is_single or interval.start.year < 1


@given(moments(-3000, 12_000), st.sampled_from([unit for unit in Granularity if unit is not Granularity.PART_OF_DAY]))
def test_the_value_of_a_unit_parses_back(moment: Moment, unit: Granularity) -> None:
    interval = Interval.of(unit, moment)
    read = parse_value(interval_value(interval))
    assert (read.start, read.end) == (interval.start, interval.end)
    if interval.start.year > 0 or unit not in (Granularity.DECADE, Granularity.CENTURY):
        assert read == interval or not 1 <= moment.year <= 9999


@given(st.text(max_size=12) | st.text(alphabet="0123456789XPTWEQHSUBC-/:.", max_size=16))
def test_what_is_no_value_is_refused(value: str) -> None:
    try:
        read = parse_value(value)
    except InvalidValueError as error:
        assert repr(value) in str(error) or "nothing lies from" in str(error)  # noqa: PT017
    else:
        assert value.isascii()
        assert read is None or parse_value(interval_value(read)) is not None


@given(documents, domains)
def test_the_edtf_library_reads_the_same_days(document: Document, domain: str) -> None:
    for _, interval in readings(Resolver(domain=domain).resolve(document)):
        if interval is None or "Y" in interval.edtf:  # of years beyond four digits the library gives no days
            continue
        parsed = parse_edtf(interval.edtf)
        if interval.start is not None:
            assert Moment(*parsed.lower_strict()[:3]) == floor(interval.start, Granularity.DAY)
        if interval.end is not None and not re.search(r"\d{4}-24$", interval.edtf):  # its winters end with the year
            last = floor(shift(interval.end, -1, Granularity.SECOND), Granularity.DAY)
            assert Moment(*parsed.upper_strict()[:3]) == last


NARRATED = (
    "two days later", "three weeks earlier", "the next day", "the previous day", "the following week", "that month",
    "the next year", "the previous month", "on 3 June", "in February", "that summer", "the following Thursday",
)  # fmt: skip


@pytest.mark.parametrize("phrase", NARRATED)
@given(day=dates, days=st.integers(0, 800))
def test_monotone_in_the_time_named_before(phrase: str, day: dt.date, days: int) -> None:
    """In a narrative a later reference time gives no earlier reading."""
    bounds = []
    for named in (day, day + dt.timedelta(days=days)):
        text = f"They set out on {named.day} {MONTHS[named.month - 1]} {named.year}. Then {phrase} it rained."
        first, timex = Resolver(domain="narrative").resolve(Document(id="text", text=text))
        assert first.interval == Interval.of(Granularity.DAY, named)
        assert timex.anchor is not None
        assert timex.anchor.kind == "reference"
        bounds.append((timex.interval.start, timex.interval.end))
    assert bounds[0][0] <= bounds[1][0]
    assert bounds[0][1] <= bounds[1][1]


@given(documents)
def test_a_narrative_does_not_ask_when_it_was_published(document: Document) -> None:
    alone = Document(id="text", text=document.text)
    there, undated = (Resolver(domain="narrative").resolve(each) for each in (document, alone))
    assert [(timex.value, timex.interval) for timex in there] == [(timex.value, timex.interval) for timex in undated]
