"""Tense and aspect of a verb, as TimeML tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.languages.en import cues
from timeline.parsing.syntax import children, first_of_row

if TYPE_CHECKING:
    from timeline.model.event import Aspect, Tense
    from timeline.parsing.tree import Token

_FINITE: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_BARE: dict[str, Tense] = {"VBG": "participle", "VBN": "participle", "VB": "infinitive"}


def tense_of(verb: Token) -> Tense | None:
    """The tense of a verb with its auxiliaries; of a modal verb that of what it says, present for all but "will".

    A participle that shares the auxiliary of the verb before it in a row has its tense: "was held and freed".
    """
    forms = [verb, *_auxiliaries(verb)]
    for form in forms:
        if form.tag_ == "MD":
            return "future" if form.lower_ in cues("modals", "planned") else "present"
    finite = next((_FINITE[form.tag_] for form in forms if form.tag_ in _FINITE), None)
    if finite is not None:
        return finite
    first = first_of_row(verb)
    if first.i != verb.i and len(forms) == 1:
        return tense_of(first)
    return _BARE.get(verb.tag_)


def aspect_of(verb: Token) -> Aspect | None:
    """The aspect of a verb: perfective with "have", progressive where "be" stands beside an "-ing"."""
    auxiliaries = _auxiliaries(verb)
    first = first_of_row(verb)
    if not auxiliaries and first.i != verb.i and verb.tag_ in ("VBN", "VBG"):
        auxiliaries = _auxiliaries(first)
    has = any(auxiliary.lemma_ == "have" for auxiliary in auxiliaries)
    goes_on = verb.tag_ == "VBG" and any(auxiliary.lemma_ == "be" for auxiliary in auxiliaries)
    if has:
        return "perfective progressive" if goes_on else "perfective"
    return "progressive" if goes_on else None


def _auxiliaries(verb: Token) -> list[Token]:
    return children(verb, "aux", "auxpass")
