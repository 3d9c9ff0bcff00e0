"""The title of an event that a verb reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import is_bare_pronoun
from timeline.extractor.titles.endings import with_stop
from timeline.extractor.titles.title_complements import Complements
from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.titles.wording import gerund, participle
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, conjuncts, is_passive, is_time

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


def of_verb(content: TitleContent) -> str:
    """The line: with somebody who acts, else in the passive, else with the verb alone."""
    content = _with_object(content)
    verb = content.trigger.token
    agents, patients = content.of("agent"), content.of("patient")
    if agents:
        return _line(content, agents, content.verb)
    is_direct = bool(patients) and patients[0].token.dep_ != "pobj"  # "Asking for help", not "Help is asked for"
    if patients and (is_passive(verb) or (is_direct and not content.trigger.entry.mutual)):
        given = [found for found in patients[1:] if is_passive(verb) and found.token.dep_ == "dobj"]
        return _line(content, [found for found in patients if found not in given], f"be {_participle(verb)}")
    return _bare(content)


def _line(content: TitleContent, subject: list[Found], lemma: str) -> str:
    """Who does it or suffers it, the verb and what completes it: "Jonas Lund signs the treaty"."""
    who = content.row(subject)
    plural = is_plural(subject)
    line = f"{who} {content.predicate(lemma, plural=plural)}"
    what = str(Complements(content=content, line=line, told=subject))
    line = f"{who} {content.unless_said(who, what).predicate(lemma, plural=plural)}"
    return f"{line} {what}".rstrip()


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


def _participle(verb: Token) -> str:
    """The past participle, as the text has it if it does."""
    return verb.lower_ if verb.tag_ == "VBN" else participle(verb.lemma_.lower())


def _bare(content: TitleContent) -> str:
    """The line where the text tells nobody who acts: "A bill is discussed", "Jailed for two years", "Going to Oslo"."""
    verb = content.trigger.token
    objects = [noun for noun in children(verb, "dobj") if not is_bare_pronoun(noun) and not is_time(noun)]
    if objects and not is_passive(verb):
        [noun] = objects[:1]
        return _line(content, [Found(token=noun, role="patient", name=noun.text, kind=None)], f"be {_participle(verb)}")
    does = _participle(verb) if is_passive(verb) else gerund(with_stop(content.verb, verb))
    lemma = f"be {does}" if is_passive(verb) else with_stop(content.verb, verb)
    match content.status:
        case Status.PLANNED:
            does = f"to {lemma}"
        case Status.HYPOTHETICAL:
            does = f"may {lemma}"
        case Status.DENIED:
            does = f"not {does}"
        case Status.ALLEGED:
            does = f"allegedly {does}"
    what = str(Complements(content=content, line=does, told=[]))
    return f"{does} {what}".rstrip()
