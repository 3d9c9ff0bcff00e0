"""The title of an event that a verb reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.extractor.names import Names, is_pronoun
from timeline.extractor.parsing.syntax import children, is_infinitive, is_passive, is_time
from timeline.extractor.titles.phrases import clause, phrase, predicate
from timeline.extractor.titles.telling import Telling, is_plural
from timeline.extractor.titles.wording import gerund, participle
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = ("no ", "none", "nobody", "neither")
_COMPLETING = ("for", "to", "of", "into", "from", "on", "with", "about", "against", "over", "as", "at")


def of_verb(telling: Telling) -> list[str]:
    """The parts of the line in their order, the last ones dispensable."""
    agents, patients = telling.of("agent"), telling.of("patient")
    if telling.trigger.entry.goes_to and not patients:
        patients = telling.of("place")[:1]
    if any(argument.name.lower().startswith(_NEGATIVE) for argument in (*agents, *patients)):
        telling = attrs.evolve(telling, status=Status.HAPPENED)  # "no one is hurt" says it already
    if agents:
        return _active(telling)
    is_acted_on = is_passive(telling.trigger.token) or not telling.trigger.entry.mutual
    if patients and is_acted_on and not telling.trigger.entry.goes_to:
        return _passive(telling)
    return [_bare(telling)]


def _active(telling: Telling) -> list[str]:
    """The line with somebody who acts: "Jonas Lund signs the treaty"."""
    verb, agents = telling.trigger.token, telling.of("agent")
    subject = telling.row(agents)
    words = telling.predicate(_verb_phrase(telling), plural=is_plural(agents))
    said = next(
        (text for part in children(verb, "ccomp") if (text := clause(part, telling.names, speaker=subject))), ""
    )
    what = _object(telling, subject)
    if said and not what:
        return [f"{subject} {words} {said}"]
    core = f"{subject} {words} {what}".strip()
    partners = [] if telling.trigger.entry.mutual else telling.of("other")
    if partners and telling.row(partners) not in core:
        before = partners[0].token.head
        preposition = before.lower_ if before.pos_ == "ADP" else "with"
        return [core, f"{preposition} {telling.row(partners, owner=subject)}"]
    return [core, _complement(verb, telling.names) or _first_phrase(telling, core)]


def _passive(telling: Telling) -> list[str]:
    """The line for want of somebody who acts: "The treaty is signed"."""
    verb, patients = telling.trigger.token, telling.of("patient")
    verb_phrase = f"be {participle(_verb_phrase(telling))}"
    core = f"{telling.row(patients)} {telling.predicate(verb_phrase, plural=is_plural(patients))}"
    return [core, _complement(verb, telling.names) or _first_phrase(telling, core)]


def _bare(telling: Telling) -> str:
    """The line where the text tells nobody who acts or is acted upon: "Travelling to Oslo"."""
    what = _object(telling, "") or _complement(telling.trigger.token, telling.names) or _first_phrase(telling, "")
    return f"{gerund(_verb_phrase(telling))} {what}".strip()


def _verb_phrase(telling: Telling) -> str:
    """The verb's lemma with the words of its entry, or its particles."""
    verb, words = telling.trigger.token, telling.trigger.entry.words
    particles = tuple(child.lower_ for child in children(verb, "prt")) if len(words) < 2 else ()
    return " ".join((*(words or (verb.lemma_.lower(),)), *particles))


def _object(telling: Telling, subject: str) -> str:
    patients = telling.of("patient") or (telling.of("place")[:1] if telling.trigger.entry.goes_to else [])
    if patients:
        return telling.row(patients, owner=subject or "-")
    direct = [] if telling.trigger.entry.mutual else children(telling.trigger.token, "dobj")
    told = [noun for noun in direct if not is_pronoun(noun.text) and not is_time(noun)]
    return phrase(told[0], telling.names, owner=subject) if told else ""


def _complement(verb: Token, names: Names) -> str:
    """What completes the verb and its object: "urges Lund to concede", "declares the outbreak over"."""
    for child in children(verb, "xcomp", "oprd", "acomp"):
        if child.i < verb.i:
            continue
        if is_infinitive(child):
            return predicate(child, names)
        if child.pos_ in ("ADJ", "ADV", "NOUN", "ADP"):
            return phrase(child, names, owner="-")
    return ""


def _first_phrase(telling: Telling, core: str) -> str:
    """The prepositional phrase after the verb that completes it best."""
    verb = telling.trigger.token
    taken = {argument.token.i for argument in telling.arguments}
    for preposition in children(verb, "prep"):
        if preposition.i < verb.i or preposition.lower_ not in _COMPLETING:
            continue
        for noun in children(preposition, "pobj", "pcomp"):
            is_place = preposition.lower_ == "at" and noun.ent_type_ in ("GPE", "LOC", "FAC")
            if noun.i in taken or is_time(noun) or is_place or is_pronoun(noun.text):
                continue
            text = predicate(noun, telling.names) if noun.dep_ == "pcomp" else phrase(noun, telling.names, owner="-")
            if text and text not in core:
                return f"{preposition.lower_} {text}"
    return ""
