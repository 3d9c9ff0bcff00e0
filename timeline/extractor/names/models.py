"""Names that end in a number: "Boeing 777", "Nikkei 225", "A380"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from spacy.tokens import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NUMBER = re.compile(r"[A-Z]{0,3}-?\d+(?:[A-Z]{1,3}|s)?(?:[-.]\d+)?", re.ASCII)
_MODEL = re.compile(r"[A-Z]{1,3}-?\d+[A-Z]{0,3}s?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_NAMING = frozenset({"ORG", "PRODUCT", "EVENT", "PERSON", "FAC", "WORK_OF_ART", "LAW", "LOC", ""})
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})


def is_model(word: str) -> bool:
    """Whether a word is written as the name of a model: "A380", "F-16".

    >>> is_model("A380"), is_model("F-16s"), is_model("777"), is_model("Oslo")
    (True, True, False, False)
    """
    return _MODEL.fullmatch(word) is not None


def with_models(doc: Doc, entities: Iterable[Span]) -> list[Span]:
    """The entities, those that a number follows together with it; the recogniser mostly cuts such names in two.

    So are capitals before a number that it did not take for a name. What bears a number is a product, an index, a
    flight: never the company whose name opens it.
    """
    found = list(entities)
    of_word = {word.i: entity for entity in found for word in entity}
    named = [_with_number(number, of_word.get(number.i - 1)) for number in doc if _is_of_name(number, of_word)]
    covered = {word.i for entity in named for word in entity}
    kept = [entity for entity in found if not any(word.i in covered for word in entity)]
    return sorted((*kept, *named), key=lambda entity: entity.start)


def _is_of_name(number: Token, of_word: dict[int, Span]) -> bool:
    """Whether the word is a number that belongs to the name right before it, and counts nothing itself."""
    if not number.i or not _NUMBER.fullmatch(number.text) or _YEAR.fullmatch(number.text):
        return False
    before, entity = number.nbor(-1), of_word.get(number.i - 1)
    is_name = before.text[:1].isupper() or (entity is not None and any(char.isupper() for char in before.text))
    if not is_name or number.ent_type_ in _AMOUNTS or before.pos_ not in ("PROPN", "NOUN"):
        return False
    if (entity.label_ if entity is not None else before.ent_type_) not in _NAMING:
        return False
    holds = number.head.i == before.i and number.dep_ in ("nummod", "appos", "nmod")
    return holds or (before.head.i == number.i and before.dep_ in ("compound", "nmod", "nummod"))


def _with_number(number: Token, entity: Span | None) -> Span:
    """The name and its number as one entity."""
    start = number.i - 1
    if entity is not None and entity.end <= number.i:
        start = entity.start
    else:
        while start and (word := number.doc[start - 1]).pos_ == "PROPN" and word.dep_ == "compound":
            start -= 1
    return Span(number.doc, start, number.i + 1, label="PRODUCT")
