"""The formats of timelines: which there are, and which one the suffix of a file picks.

A format is a module, or any other object, with

`NAME`                  what people call it, such as "iCalendar"
`SUFFIX`                that of its files, such as ".ics", ASCII; it picks the format and is nobody else's
`write(timeline)`       the text of a file; the same text for the same timeline
`left_out(timeline)`    optional: the events that the format cannot hold, pairs of the event and the reason
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

from importlib import import_module
from pathlib import Path

import attrs

from timeline.errors import FormatError
from timeline.export.export_format import Format, Writer, format_in
from timeline.export.export_plug_ins import plug_ins

_BUILT_IN = {  # named, not imported: a format loads its libraries when it is used
    ".json": "timeline.export.json",
    ".ics": "timeline.export.ics",
    ".html": "timeline.export.html",
}


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
    try:
        return format_in(module)
    except FormatError as error:
        raise FormatError(f"the format in {module.__name__} cannot be used: {error}") from error


def _plug_ins() -> _PlugIns:
    found, broken = plug_ins()
    faults: list[tuple[str | None, str]] = [(None, fault) for fault in broken]
    claims: dict[str, list[tuple[str, Format]]] = {}
    for plug_in in found:
        claims.setdefault(plug_in.form.suffix, []).append((plug_in.label, plug_in.form))
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
