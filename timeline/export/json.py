"""JSON: the contract `timeline/1`, lossless in both directions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NoReturn

from timeline.errors import FormatError, InvalidValueError, PathNotFoundError
from timeline.export.converter import structure, unstructure
from timeline.export.json_fields import SCHEMA, TIMELINE
from timeline.model import Timeline

NAME, SUFFIX = "JSON", ".json"
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(timeline: Timeline) -> str:
    """The timeline as JSON text: the same bytes for the same timeline, and all that `read_json` needs to restore it."""
    data = {"schema": SCHEMA, **{key.name: unstructure(getattr(timeline, key.at)) for key in TIMELINE.keys}}
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    # Half a surrogate pair, as some file names have, cannot be written in UTF-8, but as an escape it can.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


write = to_json


def read_json(path: Path) -> Timeline:
    """The timeline in a file that `to_json` wrote; keys that this version does not know are ignored.

    Raises `PathNotFoundError` where there is no file, and `FormatError`, with the path to the first mistake, for any
    other content.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PathNotFoundError(f"no such file: {str(path)!r}; check the name") from None
    except UnicodeDecodeError:
        raise FormatError(
            f"{path.name} is not UTF-8, so it is no JSON; give a file that timeline has written"
        ) from None
    except OSError as error:
        raise FormatError(f"{path.name} cannot be opened: {error.strerror}; give a file that can be read") from error
    try:
        return parse_json(text)
    except FormatError as error:
        raise FormatError(f"{path.name}: {error}") from error


def parse_json(text: str) -> Timeline:
    """The timeline in JSON text; raises `FormatError` as `read_json` does."""
    try:
        data = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FormatError(f"not valid JSON: {error.msg} at {where}; write the file again with -o FILE.json") from None
    except (RecursionError, ValueError) as error:
        raise FormatError(f"no JSON that can be read: {error}; write the file again with -o FILE.json") from None
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        mistake = f"its schema is {found!r}" if found else "it has no schema"
        raise FormatError(f"{mistake}, and this version reads {SCHEMA!r}; write the file again with -o FILE.json")
    parts: dict[str, Any] = {}
    for key in TIMELINE.keys:
        if key.name not in data and key.required:
            raise FormatError(f"$.{key.name}: the key is missing; write the file again with -o FILE.json")
        parts[key.at] = structure(data.get(key.name, []), key.kind, f"$.{key.name}")
    try:
        return Timeline(**parts)
    except InvalidValueError as error:
        raise FormatError(f"$.events: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the contract.

    >>> schema()["$id"]
    'urn:timeline-extract:schema:timeline/1'
    """
    from timeline.export.json_schema import make_schema

    return make_schema()


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")
