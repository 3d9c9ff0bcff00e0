"""What the words around an event noun make of it: "a planned visit", "called for a ceasefire", "no talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged
from timeline.factuality.listed_governors import BELOW_A_VERB, NOT_FACTS, OfVerb, of_listed
from timeline.factuality.listed_nouns import of_head
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, climb, is_infinitive, is_past, objects_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

# A noun with a clause of its own, "ccomp", is a verb that the parser took for one: "let the parliament vote".
_OBJECTS = frozenset({"dobj", "pobj", "nsubjpass", "attr", "ccomp"})
_OPEN = (Status.PLANNED, Status.HYPOTHETICAL)
_GOALS = frozenset({"for", "to", "out", "on"})  # prepositions by which a verb has an object: "call for talks"


def of_event_noun(noun: Token, of_verb: OfVerb) -> list[Factuality]:
    """What its modifiers, its predicate, the words above it and the clause that happens at it make of an event noun.

    An event that is spoken of as known ("the attack") is there whatever is done about it; one that is not ("an
    attack", "talks") shares the status of its clause: who will not hold talks, or needs them, has none.
    """
    found = _of_modifiers(noun)
    while noun.dep_ in ("conj", "appos") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
        found += _of_modifiers(noun) if noun.dep_ == "conj" else []
    preposition = noun.head if noun.dep_ == "pobj" else None
    above = preposition.head if preposition is not None else noun.head
    if above.lower_ in cues("markers", "two_words"):
        above = above.head
    if preposition is not None and {preposition.lower_, above.lower_} & cues("markers", "denied"):
        found.append(judged(Status.DENIED, preposition, "behind the preposition"))
    return found + _of_word_above(noun, preposition, above, of_verb)


def _of_word_above(noun: Token, preposition: Token | None, above: Token, of_verb: OfVerb) -> list[Factuality]:
    """What the noun, verb or adjective makes of it on which it hangs, with or without a preposition."""
    if above.pos_ in ("NOUN", "PROPN"):
        return _of_noun_above(above, preposition, of_verb)
    if above.pos_ in ("VERB", "AUX"):
        return _of_clause(noun, preposition, above, of_verb)
    if above.pos_ != "ADJ" or preposition is None:
        return []
    listed = of_listed(above, of_verb) or _of_guilt(noun, above)
    return [listed] if listed is not None else []


def _of_guilt(noun: Token, adjective: Token) -> Factuality | None:
    """What "not guilty" makes of a crime: there was "the murder", as others say, but no "murder"."""
    negated = children(adjective, "neg")
    if not negated or adjective.lemma_ not in cues("governors", "implicative"):
        return None
    return judged(Status.ALLEGED if is_known(noun) else Status.DENIED, negated[0], "denied by")


def _of_modifiers(noun: Token) -> list[Factuality]:
    before = [child for child in noun.children if child.dep_ in ("amod", "det", "neg", "compound")]
    return [
        judged(status, child, "the modifier")
        for child in before
        for status in Status
        if child.lower_ in _modifiers(status)
    ]


def _modifiers(status: Status) -> frozenset[str]:
    return cues("modifiers", status.value) if status is not Status.HAPPENED else frozenset()


def _of_noun_above(head: Token, preposition: Token | None, of_verb: OfVerb) -> list[Factuality]:
    """The noun whose complement it is: "a call for talks", "in case of an attack", "suspect of murder"."""
    if preposition is None:
        return []
    if (found := of_head(head, of_verb, preposition.lower_)) is not None:
        return [found]
    verb = head.head
    is_object = head.dep_ == "dobj" and verb.pos_ == "VERB" and verb.lemma_ in cues("governors", "of_objects")
    if not is_object or preposition.lower_ not in cues("governors", "object_prepositions"):
        return []
    listed = of_listed(verb, of_verb)
    return [listed] if listed is not None else []


def _of_clause(noun: Token, preposition: Token | None, verb: Token, of_verb: OfVerb) -> list[Factuality]:
    """What the verb of its clause makes of it, as its subject, its object, or what the clause happens at."""
    word = preposition.lower_ if preposition is not None else ""
    is_object = noun.dep_ in _OBJECTS and (preposition is None or word in _GOALS)
    listed = _of_governor(noun, word, verb, of_verb, is_object=is_object)
    if listed is not None:
        return [listed]
    if word in cues("markers", "containers"):
        return _of_container(verb, of_verb)
    is_subject = noun.dep_ == "nsubj"
    if is_subject and (beginning := _beginning_below(noun, verb)) is not None:
        return [of_verb(beginning)]
    found = _of_predicate(verb) if is_subject else []
    if is_object or is_subject:
        found += _shared(noun, verb, of_verb(verb), is_subject=is_subject)
    return found


def _beginning_below(noun: Token, verb: Token) -> Token | None:
    """The verb by which it is to begin: "the talks are due to start", "the talks, which are to begin in May"."""
    clauses = [verb, *(clause for clause in children(noun, "relcl") if children(clause, "nsubj", "nsubjpass"))]
    begun = cues("light", "with_subject") - cues("light", "ending")
    below = (
        last for first in clauses for word in (first, *children(first, "acomp")) for last in children(word, "xcomp")
    )
    return next((last for last in below if is_infinitive(last) and last.lemma_ in begun), None)


def _shared(noun: Token, verb: Token, clause: Factuality, *, is_subject: bool) -> list[Factuality]:
    """What a clause says of an event that is its subject or object, unless it is known: "will answer the attack".

    What a deal must hold is still open: "it must include the release of all hostages", but "the attack on Doba".
    """
    if clause.status not in (*_OPEN, Status.DENIED):
        return []
    is_act = any(True for _ in objects_of(noun, "of"))
    if not is_subject and is_act and verb.lemma_ in cues("governors", "holding"):
        return [clause]
    if verb.lemma_ in cues("governors", "letting") and not is_subject:
        return [clause]
    is_would = clause.cue is not None and clause.cue.text.lower() in cues("modals", "conditional") and is_subject
    return [clause] if is_would or not is_known(noun) else []


def _of_governor(noun: Token, word: str, verb: Token, of_verb: OfVerb, *, is_object: bool) -> Factuality | None:
    """What a verb that `cues.toml` lists makes of its object, or of what hangs on it by the preposition it needs.

    Blame alone, as in "condemned the attack", leaves the event a fact; only "suspected of the attack" makes it alleged.
    """
    lemma = verb.lemma_.lower()
    needed = f"{lemma} {word}"
    if is_known(noun) and {lemma, needed} & cues("governors", "about"):
        return None
    if any(needed in cues("governors", status.value) for status in NOT_FACTS):
        listed = of_listed(verb, of_verb, word)
        if listed is not None and needed in cues("governors", "acquitting") and is_known(noun):
            return judged(Status.ALLEGED, verb, BELOW_A_VERB)
        return listed
    if not is_object or lemma in cues("governors", "presupposing"):
        return None
    listed = of_listed(verb, of_verb)
    return listed if listed is not None and listed.status is not Status.ALLEGED else None


def is_known(noun: Token) -> bool:
    """Whether the words speak of an event as known: "the attack", "his visit", "Friday's talks", "the Doba summit"."""
    if noun.pos_ == "PROPN" or children(noun, "poss"):
        return True
    return any(child.lower_ in cues("modifiers", "known") for child in children(noun, "det"))


def _of_predicate(verb: Token) -> list[Factuality]:
    """What is said of the event: "is possible", "is off", "is under way", "continues"."""
    if verb.lemma_ in cues("governors", "ongoing") and not is_past(verb):
        return [judged(Status.ONGOING, verb, "the verb")]
    if verb.lemma_ != "be":
        return []
    said = [child for child in verb.children if child.dep_ in ("acomp", "advmod", "attr", "prep")]
    words = {" ".join(token.lower_ for token in child.subtree): child for child in said}
    words |= {child.lower_: child for child in said}
    statuses = (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, *([] if is_past(verb) else [Status.ONGOING]))
    return [
        judged(status, child, "the predicate")
        for status in statuses
        for phrase, child in words.items()
        if phrase in cues("predicates", status.value)
    ]


def _hangs_on_a_clause(clause: Token) -> bool:
    """Whether it shares the container of the clause above: "came to settle it during the talks" came during them."""
    return clause.dep_ in ("advcl", "acl") and clause.head.pos_ in ("VERB", "AUX", "NOUN")


def _of_container(verb: Token, of_verb: OfVerb) -> list[Factuality]:
    """An event at which, or before which, something is still to happen lies ahead itself."""
    *_, verb = (verb, *climb(verb, _hangs_on_a_clause))
    if verb.pos_ not in ("VERB", "AUX"):
        return []
    clause = of_verb(verb)
    return [clause] if clause.status in _OPEN else []
