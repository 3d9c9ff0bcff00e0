"""Time expressions with their words in the parse, and those that stand around a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from timeline.model import Granularity, Moment, Timex
from timeline.model.news_days import is_news_day

if TYPE_CHECKING:
    import datetime as dt

    from timeline.parsing.tree import Span, Token

# How many expressions of other sentences a reader may still have in mind, or soon reads; set by hand on the development
# corpora.
_BEFORE, _AFTER = 16, 4
_WORDS_BEFORE_SCENE = 2  # "Early on Monday …"; set by hand on the development corpora
_RULES = frozenset("|@(–—-")  # what page furniture puts between a date and what follows
_YEAR = re.compile(r"\b\d{4}\b")


@attrs.frozen(kw_only=True, eq=False)
class ParsedTimex:
    """A timex and its words in the parse; `sentence` counts the sentences of the document."""

    timex: Timex
    span: Span
    sentence: int

    @cached_property
    def token(self) -> Token:
        """The word that heads it."""
        return self.span.root

    @cached_property
    def sets_the_scene(self) -> bool:
        """Whether it opens the sentence as an adverbial, with at most two words before it: "Early on Monday …"."""
        is_adverbial = self.token.dep_ in ("pobj", "npadvmod", "advmod", "nsubj")
        return is_adverbial and self.span.start <= self.token.sent.start + _WORDS_BEFORE_SCENE

    @cached_property
    def is_stamp(self) -> bool:
        """Whether it stamps a text and dates no event: a whole date that runs into a clock or the next sentence.

        Such are the days of publication between headline and text where a page has lost its lines: "… Strike 3 May 2021
        Officers …", "Posted: May 3, 2021 | 9:15 …". In a sentence a preposition stands before a date, or small letters
        behind it.
        """
        interval, doc = self.timex.interval, self.span.doc
        if interval is None or interval.granularity.rank < Granularity.DAY.rank or not _YEAR.search(self.timex.text):
            return False
        if self.span.start and doc[self.span.start - 1].pos_ == "ADP":
            return False
        behind = [token.text for token in doc[self.span.end : self.span.end + 2]]
        if behind[:1] == [","]:
            return behind[1:] != [] and behind[1][0].isdigit()
        return behind != [] and (behind[0][0].isupper() or behind[0][0].isdigit() or behind[0] in _RULES)


class ParsedTimexes:
    """The expressions in the sentences of a document, in their order, and the day on which it was published."""

    def __init__(self, timexes: Iterable[ParsedTimex], published: dt.date | None) -> None:
        self._timexes = list(timexes)
        self.published = published
        self._entries = {id(item.span.doc): item for item in self._timexes if self._heads_entry(item)}

    def is_news_day(self, item: ParsedTimex) -> bool:
        """Whether an expression names a day, or a part of one, in the week that ends with the publication."""
        return is_news_day(item.timex.interval, self.published)

    def entry_of(self, token: Token) -> ParsedTimex | None:
        """The date that heads the paragraph of a word, where that is an entry of a chronology.

        Such a paragraph opens with a whole date that runs into what happened then, "3 May 2021 Officers search …", or
        with one and a colon. About the day of publication it may as well be a stamp on the page.
        """
        return self._entries.get(id(token.doc))

    def _heads_entry(self, item: ParsedTimex) -> bool:
        interval, doc = item.timex.interval, item.span.doc
        if item.span.start or interval is None or interval.start is None or self.published is None:
            return False
        if not item.is_stamp and doc[item.span.end : item.span.end + 1].text != ":":
            return False
        return abs(Moment.of(self.published).ordinal - interval.start.ordinal) > 1

    def inside(self, sentence: int) -> list[ParsedTimex]:
        """Those of one sentence."""
        first, last = self._bounds(sentence)
        return self._timexes[first:last]

    def around(self, sentence: int) -> list[ParsedTimex]:
        """Those of the sentences before and after."""
        first, last = self._bounds(sentence)
        return self._timexes[max(first - _BEFORE, 0) : first] + self._timexes[last : last + _AFTER]

    def _bounds(self, sentence: int) -> tuple[int, int]:
        first = bisect_left(self._timexes, sentence, key=lambda item: item.sentence)
        return first, bisect_left(self._timexes, sentence + 1, lo=first, key=lambda item: item.sentence)
