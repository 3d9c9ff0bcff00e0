"""The title of an event that a verb reports."""

from __future__ import annotations

import attrs

from timeline.extractor.titles.title_completions import completion
from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.titles.title_objects import object_of, verb_phrase
from timeline.extractor.titles.title_phrases import LONGEST, clause
from timeline.extractor.titles.wording import gerund, participle
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.syntax import children, conjuncts, is_passive


def of_verb(content: TitleContent) -> list[str]:
    """The parts of the line in their order, the last ones dispensable."""
    agents, patients = content.of("agent"), content.goals
    negative = tuple(cues("title_words", "negative"))
    if any(argument.name.lower().startswith(negative) for argument in (*agents, *patients)):
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
    agents = content.of("agent")
    subject = content.row(agents)
    words = content.predicate(verb_phrase(content), plural=is_plural(agents))
    said = _said(content, subject, room=LONGEST - len(f"{subject} {words} "))
    what = object_of(content, subject)
    if said and not what:
        return [f"{subject} {words} {said}"]
    core = f"{subject} {words} {what}".strip()
    if not content.trigger.entry.mutual and (partners := _partners(content, core)):
        return [core, partners]
    return [core, completion(content, core)]


def _said(content: TitleContent, speaker: str, *, room: int) -> str:
    """What somebody says: "Anna Berg warns the mine will close"."""
    clauses = children(content.trigger.token, "ccomp")
    said = (clause(part, content.names, speaker=speaker, room=room) for part in clauses)
    return next((text for text in said if text), "")


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
    passive = f"be {participle(verb_phrase(content))}"
    core = f"{content.row(patients)} {content.predicate(passive, plural=is_plural(patients))}"
    core = f"{core} {content.row(given)}" if given else core  # "Anna Berg is awarded the medal"
    return [core, _partners(content, core) or completion(content, core)]


def _partners(content: TitleContent, core: str) -> str:
    """Who else takes part: "with weapons", "to Chad"."""
    others = content.of("other")
    if not others or content.row(others) in core:
        return ""
    before = others[0].token.head
    return f"{before.lower_ if before.pos_ == 'ADP' else 'with'} {content.row(others, owner=core)}"


def _bare(content: TitleContent) -> str:
    """The line where the text tells nobody who acts or is acted upon: "Travelling to Oslo"."""
    what = object_of(content, "") or completion(content, "")
    return f"{gerund(verb_phrase(content))} {what}".strip()
