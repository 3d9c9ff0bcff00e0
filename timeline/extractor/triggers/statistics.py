"""Figures that are reported like events: "trade grew 26% to $240 billion", "oil made up half of it"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import Entry, Lexicon
from timeline.extractor.triggers.trigger import Trigger
from timeline.languages.en import cues
from timeline.model import EventType
from timeline.parsing.syntax import children, is_passive, objects_of, subject_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def with_statistics(tokens: Iterable[Token], triggers: list[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """The triggers with the statistics among the tokens, which take their words from the others."""
    found = [statistic for token in tokens if (statistic := _statistic(token, lexicon))]
    taken = {token.i for statistic in found for token in (statistic.token, statistic.measure) if token is not None}
    others = (trigger for trigger in triggers if not taken & {home.i for home in trigger.homes})
    return sorted((*found, *others), key=lambda trigger: trigger.token.i)


def quantities(token: Token) -> list[Token]:
    """The dependents of a word, in order, that give an amount: "26%", "to $240 billion", "a record"."""
    return [child for child in token.children if child.dep_ not in ("relcl", "advcl", "conj") and _is_amount(child)]


def _statistic(token: Token, lexicon: Lexicon) -> Trigger | None:
    found = _of_verb(token, lexicon) if token.pos_ == "VERB" else _of_noun(token, lexicon)
    if found is None:
        return None
    measure, kind = found
    entry = Entry(words=(), type=kind, say="")
    return Trigger(token=token, first=token, last=token, entry=entry, measure=measure)


def _of_verb(verb: Token, lexicon: Lexicon) -> tuple[Token | None, EventType] | None:
    """What a verb measures, if that is said, and the type of its figures."""
    subject = _subject_of_figures(verb)
    if subject is None:
        return None
    amounts = quantities(verb)
    if _is_any_of(verb, "results"):
        return _first_measured((*amounts, *_wholes(amounts)), lexicon)
    measured = _measured(subject, lexicon)
    if amounts and _is_any_of(verb, "shares"):
        return _of_share(amounts, lexicon) or measured
    if amounts and _is_any_of(verb, "levels"):
        return measured
    is_change = _is_change(verb, amounts)
    if is_change and measured is None and subject.ent_type_ != "PERSON" and _has_figure(amounts):
        kind = lexicon.fallbacks.get("figures")  # "Doba Oil grew 5%": what grows without a measure is a company
        return (None, kind) if kind else None
    return measured if is_change else None


def _subject_of_figures(verb: Token) -> Token | None:
    """Of whom or what a verb may give figures: in "trade grew 26%" the trade."""
    return subject_of(verb) if verb.lemma_ in _verbs() and not is_passive(verb) else None


def _is_change(verb: Token, amounts: list[Token]) -> bool:
    """Whether the verb says by how much something changes and changes nothing else: "grew 26%", not "grew beans"."""
    return _is_any_of(verb, "changes") and all(noun in amounts for noun in children(verb, "dobj"))


def _of_share(amounts: Iterable[Token], lexicon: Lexicon) -> tuple[None, EventType] | None:
    """The type of what the amounts are parts of: "oil made up half of its exports"."""
    whole = _first_measured(_wholes(amounts), lexicon)
    return (None, whole[1]) if whole else None


def _of_noun(noun: Token, lexicon: Lexicon) -> tuple[Token, EventType] | None:
    """What a noun such as "rise" measures: "a rise in exports", "export growth"."""
    if noun.pos_ != "NOUN" or noun.lemma_ not in cues("statistics", "nouns") or noun.dep_ in ("compound", "amod"):
        return None
    measures = objects_of(noun, *cues("triggers", "before_measures"))
    return _first_measured((*measures, *children(noun, "compound", "nmod")), lexicon)


def _first_measured(nouns: Iterable[Token], lexicon: Lexicon) -> tuple[Token, EventType] | None:
    return next((found for noun in nouns if (found := _measured(noun, lexicon))), None)


def _measured(noun: Token, lexicon: Lexicon) -> tuple[Token, EventType] | None:
    """The noun with the type of its statistics: of "the share of trade" that of trade, of "a number of men" none."""
    kind = _kind(noun, lexicon)
    if kind is None or noun.lemma_ not in cues("statistics", "generic"):
        return (noun, kind) if kind else None
    if any(child.lower_ in cues("grammar", "indefinite") for child in children(noun, "det")):
        return None
    nearer = (*children(noun, "compound", "nmod"), *objects_of(noun, "of"))
    return noun, next((found for word in nearer if (found := _kind(word, lexicon))), kind)


def _kind(noun: Token, lexicon: Lexicon) -> EventType | None:
    """The type of the noun's figures; "shares" are other things than a share."""
    return lexicon.measures.get(noun.lower_) or lexicon.measures.get(noun.lemma_.lower())


def _wholes(amounts: Iterable[Token]) -> Iterator[Token]:
    """Of what the amounts are parts: "28% of its trade", "for a third of all exports"."""
    for amount in amounts:
        for part in (amount, *children(amount, "pobj")):
            yield from objects_of(part, "of")


def _has_figure(amounts: Iterable[Token]) -> bool:
    """Whether one of the amounts is a percentage or a sum of money."""
    return any(
        _unit(part) in ("PERCENT", "MONEY") for amount in amounts for part in (amount, *children(amount, "pobj"))
    )


@cache
def _verbs() -> frozenset[str]:
    lists = (cues("statistics", name) for name in ("changes", "levels", "shares", "results"))
    return frozenset(words.split()[0] for words in frozenset().union(*lists))


def _is_any_of(verb: Token, name: str) -> bool:
    """Whether the verb, or the verb with its preposition or particle, stands in that list."""
    words = cues("statistics", name)
    near = children(verb, "prep", "prt", "advmod")
    return verb.lemma_ in words or any(f"{verb.lemma_} {part.lower_}" in words for part in near)


def _is_amount(token: Token) -> bool:
    if token.lemma_ in cues("statistics", "nouns"):
        return False  # "28%, an increase from 19%"
    nouns = children(token, "pobj") if token.dep_ == "prep" else [token]
    return any(_unit(noun) or noun.lemma_ in cues("statistics", "marks") for noun in nouns)


def _unit(token: Token) -> str | None:
    """What kind of amount a word heads, or has with it as "sales of $3 million" has."""
    for part in (
        token,
        *children(token, "nummod", "quantmod", "npadvmod"),
        *objects_of(token, *cues("triggers", "before_amounts")),
    ):
        if part.ent_type_ in ("PERCENT", "MONEY", "QUANTITY", "CARDINAL"):
            return str(part.ent_type_)
    return None
