"""Generic sentences: what they tell holds in general, and no happening is reported.

Krifka et al., Genericity: an introduction (1995), call them characterizing sentences. English tells them in the simple
present; what else makes them generic are adverbs of habit, rates, subjects that stand for all of a kind, and what is
said of a kind: "riots are rare".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.names import entity_of, is_pronoun
from timeline.extractor.triggers.trigger import Trigger
from timeline.languages.en import cues
from timeline.parsing.syntax import SUBJECTS, antecedent_of, children, is_passive, is_perfect, is_time
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Span, Token

_PARTS = (*SUBJECTS, "dobj")


def is_generic(trigger: Trigger) -> bool:
    """Whether the clause that tells it says what holds in general: "strikes often paralyse the port"."""
    if trigger.is_verb:
        return _is_general(trigger.token)
    noun = trigger.group
    verb = trigger.light_verb or noun.head
    if not _is_bare_plural(noun) or (trigger.light_verb is None and noun.dep_ not in _PARTS):
        return False
    return _is_general(verb) or (noun.dep_ in SUBJECTS and _is_said_of_a_kind(verb))


@once
def _is_general(verb: Token) -> bool:
    """Whether a clause is in the simple present and something in it says that it holds of many occasions."""
    if not _is_simple_present(verb) or _has_date(verb):
        return False
    return (
        (_is_habit(verb) and not any(_is_name(subject) for subject in _subjects(verb)))
        or any(_is_of_all(subject) for subject in _subjects(verb))
        or _is_procedure(verb)
        or _is_of_kinds(verb)
    )


def _is_habit(verb: Token) -> bool:
    """Whether it says how often; where a name does it, that is told as such: "Lund often meets Moussa"."""
    is_often = any(child.lower_ in cues("no_report", "habitual") for child in children(verb, "advmod"))
    return is_often or any(_is_rate(child) for child in verb.children)


def _is_simple_present(verb: Token) -> bool:
    """Whether it is in the simple present: "meets", "is elected", not "is meeting", "has met"."""
    if is_perfect(verb):
        return False
    if is_passive(verb):
        forms = children(verb, "auxpass")
        return len(forms) == 1 and forms[0].tag_ in ("VBZ", "VBP") and not children(verb, "aux")
    return verb.tag_ in ("VBZ", "VBP")


def _has_date(verb: Token) -> bool:
    """Whether a day or the like is told: not "every Friday"."""
    words = (word for child in children(verb, "npadvmod", "prep", "advmod", "tmod") for word in child.subtree)
    return any(is_time(word) for word in words) and not any(_is_rate(child) for child in verb.children)


def _is_rate(phrase: Token) -> bool:
    """Whether it says at which rate: "every year", "per day", "forty people a year", not "a year after"."""
    if phrase.dep_ == "prep":
        return phrase.lower_ in cues("no_report", "per")
    if phrase.dep_ == "dobj":
        return any(_is_unit_of(cues("no_report", "rates"), unit) for unit in children(phrase, "npadvmod", "tmod"))
    return phrase.dep_ in ("npadvmod", "tmod") and _is_unit_of(cues("triggers", "recurring"), phrase)


def _is_unit_of(words: frozenset[str], unit: Token) -> bool:
    is_unit = unit.lemma_.lower() in cues("no_report", "units")
    return is_unit and any(child.lower_ in words for child in unit.children)


def _subjects(verb: Token) -> list[Token]:
    """The subject, of a relative clause the noun before it; of what "whoever kills" does, "whoever"."""
    own = children(verb, *SUBJECTS, "csubjpass")
    own += [one for clause in own if clause.dep_.startswith("csubj") for one in children(clause, *SUBJECTS)]
    return [antecedent_of(subject) or subject for subject in own]


def _is_of_all(subject: Token) -> bool:
    """Whether it stands for all of a kind: "anyone", "those who steal", "any minister"; or for hearers: "you"."""
    if subject.lower_ in cues("no_report", "anybody"):
        return True
    if subject.lower_ in cues("grammar", "demonstrative"):
        return bool(children(subject, "relcl"))
    return any(child.lower_ in cues("no_report", "all_of") for child in children(subject, "det"))


def _is_procedure(verb: Token) -> bool:
    """Whether it tells who does what by rule: "the board is appointed by the king", but "Berg is held by police"."""
    if verb.lemma_ not in cues("no_report", "by_rule") or not is_passive(verb) or not children(verb, "agent"):
        return False
    return not any(_is_name(subject) or is_pronoun(subject.text) for subject in _subjects(verb))


def _is_name(word: Token) -> bool:
    return word.tag_ in ("NNP", "NNPS") or entity_of(word) is not None


def _is_of_kinds(verb: Token) -> bool:
    """Whether it tells what a kind does to a kind, or what is done to one, and names nothing: "floods ruin crops"."""
    if verb.pos_ != "VERB" or _names_something(verb.sent) or children(verb, "ccomp", "xcomp"):
        return False
    objects = children(verb, "dobj")
    parts = [*_subjects(verb), *objects]
    return (bool(objects) or is_passive(verb)) and bool(parts) and all(_is_bare_plural(part) for part in parts)


@once
def _names_something(sentence: Span) -> bool:
    return any(entity_of(word) for word in sentence)


def _is_bare_plural(noun: Token) -> bool:
    """Whether it is a plural of which no word says which: "riots"."""
    is_counted = any(child.lower_ in cues("no_report", "some") for child in children(noun, "amod"))
    return noun.tag_ == "NNS" and not is_counted and not children(noun, "det", "poss", "nummod", "acl")


def _is_said_of_a_kind(verb: Token) -> bool:
    """Whether something is said that holds of kinds only: "are common"; "happen when prices rise"; "ruin lives"."""
    said = {child.lower_ for child in children(verb, "acomp", "attr")}
    if verb.lemma_ == "be":
        return verb.tag_ in ("VBP", "VBZ") and not said.isdisjoint(cues("no_report", "of_kinds"))
    if not _is_simple_present(verb) or _names_something(verb.sent) or children(verb, "xcomp", "ccomp"):
        return False
    comes_about = verb.lemma_ in cues("light", "with_subject") | cues("identity", "with_subject")
    whenever = [mark for clause in children(verb, "advcl") for mark in children(clause, "advmod", "mark")]
    return not comes_about or any(mark.lower_ in cues("no_report", "whenever") for mark in whenever)
