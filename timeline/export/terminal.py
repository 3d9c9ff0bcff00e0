"""The terminal: a table of the dated events."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING, Any

from timeline.export.evidence import count, marks
from timeline.model import Timeline

if TYPE_CHECKING:
    from rich.table import Table

_WIDTH = 100
_TYPE_WIDTH = 16
_STYLES = {"planned": "cyan", "alleged": "yellow", "denied": "red", "hypothetical": "magenta", "conflict": "bold red"}


def to_table(timeline: Timeline, *, undated: bool = False) -> Table:
    """A table with date, type, event, number of documents, marks and id of each dated event.

    The caption counts the events without a date; `undated` shows them too, at the end.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    hidden = 0 if undated else len(timeline.undated)
    shown = timeline if undated else timeline.dated
    caption = count(len(shown), "event") + (f"; {hidden} more without a date" if hidden else "")
    style: dict[str, Any] = {"box": box.SIMPLE_HEAD, "padding": (0, 1, 0, 0), "pad_edge": False, "show_edge": False}
    table = Table(caption=caption, caption_justify="left", **style)
    table.add_column("date", max_width=18)
    table.add_column("type", style="dim", max_width=_TYPE_WIDTH, overflow="fold")
    table.add_column("event", ratio=1, overflow="fold")
    table.add_column("sources", justify="right")
    table.add_column("mark")
    table.add_column("id", style="dim", no_wrap=True)
    for event in shown:
        # Text, not str: rich would take [brackets] in a title for markup.
        table.add_row(
            Text(_printable(event.date)),
            Text(_breakable(_printable(event.type.name))),
            Text(_printable(event.title)),
            str(len(event.documents)),
            Text(" ").join(Text(mark, _STYLES[mark]) for mark in marks(event)),
            Text(_printable(event.id)),
        )
    return table


def to_text(timeline: Timeline, *, undated: bool = False) -> str:
    """The table as plain text, 100 columns wide whatever the terminal, without colour codes."""
    from rich.console import Console

    console = Console(file=io.StringIO(), width=_WIDTH, color_system=None, legacy_windows=False, _environ={})
    console.print(to_table(timeline, undated=undated))
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def _breakable(type_name: str) -> str:
    """A long type broken at its dot, where a reader expects it."""
    return type_name if len(type_name) <= _TYPE_WIDTH else type_name.replace(".", ".\n", 1)


def _printable(text: str) -> str:
    """The text on one line without control characters: a title must not move the cursor or change the colours."""
    return " ".join("".join(" " if unicodedata.category(char) in _UNPRINTABLE else char for char in text).split())


_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})
