"""Types of one's own: a file that adds to the built-in types, or changes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.errors import LexiconError
from timeline.extractor.lexicon import type_schema as schema
from timeline.extractor.lexicon.check_types import checked_types
from timeline.extractor.lexicon.read_types import Lexicon, make_lexicon
from timeline.languages.read_toml import read_toml


def extended_lexicon(path: str | Path) -> Lexicon:
    """The built-in types with those of a file, whose triggers win over equal ones of the built-in types.

    A new type needs a group, a definition, `say` and words that report it. A built-in type takes over what the file
    says of it: texts, flags and numbers instead of its own, words and senses beside its own; a word with a minus before
    it is taken away, and "-*" all of them. Raises `LexiconError` with the file, the line and the reason.
    """
    if not isinstance(path, str | Path):
        raise LexiconError(f"types must be the path of a TOML file, not {type(path).__name__}")
    known = _builtin_types()
    own = checked_types(_text(Path(path)), str(path), known)
    merged = {**known, **{name: _extended(known.get(name, {}), table) for name, table in own.items()}}
    return make_lexicon(merged, own={name: _added(table) for name, table in own.items()})


@cache
def _builtin_types() -> dict[str, Any]:
    return read_toml(files("timeline.languages.en") / "types.toml", "types.toml")


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise LexiconError(f"{path}: there is no such file; give the path of a TOML file with types") from None
    except OSError as error:
        reason = f"{path} cannot be read: {error.strerror}; give the path of a TOML file with types"
        raise LexiconError(reason) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path}, line {line}: not UTF-8; save the file in that encoding") from None


def _extended(known: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """A type, or a subtype, with what a file says of it."""
    merged = {**known, **table}
    for key in table:
        if key in schema.LISTS:
            merged[key] = _with_words(known.get(key, []), table[key])
        elif key == "senses":
            merged[key] = [*known.get(key, []), *table[key]]
        elif key == "subtypes":
            subtypes = known.get(key, {})
            changed = {name: _extended(subtypes.get(name, {}), own) for name, own in table[key].items()}
            merged[key] = {**subtypes, **changed}
    return merged


def _with_words(known: list[str], words: list[str]) -> list[str]:
    gone = {word[1:].strip() for word in words if word.startswith("-")}
    kept = [] if "*" in gone else [word for word in known if word not in gone]
    return [*kept, *(word for word in words if not word.startswith("-"))]


def _added(table: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says of a type, without the words that it takes away."""
    return _extended({}, table)
