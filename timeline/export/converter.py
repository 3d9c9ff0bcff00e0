"""How each value turns into plain JSON data and back, strictly: nothing is guessed from a value of another type."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import types
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, get_origin

import attrs
import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn

from timeline.errors import FormatError, InvalidValueError
from timeline.export.json_fields import OBJECTS
from timeline.export.json_object import Object
from timeline.model import Moment
from timeline.reading.dates import iso_date

_KINDS = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    type(None): "null",
}


def structure(data: object, kind: Any, path: str = "$") -> Any:
    """A value of that kind from plain JSON data.

    Raises `FormatError` with the path of the first mistake, such as `$.events[3].start`, and what is wrong there.
    """
    try:
        return _CONVERTER.structure(data, kind)
    except Exception as error:
        first, *others = cattrs.transform_error(error, path=path, format_exception=_sentence)
        message, _, where = first.rpartition(" @ ")
        more = f" (and {len(others)} more)" if others else ""
        raise FormatError(f"{where}: {message}{more}") from error


def unstructure(value: object) -> Any:
    """Plain JSON data from a value."""
    return _CONVERTER.unstructure(value)


def _sentence(error: BaseException, _: type | None) -> str:
    if isinstance(error, KeyError):
        return f"the key {error.args[0]!r} is missing"
    return str(error) or type(error).__name__


def _expect(data: object, kind: type, *also: type) -> Any:
    if type(data) not in (kind, *also):
        raise InvalidValueError(f"{_KINDS.get(type(data), type(data).__name__)} stands where {_KINDS[kind]} belongs")
    return data


def _exactly(kind: type) -> Callable[[object, type], Any]:
    return lambda data, _: _expect(data, kind)


def _moment(data: object, _: type) -> Moment:
    return Moment.of(_expect(data, str))


def _published(data: object, _: type) -> dt.date | dt.datetime | None:
    return None if data is None else iso_date(_expect(data, str))


def _is_tuple(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _enumerated(data: object, kind: Any) -> enum.Enum:
    values = {member.value: member for member in kind}
    if _expect(data, str) not in values:
        raise InvalidValueError(f"{data!r} is none of {', '.join(values)}")
    member: enum.Enum = values[data]
    return member


def make_converter(objects: Iterable[Object]) -> cattrs.Converter:
    """What reads and writes the objects of a table, and all that stands in them."""
    converter = cattrs.Converter()

    @converter.register_structure_hook_factory(attrs.has)
    def _(kind: type[Any]) -> Callable[[object, type], Any]:
        inner: Callable[[Any, type], Any] = make_dict_structure_fn(kind, converter)
        return lambda data, of: inner(_expect(data, dict), of)

    @converter.register_structure_hook_factory(_is_tuple)
    def _(kind: Any) -> Callable[[object, type], Any]:
        items: Any = types.GenericAlias(list, kind.__args__[:1])
        # a tuple too: that is what lists become in a `spacy.tokens.DocBin`
        return lambda data, _: tuple(converter.structure(list(_expect(data, list, tuple)), items))

    for primitive in (str, int, bool):
        converter.register_structure_hook(primitive, _exactly(primitive))
    converter.register_structure_hook(float, lambda data, _: float(_expect(data, float, int)))
    converter.register_unstructure_hook(float, float)

    converter.register_structure_hook(Moment, _moment)
    converter.register_structure_hook_func(lambda kind: kind == dt.date | dt.datetime | None, _published)
    converter.register_structure_hook_func(
        lambda kind: inspect.isclass(kind) and issubclass(kind, enum.Enum), _enumerated
    )
    converter.register_unstructure_hook(Moment, str)
    converter.register_unstructure_hook_func(
        lambda kind: kind == dt.date | dt.datetime | None, lambda value: value and value.isoformat()
    )

    for each in objects:
        converter.register_unstructure_hook(each.of, _object_writer(each, converter))
        if each.is_flat:
            converter.register_structure_hook(each.of, _flat_reader(each, converter))
    return converter


def _object_writer(each: Object, converter: cattrs.Converter) -> Callable[[object], dict[str, Any]]:
    """What makes the JSON object of a value, key by key as the table has them."""

    @cache  # made when it is first used: objects hold one another
    def rows() -> list[tuple[str, Callable[[Any], Any], Callable[[Any], Any], Any]]:
        hooks = {key: identity if key.write else converter.get_unstructure_hook(each.kind(key)) for key in each.keys}
        return [(key.name, each.getter(key), hooks[key], each.default(key)) for key in each.keys if key.written]

    if each.sparse:
        return lambda value: {
            name: hook(held) for name, get, hook, default in rows() if (held := get(value)) != default
        }
    return lambda value: {name: hook(get(value)) for name, get, hook, _ in rows()}


def _flat_reader(each: Object, converter: cattrs.Converter) -> Callable[[object, type], Any]:
    return lambda data, _: each.value(converter.structure(data, each.wire))


_CONVERTER = make_converter(OBJECTS)
