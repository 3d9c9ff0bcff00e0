"""The extractor: one parse of a document's prose, and a mention for every event that it reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from timeline.errors import InvalidValueError
from timeline.extractor.arguments import find_arguments, is_where_the_news_is
from timeline.extractor.arguments.phrases import Found
from timeline.extractor.dating import Expressions, Placed, date_of, lies_ahead
from timeline.extractor.lexicon import Lexicon, builtin_lexicon, extended_lexicon
from timeline.extractor.names import Names, entity_of, is_pronoun
from timeline.extractor.parsing.dated import around_dates
from timeline.extractor.parsing.language_model import load_model
from timeline.extractor.parsing.parsed import Parsed, cut, parse
from timeline.extractor.parsing.prose import Block, dateline_city, paragraphs, prose
from timeline.extractor.parsing.syntax import noun_phrase
from timeline.extractor.status import source_of, status_of
from timeline.extractor.titles import title_of
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
from timeline.model import GROUNDS, Argument, Document, Granularity, Ground, Mention, Span, Status, Timex

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.language import Language


_LONGEST_SENTENCE = 300  # tokens; what is longer is a list or a table that lost its lines, and no parse of it is right
_CONFIDENCE = {"clause": 0.9, "sentence": 0.7, None: 0.5, "publication": 0.4, "nearby": 0.4, "narrative": 0.3}
_UNNAMED = 0.2  # taken off where nobody is named


class Extractor:
    """Extracts typed events from documents.

    `nlp` is any English spaCy pipeline with a tagger, a parser, a lemmatizer and an entity recogniser; without one an
    installed model is loaded at the first use (see `load_model`). `types` is a TOML file that adds to the built-in
    types or changes them, and `lexicon` declares all types in their place; a mistake in the file raises `LexiconError`
    with its line. `others` gives every event: also what names nobody and has no date, and all verbs and event nouns
    that no type knows, as `other`. `dated_only` gives only events with a date, and parses only the sentences that can
    tell one, in less than half of the time. `weakest` is the weakest ground on which an event is dated (see `Mention`):
    `publication` and stronger ones are seldom wrong, `nearby` and `narrative` are guesses.
    """

    def __init__(
        self,
        *,
        nlp: Language | None = None,
        types: str | Path | None = None,
        lexicon: Lexicon | None = None,
        others: bool = False,
        dated_only: bool = False,
        weakest: Ground = "publication",
    ) -> None:
        if types is not None and lexicon is not None:
            raise InvalidValueError("give either types, which adds to the built-in ones, or a lexicon, not both")
        self._nlp = nlp
        self._lexicon = lexicon or (builtin_lexicon() if types is None else extended_lexicon(types))
        self._others = others
        self._dated_only = dated_only
        self._weakest = _known(weakest)

    def extract(
        self,
        document: Document,
        timexes: Iterable[Timex],
        *,
        progress: Callable[[int], None] | None = None,
    ) -> list[Mention]:
        """The mentions of a document in the order of their triggers.

        Without `others` a mention is kept when it names somebody, or when its sentence says of whom or what and it has
        a date or is the sentence's own news ("two officers were hurt"); and of the verbs that no type knows only those
        of finite clauses, with a date and somebody named.
        `timexes` are the document's time expressions; `progress` is told the characters parsed so far. Raises
        `ModelNotInstalledError` where there is no model.
        """
        return next(self.extract_each([(document, timexes)], progress=progress))

    def extract_each(
        self,
        documents: Iterable[tuple[Document, Iterable[Timex]]],
        *,
        progress: Callable[[int], None] | None = None,
    ) -> Iterator[list[Mention]]:
        """What `extract` gives, for each document with its time expressions; quicker than one after another."""
        nlp = self._nlp = load_model(self._nlp)
        given, parsed = tee((document, list(timexes)) for document, timexes in documents)
        texts = ((document.text, self._blocks(document, timexes)) for document, timexes in parsed)
        for (document, timexes), parts in zip(given, parse(texts, nlp, progress), strict=True):
            yield self._mentions(document, parts, timexes)

    def _blocks(self, document: Document, timexes: Iterable[Timex]) -> list[Block]:
        """What must be parsed of a document."""
        blocks = prose(document.text, document.title)
        if self._dated_only:
            return around_dates(document.text, blocks, timexes, lead=document.published is not None)
        return blocks

    def extract_parsed(self, document: Document, doc: spacy.tokens.Doc, timexes: Iterable[Timex]) -> list[Mention]:
        """What `extract` gives, read off a parse of the whole text that is already there.

        Raises `PipelineError` where a component of the pipeline that made it was missing, and `InvalidValueError` where
        it is the parse of another text.
        """
        if doc.text != document.text:
            raise InvalidValueError(f"document {document.id!r}: the parse is of another text; parse document.text")
        return self._mentions(document, cut(doc, prose(document.text, document.title)), timexes)

    def _mentions(self, document: Document, parsed: Iterable[Parsed], timexes: Iterable[Timex]) -> list[Mention]:
        readers = self._readers(document, parsed, timexes, self._weakest)
        mentions = [
            mention
            for reader in readers
            for mention in (reader.every_mention if self._others else reader.mentions)(self._lexicon)
        ]
        return [mention for mention in mentions if mention.interval] if self._dated_only else mentions

    def mentions_at(
        self,
        document: Document,
        timexes: Iterable[Timex],
        triggers: Iterable[tuple[int, int]],
        *,
        weakest: Ground = "narrative",
    ) -> list[Mention | None]:
        """What the document says of events that somebody else has found: a mention for each trigger, in their order.

        `triggers` are the offsets of the words that report the events, such as another detector or a human annotator
        gives. A word that no type knows makes an `other`. `None` stands where the offsets hold no word. Every event
        gets the most likely date, be it a guess; `weakest` leaves out dates on weaker grounds.
        """
        wanted = list(triggers)
        blocks = list(paragraphs(document.text)) if wanted else []
        found: dict[tuple[int, int], Mention] = {}
        nlp = self._nlp = load_model(self._nlp)
        parsed = next(parse([(document.text, blocks)], nlp))
        for reader in self._readers(document, parsed, timexes, _known(weakest)):
            inside = [span for span in wanted if _meets(reader.bounds, *span)]
            found |= reader.mentions_at(inside, self._lexicon)
        return [found.get(span) for span in wanted]

    def _readers(
        self, document: Document, parsed: Iterable[Parsed], timexes: Iterable[Timex], weakest: Ground
    ) -> Iterable[_Reader]:
        """A reader for each parsed sentence that is short enough to be one."""
        parsed = list(parsed)
        names = Names(doc for _, doc in parsed)
        sentences = [(block, sentence) for block, doc in parsed for sentence in doc.sents]
        timexes = sorted(timexes, key=lambda timex: timex.start)
        placed = (
            item
            for number, (block, sentence) in enumerate(sentences)
            for item in _place(timexes, block, sentence, number)
        )
        expressions = Expressions(placed, document.published)
        for number, (block, sentence) in enumerate(sentences):
            if len(sentence) <= _LONGEST_SENTENCE:
                yield _Reader(document, block, sentence, number, names, expressions, weakest)


def _known(ground: Ground) -> Ground:
    if ground not in GROUNDS:
        raise InvalidValueError(f"no ground {ground!r} to date an event on; choose one of {', '.join(GROUNDS)}")
    return ground


def _meets(block: Block, start: int, end: int) -> bool:
    return max(block.start, start) < min(block.end, end)


def _place(timexes: list[Timex], block: Block, sentence: spacy.tokens.Span, number: int) -> Iterable[Placed]:
    """The timexes that start in a sentence, with their words in it; `timexes` are sorted by their starts."""
    start, end = block.start + sentence.start_char, block.start + sentence.end_char
    first = bisect_left(timexes, start, key=lambda timex: timex.start)
    last = bisect_left(timexes, end, key=lambda timex: timex.start)
    for timex in timexes[first:last]:
        if timex.end <= block.end:
            words = sentence.doc.char_span(timex.start - block.start, timex.end - block.start, alignment_mode="expand")
            if words is not None:
                inside = sentence.doc[words.start : min(words.end, sentence.end)]
                yield Placed(timex=timex, span=inside, sentence=number)


@attrs.frozen
class _Reader:
    """Reads the mentions of one sentence."""

    document: Document
    block: Block
    sentence: spacy.tokens.Span
    number: int
    names: Names
    expressions: Expressions
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
            mention
            for trigger in triggers
            if _is_told_of_somebody(mention := self._mention(trigger, triggers), as_news=is_news(trigger))
        ]
        dates = self.expressions.inside(self.number)  # without one no unknown verb is worth telling
        for trigger in unknown_verbs(tokens, triggers, lexicon) if dates else ():
            mention = self._mention(trigger, triggers)
            if _is_told_of_somebody(mention, as_news=False) and _is_worth_telling(mention):
                told.append(mention)
        return sorted(told, key=lambda mention: mention.trigger.start)

    def every_mention(self, lexicon: Lexicon) -> list[Mention]:
        """Those that the lexicon's triggers report, and all other verbs and event nouns."""
        tokens = self._tokens()
        triggers = with_statistics(tokens, find_triggers(tokens, lexicon), lexicon)
        triggers += unknown_events(tokens, triggers, lexicon)
        told = [self._mention(trigger, triggers) for trigger in triggers]
        return sorted(told, key=lambda mention: mention.trigger.start)

    def _tokens(self) -> list[spacy.tokens.Token]:
        """The words that are part of no time expression."""
        dates = {token.i for item in self.expressions.inside(self.number) for token in item.span}
        return [token for token in self.sentence if token.i not in dates]

    def mentions_at(self, spans: list[tuple[int, int]], lexicon: Lexicon) -> dict[tuple[int, int], Mention]:
        """A mention for each span of the document that holds a word of the sentence."""
        given = {span: trigger for span in spans if (trigger := self._trigger_at(*span, lexicon))}
        return {span: self._mention(trigger, list(given.values())) for span, trigger in given.items()}

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
        dated = date_of(trigger, judged, triggers, self.expressions, sentence=self.number, weakest=self.weakest)
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
