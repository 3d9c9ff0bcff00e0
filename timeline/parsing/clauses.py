"""Clauses cut to their core, as a title or a topic may use them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.parsing.syntax import children, is_dated, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_WORDS = 14  # of a clause
_BESIDE = frozenset({"advcl", "relcl", "parataxis", "npadvmod", "appos", "intj", "meta"})
_ASIDE = frozenset({"after", "before", "during", "since", "until", "by", "amid", "despite", "while", "because", "when"})
_WITHIN = frozenset("-%'’\"“”")  # marks that do not end a clause


def predicate(verb: Token, *, room: int) -> str:
    """A gerund or infinitive with what belongs to it: "supplying weapons to Chad"."""
    subjects = children(verb, "nsubj")  # parsers take "them" in "allows them to leave" for one
    after = subjects[0].right_edge.i if subjects else verb.left_edge.i - 1
    return words_of(core_of(verb, after=after, room=room))


def core_of(head: Token, *, after: int, room: int) -> list[Token]:
    """The words of a clause after a place up to the first break, without times and what is said beside.

    `room` is how many characters they may take; nothing where not even the verb and its object fit.
    """
    beside = {token.i for part in head.subtree if _is_beside(part, head) for token in part.subtree}
    kept: list[Token] = []
    for token in head.doc[after + 1 : head.right_edge.i + 1]:
        is_break = token.is_punct and token.text not in _WITHIN
        if is_break and token.i > head.i:
            break
        if not is_break and token.i not in beside:
            kept.append(token)
    kept = _trimmed(kept)
    while kept and (len(kept) > _MOST_WORDS or len(words_of(kept)) > room):
        kept.pop()
        while kept and (kept[-1].head.i > kept[-1].i or kept[-1].pos_ == "PUNCT"):
            kept.pop()  # its noun or verb is cut off
        kept = _trimmed(kept)
    needed = [head, *children(head, "dobj", "prt")]
    return kept if all(token in kept for token in needed) else []


def _is_beside(token: Token, head: Token) -> bool:
    if token is head:
        return False
    return is_dated(token) or token.dep_ in _BESIDE or (token.dep_ in ("prep", "mark") and token.lower_ in _ASIDE)


def _trimmed(tokens: Iterable[Token]) -> list[Token]:
    """The tokens without what cannot end a phrase: prepositions, conjunctions, articles, marks."""
    kept = list(tokens)
    while kept and (kept[-1].pos_ in ("ADP", "CCONJ", "SCONJ", "DET", "PUNCT", "PART") or kept[-1].dep_ == "poss"):
        if kept[-1].dep_ == "prt":
            break
        kept.pop()
    return kept
