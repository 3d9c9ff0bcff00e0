"""Plug-ins: the formats of other packages, so loaded and asked that each of their mistakes is one sentence naming them.

Whatever they raise, an end of the program too, is a `FormatError`; an interruption alone is let through. What they
print goes to the standard error stream, for the other may carry a table.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from timeline.errors import FormatError, TimelineError
from timeline.export.export_format import Format, LeftOut, Writer, format_in, message, plain, said, shown
from timeline.model import Event

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

    from timeline.model import Timeline

GROUP = "timeline_exporters"
_PAIRS = "pairs of an event of the timeline and the reason, a text"


@attrs.frozen
class PlugIn:
    """A format of another package, with words that name it."""

    label: str
    form: Format


def plug_ins() -> tuple[list[PlugIn], list[str]]:
    """The plug-ins that are formats, and a sentence on each that is none, in an order that no installation changes."""
    entries, faults = _entry_points()
    usable = []
    for label, entry in entries:
        try:
            usable.append(PlugIn(label, _loaded(entry, label)))
        except FormatError as error:
            faults.append(str(error))
    return usable, faults


def _entry_points() -> tuple[list[tuple[str, EntryPoint]], list[str]]:
    """The entry points of our group, and a sentence on each package whose list of entry points cannot be read."""
    entries: list[tuple[str, EntryPoint]] = []
    faults = []
    seen = set()
    for package in _packages():
        label, name = _label(package)
        try:
            text = package.read_text("entry_points.txt") or ""
            found = [entry for entry in package.entry_points if entry.group == GROUP] if GROUP in text else []
        except Exception as error:
            advice = "install that package anew, or uninstall it"
            faults.append(f"the entry_points.txt of {label} cannot be read: {said(error)}; {advice}")
            continue
        if name is None or (found and name not in seen and _is_first(package, name)):
            seen.add(name)
            entries += [(f"the format plug-in {entry.name!r} of {label}", entry) for entry in found]
    return sorted(entries, key=lambda pair: (pair[1].name, pair[1].value, pair[0])), sorted(faults)


def _packages() -> list[Distribution]:
    from importlib.metadata import distributions

    return list(distributions())


def _label(package: Distribution) -> tuple[str, str | None]:
    """Words that name an installed package, and its name for a comparison, `None` where it has lost it."""
    try:
        name, version = package.metadata["Name"], package.metadata["Version"]
    except Exception:  # its METADATA is no text
        name, version = None, None
    if not name:
        return f"a package without a name in {package.locate_file('')}", None
    return f"{name} {version or 'without a version'}", re.sub(r"[-_.]+", "-", name).lower()


def _is_first(package: Distribution, name: str) -> bool:
    """Whether no other installation of that package comes before it, which is the one that Python would import."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution(name).locate_file("") == package.locate_file("")
    except PackageNotFoundError:  # its folder has another name
        return True


def _loaded(entry: EntryPoint, label: str) -> Format:
    """The format of a plug-in; raises `FormatError` for what is none."""
    try:
        entry.module  # noqa: B018 - fails for what names no module
    except Exception:
        advice = 'write a module, or an object in one, such as "spreadsheets" or "spreadsheets:csv_format"'
        raise FormatError(f"{label} cannot be loaded: its entry point is {entry.value!r}; {advice}") from None
    with _blamed(f"{label} cannot be loaded", "mend or uninstall it"):
        exporter = entry.load()
    with contextlib.redirect_stdout(sys.stderr):
        try:
            found = format_in(exporter)
        except FormatError as error:
            raise FormatError(f"{label} cannot be used: {error}") from error
    return attrs.evolve(found, write=_writer(found.write, label), left_out=_left_out(found.left_out, label))


@contextlib.contextmanager
def _blamed(what: str, advice: str) -> Iterator[None]:
    """Makes one sentence of whatever another package raises, and keeps the standard output clean of what it prints."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    except KeyboardInterrupt:
        raise
    except TimelineError as error:  # which says itself what to do
        raise FormatError(f"{what}: {message(error) or said(error)}") from error
    except BaseException as error:  # an end of the program, or a closed pipe, is not ours
        raise FormatError(f"{what}: {said(error)}; {advice}") from error


def _writer(write: Writer, label: str) -> Writer:
    """The function of a plug-in that gives the text of a file, checked."""

    def checked(timeline: Timeline) -> str:
        with _blamed(f"{label}: its write fails", "mend it"):
            result: Any = write(timeline)
        text = plain(result)
        if text is None:
            raise FormatError(f"{label}: its write gives {_kind(result)} and must give str")
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            place = f"{text[error.start]!r} at character {error.start}"
            raise FormatError(f"{label}: its write gives text that UTF-8 cannot hold, {place}; mend it") from None
        return text

    return checked


def _left_out(left_out: LeftOut, label: str) -> LeftOut:
    """The function of a plug-in that gives what the format cannot hold, checked; each event with its first reason."""

    def checked(timeline: Timeline) -> list[tuple[Event, str]]:
        with _blamed(f"{label}: its left_out fails", "mend it"):
            result: Any = left_out(timeline)
            items = [*result] if plain(result) is None and isinstance(result, Iterable) else None
            pairs = [(*item,) if isinstance(item, tuple | list) else () for item in items or ()]
        if items is None:
            raise FormatError(f"{label}: its left_out gives {_kind(result)} and must give {_PAIRS}")
        events = {event.id: event for event in timeline}
        reasons: dict[str, str] = {}
        for item, pair in zip(items, pairs, strict=True):
            event, reason = pair if len(pair) == 2 else (None, None)
            words = plain(reason)
            if not isinstance(event, Event) or event.id not in events or words is None:
                raise FormatError(f"{label}: its left_out gives {shown(item)} and must give {_PAIRS}")
            reasons.setdefault(event.id, words)
        return [(events[name], words) for name, words in reasons.items()]

    return checked


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__
