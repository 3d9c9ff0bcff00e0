"""Relative expressions, found only to be named as unresolved: gestern, jeudi dernier, bare weekdays."""

from __future__ import annotations

import re

from timeline.resolver.explicit.date_evidence import After, Before
from timeline.resolver.explicit.language_lexicon import Lexicon, numbered
from timeline.resolver.explicit.spelling import any_of, composed, maybe, starts_of
from timeline.resolver.meaning import Meaning, Vague
from timeline.resolver.rule import Found, Rule, compiled

_SENTENCE_START = re.compile(r"(?:^|[.!?…:»”\"–-]\s{1,3}|[«“\"„¿¡]\s?)$")


def rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules of relative expressions in a language; their meaning is the reason why they have none."""
    words, weekdays = lexicon.relative, numbered(lexicon.weekdays)
    reason = f"relative expressions in {lexicon.name} are not resolved; only explicit dates are"
    another = {phrase: Before(before) for phrase, before in words.not_after.items()}
    evidence, habit = Before(words.weekday_after), Before(words.weekday_not_after)
    name = After(words.weekday_not_before)
    date = compiled(rf"(?: ?, ?| ){maybe(any_of(lexicon.before_day) + ' ')}[0-9]{{1,2}}")

    def phrase(found: Found) -> Meaning | None:
        before = another.get(composed(found.match[0]))
        is_word = found.original()[:1].islower() or _SENTENCE_START.search(found.before)
        return Vague(None, reason) if is_word and not (before and before.matches(found)) else None

    def weekday(found: Found) -> Meaning | None:
        modified = len(found.match[0]) > len(found["weekday"])
        if found.is_capitalised("weekday") is not lexicon.capitalised or habit.matches(found) or name.matches(found):
            return None
        if date.match(found.after) and not found.match[0].startswith(found["weekday"]):
            return None  # in "ce jeudi 16 mai 2024" the weekday belongs to the date, which is tried next
        if not modified and words.weekday_after and not evidence.matches(found):
            return None
        return Vague(f"XXXX-WXX-{weekdays[composed(found['weekday'])] + 1}", reason)

    before, after = any_of(words.weekday_modifiers_before), any_of(words.weekday_modifiers_after)
    one = rf"{maybe(f'{before} ')}(?P<weekday>{any_of(weekdays)}){maybe(f' {after}')}"
    return (
        Rule(f"relative ({lexicon.name})", starts_of(words.phrases), any_of(words.phrases), phrase),
        Rule(f"weekday ({lexicon.name})", starts_of([*weekdays, *words.weekday_modifiers_before]), one, weekday),
    )
