"""How each value turns into plain JSON data and back, strictly: nothing is guessed from a value of another type."""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import types
from collections.abc import Callable
from typing import Any, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from timeline.errors import FormatError, InvalidValueError
from timeline.export.wire import WireEvent, WireRecord, WireSource
from timeline.model import DocumentRecord, Event, Interval, Mention, Moment, Timex, TypeFacts
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


def _bounds(interval: Interval | None) -> dict[str, str | None]:
    """The start and the end as ISO 8601: days where all of the interval is told in days, else both with their time."""
    bounds = {"start": interval.start, "end": interval.end} if interval else {}
    timed = interval is not None and interval.is_timed
    return {name: None if bound is None else _iso(bound, timed) for name, bound in bounds.items()}


def _iso(moment: Moment, timed: bool) -> str:
    time = f"T{moment.hour:02}:{moment.minute:02}:{moment.second:02}" if timed else ""
    return moment.date_text + time


def _make_converter() -> cattrs.Converter:
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

    plain_interval = make_dict_unstructure_fn(Interval, converter)
    converter.register_unstructure_hook(Interval, lambda interval: {**plain_interval(interval), **_bounds(interval)})
    known_facts = make_dict_unstructure_fn(TypeFacts, converter, _cattrs_omit_if_default=True)
    converter.register_unstructure_hook(TypeFacts, known_facts)
    plain_timex = make_dict_unstructure_fn(Timex, converter)
    converter.register_unstructure_hook(Timex, lambda timex: {**plain_timex(timex), "edtf": timex.edtf})
    converter.register_structure_hook(DocumentRecord, lambda data, _: converter.structure(data, WireRecord).record)
    converter.register_structure_hook(Mention, lambda data, _: converter.structure(data, WireSource).mention)
    converter.register_unstructure_hook(Mention, lambda mention: converter.unstructure(WireSource.of(mention)))
    converter.register_structure_hook(Event, lambda data, _: converter.structure(data, WireEvent).event)
    converter.register_unstructure_hook(
        Event, lambda event: {**converter.unstructure(WireEvent.of(event)), **_bounds(event.interval)}
    )
    return converter


_CONVERTER = _make_converter()
