"""From a noun to arguments: the names it bears or stands for, or the words that describe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.names import Named, Names, can_describe, is_bare_pronoun, is_expletive, meant_by
from timeline.languages.en import cues, kinds
from timeline.model.event import Kind, Role
from timeline.parsing.noun_phrases import noun_phrase
from timeline.parsing.syntax import children, is_time, objects_of

if TYPE_CHECKING:
    from spacy.tokens import Token


@attrs.frozen(kw_only=True, eq=False)
class Found:
    """An argument before it becomes a value: its role, name, and kind (`None` for a description).

    `token` heads the words of the event's sentence that say so, also where they are a pronoun.
    """

    token: Token
    role: Role
    name: str
    kind: Kind | None


def arguments_of(token: Token, role: Role, names: Names) -> list[Found]:
    """The arguments that a noun or pronoun is: none for a time, several for "they" or "both leaders"."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        token = token.head.head
    if _is_no_party(token):
        return []
    bearer, named = _bearer(token, names)
    if named is not None:
        return [Found(token=bearer, role=role, name=named.name, kind=named.kind)]
    if not _is_people(token, names) and (meant := meant_by(token, names)):
        return [Found(token=token, role=role, name=named.name, kind=named.kind) for named in meant]
    if is_bare_pronoun(token):
        return [Found(token=token, role=role, name=token.text, kind=None)]
    phrase = "" if token.pos_ == "PROPN" and token.lower_ in cues("people", "titles") else noun_phrase(token)
    return [Found(token=token, role=role, name=phrase, kind=None)] if phrase else []


def _is_no_party(token: Token) -> bool:
    """Whether the word is a time, or stands for nothing: "who?", "it is likely that", "that"."""
    if token.dep_ == "conj" and token.ent_type_ in ("MONEY", "PERCENT"):
        return True  # "a loss of 20 million or 11 dollars a share"
    if is_time(token) or token.pos_ in ("ADP", "SCONJ", "VERB", "PUNCT", "SYM"):
        return True
    if token.pos_ not in ("PRON", "DET"):
        return False
    is_subject = token.dep_ in ("nsubj", "nsubjpass") and bool(children(token.head, "ccomp"))
    is_empty = token.lower_ == "it" and is_subject and is_expletive(token)
    return is_empty or token.tag_ in ("WP", "WDT", "EX") or token.lower_ in cues("arguments", "nobody")


def _bearer(token: Token, names: Names) -> tuple[Token, Named | None]:
    """The word that names the party: the noun itself, or what stands beside a description."""
    if _is_people(token, names):
        return token, None
    if named := names.named(token):
        return token, named
    if country := names.of_adjective(token):
        return token, Named(country, "place")
    if thing := _name_of_thing(token, names):
        return token, thing
    for other in _bearers(token):
        if (named := names.named(other)) and (token.dep_ != "appos" or can_describe(token.lemma_.lower(), named.kind)):
            return other, named
    return token, None


def _is_people(token: Token, names: Names) -> bool:
    """Whether the name of a people only says where some persons come from: "eleven Norwegians"."""
    country = names.of_adjective(token)
    is_counted = any(child.dep_ == "nummod" or child.ent_type_ == "CARDINAL" for child in token.lefts)
    return country is not None and token.text != country and is_counted


def _bearers(token: Token) -> Iterable[Token]:
    """Tokens that may bear the name of what a noun describes: an apposition, or the name of a city or region."""
    if token.lemma_ not in cues("descriptions", "abstract") and token.tag_ != "NNS":
        yield from (child for child in children(token, "appos") if child.i > token.i)
    if token.dep_ == "appos":
        yield token.head  # "Henrik Dahl, the banker who was arrested"
    if token.lemma_ in cues("places", "regions"):
        yield from children(token, "compound", "nmod", "appos")
        yield from objects_of(token, "of")


def _name_of_thing(thing: Token, names: Names) -> Named | None:
    """The name before the word for a product: that of a "Falcon 4 phone"; of a "Norsoft phone" the name is its maker's.

    Where the maker stands before it as the owner, the name is the product's: "Norsoft's Falcon phone".
    """
    if thing.lemma_ not in kinds()["<product>"] | kinds()["<vehicle>"]:
        return None
    is_owned = any(names.named(owner) is not None for owner in children(thing, "poss"))
    named = (names.named(word) for word in children(thing, "compound", "nmod"))
    return next((one for one in named if one and (one.kind == "other" or (is_owned and one.kind != "person"))), None)
