"""Named entities of a parse: which words make one, what it is, and how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from timeline.extractor.names.model_names import with_models
from timeline.languages.en import cues, is_party_noun
from timeline.model.event import Kind
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.tree import once

if TYPE_CHECKING:
    from timeline.parsing.tree import Doc, Span, Token

KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "place",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}  # what the recogniser's labels are; a label that is not here names nothing
_MOST_PARTICLES = 3  # "van de la"; set by hand on the development corpora


class Named(NamedTuple):
    """What bears a name: the name in full, and what it is; `None` for a description in place of a name."""

    name: str
    kind: Kind | None


def kind_of(entity: Span) -> Kind:
    """What the recogniser takes the name for, but "Inc." and "Bank" at its end make an organisation.

    A first name before one word more makes a person.
    """
    if len(entity) > 1 and entity[-1].lower_ in cues("names", "organisations"):
        return "organisation"
    first, last = entity[0], entity[-1]
    is_first_name = first.lower_ in cues("names", "men") or first.lower_ in cues("names", "women")
    is_person = is_first_name and len(entity) == 2 and last.tag_ == "NNP" and last.is_title
    return "person" if is_person and entity.label_ in ("ORG", "GPE", "NORP") else KINDS[entity.label_]


def entity_of(token: Token) -> Span | None:
    """The named entity that holds the token."""
    return _entity_by_place(token.doc).get(token.i)


@once
def _entity_by_place(doc: Doc) -> dict[int, Span]:
    return {word.i: entity for entity in entities(doc) for word in entity}


def entity_heads(tokens: Iterable[Token]) -> list[Token]:
    """Those of the tokens, which are of one parse, that head a named entity."""
    tokens = list(tokens)
    heads = _heads(tokens[0].doc) if tokens else ()
    return [token for token in tokens if token.i in heads]


@once
def _heads(doc: Doc) -> frozenset[int]:
    """The places of the words that head an entity."""
    return frozenset(place for place, entity in _entity_by_place(doc).items() if entity.root.i == place)


@once
def entities(doc: Doc) -> list[Span]:
    """The named entities, with "Ursula von der" and "Leyen" put together again, and "Cessna" and "172"."""
    return with_models(doc, _whole_names(doc))


def _whole_names(doc: Doc) -> list[Span]:
    found: list[Span] = []
    for entity in doc.ents:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, entity):
            found[-1] = doc[before.start : entity.end]
            found[-1].label_ = before.label_
        elif not _is_common(entity):
            found.append(_with_first_word(entity, before))
            if before is not None and before.start == found[-1].start:
                del found[-2]
    return found


def _is_common(entity: Span) -> bool:
    """Whether it is no name but a noun in the plural with the capital of its sentence: "Kidnappers"."""
    return len(entity) == 1 and entity[0].tag_ == "NNS" and is_party_noun(entity.text)


def _with_first_word(people: Span, before: Span | None) -> Span:
    """The name of a party with the word before it, which the recogniser leaves out: "Social Democrats"."""
    first = people.doc[people.start - 1] if people.start else people[0]
    is_free = before is None or before.end <= first.i or (before.label_ == "NORP" and len(before) == 1)
    is_name = first.dep_ == "compound" and first.head.i == people.root.i and first.ent_type_ in ("", "NORP")
    if people.label_ != "NORP" or people.root.tag_ != "NNPS" or not (is_free and is_name):
        return people
    whole = people.doc[first.i : people.end]
    whole.label_ = "ORG"
    return whole


def _goes_on(before: Span, entity: Span) -> bool:
    """Whether a person's name before ends in particles, which the recogniser may leave out, and this is its end."""
    if entity.start - before.end > _MOST_PARTICLES:
        return False
    between = before.doc[before.end - 1 : entity.start]
    particles = between if before[-1].lower_ in cues("people", "particles") else between[1:]
    return bool(particles) and all(token.lower_ in cues("people", "particles") for token in particles)


def written(entity: Span) -> str:
    """The entity's words without the article before, the possessive behind, and what stands in brackets behind it."""
    words = [token for token in entity if not token.is_space]
    while len(words) > 1 and words[0].lower_ in cues("grammar", "articles"):
        words = words[1:]
    while len(words) > 1 and words[-1].lower_ in cues("grammar", "possessive"):
        words = words[:-1]
    brackets = [place for place, token in enumerate(words) if token.text == "(" and place]
    return words_of(words[: brackets[0]] if brackets else words)
