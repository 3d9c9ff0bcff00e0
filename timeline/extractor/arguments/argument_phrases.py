"""From a noun to arguments: the names it bears or stands for, or the words that describe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from timeline.extractor.arguments.described_parties import description_of
from timeline.extractor.names import Named, Names, can_describe, is_bare_pronoun, is_expletive, meant_by
from timeline.languages.en import cues, kinds
from timeline.model.event import Kind, Role
from timeline.parsing.speech import speaker_meant_by
from timeline.parsing.syntax import children, is_time, is_what_noun_says, objects_of, subject_of

if TYPE_CHECKING:
    from timeline.parsing.tree import Token


@attrs.frozen(kw_only=True, eq=False)
class Found:
    """An argument before it becomes a value: its role, name, and kind (`None` for a description).

    `token` heads the words of the event's sentence that say so, also where they are a pronoun. A member is one of those
    whom another argument tells: "ministers, including Lund".
    """

    token: Token
    role: Role
    name: str
    kind: Kind | None
    is_member: bool = False


def arguments_of(token: Token, role: Role, names: Names) -> list[Found]:
    """The arguments that a noun or pronoun is: none for a time, several for "they" or "both leaders"."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl" and not is_what_noun_says(token.head):
        token = token.head.head
    if _is_no_party(token):
        return []
    bearer, named = _bearer(token, names)
    if named is not None:
        return [Found(token=bearer, role=role, name=named.name, kind=named.kind)]
    if meant := _meant(token, names):
        return [Found(token=token, role=role, name=named.name, kind=named.kind) for named in meant]
    if is_bare_pronoun(token):
        return _of_pronoun(token, role, names)
    is_title = token.pos_ == "PROPN" and token.lower_ in cues("people", "titles") and not children(token, "det")
    phrase = "" if is_title else description_of(token, names)
    return [Found(token=token, role=role, name=phrase, kind=None)] if phrase else []


def _meant(token: Token, names: Names) -> tuple[Named, ...]:
    """Whom a pronoun or description means, or of whom it is said: "Lund is a banker who fled"."""
    if token.dep_ == "attr" and token.tag_ == "NN" and token.head.lemma_ == "be":
        subject = subject_of(token.head)
        said_of = meant_by(subject, names) if subject is not None and not children(token.head, "neg") else ()
        if len(said_of) == 1 and can_describe(token.lemma_.lower(), said_of[0].kind):
            return said_of
    return () if _is_people(token, names) else meant_by(token, names)


def _of_pronoun(pronoun: Token, role: Role, names: Names) -> list[Found]:
    """The pronoun, or who says the clause of which it is the subject: "the bank said it would close"."""
    speaker = speaker_meant_by(pronoun)
    if speaker is None or is_bare_pronoun(speaker):
        return [Found(token=pronoun, role=role, name=pronoun.text, kind=None)]
    return [attrs.evolve(found, token=pronoun) for found in arguments_of(speaker, role, names)]


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
        other = _behind_city(token)
        beside = names.named(other) if other is not None else None
        return (token, named) if other is None or beside is None else (other, beside)
    if country := names.of_adjective(token):
        return token, Named(country, "place")
    if thing := _name_of_thing(token, names):
        return token, thing
    for other in _bearers(token):
        if (named := names.named(other)) and (token.dep_ != "appos" or can_describe(token.lemma_.lower(), named.kind)):
            return other, named
    return token, None


def _behind_city(place: Token) -> Token | None:
    """What a place stands before without a comma: of "the Oslo start-up Lumo" parsers make Lumo a name of Oslo."""
    beside = next(iter(children(place, "appos")), None)
    between = place.doc[place.i + 1 : beside.i] if beside is not None and place.ent_type_ == "GPE" else ()
    return beside if len(between) and all(word.text != "," for word in between) else None


def _is_people(token: Token, names: Names) -> bool:
    """Whether the name of a people only says what some persons are: "eleven Norwegians", "a Democrat"."""
    country = names.of_adjective(token)
    is_people = token.ent_type_ == "NORP" if country is None else token.text != country
    is_counted = any(child.dep_ == "nummod" or child.ent_type_ == "CARDINAL" for child in token.lefts)
    return is_people and (is_counted or any(child.lower_ in cues("grammar", "indefinite") for child in token.lefts))


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
