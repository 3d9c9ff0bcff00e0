"""The words of the sentence around a date, and the prepositions by which the date hangs on them."""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from timeline.factuality.judgement import Cue
from timeline.languages.en import cues, times

_WORD = re.compile(
    r"n['’]t\b|[ap]\.m\.|[^\W_]+(?:[.-][^\W_]+)*(?!(?<=n)['’]t\b)|['’](?:ll|re|ve|[dsm])\b|--|''|``|[^\w\s]"
)
_YEAR = re.compile(r"\d{4}")
_GERUND = re.compile(r"[aeiouy].*ing$")  # "bringing", but not "bring", whose stem would have no vowel
_PART_OF_DATE = cues("words", "part_of_date") | cues("words", "prepositions")
_PART_BEFORE_OF = cues("words", "part_before_of")
_NO_INFINITIVE = (
    cues("words", "determiners")
    | cues("words", "prepositions")
    | cues("words", "no_infinitive")
    | cues("pronouns", "all")
)
MODALS = cues("modals", "planned") | cues("modals", "hypothetical")
_DETERMINERS_AND_PLANS = cues("words", "determiners") | cues("modifiers", "planned")
_OPENINGS = cues("words", "openings")
_POSSESSIVE = cues("grammar", "possessive")
_PREPOSITIONS = cues("words", "prepositions")
_OCCASIONS = cues("words", "occasions")
_STOPS = frozenset(';:—–()“”"') | {"--", "''", "``"}
_CALENDAR = frozenset(
    name for table in ("month", "short_month", "weekday", "short_weekday", "part_of_day") for name in times()[table]
) | frozenset(times()["zone"])
_NAMES_AND_WORDS = frozenset(times()["name_and_word"]["words"])
_DATE = ""  # stands for the date itself among the words


@attrs.frozen(kw_only=True)
class WordsAround:
    """The words of its sentence before and after an expression, which is `text[start:end]` of what holds them all.

    `is_colloquial` says that they stand in a post, whose verbs tell little of time.
    """

    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    is_colloquial: bool = False


@attrs.frozen(slots=False)
class DatedSentence:
    """The words around a date, with the date as an empty word among them."""

    around: WordsAround

    @cached_property
    def _found(self) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
        return list(_WORD.finditer(self.around.before)), list(_WORD.finditer(self.around.after))

    @cached_property
    def written(self) -> list[str]:
        """The words as they stand."""
        before, after = self._found
        return [*(match[0] for match in before), _DATE, *(match[0] for match in after)]

    @cached_property
    def words(self) -> list[str]:
        """The words, in lower case but for names: whatever has a capital letter within the sentence."""
        left = (";", *self.written[:-1])  # the first word opens a sentence too
        return [word.lower() if stop in _STOPS else word for stop, word in zip(left, self.written, strict=True)]

    @cached_property
    def date(self) -> int:
        """Where the date stands among the words."""
        return len(self._found[0])

    @cached_property
    def start(self) -> int:
        """Where the phrase of the date starts: "by the end of", "from 6 p.m. on"."""
        at = self.date
        while at and self._is_part_of_date(at - 1):
            at -= 1
        return at

    def _is_part_of_date(self, at: int) -> bool:
        word = self.words[at].lower()
        if self.written[at] in _NAMES_AND_WORDS:  # "plan to wed on Friday"
            return False
        if word == "coming" and self.word(at - 1) not in _DETERMINERS_AND_PLANS:  # "is not coming on"
            return False
        if word in _PART_OF_DATE or word in _CALENDAR or word[0].isdigit():
            return True
        if word in _PART_BEFORE_OF:
            return self.word(at + 1) == "of"
        if word in (",", "and", "or", "-", "–"):  # "on Thursday, 3 June", "on Monday and Tuesday"
            left = self.word(at - 1).lower()
            return left in _CALENDAR or left == "mid" or (left[:1].isdigit() and not _YEAR.fullmatch(left))
        return False

    @cached_property
    def links(self) -> list[str]:
        """The prepositions before the date, the nearest one first; in "until the end of June" only the first word."""
        phrase = range(self.date - 1, self.start - 1, -1)
        return [self.words[at] for at in phrase if self.words[at] in _PREPOSITIONS and not self._joins_a_part(at)]

    def _joins_a_part(self, at: int) -> bool:
        return self.words[at] == "of" and self.word(at - 1) in _PART_BEFORE_OF

    @property
    def link(self) -> str:
        """The preposition right before the date, or nothing."""
        return self.links[0] if self.links else ""

    @property
    def word_behind(self) -> str:
        """The word behind the date, and behind a comma there."""
        return self.word(self.date + 1 + (self.word(self.date + 1) == ","))

    @cached_property
    def names_something(self) -> bool:
        """Whether something is called after the date: "Monday's vote", "the 3 May accord"."""
        after = self.word(self.date + 1)
        if after in _POSSESSIVE:
            return True
        is_noun = after.isalpha() and after not in _NO_INFINITIVE and self.written[self.date + 1].islower()
        return is_noun and self.word(self.date - 1) in _DETERMINERS_AND_PLANS and after not in MODALS

    @cached_property
    def opens_clause(self) -> bool:
        """Whether a clause begins with the date, so that its verb stands behind it."""
        before = self.word(self.start - 1)
        if before == ",":
            return self.word(self.date + 1)[:1].isalnum()
        return self.start - 1 == self.clause or not before

    @cached_property
    def is_aside(self) -> bool:
        """Whether the date stands between two commas: "the vote, on Monday, will be"."""
        return self.word(self.start - 1) == "," == self.word(self.date + 1)

    @cached_property
    def clause(self) -> int:
        """The place of the word behind which the clause of the date begins, or -1: "said that the vote in June"."""
        in_brackets = self.word(self.start - 1) == "(" and self.word(self.date + 1) == ")"
        places = range(self.start - 1 - in_brackets, -1, -1)
        borders = (at for at in places if self.is_stop(at) or self.words[at] in _OPENINGS)
        return next((at for at in borders if at not in self.in_brackets), -1)

    @cached_property
    def in_brackets(self) -> frozenset[int]:
        """The places of what stands in brackets before the date, with the brackets: "at 7 p.m. (local time) on"."""
        inside: set[int] = set()
        if ")" not in self.words:
            return frozenset()
        opened: int | None = None
        for at, word in enumerate(self.words[: self.start]):
            if word == "(":
                opened = at
            elif word == ")" and opened is not None:
                inside.update(range(opened, at + 1))
                opened = None
        return frozenset(inside)

    def word(self, at: int) -> str:
        """A word, or nothing beyond the ends and at the date."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_stop(self, at: int) -> bool:
        """Whether a clause ends there."""
        return self.word(at) in _STOPS

    def next_comma(self, at: int) -> int:
        """The place of the next comma, or the end."""
        return self.words.index(",", at) if "," in self.words[at:] else len(self.words)

    def is_infinitive(self, at: int) -> bool:
        """Whether a "to" stands there that opens an infinitive: "to meet", but not "to Oslo", "to power"."""
        verb = self.written[at + 1] if self.word(at) == "to" and at + 1 < len(self.words) else ""
        is_plural = verb.endswith("s") and not verb.endswith("ss")
        is_gerund = _GERUND.search(verb) is not None
        return verb.isalpha() and verb.islower() and verb not in _NO_INFINITIVE and not is_plural and not is_gerund

    def to_occasion(self, at: int) -> int | None:
        """The place of the "to" behind a word that leads to an occasion before the date: "invited him to a meeting"."""
        to = next((to for to in range(at + 1, self.start) if self.word(to) == "to"), None)
        if to is None or self.word(to + 1) == "the":
            return None
        return None if _OCCASIONS.isdisjoint(self.words[to + 1 : self.start]) else to

    def cue(self, first: int, last: int) -> Cue:
        """Words that decide, from the first to the last of them, on one side of the date."""
        before, after = self._found
        text, offset, found = self.around.before, self.around.start - len(self.around.before), before
        if first > self.date:
            text, offset, found = self.around.after, self.around.end, after
            first, last = first - self.date - 1, last - self.date - 1
        start, end = found[first].start(), found[last].end()
        return Cue(start=start + offset, end=end + offset, text=text[start:end])

    def quoted(self, first: int, last: int) -> str:
        """How they are told: with dots for what stands between the first and the last."""
        if first == last:
            return f"the word “{self.written[first]}” speaks"
        between = " … " if last > first + 1 else " "
        return f"the words “{self.written[first]}{between}{self.written[last]}” speak"
