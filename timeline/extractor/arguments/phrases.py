"""From a noun to an argument: the name it bears, or the words that describe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.lexicon import cues
from timeline.extractor.names import Names
from timeline.extractor.names.pronouns import PERSONAL, antecedent
from timeline.extractor.parsing.syntax import children, noun_phrase, objects_of
from timeline.model.event import Kind, Role

if TYPE_CHECKING:
    from spacy.tokens import Token


@attrs.frozen(kw_only=True, eq=False)
class Found:
    """An argument before it becomes a value: its head token, role, name, and kind (`None` for a description)."""

    token: Token
    role: Role
    name: str
    kind: Kind | None


def argument_of(token: Token, role: Role, names: Names) -> Found | None:
    """The argument that a noun is, `None` for a time or a pronoun that nothing explains."""
    if token.lower_ in PERSONAL:
        token = antecedent(token, names) or token
    elif token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        token = token.head.head
    if token.pos_ in ("PRON", "ADP") or token.ent_type_ in ("DATE", "TIME") or token.tag_ in ("WP", "WDT"):
        return None
    bearer = token
    named = names.named(token)
    if named is None and (country := names.of_adjective(token)):
        named = country, "place"
    if named is None:
        for other in _bearers(token):
            if other_named := names.named(other):
                bearer, named = other, other_named
                break
    if named:
        return Found(token=bearer, role=role, name=named[0], kind=named[1])
    phrase = "" if token.pos_ == "PROPN" and token.lower_ in cues("people", "titles") else noun_phrase(token)
    return Found(token=token, role=role, name=phrase, kind=None) if phrase else None


def _bearers(token: Token) -> Iterable[Token]:
    """Tokens that may bear the name of what a noun describes: an apposition, or the name of a city or region."""
    yield from (child for child in children(token, "appos") if child.i > token.i)
    if token.dep_ == "appos":
        yield token.head  # "Henrik Dahl, the banker who was arrested"
    if token.lemma_ in cues("places", "regions"):
        yield from children(token, "compound", "nmod", "appos")
        yield from objects_of(token, "of")
