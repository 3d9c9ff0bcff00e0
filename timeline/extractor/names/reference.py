"""Whom a pronoun or a description such as "the president" or "both leaders" means, where the text leaves no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.extractor.names.entities import Named, Names, entity_heads
from timeline.languages.en import country_names, cues, is_pronoun
from timeline.model.event import Kind
from timeline.parsing.noun_phrases import noun_phrase
from timeline.parsing.syntax import children, conjuncts, path_up, subject_of, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_FARTHEST = 3  # sentences back
_STEPS = 6
_KINDS: dict[str, frozenset[Kind]] = {
    "persons": frozenset({"person"}),
    "organisations": frozenset({"organisation"}),
    "countries": frozenset({"place"}),
    "products": frozenset({"other"}),
    "things": frozenset({"organisation", "place", "other"}),
}


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
    word = token.lower_
    if word in cues("pronouns", "speakers"):
        return next((meant for subject in _speakers(token) if (meant := meant_by(subject, names, steps=steps - 1))), ())
    if word in cues("pronouns", "persons"):
        return _of_pronoun(token, names, _KINDS["persons"], steps)
    if word in cues("pronouns", "things"):
        return _of_pronoun(token, names, _KINDS["things"], steps)
    if word in cues("pronouns", "groups"):
        return _of_group_pronoun(token, names, steps)
    return _of_description(token, names)


def _of_pronoun(pronoun: Token, names: Names, kinds: frozenset[Kind], steps: int) -> tuple[Named, ...]:
    """One party: the speaker, the owner's own subject, who alone was named, or the subject of the sentence before."""
    is_person = "person" in kinds
    for subject in _nearby_subjects(pronoun):
        meant = meant_by(subject, names, steps=steps - 1)
        if _is_one_of(kinds, meant, subject, pronoun) and subject.lower_ != "it":
            return meant
        if is_person and subject.pos_ == "PRON" and subject.lower_ in cues("pronouns", "persons"):
            break
    excluded = _excluded(pronoun, names, steps) if is_person else ()
    if is_person:
        people = _named_in(pronoun.doc[pronoun.sent.start : pronoun.i], names, kinds)
        if people := [person for person in people if person not in excluded]:
            return tuple(people) if len(people) == 1 else ()
    elif pronoun.i > pronoun.sent.start + 3 or is_expletive(pronoun) or _may_be_an_object(pronoun, names):
        return ()
    return _from_sentences_before(pronoun, names, kinds, excluded, steps)


def _from_sentences_before(
    pronoun: Token, names: Names, kinds: frozenset[Kind], excluded: tuple[Named, ...], steps: int
) -> tuple[Named, ...]:
    """The subject of a sentence before, or the only party of the kind that it names."""
    for sentence in _sentences_before(pronoun, names):
        subject = next(iter(children(sentence.root, "nsubj", "nsubjpass")), None)
        meant = meant_by(subject, names, steps=steps - 1) if subject is not None else ()
        if subject is not None and _is_one_of(kinds, meant, subject, pronoun) and meant[0] not in excluded:
            return meant
        if "person" not in kinds or (subject is not None and subject.lower_ == pronoun.lower_):
            return ()  # "she" goes on meaning whom it meant, though it is not known whom
        people = [person for person in _named_in(sentence, names, kinds) if _agrees(person, pronoun)]
        if people := [person for person in people if person not in excluded]:
            return tuple(people) if len(people) == 1 else ()
    return ()


def _is_one_of(kinds: frozenset[Kind], meant: tuple[Named, ...], subject: Token, pronoun: Token) -> bool:
    """Whether a subject means one party of the kinds, not several joined, and the pronoun can be its."""
    return len(meant) == 1 and meant[0].kind in kinds and not children(subject, "conj") and _agrees(meant[0], pronoun)


def _agrees(named: Named, pronoun: Token) -> bool:
    """Whether "he" or "she" can be somebody with that first name; of most names it is not known."""
    first = named.name.partition(" ")[0].lower()
    if pronoun.lower_ in ("he", "him", "his"):
        return first not in cues("names", "women")
    return pronoun.lower_ not in ("she", "her", "hers") or first not in cues("names", "men")


def _of_group_pronoun(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """Several parties joined in a subject, an organisation in its own clause, or a group as the text describes it."""
    sentence = names.sentence_before(pronoun.sent)
    before = children(sentence.root, "nsubj", "nsubjpass") if sentence is not None else []
    if pronoun.dep_ in ("dobj", "dative", "pobj"):
        before = [noun for noun in pronoun.doc[pronoun.sent.start : pronoun.i] if noun.tag_ == "NNS"]
        before = before if len(before) == 1 else []
    for subject in (*_nearby_subjects(pronoun), *before):
        group = [named for part in conjuncts(subject) for named in meant_by(part, names, steps=steps - 1)]
        is_own = subject not in before and len(group) == 1 and group[0].kind == "organisation"
        if is_own or (len(group) > 1 and len({named.kind for named in group}) == 1):
            return tuple(dict.fromkeys(group))
        if subject.tag_ == "NNS" and not group:
            return (Named(noun_phrase(subject), None),)
    return ()


def _nearby_subjects(pronoun: Token) -> Iterator[Token]:
    """Subjects that a pronoun may go back to: of what is owned, and of the verb that reports the clause around it."""
    if pronoun.dep_ == "poss":
        verb = verb_above(pronoun)
        if verb is not None:
            # "thanked her for her help": the object stands nearer
            near = [noun for noun in children(verb, "dobj") if noun.i < pronoun.i and pronoun.head.dep_ == "pobj"]
            subject = (
                near[0] if near and (near[0].ent_type_ == "PERSON" or near[0].pos_ == "PRON") else subject_of(verb)
            )
            if subject is not None and subject.i < pronoun.i:
                yield subject
    if pronoun.dep_ in ("nsubj", "nsubjpass"):  # "while Norway waits, it grows"
        for clause in (clause for clause in children(pronoun.head, "advcl") if clause.i < pronoun.i):
            yield from (noun for noun in children(clause, "nsubj", "nsubjpass") if noun.pos_ != "PRON")
        # "Norway will grow, it said"
        said = [clause for clause in children(pronoun.head, "ccomp") if clause.i < pronoun.i]
        yield from (noun for clause in said for noun in children(clause, "nsubj", "nsubjpass"))
    yield from _speakers(pronoun)
    yield from _subjects_ahead(pronoun)


def _subjects_ahead(pronoun: Token) -> Iterator[Token]:
    """The subject that a pronoun means in advance: "in its report, Norway said", "though it waits, Norway grows"."""
    verb = verb_above(pronoun)
    if verb is not None and verb.dep_ == "advcl" and pronoun.dep_ != "poss":
        verb = verb.head
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None) if verb is not None else None
    is_inside = subject is not None and any(head.i == subject.i for _, head in path_up(pronoun))
    if subject is not None and pronoun.i < subject.i and subject.pos_ != "PRON" and not is_inside:
        yield subject


def _speakers(pronoun: Token) -> Iterator[Token]:
    """Subjects of the verbs that report the clauses around the pronoun, the nearest first."""
    for dependent, head in path_up(pronoun):
        if dependent.dep_ == "ccomp" and head.lemma_ in cues("reporting", "verbs"):
            subject = subject_of(head)
            if subject is not None and subject is not pronoun:
                yield subject


def _excluded(pronoun: Token, names: Names, steps: int) -> tuple[Named, ...]:
    """Who acts in the pronoun's own clause, and so is not "him"."""
    if pronoun.dep_ not in ("dobj", "dative", "pobj"):
        return ()
    verb = verb_above(pronoun) or pronoun.head
    subject = subject_of(verb)
    return meant_by(subject, names, steps=steps - 1) if subject is not None and subject.i < pronoun.i else ()


def is_expletive(pronoun: Token) -> bool:
    """Whether "it" means nothing: "it is likely that", "it was announced that", "it rained"; but not "it said"."""
    verb = pronoun.head
    if pronoun.dep_ == "nsubj" and verb.lemma_ in cues("reporting", "verbs"):
        return False
    return bool(children(verb, "ccomp", "acomp", "attr", "csubj")) or verb.lemma_ in cues("pronouns", "expletive")


def _may_be_an_object(pronoun: Token, names: Names) -> bool:
    """Whether "it" is acted upon, and so was something in the sentence before: "Chad rejected it"."""
    before = names.sentence_before(pronoun.sent)
    return pronoun.dep_ == "dobj" and before is not None and bool(children(before.root, "dobj"))


def _of_description(noun: Token, names: Names) -> tuple[Named, ...]:
    """Whom "the president" or "the two leaders" means."""
    determiners = {child.lower_ for child in noun.children if child.dep_ in ("det", "nummod", "predet")}
    if noun.tag_ == "NNS" and noun.lemma_ in cues("descriptions", "groups"):
        return _of_two(noun, names) if determiners & {"both", "the"} and not _is_narrowed(noun) else ()
    if noun.tag_ not in ("NN", "NNP") or not determiners & {"the", "this"} or _is_narrowed(noun):
        return ()
    told = names.description(noun, noun.lefts, Named("", "other"))
    apart = cues("people", "not_the_same")
    fits = {
        named
        for _, words, countries, named in names.described_by(told.noun)
        if told.words <= words and not (words - told.words) & apart
        if not (countries and told.countries) or countries & told.countries
        if not told.countries or countries or named.kind == "person"
    }
    if len(fits) == 1:
        return tuple(fits)
    if not fits and not told.words and not told.countries:
        bearers = names.ending_in(told.noun)
        return tuple(bearers) if len(bearers) == 1 else _nearest(noun, names)
    if not fits and not told.words & cues("descriptions", "others"):
        return _nearest(noun, names, ("organisations",))
    return ()


def _is_narrowed(noun: Token) -> bool:
    """Whether what follows the noun says which one is meant: "the company that …", "the president of Chad"."""
    return bool(children(noun, "relcl", "acl", "poss")) or any(
        child.dep_ == "prep" and child.lower_ in ("of", "from", "in", "for") for child in noun.rights
    )


def _of_two(noun: Token, names: Names) -> tuple[Named, ...]:
    """The two parties of a kind that the text named last."""
    kinds = next(kinds for name, kinds in _KINDS.items() if noun.lemma_ in cues("descriptions", f"two_{name}"))
    for words in _back_from(noun, names):
        found = _named_in(words, names, kinds)
        if len(found) > 1:
            return tuple(found) if len(found) == 2 else ()
    return ()


def _nearest(
    noun: Token, names: Names, among: tuple[str, ...] = ("organisations", "countries", "products")
) -> tuple[Named, ...]:
    """The only party of the noun's kind in the nearest words before it that name one: "the company", "the phone"."""
    for name in among:
        if noun.lemma_ in cues("descriptions", name):
            for words in _back_from(noun, names):
                if found := _named_in(words, names, _KINDS[name]):
                    is_country = name != "countries" or found[0].name in country_names().values()
                    return tuple(found) if len(found) == 1 and is_country else ()
    return ()


def _back_from(token: Token, names: Names) -> Iterator[Iterable[Token]]:
    """The words before the token in its sentence, then the sentences before."""
    yield token.doc[token.sent.start : token.i]
    yield from _sentences_before(token, names)


def _sentences_before(token: Token, names: Names) -> Iterator[Span]:
    """The nearest sentences before that of the token, backwards."""
    sentence = names.sentence_before(token.sent)
    for _ in range(_FARTHEST):
        if sentence is None:
            return
        yield sentence
        sentence = names.sentence_before(sentence)


def _named_in(words: Iterable[Token], names: Names, kinds: frozenset[Kind]) -> list[Named]:
    """Those whom the words name, each once, in their order."""
    found = (names.named(head) for head in entity_heads(words) if head.ent_type_ != "NORP")
    return list(dict.fromkeys(named for named in found if named is not None and named.kind in kinds))
