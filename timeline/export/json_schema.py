"""The JSON Schema (draft 2020-12) of the contract, made of the table of JSON fields and the types of the model."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import types
from typing import Any, Literal, Union, get_args, get_origin

from timeline.export.json_fields import OBJECTS, SCHEMA, TIMELINE
from timeline.export.json_object import Object
from timeline.model import Granularity, Moment, Status

# By version: 1.1: `profile` of documents, `facts` of types; 1.2: `quant`, `freq` of sets, `zone` of intervals;
# 1.3: `newsworthiness` and `news_reasons` of sources; 1.4: `bounds`, `when` of events, `tlinks`;
# 1.5: `country` of places; 1.6: `part_of`, `part_reasons` of events, `recurs`, `lasts`, `extended`, `parts` of types
_VERSION = "1.6.0"
_MOMENT = {
    "type": "string",
    "description": "ISO 8601 date, or date and time without a zone; astronomical years, so -0043 is 44 BCE",
    "pattern": r"^-?\d{4,}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$",
}
_SIMPLE = {str: "string", int: "integer", bool: "boolean", float: "number"}
_VALUES: dict[type[Any], str] = {Moment: "moment", Granularity: "granularity", Status: "status"}
_NAMES = {**_VALUES, **{each.of: each.name for each in OBJECTS}}
_NULL = type(None)


def make_schema() -> dict[str, Any]:
    """The schema, its keys in the order of the contract."""
    found = _object(TIMELINE)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:timeline-extract:schema:{SCHEMA}",
        "version": _VERSION,
        "title": "Timeline",
        **found,
        "properties": {"schema": {"const": SCHEMA}, **found["properties"]},
        "required": ["schema", *found["required"]],
        "$defs": {
            "moment": _MOMENT,
            "granularity": _of(Granularity, named=False),
            "status": _of(Status, named=False),
            **{each.name: _object(each) for each in OBJECTS},
        },
    }


def _object(each: Object) -> dict[str, Any]:
    properties = {
        key.name: {**_of(each.kind(key)), **({"description": key.about} if key.about else {}), **key.limits}
        for key in each.keys
    }
    return {
        "type": "object",
        **({"description": each.about} if each.about else {}),
        "properties": properties,
        "required": [key.name for key in each.keys if each.is_required(key)],
        **each.limits,
    }


def _of(kind: Any, named: bool = True) -> dict[str, Any]:
    """What the schema says of a type of the model; raises `KeyError` for one that the table lacks."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _choice(set(get_args(kind)))
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0])}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if named and kind in _NAMES:
        return {"$ref": f"#/$defs/{_NAMES[kind]}"}
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    return {"type": _SIMPLE[kind]}


def _choice(kinds: set[Any]) -> dict[str, Any]:
    """A type or null; a date or a datetime is a text."""
    if {dt.date, dt.datetime} <= kinds:
        kinds = (kinds - {dt.date, dt.datetime}) | {str}
    [kind] = kinds - {_NULL}
    found = _of(kind)
    if "enum" in found:
        return {"enum": [*found["enum"], None]}
    if set(found) == {"type"}:
        return {"type": [found["type"], "null"]}
    return {"anyOf": [found, {"type": "null"}]}
