"""One readable line for an event, in the present tense, made from its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.arguments.phrases import Found
from timeline.extractor.lexicon import cues
from timeline.extractor.names import entity_of, written
from timeline.extractor.parsing.syntax import (
    children,
    is_infinitive,
    is_passive,
    noun_phrase,
    phrase_bounds,
    subject_of,
)
from timeline.extractor.triggers import Iteration, Trigger, quantities
from timeline.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_MOST_NAMES = 4
_MARKS = (("``", "“"), ("''", "”"), ("“ ", "“"), (" ”", "”"), ("-LRB-", "("), ("-RRB-", ")"))
_NEGATIVE = ("no ", "none", "nobody", "neither")
_COMPLETING = ("for", "to", "of", "into", "from", "on")
_DOUBT = {
    Status.PLANNED: "Upcoming",
    Status.ALLEGED: "Alleged",
    Status.HYPOTHETICAL: "Possible",
    Status.DENIED: "No",
}


def title_of(trigger: Trigger, arguments: list[Found], status: Status, iteration: Iteration | None = None) -> str:
    """The title of an event: "Xi Jinping and Vladimir Putin meet in Astana".

    What is planned is told as headlines do ("to meet"), what is denied or only possible with "not" and "may". How often
    it happened stands behind: "meet in Astana (42 times)".
    """
    title = _of_one(trigger, arguments, status)
    if iteration is None or iteration.word in title.lower().split():
        return title
    return f"{title} ({iteration.said})"


def _of_one(trigger: Trigger, arguments: list[Found], status: Status) -> str:
    agents = [argument for argument in arguments if argument.role == "agent"]
    patients = [argument for argument in arguments if argument.role == "patient"]
    others = [argument for argument in arguments if argument.role == "other"]
    if trigger.entry.goes_to and not patients:
        patients = [argument for argument in arguments if argument.role == "place"][:1]
    if trigger.entry.type.is_statistic:
        return _tidy(_of_statistic(trigger, agents, status))
    if trigger.is_verb:
        title = _of_verb(trigger, agents, patients, others, status)
        if others and not trigger.entry.mutual and joined(others) not in title:
            before = others[0].token.head
            title += f" {before.lower_ if before.pos_ == 'ADP' else 'with'} {joined(others)}"
    else:
        title = _of_noun(trigger, agents, patients, status)
    places = [argument for argument in arguments if argument.role == "place" and argument.name not in title]
    if places:
        preposition = places[0].token.head.lower_
        title += f" {preposition if preposition in ('at', 'near', 'outside') else 'in'} {places[0].name}"
    return _tidy(title)


def _tidy(title: str) -> str:
    """White space and marks as print has them: texts that were once tokens have "leader 's" and "`` so ''"."""
    for token, mark in _MARKS:
        title = title.replace(token, mark)
    for opening, closing in ("()", "“”"):
        if title.count(opening) != title.count(closing):
            title = title.replace(opening, " ").replace(closing, " ")
    title = " ".join(title.split()).replace(" 's", "'s").replace(" ’s", "’s").replace(" ,", ",").strip(" ,;:—-")
    return title[:1].upper() + title[1:]


def joined(arguments: list[Found]) -> str:
    """Names in a row: "A, B and C"."""
    shown = [_within(argument.name) for argument in arguments[:_MOST_NAMES]]
    if len(arguments) > _MOST_NAMES:
        shown.append("others")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _within(name: str) -> str:
    """The name as it stands within a line: "The minister" opens a sentence, "the minister" does not."""
    first, space, rest = name.partition(" ")
    return (
        f"{first.lower()}{space}{rest}" if first in ("The", "A", "An", "Two", "Three", "Some", "His", "Her") else name
    )


def inflect(lemma: str, *, plural: bool) -> str:
    """The present tense of a verb phrase: "hold talks" to "holds talks".

    >>> inflect("reach a deal", plural=False), inflect("carry out", plural=False), inflect("meet", plural=True)
    ('reaches a deal', 'carries out', 'meet')
    """
    verb, _, rest = lemma.partition(" ")
    if not plural:
        if verb in _IRREGULAR:
            verb = _IRREGULAR[verb]
        elif verb.endswith(("s", "x", "z", "ch", "sh")):
            verb += "es"
        elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
            verb = verb[:-1] + "ies"
        else:
            verb += "s"
    elif verb == "be":
        verb = "are"
    return f"{verb} {rest}".rstrip()


def _gerund(lemma: str) -> str:
    """The verb phrase as a noun, for a title without a subject: "Condemning the attack"."""
    verb, _, rest = lemma.partition(" ")
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        verb = verb[:-1]
    return f"{verb}ing {rest}".rstrip()


def _predicate(lemma: str, status: Status, *, plural: bool) -> str:
    """The verb phrase as the status tells it; "not" and "allegedly" stand behind "is", before other verbs."""
    present = inflect(lemma, plural=plural)
    verb, _, rest = present.partition(" ")
    is_copula = verb in ("is", "are")
    match status:
        case Status.PLANNED:
            return f"to {lemma}"
        case Status.HYPOTHETICAL:
            return f"may {lemma}"
        case Status.DENIED:
            return f"{verb} not {rest}" if is_copula else f"{'do' if plural else 'does'} not {lemma}"
        case Status.ALLEGED:
            return f"{verb} allegedly {rest}" if is_copula else f"allegedly {present}"
        case _:
            return present


def _is_plural(arguments: list[Found]) -> bool:
    tag, kind = arguments[0].token.tag_, arguments[0].kind
    return len(arguments) > 1 or tag == "NNS" or (tag == "NNPS" and kind in (None, "other"))


def _of_verb(trigger: Trigger, agents: list[Found], patients: list[Found], others: list[Found], status: Status) -> str:
    verb = trigger.token
    particles = tuple(child.lower_ for child in children(verb, "prt")) if len(trigger.entry.words) < 2 else ()
    words = (*(trigger.entry.words or (verb.lemma_,)), *particles)
    if any(argument.name.lower().startswith(_NEGATIVE) for argument in (*agents, *patients)):
        status = Status.HAPPENED  # "no one is hurt" says it already
    if not agents and patients and is_passive(verb):
        phrase = " ".join(("be", verb.lower_, *words[1:], _complement(verb))).rstrip()
        return f"{joined(patients)} {_predicate(phrase, status, plural=_is_plural(patients))}"
    direct = [noun for noun in children(verb, "dobj") if not trigger.entry.mutual]
    what = joined(patients) if patients else noun_phrase(direct[0]) if direct else ""
    what = f"{what} {_complement(verb)}".strip()
    if not what and not trigger.entry.say and not others:
        what = _first_phrase(verb)
    if not agents:
        return f"{_DOUBT.get(status, '')} {_gerund(' '.join(words))} {what}".strip()
    predicate = _predicate(" ".join(words), status, plural=_is_plural(agents))
    return f"{joined(agents)} {predicate} {what}".rstrip()


def _of_statistic(trigger: Trigger, agents: list[Found], status: Status) -> str:
    """What is measured, the verb and the figures: "Trade between Norway and Chad grows 26% to $240 billion"."""
    word, measure = trigger.token, trigger.measure
    if not trigger.is_verb:
        return f"{_DOUBT.get(status, '')} {_of_change(word, measure)}"
    is_subject = measure is not None and measure == subject_of(word)
    told = _what_of(measure) if measure is not None and is_subject else joined(agents) if agents else ""
    plural = measure.tag_ == "NNS" if measure is not None and is_subject else bool(agents) and _is_plural(agents)
    amounts = [amount for amount in quantities(word) if amount.i > word.i]
    particles = [part for part in children(word, "prt", "advmod") if part.lower_ in ("up", "down")]
    phrase = " ".join((word.lemma_, *(part.lower_ for part in particles if part not in amounts)))
    figures = " ".join(_whole_phrase(amount) for amount in amounts)
    return f"{told} {_predicate(phrase, status, plural=plural)} {figures}"


def _what_of(measure: Token) -> str:
    """What is measured, without the article or pronoun before it."""
    before = [child.text for child in children(measure, "det", "poss") if child.pos_ in ("DET", "PRON")]
    phrase = _whole_phrase(measure)
    return phrase.removeprefix(before[0]).lstrip() if before else phrase


def _of_change(noun: Token, measure: Token | None) -> str:
    """A change of what is measured: "26% increase in trade"."""
    left, right = phrase_bounds(noun)
    left += noun.doc[left].pos_ == "DET"
    phrase = noun.doc[left : right + 1].text
    is_told = measure is None or left <= measure.i <= right
    return phrase if measure is None or is_told else f"{phrase} {measure.head.lower_} {noun_phrase(measure)}"


def _whole_phrase(head: Token) -> str:
    """The word with all that hangs on it but clauses, appositions and dates."""
    left_out = {
        word.i
        for token in head.subtree
        if token.dep_ in ("relcl", "acl", "appos", "advcl") or token.ent_type_ in ("DATE", "TIME")
        for word in token.subtree
    }
    left_out |= {token.i for token in head.subtree if any(noun.i in left_out for noun in children(token, "pobj"))}
    words = [token.text_with_ws for token in head.subtree if token.i not in left_out]
    return "".join(words).strip(" ,;")


def _complement(verb: Token) -> str:
    """What completes the verb and its object: "urges Lund to concede", "rules out using force"."""
    for child in children(verb, "xcomp", "oprd", "acomp"):
        if child.i < verb.i:
            continue
        if is_infinitive(child):
            objects = children(child, "dobj")
            return f"to {child.lemma_} {noun_phrase(objects[0]) if objects else ''}".rstrip()
        if child.tag_ == "VBG":
            objects = children(child, "dobj")
            return f"{child.lower_} {noun_phrase(objects[0]) if objects else ''}".rstrip()
        if child.pos_ in ("ADJ", "ADV", "NOUN", "ADP"):
            return noun_phrase(child)
    return ""


def _first_phrase(verb: Token) -> str:
    """The prepositional phrase after the verb that completes it best, so that a title does not end with a bare verb."""
    phrases = [
        (preposition, noun)
        for preposition in children(verb, "prep")
        for noun in children(preposition, "pobj")
        if preposition.i > verb.i and noun.ent_type_ not in ("DATE", "TIME") and noun.pos_ != "PRON"
    ]
    for preposition, noun in sorted(phrases, key=lambda found: found[0].lower_ not in _COMPLETING):
        is_place = preposition.lower_ in ("in", "at") and noun.ent_type_ in ("GPE", "LOC", "FAC")
        if not is_place and preposition.lower_ not in ("after", "before", "since", "during", "by"):
            return f"{preposition.lower_} {noun_phrase(noun)}"
    return ""


def _of_noun(trigger: Trigger, agents: list[Found], patients: list[Found], status: Status) -> str:
    mutual, carrier = trigger.entry.mutual, trigger.carrier
    phrase = noun_phrase(trigger.token)
    is_ending = carrier is not None and carrier.lemma_ in cues("light", "ending")
    if carrier is not None and trigger.group.dep_ == "dobj" and (is_ending or not patients):
        subjects = [agent for agent in agents if agent.name not in phrase]
        if subjects and all(agent.token.i < carrier.i for agent in subjects):
            return f"{joined(subjects)} {_predicate(carrier.lemma_, status, plural=_is_plural(subjects))} {phrase}"
    if trigger.entry.say and agents and (patients or (mutual and len(agents) > 1)):
        predicate = _predicate(trigger.entry.say, status, plural=_is_plural(agents))
        return f"{joined(agents)} {predicate} {joined(patients) if patients else ''}".rstrip()
    own_name = entity_of(trigger.token)
    noun = written(own_name) if own_name is not None and own_name.label_ == "EVENT" else _bare_noun(trigger)
    if all(agent.name in noun for agent in agents):
        word = _DOUBT.get(status, "")
        return noun if not word or word.lower() in noun.lower() else f"{word} {noun[:1].lower()}{noun[1:]}"
    owner = joined(agents)
    title = f"{owner}{'’' if owner.endswith('s') else '’s'} {noun}"
    plural = trigger.token.tag_ == "NNS"
    return title if status.is_fact else f"{title} {_predicate('take place', status, plural=plural)}"


def _bare_noun(trigger: Trigger) -> str:
    """The noun phrase without articles, owners, names of countries and dates before it."""
    noun = trigger.token
    start = noun.i
    for word in reversed(list(noun.lefts)):
        if word.dep_ not in ("amod", "compound", "nmod", "nummod", "punct") or word.ent_type_ in (
            "DATE",
            "TIME",
            "NORP",
        ):
            break
        start = word.left_edge.i
    _, end = phrase_bounds(noun)
    return " ".join(noun.doc[start : end + 1].text.split())
