"""The title of an event that a verb reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.extractor.names import is_bare_pronoun
from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.titles.title_phrases import LONGEST, clause, phrase
from timeline.extractor.titles.wording import gerund, participle
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.clauses import predicate
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children, conjuncts, is_infinitive, is_passive, is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = ("no ", "none", "nobody", "neither")
_COMPLETING = ("for", "to", "of", "into", "from", "on", "with", "about", "against", "over", "as", "at")


def of_verb(content: TitleContent) -> list[str]:
    """The parts of the line in their order, the last ones dispensable."""
    agents, patients = content.of("agent"), content.goals
    if any(argument.name.lower().startswith(_NEGATIVE) for argument in (*agents, *patients)):
        content = attrs.evolve(content, status=Status.HAPPENED)  # "no one is hurt" says it already
    if agents:
        return _active(content)
    is_acted_on = is_passive(content.trigger.token) or not content.trigger.entry.mutual
    if content.of("patient") and is_acted_on:
        return _passive(content)
    return [_bare(content)]


def _active(content: TitleContent) -> list[str]:
    """The line with somebody who acts: "Jonas Lund signs the treaty"."""
    content = _with_object(content)
    verb, agents = content.trigger.token, content.of("agent")
    subject = content.row(agents)
    words = content.predicate(_verb_phrase(content), plural=is_plural(agents))
    room = LONGEST - len(f"{subject} {words} ")
    said = next(
        (text for part in children(verb, "ccomp") if (text := clause(part, content.names, speaker=subject, room=room))),
        "",
    )
    what = _object(content, subject)
    if said and not what:
        return [f"{subject} {words} {said}"]
    core = f"{subject} {words} {what}".strip()
    if not content.trigger.entry.mutual and (partners := _partners(content, core)):
        return [core, partners]
    return [core, _completion(content, core)]


def _with_object(content: TitleContent) -> TitleContent:
    """The same with the partner as object where the verb wants one: "receives Moussa", but "Lund and Moussa meet"."""
    trigger = content.trigger
    acting = [found for found in content.of("agent") if found.token.i < trigger.token.i]
    if not trigger.entry.mutual or trigger.token.lemma_ in cues("titles", "joint") or not acting:
        return content
    objects = {token for noun in children(trigger.token, "dobj") for token in conjuncts(noun)}
    arguments = [
        attrs.evolve(found, role="patient") if found.role == "agent" and found.token in objects else found
        for found in content.arguments
    ]
    return attrs.evolve(content, arguments=arguments)


def _passive(content: TitleContent) -> list[str]:
    """The line for want of somebody who acts: "The treaty is signed"."""
    patients = content.of("patient")
    is_given = is_passive(content.trigger.token)
    given = [found for found in patients[1:] if is_given and found.token.dep_ == "dobj"]
    patients = [found for found in patients if found not in given]
    verb_phrase = f"be {participle(_verb_phrase(content))}"
    core = f"{content.row(patients)} {content.predicate(verb_phrase, plural=is_plural(patients))}"
    core = f"{core} {content.row(given)}" if given else core  # "Anna Berg is awarded the medal"
    return [core, _partners(content, core) or _completion(content, core)]


def _partners(content: TitleContent, core: str) -> str:
    """Who else takes part: "with weapons", "to Chad"."""
    others = content.of("other")
    if not others or content.row(others) in core:
        return ""
    before = others[0].token.head
    return f"{before.lower_ if before.pos_ == 'ADP' else 'with'} {content.row(others, owner=core)}"


def _bare(content: TitleContent) -> str:
    """The line where the text tells nobody who acts or is acted upon: "Travelling to Oslo"."""
    what = _object(content, "") or _completion(content, "")
    return f"{gerund(_verb_phrase(content))} {what}".strip()


def _verb_phrase(content: TitleContent) -> str:
    """The verb's lemma with the words of its entry, or its particles.

    Objects of the entry are left to `_object`, and so are prepositions that stand behind another object.
    """
    verb, words = content.trigger.token, content.trigger.entry.words
    if len(words) < 2 or _own_objects(content):
        return " ".join((*(words[:1] or (verb.lemma_.lower(),)), *(child.lower_ for child in children(verb, "prt"))))
    told = {child.lower_ for child in children(verb, "prep") if children(child, "pobj")}
    is_behind = bool(children(verb, "nsubjpass", "dobj"))
    return " ".join(word for word in words if not (is_behind and word in told and len(words) == 2))


def _own_objects(content: TitleContent) -> list[Token]:
    """Objects that are part of the verb: "pay tribute"."""
    return [noun for noun in children(content.trigger.token, "dobj") if noun.lemma_ in content.trigger.entry.words[1:]]


def _object(content: TitleContent, subject: str) -> str:
    if own := _own_objects(content):
        before = content.goals[0].token.head if content.goals else own[0]
        if before.pos_ == "ADP":
            what = words_of(own[0].doc[own[0].left_edge.i : own[0].i + 1])
            return f"{what} {before.lower_} {content.row(content.goals, owner=subject)}"
        return phrase(own[0], content.names, owner=subject)
    if content.goals:
        to = content.goals[0].token.head
        if content.goals[0].role == "place" and to.pos_ == "ADP" and to.lower_ not in content.trigger.entry.words[1:]:
            return f"{to.lower_} {content.row(content.goals, owner=subject or '-')}"  # "arrives in Oslo"
        given = [other for other in content.of("other") if other.token.dep_ == "dative"]  # "promises Chad a loan"
        return " ".join(content.row(row, owner=subject or "-") for row in (given, content.goals) if row)
    direct = [] if content.trigger.entry.mutual else children(content.trigger.token, "dobj")
    told = [noun for noun in direct if not is_bare_pronoun(noun) and not is_time(noun)]
    return phrase(told[0], content.names, owner=subject) if told else ""


def _completion(content: TitleContent, core: str) -> str:
    """What completes the verb and its object: "urges Lund to concede", "declares the outbreak over", "heads for Oslo".

    Nothing where the object is a pronoun that the line leaves out: what follows would miss it.
    """
    verb, names, room = content.trigger.token, content.names, LONGEST - len(core) - 1
    if not content.goals and any(is_bare_pronoun(noun) for noun in children(verb, "dobj")):
        return ""
    for child in children(verb, "xcomp", "oprd", "acomp", "ccomp"):
        if child.lemma_ in content.trigger.entry.words[1:]:
            continue
        if child.i > verb.i and (is_infinitive(child) or child.tag_ == "VBG"):
            return predicate(child, room=room)
        if child.i > verb.i and child.pos_ in ("ADJ", "ADV", "NOUN", "ADP") and child.dep_ != "ccomp":
            return phrase(child, names, owner=core)
    taken = {argument.token.i for argument in content.arguments if argument.role != "topic"}
    for preposition in children(verb, "prep"):
        if preposition.i < verb.i or preposition.lower_ not in _COMPLETING:
            continue
        for noun in children(preposition, "pobj", "pcomp"):
            is_place = preposition.lower_ == "at" and noun.ent_type_ in ("GPE", "LOC", "FAC")
            is_beside = noun.lemma_ in cues("places", "sides")
            is_when = is_time(noun) and not (preposition.lower_ == "to" and noun.tag_ == "NNS")  # "to six years"
            if noun.i in taken or is_when or is_place or is_beside or is_bare_pronoun(noun):
                continue
            text = (
                predicate(noun, room=room - len(preposition) - 1)
                if noun.dep_ == "pcomp"
                else phrase(noun, names, owner=core)
            )
            if text and text not in core:
                return f"{preposition.lower_} {text}"
    return ""
