"""Names within one document: short forms to full names, adjectives of countries to countries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.extractor.lexicon import country_names, cues
from timeline.model.event import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_KINDS: dict[str, Kind] = {
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
}
_ENTITIES = "timeline entities"
_NOT_IN_NAMES = frozenset({"the", "a", "an", "'s", "’s", "’", "'"})


class Names:
    """What the entities of one document are called in full, and what they are.

    The recogniser of a small model errs on single words ("Putin" a place), so a word that ends or starts exactly one
    person's full name in the document stands for that person.
    """

    def __init__(self, docs: Iterable[Doc]) -> None:
        people: set[str] = set()
        kinds: dict[str, Counter[Kind]] = {}
        for doc in docs:
            for entity in _entities(doc):
                if entity.label_ not in _KINDS:
                    continue
                name = written(entity)
                if entity.label_ == "PERSON" and len(name.split()) > 1:
                    people.add(name)
                kinds.setdefault(name, Counter())[_KINDS[entity.label_]] += 1
        self._kinds = kinds
        self._full = {part: full for part, full in _full_names(people) if part not in country_names()}

    def named(self, token: Token) -> tuple[str, Kind] | None:
        """The full name and kind of what the noun names, `None` for a description."""
        entity = entity_of(token)
        if entity is None:
            return self._proper_noun(token)
        if entity.label_ not in _KINDS:
            return None
        name = written(entity)
        if name in country_names():
            return country_names()[name], "place"
        if name in self._full:
            return self._full[name], "person"
        kind = max(sorted(self._kinds[name].items()), key=lambda item: item[1])[0]
        return name, kind

    def of_adjective(self, token: Token) -> str | None:
        """The country that an adjective or a short name stands for ("Russian", "U.S.")."""
        phrase = token.text
        if token.i and (pair := f"{token.nbor(-1).text} {phrase}") in country_names():
            phrase = pair
        return country_names().get(phrase)

    def in_span(self, span: Span) -> tuple[str, ...]:
        """Every name in the span, in full, sorted."""
        found = {country for token in span if (country := self.of_adjective(token))}
        found |= {named[0] for head in entity_heads(span) if (named := self.named(head))}
        return tuple(sorted(found))

    def _proper_noun(self, token: Token) -> tuple[str, Kind] | None:
        if token.text in country_names():
            return country_names()[token.text], "place"
        if token.text in self._full:
            return self._full[token.text], "person"
        if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.lower_ in cues("people", "titles"):
            return None
        words = [child for child in token.lefts if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN"]
        return " ".join(word.text for word in (*words, token)), "other"


def _full_names(people: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The first word, the last word and every longer part of a name, with the full name where only one can be meant."""
    of_part: dict[str, set[str]] = {}
    for name in people:
        words = name.split()
        runs = [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j - i < len(words)]
        for run in (words[:1], words[-1:], *(run for run in runs if len(run) > 1)):
            of_part.setdefault(" ".join(run), set()).add(name)
    for part, names in of_part.items():
        longest = max(names, key=lambda name: (len(name), name))
        if all(set(name.split()) <= set(longest.split()) for name in names):
            yield part, longest


def entity_of(token: Token) -> Span | None:
    """The named entity that holds the token."""
    if not token.ent_type_:
        return None
    data = token.doc.user_data
    if _ENTITIES not in data:  # `Doc.ents` is made anew at each call, so that asking it token by token is quadratic
        data[_ENTITIES] = {word.i: entity for entity in _entities(token.doc) for word in entity}
    found: Span | None = data[_ENTITIES].get(token.i)
    return found


def entity_heads(tokens: Iterable[Token]) -> Iterator[Token]:
    """Those of the tokens that head a named entity."""
    for token in tokens:
        entity = entity_of(token)
        if entity is not None and entity.root.i == token.i:
            yield token


def _entities(doc: Doc) -> list[Span]:
    """The named entities, with "Ursula von der" and "Leyen" put together again."""
    found: list[Span] = []
    for entity in doc.ents:
        before = found[-1] if found else None
        if before is not None and before.end == entity.start and before[-1].lower_ in cues("people", "particles"):
            found[-1] = doc[before.start : entity.end]
            found[-1].label_ = before.label_
        else:
            found.append(entity)
    return found


def written(entity: Span) -> str:
    """The entity's words without articles, possessives and what stands in brackets behind it."""
    words = [token.text for token in entity if token.text.lower() not in _NOT_IN_NAMES and not token.is_space]
    if "(" in words[1:]:
        words = words[: words.index("(", 1)]
    return " ".join(words) or entity.text
