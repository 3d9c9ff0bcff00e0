"""Whether an argument of an event is who or what a reader asks for by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from timeline.model.event import Argument
from timeline.model.names import is_same_name, name_words

_NUMBERED = re.compile(r".*\d")
_CAPITAL = re.compile(r"[A-Z]")


@attrs.frozen
class Sought:
    """A name that is asked for; `beside` are the numbers that the texts put behind it or behind its first words.

    A person answers to each end of the name, and anything else to its acronym too ("GM") and with words left out
    between ("Bergen Store" is "Bergen Fish Store"). A number makes another thing of it: who asks for "Boeing" does
    not mean the "Boeing 777". Only where the texts know no other number is "Nikkei" the "Nikkei 225".
    """

    name: str
    beside: frozenset[str] = frozenset()

    @classmethod
    def among(cls, name: str, known: Iterable[str]) -> Sought:
        """The name among all names that the texts know."""
        stem = _without_number(_singular(name))
        words = map(_singular, known)
        numbers = (other[-1] for other in words if _without_number(other) == stem)
        return cls(name, frozenset(number for number in numbers if _NUMBERED.match(number)))

    def is_meant_by(self, argument: Argument) -> bool:
        """Whether the argument is it: by its full name, by the words that the text has for it, or as described."""
        if argument.kind is None:
            return self._is_described(argument.name)
        if argument.kind == "person":
            return is_same_name(self.name, argument.name)
        return self._is_named(argument.name) or (argument.kind != "place" and self._is_acronym(argument.name))

    def _is_named(self, form: str) -> bool:
        own, other = _singular(self.name), _singular(form)
        short, long = sorted((own, other), key=len)
        if own == other:
            return True
        if _without_number(own) == own and _without_number(other) == other:
            is_inside = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and _is_row_in(short, long)
            return is_same_name(self.name, form) or is_inside
        if own[-1] == other[-1]:
            return long[-len(short) :] == short  # "787" is the "Boeing 787"
        return long[:-1] == short and self.beside == {long[-1]}

    def _is_acronym(self, form: str) -> bool:
        return form == _initials(self.name) or self.name == _initials(form)

    def _is_described(self, phrase: str) -> bool:
        """Whether a phrase ends in the name ("the new Falcon 4"), or in the end of it that is a name or a number."""
        own, words = _singular(self.name), _singular(phrase)
        head = phrase.split()[-1] if phrase.split() else ""
        if not (_CAPITAL.search(head) or _NUMBERED.match(head)) and words[-len(own) :] != own:
            return False
        shared = next((k for k in range(len(own), 0, -1) if words[-k:] == own[-k:]), 0)
        return shared == len(own) or (shared == 1 and bool(_NUMBERED.match(own[-1])))


def _singular(name: str) -> tuple[str, ...]:
    """The words of a name, that of several models ("737s") as of one."""
    words = name_words(name)
    if words and len(words[-1]) > 3 and words[-1].endswith("s"):
        return *words[:-1], words[-1].removesuffix("s")
    return words


def _without_number(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and _NUMBERED.match(words[-1]) else words


def _is_row_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _initials(name: str) -> str:
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return capitals if len(capitals) > 1 else ""
