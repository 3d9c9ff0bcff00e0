"""The streams of the command line: what was asked for on the standard output, what is to be said on the other."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

import click

from timeline.model.label import count

if TYPE_CHECKING:
    from rich.console import RenderableType

    from timeline.model import Note

_LONG_WORK = 100_000  # characters: a few seconds
_NAMED = 5  # files that share a note, before the rest is only counted; by convention


def width() -> int:
    """As wide as the terminal where there is one, else 100 columns."""
    from rich.console import Console

    return Console().width if sys.stdout.isatty() else 100


def show(content: RenderableType) -> None:
    """In colour where there is a terminal, else plain."""
    from rich.console import Console

    console = Console(width=width())
    with console.capture() as shown:  # rich itself would end the program with an error when the reader has gone
        console.print(content)
    write_out(shown.get())


def write_out(text: str | bytes) -> None:
    """On the standard output stream; a reader that has gone, as in `timeline build … | head`, is no error."""
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise OSError(error.errno, error.strerror, "the standard output") from error


def say(text: str, indent: str = "") -> None:
    """A line on the standard error stream, if anybody listens, without what a terminal would obey."""
    from timeline.export.terminal import printable

    try:
        click.echo(indent + printable(text), err=True)
    except OSError:
        silence(sys.stderr)


def show_notes(notes: Sequence[Note]) -> None:
    """Each note on the standard error stream, those that many files share only once."""
    if notes:
        say(f"{count(len(notes), 'note')}:")
    groups: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        groups.setdefault((note.kind, note.message), []).append(note)
    for note in notes:
        group = groups[note.kind, note.message]
        if len(group) <= _NAMED:
            say(str(note), indent="  ")
        elif note is group[0]:
            names = ", ".join(each.subject for each in group[:_NAMED])
            say(f"{names} and {len(group) - _NAMED} more: {note.message}", indent="  ")


def silence(stream: TextIO) -> None:
    """What is written from now on goes nowhere, and Python does not complain of the stream when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


@contextlib.contextmanager
def progress(total: int) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on the standard error stream, where somebody looks at it and the work is long."""
    if not sys.stderr.isatty() or total < _LONG_WORK:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading the articles", total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)
