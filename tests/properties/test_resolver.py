"""Properties of the resolver that hold for every text and every publication date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Granularity, Interval, Timex
from timeline.resolver import resolve

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


@given(texts, dates)
def test_text_around_moves_nothing(text: str, published: dt.date) -> None:
    """A paragraph before or after changes no reading, only the offsets."""
    before = "They agreed.\n\n"
    there = [(timex.start, timex.text, timex.value) for timex in resolve(before + text, published=published)]
    alone = [(timex.start + len(before), timex.text, timex.value) for timex in resolve(text, published=published)]
    if text[:1].isalnum():
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
