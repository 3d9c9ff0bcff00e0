"""A pile of news articles in, one ordered, explained timeline out.

>>> import timeline
>>> [timex] = timeline.resolve("They met on Thursday.", published="2024-05-16")
>>> timex.text, timex.edtf
('Thursday', '2024-05-16')

The stages are functions and classes of their own: `read` files, `Resolver` for time expressions, `Extractor` for events,
`merge` for timelines; `build` runs them all. Importing this package loads no spaCy, dateparser or icalendar.
"""

from timeline.errors import TimelineError
from timeline.extractor import Extractor
from timeline.merger import merge
from timeline.model import (
    Allen,
    Conflict,
    Document,
    DocumentRecord,
    Documents,
    Event,
    EventType,
    Granularity,
    Interval,
    Mention,
    Moment,
    Note,
    Participant,
    Place,
    Status,
    Timeline,
    Timex,
    TimexType,
)
from timeline.pipeline import build
from timeline.reading import read
from timeline.resolver import Resolver, resolve

__version__ = "0.1.0"

__all__ = [
    "Allen",
    "Conflict",
    "Document",
    "DocumentRecord",
    "Documents",
    "Event",
    "EventType",
    "Extractor",
    "Granularity",
    "Interval",
    "Mention",
    "Moment",
    "Note",
    "Participant",
    "Place",
    "Resolver",
    "Status",
    "Timeline",
    "TimelineError",
    "Timex",
    "TimexType",
    "build",
    "merge",
    "read",
    "resolve",
]
