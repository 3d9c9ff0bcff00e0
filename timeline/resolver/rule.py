"""Rules: how one shape of expression is recognised in plain text and composed into a meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import cached_property
from typing import TypeAlias

import attrs

from timeline.errors import LexiconError
from timeline.factuality.from_words import WordsAround, of_date
from timeline.factuality.judgement import PLAIN, Factuality
from timeline.resolver import time_words
from timeline.resolver.domain import Domain
from timeline.resolver.meaning import Meaning, Modifier, Range
from timeline.resolver.sentences import SENTENCE_END, sentence_before

_BESIDE = 40  # characters that a rule sees on each side, by convention: a handful of words, more than any pattern needs
_REST_OF_SENTENCE = 200  # characters of a sentence behind a place, by convention as well
_REST_OF_FIGURE = re.compile(r"[\d.,:;^*+/\\=<>#%&@$€£¥₹–]$|(?<!-)-$|\d $")
_REST_OF_WORDS = re.compile(
    r"[$€£/]$|(?<!-)-$|\b(?:hundred|thousand|million|billion|trillion)(?: and)? $", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"’”)]* |[\"“‘(])$")
_STOP_BEFORE, _STOP_AFTER = re.compile(r"[a-z]{3}[.?!] $"), re.compile(r"[.?!]?(?: [A-Z]|$)")
_LAST_WORD = re.compile(r"(\w+) $")
_PART_BEFORE = re.compile(
    rf"\b(?:the|for) (?:\w+ ){{0,2}}{time_words.any_of(time_words.beside('year', 'leading_part'))} of $", re.IGNORECASE
)
_IN_BEFORE, _YEAR_AND_BEFORE = re.compile(r"(?:^|[.!?] )In $"), re.compile(r"(?:^|[.!?] )In [12]\d{3} and $")
_AND_YEAR_AFTER = re.compile(r" and [12]\d{3}\b(?![.,:]\d)")
_TENS_BEFORE = re.compile(rf"\b{time_words.CLASSES['tens']}-$", re.IGNORECASE)
_LITERAL = re.compile(r"(?<!\\)[a-z]{2,}(?!\?)")
_FIGURE = re.compile(r"\d|\\d")
_ANY_WORD = "[a-z]"
_CLASS = re.compile(r"(?<!\?P)<(\w+?)(\d?)>")


@attrs.frozen
class Found:
    """A match of a rule, with the text around it; `found["month"]` is a group in lower case."""

    match: re.Match[str]
    text: str
    day_first: bool = False
    domain: Domain = "news"

    def __getitem__(self, group: str) -> str:
        return self.match[group] or ""

    @property
    def words(self) -> str:
        """The match in lower case."""
        return self.match[0]

    def original(self, group: str | int = 0) -> str:
        """The words of a group as they stand in the text."""
        start, end = self.match.span(group)
        return self.text[start:end]

    def is_capitalised(self, group: str | int = 0) -> bool:
        """Whether a group starts with a capital letter."""
        return self.original(group)[:1].isupper()

    def is_named(self, group: str) -> bool:
        """Whether a month or day of the week is meant: it has a capital letter, or is no other word in lower case."""
        return self.is_capitalised(group) or self[group].rstrip(".") not in time_words.NAMES_AND_WORDS

    @property
    def starts_a_sentence(self) -> bool:
        """Whether the match starts the text, a line or a sentence."""
        return _SENTENCE_START.search(self.before) is not None

    @property
    def is_a_sentence(self) -> bool:
        """Whether the match is a whole sentence, behind another one."""
        return _STOP_BEFORE.search(self.before) is not None and _STOP_AFTER.match(self.after) is not None

    def follows(self, *words: str) -> bool:
        """Whether one of the words, in whatever case, stands right before the match."""
        last = _LAST_WORD.search(self.before)
        return last is not None and last[1].lower() in words

    @property
    def before(self) -> str:
        """Up to 40 characters of its line before the match, as they stand in the text."""
        return self.text[max(0, self.match.start() - _BESIDE) : self.match.start()].rpartition("\n")[2]

    @property
    def continues_a_number(self) -> bool:
        """Whether the number at the start is the rest of another, as in 10^30, $30, 1/30, 2024-30 and 1,000,030."""
        if self.words.startswith(("a ", "an ")):  # "$10 million a year ago"
            return False
        rest = _REST_OF_FIGURE if self.match[0][:1].isdigit() else _REST_OF_WORDS
        return rest.search(self.before) is not None

    @property
    def continues_an_ordinal(self) -> bool:
        """Whether the ordinal at the start is the rest of another, as "first" is in "forty-first"."""
        return _TENS_BEFORE.search(self.before) is not None

    @property
    def is_led_as_a_year(self) -> bool:
        """Whether a year must follow, and no number of things: the first months of 2020, "In 1990 and 2000 …"."""
        if _PART_BEFORE.search(self.before) or _YEAR_AND_BEFORE.search(self.before):
            return True
        return _IN_BEFORE.search(self.before) is not None and _AND_YEAR_AFTER.match(self.after) is not None

    @property
    def sentence_before(self) -> str:
        """Up to 200 characters of the sentence before the match, as they stand in the text."""
        return sentence_before(self.text, self.match.start())

    @property
    def sentence_after(self) -> str:
        """Up to 200 characters of the sentence after the match, as they stand in the text."""
        end = self.match.end()
        return SENTENCE_END.split(self.text[end - 2 : end + _REST_OF_SENTENCE])[0][2:] if end > 1 else self.after

    @property
    def around(self) -> WordsAround:
        """The words of its sentence around the match, as one asks them whether it lies ahead."""
        return WordsAround(
            before=self.sentence_before,
            after=self.sentence_after,
            start=self.match.start(),
            end=self.match.end(),
            is_colloquial=self.domain == "colloquial",
        )

    @property
    def told_of_year(self) -> Factuality:
        """What the words around tell of a date without a year; in a narrative other dates give it one."""
        return PLAIN if self.domain == "narrative" else of_date(self.around, lacks_year=True)

    @property
    def after(self) -> str:
        """Up to 40 characters of its line after the match, as they stand in the text."""
        return self.text[self.match.end() : self.match.end() + _BESIDE].partition("\n")[0]


@attrs.frozen
class Latent:
    """A meaning that counts only beside another expression: a bare "18:30", "Sat.", "night", "may".

    A latent expression may be a time, and its own words and those around it do not say so: "18:30" may be a score,
    "Sat." a verb. It becomes a candidate all the same, so that a refiner can join it ("Thursday at 18:30"); what no
    refiner has joined, or made sure of, is dropped at the end of refining. `alone_in` are the domains in which it
    counts without a neighbour: a post that says "night" means one.
    """

    meaning: Meaning
    alone_in: tuple[Domain, ...] = ()


Extent: TypeAlias = tuple[int, int]


@attrs.frozen
class Ends:
    """A range with the spans of its two ends in the text."""

    meaning: Range
    first: Extent
    last: Extent

    @classmethod
    def of(cls, found: Found, first: str, last: str, meaning: Range) -> Ends:
        """The first end is what stands up to the end of the group `first`, the last what stands from `last` on."""
        return cls(meaning, (found.match.start(), found.match.end(first)), (found.match.start(last), found.match.end()))


@attrs.frozen
class Series:
    """Several expressions in one match, each with its span: "May 3, 5 and 7"."""

    items: tuple[tuple[Extent, Meaning], ...]


Composed: TypeAlias = Meaning | Modifier | Latent | Ends | Series | None


@attrs.frozen
class Rule:
    """A shape of expression.

    `name` is for people and appears in `Timex.rules`. `starts` are the words with which it can start, in lower case.
    `source` is its pattern as `rule` describes it. `compose` gives its meaning, or `None` where the text around speaks
    against it.
    """

    name: str
    starts: frozenset[str]
    source: str
    compose: Callable[[Found], Composed]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression, compiled at its first use: a short text needs few of them."""
        return compiled(self.source)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How the words of its pattern begin, `DIGIT` where it has figures, and nothing where it takes any word."""
        named = _named(self.source)
        figures = {time_words.DIGIT} if _FIGURE.search(named) else set()
        any_word = {""} if _ANY_WORD in self.source else set()
        return frozenset(beginning(word) for word in _LITERAL.findall(named)) | figures | any_word

    def knows(self, start: str) -> bool:
        """Whether a word that starts so can stand in a match; nothing stands for a word of which no rule knows more."""
        return not self.beginnings.isdisjoint(("", start[:2], start[:3], start))


def beginning(word: str) -> str:
    """The first four letters of a word, or `DIGIT`."""
    return time_words.DIGIT if word[0].isdigit() else word[:4]


def rule(name: str, *, starts: Iterable[str], pattern: str) -> Callable[[Callable[[Found], Composed]], Rule]:
    """Make a rule of a composing function.

    The pattern is a regular expression on plain text in lower case (see `PlainText`) in which `<month>` stands for a
    named group that matches the words of that class in the lexicon (`<month2>` for a second one). A blank may stand
    before an optional comma, as tokenised texts have it. A match ends at the end of a word. Raises `LexiconError` for a
    class that the lexicon does not have.

    >>> @rule("month and year", starts={"may"}, pattern="<month> <year>")
    ... def month_and_year(found):
    ...     return None
    >>> month_and_year.pattern.match("may 2024")["year"]
    '2024'
    """

    def make(compose: Callable[[Found], Composed]) -> Rule:
        for table, _ in _CLASS.findall(pattern):
            if table not in time_words.CLASSES:
                close = get_close_matches(table, time_words.CLASSES, n=1)
                advice = f"is <{close[0]}> meant?" if close else f"there are {', '.join(sorted(time_words.CLASSES))}"
                raise LexiconError(f"the rule {name!r}: no table of words has the name <{table}>; {advice}")
        return Rule(name, frozenset(starts), pattern, compose)

    return make


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern as `rule` describes it."""
    return re.compile(rf"(?:{_named(pattern).replace(',? ', '(?: ?, ?| )')})(?!\w)")


def _named(pattern: str) -> str:
    return _CLASS.sub(lambda match: f"(?P<{match[1]}{match[2]}>{time_words.CLASSES[match[1]]})", pattern)
