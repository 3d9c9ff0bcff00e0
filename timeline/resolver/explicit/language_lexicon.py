"""The words of explicit dates in one language, a TOML file in `timeline/languages/`, and what a language tag means.

A file more in that folder is a language more; no other code names the languages.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import attrs

from timeline.errors import LexiconError
from timeline.languages.read_toml import read_toml
from timeline.model.document import Document, primary_language
from timeline.resolver.explicit.dateparser_check import is_known

_Groups = tuple[tuple[str, ...], ...]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise LexiconError(f"it is {value!r}; give a text in quotes")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise LexiconError(f"it is {value!r}; give true or false, without quotes")
    return value


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise LexiconError(f'it is {value!r}; give a list of words in quotes, such as ["word"], or []')
    for word in value:
        if not isinstance(word, str) or not word.strip():
            raise LexiconError(f"{word!r} is no word; write words in quotes")
        if word != word.lower():
            raise LexiconError(f"{word!r} has a capital letter; write it in lower case")
    return tuple(value)


def _set(value: object) -> frozenset[str]:
    return frozenset(_words(value))


def _groups(value: object) -> _Groups:
    if not isinstance(value, list) or not all(isinstance(words, list) for words in value):
        raise LexiconError(f'it is {value!r}; give a list of lists of words, such as [["word", "other"], []]')
    return tuple(_words(words) for words in value)


def _map(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise LexiconError(f'it is {value!r}; give a table with lines such as "phrase" = ["word"]')
    _words([*value])
    return {phrase: _words(words) for phrase, words in value.items()}


@attrs.frozen(kw_only=True, eq=False)
class Relative:
    """Words of relative expressions, which are found so that they can be named as unresolved.

    A weekday counts where it stands after one of `weekday_after` (anywhere if there are none), and not beside the words
    that make it a habit or a name. `not_after` maps a phrase to the words after which it is another one.
    """

    phrases: tuple[str, ...] = attrs.field(converter=_words)
    weekday_after: tuple[str, ...] = attrs.field(converter=_words)
    weekday_modifiers_before: tuple[str, ...] = attrs.field(converter=_words)
    weekday_modifiers_after: tuple[str, ...] = attrs.field(converter=_words)
    weekday_not_after: tuple[str, ...] = attrs.field(converter=_words)
    weekday_not_before: tuple[str, ...] = attrs.field(converter=_words)
    not_after: Mapping[str, tuple[str, ...]] = attrs.field(converter=_map)


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """What a language file says; all words in lower case.

    `code` is the language for dateparser, `tags` are the names that a document may give it. `months` and `weekdays` are
    in the order of the calendar, Monday first; short weekdays count only before a date. Where nouns are `capitalised`
    a month without a capital is none; `names` are months that with a capital are something else. `through` joins the
    first and the last day of a range. After `year_sure` a number is a year, after `year_likely` it is one where a word
    of `after_year` follows. `counted` are nouns that a number counts, and what else makes it an amount. A date after
    `named_after_dates` is a street. Two lexicons are equal only if they are the same.
    """

    name: str = attrs.field(converter=_text)
    code: str = attrs.field(converter=_text)
    tags: frozenset[str] = attrs.field(converter=_set)
    capitalised: bool = attrs.field(converter=_flag)
    months: _Groups = attrs.field(converter=_groups)
    short_months: _Groups = attrs.field(converter=_groups)
    weekdays: _Groups = attrs.field(converter=_groups)
    short_weekdays: _Groups = attrs.field(converter=_groups)
    day_marks: tuple[str, ...] = attrs.field(converter=_words)
    first_day: tuple[str, ...] = attrs.field(converter=_words)
    before_day: tuple[str, ...] = attrs.field(converter=_words)
    before_month: tuple[str, ...] = attrs.field(converter=_words)
    before_year: tuple[str, ...] = attrs.field(converter=_words)
    through: tuple[str, ...] = attrs.field(converter=_words)
    year_sure: tuple[str, ...] = attrs.field(converter=_words)
    year_likely: tuple[str, ...] = attrs.field(converter=_words)
    since: tuple[str, ...] = attrs.field(converter=_words)
    until: tuple[str, ...] = attrs.field(converter=_words)
    after_year: tuple[str, ...] = attrs.field(converter=_words)
    counted: tuple[str, ...] = attrs.field(converter=_words)
    before_christ: tuple[str, ...] = attrs.field(converter=_words)
    named_after_dates: tuple[str, ...] = attrs.field(converter=_words)
    names: tuple[str, ...] = attrs.field(converter=_words)
    relative: Relative


_LENGTHS = {"months": 12, "short_months": 12, "weekdays": 7, "short_weekdays": 7}  # of a calendar


def numbered(*tables: _Groups, first: int = 0) -> dict[str, int]:
    """Each word of the groups with the number of its group.

    >>> numbered((("januar", "jänner"), ("februar",)), first=1)
    {'januar': 1, 'jänner': 1, 'februar': 2}
    """
    return {word: number for table in tables for number, words in enumerate(table, first) for word in words}


def read(file: Path | Traversable) -> Lexicon:
    """The lexicon of a language file; raises `LexiconError` with the file and the key that is missing or wrong.

    >>> read(files("timeline.languages") / "it.toml").months[0]
    ('gennaio',)
    """
    table = read_toml(file)
    _check_keys(f"{file}", table, Lexicon)
    if not isinstance(table["relative"], dict):
        raise LexiconError(f"{file}: relative: it is {table['relative']!r}; write [relative] above its keys")
    _check_keys(f"{file}: relative", table["relative"], Relative)
    _check_values(f"{file}: relative", table["relative"], Relative)
    _check_values(f"{file}", table, Lexicon)
    for key, count in _LENGTHS.items():
        if len(table[key]) != count:
            raise LexiconError(f"{file}: {key} has {len(table[key])} groups of words; write {count}, empty ones as []")
    if not is_known(table["code"]):
        raise LexiconError(f"{file}: code: dateparser has no language {table['code']!r}; give its code, such as 'it'")
    return Lexicon(**{**table, "relative": Relative(**table["relative"])})


def _check_keys(where: str, table: Mapping[str, Any], kind: type[Lexicon] | type[Relative]) -> None:
    known = {field.name for field in attrs.fields(kind)}
    missing, unknown = sorted(known - table.keys()), sorted(table.keys() - known)
    for key in unknown:
        if close := get_close_matches(key, missing or known, n=1):
            raise LexiconError(f"{where}: no key {key!r} is known; is {close[0]!r} meant?")
    if missing:
        raise LexiconError(f"{where}: {missing[0]} is missing; write an empty list where the language has none")
    if unknown:
        raise LexiconError(f"{where}: no key {unknown[0]!r} is known; the keys are {', '.join(sorted(known))}")


def _check_values(where: str, table: Mapping[str, Any], kind: type[Lexicon] | type[Relative]) -> None:
    for field in attrs.fields(kind):
        if field.converter is None:
            continue
        try:
            field.converter(table[field.name])
        except LexiconError as error:
            raise LexiconError(f"{where}: {field.name}: {error}") from None


def lexicons_in(folder: Path | Traversable) -> tuple[Lexicon, ...]:
    """The languages with a file in a folder, by name."""
    read_ones = (read(file) for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(read_ones, key=lambda lexicon: lexicon.name))


@functools.cache
def lexicons() -> tuple[Lexicon, ...]:
    """The languages with a file in `timeline/languages/`, by name."""
    return lexicons_in(files("timeline.languages"))


def lexicon_of(language: str | None, among: Iterable[Lexicon] | None = None) -> Lexicon | None:
    """The words of the language that a document states, `None` where there are none; `among` ours or those given.

    >>> [lexicon.name for tag in ("de", "de-AT", "DEU", "pt_BR", "qaa") if (lexicon := lexicon_of(tag))]
    ['German', 'German', 'German', 'Portuguese']
    """
    tag = primary_language(language)
    return next((lexicon for lexicon in (lexicons() if among is None else among) if tag in lexicon.tags), None)


def unsupported_reason(document: Document) -> str | None:
    """Why hardly a date of a document in its language is resolved, `None` where the language is supported.

    >>> unsupported_reason(Document(id="a", text="", language="fr-CA"))
    >>> unsupported_reason(Document(id="a", text="", language="qaa"))[:63]
    "dates in the language 'qaa' are not resolved, except ISO dates "
    """
    if document.is_english or lexicon_of(document.language):
        return None
    *others, last = sorted(["English", *(lexicon.name for lexicon in lexicons())])
    return (
        f"dates in the language {document.language!r} are not resolved, except ISO dates such as 2024-05-16; "
        f"the languages whose dates are resolved are {', '.join(others)} and {last}"
    )
