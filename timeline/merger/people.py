"""People: those who take part in a happening as sets of persons, by their names, their nouns and their number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

import attrs

from timeline.languages.en import are_of_other_kinds, cues, is_pronoun, kinds, party_noun_of
from timeline.merger.fusion.figures import figure
from timeline.model import Argument, Mention
from timeline.model.names import is_same_name, name_words

_KEPT = 1 << 16  # pairs of people whose answers are kept
_ALIKE = 0.7  # of the letters of two words, where they spell one name; set by hand on the development corpora
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@attrs.frozen(cache_hash=True)
class People:
    """One or several persons, as a text tells them.

    `name` are the words of a name without titles, empty where they have none, and `is_person` says that it is a
    person's. `noun` is what they are called in the singular, empty where no noun says it. They are from `low` to `high`
    in number, `None` for no upper bound.
    """

    name: tuple[str, ...] = ()
    is_person: bool = False
    noun: str = ""
    low: int = 1
    high: int | None = None

    @property
    def is_single(self) -> bool:
        """Whether it is one person."""
        return self.high == 1

    @property
    def words(self) -> str:
        """How an explanation calls them."""
        if self.name:
            return " ".join(word.capitalize() for word in self.name)
        return f"{'at least ' * (self.high is None)}{self.low} × {self.noun or 'people'}"

    @classmethod
    def of(cls, argument: Argument) -> People | None:
        """Those of an argument, `None` where it tells of nobody that is known to be a person or persons."""
        if is_pronoun(argument.name):
            return None
        if argument.kind is None:
            return _described(argument.name)
        words = tuple(word for word in name_words(argument.name) if word not in _titles())
        person = argument.kind == "person"
        return cls(words, person, "", 1, 1 if person else None) if words else None


def people_of(arguments: Iterable[Argument]) -> frozenset[People]:
    """The people that arguments tell of, each set once."""
    return frozenset(people for argument in arguments if (people := People.of(argument)))


def sufferers(mention: Mention) -> list[Argument]:
    """The arguments that say who is acted upon: those who die too, whom a text tells as doing it."""
    patients = [argument for argument in mention.arguments if argument.role == "patient"]
    if not patients and mention.type.facts.victims_act:
        return [argument for argument in mention.arguments if argument.role == "agent"]
    return patients


@lru_cache(maxsize=_KEPT)
def are_other_people(one: People, other: People) -> bool:
    """Whether they cannot be the same, nor the one part of the other as far as a text would tell them alike.

    >>> named, boy = People(("anna", "lund"), True, "", 1, 1), People((), False, "boy", 1, 1)
    >>> are_other_people(named, People(("lund",), True, "", 1, 1)), are_other_people(named, boy)
    (False, True)
    >>> are_other_people(boy, People((), False, "policeman", 120, 120))
    True
    """
    if one.name and other.name:
        return one.is_person and other.is_person and not _is_same_person(one.name, other.name)
    if one.is_single is not other.is_single and (one.name or other.name) and max(one.low, other.low) > 1:
        return True  # a named person is nobody's first count
    return _clash(one, other)


@lru_cache(maxsize=_KEPT)
def are_all_others(one: frozenset[People], other: frozenset[People]) -> bool:
    """Whether two sets of people are told, of which nobody can be in both."""
    return bool(one and other) and all(are_other_people(mine, theirs) for mine in one for theirs in other)


@lru_cache(maxsize=_KEPT)
def share_person(one: frozenset[People], other: frozenset[People]) -> bool:
    """Whether the one has a person by a name that can be that of one of the other."""
    named = [people for people in other if people.name and people.is_single]
    mine = (people for people in one if people.name and people.is_single)
    return any(is_same_name(" ".join(a.name), " ".join(b.name)) for a in mine for b in named)


@lru_cache(maxsize=_KEPT)
def share_number(one: frozenset[People], other: frozenset[People]) -> bool:
    """Whether both tell of as many of one kind, and of several: "three nurses"."""
    return any(people.noun and people.high and people.low == people.high > 1 for people in one & other)


def _clash(one: People, other: People) -> bool:
    mine, theirs = _nouns(one), _nouns(other)
    return bool(mine and theirs) and are_of_other_kinds(mine, theirs)


def _nouns(people: People) -> tuple[str, ...]:
    """What they are called; of a named person what the first name tells."""
    if not people.name:
        return (people.noun,) if people.noun else ()
    if len(people.name) < 2:  # a single word may be a surname
        return ()
    first = people.name[0]
    return tuple(noun for noun, names in (("man", "men"), ("woman", "women")) if first in cues("names", names))


def _is_same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one is a part of the other, or they differ in spelling or middle names."""
    if is_same_name(" ".join(one), " ".join(other)):
        return True
    if min(len(one), len(other)) == 1:
        short, long = sorted((one, other), key=len)
        return any(_is_same_word(short[0], word) for word in long)
    return _is_same_word(one[0], other[0]) and _is_same_word(one[-1], other[-1])


def _is_same_word(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name, or the one the first letter of the other."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=_KEPT)
def _described(phrase: str) -> People | None:
    """Those whom a noun phrase without a name tells.

    >>> [(found.noun, found.low, found.high) for found in map(_described, ["a young girl", "at least 20 soldiers"])]
    [('girl', 1, 1), ('soldier', 20, None)]
    """
    core, behind = _core(phrase)
    count = figure(core)
    if behind and _words(core)[-1:] == ["one"]:  # "one of the editors"
        inner = _described(behind)
        return attrs.evolve(inner, low=1, high=1) if inner else None
    head = _head(core) or (_head(behind) if count else None)
    noun, is_plural = head or ("", True)
    if count and count.low > 0 and cues("descriptions", "quantities").isdisjoint(_words(core)):
        return People(noun=noun, low=count.low, high=count.high)
    if not is_plural:
        return People(noun=noun, high=1)
    is_told = head or count or not cues("people", "several").isdisjoint(_words(core))
    return People(noun=noun, low=max(2, count.low) if count else 2) if is_told else None


def _head(core: str) -> tuple[str, bool] | None:
    """The noun that ends a phrase, empty of a crowd and of two nouns that "and" joins, and whether it is a plural."""
    words = _words(core)
    known = party_noun_of(words[-1]) if words else None
    if known is None or known[0] not in _persons():
        return ("", True) if known and known[0] in cues("people", "crowds") else None
    return ("", True) if "and" in words else known


def _words(phrase: str) -> list[str]:
    return _WORD.findall(phrase.casefold())


@cache
def _persons() -> frozenset[str]:
    return kinds()["<person>"] | cues("people", "titles") | cues("people", "plural")


def _core(phrase: str) -> tuple[str, str]:
    """A noun phrase up to what hangs on its noun, and that."""
    found = _behind().search(phrase)
    return (phrase[: found.start()], phrase[found.end() :]) if found else (phrase, "")


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(sorted(cues("people", "behind_nouns")))
    return re.compile(rf"\s*,|\s+(?:{words})\b", re.IGNORECASE)


@cache
def _titles() -> frozenset[str]:
    return cues("people", "titles") | cues("people", "honorifics")
