"""One sentence, read: the mention that each of its triggers makes, and which of them are worth telling."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments import find_arguments, is_where_the_news_is
from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.dating import ParsedTimexes, date_of, lies_ahead
from timeline.extractor.lexicon import Lexicon
from timeline.extractor.names import Names, entity_of, is_pronoun
from timeline.extractor.titles import title_of
from timeline.extractor.tlinks import with_tlinks
from timeline.extractor.triggers import (
    Trigger,
    find_triggers,
    is_news,
    iteration_of,
    trigger_at,
    unknown_events,
    unknown_verbs,
    with_statistics,
)
from timeline.factuality.attribution import source_of
from timeline.factuality.from_parse import status_of
from timeline.model import Argument, Document, Granularity, Ground, Mention, Span, Status
from timeline.parsing.noun_phrases import noun_phrase
from timeline.parsing.prose import Block, dateline_city

if TYPE_CHECKING:
    import spacy.tokens

# By convention, in the order in which the grounds are to be trusted.
_CONFIDENCE = {"clause": 0.9, "sentence": 0.7, None: 0.5, "publication": 0.4, "nearby": 0.4, "narrative": 0.3}
_UNNAMED = 0.2  # by convention, taken off where nobody is named


@attrs.frozen
class SentenceReader:
    """Reads the mentions of one sentence, the `number`th of its document, dated on no weaker ground than `weakest`."""

    document: Document
    block: Block
    sentence: spacy.tokens.Span
    number: int
    names: Names
    parsed_timexes: ParsedTimexes
    weakest: Ground

    @property
    def bounds(self) -> Block:
        """Where the sentence stands in the document."""
        return Block(self.block.start + self.sentence.start_char, self.block.start + self.sentence.end_char)

    @cached_property
    def in_sentence(self) -> tuple[str, ...]:
        """The names in the sentence."""
        return self.names.in_span(self.sentence)

    def mentions(self, lexicon: Lexicon) -> list[Mention]:
        """Those that the lexicon's triggers and unknown verbs report, where they are worth telling."""
        tokens = self._tokens()
        triggers = with_statistics(tokens, find_triggers(tokens, lexicon), lexicon)
        told = [
            (trigger, mention)
            for trigger in triggers
            if _is_told_of_somebody(mention := self._mention(trigger, triggers), as_news=is_news(trigger))
        ]
        dates = self.parsed_timexes.inside(self.number)  # without one no unknown verb is worth telling
        for trigger in unknown_verbs(tokens, triggers, lexicon) if dates else ():
            mention = self._mention(trigger, triggers)
            if _is_told_of_somebody(mention, as_news=False) and _is_worth_telling(mention):
                told.append((trigger, mention))
        return sorted(with_tlinks(told), key=lambda mention: mention.trigger.start)

    def every_mention(self, lexicon: Lexicon, *, speech: bool = False) -> list[Mention]:
        """Those that the lexicon's triggers report, and all other verbs and event nouns; of speech with `speech`."""
        tokens = self._tokens()
        triggers = with_statistics(tokens, find_triggers(tokens, lexicon), lexicon)
        triggers += unknown_events(tokens, triggers, lexicon, speech=speech)
        told = [(trigger, self._mention(trigger, triggers)) for trigger in triggers]
        return sorted(with_tlinks(told), key=lambda mention: mention.trigger.start)

    def _tokens(self) -> list[spacy.tokens.Token]:
        """The words that are part of no time expression."""
        dates = {token.i for item in self.parsed_timexes.inside(self.number) for token in item.span}
        return [token for token in self.sentence if token.i not in dates]

    def mentions_at(self, spans: list[tuple[int, int]], lexicon: Lexicon) -> dict[tuple[int, int], Mention]:
        """A mention for each span of the document that holds a word of the sentence."""
        given = {span: trigger for span in spans if (trigger := self._trigger_at(*span, lexicon))}
        told = [(trigger, self._mention(trigger, list(given.values()))) for trigger in given.values()]
        return dict(zip(given, with_tlinks(told), strict=True))

    def _trigger_at(self, start: int, end: int, lexicon: Lexicon) -> Trigger | None:
        start, end = start - self.block.start, end - self.block.start
        inside = [token for token in self.sentence if token.idx < end and start < token.idx + len(token)]
        words = [token.i for token in inside if not token.is_space and not token.is_punct]
        return trigger_at(self.sentence.doc[words[0] : words[-1] + 1], lexicon) if words else None

    def _mention(self, trigger: Trigger, triggers: list[Trigger]) -> Mention:
        arguments = find_arguments(trigger, self.names)
        source = source_of(trigger)
        status, cue = judged = status_of(trigger, source)
        iteration = iteration_of(trigger)
        dated = date_of(trigger, judged, triggers, self.parsed_timexes, sentence=self.number, weakest=self.weakest)
        named = any(argument.kind for argument in arguments)
        cue_span = self._span(cue.idx, cue.idx + len(cue)) if cue is not None else None
        if status.is_fact and (ahead := dated.stated) is not None and lies_ahead(ahead, self.document.published):
            status, cue_span = Status.PLANNED, Span(start=ahead.start, end=ahead.end, text=ahead.text)
        dateline = self._dateline_place(trigger) if not any(found.role == "place" for found in arguments) else None
        taken = {argument.name for argument in arguments}
        return Mention(
            document=self.document.id,
            type=trigger.entry.type,
            sentence=self._sentence_span,
            trigger=self._span(trigger.first.idx, trigger.last.idx + len(trigger.last)),
            lemma=trigger.token.lemma_.casefold(),
            nominal=not trigger.is_verb,
            title=title_of(
                trigger, arguments, status, self.names, where=dateline.name if dateline else "", iteration=iteration
            ),
            iterated=iteration is not None,
            timex=dated.timex,
            dated_by=dated.ground,
            published=dated.published,
            arguments=(*map(self._argument, arguments), *([dateline] if dateline else [])),
            status=status,
            status_cue=cue_span,
            attribution=noun_phrase(source) if source is not None else None,
            context=tuple(name for name in self.in_sentence if name not in taken),
            depth=trigger.depth,
            confidence=_confidence(dated.ground, named=named),
        )

    def _argument(self, found: Found) -> Argument:
        token = found.token
        words = entity_of(token) or token.doc[token.i : token.i + 1]
        span = self._span(words.start_char, words.end_char)
        return Argument(role=found.role, name=found.name, kind=found.kind, span=span)

    def _dateline_place(self, trigger: Trigger) -> Argument | None:
        """The city of the dateline, for what the first sentence behind it tells as its news."""
        if self.sentence.start or not is_where_the_news_is(trigger):
            return None
        city = dateline_city(self.document.text, self.block)
        if city is None:
            return None
        start, end = city
        span = Span(start=start, end=end, text=self.document.text[start:end])
        return Argument(role="place", name=span.text.title(), kind="place", span=span)

    def _span(self, start: int, end: int) -> Span:
        start, end = start + self.block.start, end + self.block.start
        return Span(start=start, end=end, text=self.document.text[start:end])

    @cached_property
    def _sentence_span(self) -> Span:
        start = self.sentence.start_char
        text = self.sentence.text
        inner = text.strip()
        start += text.index(inner)
        return self._span(start, start + len(inner))


def _is_told_of_somebody(mention: Mention, *, as_news: bool) -> bool:
    """Whether it names somebody, has a date or is a sentence's own news; of a verb it must be said of whom or what."""
    if any(argument.kind for argument in mention.arguments):
        return True
    told = [argument for argument in mention.arguments if not is_pronoun(argument.name)]
    is_dated = mention.interval is not None and not mention.is_loosely_dated
    if mention.nominal and is_dated:
        return True
    is_fact = mention.status is Status.HAPPENED and not mention.iterated
    parties = [argument for argument in told if argument.role in ("agent", "patient")]
    return bool(told and is_dated) or bool(parties and as_news and is_fact)


def _is_worth_telling(unknown: Mention) -> bool:
    """Whether a verb of no known type tells an event: somebody did it, or is to do it, at a time of its own.

    Where nobody is named it must be a time of days, not of years: else the verb tells how things are.
    """
    if unknown.dated_by != "clause" or not (unknown.status.is_fact or unknown.status is Status.PLANNED):
        return False
    told = [argument for argument in unknown.arguments if not is_pronoun(argument.name)]
    named = any(argument.kind for argument in told if argument.role == "agent")
    interval = unknown.interval
    in_days = interval is not None and interval.granularity.rank >= Granularity.DAY.rank
    return named or (in_days and any(argument.role in ("agent", "patient") for argument in told))


def _confidence(dated_by: Ground | None, *, named: bool) -> float:
    return round(_CONFIDENCE[dated_by] - (0 if named else _UNNAMED), 2)
