"""What is news: each question that the extractor has of it, what decides it, and who asks.

| question              | of a                  | decides                                    | asked by             |
|-----------------------|-----------------------|--------------------------------------------|----------------------|
| `is_reported_as_news` | trigger               | whether the day at the head of a           | dating               |
|                       |                       | chronology's entry is the event's          |                      |
| `is_where_the_news_is`| trigger               | whether the dateline says where it was     | reader of a sentence |

Whether a day is one of the news is a question of the calendar: see `timeline.model.news_days`. What happened on the
day of the report is one of placement: see `timeline.placement.report_day`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.triggers import Trigger, iteration_of
from timeline.model import Mention
from timeline.parsing.syntax import is_main, is_past, is_present

if TYPE_CHECKING:
    from timeline.factuality.judgement import Factuality
    from timeline.parsing.tree import Token


def is_reported_as_news(trigger: Trigger, factuality: Factuality) -> bool:
    """Whether the main clause reports it as news, be it with who said so at the end: one fact, in any tense."""
    verb = trigger.teller
    if not factuality.status.is_fact or iteration_of(trigger) or verb is None:
        return False
    return (is_main(verb) or _is_quoted(verb)) and (is_past(verb) or is_present(verb))


def is_where_the_news_is(trigger: Trigger) -> bool:
    """Whether the dateline's city is where it took place: parties did it together, in the sentence's main clause."""
    verb = trigger.teller
    return trigger.entry.mutual and verb is not None and verb.dep_ == "ROOT"


def is_main_fact(mention: Mention) -> bool:
    """Whether it is one fact at the root of its sentence's parse."""
    return mention.depth == 0 and mention.status.is_fact and not mention.iterated


def _is_quoted(verb: Token) -> bool:
    """Whether who said so stands behind: "two officers were arrested, police said"."""
    return verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.head.dep_ == "ROOT"
