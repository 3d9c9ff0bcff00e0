"""The title of an event that a noun reports."""

from __future__ import annotations

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import entity_of, written
from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.titles.title_phrases import phrase, possessive, within
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.noun_phrases import phrase_bounds, words_of
from timeline.parsing.syntax import children, is_time


def of_noun(content: TitleContent) -> list[str]:
    """The parts of the line: with the verb of the type where somebody is said to act, else with the noun."""
    agents, patients = content.of("agent"), content.goals
    if carried := _with_light_verb(content, patients):
        topic = _topic(content, carried)
        return [carried, "" if topic in carried else topic]
    is_shared = content.trigger.entry.mutual and agents and (len(agents) > 1 or is_plural(agents))
    keeps_noun = content.trigger.entry.titled_by_noun and not is_shared
    if content.trigger.entry.say and agents and (patients or is_shared) and not keeps_noun:
        owner = content.row(agents)
        words = content.predicate(content.trigger.entry.say, plural=is_plural(agents))
        core = f"{owner} {words} {content.row(patients, owner=owner) if patients else ''}".rstrip()
        return [core, _topic(content, core)]
    return [_by_noun(content)]


def _topic(content: TitleContent, core: str) -> str:
    """What it is about: "on trade"."""
    topics = [topic for topic in content.of("topic") if topic.token.head.pos_ == "ADP"]  # not the second of a row
    return f"{topics[0].token.head.lower_} {content.row(topics[:1], owner=core)}" if topics else ""


def _with_light_verb(content: TitleContent, patients: list[Found]) -> str:
    """The line with the verb that carries the noun: "Norway imposes sanctions on Chad"."""
    trigger = content.trigger
    light_verb = trigger.light_verb
    if light_verb is None or trigger.group.dep_ not in ("dobj", "pobj"):
        return ""
    if patients and light_verb.lemma_ not in cues("light", "ending"):
        return ""
    noun = phrase(trigger.token, content.names, owner=content.row(content.of("agent")) if content.of("agent") else "")
    subjects = [agent for agent in content.of("agent") if agent.name not in noun]
    if not subjects or not all(agent.token.i < light_verb.i for agent in subjects):
        return ""
    between = [part.lower_ for part in children(light_verb, "prt")]
    if trigger.group.dep_ == "pobj":
        between.append(trigger.group.head.lower_)
    lemma = " ".join((light_verb.lemma_.lower(), *between))
    owner = content.row(subjects)
    return f"{owner} {content.predicate(lemma, plural=is_plural(subjects))} {within(noun)}"


def _by_noun(content: TitleContent) -> str:
    trigger, agents = content.trigger, content.of("agent")
    own_name = entity_of(trigger.token)
    noun = written(own_name) if own_name is not None and own_name.label_ == "EVENT" else _bare_noun(trigger)
    word = "" if _tells_status(trigger) else content.doubt
    within_noun = {token.i for token in trigger.token.subtree if token.text in noun.split()}
    if all(agent.name in noun or agent.token.i in within_noun for agent in agents):
        first = next((token for token in trigger.token.sent if noun.startswith(token.text)), trigger.token)
        lowered = noun if first.pos_ == "PROPN" or not first.is_title else f"{noun[:1].lower()}{noun[1:]}"
        return noun if not word or word.lower() in noun.lower() else f"{word} {lowered}"
    partner = agents[0].token.head
    if trigger.entry.mutual and len(agents) == 1 and partner.lower_ == "with":
        title = f"{noun} with {content.row(agents, owner='-')}"
        return f"{word} {title[:1].lower()}{title[1:]}" if word else title
    title = f"{possessive(content.row(agents))} {noun}"
    plural = trigger.token.tag_ == "NNS"
    return title if content.status.is_fact else f"{title} {content.predicate('take place', plural=plural)}"


def _tells_status(trigger: Trigger) -> bool:
    """Whether a modifier of the noun says already that it is planned or only possible."""
    modifiers = {child.lower_ for child in children(trigger.token, "amod", "det")}
    return any(modifiers & cues("modifiers", name) for name in ("planned", "hypothetical", "alleged"))


def _bare_noun(trigger: Trigger) -> str:
    """The noun phrase without articles, owners, names of countries and dates before it."""
    noun = trigger.token
    start = noun.i
    for word in reversed(list(noun.lefts)):
        if (
            word.dep_ not in ("amod", "compound", "nmod", "nummod", "punct")
            or is_time(word)
            or word.ent_type_ == "NORP"
        ):
            break
        start = word.left_edge.i
    _, end = phrase_bounds(noun)
    return words_of(noun.doc[start : end + 1])
