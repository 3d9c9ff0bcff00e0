"""Whom "he" or "she" means, where only one person can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.lexicon import cues
from timeline.extractor.names import Names, entity_heads, entity_of
from timeline.extractor.parsing.syntax import children, path_up, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PERSONAL = frozenset({"he", "she", "him", "her", "it"})
_FARTHEST = 3  # sentences back within a paragraph


def antecedent(pronoun: Token, names: Names) -> Token | None:
    """The named party that a personal pronoun stands for, `None` where more than one could be meant.

    In "X said that he …" it is the speaker, and "it" is nobody else. Otherwise he or she is the only person whom the
    sentence names before the pronoun; else the subject of the sentence before, or the only person whom that names.
    Looks no further back than the paragraph.
    """
    speaker = _speaker(pronoun, names)
    if speaker is not None or pronoun.lower_ == "it":
        return speaker
    return _in_sentence(pronoun, names) or _before(pronoun, names)


def _speaker(pronoun: Token, names: Names) -> Token | None:
    for dependent, head in path_up(pronoun):
        if dependent.dep_ == "ccomp" and head.lemma_ in cues("reporting", "verbs"):
            subject = subject_of(head)
            named = names.named(subject) if subject is not None else None
            return subject if named and (named[1] == "person") is (pronoun.lower_ != "it") else None
    return None


def _in_sentence(pronoun: Token, names: Names) -> Token | None:
    subject = subject_of(pronoun.head) if pronoun.dep_ in ("dobj", "dative") else None
    people = _people(pronoun.doc[pronoun.sent.start : pronoun.i], names)
    excluded = names.named(subject) if subject is not None else None
    return _only([person for person in people if names.named(person) != excluded], names)


def _before(pronoun: Token, names: Names) -> Token | None:
    if _people(pronoun.doc[pronoun.sent.start : pronoun.i], names):
        return None
    sentence = pronoun.sent
    for _ in range(_FARTHEST):
        if sentence.start == 0:
            return None
        sentence = pronoun.doc[sentence.start - 1].sent
        subject = next(iter(children(sentence.root, "nsubj", "nsubjpass")), None)
        if subject is not None and _is_person(subject, names):
            return subject
        if subject is None or subject.lower_ not in PERSONAL:
            return _only(_people(sentence, names), names)
    return None


def _people(span: Span, names: Names) -> list[Token]:
    return [head for head in entity_heads(span) if _is_person(head, names)]


def _only(people: list[Token], names: Names) -> Token | None:
    return people[-1] if len({names.named(person) for person in people}) == 1 else None


def _is_person(token: Token, names: Names) -> bool:
    named = names.named(token) if entity_of(token) is not None else None
    return named is not None and named[1] == "person"
