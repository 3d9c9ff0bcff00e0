"""The words that report an event, and the verbs that carry event nouns."""

from timeline.extractor.triggers.find_triggers import find_triggers, trigger_at
from timeline.extractor.triggers.iteration import Iteration, iteration_of
from timeline.extractor.triggers.no_report import reports_nothing
from timeline.extractor.triggers.statistics import quantities, with_statistics
from timeline.extractor.triggers.trigger import Trigger
from timeline.extractor.triggers.unknown_events import unknown_events

__all__ = [
    "Iteration",
    "Trigger",
    "find_triggers",
    "iteration_of",
    "quantities",
    "reports_nothing",
    "trigger_at",
    "unknown_events",
    "with_statistics",
]
