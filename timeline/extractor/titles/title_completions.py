"""What completes the verb of a title: "urges Lund to concede", "declares the outbreak over", "heads for Oslo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.names import is_bare_pronoun
from timeline.extractor.titles.title_content import TitleContent
from timeline.extractor.titles.title_phrases import LONGEST, phrase
from timeline.languages.en import cues
from timeline.parsing.clauses import predicate
from timeline.parsing.syntax import children, is_infinitive, is_time

if TYPE_CHECKING:
    from spacy.tokens import Token


def completion(content: TitleContent, core: str) -> str:
    """What completes the verb and its object, behind the line so far.

    Nothing where the object is a pronoun that the line leaves out: what follows would miss it.
    """
    objects = children(content.trigger.token, "dobj")
    if not content.goals and any(is_bare_pronoun(noun) for noun in objects):
        return ""
    words = _complement(content, core)
    return _prepositional(content, core) if words is None else words


def _complement(content: TitleContent, core: str) -> str | None:
    """The infinitive, gerund or adjective: "to concede", "over"; `None` where the verb has none."""
    verb = content.trigger.token
    for child in children(verb, "xcomp", "oprd", "acomp", "ccomp"):
        if child.i < verb.i or child.lemma_ in content.trigger.entry.words[1:]:
            continue
        if is_infinitive(child) or child.tag_ == "VBG":
            return predicate(child, room=_room_behind(core))
        if child.pos_ in ("ADJ", "ADV", "NOUN", "ADP") and child.dep_ != "ccomp":
            return phrase(child, content.names, owner=core)
    return None


def _prepositional(content: TitleContent, core: str) -> str:
    """The first preposition with what the line does not say yet: "for Oslo", "of attacking Doba"."""
    verb = content.trigger.token
    taken = {argument.token.i for argument in content.arguments if argument.role != "topic"}
    for preposition in children(verb, "prep"):
        if preposition.i < verb.i or preposition.lower_ not in cues("title_words", "completing"):
            continue
        for noun in children(preposition, "pobj", "pcomp"):
            if noun.i in taken or _is_circumstance(noun, preposition):
                continue
            if noun.dep_ == "pcomp":
                text = predicate(noun, room=_room_behind(core) - len(preposition) - 1)
            else:
                text = phrase(noun, content.names, owner=core)
            if text and text not in core:
                return f"{preposition.lower_} {text}"
    return ""


def _is_circumstance(noun: Token, preposition: Token) -> bool:
    """Whether it says when or where, "at Bergen", or names nobody: "with them"."""
    is_place = preposition.lower_ == "at" and noun.ent_type_ in ("GPE", "LOC", "FAC")
    is_beside = noun.lemma_ in cues("places", "sides")
    is_when = is_time(noun) and not (preposition.lower_ == "to" and noun.tag_ == "NNS")  # "sentenced to six years"
    return is_when or is_place or is_beside or is_bare_pronoun(noun)


def _room_behind(core: str) -> int:
    """How many characters a title has left behind the line so far."""
    return LONGEST - len(core) - 1
