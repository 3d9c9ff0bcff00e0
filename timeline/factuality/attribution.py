"""Who says that it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extractor.triggers import Trigger
from timeline.languages.en import cues
from timeline.parsing.syntax import children, doers_of, objects_of, path_up

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD_IN = frozenset({"ccomp", "parataxis", "advcl", "pcomp", "xcomp", "acl"})


def source_of(trigger: Trigger) -> Token | None:
    """The noun that names who says it: whose report or accusation the event stands in, or whom "according to" names."""
    for dependent, head in path_up(trigger.token):
        reports = dependent.dep_ in ("ccomp", "parataxis", "advcl") and head.lemma_ in cues("reporting", "verbs")
        accuses = dependent.dep_ in (*_TOLD_IN, "prep") and head.lemma_ in cues("reporting", "accusing")
        if reports or accuses:
            speaker = next(doers_of(head), None)
            if speaker is not None and speaker.pos_ != "PRON":
                return speaker
    for token in trigger.token.sent:
        if token.lower_ == "according":
            for noun in objects_of(token, "to"):
                return noun
    return None


def is_unnamed(source: Token) -> bool:
    """Whether it is a source that does not want to be named: "sources", "officials who asked not to be named"."""
    if source.lemma_.lower() in cues("reporting", "unnamed"):
        return True
    said_of_it = [token for clause in children(source, "relcl", "acl") for token in clause.subtree]
    said_with = [token for way in children(source.head, "prep") for token in way.subtree]
    return any(token.lemma_.lower() in cues("reporting", "anonymity") for token in (*said_of_it, *said_with))
