"""The kind of clause that tells a candidate, or what part of one the noun is that names it."""

from __future__ import annotations

from timeline.extractor.candidate import Candidate
from timeline.languages.en import cues
from timeline.parsing.syntax import first_of_row

_CLAUSES = {
    "relcl": "relative clause",
    "advcl": "adverbial clause",
    "acl": "participle",
    "xcomp": "complement",
    "pcomp": "gerund",
    "ccomp": "object clause",
    "parataxis": "said",
}
_NOUNS = {
    "nsubj": "noun as subject",
    "nsubjpass": "noun as subject",
    "dobj": "noun as object",
    "pobj": "noun behind a preposition",
}


def clause_of(one: Candidate) -> str:
    """The kind of clause, by the label of its first verb, or of noun, where no verb carries it."""
    verb = one.trigger.teller
    if verb is None:
        return _NOUNS.get(one.trigger.group.dep_, "other noun")
    first = first_of_row(verb)
    if first.dep_ == "ROOT":
        return "main clause" if first.i == verb.i else "second main clause"
    if first.dep_ == "ccomp" and first.head.lemma_ in cues("reporting", "verbs"):
        return "said"
    return _CLAUSES.get(first.dep_, "other clause")
