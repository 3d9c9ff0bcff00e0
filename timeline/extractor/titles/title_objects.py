"""The verb of a title and its object: "pays tribute to Idris Moussa", "arrives in Oslo", "sells Chad an old ferry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.names import is_bare_pronoun
from timeline.extractor.titles.title_content import TitleContent
from timeline.extractor.titles.title_phrases import phrase
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children, is_time

if TYPE_CHECKING:
    from spacy.tokens import Token


def verb_phrase(content: TitleContent) -> str:
    """The verb's lemma with the words of its entry, or its particles.

    Objects of the entry are left to `object_of`, and so are prepositions that stand behind another object.
    """
    verb, words = content.trigger.token, content.trigger.entry.words
    if len(words) < 2 or _own_objects(content):
        return " ".join((*(words[:1] or (verb.lemma_.lower(),)), *(child.lower_ for child in children(verb, "prt"))))
    prepositions = {child.lower_ for child in children(verb, "prep") if children(child, "pobj")}
    is_behind = bool(children(verb, "nsubjpass", "dobj"))
    return " ".join(word for word in words if not (is_behind and word in prepositions and len(words) == 2))


def object_of(content: TitleContent, subject: str) -> str:
    """The object as the line may have it behind its subject, nothing where it has none."""
    if own := _own_objects(content):
        return _own_object(content, own[0], subject)
    return _goal(content, subject) if content.goals else _unnamed_object(content, subject)


def _own_objects(content: TitleContent) -> list[Token]:
    """Objects that are part of the verb: "pay tribute"."""
    return [noun for noun in children(content.trigger.token, "dobj") if noun.lemma_ in content.trigger.entry.words[1:]]


def _own_object(content: TitleContent, own: Token, subject: str) -> str:
    """That object, with whom it is for: "tribute to Idris Moussa"."""
    before = content.goals[0].token.head if content.goals else own
    if before.pos_ != "ADP":
        return phrase(own, content.names, owner=subject)
    what = words_of(own.doc[own.left_edge.i : own.i + 1])
    return f"{what} {before.lower_} {content.row(content.goals, owner=subject)}"


def _goal(content: TitleContent, subject: str) -> str:
    """What is acted upon, behind whom it is given to: "in Oslo" of "arrives in Oslo", "Chad a loan"."""
    goals, to = content.goals, content.goals[0].token.head
    if goals[0].role == "place" and to.pos_ == "ADP" and to.lower_ not in content.trigger.entry.words[1:]:
        return f"{to.lower_} {content.row(goals, owner=subject or '-')}"
    given = [other for other in content.of("other") if other.token.dep_ == "dative"]
    return " ".join(content.row(row, owner=subject or "-") for row in (given, goals) if row)


def _unnamed_object(content: TitleContent, subject: str) -> str:
    """The object that is no argument: "the vote" of "Lund wins the vote"."""
    direct = [] if content.trigger.entry.mutual else children(content.trigger.token, "dobj")
    noun = next((noun for noun in direct if not is_bare_pronoun(noun) and not is_time(noun)), None)
    return phrase(noun, content.names, owner=subject) if noun is not None else ""
