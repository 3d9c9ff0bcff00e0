"""What values ask of later stages, so that the model imports none of them.

The package's `__init__`, which knows all stages, says where each is.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

_PLACES: dict[str, str] = {}


def provide(**places: str) -> None:
    """Says where functions are, as `module:function`; a module is loaded when one of its functions is asked for."""
    _PLACES.update(places)


def late(name: str) -> Callable[..., Any]:
    """The function of that name; raises `LookupError` for one that nobody provides.

    >>> late("add").__module__
    'timeline.salience.rated_merge'
    """
    if name not in _PLACES:
        raise LookupError(f"no stage provides {name!r}; timeline/__init__.py says which function each name stands for")
    module, _, function = _PLACES[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
