"""What values ask of later stages, so that the model imports none of them.

The package's `__init__`, which knows all stages, says where each is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from timeline.errors import InvalidValueError

_PLACES: dict[str, str] = {}


def provide(**places: str) -> None:
    """Says where each function stands, as `module:function`; its module is loaded when it is first asked for."""
    _PLACES.update(places)
    late.cache_clear()


@cache
def late(name: str) -> Callable[..., Any]:
    """The function that was provided under a name.

    Raises `InvalidValueError` for a name under which nothing was provided.

    >>> late("profile").__module__
    'timeline.merger.profiles'
    """
    if name not in _PLACES:
        known = ", ".join(sorted(_PLACES)) or "none"
        raise InvalidValueError(f"no stage provides {name!r} (known: {known}); name its place in timeline/__init__.py")
    module, _, function = _PLACES[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
