"""Clauses cut to their core, as a title or a topic may use them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children, is_dated

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_MOST_WORDS = 14  # of a clause, set by hand on the development corpora: longer ones are no core
_BESIDE = frozenset({"advcl", "relcl", "parataxis", "npadvmod", "appos", "intj", "meta"})
_ENDS_NO_CLAUSE = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PUNCT", "PART"})
_WITHIN = frozenset("-%'’\"“”")  # marks that do not end a clause


def predicate(verb: Token, *, room: int) -> str:
    """A gerund or infinitive with what belongs to it: "supplying weapons to Chad"."""
    subjects = children(verb, "nsubj", "nsubjpass")  # parsers take "them" in "allows them to leave" for one
    after = subjects[0].right_edge.i if subjects else verb.left_edge.i - 1
    return words_of(core_of(verb, after=after, room=room))


def core_of(head: Token, *, after: int, room: int) -> list[Token]:
    """The words of a clause after a place up to the first break, without times and what is said beside.

    `room` is how many characters they may take; nothing where not even the verb and its object fit.
    """
    kept = _fitted(_trimmed(_up_to_break(head, after)), room)
    beside = children(head, "dobj", "prt", "attr", "acomp", "oprd")
    needed = [head, *(word for word in beside if word.i > after)]
    return kept if all(token in kept for token in needed) else []


def _up_to_break(head: Token, after: int) -> list[Token]:
    """The words behind a place up to the first mark behind the verb: of "will resign on Friday, he said" the first two.

    Left out are times and what is said beside.
    """
    beside = {token.i for part in head.subtree if _is_beside(part, head) for token in part.subtree}
    kept: list[Token] = []
    for token in head.doc[after + 1 : head.right_edge.i + 1]:
        is_break = token.is_punct and token.text not in _WITHIN
        if is_break and token.i > head.i:
            break
        if not is_break and token.i not in beside:
            kept.append(token)
    return kept


def _fitted(tokens: list[Token], room: int) -> list[Token]:
    """The words without as many of the last ones as are too many, cut where a phrase may end."""
    kept = tokens
    while kept and (len(kept) > _MOST_WORDS or len(words_of(kept)) > room):
        kept = _trimmed(_without_cut_off(_without_last(kept)))
    return kept


def _without_last(tokens: list[Token]) -> list[Token]:
    """The words without the last one, or without the name that it ends."""
    last = len(tokens) - 1
    while last > 0 and tokens[last].ent_iob_ == "I" and tokens[last].ent_type_:
        last -= 1
    return tokens[:last]


def _without_cut_off(tokens: list[Token]) -> list[Token]:
    """The words without the last ones whose noun or verb is cut off: no "the new" of "the new treaty"."""
    kept = list(tokens)
    while kept and (kept[-1].head.i > kept[-1].i or kept[-1].pos_ == "PUNCT"):
        kept.pop()
    return kept


def _is_beside(token: Token, head: Token) -> bool:
    if token is head:
        return False
    is_aside = token.dep_ in ("prep", "mark") and token.lower_ in cues("grammar", "asides")
    return is_dated(token) or token.dep_ in _BESIDE or is_aside


def _trimmed(tokens: Iterable[Token]) -> list[Token]:
    """The tokens without what cannot end a phrase: prepositions, conjunctions, articles, marks, a bare "is"."""
    kept = list(tokens)
    while kept:
        last = kept[-1]
        if last.pos_ == "AUX" and not any(part.i < last.i for part in children(last, "attr", "acomp")):  # "the mine is"
            start = (last.head if last.dep_ in ("aux", "auxpass") else last).left_edge.i
            kept = [token for token in kept if token.i < start]
        elif last.dep_ != "prt" and (last.pos_ in _ENDS_NO_CLAUSE or last.dep_ == "poss"):
            kept.pop()
        else:
            break
    return kept
