"""The names of one document: short forms to full names, adjectives of countries to countries, who is what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline.extractor.names.model_names import is_capitalised, is_model, with_models
from timeline.extractor.names.short_forms import expansions, full_names, without_strays
from timeline.languages.en import country_names, cues, kinds
from timeline.model.event import Kind
from timeline.parsing.noun_phrases import words_of
from timeline.parsing.syntax import children

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
_LONGEST_NAME = 6  # words
_ENTITIES = "timeline entities"
_MOST_PARTICLES = 3  # "van de la"
_POSSESSIVE = frozenset({"'s", "’s", "’", "'"})


class Named(NamedTuple):
    """What bears a name: the name in full, and what it is; `None` for a description in place of a name."""

    name: str
    kind: Kind | None


class Description(NamedTuple):
    """What the text calls somebody beside the name: "Norwegian Prime Minister Jonas Lund"."""

    noun: str
    words: frozenset[str]
    countries: frozenset[str]
    named: Named


class Names:
    """What the entities of one document are called in full, what they are, and what the text calls them.

    The recogniser of a small model errs on single words ("Putin" a place) and takes in strays ("Lund Dies"), so a name
    is what recurs: a part of exactly one person's name stands for that person, and most votes say what a name is.
    """

    def __init__(self, docs: Iterable[Doc]) -> None:
        self._docs = list(docs)
        self.meant: dict[tuple[int, int, int], tuple[Named, ...]] = {}  # answers of `meant_by`
        self._place = {id(doc): place for place, doc in enumerate(self._docs)}
        told = [(written(e), _kind_of(e)) for doc in self._docs for e in _entities(doc) if e.label_ in _KINDS]
        people = Counter(name for name, kind in told if kind == "person" and 1 < len(name.split()) <= _LONGEST_NAME)
        self._full = without_strays(people)
        known = Counter({name: count for name, count in people.items() if name not in self._full})
        self._full |= {part: full for part, full in full_names(known) if part not in country_names()}
        self._full |= expansions(self._docs, {name for name, kind in told if kind != "person"})
        votes: dict[str, Counter[Kind]] = {}
        for name, kind in told:
            votes.setdefault(self._full.get(name, name), Counter())[kind] += 1
        self._kinds = {name: min(found, key=lambda kind: (-found[kind], kind)) for name, found in votes.items()}
        self._of_last_word: dict[str, list[Named]] = {}
        for name, kind in sorted(self._kinds.items()):
            if " " in name and kind != "person":
                self._of_last_word.setdefault(name.split()[-1].lower(), []).append(Named(name, kind))
        found = dict.fromkeys(found for doc in self._docs for found in self._described(doc))
        self._descriptions: dict[str, list[Description]] = {}
        for description in found:
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
        return self._called(written(entity)) if entity.label_ in _KINDS else None

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
        if token.text in country_names() or token.text in self._full:
            return self._called(token.text)
        if token.is_title and token.lower_ in cues("people", "titles") and (name := _name_behind(token)):
            return self._called(name) or Named(name, "person")
        is_name = token.pos_ == "PROPN" or is_model(token.text)
        if not is_name or not is_capitalised(token.text) or token.lower_ in cues("people", "titles"):
            return None
        name = " ".join(word.text for word in (*_capitals_before(token), token))
        return self._called(name) or Named(name, "other")

    def _described(self, doc: Doc) -> Iterator[Description]:
        """Titles before a name, and nouns that an apposition or "is" puts beside it."""
        for head in entity_heads(doc):
            named = self.named(head)
            if named is None or head.ent_type_ == "NORP":
                continue
            titles = [child for child in children(head, "compound", "nmod") if not child.ent_type_ and child.i < head.i]
            nouns = [*titles[-1:], *children(head, "appos")]
            if head.dep_ == "appos" or (head.dep_ == "nsubj" and head.head.lemma_ == "be"):
                nouns += [head.head] if head.dep_ == "appos" else children(head.head, "attr")
            for noun in nouns:
                if noun.pos_ in ("NOUN", "PROPN") and can_describe(noun.lemma_.lower(), named.kind):
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


def _kind_of(entity: Span) -> Kind:
    """What the recogniser takes the name for, but "Inc." and "Bank" at its end make an organisation."""
    is_company = len(entity) > 1 and entity[-1].lower_ in cues("names", "organisations")
    return "organisation" if is_company else _KINDS[entity.label_]


def can_describe(noun: str, kind: Kind | None) -> bool:
    """Whether the noun can describe a person, an organisation or a place: parsers put many another beside a name."""
    if kind == "person":
        is_doer = noun.endswith(("er", "or", "ist", "man", "woman", "ian", "ant", "ent", "ee"))
        return is_doer or noun in cues("people", "titles") or noun in kinds()["<person>"]
    if kind == "organisation":
        return noun in cues("descriptions", "organisations") or noun.endswith(("maker", "er"))
    return kind == "place" and (noun in cues("descriptions", "countries") or noun in cues("places", "regions"))


def entity_of(token: Token) -> Span | None:
    """The named entity that holds the token."""
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
    """The named entities, with "Ursula von der" and "Leyen" put together again, and "Cessna" and "172"."""
    return with_models(doc, _whole_names(doc))


def _whole_names(doc: Doc) -> list[Span]:
    found: list[Span] = []
    for entity in doc.ents:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, entity):
            found[-1] = doc[before.start : entity.end]
            found[-1].label_ = before.label_
        else:
            found.append(entity)
    return found


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
    while len(words) > 1 and words[0].lower_ in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[-1].lower_ in _POSSESSIVE:
        words = words[:-1]
    brackets = [place for place, token in enumerate(words) if token.text == "(" and place]
    return words_of(words[: brackets[0]] if brackets else words)
