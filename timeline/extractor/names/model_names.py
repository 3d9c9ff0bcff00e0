"""Names that end in a number: "Cessna 172", "Euronext 100", "E195"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.parsing.tree import Doc, Span, Token

_NUMBER = re.compile(r"[A-Z]{0,3}-?\d+(?:[A-Z]{1,3}|s)?(?:[-.]\d+)?", re.ASCII)
_MODEL = re.compile(r"[A-Z]{1,3}-?\d+[A-Z]{0,3}s?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_NAMING = frozenset({"ORG", "PRODUCT", "EVENT", "PERSON", "FAC", "WORK_OF_ART", "LAW", "LOC", "CARDINAL", ""})
_AMOUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})


def is_model(word: str) -> bool:
    """Whether a word is written as the name of a model: "E195", "F-16".

    >>> is_model("E195"), is_model("F-16s"), is_model("172"), is_model("Oslo")
    (True, True, False, False)
    """
    return _MODEL.fullmatch(word) is not None


def is_capitalised(word: str) -> bool:
    """Whether a word is written as names are, with a capital in front or, as brands are, behind it ("eShop")."""
    return word[:1].isupper() or any(char.isupper() for char in word[1:2])


def with_models(doc: Doc, entities: Iterable[Span]) -> list[Span]:
    """The entities, those that a number follows together with it; the recogniser mostly cuts such names in two.

    So are capitals before a number that it did not take for a name. What bears a number is a product, an index, a
    flight: never the company whose name opens it.
    """
    found = list(entities)
    of_word = {word.i: entity for entity in found for word in entity}
    named = []
    for number in _numbers(doc):
        before = of_word.get(number.start - 1)
        if _is_of_name(number, before):
            whole = doc[_start(number, before) : number.end]
            whole.label_ = "PRODUCT"
            named.append(whole)
    covered = {word.i for entity in named for word in entity}
    kept = [entity for entity in found if not any(word.i in covered for word in entity)]
    return sorted((*kept, *named), key=lambda entity: entity.start)


def _numbers(doc: Doc) -> Iterator[Span]:
    """The numbers behind a word that is written as a name, in whole: tokenizers cut "3G" and "172-8"."""
    for token in doc[1:]:
        if token.text[:1].isdigit() or is_model(token.text):
            end = token.i + 1
            while end < len(doc) and not doc[end - 1].whitespace_ and (doc[end].is_alpha or _goes_on(doc, end)):
                end += 1
            before = token.nbor(-1)
            if before.whitespace_ and is_capitalised(before.text) and before.pos_ in ("PROPN", "NOUN"):
                yield doc[token.i : end]


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether the number goes on behind a hyphen, or with figures."""
    is_hyphen = doc[end].text == "-" and not doc[end].whitespace_ and end + 1 < len(doc) and doc[end + 1].is_digit
    return is_hyphen or doc[end].is_digit


def _is_of_name(number: Span, entity: Span | None) -> bool:
    """Whether a number belongs to the name right before it, which is an entity or not, and counts nothing itself."""
    before = number.doc[number.start - 1]
    is_named = (entity.label_ if entity is not None else before.ent_type_) in _NAMING
    if not is_named or not _is_written_as_number_of_name(number):
        return False
    is_letter = not number.text[0].isdigit() or number.text[-1].isupper()  # "F-16", "3G"
    return is_letter or _hangs_on(number, before) or _is_held_by(number, before) or _is_beside(number, before)


def _is_written_as_number_of_name(number: Span) -> bool:
    """Whether it is a number such as names have, no year and no amount: "172", "3G", but not "2019" or "26%"."""
    is_number = _NUMBER.fullmatch(number.text) is not None and _YEAR.fullmatch(number.text) is None
    return is_number and number[0].ent_type_ not in _AMOUNTS


def _hangs_on(number: Span, name: Token) -> bool:
    """Whether the number depends on the name: "the Cessna 172 crashed"."""
    return any(word.head.i == name.i and word.dep_ in ("nummod", "appos", "nmod") for word in number)


def _is_held_by(number: Span, name: Token) -> bool:
    """Whether the name depends on the number, as parsers have it too."""
    return name.dep_ in ("compound", "nmod") and number.start <= name.head.i < number.end


def _is_beside(number: Span, name: Token) -> bool:
    """Whether both stand before one noun, which the number does not count: "the Falcon 4 sale", no "Oslo 3 clubs"."""
    shared = name.head
    is_counted = shared.tag_ == "NNS" and number.text.isdigit()
    is_before = name.dep_ in ("compound", "nmod") and not is_counted
    return is_before and any(word.head.i == shared.i and word.dep_ == "nummod" for word in number)


def _start(number: Span, entity: Span | None) -> int:
    """Where the name before a number starts."""
    if entity is not None and entity.end <= number.start:
        return entity.start
    start = number.start - 1
    while start and (word := number.doc[start - 1]).pos_ == "PROPN" and word.dep_ == "compound":
        start -= 1
    return start
