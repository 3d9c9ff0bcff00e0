"""iCalendar (RFC 5545): events with a date or close bounds as a calendar that any calendar program opens."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Sequence

import icalendar

from timeline.export.quotes import day, is_link
from timeline.model import DocumentRecord, Event, Granularity, Interval, Moment, Status, Timeline
from timeline.model.explain_event import told_as, why_bounded
from timeline.model.label import count
from timeline.model.zone import offset_minutes

NAME, SUFFIX = "iCalendar", ".ics"
NAMED_IN = "the calendar's description"

_NAMESPACE = uuid.UUID("6f0d3f0a-8e0b-5c57-9d35-2f6d1d8c1c7e")
_PRODID = "-//timeline-extract//timeline//EN"
_NO_DATE = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_STATUS = {  # RFC 5545 §3.8.1.11 knows three for an event
    Status.HAPPENED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.ALLEGED: "TENTATIVE",
    Status.HYPOTHETICAL: "TENTATIVE",
    Status.DENIED: "CANCELLED",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, as in file names that are not UTF-8


BOUNDED_DAYS = 3
"""How far apart the bounds of an entry without a date may lie: a row of days that a reader sees together."""


def to_ics(timeline: Timeline, *, statistics: bool = False, bounded_days: int = BOUNDED_DAYS) -> str:
    """The events that `left_out` does not name, one VEVENT each, with CRLF line ends.

    An event of whole days is an all-day event whose DTEND is exclusive (§3.6.1). One that is known to the hour or finer
    is told in UTC where its text tells how far its clock is from there, else in floating local time (§3.3.5). What has
    no date stands on the days of its bounds where they are at most `bounded_days`, TENTATIVE, and its DESCRIPTION says
    so and why. What has not happened says so in front of its SUMMARY, and nothing blocks time in a calendar. Figures
    such as "trade grew 26%" are entries only with `statistics`. No clock: UID follows from the event's id and DTSTAMP
    from the newest document that the event cites, so the same timeline gives the same bytes, and a second import
    changes events instead of doubling them. A part of an event that is an entry too is RELATED-TO it, its PARENT.
    """
    unfit = left_out(timeline, statistics=statistics, bounded_days=bounded_days)
    skipped = {event.id for event, _ in unfit}
    entered = {event.id for event in timeline}.difference(skipped)
    documents = {document.id: document for document in timeline.documents}
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", "Timeline")
    calendar.add("x-wr-calname", "Timeline")
    calendar.add("description", _calendar_description(timeline, unfit))
    calendar.add("x-timeline-left-out", str(len(unfit)))
    for event in timeline:
        if event.id not in skipped:
            entry = _vevent(event, _time(event), documents)
            if event.part_of in entered:
                entry.add("related-to", _uid(event.part_of), parameters={"RELTYPE": "PARENT"})
            calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content.decode("utf-8", "replace")


write = to_ics


def left_out(
    timeline: Timeline, *, statistics: bool = False, bounded_days: int = BOUNDED_DAYS
) -> list[tuple[Event, str]]:
    """The events that a calendar cannot hold, or that are no entries of one, each with the reason."""
    reasons = ((event, _obstacle(event, statistics, bounded_days)) for event in timeline)
    return [(event, reason) for event, reason in reasons if reason]


def _obstacle(event: Event, statistics: bool, bounded_days: int) -> str | None:
    """Why the event is no entry of a calendar, `None` where it is one."""
    if event.type.is_statistic and not statistics:
        return "it is a statistic, no event"
    if event.time is None:
        return "no text dates it"
    if event.interval is None and not _is_close(_time(event), bounded_days):
        return f"no text dates it, and its bounds leave more than {count(bounded_days, 'day')} ({event.when})"
    if obstacle := _obstacle_of_date(_time(event)):
        return obstacle
    if event.iterated and (event.interval is None or event.interval.granularity.rank < Granularity.DAY.rank):
        return f"it tells of several happenings, and not on which days ({event.when})"
    return None


def _time(event: Event) -> Interval:
    """The days on which an event stands: its date, or its bounds."""
    assert event.time is not None  # `left_out` names what nothing bounds
    return event.time


def _is_close(bounds: Interval, days: int) -> bool:
    return bounds.start is not None and bounds.end is not None and bounds.end.ordinal - bounds.start.ordinal <= days


def _obstacle_of_date(interval: Interval) -> str | None:
    if interval.start is None or interval.end is None:
        return f"it has no {'start' if interval.start is None else 'end'} ({interval.label})"
    if Granularity.YEAR.is_finer_than(interval.granularity):
        return f"its date is coarser than a year ({interval.label})"
    there = interval.in_utc
    if there.start is None or there.end is None or there.start.year < 1 or there.end.year > 9999:
        return f"it lies outside the years 1 to 9999 ({interval.label})"
    return None


def _vevent(event: Event, interval: Interval, documents: dict[str, DocumentRecord]) -> icalendar.Event:
    cited = [documents[name] for name in event.documents]
    start, end = _bounds(interval)
    entry = icalendar.Event()
    entry.add("uid", _uid(event.id))
    entry.add("dtstamp", _stamp(cited))
    entry.add("dtstart", start)
    entry.add("dtend", end)
    entry.add("summary", _line(event.title if event.status.is_fact else f"[{event.status.value}] {event.title}"))
    is_sure = event.is_stated or (event.interval is not None and event.status is Status.DENIED)
    entry.add("status", _STATUS[event.status] if is_sure else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [_line(name) for name in dict.fromkeys((event.type.name, event.type.group))])
    entry.add("description", _description(event, documents))
    if event.places:
        entry.add("location", _line("; ".join(place.name for place in event.places)))
    if link := next((document.url for document in cited if is_link(document.url)), None):
        entry.add("url", link)
    entry.add("x-timeline-id", _line(event.id))
    entry.add("x-timeline-edtf", interval.edtf)
    entry.add("x-timeline-confidence", f"{event.confidence:.2f}")
    return entry


def _uid(event_id: str) -> str:
    name = event_id.encode("utf-8", "backslashreplace").decode("utf-8")
    return f"{uuid.uuid5(_NAMESPACE, name)}@timeline-extract"


def _stamp(cited: Sequence[DocumentRecord]) -> dt.datetime:
    """The newest day of publication, which changes only when the sources do."""
    days = [Moment.of(document.published).to_date() for document in cited if document.published]
    return dt.datetime.combine(max(days), dt.time(), dt.UTC) if days else _NO_DATE


def _bounds(interval: Interval) -> tuple[dt.date, dt.date]:
    """Two dates or two datetimes: DTEND must have the type of DTSTART (§3.8.2.2)."""
    assert interval.start is not None  # `left_out` names the open ones
    assert interval.end is not None
    if interval.is_timed:
        zone = None if offset_minutes(interval.zone) is None else dt.UTC
        there = interval.in_utc
        assert there.start is not None and there.end is not None  # noqa: PT018  (moved, not opened)
        return there.start.to_datetime().replace(tzinfo=zone), there.end.to_datetime().replace(tzinfo=zone)
    return interval.start.to_date(), interval.end.to_date()


def _description(event: Event, documents: dict[str, DocumentRecord]) -> str:
    lines = [f"Date: {event.when}", f"Status: {event.status.value}"]
    if event.interval is None:
        lines[:1] = [f"{lines[0]}; no text states it, it follows from the reports:", *why_bounded(event)]
    lines += [f"{told_as(conflict).capitalize()}: {conflict.message}" for conflict in event.conflicts]
    for mention in event.mentions:
        document = documents[mention.document]
        origin = (document.source, document.title, document.id, document.published and day(document.published))
        lines += ["", f"“{mention.quote}”", "— " + ", ".join(part for part in origin if part)]
        if document.url and is_link(document.url):
            lines.append(document.url)
    return "\n".join(_line(line) for line in lines)


def _calendar_description(timeline: Timeline, unfit: Sequence[tuple[Event, str]]) -> str:
    lines = [f"{count(len(timeline) - len(unfit), 'event')} from {count(len(timeline.cited), 'document')}."]
    if unfit:
        lines.append(f"Left out, because a calendar cannot hold them: {len(unfit)}")
        lines += [_line(f"{event.title} [{event.id}]: {reason}") for event, reason in unfit]
    return "\n".join(lines)


def _line(text: str) -> str:
    """The text on one line, without the control characters that §3.1 forbids and what UTF-8 cannot write."""
    return " ".join(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub(" ", text)).split())
