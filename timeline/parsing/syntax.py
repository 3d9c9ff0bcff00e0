"""Questions to a dependency parse (ClearNLP labels, as spaCy's English models give them)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis", "conj"})
_COMPLEMENTS = ("dobj", "dative", "ccomp", "xcomp", "oprd")
_WORDS_OF_AGE = 5  # "34-year-old" as the tokenizer cuts it
_SHARE_SUBJECTS = frozenset({"xcomp", "conj", "advcl", "pcomp", "acl", "acomp", "oprd"})


def is_clause_head(token: Token) -> bool:
    """Whether the token heads a clause of its own."""
    return token.pos_ in ("VERB", "AUX") and (token.dep_ in CLAUSES or token.dep_ in ("ROOT", "xcomp", "pcomp"))


@once
def conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it by "and", "or" or a comma."""
    others = (other for other in token.conjuncts if other.i > token.i)
    return [token, *(other for other in others if other.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"))]


def children(token: Token, *labels: str) -> list[Token]:
    """The dependents of the token with one of these labels."""
    found = []
    for child in token.children:
        if child.dep_ in labels:
            found.append(child)  # noqa: PERF401 - a comprehension takes half as long again, and nothing is asked as often
    return found


def objects_of(token: Token, *prepositions: str) -> Iterator[Token]:
    """Nouns that hang on the token by one of these prepositions, with those joined to them."""
    for preposition in children(token, "prep", "agent"):
        if preposition.lower_ in prepositions:
            for noun in children(preposition, "pobj"):
                yield from conjuncts(noun)


@once
def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or the one it shares with the verb that governs it.

    Relative pronouns give way to the noun that they stand for.
    """
    while True:
        for construction in (_own_subject, _described_noun, _controlling_object, _object_before_gerund):
            subject = construction(verb)
            if subject is not None:
                return subject
        if verb.dep_ not in _SHARE_SUBJECTS:
            return None
        noun = _noun_above(verb)
        if noun is not None:
            for owner in children(noun, "poss"):
                return owner  # "the president's decision to sign"
            if noun.dep_ not in ("dobj", "pobj"):
                return None  # "the decision to sign divides them"
        verb = _governing_verb(verb)


def _own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself: "the minister resigned", "the minister who resigned".

    Of two before the verb it is the second: the first is a headline run into the sentence, or half of a broken phrase.
    """
    subjects = children(verb, *SUBJECTS)
    if not subjects:
        return None
    *_, subject = [noun for noun in subjects if noun.i < verb.i] or subjects[:1]
    is_relative = verb.dep_ == "relcl" and subject.lower_ in cues("grammar", "relative")
    return verb.head if is_relative else subject


def _described_noun(verb: Token) -> Token | None:
    """The noun that a participle describes: "a ship carrying oil", "a ship seized near Doba".

    What the parser takes for a participle may be the noun's verb in the past tense: "The envoy left".
    """
    is_participle = verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN", "VBD")
    return verb.head if is_participle and verb.head.pos_ not in ("VERB", "AUX") else None


def _controlling_object(verb: Token) -> Token | None:
    """The object that controls the infinitive: "forced them to leave", "called on them to leave"."""
    if verb.dep_ != "xcomp":
        return None
    return next((noun for noun in _addressed(verb.head) if noun.i < verb.i), None)


def _object_before_gerund(verb: Token) -> Token | None:
    """The object of the verb above a gerund: "accused them of leaving"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ not in cues("grammar", "before_gerunds"):
        return None
    return next(iter(children(verb.head.head, "dobj")), None)


def _noun_above(verb: Token) -> Token | None:
    """The noun that a clause completes: "the decision to sign", "the trial for selling arms"."""
    above = {"acl": verb.head, "pcomp": verb.head.head}.get(verb.dep_)
    return above if above is not None and above is not verb and above.pos_ in ("NOUN", "PROPN") else None


def doers_of(verb: Token) -> Iterator[Token]:
    """Who does what a verb tells: the subject, and of a passive those behind "by"."""
    if is_passive(verb):
        yield from objects_of(verb, "by")
    elif (subject := subject_of(verb)) is not None:
        yield subject


def _addressed(verb: Token) -> list[Token]:
    """Whom a verb makes do something, or calls on to do it: "asked them to leave", "called on them to leave"."""
    objects = children(verb, "dobj")
    if verb.lemma_ in cues("grammar", "appealing"):
        called = (to for to in children(verb, "prep") if to.lower_ in cues("grammar", "appealed_to"))
        objects += [noun for to in called for noun in children(to, "pobj")]
    return objects


def _governing_verb(verb: Token) -> Token:
    """The next verb or adjective above, or the root."""
    head = verb.head
    while head.pos_ not in ("VERB", "AUX", "ADJ") and head.head.i != head.i:
        head = head.head
    return head


def path_up(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs of dependent and head from the token to the root of its sentence."""
    while token.head.i != token.i:
        yield token, token.head
        token = token.head


def verb_above(token: Token) -> Token | None:
    """The verb of the clause that holds the token."""
    return next((head for _, head in path_up(token) if head.pos_ in ("VERB", "AUX")), None)


def climb(token: Token, passes: Callable[[Token], bool]) -> Iterator[Token]:
    """The words above a token, one by one, as long as each step starts at a word that `passes`."""
    while token.head.i != token.i and passes(token):
        token = token.head
        yield token


def is_beside(particle: Token) -> bool:
    """Whether it brings in who does or suffers the same: "was arrested along with two aides"."""
    return particle.lower_ in cues("grammar", "together") and particle.nbor().lower_ in cues("grammar", "beside")


def antecedent_of(relative: Token) -> Token | None:
    """The noun before the clause that the relative pronoun opens: "the firm whose owner died"."""
    clauses = (head for _, head in path_up(relative) if head.dep_ == "relcl")
    clause = next(clauses, None)
    return clause.head if clause is not None else None


def is_infinitive(verb: Token) -> bool:
    """Whether "to" marks the verb."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_past(verb: Token) -> bool:
    """Whether a verb, or the verb "be" of an adjective, is in a past tense."""
    forms = [verb, *children(verb, "aux", "auxpass"), *([verb.head] if verb.dep_ == "acomp" else [])]
    return any(form.tag_ == "VBD" for form in forms)


def is_present(verb: Token) -> bool:
    """Whether a verb is in a present tense."""
    return any(form.tag_ in ("VBZ", "VBP") for form in (verb, *children(verb, "aux", "auxpass")))


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in a perfect tense."""
    return any(auxiliary.lemma_ == "have" for auxiliary in children(verb, "aux"))


def first_of_row(verb: Token) -> Token:
    """The first of the verbs that are joined to it by "and" or "or", itself where it is the first."""
    *_, first = (verb, *climb(verb, lambda joined: joined.dep_ == "conj" and joined.head.pos_ in ("VERB", "AUX")))
    return first


def is_main(verb: Token) -> bool:
    """Whether the verb heads the main clause of its sentence, or is joined to the one that does."""
    return first_of_row(verb).dep_ == "ROOT"


@once
def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "it was seized", "a ship seized near Doba", "with two men arrested"."""
    return bool(children(verb, "nsubjpass", "auxpass", "agent")) or _is_bare_passive(verb)


def _is_bare_passive(verb: Token) -> bool:
    """Whether it is in the passive without a form of "be": a participle that only such a form could stand before.

    Behind another passive, "was arrested and released", it shares that one's. Of a verb that wants an object and has
    none a form in "-ed" is one too, also where the tagger takes it for a past tense: "Minister sacked after leak".
    """
    if verb.tag_ not in ("VBN", "VBD") or children(verb, "nsubjpass", "auxpass"):
        return False
    if verb.lemma_ in cues("grammar", "intransitive"):
        return False
    if _opens_passive_clause(verb):
        return True
    wants_object = verb.lemma_ in cues("grammar", "wanting_object") and verb.dep_ != "relcl"
    return wants_object and not any(children(each, "aux", *_COMPLEMENTS) for each in (verb, *verb.conjuncts))


def _opens_passive_clause(form: Token) -> bool:
    """Whether the place of a form in "-ed" makes it a participle of the passive."""
    if form.dep_ == "advcl" and form.i < form.head.i and not children(form, "aux", "mark", "advmod", *SUBJECTS):
        return True  # "Awarded the prize, he left"
    if children(form, "dobj"):
        return False
    match form.dep_:
        case "acl":
            return form.tag_ == "VBN"
        case "conj":
            return _is_beside_passive(form)
        case "advcl":
            return form.tag_ == "VBN" and not children(form, "aux")
        case "pcomp":
            return form.tag_ == "VBN" and bool(children(form, "nsubj"))
        case _:
            return False


def _is_beside_passive(form: Token) -> bool:
    """Whether it is joined to a passive: "was held and tried", "held in May and freed, he left"."""
    participle = form.head
    is_participle_too = participle.dep_ in ("acl", "advcl") and not children(form, *SUBJECTS)
    is_in_row = any(_is_bare_participle(other) for other in (form, *children(form, "conj")))
    is_joined = (is_in_row or is_participle_too) and participle.tag_ == "VBN"
    return is_joined and not children(form, "aux") and is_passive(participle)


def _is_bare_participle(form: Token) -> bool:
    return form.tag_ == "VBN" and not children(form, "aux", "auxpass", *SUBJECTS)


def shared_objects(verb: Token) -> list[Token]:
    """The objects that a verb may share with the one joined to it right behind: "held and questioned two men"."""
    for joined in children(verb, "conj"):
        between = verb.doc[verb.i + 1 : joined.i]
        is_near = all(word.dep_ in ("cc", "punct", "advmod", "preconj") for word in between)
        if joined.pos_ == "VERB" and is_near and not children(joined, *SUBJECTS, "aux", "auxpass"):
            return children(joined, "dobj") or shared_objects(joined)
    return []


def describes_its_object(verb: Token) -> bool:
    """Whether the verb of a relative clause has the noun before it as its object: "the treaty Norway signed"."""
    if verb.dep_ != "relcl" or is_time(verb.head) or children(verb, "dobj", "ccomp", "xcomp", "nsubjpass"):
        return False
    subjects = children(verb, "nsubj")
    is_elsewhere = any(not is_dated(preposition) for preposition in children(verb, "prep"))  # "the town he came from"
    is_where = any(child.tag_ == "WRB" for child in verb.children) or is_what_noun_says(verb)
    return bool(subjects) and subjects[0].tag_ not in ("WP", "WDT") and not is_elsewhere and not is_where


def is_what_noun_says(clause: Token) -> bool:
    """Whether the clause behind a noun is what it says: "a warning that the dam could burst", not "that they gave"."""
    is_said = clause.dep_ in ("acl", "relcl") and clause.head.lemma_.lower() in cues("reporting", "nouns")
    is_open = any(child.tag_ == "MD" for child in children(clause, "aux"))
    return is_said and bool(children(clause, "mark") or (is_open and children(clause, *SUBJECTS)))


def is_time(token: Token) -> bool:
    """Whether the token belongs to a date or a time of day; "a 34-year-old" is somebody."""
    return token.ent_type_ in ("DATE", "TIME") and not _is_in_age(token)


def _is_in_age(token: Token) -> bool:
    behind = token.doc[token.i : token.i + _WORDS_OF_AGE]
    return any(word.lower_ == "old" and word.ent_type_ == token.ent_type_ for word in behind)


def is_dated(token: Token) -> bool:
    """Whether the token belongs to a date or is the preposition before one."""
    return is_time(token) or (token.dep_ == "prep" and any(is_time(noun) for noun in children(token, "pobj")))
