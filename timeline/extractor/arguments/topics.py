"""What is talked of: "talks on trade", "accused them of breaking it", "said that the mine would close"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.names import Names
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.clauses import core_of, predicate
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.speech import content_of, is_of_speaker
from timeline.parsing.syntax import SUBJECTS, children, is_passive

if TYPE_CHECKING:
    from timeline.parsing.tree import Token

_LONGEST = 80  # characters of a topic that is a clause; set by hand on the development corpora


def find_topics(trigger: Trigger, names: Names) -> Iterator[Found]:
    """The topics of what is said, and of what parties do together."""
    if not trigger.entry.topics and not trigger.entry.mutual:
        return
    for home in trigger.homes:
        yield from _behind_prepositions(home, trigger, names)
    for word in trigger.sayings if trigger.entry.topics else ():
        if (content := content_of(word)) is not None:
            yield from _of_clause(content, _said(content, word))


def _behind_prepositions(home: Token, trigger: Trigger, names: Names) -> Iterator[Found]:
    """What stands behind "on" and the like; "of" and "for" open a topic only behind a verb."""
    is_verb = home is trigger.token and trigger.is_verb
    wanted = cues("topics", "after_verbs" if is_verb else "prepositions")
    for preposition in children(home, "prep"):
        if preposition.lower_ not in wanted or preposition.lower_ in trigger.entry.words[1:]:
            continue
        nouns = [noun for noun in children(preposition, "pobj") if noun.lemma_ not in cues("places", "sides")]
        for noun in nouns:
            yield from arguments_of(noun, "topic", names)
        for verb in children(preposition, "pcomp"):
            yield from _of_clause(verb, predicate(verb, room=_LONGEST))


def _of_clause(verb: Token, words: str) -> Iterator[Found]:
    if words:
        yield Found(token=verb, role="topic", name=words, kind=None)


def _said(clause: Token, saying: Token) -> str:
    """What is said: "the mine will close"; of the speaker what he does: "close the mine"."""
    if is_of_speaker(clause, saying) and not is_passive(clause):
        helping = [*children(clause, *SUBJECTS, "aux", "auxpass", "neg"), *children(clause, "mark")]
        after = max((word.i for word in helping if word.i < clause.i), default=clause.i - 1)
    else:
        subjects = children(clause, *SUBJECTS)
        after = subjects[0].left_edge.i - 1 if subjects else clause.left_edge.i - 1
    return words_of(core_of(clause, after=after, room=_LONGEST))
