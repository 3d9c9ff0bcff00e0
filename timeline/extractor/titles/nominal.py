"""The title of an event that a noun reports."""

from __future__ import annotations

import attrs

from timeline.extractor.arguments.argument_phrases import Found
from timeline.extractor.names import entity_of, written
from timeline.extractor.titles.endings import end_of
from timeline.extractor.titles.title_content import TitleContent, is_plural
from timeline.extractor.titles.title_phrases import has_opening_capital, phrase, possessive, within
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.model import Status
from timeline.parsing.noun_phrases import phrase_bounds, words_of
from timeline.parsing.syntax import children, is_time


def of_noun(content: TitleContent) -> list[str]:
    """The parts of the line: with the verb of the type where somebody is said to act, else with the noun."""
    agents, patients = content.of("agent"), content.goals
    if end := end_of(content.trigger, is_fact=content.status.is_fact):
        noun = _by_noun(attrs.evolve(content, status=Status.HAPPENED))
        return [f"{noun} {content.predicate(end, plural=content.trigger.token.tag_ == 'NNS')}"]
    if carried := _with_light_verb(content, patients):
        topic = _topic(content, carried)
        return [carried, "" if topic in carried else topic]
    is_shared = content.trigger.entry.mutual and agents and (len(agents) > 1 or is_plural(agents))
    keeps_noun = content.trigger.entry.titled_by_noun and not is_shared
    if content.trigger.entry.say and agents and (patients or is_shared) and not keeps_noun:
        owner = content.row(agents)
        words = content.unless_said(owner).predicate(content.trigger.entry.say, plural=is_plural(agents))
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
    if trigger.group.dep_ == "pobj":  # "took part in the talks"
        between += [noun.lower_ for noun in children(light_verb, "dobj")[:1]]
        between.append(trigger.group.head.lower_)
    lemma = " ".join((light_verb.lemma_.lower(), *between))
    owner = content.row(subjects)
    words = content.unless_said(owner, noun).predicate(lemma, plural=is_plural(subjects))
    return f"{owner} {words} {within(noun)}"


def _by_noun(content: TitleContent) -> str:
    """The line with the noun alone: "Alleged attack on Doba", "Norway’s visit to Chad"."""
    trigger = content.trigger
    agents = _owners(content)
    own_name = entity_of(trigger.token)
    noun = written(own_name) if own_name is not None and own_name.label_ == "EVENT" else _bare_noun(trigger)
    doubt = "" if _has_word_of_status(trigger) else content.doubt
    if _holds_all(noun, agents, trigger):
        return _doubted(noun, doubt, trigger)
    if trigger.entry.mutual and len(agents) == 1 and agents[0].token.head.lower_ == "with":
        return _with_partner(content, noun, doubt)
    if len(agents) > 1 and any(agent.kind is None for agent in agents):  # "War between Chad and two rebel groups"
        before = {agent.token.head.lower_ for agent in agents}
        is_between = trigger.entry.mutual or bool(before & cues("title_words", "of_sides"))
        joint = f"{noun} {'between' if is_between else 'by'} {content.row(agents, owner='-')}"
        return _doubted(joint, doubt, trigger)
    title = f"{possessive(content.row(agents))} {noun}"
    plural = trigger.token.tag_ == "NNS"
    return title if content.status.is_fact else f"{title} {content.predicate('take place', plural=plural)}"


def _owners(content: TitleContent) -> list[Found]:
    """Who acts, else those whom it befalls and whose it is said to be: "Lund’s arrest"."""
    return content.of("agent") or [owner for owner in content.of("patient") if owner.token.dep_ == "poss"]


def _holds_all(noun: str, agents: list[Found], trigger: Trigger) -> bool:
    """Whether the noun phrase names all who act: "Oslo talks between Norway and Chad"."""
    inside = {token.i for token in trigger.token.subtree if token.text in noun.split()}
    return all(agent.name in noun or agent.token.i in inside for agent in agents)


def _doubted(noun: str, doubt: str, trigger: Trigger) -> str:
    """The noun phrase behind the word for its status: "Possible talks"."""
    if not doubt or doubt.lower() in noun.lower():
        return noun
    first = next((token for token in trigger.token.sent if noun.startswith(token.text)), trigger.token)
    return f"{doubt} {_small(noun) if has_opening_capital(first) else noun}"


def _with_partner(content: TitleContent, noun: str, doubt: str) -> str:
    """The line that names only one of those who do it together: "Upcoming talks with Chad"."""
    title = f"{noun} with {content.row(content.of('agent'), owner='-')}"
    return f"{doubt} {_small(title)}" if doubt else title


def _small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _has_word_of_status(trigger: Trigger) -> bool:
    """Whether a modifier of the noun says already that it is planned or only possible: "planned talks"."""
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
