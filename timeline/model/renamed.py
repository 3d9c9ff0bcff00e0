"""Fields that had another name before: what was written with it goes on working."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)


def renamed(**names: str) -> Callable[[_Class], _Class]:
    """A class whose fields can be given by their former names too: `renamed(former="present")`.

    Where both are given the former name counts: `attrs.evolve` gives the others as they are.

    >>> import attrs
    >>> @renamed(colour="shade")
    ... @attrs.frozen
    ... class Paint:
    ...     shade: str
    >>> Paint(colour="red"), Paint("red")
    (Paint(shade='red'), Paint(shade='red'))
    >>> attrs.evolve(Paint("red"), colour="blue")
    Paint(shade='blue')
    """

    def accept(cls: _Class) -> _Class:
        init = cls.__init__  # type: ignore[misc]

        @wraps(init)
        def init_with_former_names(self: object, *arguments: Any, **fields: Any) -> None:
            for former, name in names.items():
                if former in fields:
                    fields[name] = fields.pop(former)
            init(self, *arguments, **fields)

        cls.__init__ = init_with_former_names  # type: ignore[misc]
        return cls

    return accept
