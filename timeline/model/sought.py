"""Whether an argument of an event is who or what a reader asks for by name."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.model.event import Argument, Event
from timeline.model.names import is_same_name, name_words

Words = tuple[str, ...]


@attrs.frozen
class Sought:
    """A name that is asked for among the `known` names of the texts.

    Persons answer to each end of their names. Other things do, too, and to an acronym ("GM"), and with words left out
    between ("Bergen Store" is "Bergen Fish Store"). But the start of a name is nobody's where the texts know several
    names with it: "Boeing" is not the "Boeing 777", nor the other way round, where there is a "Boeing 787" beside it,
    while "Nikkei" is the "Nikkei 225".
    """

    name: str
    known: frozenset[Words] = frozenset()

    @classmethod
    def among(cls, name: str, arguments: Iterable[Argument]) -> Sought:
        """The name among all names of the arguments."""
        return cls(name, frozenset(_singular(argument.name) for argument in arguments if argument.kind))

    def is_part_of(self, event: Event) -> bool:
        """Whether it takes part in the event, or is its place."""
        told = [argument for mention in event.mentions for argument in mention.arguments]
        names = {argument.name for argument in told}
        shown = [form for party in event.participants for form in (party.name, *party.aliases)]
        shown += [place.name for place in event.places]
        return any(argument.role != "topic" and self.is_meant_by(argument) for argument in told) or any(
            is_same_name(self.name, form) for form in shown if not names
        )

    def is_meant_by(self, argument: Argument) -> bool:
        """Whether the argument is it: by the name that it bears, or as it is described ("the new Falcon 4")."""
        own, other = _singular(self.name), _singular(argument.name)
        if not own or not other:
            return False
        if argument.kind is None:
            return self._is_described(own, other, argument.name)
        if own == other:
            return True
        short, long = sorted((own, other), key=len)
        if argument.kind == "person":
            return is_same_name(self.name, argument.name) and not (
                short == own[: len(short)] and self._is_shared(short)
            )
        if _is_acronym(self.name, argument.name) or (_has_same_ends(short, long) and _is_row_in(short, long)):
            return True
        if long[-len(short) :] == short:
            return True
        if long[: len(short)] != short:
            return False
        return not self._is_shared(short) if short == other or _numbers(long) else True

    def _is_shared(self, start: Words) -> bool:
        """Whether several names start so."""
        longer = [words for words in self.known if len(words) > len(start) and words[: len(start)] == start]
        own = _singular(self.name)
        longest = max((words for words in (*longer, own) if len(words) > len(start)), key=len, default=start)
        return any(not _is_row_in(words, longest) for words in (*longer, *([own] if len(own) > len(start) else [])))

    def _is_described(self, own: Words, words: Words, phrase: str) -> bool:
        """Whether the phrase ends in the name, or in the number that a name ends in ("the first 777")."""
        if words[-len(own) :] == own:
            return True
        return bool(_numbers(own[-1:])) and words[-1] == own[-1] and not any(char.isupper() for char in phrase[1:])


def _singular(name: str) -> Words:
    """The words of a name, that of several ("737s") as of one."""
    words = name_words(name)
    if words and len(words[-1]) > 3 and words[-1].endswith("s") and not words[-1].endswith("ss"):
        return *words[:-1], words[-1].removesuffix("s")
    return words


def _numbers(words: Words) -> list[str]:
    return [word for word in words if any(char.isdigit() for char in word)]


def _has_same_ends(short: Words, long: Words) -> bool:
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])


def _is_row_in(short: Words, long: Words) -> bool:
    """Whether the words of one stand in the other in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def _is_acronym(one: str, other: str) -> bool:
    return _initials(one) == other or _initials(other) == one


def _initials(name: str) -> str:
    """The first letters of a name of several words that start with capitals, empty for any other."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else ""
