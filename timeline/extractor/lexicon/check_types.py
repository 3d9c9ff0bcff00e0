"""Type files checked before they are used: each mistake with its file, its line and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import attrs

from timeline.errors import LexiconError
from timeline.extractor.lexicon import type_schema as schema
from timeline.extractor.lexicon.type_values import VALUE_KINDS
from timeline.languages.en import kinds
from timeline.model.event_type import OTHER

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*["']?([^\s"'=\[\]#,]+)["']?\s*=""")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")

Keys = tuple[str | int, ...]  # ("meeting", "subtypes", "summit"), or ("meeting", "senses", 0)


@attrs.frozen
class TypeFile:
    """The text of a type file and its name; it tells on which line a table or a key stands."""

    name: str
    text: str
    _lines: dict[Keys, int] = attrs.field(init=False)

    @_lines.default
    def _find_lines(self) -> dict[Keys, int]:
        """Line numbers of headers and keys; of what is written in another way, inline, the line of what holds it."""
        lines: dict[Keys, int] = {}
        table: Keys = ()
        seen: dict[str, int] = {}
        for number, line in enumerate(self.text.splitlines(), start=1):
            if header := _HEADER.match(line):
                table = tuple(part.strip(" \t\"'") for part in header[2].split("."))
                if header[1] == "[[":
                    seen[header[2]] = seen.get(header[2], -1) + 1
                    table = (*table, seen[header[2]])
                lines.setdefault(table, number)
            elif key := _KEY.match(line):
                lines.setdefault((*table, *key[1].split(".")), number)
        return lines

    def refusal(self, path: Keys, reason: str) -> LexiconError:
        """The error for a mistake in that table or key."""
        while path and path not in self._lines:
            path = path[:-1]
        return LexiconError(f"{self.name}, line {self._lines.get(path, 1)}: {reason}")


def checked_types(text: str, file: str, known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The types that a TOML text declares; raises `LexiconError` where it has a mistake.

    The types in `known` are declared already: what the text says of them need not be complete, and may take words away.
    """
    source = TypeFile(file, text)
    known = known or {}
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = place[1] if place and place[1] else max(1, len(text.splitlines()))
        raise LexiconError(f"{file}, line {line}: not valid TOML: {_TOML_PLACE.sub('', str(error))}") from error
    except RecursionError:
        raise LexiconError(f"{file}: lists or tables lie too deep in each other; a type has two levels") from None
    except ValueError:
        raise LexiconError(f"{file}: a number has thousands of figures; give one between 0 and 1") from None
    for name, table in data.items():
        _check_type(source, name, table, known.get(name))
    _check_claims(source, data)
    _check_fallbacks(source, data)
    return data


def _check_type(source: TypeFile, name: str, table: object, known: Mapping[str, Any] | None) -> None:
    if not isinstance(table, dict):
        raise source.refusal((name,), f"{name!r} stands in no type; write [name] of a type above it")
    _check_name(source, (name,))
    _check_table(source, (name,), table, schema.TYPE_KEYS, known)
    subtypes = table.get("subtypes", {})
    if not isinstance(subtypes, dict):
        raise source.refusal((name, "subtypes"), f"'subtypes' is not a table; write [{name}.subtypes.NAME]")
    if known is None:
        _check_new_type(source, name, table)
    for subtype, own in subtypes.items():
        _check_subtype(source, name, subtype, own, (known or {}).get("subtypes", {}).get(subtype))


def _check_new_type(source: TypeFile, name: str, table: Mapping[str, Any]) -> None:
    """A type that is not declared already must say what it is and which words report it."""
    if missing := [key for key in schema.NEEDED if key not in table]:
        raise source.refusal((name,), f"the type {name!r} has no {missing[0]!r}, which a new type needs")
    if not table.get("subtypes") and not _reports(table) and name != OTHER:
        raise source.refusal((name,), f"no word reports {name}; give it verbs, nouns or measures")


def _check_subtype(source: TypeFile, name: str, subtype: str, table: object, known: Mapping[str, Any] | None) -> None:
    path = (name, "subtypes", subtype)
    if not isinstance(table, dict):
        raise source.refusal(path, f"the subtype {subtype!r} is not a table; write [{name}.subtypes.{subtype}]")
    _check_name(source, path)
    _check_table(source, path, table, schema.SUBTYPE_KEYS, known)
    if known is None and not _reports(table):
        raise source.refusal(path, f"no word reports {name}.{subtype}; give it verbs, nouns or measures")


def _check_name(source: TypeFile, path: Keys) -> None:
    name = str(path[-1])
    if not _NAME.fullmatch(name):
        reason = f"{name!r} is no name of a type; write it with small letters from a to z, figures and _"
        raise source.refusal(path, reason)


def _check_table(
    source: TypeFile, path: Keys, table: dict[str, Any], keys: Collection[str], known: Mapping[str, Any] | None
) -> None:
    """Every key of a table must be one, and its value of the right kind."""
    for key, value in table.items():
        if key not in keys:
            raise source.refusal((*path, key), _unknown(key, value, path, keys))
        kind = VALUE_KINDS.get(key)
        if kind is not None and not kind.fits(value):
            raise source.refusal((*path, key), f"{key!r} must be {kind.advice}")
        if key in schema.LISTS:
            _check_words(source, (*path, key), value, (known or {}).get(key, []))
    for number, sense in enumerate(table.get("senses", [])):
        here = (*path, "senses", number)
        _check_table(source, here, sense, schema.SENSE_KEYS, None)
        if not any(sense.get(key) for key in schema.TRIGGERS):
            reason = f"the sense has no word that it is a sense of; give it one of {', '.join(schema.TRIGGERS)}"
            raise source.refusal(here, reason)


def _unknown(key: str, value: object, path: Keys, keys: Collection[str]) -> str:
    if isinstance(value, dict) and len(path) == 1:
        return f"{key!r} is no key of a type; a subtype is written [{path[0]}.subtypes.{key}]"
    close = get_close_matches(key, keys, n=1)
    return f"{key!r} is no key here; {f'did you mean {close[0]!r}?' if close else 'known are ' + ', '.join(keys)}"


def _check_words(source: TypeFile, path: Keys, words: list[str], known: list[str]) -> None:
    """Kinds of things must be known, and a word can be taken away only where it stands."""
    for word in words:
        if word.startswith("<") and path[-1] in schema.CONDITIONS and word not in kinds():
            raise source.refusal(path, f"{word} is no kind of thing; known are {', '.join(kinds())}")
        if word.startswith("-") and word != "-*" and word[1:].strip() not in known:
            close = get_close_matches(word[1:], known, n=1)
            reason = f"{word[1:]!r} cannot be taken away, for it is not in the built-in list"
            raise source.refusal(path, f"{reason}; did you mean {close[0]!r}?" if close else reason)


def _reports(table: Mapping[str, Any]) -> bool:
    return any(table.get(key) for key in (*schema.TRIGGERS, "measures", "senses"))


def _check_claims(source: TypeFile, data: Mapping[str, Any]) -> None:
    """No two types of a file may claim the same word in the same list, if nothing else tells which of them is meant."""
    claims: dict[tuple[str, str], str] = {}
    for name, path, table in tables(data):
        for key in (*schema.TRIGGERS, "measures"):
            for word in table.get(key, ()) if not any(condition in table for condition in schema.CONDITIONS) else ():
                other = claims.setdefault((key, word.lower()), name)
                if other != name and not word.startswith("-"):
                    reason = f"{word!r} stands in the {key} of {other} too; keep it in one of them, or make it a sense"
                    raise source.refusal((*path, key), reason)


def _check_fallbacks(source: TypeFile, data: Mapping[str, Any]) -> None:
    """Only one type of a file can be that of all that is said, or of all figures, which no word gives a type."""
    claims: dict[str, str] = {}
    for name, path, table in tables(data):
        if "fallback" in table and (other := claims.setdefault(table["fallback"], name)) != name:
            reason = f"{other} is the fallback for {table['fallback']} already; keep one of the two"
            raise source.refusal((*path, "fallback"), reason)


def tables(data: Mapping[str, Any]) -> Iterator[tuple[str, Keys, Mapping[str, Any]]]:
    """Each type and subtype: its dotted name, where it stands, and what is said of it there."""
    for name, table in data.items():
        yield name, (name,), table
        for subtype, own in table.get("subtypes", {}).items():
            yield f"{name}.{subtype}", (name, "subtypes", subtype), own
