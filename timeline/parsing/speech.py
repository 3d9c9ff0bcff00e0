"""What somebody says: the clause that tells it, and whether it is about who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en import country_names, cues, kinds
from timeline.parsing.syntax import (
    SUBJECTS,
    children,
    is_infinitive,
    is_what_noun_says,
    objects_of,
    path_up,
    subject_of,
)

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_NEAR = 3  # words from a verb to the time right behind it, "said late on Tuesday"; set by hand


def content_of(word: Token) -> Token | None:
    """The verb of what is said, behind a verb or noun: "said it would close", "denied taking it", "a vow to fight"."""
    clauses = (clause for clause in word.rights if clause.pos_ in ("VERB", "AUX"))
    return next((clause for clause in clauses if _completes(clause, word)), None)


def _completes(clause: Token, word: Token) -> bool:
    """Whether a clause says what is said: "a warning that", not "one issued in"; "threatened to" is no purpose."""
    match clause.dep_:
        case "ccomp" | "xcomp":
            return True
        case "acl" | "relcl":
            return is_infinitive(clause) or bool(children(clause, "mark")) or is_what_noun_says(clause)
        case "advcl":
            return is_infinitive(clause) and word.lemma_ in cues("reporting", "before_infinitives")
        case _:
            return False


def speaker_meant_by(pronoun: Token) -> Token | None:
    """Who says the clause of which the pronoun is the subject, where both agree: "the bank said it would close"."""
    clause = pronoun.head
    saying = clause.head
    if clause.dep_ != "ccomp" or pronoun not in children(clause, *SUBJECTS) or saying.i > clause.i:
        return None
    return subject_of(saying) if is_of_speaker(clause, saying) else None


def is_of_speaker(clause: Token, verb: Token) -> bool:
    """Whether the clause that a verb says is about who says it: "said it would close", not "said he would be tried".

    Its subject is a pronoun that agrees with the speaker, or it has none: "vowed to fight". Whom a spokesman speaks for
    speaks too.
    """
    subjects = children(clause, *SUBJECTS)
    if not subjects:
        return clause.dep_ in ("xcomp", "acl", "advcl") and not children(verb, "dobj", "dative")
    speaker = subject_of(verb)
    if speaker is None or children(clause, "expl", "csubj", "acomp", "attr"):
        return False
    spoken_for = objects_of(speaker, "for", "of") if speaker.lemma_.lower() in cues("reporting", "voices") else ()
    return any(_agree(subjects[0], noun) for noun in (speaker, *spoken_for))


def _agree(pronoun: Token, noun: Token) -> bool:
    """Whether the pronoun of the third person may mean the noun before it."""
    word = pronoun.lower_
    if noun.pos_ == "PRON":
        return word == noun.lower_ and word in cues("pronouns", "all")
    is_many = noun.tag_ in ("NNS", "NNPS") or bool(children(noun, "conj")) or noun.lower_ in cues("people", "plural")
    is_named_body = noun.ent_type_ in ("ORG", "GPE", "NORP") or noun.text in country_names()
    is_body = is_named_body or noun.lemma_.lower() in kinds()["<organisation>"]
    is_person = not is_body and (noun.ent_type_ == "PERSON" or noun.lemma_.lower() in kinds()["<person>"])
    if word in cues("pronouns", "groups"):
        return is_many or is_body
    if word in cues("pronouns", "persons"):
        return not is_many and not is_body
    return word in cues("pronouns", "things") and not is_many and not is_person


def said_when(time: Token) -> Token | None:
    """The verb of saying right before a time that parsers hang on what is said: "said on Tuesday it would close".

    Behind "that" it belongs to what is said: "said that on Tuesday it would close".
    """
    for part, clause in path_up(time):
        if clause.pos_ in ("VERB", "AUX"):
            saying = clause.head
            is_said = clause.dep_ == "ccomp" and saying.i < part.i < clause.i
            is_right_behind = is_said and part.left_edge.i - saying.i <= _NEAR and not children(clause, "mark")
            openings = [child for child in clause.children if saying.i < child.i < part.i and child.dep_ != "advmod"]
            return saying if is_right_behind and not openings else None
        if part.dep_ not in ("pobj", "npadvmod", "prep", "tmod", "advmod", "compound", "nummod", "amod", "det"):
            return None
    return None
