"""Questions to a dependency parse (ClearNLP labels, as spaCy's English models give them)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis", "conj"})
_AFTER_PHRASE = frozenset({"relcl", "acl", "appos", "punct", "advcl"})
_OF_PHRASE = frozenset({"of", "on", "for", "against", "to", "about", "over", "regarding", "concerning"})
RELATIVE = frozenset({"who", "which", "that", "whom"})


def is_clause_head(token: Token) -> bool:
    """Whether the token heads a clause of its own."""
    return token.pos_ in ("VERB", "AUX") and (token.dep_ in CLAUSES or token.dep_ in ("ROOT", "xcomp", "pcomp"))


def conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it by "and", "or" or a comma."""
    others = (other for other in token.conjuncts if other.i > token.i)
    return [token, *(other for other in others if other.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"))]


def children(token: Token, *labels: str) -> list[Token]:
    """The dependents of the token with one of these labels."""
    return [child for child in token.children if child.dep_ in labels]


def objects_of(token: Token, *prepositions: str) -> Iterator[Token]:
    """Nouns that hang on the token by one of these prepositions, with those joined to them."""
    for preposition in children(token, "prep", "agent"):
        if preposition.lower_ in prepositions:
            for noun in children(preposition, "pobj"):
                yield from conjuncts(noun)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or the one it shares with the verb that governs it.

    Relative pronouns give way to the noun that they stand for.
    """
    while True:
        for child in children(verb, *SUBJECTS):
            return verb.head if child.lower_ in RELATIVE and verb.dep_ == "relcl" else child
        if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN"):
            return verb.head
        if verb.dep_ == "xcomp" and (told := [noun for noun in _addressed(verb.head) if noun.i < verb.i]):
            return told[0]  # the object controls the infinitive: "forced them to leave", "called on them to leave"
        if verb.dep_ == "pcomp" and verb.head.lower_ in ("of", "for", "from", "into"):
            for child in children(verb.head.head, "dobj"):
                return child  # and the gerund: "accused them of leaving"
        if verb.dep_ not in ("xcomp", "conj", "advcl", "pcomp", "acl", "acomp", "oprd"):
            return None
        noun = verb.head if verb.dep_ == "acl" else verb.head.head if verb.dep_ == "pcomp" else verb
        if noun.pos_ in ("NOUN", "PROPN") and noun is not verb:
            for owner in children(noun, "poss"):
                return owner  # "the president's decision to sign"
            if noun.dep_ not in ("dobj", "pobj"):
                return None  # "the decision to sign divides them"
        verb = _governing_verb(verb)


def doers_of(verb: Token) -> Iterator[Token]:
    """Who does what a verb tells: the subject, and of a passive those behind "by"."""
    if is_passive(verb):
        yield from objects_of(verb, "by")
    elif (subject := subject_of(verb)) is not None:
        yield subject


def _addressed(verb: Token) -> list[Token]:
    """Whom a verb tells or makes to do something."""
    called = [
        to for to in children(verb, "prep") if verb.lemma_ in ("call", "appeal") and to.lower_ in ("on", "to", "upon")
    ]
    return children(verb, "dobj") + [noun for to in called for noun in children(to, "pobj")]


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


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive."""
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and not children(verb, "dobj")
    return bare or bool(children(verb, "nsubjpass", "auxpass"))


def describes_its_object(verb: Token) -> bool:
    """Whether the verb of a relative clause has the noun before it as its object: "the treaty Norway signed"."""
    if verb.dep_ != "relcl" or is_time(verb.head) or children(verb, "dobj", "ccomp", "xcomp", "nsubjpass"):
        return False
    subjects = children(verb, "nsubj")
    is_elsewhere = any(not is_dated(preposition) for preposition in children(verb, "prep"))  # "the town he came from"
    is_where = any(child.tag_ == "WRB" for child in verb.children)
    return bool(subjects) and subjects[0].tag_ not in ("WP", "WDT") and not is_elsewhere and not is_where


def noun_phrase(noun: Token) -> str:
    """The noun with its modifiers, as a title may use it: no clauses, appositions, dates or brackets after it."""
    return words_of(phrase_tokens(noun))


def phrase_tokens(noun: Token) -> list[Token]:
    """The tokens of that phrase; years stay ("the 1991 treaty"), days do not ("Friday's treaty").

    What is itself a time stays whole: "six years".
    """
    left, right = phrase_bounds(noun)
    return [
        token
        for token in noun.doc[left : right + 1]
        if token.i >= noun.i or is_time(noun) or not _is_day(token.head if token.dep_ == "case" else token)
    ]


def _is_day(token: Token) -> bool:
    return is_time(token) and not (token.is_digit and len(token) == 4)


def words_of(tokens: Iterable[Token]) -> str:
    """The words of the tokens on one line, one blank where tokens between them are left out."""
    text, before = "", None
    for token in tokens:
        is_gap = before is not None and token.i != before.i + 1
        text += (" " if is_gap else "") + token.text_with_ws
        before = token
    return " ".join(text.split())


def is_time(token: Token) -> bool:
    """Whether the token belongs to a date or a time of day."""
    return token.ent_type_ in ("DATE", "TIME")


def phrase_bounds(noun: Token, *, most_words: int = 8) -> tuple[int, int]:
    """The first and the last token of that phrase."""
    words = [
        child for child in noun.lefts if child.dep_ not in ("punct", "appos", "relcl", "acl", "prep", "cc", "preconj")
    ]
    left = min((token.left_edge.i for token in words), default=noun.i)
    right = noun.i
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _OF_PHRASE and right == child.i - 1:
            edge = [
                token
                for token in child.subtree
                if (token.dep_ in _AFTER_PHRASE and not _is_between_names(token)) or is_dated(token)
            ]
            end = min((token.left_edge.i for token in edge), default=child.right_edge.i + 1) - 1
            nested = [token.i - 1 for token in child.subtree if token.dep_ == "prep" and token.i > child.i + 1]
            fitting = [
                place for place in (end, *reversed(nested)) if child.i < place <= end and place - left < most_words
            ]
            right = max(fitting, default=right)
    while right > noun.i and noun.doc[right].pos_ in ("ADP", "CCONJ", "PUNCT", "DET", "PART"):
        right -= 1
    return left, right


def _is_between_names(token: Token) -> bool:
    """Whether a comma stands in a row of names: "of Chad, Niger and Mali"."""
    names = [part for part in (token.head, *children(token.head, "conj")) if part.pos_ == "PROPN"]
    return token.text == "," and len(names) > 1


def is_dated(token: Token) -> bool:
    """Whether the token belongs to a date or is the preposition before one."""
    return is_time(token) or (token.dep_ == "prep" and any(is_time(noun) for noun in children(token, "pobj")))
