"""One sentence, read: the mention that each of its triggers makes, and which of them are worth telling."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.candidate import Candidate
from timeline.extractor.dating import ParsedTimex, ParsedTimexes, date_of
from timeline.extractor.lexicon import Lexicon
from timeline.extractor.names import Names, entity_of
from timeline.extractor.newsworthiness import Article, Score, is_where_the_news_is, score_of
from timeline.extractor.titles import title_of
from timeline.extractor.tlinks import with_tlinks
from timeline.extractor.triggers import (
    Trigger,
    find_triggers,
    iteration_of,
    reports_nothing,
    trigger_at,
    unknown_events,
    with_statistics,
)
from timeline.factuality.attribution import source_of
from timeline.factuality.from_parse import factuality_of
from timeline.factuality.judgement import Factuality
from timeline.factuality.tense import with_date
from timeline.model import Argument, Document, Ground, Mention, Span
from timeline.parsing import tree
from timeline.parsing.noun_phrases import counted, noun_phrase
from timeline.parsing.opening import dateline_city
from timeline.parsing.prose import Block
from timeline.parsing.syntax import verb_above
from timeline.parsing.tense_aspect import aspect_of, tense_of

# By convention, in the order in which the grounds are to be trusted.
_CONFIDENCE = {"clause": 0.9, "sentence": 0.7, None: 0.5, "nearby": 0.4, "narrative": 0.3}
_QUOTES = frozenset({"“", "”", '"', "``", "''"})
_FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
_UNNAMED = 0.2  # by convention, taken off where nobody is named


@attrs.frozen
class SentenceReader:
    """Reads the mentions of one sentence, the `number`th of its document, dated on no weaker ground than `weakest`."""

    document: Document
    block: Block
    sentence: tree.Span
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

    def candidates(self, lexicon: Lexicon) -> list[Candidate]:
        """What its words report: those of the lexicon, all other verbs and event nouns, and who says something."""
        tokens = self._tokens()
        triggers = with_statistics(tokens, find_triggers(tokens, lexicon), lexicon)
        triggers += unknown_events(tokens, triggers, lexicon)
        return [self._candidate(trigger, triggers) for trigger in triggers]

    def told(self, candidates: Iterable[Candidate], article: Article, least: float) -> list[Mention]:
        """The mentions of those of the sentence's candidates that score so much, in the order of their triggers.

        What somebody vows, refuses or denies to do is told by that; again only if it has a date or everything is told.
        Words that report nothing are told only where everything is.
        """
        scored = ((candidate, score_of(candidate, article, least)) for candidate in candidates)
        chosen = [
            (one, score)
            for one, score in scored
            if score is not None and not (least and reports_nothing(one.trigger, one.factuality))
        ]
        said = {content.i for one, _ in chosen for content in one.trigger.contents} if least else set()
        reported = [
            (one.trigger, self._mention(one, score))
            for one, score in chosen
            if one.dated.ground == "clause" or said.isdisjoint(home.i for home in one.trigger.homes)
        ]
        return sorted(with_tlinks(reported, self._timexes), key=lambda mention: mention.trigger.start)

    def _tokens(self) -> list[tree.Token]:
        """The words that are part of no time expression."""
        dates = {token.i for item in self._timexes for token in item.span}
        return [token for token in self.sentence if token.i not in dates]

    def mentions_at(self, spans: list[tuple[int, int]], lexicon: Lexicon) -> dict[tuple[int, int], Mention]:
        """A mention for each span of the document that holds a word of the sentence; each is a happening of its own."""
        given = {span: trigger for span in spans if (trigger := self._trigger_at(*span, lexicon))}
        triggers = list(given.values())
        reported = [(trigger, self._mention(self._candidate(trigger, triggers))) for trigger in triggers]
        return dict(zip(given, with_tlinks(reported, self._timexes, identity=False), strict=True))

    def _trigger_at(self, start: int, end: int, lexicon: Lexicon) -> Trigger | None:
        start, end = start - self.block.start, end - self.block.start
        inside = [token for token in self.sentence if token.idx < end and start < token.idx + len(token)]
        words = [token.i for token in inside if not token.is_space and not token.is_punct]
        return trigger_at(self.sentence.doc[words[0] : words[-1] + 1], lexicon) if words else None

    def _candidate(self, trigger: Trigger, triggers: list[Trigger]) -> Candidate:
        """What a trigger among those of its sentence tells: whether and when it was; the rest is found when asked."""
        source = source_of(trigger.token)
        factuality = factuality_of(trigger.token, light_verb=trigger.light_verb, source=source).moved(self.block.start)
        dated = date_of(trigger, factuality, triggers, self.parsed_timexes, sentence=self.number, weakest=self.weakest)
        factuality = with_date(factuality, dated.stated, self.document.published)
        return Candidate(
            trigger=trigger,
            span=self._span(trigger.first.idx, trigger.last.idx + len(trigger.last)),
            names=self.names,
            source=source,
            factuality=factuality,
            dated=dated,
            iteration=iteration_of(trigger),
            city=self._city_of_dateline(trigger),
            sentence=self._sentence_span.start,
            opens_paragraph=self.sentence.start == 0,
            is_quoted=sum(mark < trigger.token.i for mark in self._quotes) % 2 == 1,
            has_figures=self._has_figures,
        )

    def _mention(self, one: Candidate, score: Score | None = None) -> Mention:
        """The mention of a candidate, with its title and its score."""
        trigger, factuality, dated = one.trigger, one.factuality, one.dated
        verb = trigger.teller or verb_above(trigger.token)
        return Mention(
            document=self.document.id,
            type=trigger.entry.type,
            sentence=self._sentence_span,
            trigger=one.span,
            lemma=one.lemma,
            tense=tense_of(verb) if verb is not None else None,
            aspect=aspect_of(verb) if verb is not None else None,
            nominal=not trigger.is_verb,
            title=self._title(one),
            iterated=one.iteration is not None,
            timex=dated.timex,
            dated_by=dated.ground,
            arguments=(*map(self._argument, one.arguments), *([one.dateline] if one.dateline else [])),
            status=factuality.status,
            status_cue=_cue_span(factuality),
            attribution=noun_phrase(one.source) if one.source is not None else None,
            other_names=self._other_names(one.arguments),
            depth=trigger.depth,
            confidence=_confidence(dated.ground, named=any(argument.kind for argument in one.arguments)),
            newsworthiness=score.value if score else None,
            news_reasons=score.reasons if score else (),
        )

    def _title(self, one: Candidate) -> str:
        where = one.dateline.name if one.dateline else ""
        status, arguments = one.factuality.status, list(one.arguments)
        return title_of(one.trigger, arguments, status, self.names, where=where, iteration=one.iteration)

    def _other_names(self, arguments: Iterable[Found]) -> tuple[str, ...]:
        """The names in the sentence that are no argument of the event."""
        taken = {argument.name for argument in arguments}
        return tuple(name for name in self.in_sentence if name not in taken)

    def _argument(self, found: Found) -> Argument:
        token = found.token if found.kind else counted(found.token)
        words = entity_of(token) or token.doc[token.i : token.i + 1]
        span = self._span(words.start_char, words.end_char)
        return Argument(role=found.role, name=found.name, kind=found.kind, span=span)

    def _city_of_dateline(self, trigger: Trigger) -> Argument | None:
        """The city of the dateline, for what the first sentence behind it tells as its news."""
        if self.sentence.start or not is_where_the_news_is(trigger):
            return None
        city = dateline_city(self.document.text, self.block.start)
        if city is None:
            return None
        start, end = city
        span = Span(start=start, end=end, text=self.document.text[start:end])
        return Argument(role="place", name=span.text.title(), kind="place", span=span)

    def _span(self, start: int, end: int) -> Span:
        start, end = start + self.block.start, end + self.block.start
        return Span(start=start, end=end, text=self.document.text[start:end])

    @cached_property
    def _timexes(self) -> list[ParsedTimex]:
        """The time expressions in it."""
        return self.parsed_timexes.inside(self.number)

    @cached_property
    def _quotes(self) -> list[int]:
        """Where its quotation marks stand among the words."""
        return [token.i for token in self.sentence if token.text in _QUOTES]

    @cached_property
    def _has_figures(self) -> bool:
        return any(token.like_num and token.ent_type_ in _FIGURES for token in self.sentence)

    @cached_property
    def _sentence_span(self) -> Span:
        start = self.sentence.start_char
        text = self.sentence.text
        inner = text.strip()
        start += text.index(inner)
        return self._span(start, start + len(inner))


def _cue_span(factuality: Factuality) -> Span | None:
    """The word that decided, as a span of the document, in which its offsets count by then."""
    cue = factuality.cue
    return Span(start=cue.start, end=cue.end, text=cue.text) if cue is not None else None


def _confidence(dated_by: Ground | None, *, named: bool) -> float:
    return round(_CONFIDENCE[dated_by] - (0 if named else _UNNAMED), 2)
