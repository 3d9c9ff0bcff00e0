"""The title of a statistic: what is measured, the verb and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.triggers import quantities
from timeline.languages.en import cues
from timeline.parsing.noun_phrases import noun_phrase, phrase_bounds
from timeline.parsing.syntax import children, is_time, subject_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def of_statistic(content: TitleContent) -> list[str]:
    """The line in one part: "Trade between Norway and Chad grows 26% to $240 billion"."""
    word, measure = content.trigger.token, content.trigger.measure
    if not content.trigger.is_verb:
        return [f"{content.doubt} {_of_change(word, measure)}"]
    subject, plural = _subject(content)
    amounts = [amount for amount in quantities(word) if amount.i > word.i]
    figures = " ".join(_whole_phrase(amount) for amount in amounts)
    return [f"{subject} {content.predicate(_verb_phrase(word, amounts), plural=plural)} {figures}"]


def _subject(content: TitleContent) -> tuple[str, bool]:
    """What grows, and whether it is many: "trade", "exports of oil", else who has the figures: "Doba Oil"."""
    measure, agents = content.trigger.measure, content.of("agent")
    if measure is not None and measure == subject_of(content.trigger.token):
        return _what_of(measure), measure.tag_ == "NNS"
    return (content.row(agents), is_plural(agents)) if agents else ("", False)


def _verb_phrase(verb: Token, amounts: list[Token]) -> str:
    """The verb with its direction: "go up"."""
    beside = [part for part in children(verb, "prt", "advmod") if part not in amounts]
    directions = (part.lower_ for part in beside if part.lower_ in cues("title_words", "directions"))
    return " ".join((verb.lemma_, *directions))


def _what_of(measure: Token) -> str:
    """What is measured, without the article or pronoun before it."""
    before = [child.text for child in children(measure, "det", "poss") if child.pos_ in ("DET", "PRON")]
    phrase = _whole_phrase(measure)
    return phrase.removeprefix(before[0]).lstrip() if before else phrase


def _of_change(noun: Token, measure: Token | None) -> str:
    """A change of what is measured: "26% increase in trade"."""
    left, right = phrase_bounds(noun)
    left += noun.doc[left].pos_ == "DET"
    phrase = noun.doc[left : right + 1].text
    if measure is None or left <= measure.i <= right:
        return phrase
    return f"{phrase} {measure.head.lower_} {noun_phrase(measure)}"


def _whole_phrase(head: Token) -> str:
    """The word with all that hangs on it but clauses, appositions and dates."""
    left_out = {
        word.i
        for token in head.subtree
        if token.dep_ in ("relcl", "acl", "appos", "advcl") or is_time(token)
        for word in token.subtree
    }
    left_out |= {token.i for token in head.subtree if any(noun.i in left_out for noun in children(token, "pobj"))}
    words = [token.text_with_ws for token in head.subtree if token.i not in left_out]
    return "".join(words).strip(" ,;")
