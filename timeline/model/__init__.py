"""The values that flow through the stages; each is frozen and knows nothing of how it was made."""

from timeline.model.bounds import Bounds, Constraint, TLink
from timeline.model.civil import Granularity, Moment
from timeline.model.document import Document, DocumentProfile, DocumentRecord, Documents, Note
from timeline.model.event import (
    GROUNDS,
    Argument,
    Conflict,
    Echo,
    Event,
    Ground,
    Mention,
    Participant,
    Place,
    Span,
    StatusReport,
)
from timeline.model.event_type import EventType, TypeFacts
from timeline.model.interval import Allen, Interval
from timeline.model.key_date import KeyDate
from timeline.model.status import Status
from timeline.model.story import Story
from timeline.model.timeline import Timeline
from timeline.model.timex import Alternative, Anchor, Timex, TimexType

__all__ = [
    "GROUNDS",
    "Allen",
    "Alternative",
    "Anchor",
    "Argument",
    "Bounds",
    "Conflict",
    "Constraint",
    "Document",
    "DocumentProfile",
    "DocumentRecord",
    "Documents",
    "Echo",
    "Event",
    "EventType",
    "Granularity",
    "Ground",
    "Interval",
    "KeyDate",
    "Mention",
    "Moment",
    "Note",
    "Participant",
    "Place",
    "Span",
    "Status",
    "StatusReport",
    "Story",
    "TLink",
    "Timeline",
    "Timex",
    "TimexType",
    "TypeFacts",
]
