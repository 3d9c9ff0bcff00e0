"""What a row of the table of JSON fields means: which key of an object holds which field of a value, and how."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, Union, get_args, get_origin

import attrs

_UNSAID: Any = object()


@attrs.frozen(eq=False)
class Key:
    """One key of a JSON object.

    `at` is where the value has it, such as `sentence.start`: the key itself if nothing else is said. Of the field there
    follow the type, whether the key is required (it is where the field has no default) and what is read where it is
    missing (the default). Where that does not fit:

    `kind`      the type of what is no field, or of a field that JSON has otherwise
    `required`  whether the key must be there
    `missing`   what is read in place of a missing key; a required key that has it is forgiven its absence
    `derived`   it follows from the rest: written for those who look things up, and ignored when it is read
    `written`   false for a key that only older files have
    `write`     what is written, from the value that has the field, where it is not the field as it is

    `about` and `limits` are for the schema: the description, and what JSON Schema says of the value beside its type.
    """

    name: str
    about: str | None = None
    at: str = attrs.field(kw_only=True, default=attrs.Factory(lambda self: self.name, takes_self=True))
    kind: Any = attrs.field(kw_only=True, default=None)
    required: bool | None = attrs.field(kw_only=True, default=None)
    missing: Any = attrs.field(kw_only=True, default=_UNSAID)
    derived: bool = attrs.field(kw_only=True, default=False)
    written: bool = attrs.field(kw_only=True, default=True)
    write: Callable[[Any], Any] | None = attrs.field(kw_only=True, default=None)
    limits: Mapping[str, Any] = attrs.field(kw_only=True, factory=dict)

    @property
    def owner(self) -> str | None:
        """The field whose part it is, `None` where it is a field itself."""
        return self.at.rpartition(".")[0] or None

    @property
    def field(self) -> str:
        """The name of the field."""
        return self.at.rpartition(".")[2]


@attrs.frozen(eq=False, slots=False)
class Object:
    """One kind of JSON object: its name in the schema, the class of its values, and its keys in order.

    `parts` make a value of the fields that lie below one field, where its class alone cannot, and `make` the whole
    value, where the class cannot. A `sparse` object leaves out what has its default. `limits` are what JSON Schema says
    beside the keys.
    """

    name: str
    of: type[Any]
    about: str | None
    keys: tuple[Key, ...]
    parts: Mapping[str, Callable[..., Any]] = attrs.field(kw_only=True, factory=dict)
    make: Callable[..., Any] | None = attrs.field(kw_only=True, default=None)
    sparse: bool = attrs.field(kw_only=True, default=False)
    limits: Mapping[str, Any] = attrs.field(kw_only=True, factory=dict)

    def kind(self, key: Key) -> Any:
        """The type of what the key holds; `None` may stand in it too where the part that has it may be `None`."""
        if key.kind is not None:
            return key.kind
        field, optional = self._field(key)
        kind: Any = field.type
        return kind | None if optional and field.default is attrs.NOTHING else kind

    def default(self, key: Key) -> Any:
        """What is read where the key is missing, `attrs.NOTHING` where that is a mistake."""
        if key.missing is not _UNSAID:
            return key.missing
        if key.required:
            return attrs.NOTHING
        return "" if key.derived else self._field(key)[0].default

    def is_required(self, key: Key) -> bool:
        """Whether the schema asks for the key."""
        if key.required is not None:
            return key.required
        return not key.derived and key.written and self._field(key)[0].default is attrs.NOTHING

    @cached_property
    def is_flat(self) -> bool:
        """Whether its keys are not the fields of its class, so that another class has to stand between the two."""
        return self.make is not None or any(
            key.at != key.name or self.default(key) != self._field(key)[0].default for key in self._read
        )

    @cached_property
    def wire(self) -> type[Any]:
        """A class whose fields are the keys, to be read from JSON."""
        fields = {key.name: attrs.field(type=self.kind(key), default=self.default(key)) for key in self.keys}
        made: type[Any] = attrs.make_class(f"Wire{self.of.__name__}", fields, frozen=True, kw_only=True)
        return made

    def value(self, wire: object) -> Any:
        """The value again; raises `InvalidValueError` where its parts do not fit together."""
        fields: dict[str, Any] = {}
        parts: dict[str, dict[str, Any]] = {}
        for key, owner, field in self._places:
            (fields if owner is None else parts.setdefault(owner, {}))[field] = getattr(wire, key)
        for owner, part in parts.items():
            fields[owner] = self._makers[owner](**part)
        return (self.make or self.of)(**fields)

    def getter(self, key: Key) -> Callable[[Any], Any]:
        """What takes from a value that which the key holds."""
        take = key.write or attrgetter(key.field)
        if key.owner is None:
            return take
        find = attrgetter(key.owner)
        absent = None if key.derived or self._field(key)[0].default is attrs.NOTHING else self._field(key)[0].default

        def get(value: object) -> Any:
            part = find(value)
            return absent if part is None else take(part)

        return get

    @property
    def _read(self) -> tuple[Key, ...]:
        return tuple(key for key in self.keys if not key.derived)

    @cached_property
    def _places(self) -> tuple[tuple[str, str | None, str], ...]:
        return tuple((key.name, key.owner, key.field) for key in self._read)

    @cached_property
    def _makers(self) -> dict[str, Callable[..., Any]]:
        classes = {key.owner: _required(_fields(self.of)[key.owner].type)[0] for key in self._read if key.owner}
        return {**classes, **self.parts}

    def _field(self, key: Key) -> tuple[attrs.Attribute[Any], bool]:
        """The field that a key holds, and whether the part that has it may be `None`."""
        if key.owner is None:
            return _fields(self.of)[key.field], False
        part, optional = _required(_fields(self.of)[key.owner].type)
        return _fields(part)[key.field], optional


def _fields(kind: type[Any]) -> dict[str, attrs.Attribute[Any]]:
    return attrs.fields_dict(attrs.resolve_types(kind))


def _required(kind: Any) -> tuple[Any, bool]:
    """The type without `None`, and whether it had it."""
    if get_origin(kind) not in (Union, types.UnionType) or type(None) not in get_args(kind):
        return kind, False
    first, *others = (each for each in get_args(kind) if each is not type(None))
    for each in others:
        first = first | each
    return first, True
