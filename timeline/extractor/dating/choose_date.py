"""Which date an event has, and on which ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.extractor.dating.attachment import Attachment
from timeline.extractor.dating.attachment_cost import cost_across, cost_within
from timeline.extractor.dating.dated import STATED, Dated
from timeline.extractor.dating.parsed_timexes import ParsedTimex, ParsedTimexes
from timeline.extractor.newsworthiness import is_reported_as_news
from timeline.extractor.triggers import Trigger
from timeline.factuality.judgement import Factuality
from timeline.factuality.tense import guessed, in_tense, is_refuted
from timeline.model import GROUNDS, Ground

# Set by hand on the development corpora: whatever else the grammar gives costs less than the date of the entry.
_ENTRY_COST = 6.0


def date_of(
    trigger: Trigger,
    factuality: Factuality,
    triggers: Iterable[Trigger],
    parsed_timexes: ParsedTimexes,
    *,
    sentence: int,
    weakest: Ground,
) -> Dated:
    """The date of a trigger on a ground no weaker than `weakest`; a date that the tense refutes dates nothing.

    Of the expressions that may date it that of the lowest attachment cost does; no guess outweighs the grammar.
    `triggers` are those of its sentence, which is the given one of the document.
    """
    accepted = GROUNDS[: GROUNDS.index(weakest) + 1]
    published, found = parsed_timexes.published, []
    for item, ground, cost in _candidates(trigger, factuality, triggers, parsed_timexes, sentence, accepted):
        is_guess = ground not in STATED
        timex = (guessed if is_guess else in_tense)(item.timex, factuality, published)
        if not is_refuted(timex, factuality, published):
            found.append((is_guess, cost, timex.start, Dated(ground=ground, timex=timex)))
    return min(found, default=(0, 0, 0, Dated()), key=lambda ranked: ranked[:3])[3]


def _candidates(
    trigger: Trigger,
    factuality: Factuality,
    triggers: Iterable[Trigger],
    parsed_timexes: ParsedTimexes,
    sentence: int,
    accepted: tuple[Ground, ...],
) -> Iterator[tuple[ParsedTimex, Ground, float]]:
    """Each expression that dates the trigger on an accepted ground, the ground, and its attachment cost."""
    attachment = Attachment(trigger=trigger, status=factuality.status, triggers=triggers)
    for item in parsed_timexes.inside(sentence):
        ground: Ground | None = "nearby" if item.is_stamp else attachment.ground(item)
        if ground in accepted:
            yield item, ground, cost_within(item, trigger, own=ground == "clause")
    entry = parsed_timexes.entry_of(trigger.token)
    if entry is not None and is_reported_as_news(trigger, factuality):
        ground = "clause" if entry.sentence == sentence else "sentence"
        if ground in accepted:
            yield entry, ground, _ENTRY_COST
    if "narrative" in accepted:
        for item in parsed_timexes.around(sentence):
            yield item, "narrative", cost_across(item, trigger, sentence, news=parsed_timexes.is_news_day(item))
