"""A pile of news articles in, one ordered, explained timeline out.

>>> import timeline
>>> [timex] = timeline.resolve("They met on Thursday.", published="2024-05-16")
>>> timex.text, timex.edtf
('Thursday', '2024-05-16')

Each stage is of use alone: `read` for files, `Resolver` for time expressions, `Extractor` for events, `merge` for
timelines; `build` runs them all. `to_timeml` writes time expressions for other tools. Importing this package loads the
values; a stage loads when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.model import (
    GROUNDS,
    Allen,
    Argument,
    Bounds,
    Conflict,
    Constraint,
    Document,
    DocumentRecord,
    Documents,
    Event,
    EventType,
    Granularity,
    Ground,
    Interval,
    KeyDate,
    Mention,
    Moment,
    Note,
    Participant,
    Place,
    Span,
    Status,
    Story,
    Timeline,
    Timex,
    TimexType,
    TypeFacts,
)
from timeline.model.late import provide

if TYPE_CHECKING:
    from timeline.export.timeml import to_timeml
    from timeline.extractor import Extractor
    from timeline.merger.explain_merge import explain
    from timeline.pipeline import build
    from timeline.placement import place
    from timeline.reading import read
    from timeline.resolver import Resolver, resolve
    from timeline.salience.rated_merge import merge

__version__ = "0.1.0"

__all__ = [
    "GROUNDS",
    "Allen",
    "Argument",
    "Bounds",
    "Conflict",
    "Constraint",
    "Document",
    "DocumentRecord",
    "Documents",
    "Event",
    "EventType",
    "Extractor",
    "Granularity",
    "Ground",
    "Interval",
    "KeyDate",
    "Mention",
    "Moment",
    "Note",
    "Participant",
    "Place",
    "Resolver",
    "Span",
    "Status",
    "Story",
    "Timeline",
    "TimelineError",
    "Timex",
    "TimexType",
    "TypeFacts",
    "build",
    "explain",
    "merge",
    "place",
    "read",
    "resolve",
    "to_timeml",
]

provide(  # for the values of the model, which import no stage
    add="timeline.salience.rated_merge:add",
    explain_event="timeline.model.explain_event:explain_event",
    facts_of="timeline.languages.en.type_facts:facts_of",
    explain_two="timeline.merger.explain_merge:explain",
    lies_in="timeline.languages.en.gazetteer:lies_in",
    key_dates="timeline.salience.key_days:key_dates",
    profile="timeline.merger.profiles:profile_of",
    of_documents="timeline.salience.rated_merge:of_documents",
    read_json="timeline.export.json:read_json",
    save="timeline.export:save",
    stories="timeline.stories:stories",
    to_fragment="timeline.export.html:to_fragment",
    to_table="timeline.export.terminal:to_table",
    to_text="timeline.export.terminal:to_text",
    top="timeline.salience.short_version:top",
    without="timeline.salience.rated_merge:without",
    writer="timeline.export:writer",
)

_STAGES = {
    "Extractor": "extractor",
    "Resolver": "resolver",
    "build": "pipeline",
    "explain": "merger.explain_merge",
    "merge": "salience.rated_merge",
    "place": "placement",
    "read": "reading",
    "resolve": "resolver",
    "to_timeml": "export.timeml",
}


def __getattr__(name: str) -> Any:
    """Loads a stage at its first use, so that `import timeline` stays quick."""
    if name not in _STAGES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    return getattr(import_module(f"timeline.{_STAGES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
