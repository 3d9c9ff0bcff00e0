"""What a pronoun or description may go back to: subjects nearby, the words before it, the sentences before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.extractor.names.document_names import Names
from timeline.extractor.names.entities import Named, entity_heads
from timeline.languages.en import cues
from timeline.model.event import Kind
from timeline.parsing.syntax import children, path_up, subject_of, verb_above

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

_FARTHEST = 3  # sentences back; set by hand on the development corpora


def nearby_subjects(pronoun: Token) -> Iterator[Token]:
    """Subjects that a pronoun may go back to: of what is owned, and of the verb that reports the clause around it."""
    if pronoun.dep_ == "poss":
        yield from _owners_nearby(pronoun)
    if pronoun.dep_ in ("nsubj", "nsubjpass"):
        yield from _subjects_of_clauses_before(pronoun)
        yield from _subjects_of_speech_before(pronoun)
    yield from speakers(pronoun)
    yield from _subjects_ahead(pronoun)


def _owners_nearby(owner: Token) -> Iterator[Token]:
    """The subject before "his", "Lund thanked his voters", or the nearer object: "thanked her for her help"."""
    verb = verb_above(owner)
    if verb is None:
        return
    is_behind_preposition = owner.head.dep_ == "pobj"
    objects = [noun for noun in children(verb, "dobj") if noun.i < owner.i and is_behind_preposition]
    is_person = bool(objects) and (objects[0].ent_type_ == "PERSON" or objects[0].pos_ == "PRON")
    subject = objects[0] if is_person else subject_of(verb)
    if subject is not None and subject.i < owner.i:
        yield subject


def _subjects_of_clauses_before(subject: Token) -> Iterator[Token]:
    """Those of the clauses that open its own: "while Norway waits, it grows"."""
    for clause in children(subject.head, "advcl"):
        if clause.i < subject.i:
            yield from (noun for noun in children(clause, "nsubj", "nsubjpass") if noun.pos_ != "PRON")


def _subjects_of_speech_before(subject: Token) -> Iterator[Token]:
    """Those of what is said before it: "Norway will grow, it said"."""
    for clause in children(subject.head, "ccomp"):
        if clause.i < subject.i:
            yield from children(clause, "nsubj", "nsubjpass")


def _subjects_ahead(pronoun: Token) -> Iterator[Token]:
    """The subject that a pronoun means in advance: "in its report, Norway said", "though it waits, Norway grows"."""
    verb = verb_above(pronoun)
    if verb is not None and verb.dep_ == "advcl" and pronoun.dep_ != "poss":
        verb = verb.head
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None) if verb is not None else None
    is_inside = subject is not None and any(head.i == subject.i for _, head in path_up(pronoun))
    if subject is not None and pronoun.i < subject.i and subject.pos_ != "PRON" and not is_inside:
        yield subject


def speakers(pronoun: Token) -> Iterator[Token]:
    """Subjects of the verbs that report the clauses around the pronoun, the nearest first."""
    for dependent, head in path_up(pronoun):
        if dependent.dep_ == "ccomp" and head.lemma_ in cues("reporting", "verbs"):
            subject = subject_of(head)
            if subject is not None and subject is not pronoun:
                yield subject


def is_expletive(pronoun: Token) -> bool:
    """Whether "it" means nothing: "it is likely that", "it was announced that", "it rained"; but not "it said"."""
    verb = pronoun.head
    if pronoun.dep_ == "nsubj" and verb.lemma_ in cues("reporting", "verbs"):
        return False
    return bool(children(verb, "ccomp", "acomp", "attr", "csubj")) or verb.lemma_ in cues("pronouns", "expletive")


def is_acted_on_like_another(pronoun: Token, names: Names) -> bool:
    """Whether "it" is acted upon, and so was something in the sentence before: "Chad rejected it"."""
    before = names.sentence_before(pronoun.sent)
    return pronoun.dep_ == "dobj" and before is not None and bool(children(before.root, "dobj"))


def back_from(token: Token, names: Names) -> Iterator[Iterable[Token]]:
    """The words before the token in its sentence, then the sentences before."""
    yield token.doc[token.sent.start : token.i]
    yield from sentences_before(token, names)


def sentences_before(token: Token, names: Names) -> Iterator[Span]:
    """The nearest sentences before that of the token, backwards."""
    sentence = names.sentence_before(token.sent)
    for _ in range(_FARTHEST):
        if sentence is None:
            return
        yield sentence
        sentence = names.sentence_before(sentence)


def named_in(words: Iterable[Token], names: Names, kinds: frozenset[Kind]) -> list[Named]:
    """Those whom the words name, each once, in their order."""
    found = (names.named(head) for head in entity_heads(words) if head.ent_type_ != "NORP")
    return list(dict.fromkeys(named for named in found if named is not None and named.kind in kinds))
