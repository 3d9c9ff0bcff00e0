"""What the words around a date say of it: a street, a number of people, a year before Christ, since, until."""

from __future__ import annotations

import re

import attrs

from timeline.resolver.languages.lexicon import Lexicon
from timeline.resolver.languages.spelling import After, Before
from timeline.resolver.meaning import Bound, Checked, Unit, Vague
from timeline.resolver.rule import Found

_REST_OF_NUMBER = re.compile(r"[\d.,:;^*+/\\=<>#%&@$€£¥₹−_]$|(?<!\d{4})(?<!\d{4}\s)(?<!-)[-–]$|\d[^\S\n]$")
_CUT_OFF = re.compile(r"[%°$€£/@_+]|[.,:]\d|:\S|\d")
_IN_A_SPAN_OF_YEARS = re.compile(r"\s?[-–/]\s?\d")


@attrs.frozen
class Evidence:
    """The words of a language that speak for or against a date beside them."""

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
