"""What the words around a date say of it: a street, a number of people, a year before Christ, since, until."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from timeline.resolver.explicit.language_lexicon import Lexicon
from timeline.resolver.explicit.spelling import ACCENT, any_of, composed
from timeline.resolver.meaning import Bound, Checked, Unit, Vague
from timeline.resolver.recognise import folded
from timeline.resolver.rule import Found, compiled

_REST_OF_NUMBER = re.compile(r"[\d.,:;^*+/\\=<>#%&@$€£¥₹_]$|(?<!\d{4})(?<!\d{4}\s)(?<!-)[-–]$|\d $")
_CUT_OFF = re.compile(r"[%°$€£/@_+]|[.,:]\d|:\S|,[-–]|\d")
_NEXT_WORD = re.compile(rf"\s+((?:\w|{ACCENT})+)")
_IN_A_SPAN_OF_YEARS = re.compile(r"\s?[-–/]\s?\d")


class Before:
    """Whether one of the words ends right before a span.

    >>> [found] = [Found(match, "le 16") for match in re.finditer("16", "le 16")]
    >>> Before(["le"]).matches(found), Before(["la"]).matches(found)
    (True, False)
    """

    __slots__ = ("_pattern",)

    def __init__(self, words: Iterable[str]) -> None:
        spaced = [word for word in words if not word.endswith("'")]
        elided = [word for word in words if word.endswith("'")]
        self._pattern = compiled(rf"(?<!\w)(?:{any_of(spaced)} |{any_of(elided)})$")

    def matches(self, found: Found) -> bool:
        """Whether one of the words stands there, in whatever case."""
        return self.search(found.before) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """The words at the end of a text."""
        return self._pattern.search(folded(text))


class After:
    """Whether one of the words starts right after a span, behind a blank."""

    __slots__ = ("_pattern",)

    def __init__(self, words: Iterable[str]) -> None:
        self._pattern = compiled(rf"[ ,]? ?{any_of(words)}")

    def matches(self, found: Found) -> bool:
        """Whether one of the words stands there, in whatever case."""
        return self._pattern.match(folded(found.after)) is not None


@attrs.frozen
class Evidence:
    """The words of a language that speak for or against a date beside them."""

    lexicon: Lexicon
    year_sure: Before
    year_likely: Before
    names: Before
    counted: After
    before_christ: After
    since: Before
    until: Before
    onward: After

    @classmethod
    def of(cls, lexicon: Lexicon) -> Evidence:
        """The evidence words of a lexicon, as patterns."""
        return cls(
            lexicon=lexicon,
            year_sure=Before(lexicon.year_sure),
            year_likely=Before(lexicon.year_likely),
            names=Before(lexicon.named_after_dates),
            counted=After(lexicon.counted),
            before_christ=After(lexicon.before_christ),
            since=Before(lexicon.since),
            until=Before(lexicon.until),
            onward=After([*lexicon.through, *lexicon.until]),
        )

    def refuses(self, found: Found) -> bool:
        """Whether the span is part of a longer number or a name, or ends in a number of things."""
        return (
            (found.match[0][:1].isdigit() and _REST_OF_NUMBER.search(found.before) is not None)
            or _CUT_OFF.match(found.after) is not None
            or self.names.matches(found)
            or self.counted.matches(found)
        )

    def is_for_a_year(self, found: Found) -> bool:
        """Whether the words around a number make it a year."""
        return self.year_sure.matches(found) or (self.year_likely.matches(found) and not self._may_count(found))

    def _may_count(self, found: Found) -> bool:
        """Whether a noun may follow: not where the sentence pauses, a name follows, or a word that is no noun."""
        following = _NEXT_WORD.match(found.after)
        if following is None:
            return False
        is_name = following[1][0].isupper() and not self.lexicon.capitalised
        return not is_name and composed(following[1]) not in self.lexicon.after_year

    def side(self, meaning: Unit | Checked | Vague, found: Found) -> Unit | Checked | Vague | Bound:
        """The date, or all time on one side of it after "since" and "until", which stay outside the span.

        In a range, from one date until another, each of them is just a date.
        """
        if self.since.matches(found) and not self.onward.matches(found):
            return Bound(meaning, "since")
        until = self.until.search(found.before)
        if until and not re.search(r"\d", found.before[: until.start()]):
            return Bound(meaning, "until")
        return meaning


def is_span_of_years(found: Found) -> bool:
    """Whether the year at the end goes on to another, as in 2013-14."""
    return _IN_A_SPAN_OF_YEARS.match(found.after) is not None
