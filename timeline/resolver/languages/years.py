"""A year alone, where the words before it leave no doubt: im Jahr 2013, en 2013, nel 2013."""

from __future__ import annotations

import re

from timeline.model.civil import Granularity, Moment
from timeline.resolver.languages.evidence import Evidence, is_span_of_years
from timeline.resolver.languages.lexicon import Lexicon
from timeline.resolver.languages.spelling import Before
from timeline.resolver.lexicon import DIGIT
from timeline.resolver.meaning import Meaning, Unit, Vague
from timeline.resolver.rule import Found, Rule

_NEXT_WORD = re.compile(r"\s+(\w+)")


def rules(lexicon: Lexicon, evidence: Evidence) -> tuple[Rule, ...]:
    """The rule of bare years in a language."""
    sure, likely = Before(lexicon.year_sure), Before(lexicon.year_likely)

    def compose(found: Found) -> Meaning | None:
        number = int(found["year"])
        if not 1000 <= number <= 2100 or evidence.refuses(found) or is_span_of_years(found):
            return None
        if not sure.matches(found) and not (likely.matches(found) and _is_followed_by_no_noun(found, lexicon)):
            return None
        if evidence.before_christ.matches(found):
            return Vague(None, f"years before Christ in {lexicon.name} are not resolved")
        return evidence.side(Unit(Granularity.YEAR, Moment(number)), found)

    return (Rule(f"year ({lexicon.name})", frozenset({DIGIT}), "(?P<year>[12][0-9]{3})", compose),)


def _is_followed_by_no_noun(found: Found, lexicon: Lexicon) -> bool:
    """Whether the number can count nothing: the sentence pauses, a name follows, or a word that is no noun."""
    following = _NEXT_WORD.match(found.after)
    if following is None:
        return True
    word = following[1]
    return word.lower() in lexicon.after_year or (word[0].isupper() and not lexicon.capitalised)
