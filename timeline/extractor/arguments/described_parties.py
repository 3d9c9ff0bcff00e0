"""What a party without a name is called, and who else a noun says takes part with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.names import Names, meant_by
from timeline.languages.en import cues, is_party_noun
from timeline.parsing.noun_phrases import noun_phrase
from timeline.parsing.syntax import SUBJECTS, antecedent_of, children, is_beside, objects_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def description_of(noun: Token, names: Names) -> str:
    """The noun with what tells who it is: "a court in Davao", "Jonas Lund’s company" for "his company"."""
    phrase = noun_phrase(noun, also=cues("arguments", "identifying") if _acts(noun) else frozenset())
    for word in children(noun, "poss"):
        if (owner := _owner(word, names)) and f"{word.text} " in phrase:
            return phrase.replace(f"{word.text} ", f"{owner}’s ", 1)
    return "" if phrase.lower().startswith("whose ") else phrase


def _acts(noun: Token) -> bool:
    """Whether somebody acts: what stands behind an object says as often where it happens ("shot a man in Oslo")."""
    return is_party_noun(noun.text) and (noun.dep_ in SUBJECTS or noun.head.dep_ == "agent")


def _owner(word: Token, names: Names) -> str:
    """Who is meant by "whose" or "his"; nothing where it is open."""
    meant = meant_by(word, names)
    if not meant and word.tag_ == "WP$" and (antecedent := antecedent_of(word)) is not None:
        return noun_phrase(antecedent)
    return meant[0].name if len(meant) == 1 else ""


def companions_of(noun: Token) -> Iterator[Token]:
    """Who does or suffers the same: "Lund, along with two aides"."""
    for together in children(noun, "prep", "advmod"):
        if is_beside(together):
            yield from objects_of(together, *cues("grammar", "beside"))


def members_of(group: Token) -> Iterator[Token]:
    """Whom the text names of a group: "ministers, including Lund"."""
    yield from objects_of(group, *cues("arguments", "including"))
