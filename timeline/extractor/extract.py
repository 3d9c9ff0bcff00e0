"""The extractor: one parse of a document's prose, and a mention for every event that it reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import InvalidValueError
from timeline.extractor.candidate import Candidate
from timeline.extractor.dating import ParsedTimex, ParsedTimexes
from timeline.extractor.lexicon import Lexicon, builtin_lexicon, extended_lexicon
from timeline.extractor.names import Names
from timeline.extractor.newsworthiness import Article, Detail, least_score
from timeline.extractor.sentence_reader import SentenceReader
from timeline.extractor.tlinks import with_tlinks_of_sentences
from timeline.model import GROUNDS, Document, Ground, Mention, Timex
from timeline.parsing.dated_sentences import around_dates
from timeline.parsing.language_model import load_model
from timeline.parsing.parsed_blocks import Parsed, cut, parse
from timeline.parsing.prose import Block, paragraphs, prose
from timeline.parsing.tree import Span, forget

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.language import Language


_LONGEST_SENTENCE = 300  # tokens; what is longer is a list or a table that lost its lines, and no parse of it is right


class Extractor:
    """Extracts typed events from documents.

    `nlp` is any English spaCy pipeline with a tagger, a parser, a lemmatizer and an entity recogniser; without one an
    installed model is loaded at the first use (see `load_model`). `types` is a TOML file that adds to the built-in
    types or changes them, and `lexicon` declares all types in their place; a mistake in the file raises `LexiconError`
    with its line. `detail` says how much is told: `key` events only, `normal` for what an editor would list, or `all`
    that verbs and event nouns report, with who says something as a `statement` and what no type knows as `other`.
    `dated_only` gives only events with a date, and parses only the sentences that can tell one, in about
    half of the time. `weakest` is the weakest ground on which an event is dated (see `Mention`):
    `clause` and `sentence` are what the text states, `nearby` and `narrative` are guesses.
    """

    def __init__(
        self,
        *,
        nlp: Language | None = None,
        types: str | Path | None = None,
        lexicon: Lexicon | None = None,
        detail: Detail = "normal",
        dated_only: bool = False,
        weakest: Ground = "sentence",
    ) -> None:
        if types is not None and lexicon is not None:
            raise InvalidValueError("give either types, which adds to the built-in ones, or a lexicon, not both")
        self._nlp = nlp
        self._lexicon = lexicon or (builtin_lexicon() if types is None else extended_lexicon(types))
        self._least = least_score(detail)
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
        given, parsed = tee(
            (document, list(timexes), prose(document.text, document.title)) for document, timexes in documents
        )
        texts = ((document.text, self._needed(document, blocks, timexes)) for document, timexes, blocks in parsed)
        for (document, timexes, blocks), parts in zip(given, parse(texts, nlp, progress), strict=True):
            yield self._mentions(document, blocks, parts, timexes)

    def _needed(self, document: Document, blocks: list[Block], timexes: Iterable[Timex]) -> list[Block]:
        """What must be parsed of a document's prose."""
        if self._dated_only:
            return around_dates(document.text, blocks, timexes)
        return blocks

    def extract_parsed(self, document: Document, doc: spacy.tokens.Doc, timexes: Iterable[Timex]) -> list[Mention]:
        """What `extract` gives, read off a parse of the whole text that is already there.

        Raises `PipelineError` where a component of the pipeline that made it was missing, and `InvalidValueError` where
        it is the parse of another text.
        """
        if doc.text != document.text:
            raise InvalidValueError(f"document {document.id!r}: the parse is of another text; parse document.text")
        blocks = prose(document.text, document.title)
        return self._mentions(document, blocks, cut(doc, blocks), timexes)

    def _mentions(
        self, document: Document, blocks: list[Block], parsed: Iterable[Parsed], timexes: Iterable[Timex]
    ) -> list[Mention]:
        """What is told of a document, of whose prose that was parsed."""
        parsed, article = list(parsed), Article.of(document, blocks)
        mentions = [
            mention
            for reader in self._readers(document, parsed, timexes, self._weakest)
            for mention in reader.told(reader.candidates(self._lexicon), article, self._least)
        ]
        kept = [mention for mention in mentions if mention.interval] if self._dated_only else mentions
        for _, doc in parsed:
            forget(doc)
        return with_tlinks_of_sentences(kept, document.text)

    def candidates(self, document: Document, timexes: Iterable[Timex]) -> Iterator[tuple[Candidate, Article]]:
        """All that may be told of a document, each with what the article is about: what newsworthiness is fitted on."""
        self._nlp = load_model(self._nlp)
        timexes = list(timexes)
        blocks = prose(document.text, document.title)
        for parts in parse([(document.text, self._needed(document, blocks, timexes))], self._nlp):
            article = Article.of(document, blocks)
            for reader in self._readers(document, parts, timexes, self._weakest):
                yield from ((candidate, article) for candidate in reader.candidates(self._lexicon))

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
        for _, doc in parsed:
            forget(doc)
        return [found.get(span) for span in wanted]

    def _readers(
        self, document: Document, parsed: Iterable[Parsed], timexes: Iterable[Timex], weakest: Ground
    ) -> Iterable[SentenceReader]:
        """A reader for each parsed sentence that is short enough to be one."""
        parsed = list(parsed)
        names = Names(doc for _, doc in parsed)
        sentences = [(block, sentence) for block, doc in parsed for sentence in doc.sents]
        timexes = sorted(timexes, key=lambda timex: timex.start)
        parsed_timexes = ParsedTimexes(
            (
                item
                for number, (block, sentence) in enumerate(sentences)
                for item in _with_words(timexes, block, sentence, number)
            ),
            document.published,
        )
        for number, (block, sentence) in enumerate(sentences):
            if len(sentence) <= _LONGEST_SENTENCE:
                yield SentenceReader(document, block, sentence, number, names, parsed_timexes, weakest)


def _known(ground: Ground) -> Ground:
    if ground not in GROUNDS:
        raise InvalidValueError(f"no ground {ground!r} to date an event on; choose one of {', '.join(GROUNDS)}")
    return ground


def _meets(block: Block, start: int, end: int) -> bool:
    return max(block.start, start) < min(block.end, end)


def _with_words(timexes: list[Timex], block: Block, sentence: Span, number: int) -> Iterable[ParsedTimex]:
    """The timexes that start in a sentence, with their words in it; `timexes` are sorted by their starts."""
    start, end = block.start + sentence.start_char, block.start + sentence.end_char
    first = bisect_left(timexes, start, key=lambda timex: timex.start)
    last = bisect_left(timexes, end, key=lambda timex: timex.start)
    for timex in timexes[first:last]:
        if timex.end <= block.end:
            words = sentence.words_at(timex.start - block.start, timex.end - block.start)
            if words is not None:
                yield ParsedTimex(timex=timex, span=words, sentence=number)
