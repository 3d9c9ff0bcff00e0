"""The formats of timelines: which there are, and which one the suffix of a file picks.

A format is a module, or any other object, with

`NAME`                  what people call it, such as "iCalendar"
`SUFFIX`                that of its files, such as ".ics"; it picks the format and is nobody else's
`write(timeline)`       the text of a file; the same text for the same timeline
`left_out(timeline)`    optional: the events that the format cannot hold, a list of pairs of the event and the reason
`NAMED_IN`              optional: where a file itself names what it leaves out, such as "the calendar's description"

and a docstring that describes it. This is all of a format for spreadsheets, in a module `spreadsheets`:

    '''CSV: a line an event, its day first.'''

    import csv
    import io

    NAME, SUFFIX = "CSV", ".csv"

    def write(timeline):
        text = io.StringIO()
        csv.writer(text).writerows((event.date, event.title) for event in timeline.dated)
        return text.getvalue()

    def left_out(timeline):
        return [(event, "no text dates it") for event in timeline.undated]

Its package is found once it is installed, by an entry point of the group `timeline_exporters`, whose name is free:

    [project.entry-points.timeline_exporters]
    csv = "spreadsheets"

From then on `timeline build articles/ -o story.csv` and `timeline.export.write(timeline, "story.csv")` write such
files. Modules are imported to learn their suffixes, so import a heavy library where it is used. A plug-in that cannot
be used is named where its suffix or a list of the formats is asked for, see `unusable`; it stops no other format.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from timeline.errors import FormatError, TimelineError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from timeline.model import Event, Timeline

GROUP = "timeline_exporters"
Writer = Callable[["Timeline"], str]
LeftOut = Callable[["Timeline"], "list[tuple[Event, str]]"]

_BUILT_IN = {  # named, not imported: a format loads its libraries when it is used
    ".json": "timeline.export.json",
    ".ics": "timeline.export.ics",
    ".html": "timeline.export.html",
}
_SUFFIX = re.compile(r"\.[^./\\\s]+")


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


@attrs.frozen
class _PlugIns:
    """The formats of other packages by their suffixes, and a sentence on each that cannot be used with its suffix."""

    usable: dict[str, Format]
    faults: list[tuple[str | None, str]]


def writer(path: str | Path) -> Writer:
    """The function that writes files of that suffix; raises `FormatError` as `format_of` does."""
    return format_of(path).write


def format_of(path: str | Path) -> Format:
    """The format that the suffix picks; raises `FormatError` for a suffix that no format has.

    >>> format_of("summits.ics").name
    'iCalendar'
    >>> format_of("summits.docx")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    timeline.errors.FormatError: summits.docx: no format has the suffix '.docx'; use one of .json .ics .html...
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix in _BUILT_IN:  # whatever has been installed beside them
        return _built_in(suffix)
    found = _plug_ins()
    if suffix in found.usable:
        return found.usable[suffix]
    if meant := [fault for of, fault in found.faults if of == suffix]:
        raise FormatError(f"{path.name}: {'; '.join(meant)}")
    why = f"no format has the suffix {path.suffix!r}" if suffix else "the suffix picks the format"
    others = "".join(f"; {fault}" for _, fault in found.faults)
    raise FormatError(f"{path.name}: {why}; use one of {' '.join((*_BUILT_IN, *found.usable))}{others}")


def formats() -> tuple[Format, ...]:
    """Every format that can be used: the built-in ones, then those of other packages, by their suffixes.

    >>> [(format.suffix, format.name) for format in formats()][:3]
    [('.json', 'JSON'), ('.ics', 'iCalendar'), ('.html', 'HTML')]
    """
    return (*map(_built_in, _BUILT_IN), *_plug_ins().usable.values())


def suffixes() -> tuple[str, ...]:
    """The suffixes of `formats`, without loading the built-in ones."""
    return (*_BUILT_IN, *_plug_ins().usable)


def unusable() -> tuple[str, ...]:
    """A sentence on each installed plug-in that is no format, with what its package has to change."""
    return tuple(fault for _, fault in _plug_ins().faults)


def _built_in(suffix: str) -> Format:
    module = import_module(_BUILT_IN[suffix])
    if lack := _lack(module):
        raise FormatError(f"the format in {module.__name__} cannot be used: {lack}")
    return _format(module)


def _plug_ins() -> _PlugIns:
    claims: dict[str, list[tuple[str, Format]]] = {}
    faults: list[tuple[str | None, str]] = []
    for label, entry in _entry_points():
        try:
            found = _loaded(entry, label)
        except FormatError as error:
            faults.append((None, str(error)))
        else:
            claims.setdefault(found.suffix, []).append((label, found))
    usable = {}
    for suffix, claimants in sorted(claims.items()):
        if suffix in _BUILT_IN:
            faults += [
                (suffix, f"{label} cannot be used: {suffix} is the suffix of a built-in format; give it another SUFFIX")
                for label, _ in claimants
            ]
        elif len(claimants) > 1:
            labels = " and ".join(label for label, _ in claimants)
            faults.append((suffix, f"{labels} have one suffix, {suffix}; uninstall all but one"))
        else:
            [(_, usable[suffix])] = claimants
    return _PlugIns(usable, faults)


def _entry_points() -> Iterator[tuple[str, EntryPoint]]:
    """The plug-ins, each with words that name it, in an order that does not hang on that of the installation."""
    from importlib.metadata import entry_points

    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        package = f" of {entry.dist.name} {entry.dist.version}" if entry.dist else ""
        yield f"the format plug-in {entry.name!r}{package}", entry


def _loaded(entry: EntryPoint, label: str) -> Format:
    """The format of a plug-in; raises `FormatError` for what is none."""
    try:
        exporter = entry.load()
    except Exception as error:
        raise FormatError(f"{label} cannot be loaded: {type(error).__name__}: {error}; mend or uninstall it") from error
    if lack := _lack(exporter):
        raise FormatError(f"{label} cannot be used: {lack}")
    found = _format(exporter)
    return attrs.evolve(
        found,
        write=_guarded(found.write, label, "write", str),
        left_out=_guarded(found.left_out, label, "left_out", list),
    )


def _lack(exporter: object) -> str | None:
    """What makes it no format, `None` where nothing does."""
    name, suffix = getattr(exporter, "NAME", None), getattr(exporter, "SUFFIX", None)
    if not isinstance(name, str) or not name:
        return 'it has no NAME; give it one such as NAME = "CSV"'
    if suffix is None:
        return 'it has no SUFFIX; give it one such as SUFFIX = ".csv"'
    if not isinstance(suffix, str) or not _SUFFIX.fullmatch(suffix):
        return f'its SUFFIX is {suffix!r}; give it one with one dot, at its start, such as ".csv"'
    if not callable(getattr(exporter, "write", None)):
        return "it has no function write; give it one that takes a timeline and returns the text of a file"
    if not callable(getattr(exporter, "left_out", _nothing)):
        return "its left_out is no function; give one that takes a timeline and returns pairs of an event and a reason"
    return None


def _format(exporter: Any) -> Format:
    return Format(
        name=exporter.NAME,
        suffix=exporter.SUFFIX.lower(),
        description=inspect.getdoc(exporter) or "",
        write=exporter.write,
        left_out=getattr(exporter, "left_out", _nothing),
        named_in=getattr(exporter, "NAMED_IN", None),
    )


def _guarded(function: Callable[[Timeline], Any], label: str, name: str, kind: type) -> Callable[[Timeline], Any]:
    """The function of a plug-in, whose mistakes become one sentence that names it."""

    @wraps(function)
    def guarded(timeline: Timeline) -> Any:
        try:
            result = function(timeline)
        except (TimelineError, OSError):
            raise
        except Exception as error:
            raise FormatError(f"{label}: its {name} fails: {type(error).__name__}: {error}; mend it") from error
        if not isinstance(result, kind):
            raise FormatError(f"{label}: its {name} gives {type(result).__name__} and must give {kind.__name__}")
        return result

    return guarded
