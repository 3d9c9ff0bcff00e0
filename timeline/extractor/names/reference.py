"""Whom a pronoun or a description such as "the president" or "both leaders" means, where the text leaves no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.names.antecedents import (
    is_acted_on_like_another,
    is_expletive,
    named_in,
    nearby_subjects,
    sentences_before,
    speakers,
)
from timeline.extractor.names.definite_descriptions import meant_by_description
from timeline.extractor.names.document_names import Names
from timeline.extractor.names.entities import Named
from timeline.languages.en import cues, is_pronoun
from timeline.model.event import Kind
from timeline.parsing.noun_phrases import noun_phrase
from timeline.parsing.syntax import antecedent_of, children, conjuncts, objects_of, subject_of, verb_above

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

# Set by hand on the development corpora.
_STEPS = 6  # pronouns and descriptions on the way back to a name
_OPENING = 3  # words at most before "it" where it goes back to the sentence before
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_PERSONS: frozenset[Kind] = frozenset({"person"})
_THINGS: frozenset[Kind] = frozenset({"organisation", "place", "other"})


def is_bare_pronoun(token: Token) -> bool:
    """Whether the word is such a pronoun and nothing narrows it, as in "no one" or "some of the children"."""
    return is_pronoun(token.text) and not children(token, "det", "prep")


def meant_by(token: Token, names: Names, *, steps: int = _STEPS) -> tuple[Named, ...]:
    """The named parties that the noun or pronoun stands for, none where several could be meant or nobody is named.

    `steps` is how many pronouns and descriptions the answer may go through: "he" back to "the minister" to a name.
    """
    asked = id(token.doc), token.i, steps
    if asked not in names.meant:  # pronouns lead to others, and each of these to others again
        names.meant[asked] = _meant_by(token, names, steps)
    return names.meant[asked]


def _meant_by(token: Token, names: Names, steps: int) -> tuple[Named, ...]:
    if named := names.named(token):
        return (named,)
    if not steps:
        return ()
    if token.tag_ == "WP$" and (antecedent := antecedent_of(token)) is not None:
        return meant_by(antecedent, names, steps=steps - 1)
    word = token.lower_
    if word in cues("pronouns", "speakers"):
        return next((meant for subject in speakers(token) if (meant := meant_by(subject, names, steps=steps - 1))), ())
    if word in cues("pronouns", "persons"):
        return _of_person_pronoun(token, names, steps)
    if word in cues("pronouns", "things"):
        return _of_thing_pronoun(token, names, steps)
    if word in cues("pronouns", "groups"):
        return _of_group_pronoun(token, names, steps)
    return meant_by_description(token, names)


def _of_person_pronoun(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """Whom "she" means, a person beyond doubt where the text names one: small models take many a firm for a person."""
    meant = _person_before(pronoun, names, steps)
    is_doubtful = any(" " not in one.name and one not in names.surely_persons for one in meant)
    return () if is_doubtful and names.surely_persons else meant


def _person_before(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """The subject nearby, who alone was named in the sentence, or the subject of one before."""
    near = _of_nearby_subject(pronoun, names, _PERSONS, steps)
    if near:
        return near
    excluded = _excluded(pronoun, names, steps)
    people = named_in(pronoun.doc[pronoun.sent.start : pronoun.i], names, _PERSONS)
    if people := [person for person in people if person not in excluded]:
        return tuple(people) if len(people) == 1 else ()
    return _from_sentences_before(pronoun, names, steps, excluded)


def _of_thing_pronoun(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """What "it" means: the subject nearby or, where it opens the sentence, that of the sentence before."""
    near = _of_nearby_subject(pronoun, names, _THINGS, steps)
    if near:
        return near
    is_late = pronoun.i > pronoun.sent.start + _OPENING
    if is_late or is_expletive(pronoun) or is_acted_on_like_another(pronoun, names):
        return ()
    sentence = next(sentences_before(pronoun, names), None)
    subject = _subject_of_main(sentence) if sentence is not None else None
    return _of_subject(subject, pronoun, names, _THINGS, steps)


def _of_nearby_subject(pronoun: Token, names: Names, kinds: frozenset[Kind], steps: int) -> tuple[Named, ...]:
    """The party that a subject nearby means: "Norway said it would grow", "Lund thanked his voters".

    A "she" on the way means somebody whom nobody knows, and so may this one.
    """
    for subject in nearby_subjects(pronoun):
        meant = _of_subject(subject, pronoun, names, kinds, steps)
        if meant and subject.lower_ != "it":
            return meant
        if kinds is _PERSONS and subject.pos_ == "PRON" and subject.lower_ in cues("pronouns", "persons"):
            break
    return ()


def _from_sentences_before(pronoun: Token, names: Names, steps: int, excluded: tuple[Named, ...]) -> tuple[Named, ...]:
    """The subject of a sentence before, or the only person whom it names: "Lund fell ill. He died on Monday."."""
    for sentence in sentences_before(pronoun, names):
        subject = _subject_of_main(sentence)
        meant = _of_subject(subject, pronoun, names, _PERSONS, steps)
        if meant and meant[0] not in excluded:
            return () if _has_rival(sentence, pronoun, names) else meant
        if subject is not None and subject.lower_ == pronoun.lower_:
            return ()  # "she" goes on meaning whom it meant, though it is not known whom
        people = [person for person in named_in(sentence, names, _PERSONS) if _agrees(person, pronoun)]
        if people := [person for person in people if person not in excluded]:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _has_rival(sentence: Span, pronoun: Token, names: Names) -> bool:
    """Whether "he" can as well be whom the sentence before has beside its subject: "Lund met Dahl. He resigned.".

    "He praised him" is about both.
    """
    if any(other.lower_ in cues("pronouns", "persons") for other in children(pronoun.head, "dobj")):
        return False
    beside = (*children(sentence.root, "dobj"), *objects_of(sentence.root, "with"))
    others = named_in(beside, names, _PERSONS)
    return any(_agrees(person, pronoun) for person in others)


def _subject_of_main(sentence: Span) -> Token | None:
    return next(iter(children(sentence.root, "nsubj", "nsubjpass")), None)


def _of_subject(
    subject: Token | None, pronoun: Token, names: Names, kinds: frozenset[Kind], steps: int
) -> tuple[Named, ...]:
    """The one party of the kinds that a subject means, not several joined, where the pronoun can be its."""
    meant = meant_by(subject, names, steps=steps - 1) if subject is not None else ()
    is_one = subject is not None and len(meant) == 1 and not children(subject, "conj")
    return meant if is_one and meant[0].kind in kinds and _agrees(meant[0], pronoun) else ()


def _agrees(named: Named, pronoun: Token) -> bool:
    """Whether "he" or "she" can be somebody with that first name; of most names it is not known."""
    first = named.name.partition(" ")[0].lower()
    if pronoun.lower_ in cues("references", "men"):
        return first not in cues("names", "women")
    return pronoun.lower_ not in cues("references", "women") or first not in cues("names", "men")


def _of_group_pronoun(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """Several parties joined in a subject, an organisation in its own clause, or a group as the text describes it."""
    before = _groups_before(pronoun, names)
    for subject in (*nearby_subjects(pronoun), *before):
        if group := _group_of(subject, names, steps, is_own=subject not in before):
            return group
    return ()


def _groups_before(pronoun: Token, names: Names) -> list[Token]:
    """The subject of the sentence before; for "them" the only plural in its own: "the police met miners, beat them"."""
    if pronoun.dep_ in _OBJECTS:
        plurals = [noun for noun in pronoun.doc[pronoun.sent.start : pronoun.i] if noun.tag_ == "NNS"]
        return plurals if len(plurals) == 1 else []
    sentence = names.sentence_before(pronoun.sent)
    return children(sentence.root, "nsubj", "nsubjpass") if sentence is not None else []


def _group_of(subject: Token, names: Names, steps: int, *, is_own: bool) -> tuple[Named, ...]:
    """The parties that a subject stands for, "Norway and Chad"; where it names none its words, "striking miners"."""
    group = [named for part in conjuncts(subject) for named in meant_by(part, names, steps=steps - 1)]
    is_organisation = is_own and len(group) == 1 and group[0].kind == "organisation"
    if is_organisation or (len(group) > 1 and len({named.kind for named in group}) == 1):
        return tuple(dict.fromkeys(group))
    return (Named(noun_phrase(subject), None),) if subject.tag_ == "NNS" and not group else ()


def _excluded(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """Who acts in the pronoun's own clause, and so is not "him"."""
    if pronoun.dep_ not in _OBJECTS:
        return ()
    verb = verb_above(pronoun) or pronoun.head
    subject = subject_of(verb)
    return meant_by(subject, names, steps=steps - 1) if subject is not None and subject.i < pronoun.i else ()
