"""Other people's iCalendar readers on our calendar."""

import datetime as dt
import warnings

import icalendar
import vobject
from hypothesis import given

from tests.export.sample import bounded, sample
from tests.strategies import intervals, timelines
from timeline.export.ics import left_out, to_ics
from timeline.model import Granularity

EXPECTED = {
    "[alleged] Secret protocol <b>signed</b>": (dt.date(2022, 1, 1), dt.date(2023, 1, 1)),
    "[denied] Troops deployed": (dt.date(2023, 1, 1), dt.date(2024, 1, 1)),
    "Lena Aalto meets Tomas Reval": (dt.date(2024, 3, 14), dt.date(2024, 3, 15)),
    "Aalto and Reval sign the ferry agreement": (
        dt.datetime(2024, 3, 14, 18, 30),
        dt.datetime(2024, 3, 14, 18, 31),
    ),
    "[planned] Return visit to Kesmo": (dt.date(2024, 7, 1), dt.date(2024, 7, 11)),
}


def test_icalendar():
    calendar = icalendar.Calendar.from_ical(to_ics(sample()))
    found = {str(event["summary"]): (event["dtstart"].dt, event["dtend"].dt) for event in calendar.walk("VEVENT")}
    assert found == EXPECTED


def test_vobject():
    calendar = vobject.readOne(to_ics(sample()))
    found = {event.summary.value: (event.dtstart.value, event.dtend.value) for event in calendar.vevent_list}
    assert found == EXPECTED


def test_ics():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ics

        calendar = ics.Calendar(to_ics(sample()))
    found = {event.name: event for event in calendar.events}
    assert set(found) == set(EXPECTED)
    for name, (start, end) in EXPECTED.items():
        event, timed = found[name], isinstance(start, dt.datetime)
        assert event.all_day is not timed
        assert event.begin.naive.date() == (start.date() if timed else start)
        # ics tells whole days by their last one
        assert event.duration == end - start


def test_readers_take_what_has_close_bounds_as_tentative():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import ics

        third = next(event for event in ics.Calendar(to_ics(bounded())).events if "ferry" in event.name)
    text, days = to_ics(bounded()), (dt.date(2024, 3, 14), dt.date(2024, 3, 16))
    first = next(event for event in icalendar.Calendar.from_ical(text).walk("VEVENT") if "ferry" in event["summary"])
    second = next(event for event in vobject.readOne(text).vevent_list if "ferry" in event.summary.value)
    assert (first["dtstart"].dt, first["dtend"].dt) == (second.dtstart.value, second.dtend.value) == days
    assert (third.begin.naive.date(), third.duration) == (days[0], dt.timedelta(days=2))
    assert first["status"] == second.status.value == third.status == "TENTATIVE"
    assert "told as done in a report of that day" in second.description.value


readable = intervals(
    min_year=1, max_year=9990, granularities=[g for g in Granularity if g.rank >= Granularity.YEAR.rank]
)


@given(timelines(when=readable))
def test_what_is_written_can_be_read(timeline):
    """Every event is either in the calendar, with its text and its time, or named as left out."""
    text = to_ics(timeline)
    assert to_ics(timeline) == text
    calendar = icalendar.Calendar.from_ical(text)
    found = {str(event["x-timeline-id"]): event for event in calendar.walk("VEVENT")}
    missing = {event.id for event, _ in left_out(timeline)}
    assert set(found) | missing == {event.id for event in timeline}
    assert not set(found) & missing
    assert len({event["uid"] for event in found.values()}) == len(found)
    for event in timeline:
        if event.id in found:
            entry = found[event.id]
            assert entry.errors == []
            assert type(entry["dtstart"].dt) is type(entry["dtend"].dt)
            assert entry["dtstart"].dt < entry["dtend"].dt
            assert event.status.is_fact or str(entry["summary"]).startswith(f"[{event.status.value}] ")
