"""Whether an argument of an event is who or what a reader asks for by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from timeline.model.event import Argument, Event, Mention
from timeline.model.names import is_same_name, name_words

Words = tuple[str, ...]

_PREPOSITION = re.compile(r" (?:of|for|in|on|at|to|from|with|by|about|against) ")


@attrs.frozen
class Sought:
    """A name that is asked for; of the names in the texts `known` are those that start with the same word.

    Persons answer to each end of their names. Other things do, too, and to an acronym ("NM"), and with words left out
    between ("Bergen Store" is "Bergen Fish Store"). But the start of a name is nobody's where the texts know several
    names with it: "Cessna" is not the "Cessna 172", nor the other way round, where there is a "Cessna 182" beside it,
    while "Euronext" is the "Euronext 100".
    """

    name: str
    known: frozenset[Words] = frozenset()

    @classmethod
    def among(cls, name: str, arguments: Iterable[Argument]) -> Sought:
        """The name among all names of the arguments."""
        known = (name_words(argument.name) for argument in arguments if argument.kind)
        first = name_words(name)[:1]
        return cls(name, frozenset(words for words in known if words[:1] == first))

    def is_part_of(self, event: Event | Mention) -> bool:
        """Whether it takes part in what is told, or is its place.

        The mentions of an event say who does; where they name nobody at all, the event itself.
        """
        if isinstance(event, Mention):
            return any(argument.role != "topic" and self.is_meant_by(argument) for argument in event.arguments)
        if any(mention.arguments for mention in event.mentions):
            return any(map(self.is_part_of, event.mentions))
        parties = [form for party in event.participants for form in (party.name, *party.aliases)]
        return any(is_same_name(self.name, form) for form in (*parties, *(place.name for place in event.places)))

    def is_meant_by(self, argument: Argument) -> bool:
        """Whether the argument is it: by the name that it bears, or as it is described ("the new Falcon 4")."""
        own, other = name_words(self.name), name_words(argument.name)
        if not own or not other:
            return False
        if argument.kind is None:
            return _is_described_by(own, argument.name)
        return self._is_person(own, argument) if argument.kind == "person" else self._is_thing(own, argument)

    def _is_person(self, own: Words, argument: Argument) -> bool:
        other = name_words(argument.name)
        is_start = len(other) < len(own) and own[: len(other)] == other
        return is_same_name(self.name, argument.name) and not (is_start and self._is_shared(other))

    def _is_thing(self, own: Words, argument: Argument) -> bool:
        other = name_words(argument.name)
        short, long = sorted((own, other), key=len)
        if _is_acronym(self.name, argument.name) or _leaves_out(short, long) or _ends_in(long, short):
            return True
        if long[: len(short)] != short:
            return False
        return not self._is_shared(short) if short == other or _is_number(long[-1]) else True

    def _is_shared(self, start: Words) -> bool:
        """Whether several names start so."""
        names = {*self.known, name_words(self.name)}
        longer = sorted(words for words in names if len(words) > len(start) and words[: len(start)] == start)
        return any(not _is_row_in(words, max(longer, key=len)) for words in longer)


def _is_described_by(own: Words, description: str) -> bool:
    head = name_words(_PREPOSITION.split(description)[0])  # "a fleet of Cessnas" is none
    return _ends_in(head, own) or (_is_number(own[-1]) and _ends_in(head, own[-1:]))  # "the first 172"


def _ends_in(words: Words, end: Words) -> bool:
    """Whether words end in others; one of the two last ones may be a plural ("172s")."""
    own = words[-len(end) :]
    if len(own) < len(end) or own[:-1] != end[:-1]:
        return False
    single, plural = sorted((own[-1], end[-1]), key=len)
    return single == plural or (len(single) > 2 and f"{single}s" == plural)


def _leaves_out(short: Words, long: Words) -> bool:
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and _is_row_in(short, long)


def _is_row_in(short: Words, long: Words) -> bool:
    """Whether the words of one stand in the other in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _is_number(word: str) -> bool:
    return any(char.isdigit() for char in word)


def _is_acronym(one: str, other: str) -> bool:
    return _initials(one) == other or _initials(other) == one


def _initials(name: str) -> str:
    """The first letters of a name of several words that start with capitals, empty for any other."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else ""
