"""What is news."""

from __future__ import annotations

from timeline.extractor.triggers import Trigger, iteration_of
from timeline.factuality.judgement import Factuality
from timeline.parsing.syntax import is_main, is_past, is_perfect, is_present


def is_reported_as_news(trigger: Trigger, factuality: Factuality) -> bool:
    """Whether the main clause reports it as news: one fact in the simple past or a present tense, not in a perfect."""
    verb = trigger.token if trigger.is_verb else trigger.light_verb
    if not factuality.status.is_fact or iteration_of(trigger) or verb is None or not is_main(verb):
        return False
    return not is_perfect(verb) and (is_past(verb) or is_present(verb))
