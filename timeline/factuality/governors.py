"""What the words above a clause make of it: "plans to meet", "denied supplying", "hopes that they will meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.factuality.judgement import Factuality, judged, strongest
from timeline.factuality.listed_governors import (
    BELOW_A_VERB,
    BESIDE_VERB,
    OfVerb,
    listed_status,
    names_of,
    of_copula,
    of_listed,
)
from timeline.factuality.listed_nouns import head_status, of_head
from timeline.factuality.reports import of_finite, words_of_falsehood
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, is_infinitive, is_passive, is_perfect, is_present

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_BELOW_PREPOSITIONS = ("pcomp", "prep", "pobj")
_BEHIND = "behind the preposition"
_PURPOSE = "the purpose"


def of_complement(verb: Token, of_verb: OfVerb) -> list[Factuality]:
    """What the word above a clause makes of it; `of_verb` judges a verb that passes its own status on."""
    finite = _is_finite(verb)
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        if not finite or _shares_auxiliary(verb, verb.head):
            return [of_verb(verb.head)]
        verb = verb.head
    head = verb.head
    if head.i == verb.i or _is_sentence_before(verb):
        return []
    if _is_object_clause(verb):
        return _of_non_finite(verb, head.head, of_verb)
    if verb.dep_ in _BELOW_PREPOSITIONS and head.pos_ in ("ADP", "SCONJ"):
        if (found := _of_preposition(verb, head, of_verb)) is not None:
            return found
        head = _above_preposition(head)
    if finite:
        return of_finite(verb, head, of_verb)
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl", "relcl", "oprd", *_BELOW_PREPOSITIONS) or is_infinitive(verb):
        return _of_non_finite(verb, head, of_verb)
    return []


def _is_sentence_before(verb: Token) -> bool:
    """Whether a semicolon stands between it and the verb that the parser put above: "they held two men; a judge …"."""
    above = verb.head
    between = verb.doc[verb.i : above.i]
    return verb.dep_ in ("ccomp", "parataxis") and any(token.text in (";", ":") for token in between)


def _of_preposition(verb: Token, preposition: Token, of_verb: OfVerb) -> list[Factuality] | None:
    """What the preposition that opens a clause makes of it, `None` where what stands above decides."""
    if (phrasal := _phrasal_governor(preposition)) is not None:
        return _of_non_finite(verb, phrasal, of_verb)
    if _is_denied_by_preposition(preposition):
        return [judged(Status.DENIED, preposition, _BEHIND)]
    if preposition.lower_ in cues("markers", "happened"):
        return _of_manner(preposition, of_verb)
    is_opposed = preposition.lower_ in cues("markers", "opposing")
    if is_opposed and of_listed(_above_preposition(preposition), of_verb) is None:
        return [judged(Status.HYPOTHETICAL, preposition, _BEHIND)]
    return None


def _of_manner(preposition: Token, of_verb: OfVerb) -> list[Factuality]:
    """What is done in doing something that lies ahead lies ahead too: "hopes to win by cutting prices"."""
    above = preposition.head
    if preposition.lower_ not in cues("markers", "manner") or above.pos_ not in ("VERB", "AUX"):
        return []
    done = of_verb(above)
    return [done] if done.status in (Status.PLANNED, Status.HYPOTHETICAL) else []


def _is_denied_by_preposition(preposition: Token) -> bool:
    above = {preposition.lower_, preposition.head.lower_, *(word.lower_ for word in children(preposition, "advmod"))}
    return bool(above & cues("markers", "denied"))


def _is_object_clause(verb: Token) -> bool:
    """Whether a participle right behind a verb, which the parser hung on the object, is what the verb governs."""
    noun = verb.head
    return verb.tag_ == "VBG" and verb.dep_ == "amod" and noun.dep_ == "dobj" and noun.head.i == verb.i - 1


def _phrasal_governor(preposition: Token) -> Token | None:
    """The verb that `cues.toml` lists with a word and this preposition behind it: "give up on", "come close to".

    Parsers hang the preposition on the verb or on the word between, in whatever part of speech they take that for.
    """
    above = preposition.head
    verb = above.head if above.dep_ in BESIDE_VERB else above
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    phrases = {name for name in names_of(verb) if name.count(" ") > 1 and name.endswith(f" {preposition.lower_}")}
    return verb if listed_status(phrases) is not None else None


def _above_preposition(preposition: Token) -> Token:
    """What the phrase hangs on: in "accuse Chad of attacking" the verb, even where the parser takes the object.

    And in "pleaded not guilty on Monday to attacking" the adjective, in "come within minutes of attacking" the verb.
    """
    above, before = preposition.head, preposition.nbor(-1) if preposition.i else preposition
    if before.pos_ == "NOUN" and head_status(before, preposition.lower_, phrases_only=True) is not None:
        return before  # "go on trial for attacking"
    verb = above.head
    if above.dep_ == "pobj" and listed_status({f"{verb.head.lemma_} {verb.lower_}"}) is not None:
        return verb.head
    is_below = above.dep_ in ("dobj", "nsubjpass", "pobj") and verb.pos_ in ("VERB", "AUX")
    if is_below and listed_status({f"{verb.lemma_} {preposition.lower_}"}) is not None:
        return verb
    said = [word for word in children(above, "acomp", "oprd") if word.lemma_ in cues("governors", "implicative")]
    return said[0] if said else above


def _is_finite(verb: Token) -> bool:
    has_tense = verb.tag_ in ("VBD", "VBZ", "VBP") or bool(children(verb, "aux", "auxpass"))
    is_gerund = verb.dep_ == "pcomp" and verb.tag_ in ("VBG", "VBN")
    return has_tense and not is_gerund and not is_infinitive(verb)


def _of_non_finite(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A clause without a tense of its own below a noun, a verb or an adjective."""
    if head.pos_ in ("NOUN", "PROPN") or head.dep_ == "dobj":
        return _of_noun(verb, head, of_verb)
    if verb.dep_ in ("advcl", "acl") and not is_infinitive(verb):
        follows = verb.tag_ == "VBG" and verb.i > head.i and not children(verb, "mark", "nsubj")
        return [of_verb(head)] if follows else []  # "will close, cutting jobs", but "while buying oil, Chad denied"
    marks = [mark.lower_ for mark in children(verb, "mark")]
    prepositions = [verb.head.lower_] if verb.dep_ in _BELOW_PREPOSITIONS else []
    if (listed := of_listed(head, of_verb, *marks, *prepositions)) is not None:
        return [listed]
    if is_infinitive(verb) and (purpose := _of_purpose(verb, head, of_verb)) is not None:
        return [purpose]
    if verb.dep_ == "advcl" or head.pos_ not in ("VERB", "AUX", "ADJ"):
        return []
    return _of_governed(verb, head, of_verb)


def _of_purpose(verb: Token, head: Token, of_verb: OfVerb) -> Factuality | None:
    """An infinitive that the word above need not have: "flew to Oslo to meet" was the plan."""
    if children(verb, "mark") and children(verb, "nsubj", "nsubjpass"):
        return judged(Status.HYPOTHETICAL, verb, _PURPOSE)  # "called for them to leave"
    if head.lemma_ in cues("statistics", "changes") | cues("statistics", "results"):
        return of_verb(head)  # "fell 3% to close at 90": that was the outcome
    if verb.dep_ != "advcl" and head.pos_ in ("VERB", "AUX", "ADJ"):
        return None
    held = _of_object_before(verb, head, of_verb) or judged(Status.PLANNED, verb, _PURPOSE)
    return held if verb.dep_ == "advcl" else strongest([held, of_copula(head, of_verb)])  # "is not about to meet"


def _of_governed(verb: Token, head: Token, of_verb: OfVerb) -> list[Factuality]:
    """A complement of a verb or an adjective that no list gives a status of its own."""
    if untrue := words_of_falsehood(head):
        return [judged(Status.DENIED, untrue[0], "said with")]  # "a fake video showed them leaving"
    is_implied = head.lemma_ in cues("governors", "implicative")
    if head.pos_ == "ADJ" and head.lower_ in cues("heads", "achieved"):
        own = of_copula(head, of_verb)
        return [own] if own.status is not Status.DENIED else []  # "was not the first to meet"
    if head.pos_ == "ADJ":
        return [of_copula(head, of_verb)] if is_implied else [judged(Status.HYPOTHETICAL, head, "below the adjective")]
    if head.lemma_ in cues("governors", "ongoing"):
        return [judged(Status.ONGOING, head, BELOW_A_VERB), of_verb(head)]
    if is_infinitive(verb) and not is_implied:
        return [_of_other(verb, head, of_verb)]
    return [of_verb(head)]


def _of_object_before(verb: Token, head: Token, of_verb: OfVerb) -> Factuality | None:
    """What the object right before an infinitive makes of it, which is its head whatever the parser says."""
    before = verb.left_edge.i - 1
    return next((of_head(noun, of_verb, "to") for noun in children(head, "dobj") if noun.i == before), None)


def _of_noun(verb: Token, noun: Token, of_verb: OfVerb) -> list[Factuality]:
    """An infinitive below a noun: "a plan to attack", "a bridge to cross the bay", but "the first to cross it"."""
    word = verb.head.lower_ if verb.dep_ in _BELOW_PREPOSITIONS else "to"
    if (found := of_head(noun, of_verb, word)) is not None:
        return [found]
    is_achieved = any(child.lower_ in cues("heads", "achieved") or child.tag_ == "JJS" for child in noun.children)
    return [judged(Status.HYPOTHETICAL, verb, _PURPOSE)] if is_infinitive(verb) and not is_achieved else []


def _of_other(verb: Token, head: Token, of_verb: OfVerb) -> Factuality:
    """An infinitive below a verb that says neither that it came about nor that it did not."""
    if head.lemma_ in cues("infinitives", "missing"):
        for adverb in children(head, "advmod"):
            if adverb.lower_ in cues("infinitives", "missing_with"):
                return judged(Status.DENIED, adverb, "still open with")
    if head.lemma_ in cues("infinitives", "destined"):
        if any(child.lower_ in cues("heads", "achieved") for child in children(head, "acomp", "attr", "advmod")):
            return of_verb(head)  # "was first to meet"
        return strongest([_of_destined(verb, head), of_verb(head)])
    if head.lemma_ in cues("infinitives", "coming") and is_present(head):
        return strongest([judged(Status.PLANNED, head, BELOW_A_VERB), of_verb(head)])  # "is not going to meet"
    if head.lemma_ in cues("reporting", "verbs") - cues("infinitives", "ordering") and is_passive(head):
        return judged(Status.ALLEGED, head, "below the passive")
    return strongest([judged(Status.HYPOTHETICAL, head, BELOW_A_VERB), of_verb(head)])


def _of_destined(verb: Token, head: Token) -> Factuality:
    """An infinitive below "be": who "is to meet" will, who "was to meet" may have, who "was to have met" has not."""
    if head.tag_ == "VBD" and is_perfect(verb):
        return judged(Status.DENIED, head, "a perfect below")
    return judged(Status.PLANNED if head.tag_ in ("VBZ", "VBP") else Status.HYPOTHETICAL, head, BELOW_A_VERB)


def _shares_auxiliary(verb: Token, head: Token) -> bool:
    """In "will meet and sign" a bare second verb takes the first one's auxiliaries."""
    own = children(verb, "aux", "auxpass", "nsubj", "nsubjpass")
    return not own and verb.tag_ == head.tag_ and verb.tag_ in ("VB", "VBN")
