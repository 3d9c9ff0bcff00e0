"""The status of an event with its history: planned on Monday and held on Wednesday is one event that happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from timeline.merger.contests import is_contest
from timeline.model import DocumentRecord, Mention, Status, StatusReport


def history(mentions: Iterable[Mention], records: Mapping[str, DocumentRecord]) -> tuple[StatusReport, ...]:
    """What each document says of the status, once, in the order of publication and then of the text."""
    first: dict[tuple[str, Status], Mention] = {}
    for mention in sorted(mentions, key=lambda m: (records[m.document].sort_key, m.trigger.start, m.id)):
        first.setdefault((mention.document, mention.status), mention)
    return tuple(
        StatusReport(
            published=records[mention.document].published,
            document=mention.document,
            status=mention.status,
            mention=mention.id,
        )
        for mention in first.values()
    )


def status_of(
    reports: Sequence[StatusReport], by_id: Mapping[str, Mention], voice: Callable[[str], str] = str
) -> Status:
    """The status that the history supports.

    `by_id` are the mentions that it cites. What only somebody says and another denies is alleged. What is cancelled
    stays so until a later report plans it again.

    What is reported as a fact is one, whatever was planned or alleged; `happened` says more than `ongoing`. Where more
    voices deny it than report it, it is denied. Without a fact it is what most voices say, and of equally many
    what the latest of them says.
    """
    voices = {status: {voice(report.document) for report in reports if report.status is status} for status in Status}
    facts = voices[Status.HAPPENED] | voices[Status.ONGOING]
    if _is_contested(reports, by_id, voice):
        return Status.ALLEGED
    if facts and len(voices[Status.DENIED]) <= len(facts):
        return Status.HAPPENED if voices[Status.HAPPENED] else Status.ONGOING
    last = {report.status: place for place, report in enumerate(reports)}
    if last.keys() >= {Status.PLANNED, Status.DENIED}:
        return Status.DENIED if last[Status.DENIED] > last[Status.PLANNED] else Status.PLANNED
    return max((status for status in last if not status.is_fact), key=lambda s: (len(voices[s]), last[s]))


def _is_contested(reports: Sequence[StatusReport], by_id: Mapping[str, Mention], voice: Callable[[str], str]) -> bool:
    """Whether somebody denies what is told, and no more voices tell it by themselves than report a denial."""
    denied = [report for report in reports if report.status is Status.DENIED]
    claimed = [report for report in reports if report.status.is_fact or report.status is Status.ALLEGED]
    if not (denied and claimed and all(is_contest(by_id[report.mention]) for report in denied)):
        return False
    facts = (report for report in claimed if report.status.is_fact and by_id[report.mention].attribution is None)
    return len({voice(report.document) for report in facts}) <= len({voice(report.document) for report in denied})
