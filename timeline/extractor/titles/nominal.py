"""The title of an event that a noun reports."""

from __future__ import annotations

from timeline.extractor.arguments.phrases import Found
from timeline.extractor.lexicon import cues
from timeline.extractor.names import entity_of, written
from timeline.extractor.parsing.syntax import children, is_time, phrase_bounds, words_of
from timeline.extractor.titles.phrases import phrase, possessive, within
from timeline.extractor.titles.telling import Telling, is_plural
from timeline.extractor.triggers import Trigger


def of_noun(telling: Telling) -> list[str]:
    """The parts of the line: told by a verb where somebody is said to act, else by the noun."""
    agents, patients = telling.of("agent"), telling.goals
    if carried := _carried(telling, patients):
        topic = _topic(telling, carried)
        return [carried, "" if topic in carried else topic]
    is_shared = telling.trigger.entry.mutual and agents and (len(agents) > 1 or is_plural(agents))
    is_told_by_noun = telling.trigger.entry.type.group in ("speech", "politics") and not is_shared
    if telling.trigger.entry.say and agents and (patients or is_shared) and not is_told_by_noun:
        owner = telling.row(agents)
        words = telling.predicate(telling.trigger.entry.say, plural=is_plural(agents))
        core = f"{owner} {words} {telling.row(patients, owner=owner) if patients else ''}".rstrip()
        return [core, _topic(telling, core)]
    return [_by_noun(telling)]


def _topic(telling: Telling, core: str) -> str:
    """What it is about: "on trade"."""
    topics = [topic for topic in telling.of("topic") if topic.token.head.pos_ == "ADP"]  # not the second of a row
    return f"{topics[0].token.head.lower_} {telling.row(topics[:1], owner=core)}" if topics else ""


def _carried(telling: Telling, patients: list[Found]) -> str:
    """The line with the verb that carries the noun: "Norway imposes sanctions on Chad"."""
    trigger = telling.trigger
    carrier = trigger.carrier
    if carrier is None or trigger.group.dep_ not in ("dobj", "pobj"):
        return ""
    if patients and carrier.lemma_ not in cues("light", "ending"):
        return ""
    noun = phrase(trigger.token, telling.names, owner=telling.row(telling.of("agent")) if telling.of("agent") else "")
    subjects = [agent for agent in telling.of("agent") if agent.name not in noun]
    if not subjects or not all(agent.token.i < carrier.i for agent in subjects):
        return ""
    between = [part.lower_ for part in children(carrier, "prt")]
    if trigger.group.dep_ == "pobj":
        between.append(trigger.group.head.lower_)
    lemma = " ".join((carrier.lemma_.lower(), *between))
    owner = telling.row(subjects)
    return f"{owner} {telling.predicate(lemma, plural=is_plural(subjects))} {within(noun)}"


def _by_noun(telling: Telling) -> str:
    trigger, agents = telling.trigger, telling.of("agent")
    own_name = entity_of(trigger.token)
    noun = written(own_name) if own_name is not None and own_name.label_ == "EVENT" else _bare_noun(trigger)
    word = "" if _tells_status(trigger) else telling.doubt
    within_noun = {token.i for token in trigger.token.subtree if token.text in noun.split()}
    if all(agent.name in noun or agent.token.i in within_noun for agent in agents):
        first = next((token for token in trigger.token.sent if noun.startswith(token.text)), trigger.token)
        lowered = noun if first.pos_ == "PROPN" or not first.is_title else f"{noun[:1].lower()}{noun[1:]}"
        return noun if not word or word.lower() in noun.lower() else f"{word} {lowered}"
    partner = agents[0].token.head
    if trigger.entry.mutual and len(agents) == 1 and partner.lower_ == "with":
        title = f"{noun} with {telling.row(agents, owner='-')}"
        return f"{word} {title[:1].lower()}{title[1:]}" if word else title
    title = f"{possessive(telling.row(agents))} {noun}"
    plural = trigger.token.tag_ == "NNS"
    return title if telling.status.is_fact else f"{title} {telling.predicate('take place', plural=plural)}"


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
