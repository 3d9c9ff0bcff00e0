"""What is news: each question that the extractor has of it, what decides it, and who asks.

| question              | of a                  | decides                                    | asked by             |
|-----------------------|-----------------------|--------------------------------------------|----------------------|
| `is_report_of_news`   | document's dates      | whether its first sentence may have the    | dating               |
|                       |                       | day of publication                         |                      |
| `is_reported_as_news` | trigger               | whether that day, or the one at the head   | dating               |
|                       |                       | of a chronology's entry, is the event's    |                      |
| `is_where_the_news_is`| trigger               | whether the dateline says where it was     | reader of a sentence |
| `may_be_news`         | verb of no known type | whether a mention is made of it at all     | reader of a sentence |
| `is_worth_a_line`     | trigger, its mention  | whether the mention is kept                | reader of a sentence |
| `is_main_news`        | trigger               | the same, of what has neither name nor date| `is_worth_a_line`    |
| `is_main_fact`        | mention               | whether "Later, …" counts from it          | TLINKs               |

Whether a day is one of the news is a question of the calendar: see `timeline.model.news_days`.
"""

# The conditions below are set by hand on the development corpora. A score that is fitted on them takes their place
# later: its features are what these functions look at, and what they answer is whether it passes a threshold.

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from timeline.extractor.names import is_pronoun
from timeline.extractor.triggers import Trigger, iteration_of, stative_verbs
from timeline.languages.en import cues
from timeline.model import Argument, Granularity, Interval, Mention, Status
from timeline.model.news_days import is_news_day
from timeline.parsing.syntax import children, climb, is_main, is_past, is_perfect, is_present

if TYPE_CHECKING:
    import datetime as dt

    from spacy.tokens import Token

    from timeline.factuality.judgement import Factuality


def is_report_of_news(dates: Iterable[Interval | None], published: dt.date | None) -> bool:
    """Whether a document with these dates reports news: it names a day of the news, or no time at all."""
    dates = list(dates)
    return not dates or any(is_news_day(date, published) for date in dates)


def is_reported_as_news(trigger: Trigger, factuality: Factuality) -> bool:
    """Whether the main clause reports it as news: one fact in the simple past or a present tense, not in a perfect."""
    verb = _teller(trigger)
    if not factuality.status.is_fact or iteration_of(trigger) or verb is None or not is_main(verb):
        return False
    return not is_perfect(verb) and (is_past(verb) or is_present(verb))


def is_where_the_news_is(trigger: Trigger) -> bool:
    """Whether the dateline's city is where it took place: parties did it together, in the sentence's main clause."""
    verb = _teller(trigger)
    return trigger.entry.mutual and verb is not None and verb.dep_ == "ROOT"


def may_be_news(token: Token, *, sentence_is_dated: bool) -> bool:
    """Whether a word that no type knows may be news: a verb of a finite clause that tells more than a state.

    It must have a date in its sentence: without one such a verb is not worth a line.
    """
    is_finite = token.tag_ != "VBG" and token.dep_ in ("ROOT", "conj", "ccomp", "advcl")
    return sentence_is_dated and is_finite and token.pos_ == "VERB" and token.lemma_ not in _poor_verbs()


def is_worth_a_line(trigger: Trigger, mention: Mention, *, of_known_type: bool) -> bool:
    """Whether a mention is kept: it names somebody, or says of whom or what and has a date or is the main news.

    What no type knows is never kept for being the main news, and must tell an event of its own beside.
    """
    if of_known_type:
        return _is_of_somebody(mention) or (_is_single_fact(mention) and _has_party(mention) and is_main_news(trigger))
    return _is_of_somebody(mention) and _is_event_of_its_own(mention)


def is_main_news(trigger: Trigger) -> bool:
    """Whether a verb tells in the past tense what its sentence is there to tell, be it with who said so at the end."""
    verb = trigger.light_verb or trigger.token
    *_, first = (verb, *climb(verb, lambda clause: clause.dep_ == "conj" or _is_participle(clause)))
    is_quoted = first.dep_ == "ccomp" and first.i < first.head.i and first.head.dep_ == "ROOT"
    return (first.dep_ == "ROOT" or is_quoted) and is_past(first)


def is_main_fact(mention: Mention) -> bool:
    """Whether it is one fact at the root of its sentence's parse."""
    return mention.depth == 0 and mention.status.is_fact and not mention.iterated


def _teller(trigger: Trigger) -> Token | None:
    """The verb that tells it: the trigger, or its light verb."""
    return trigger.token if trigger.is_verb else trigger.light_verb


def _is_participle(clause: Token) -> bool:
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and not children(clause, "mark", "prep")


def _is_of_somebody(mention: Mention) -> bool:
    """Whether it names somebody or has a date; a verb with a date must say of whom or what, be they without a name."""
    if any(argument.kind for argument in mention.arguments):
        return True
    is_dated = mention.interval is not None and not mention.is_loosely_dated
    return is_dated and (mention.nominal or bool(_spoken_of(mention)))


def _is_single_fact(mention: Mention) -> bool:
    return mention.status is Status.HAPPENED and not mention.iterated


def _has_party(mention: Mention) -> bool:
    return any(argument.role in ("agent", "patient") for argument in _spoken_of(mention))


def _spoken_of(mention: Mention) -> list[Argument]:
    """The arguments that are more than a pronoun."""
    return [argument for argument in mention.arguments if not is_pronoun(argument.name)]


def _is_event_of_its_own(unknown: Mention) -> bool:
    """Whether a verb of no known type tells an event: somebody did it, or is to do it, at a time of its own.

    Where nobody is named it must be a time of days, not of years: else the verb tells how things are.
    """
    if unknown.dated_by != "clause" or not (unknown.status.is_fact or unknown.status is Status.PLANNED):
        return False
    if any(argument.kind for argument in _spoken_of(unknown) if argument.role == "agent"):
        return True
    interval = unknown.interval
    in_days = interval is not None and interval.granularity.rank >= Granularity.DAY.rank
    return in_days and _has_party(unknown)


@cache
def _poor_verbs() -> frozenset[str]:
    """Verbs that tell no event, or one too poor to be told for its own sake."""
    governors = [cues("governors", status) for status in ("planned", "hypothetical", "alleged", "denied")]
    light = [cues("light", "with_object"), cues("light", "with_subject")]
    return stative_verbs().union(*governors, *light, cues("other", "bare"))
