"""iCalendar: what the bytes say."""

import datetime as dt
import subprocess
import sys

import attrs
import icalendar
import pytest

from tests.export.sample import bounded, sample
from timeline.export.ics import left_out, to_ics
from timeline.model import Granularity, Interval, Moment, Timeline


@pytest.fixture
def calendar():
    return icalendar.Calendar.from_ical(to_ics(sample()))


def entry(calendar, words):
    return next(event for event in calendar.walk("VEVENT") if words in event["summary"])


def dated(interval):
    timeline = sample()
    return attrs.evolve(timeline, events=(attrs.evolve(timeline[0], interval=interval),))


def bounds(interval):
    [event] = icalendar.Calendar.from_ical(to_ics(dated(interval))).walk("VEVENT")
    return event["dtstart"].dt, event["dtend"].dt


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2024-03-14", dt.date(2024, 3, 14), dt.date(2024, 3, 15)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 3, 1)),
        ("2024", dt.date(2024, 1, 1), dt.date(2025, 1, 1)),
        ("2024-22", dt.date(2024, 6, 1), dt.date(2024, 9, 1)),
        ("2010/2019", dt.date(2010, 1, 1), dt.date(2020, 1, 1)),
        ("0033-04-03", dt.date(33, 4, 3), dt.date(33, 4, 4)),
        ("2024-03-14T18:30:05", dt.datetime(2024, 3, 14, 18, 30, 5), dt.datetime(2024, 3, 14, 18, 30, 6)),
    ],
)
def test_dates_have_an_exclusive_end(edtf, start, end):
    assert bounds(Interval.parse(edtf)) == (start, end)


def test_a_time_with_an_offset_is_told_in_utc():
    local = Interval.parse("2024-03-14T23:30:00-05:00")
    assert bounds(local) == (
        dt.datetime(2024, 3, 15, 4, 30, tzinfo=dt.UTC), dt.datetime(2024, 3, 15, 4, 31, tzinfo=dt.UTC)
    )  # fmt: skip
    text = to_ics(dated(local))
    assert "\r\nDTSTART:20240315T043000Z\r\n" in text
    assert "Date: 14 Mar 2024\\, 23:30 UTC-05:00" in text
    hour = attrs.evolve(Interval.of(Granularity.HOUR, "2024-03-14T06:00"), zone="+05:30")
    assert bounds(hour)[0] == dt.datetime(2024, 3, 14, 0, 30, tzinfo=dt.UTC)


def test_a_time_of_a_named_zone_is_floating_and_names_it():
    named = attrs.evolve(Interval.of(Granularity.HOUR, "2024-03-14T06:00"), zone="Moscow time")
    assert bounds(named) == (dt.datetime(2024, 3, 14, 6), dt.datetime(2024, 3, 14, 7))
    assert "Date: 14 Mar 2024\\, 06:00 Moscow time" in to_ics(dated(named))


def test_hours_and_parts_of_a_day_are_floating_times():
    hour = Interval.of(Granularity.HOUR, "2024-03-14T23:00")
    assert bounds(hour) == (dt.datetime(2024, 3, 14, 23), dt.datetime(2024, 3, 15))
    night = Interval(start=Moment(2024, 3, 14), end=Moment(2024, 3, 14, 6), granularity=Granularity.PART_OF_DAY)
    assert bounds(night) == (dt.datetime(2024, 3, 14), dt.datetime(2024, 3, 14, 6))
    late = Interval.parse("2024-03-14").part("late")
    assert bounds(late) == (dt.datetime(2024, 3, 14, 16), dt.datetime(2024, 3, 15))
    assert "\r\nDTSTART:20240314T160000\r\n" in to_ics(dated(late))


@pytest.mark.parametrize(
    ("interval", "reason"),
    [
        (None, "no text dates it"),
        (Interval.parse("2013/.."), "it has no end (since 2013)"),
        (Interval.parse("../2013"), "it has no start (until 2013)"),
        (Interval.parse("199X"), "coarser than a year (1990s)"),
        (Interval.parse("19XX"), "coarser than a year (20th century)"),
        (Interval.parse("-0043-03-15"), "outside the years 1 to 9999 (15 Mar 44 BCE)"),
        (Interval.parse("0000"), "outside the years 1 to 9999 (1 BCE)"),
        (Interval.parse("9999"), "outside the years 1 to 9999"),
    ],
)
def test_what_a_calendar_cannot_hold_is_named(interval, reason):
    timeline = dated(interval)
    [(event, stated)] = left_out(timeline)
    assert event == timeline[0]
    assert reason in stated
    calendar = icalendar.Calendar.from_ical(to_ics(timeline))
    assert not calendar.walk("VEVENT")
    assert calendar["x-timeline-left-out"] == "1"
    assert reason in calendar["description"]
    assert event.title in calendar["description"]


@pytest.mark.parametrize(
    ("words", "summary", "status"),
    [
        ("Lena", "Lena Aalto meets Tomas Reval", "CONFIRMED"),
        ("Return", "[planned] Return visit to Kesmo", "TENTATIVE"),
        ("protocol", "[alleged] Secret protocol <b>signed</b>", "TENTATIVE"),
        ("Troops", "[denied] Troops deployed", "CANCELLED"),
    ],
)
def test_what_did_not_happen_says_so(calendar, words, summary, status):
    assert (entry(calendar, words)["summary"], entry(calendar, words)["status"]) == (summary, status)


def test_the_fields_of_an_event(calendar):
    event = entry(calendar, "Lena")
    assert event["transp"] == "TRANSPARENT"
    assert event["categories"].cats == ["meeting", "diplomacy"]
    assert event["location"] == "Vasta"
    assert event["url"] == "https://harbour.example/17?page=1&x=2"
    assert (event["x-timeline-id"], event["x-timeline-edtf"]) == ("aa01c0ffee", "2024-03-14")
    assert event["x-timeline-confidence"] == "0.80"
    assert event["dtstamp"].dt == dt.datetime(2024, 3, 16, tzinfo=dt.UTC)
    assert event["description"].splitlines() == [
        "Date: 14 Mar 2024",
        "Status: happened",
        "Conflict (date): harbour-post-17 says 14 Mar 2024, gazette-0316 says 13 Mar 2024",
        "",
        "“President Lena Aalto met Prime Minister Tomas Reval in Vasta on Thursday.”",
        "— Harbour Post, Lake states agree on ferries <after> two days & one night, harbour-post-17, 15 Mar 2024",
        "https://harbour.example/17?page=1&x=2",
        "",
        "“The summit of Aalto and Reval in Vasta on Wednesday, March 13, surprised few.”",
        '— The Kesmo Gazette, Aalto and Reval: "a new chapter", gazette-0316, 16 Mar 2024, 07:45',
    ]


def test_close_bounds_are_tentative_and_say_why():
    calendar = icalendar.Calendar.from_ical(to_ics(bounded()))
    signed = entry(calendar, "ferry")
    assert (signed["dtstart"].dt, signed["dtend"].dt) == (dt.date(2024, 3, 14), dt.date(2024, 3, 16))
    assert (signed["status"], signed["x-timeline-edtf"]) == ("TENTATIVE", "2024-03-14/2024-03-15")
    assert signed["description"].splitlines()[:4] == [
        "Date: between 14 and 15 Mar 2024; no text states it, it follows from the reports:",
        "from 14 Mar 2024 on: told to be after “met” (“They”), document harbour-post-17",
        "by 15 Mar 2024: told as done in a report of that day (“signed”), document harbour-post-17",
        "Status: happened",
    ]
    assert entry(calendar, "Troops")["status"] == "TENTATIVE"
    assert entry(calendar, "Lena")["status"] == "CONFIRMED"


def test_wide_bounds_are_left_out_with_their_reason():
    reasons = {event.id: reason for event, reason in left_out(bounded())}
    assert reasons["ff06c0ffee"] == "no text dates it, and its bounds leave more than 3 days (by 15 Mar 2024)"
    assert reasons["0b08c0ffee"] == "no text dates it"
    assert "bb02c0ffee" not in reasons
    assert (
        "bounds leave more than 1 day " in {e.id: why for e, why in left_out(bounded(), bounded_days=1)}["bb02c0ffee"]
    )
    assert {event.id for event, _ in left_out(bounded(), bounded_days=0)} >= {"bb02c0ffee", "dd04c0ffee"}
    assert bounded().to_ics(bounded_days=1).count("BEGIN:VEVENT") == 3


def test_iterated_events_need_a_day():
    several = [attrs.evolve(e, mentions=tuple(attrs.evolve(m, iterated=True) for m in e.mentions)) for e in bounded()]
    reasons = {event.id: reason for event, reason in left_out(attrs.evolve(bounded(), events=several))}
    assert "not on which days (between 14 and 15 Mar 2024)" in reasons["bb02c0ffee"]


def test_nothing_but_links_becomes_a_url(calendar):
    assert "url" not in entry(calendar, "protocol")
    assert "javascript:" not in to_ics(sample())


def test_the_calendar_itself(calendar):
    assert (calendar["version"], calendar["calscale"]) == ("2.0", "GREGORIAN")
    assert calendar["prodid"].startswith("-//timeline-extract//")
    assert calendar["name"] == calendar["x-wr-calname"] == "Timeline"
    assert calendar["x-timeline-left-out"] == "3"
    assert calendar["description"].startswith("5 events from 2 documents.\nLeft out, because")
    assert calendar.errors == []


def test_lines_end_and_fold_as_the_standard_says(tmp_path):
    sample().to_ics(tmp_path / "t.ics")
    content = (tmp_path / "t.ics").read_bytes()
    assert content == to_ics(sample()).encode()
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_without_a_publication_date_the_stamp_is_a_constant():
    timeline = sample()
    timeline = attrs.evolve(timeline, documents=tuple(attrs.evolve(d, published=None) for d in timeline.documents))
    assert "\r\nDTSTAMP:19700101T000000Z\r\n" in to_ics(timeline)


def test_the_same_bytes_in_every_process():
    code = "import sys; from tests.export.sample import bounded, sample; sys.stdout.buffer.write(sample().to_ics().encode())"
    runs = {subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)}
    assert runs == {to_ics(sample()).encode()}


def test_control_characters_do_not_get_through():
    timeline = sample()
    title = "a\x00b\x1b[31m\nEND:VEVENT\r\nc"
    text = to_ics(attrs.evolve(timeline, events=(attrs.evolve(timeline[3], title=title),)))
    assert text.count("\r\nEND:VEVENT\r\n") == 1
    assert not set(text) & {"\x00", "\x1b"}


def test_an_empty_timeline():
    assert left_out(Timeline()) == []
    assert "X-TIMELINE-LEFT-OUT:0\r\n" in to_ics(Timeline())


@pytest.mark.parametrize(
    "url", ["https://h.example/a\nb", "https://h.example/a b", "https://h.example/\x07", "https://\udce9"]
)
def test_a_url_that_no_calendar_holds_is_left_out(url):
    timeline = sample()
    documents = tuple(attrs.evolve(document, url=url) for document in timeline.documents)
    text = to_ics(attrs.evolve(timeline, documents=documents))
    assert "\r\nURL" not in text
    assert "h.example" not in text


def test_half_a_surrogate_pair_is_replaced():
    timeline = sample()
    hostile = attrs.evolve(timeline[3], id="\udce9", title="a\ud800b")
    text = to_ics(attrs.evolve(timeline, events=(hostile,)))
    assert "SUMMARY:[denied] a\ufffdb" in text
    assert "X-TIMELINE-ID:\ufffd" in text
    other = to_ics(attrs.evolve(timeline, events=(attrs.evolve(hostile, id="\udcea"),)))
    uids = {line for each in (text, other) for line in each.splitlines() if line.startswith("UID")}
    assert len(uids) == 2
