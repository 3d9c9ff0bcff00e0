"""The reasons behind an event, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.bounds import Constraint
from timeline.model.event import Conflict, Echo, Event, Mention
from timeline.model.status import Status

_STATUS = {
    Status.HAPPENED: "reported as having happened",
    Status.ONGOING: "reported as going on",
    Status.PLANNED: "not reported as having happened",
    Status.ALLEGED: "not reported as fact",
    Status.DENIED: "the text says that it did not happen, or that it will not",
    Status.HYPOTHETICAL: "only considered, wished or asked for in the text",
}
_WHERE = {
    "clause": "by an expression in its clause",
    "nearby": "loosely, by the nearest expression in its sentence",
    "narrative": "loosely, by the time of which the sentences around it speak",
}


def explain_event(event: Event) -> str:
    """What `Event.explain` gives."""
    participants = ", ".join(participant.name for participant in event.participants) or "nobody is named"
    places = ", ".join(f"{p.name} ({p.country})" if p.country else p.name for p in event.places) or "not given"
    lines = [
        f"{event.title} [{event.id}]",
        f"  date: {event.date}{f' (EDTF {event.interval.edtf})' if event.interval else ': no text gives one'}",
        *_bounds(event),
        f"  type: {event.type.name} ({event.type.group})",
        f"  status: {event.status.value}, {_STATUS[event.status]}",
        f"  who: {participants}",
        f"  where: {places}",
        f"  confidence: {event.confidence:.2f}",
        f"  salience: {event.salience:.2f}",
    ]
    lines += [f"    {reason}" for reason in event.salient]
    lines += _history(event)
    lines += _part(event)
    lines += [f"  {told_as(conflict)}: {conflict.message}" for conflict in event.conflicts]
    lines += [f"  one source: {why_echoed(echo)}" for echo in event.echoes]
    lines += [f"  one event because {reason}" for reason in event.reasons]
    for mention in event.mentions:
        lines += _explain_mention(mention)
    return "\n".join(lines)


def _history(event: Event) -> Iterator[str]:
    """A line for each report of the status, where they differ."""
    if len({report.status for report in event.history}) > 1:
        for report in event.history:
            when = f", {report.published.isoformat()}" if report.published else ""
            yield f"  history: {report.status.value} according to {report.document}{when}"


def _explain_mention(mention: Mention) -> list[str]:
    said = f", according to {mention.attribution}" if mention.attribution else ""
    lines = [
        f"  source {mention.document}, characters {mention.sentence.start}–{mention.sentence.end}{said}:",
        f"    “{mention.quote}”",
        f"    the word “{mention.trigger.text}” makes it {mention.type.name}",
    ]
    lines += [f"    it is about “{topic.name}”" for topic in mention.topics]
    lines += [
        f"    the dateline “{place.span.text}” gives its place"
        for place in mention.places
        if place.span.end <= mention.sentence.start
    ]
    if mention.status_cue:
        lines.append(f"    “{mention.status_cue.text}” makes it {mention.status.value}")
    if mention.iterated:
        lines.append("    it tells of several happenings, not of one")
    lines.append(f"    {why_dated(mention)}")
    if mention.newsworthiness is not None:
        lines.append(f"    worth a line ({mention.newsworthiness:.2f}): {'; '.join(mention.news_reasons)}")
    return lines


def told_as(conflict: Conflict) -> str:
    """The word for a conflict: an update of figures is none."""
    return "update" if conflict.kind == "update" else f"conflict ({conflict.kind})"


def why_echoed(echo: Echo) -> str:
    """Why a document is no source of its own."""
    if echo.words:
        return f"{echo.document} repeats {echo.origin}: “{echo.words}”"
    return f"{echo.document} has nearly the same text as {echo.origin}"


def _part(event: Event) -> Iterator[str]:
    if event.part_of:
        yield f"  part of [{event.part_of}]:"
    indent = "    " if event.part_of else "  "
    yield from (f"{indent}{reason}" for reason in event.part_reasons)


def _bounds(event: Event) -> Iterator[str]:
    if event.bounds is not None:
        yield f"  bounds: {event.bounds.label(event.report_days)} (EDTF {event.bounds.interval.edtf})"
        yield from (f"    {line}" for line in why_bounded(event))


def why_bounded(event: Event) -> Iterator[str]:
    """A line for each constraint that gives the start, then for each that gives the end, with document and quote.

    One on another event, by way of which the line before holds, stands further in. Where guesses are among them, there
    follows what holds without; last come those that were dropped.
    """
    if event.bounds is None:
        return
    own = {"", *(mention.id for mention in event.mentions)}
    for without, constraints in (("", event.bounds.constraints), ("without guesses, ", event.bounds.firm)):
        for one in constraints:
            yield f"{'' if one.mention in own else '  '}{without}{_told(one)}"
    for dropped, kept in event.bounds.disputed:
        yield f"dropped: {_told(dropped)}, because {_told(kept)}"


def _told(constraint: Constraint) -> str:
    return f"{constraint.label}: {constraint.because}, document {constraint.document}"


def why_dated(mention: Mention) -> str:
    """What dates a mention, and how surely."""
    if mention.published:
        return f"dated by its publication, loosely: such reports mostly tell of {mention.published.label}"
    if mention.timex is None:
        return "no time expression dates it"
    where = _WHERE.get(mention.dated_by or "", "by an expression elsewhere in its sentence")
    return f"dated {where}: {mention.timex.explain()}"
