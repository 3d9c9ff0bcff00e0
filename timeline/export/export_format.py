"""What a module needs to be a format, checked when it is read; `registry` describes such a module."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from timeline.errors import FormatError

if TYPE_CHECKING:
    from timeline.model import Event, Timeline

Writer = Callable[["Timeline"], str]
LeftOut = Callable[["Timeline"], "list[tuple[Event, str]]"]

_SUFFIX = re.compile(r"\.[A-Za-z0-9_-]+")
_LONGEST = 80  # characters of a wrong value that an error shows, by convention: a line
_LONGEST_MESSAGE = 500  # characters of what an error of another package says, by convention: a few lines


def _nothing(_: Timeline) -> list[tuple[Event, str]]:
    return []


@attrs.frozen(kw_only=True)
class Format:
    """A format as its module describes it: `write` makes the text of a file, `left_out` says what that cannot hold."""

    name: str
    suffix: str
    description: str
    write: Writer
    left_out: LeftOut = _nothing
    named_in: str | None = None


def format_in(exporter: object) -> Format:
    """The format that a module, or any other object, describes; raises `FormatError` with what makes it none.

    >>> import types
    >>> format_in(types.SimpleNamespace(NAME="CSV", SUFFIX="csv"))
    Traceback (most recent call last):
    timeline.errors.FormatError: its SUFFIX is 'csv'; give it one with one dot, at its start, such as ".csv", of \
letters from a to z, figures, _ and -
    """
    return Format(
        name=_name(_read(exporter, "NAME")),
        suffix=_suffix(_read(exporter, "SUFFIX")),
        write=_write(_read(exporter, "write")),
        left_out=_left_out(_read(exporter, "left_out")),
        named_in=_named_in(_read(exporter, "NAMED_IN")),
        description=_description(exporter),
    )


def plain(value: object) -> str | None:
    """A text, without what a class of its own makes of it; `None` for what is no text."""
    return str.__str__(value) if issubclass(type(value), str) else None


def said(error: BaseException) -> str:
    r"""An error on one line, without its message where that is empty or fails itself.

    >>> said(ValueError("no\nday")), said(ValueError())
    ('ValueError: no day', 'ValueError')
    """
    words = message(error)
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def message(error: BaseException) -> str:
    """The message of an error on one line, empty where there is none or it fails itself."""
    try:
        words = " ".join(str(error).split())
    except KeyboardInterrupt:
        raise
    except BaseException:
        return ""
    return words if len(words) <= _LONGEST_MESSAGE else f"{words[: _LONGEST_MESSAGE - 1]}…"


def shown(value: object) -> str:
    """A wrong value on one line, cut where it is long; the name of its class where it cannot show itself."""
    try:
        words = " ".join(repr(value).split())
    except KeyboardInterrupt:
        raise
    except BaseException:
        return f"of the class {type(value).__name__}"
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _read(exporter: object, key: str) -> Any:
    try:
        return getattr(exporter, key, None)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a module may have a `__getattr__` of its own
        raise FormatError(f"its {key} cannot be read: {said(error)}") from error


def _name(value: object) -> str:
    if value is None:
        raise FormatError('it has no NAME; give it one such as NAME = "CSV"')
    name = plain(value)
    if not name or not name.strip() or not name.isprintable():
        raise FormatError(f'its NAME is {shown(value)}; give it words on one line, such as NAME = "CSV"')
    return name


def _suffix(value: object) -> str:
    if value is None:
        raise FormatError('it has no SUFFIX; give it one such as SUFFIX = ".csv"')
    suffix = plain(value)
    if suffix is None or not _SUFFIX.fullmatch(suffix):
        advice = 'give it one with one dot, at its start, such as ".csv", of letters from a to z, figures, _ and -'
        raise FormatError(f"its SUFFIX is {shown(value)}; {advice}")
    return suffix.lower()


def _write(value: Any) -> Writer:
    if not callable(value):
        raise FormatError("it has no function write; give it one that takes a timeline and returns the text of a file")
    writer: Writer = value
    return writer


def _left_out(value: Any) -> LeftOut:
    if value is None:
        return _nothing
    if not callable(value):
        advice = "give one that takes a timeline and returns pairs of an event and a reason"
        raise FormatError(f"its left_out is no function; {advice}")
    left_out: LeftOut = value
    return left_out


def _named_in(value: object) -> str | None:
    if value is not None and plain(value) is None:
        raise FormatError(f'its NAMED_IN is {shown(value)}; give it words such as "the last line", or leave it out')
    return plain(value)


def _description(exporter: object) -> str:
    try:
        return plain(inspect.getdoc(exporter)) or ""
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise FormatError(f"its docstring cannot be read: {said(error)}") from error
