"""Who says that it happened."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.syntax import children, doers_of, objects_of, path_up
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

_REPORTED_IN = frozenset({"ccomp", "parataxis", "advcl"})
_ACCUSED_IN = frozenset({"ccomp", "parataxis", "advcl", "pcomp", "xcomp", "acl", "prep"})


def source_of(token: Token) -> Token | None:
    """The noun that names who says it: whose report or accusation the word stands in, or whom "according to" names."""
    for dependent, head in path_up(token):
        if _is_word_of(dependent, head):
            speaker = next(doers_of(head), None)
            if speaker is not None and speaker.pos_ != "PRON":
                return speaker
    return _quoted_in(token.sent)


@once
def _quoted_in(sentence: Span) -> Token | None:
    """Whom the sentence quotes as its source."""
    quoting = _quoting()
    quoted = (objects_of(word, *quoting[word.lower_]) for word in sentence if word.lower_ in quoting)
    return next((noun for nouns in quoted for noun in nouns), None)


def _is_word_of(clause: Token, verb: Token) -> bool:
    """Whether the verb says the clause, or accuses somebody of it."""
    reports = clause.dep_ in _REPORTED_IN and verb.lemma_ in cues("reporting", "verbs")
    return reports or (clause.dep_ in _ACCUSED_IN and verb.lemma_ in cues("reporting", "accusing"))


@cache
def _quoting() -> dict[str, list[str]]:
    """The words that open a phrase such as "according to", each with the prepositions before who is quoted."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(cues("reporting", "quoting")):
        first, preposition = phrase.split()
        found.setdefault(first, []).append(preposition)
    return found


def is_unnamed(source: Token) -> bool:
    """Whether it is a source that does not want to be named: "sources", "officials who asked not to be named"."""
    if {source.lemma_.lower(), source.lower_} & cues("reporting", "unnamed"):
        return True
    said_of_it = [token for clause in children(source, "relcl", "acl") for token in clause.subtree]
    said_with = [token for way in children(source.head, "prep") for token in way.subtree]
    return any(token.lemma_.lower() in cues("reporting", "anonymity") for token in (*said_of_it, *said_with))
