"""The names of one document: short forms to full names, adjectives of countries to countries, who is what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.extractor.names.descriptions import Description, nouns_beside
from timeline.extractor.names.entities import KINDS, Named, entities, entity_heads, entity_of, kind_of, written
from timeline.extractor.names.model_names import is_capitalised, is_model
from timeline.extractor.names.short_forms import expansions, full_names, without_strays
from timeline.languages.en import country_names, cues
from timeline.model.event import Kind
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children

if TYPE_CHECKING:
    from timeline.parsing.tree import Doc, Span, Token

_LONGEST_NAME = 6  # words; set by hand on the development corpora


class Names:
    """What the entities of one document are called in full, what they are, and what the text calls them.

    The recogniser of a small model errs on single words ("Putin" a place) and takes in strays ("Lund Dies"), so a name
    is what recurs: a part of exactly one person's name stands for that person, and most votes say what a name is.
    """

    def __init__(self, docs: Iterable[Doc]) -> None:
        self._docs = list(docs)
        self.meant: dict[tuple[int, int, int], tuple[Named, ...]] = {}  # answers of `meant_by`
        self._place = {id(doc): place for place, doc in enumerate(self._docs)}
        named = [(written(e), kind_of(e)) for doc in self._docs for e in entities(doc) if e.label_ in KINDS]
        self._full = _full_forms(named, self._docs)
        self._kinds = _kinds_by_votes(named, self._full)
        self._of_last_word = _by_last_word(self._kinds)
        self._descriptions: dict[str, list[Description]] = {}
        for description in dict.fromkeys(found for doc in self._docs for found in self._described(doc)):
            self._descriptions.setdefault(description.noun, []).append(description)

    def named(self, token: Token) -> Named | None:
        """The full name and kind of what the noun names, `None` for a description.

        What stands beside a name may be a fuller one: "the new Falcon, the Falcon 4".
        """
        named = self._named(token)
        if named is not None and named.kind != "person":
            beside = (self._named(child) for child in children(token, "appos") if child.i > token.i)
            return next((one for one in beside if one is not None and one.name.startswith(f"{named.name} ")), named)
        return named

    def _named(self, token: Token) -> Named | None:
        entity = entity_of(token)
        if entity is None:
            return self._proper_noun(token)
        return self._called(written(entity)) if entity.label_ in KINDS else None

    def of_adjective(self, token: Token) -> str | None:
        """The country that an adjective or a short name stands for ("Russian", "U.S.")."""
        phrase = token.text
        if not phrase[:1].isupper():
            return None
        if token.i and (pair := f"{token.nbor(-1).text} {phrase}") in country_names():
            phrase = pair
        return country_names().get(phrase)

    def in_span(self, span: Iterable[Token]) -> tuple[str, ...]:
        """Every name in the span, in full, sorted."""
        tokens = list(span)
        found = {country for token in tokens if (country := self.of_adjective(token))}
        found |= {named.name for head in entity_heads(tokens) if (named := self.named(head))}
        return tuple(sorted(found))

    def sentence_before(self, sentence: Span) -> Span | None:
        """The sentence before, in the same paragraph or the one before it."""
        if sentence.start:
            return sentence.doc[sentence.start - 1].sent
        place = self._place.get(id(sentence.doc), 0)
        return self._docs[place - 1][-1].sent if place and len(self._docs[place - 1]) else None

    def _called(self, name: str) -> Named | None:
        if name in country_names():
            return Named(country_names()[name], "place")
        name = self._full.get(name, name)
        return Named(name, self._kinds[name]) if name in self._kinds else None

    def _proper_noun(self, token: Token) -> Named | None:
        """What a word names that the recogniser has missed: "Norway", "Lund", "President To Lam", "the Falcon 4"."""
        if token.text in country_names() or token.text in self._full:
            return self._called(token.text)
        is_title = token.lower_ in cues("people", "titles")
        if is_title and token.is_title and (name := _name_behind(token)):
            return self._called(name) or Named(name, "person")
        if is_title or not _is_written_as_name(token):
            return None
        name = " ".join(word.text for word in (*_capitals_before(token), token))
        return self._called(name) or Named(name, "other")

    def _described(self, doc: Doc) -> Iterator[Description]:
        """Titles before a name, and nouns that an apposition or "is" puts beside it."""
        for head in entity_heads(doc):
            named = self.named(head)
            if named is None or head.ent_type_ == "NORP":
                continue
            for noun in nouns_beside(head, named.kind):
                # the modifiers of a title hang on the name: "Norwegian Prime Minister Jonas Lund"
                around = [*noun.lefts, *(child for child in head.lefts if child.i < noun.i)]
                yield self.description(noun, around, named)

    def description(self, noun: Token, modifiers: Iterable[Token], named: Named) -> Description:
        """A noun with what stands before it, as words and countries."""
        modifiers = list(modifiers)
        words = {*(word.lower_ for word in modifiers if word.dep_ in ("amod", "compound"))}
        countries = {country for word in modifiers if (country := self.of_adjective(word))}
        return Description(noun.lemma_.lower(), frozenset(words), frozenset(countries), named)

    def ending_in(self, noun: str) -> list[Named]:
        """The names whose last word is the noun: of "the store" the "Bergen Fish Store".

        Of two forms of one name, which start alike and of which one has all words of the other, the longer.
        """
        found: list[Named] = []
        for named in sorted(self._of_last_word.get(noun, ()), key=lambda named: (-len(named.name), named.name)):
            words = named.name.split()
            if not any(words[0] == (longer := other.name.split())[0] and set(words) <= set(longer) for other in found):
                found.append(named)
        return found

    @cached_property
    def surely_persons(self) -> frozenset[Named]:
        """Those who are persons beyond the recogniser's word: described as such, or with a first name that is known."""
        described = {found.named for each in self._descriptions.values() for found in each}
        first_names = cues("names", "men") | cues("names", "women")
        persons = (Named(name, kind) for name, kind in self._kinds.items() if kind == "person")
        return frozenset(
            one for one in persons if one in described or one.name.partition(" ")[0].lower() in first_names
        )

    def described_by(self, noun: str) -> list[Description]:
        """The descriptions with this noun."""
        return self._descriptions.get(noun, [])


def _capitals_before(token: Token) -> list[Token]:
    """The words of a name before its last one, which parsers join to that or to each other."""
    words: list[Token] = []
    for child in reversed(list(token.lefts)):
        if child.dep_ in ("compound", "nmod") and child.pos_ == "PROPN":
            words[:0] = [*_capitals_before(child), child]
    return words


def _name_behind(title: Token) -> str:
    """The capitals after a title that parsers read as other words: "President To Lam"."""
    words: list[Token] = []
    for token in title.doc[title.i + 1 : title.sent.end]:
        if not token.is_title or len(words) == _LONGEST_NAME:
            break
        words.append(token)
    return words_of(words) if len(words) > 1 else ""


def _is_written_as_name(token: Token) -> bool:
    """Whether a word is a proper noun with a capital, or the name of a model: "Falcon", "E195"."""
    return (token.pos_ == "PROPN" or is_model(token.text)) and is_capitalised(token.text)


def _full_forms(named: list[tuple[str, Kind]], docs: list[Doc]) -> dict[str, str]:
    """Short forms of names and names with strays, with the name in full: "Lund", "Jonas Lund Dies", "AU"."""
    people = Counter(name for name, kind in named if kind == "person" and 1 < len(name.split()) <= _LONGEST_NAME)
    full = without_strays(people)
    known = Counter({name: count for name, count in people.items() if name not in full})
    full |= {part: whole for part, whole in full_names(known) if part not in country_names()}
    return full | expansions(docs, {name for name, kind in named if kind != "person"})


def _kinds_by_votes(named: list[tuple[str, Kind]], full: Mapping[str, str]) -> dict[str, Kind]:
    """What each name is by most of its mentions, the first in the alphabet of several."""
    votes: dict[str, Counter[Kind]] = {}
    for name, kind in named:
        votes.setdefault(full.get(name, name), Counter())[kind] += 1
    return {name: min(found, key=lambda kind: (-found[kind], kind)) for name, found in votes.items()}


def _by_last_word(kinds: Mapping[str, Kind]) -> dict[str, list[Named]]:
    """Names of several words that are no person's, by the last: the "Bergen Fish Store" by "store"."""
    found: dict[str, list[Named]] = {}
    for name, kind in sorted(kinds.items()):
        if " " in name and kind != "person":
            found.setdefault(name.split()[-1].lower(), []).append(Named(name, kind))
    return found
