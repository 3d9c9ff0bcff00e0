"""The words that report an event, and the verbs that carry event nouns."""

from timeline.extractor.triggers.find import Trigger, find_triggers, trigger_at
from timeline.extractor.triggers.others import unknown_events, unknown_verbs

__all__ = ["Trigger", "find_triggers", "trigger_at", "unknown_events", "unknown_verbs"]
