"""What is talked of: "talks on trade", "a statement about the treaty", "accused them of breaking it"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extractor.arguments.argument_phrases import Found, arguments_of
from timeline.extractor.names import Names
from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.clauses import predicate
from timeline.parsing.syntax import children

_LONGEST = 80  # characters of a topic that is a clause; set by hand on the development corpora


def find_topics(trigger: Trigger, names: Names) -> Iterator[Found]:
    """The topics of what is said, and of what parties do together."""
    if not trigger.entry.topics and not trigger.entry.mutual:
        return
    for home in trigger.homes:
        is_verb = home is trigger.token and trigger.is_verb
        wanted = cues("topics", "after_verbs" if is_verb else "prepositions")
        for preposition in children(home, "prep"):
            if preposition.lower_ not in wanted or preposition.lower_ in trigger.entry.words[1:]:
                continue
            nouns = [noun for noun in children(preposition, "pobj") if noun.lemma_ not in cues("places", "sides")]
            for noun in nouns:
                yield from arguments_of(noun, "topic", names)
            for verb in children(preposition, "pcomp"):
                if clause := predicate(verb, room=_LONGEST):
                    yield Found(token=verb, role="topic", name=clause, kind=None)
