"""The reasons behind an event, in plain words."""

from __future__ import annotations

from timeline.model.event import Event, Mention, Status

_STATUS = {
    Status.HAPPENED: "reported as having happened",
    Status.ONGOING: "reported as going on",
    Status.PLANNED: "not reported as having happened",
    Status.ALLEGED: "not reported as fact",
    Status.DENIED: "the text says that it did not happen, or that it will not",
    Status.HYPOTHETICAL: "only considered, wished or asked for in the text",
}


def explain_event(event: Event) -> str:
    """What `Event.explain` gives."""
    participants = ", ".join(participant.name for participant in event.participants) or "nobody is named"
    places = ", ".join(place.name for place in event.places) or "not given"
    lines = [
        f"{event.title} [{event.id}]",
        f"  date: {event.date}{f' (EDTF {event.interval.edtf})' if event.interval else ': no text gives one'}",
        f"  type: {event.type.name} ({event.type.group})",
        f"  status: {event.status.value}, {_STATUS[event.status]}",
        f"  who: {participants}",
        f"  where: {places}",
        f"  confidence: {event.confidence:.2f}",
    ]
    lines += [f"  conflict ({conflict.kind}): {conflict.message}" for conflict in event.conflicts]
    lines += [f"  one event because {reason}" for reason in event.reasons]
    for mention in event.mentions:
        lines += _explain_mention(mention)
    return "\n".join(lines)


def _explain_mention(mention: Mention) -> list[str]:
    said = f", according to {mention.attribution}" if mention.attribution else ""
    lines = [
        f"  source {mention.document}, characters {mention.sentence.start}–{mention.sentence.end}{said}:",
        f"    “{mention.quote}”",
        f"    the word “{mention.trigger.text}” makes it {mention.type.name}",
    ]
    if mention.status_cue:
        lines.append(f"    “{mention.status_cue.text}” makes it {mention.status.value}")
    if mention.iterated:
        lines.append("    it tells of several happenings, not of one")
    if mention.timex:
        where = "in its clause" if mention.dated_by == "clause" else "elsewhere in its sentence"
        lines.append(f"    dated by an expression {where}: {mention.timex.explain()}")
    else:
        lines.append("    no time expression dates it")
    return lines
