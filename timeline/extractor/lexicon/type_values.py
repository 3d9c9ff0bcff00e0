"""What may stand behind each key of a type file."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from timeline.extractor.lexicon import type_schema as schema


@attrs.frozen
class ValueKind:
    """A kind of value: `advice` completes "KEY must be …", `fits` says whether a value of TOML is one."""

    advice: str
    fits: Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1  # NaN is not


def _is_word_list(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_table_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(table, dict) for table in value)


_TEXT_ADVICE = 'a text in quotes, such as "text"'
VALUE_KINDS: dict[str, ValueKind] = {
    **dict.fromkeys(schema.FLAGS, ValueKind("true or false, without quotes", lambda value: isinstance(value, bool))),
    **dict.fromkeys(schema.NEEDED, ValueKind(_TEXT_ADVICE, _is_text)),
    **dict.fromkeys(schema.REMOVABLE_TEXTS, ValueKind(_TEXT_ADVICE, lambda value: value == "" or _is_text(value))),
    **dict.fromkeys(schema.SHARES, ValueKind("a number between 0 and 1, such as 0.5", _is_share)),
    **dict.fromkeys(schema.LISTS, ValueKind('a list of words in quotes, such as ["word", "two words"]', _is_word_list)),
    "lasts": ValueKind(" or ".join(f'"{name}"' for name in schema.LENGTHS), lambda value: value in schema.LENGTHS),
    "fallback": ValueKind(
        " or ".join(f'"{name}"' for name in schema.FALLBACKS), lambda value: value in schema.FALLBACKS
    ),
    "senses": ValueKind("a list of tables, each under [[TYPE.senses]]", _is_table_list),
}
"""By key; `subtypes` alone has none, for its tables are checked each on its own."""
