"""Noun phrases as a title or a name may use them: the noun with its modifiers, cut before clauses and dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.syntax import children, is_dated, is_time, objects_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_MOST_WORDS = 8  # of a phrase, set by hand on the development corpora: longer ones leave a title no room
_NO_MODIFIERS = frozenset({"punct", "appos", "relcl", "acl", "prep", "cc", "preconj"})
_AFTER_PHRASE = frozenset({"relcl", "acl", "appos", "punct", "advcl"})
_ENDS_NO_PHRASE = frozenset({"ADP", "CCONJ", "PUNCT", "DET", "PART"})


def noun_phrase(noun: Token, *, also: frozenset[str] = frozenset()) -> str:
    """The noun with its modifiers, as a title may use it: no clauses, appositions, dates or brackets after it.

    `also` are prepositions that go on with the phrase before a name: "a court in Davao".
    """
    return words_of(phrase_tokens(noun, also=also))


def phrase_tokens(noun: Token, *, also: frozenset[str] = frozenset()) -> list[Token]:
    """The tokens of that phrase; years stay ("the 1991 treaty"), days do not ("Friday's treaty").

    What is itself a time stays whole: "six years". So do ages: "a 34-year-old man".
    """
    left, right = phrase_bounds(noun, also=also)
    return [
        token
        for token in noun.doc[left : right + 1]
        if token.i >= noun.i or is_time(noun) or not _is_day(token.head if token.dep_ == "case" else token)
    ]


def _is_day(token: Token) -> bool:
    is_year = token.is_digit and len(token) == 4
    is_age = any(word.lower_ in cues("dates", "ages") for word in (token, token.head, token.head.head))
    return is_time(token) and not is_year and not is_age


def words_of(tokens: Iterable[Token]) -> str:
    """The words of the tokens on one line, one blank where tokens between them are left out."""
    text, before = "", None
    for token in tokens:
        is_gap = before is not None and token.i != before.i + 1
        text += (" " if is_gap else "") + token.text_with_ws
        before = token
    return " ".join(text.split())


def counted(noun: Token) -> Token:
    """The noun that a number or a word of quantity counts: the farmers of "hundreds of farmers", or itself."""
    is_quantity = noun.pos_ == "NUM" or noun.lemma_.lower() in cues("descriptions", "quantities")
    return counted(whole) if is_quantity and (whole := next(objects_of(noun, "of"), None)) is not None else noun


def phrase_bounds(noun: Token, *, also: frozenset[str] = frozenset()) -> tuple[int, int]:
    """The first and the last token of that phrase."""
    before = (child for child in noun.lefts if child.dep_ not in _NO_MODIFIERS and child.tag_ != "WRB")
    left = min((child.left_edge.i for child in before), default=noun.i)
    for measure in children(noun.head, "nsubj"):
        if measure.i == left - 1 and measure.lemma_ in cues("grammar", "measures"):
            left = measure.left_edge.i
    right = noun.i
    for child in noun.rights:
        if child.dep_ == "prep" and child.i == right + 1 and _goes_on(child, also):
            right = _end_of_complement(child, left=left)
    while right > noun.i and noun.doc[right].pos_ in _ENDS_NO_PHRASE:
        right -= 1
    return left, _end_of_name(noun.doc[right])


def _end_of_name(token: Token) -> int:
    """The last token of the name that a token stands in, so that none is cut."""
    inside = token.ent_type_ and not is_time(token)
    while inside and token.i + 1 < token.sent.end and token.nbor().ent_iob_ == "I":
        token = token.nbor()
    return token.i


def _goes_on(preposition: Token, also: frozenset[str]) -> bool:
    """Whether a preposition goes on with the phrase: by what it is, or as one of those before a name."""
    if preposition.lower_ in cues("grammar", "completing_nouns"):
        return True
    return preposition.lower_ in also and any(noun.pos_ == "PROPN" for noun in children(preposition, "pobj"))


def _end_of_complement(preposition: Token, *, left: int) -> int:
    """The last token of "of the treaty with Chad" that a phrase may hold: all of it, "of the treaty", or none.

    It ends before clauses, appositions, commas and dates; `left` is where the phrase starts.
    """
    outside = [token.left_edge.i for token in preposition.subtree if _is_no_part(token)]
    end = min(outside, default=preposition.right_edge.i + 1) - 1
    nested = [token.i - 1 for token in preposition.subtree if token.dep_ == "prep" and token.i > preposition.i + 1]
    fitting = [
        place for place in (end, *reversed(nested)) if preposition.i < place <= end and place - left < _MOST_WORDS
    ]
    return max(fitting, default=preposition.i - 1)


def _is_no_part(token: Token) -> bool:
    """Whether the phrase ends before the token."""
    return (token.dep_ in _AFTER_PHRASE and not _is_between_names(token)) or is_dated(token)


def _is_between_names(token: Token) -> bool:
    """Whether a comma stands in a row of names: "of Chad, Niger and Mali"."""
    names = [part for part in (token.head, *children(token.head, "conj")) if part.pos_ == "PROPN"]
    return token.text == "," and len(names) > 1
