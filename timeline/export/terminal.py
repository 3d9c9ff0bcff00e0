"""The terminal: a table of events, and one of time expressions."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from timeline.export.quotes import marks
from timeline.model import Event, Timeline, Timex
from timeline.model.label import count

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_WIDTH = 100
_TYPE_WIDTH = 16
_NARROW, _NARROWEST = 76, 60  # columns below which the types, then the numbers of sources, leave no room for titles
_STYLES = {
    "planned": "cyan",
    "alleged": "yellow",
    "denied": "red",
    "hypothetical": "magenta",
    "iterated": "dim",
    "conflict": "bold red",
    "update": "cyan",
    "inferred date": "magenta",
}


def to_table(timeline: Timeline, *, exact: bool = False, width: int = _WIDTH) -> Table:
    """A table with date or bounds, type, event, number of documents, marks and id of each event, in order.

    What has bounds for a date stands in its place, dim and in italics; its words tell it from a date too ("by", "c.").
    With `exact` there are only events with a date that a text states, and the caption counts the others. In a narrow
    terminal types and numbers of documents are left out, so that the words of the titles stay whole.
    """
    from rich import box
    from rich.table import Table

    shown = timeline.stated if exact else timeline
    hidden = len(timeline) - len(shown)
    caption = count(len(shown), "event") + (f"; {hidden} more without a stated date" if hidden else "")
    style: dict[str, Any] = {"box": box.SIMPLE_HEAD, "padding": (0, 1, 0, 0), "pad_edge": False, "show_edge": False}
    table = Table(caption=caption, caption_justify="left", **style)
    table.add_column("date", max_width=18 if width >= _NARROW else 12)
    if width >= _NARROW:
        table.add_column("type", style="dim", max_width=_TYPE_WIDTH, overflow="fold")
    table.add_column("event", ratio=1, overflow="fold")
    if width >= _NARROWEST:
        table.add_column("sources", justify="right")
    table.add_column("mark", no_wrap=width < _NARROW)
    table.add_column("id", style="dim", no_wrap=True)
    for event in shown:
        cells = _cells(event, " " if width >= _NARROW else "\n")
        softened = "" if event.interval else "dim"
        table.add_row(*(cells[str(column.header)] for column in table.columns), style=softened)
    return table


def _cells(event: Event, between_marks: str) -> dict[str, Text]:
    """What stands in each column of an event's row."""
    from rich.text import Text

    return {  # Text, not str: rich would take [brackets] in a title for markup.
        "date": Text(printable(event.when), "" if event.interval else "italic"),
        "type": Text(_breakable(printable(event.type.name))),
        "event": Text(printable(event.title)),
        "sources": Text(str(len(event.voices))),
        "mark": Text(between_marks).join(Text(mark, _STYLES[mark]) for mark in marks(event)),
        "id": Text(printable(event.id)),
    }


def to_text(timeline: Timeline, *, exact: bool = False) -> str:
    """The table as plain text, 100 columns wide whatever the terminal, without colour codes."""
    from rich.console import Console

    console = Console(file=io.StringIO(), width=_WIDTH, color_system=None, legacy_windows=False, _environ={})
    console.print(to_table(timeline, exact=exact))
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def timex_table(timexes: Sequence[Timex], *, width: int = _WIDTH) -> Table:
    """A table with text, TIMEX3 type and value, EDTF and explanation of each; a narrow one lacks the TIMEX3 columns."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    columns = ("text", "EDTF", "why") if width < _NARROWEST else ("text", "type", "value", "EDTF", "why")
    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for timex in timexes:
        cells = {
            "text": timex.text,
            "type": timex.type.value,
            "value": timex.value or "",
            "EDTF": timex.edtf or "",
            "why": timex.explain(),
        }
        table.add_row(*(Text(printable(cells[column]), overflow="fold") for column in columns))
    return table


def _breakable(type_name: str) -> str:
    """A long type broken at its dot, where a reader expects it."""
    return type_name if len(type_name) <= _TYPE_WIDTH else type_name.replace(".", ".\n", 1)


def printable(text: str) -> str:
    """The text on one line, and nothing in it that a terminal obeys instead of showing it."""
    return " ".join(cleaned(text).split())


def cleaned(text: str, blank: Callable[[str], str] = lambda _: " ") -> str:
    """The text with its lines, but blanks for what moves the cursor, changes colours or turns the writing round."""
    return "".join(blank(char) if _is_obeyed(char) else char for char in text)


def _is_obeyed(char: str) -> bool:
    return char != "\n" and (unicodedata.category(char) in _CONTROLS or char in _BIDI)


_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
