"""The command line: build a timeline, resolve a text, explain an event."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.errors import FormatError, InvalidValueError, TimelineError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from timeline.model import Note, Timeline, Timex

_LONG_WORK = 100_000  # characters: a few seconds
_SHOWN = 10  # events that a calendar cannot hold, before the rest is only counted


class Refused(click.ClickException):
    """Bad usage: exit code 2."""

    exit_code = 2


class NothingToShow(click.ClickException):
    """The work is done and there is nothing: exit code 1, with the reason."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """The reason alone, without "Error"."""
        click.echo(self.message, err=True)


class _Commands(click.Group):
    """Turns every error of the library and of the system into one sentence, and interruptions into silence."""

    def invoke(self, ctx: click.Context) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader has gone, as in `timeline build … | head`; Python must not complain again when it exits.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except KeyboardInterrupt:
            ctx.exit(130)
        except TimelineError as error:
            raise Refused(str(error)) from error
        except OSError as error:
            raise Refused(f"{error.filename or 'the system'}: {error.strerror or error}") from error


def _iso_date(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    from timeline.reading.dates import iso_date

    try:
        return None if value is None else iso_date(value)
    except InvalidValueError as error:
        raise click.BadParameter(str(error)) from error


def _writable(_: click.Context, __: click.Parameter, values: Sequence[Path]) -> Sequence[Path]:
    """The output paths, once it is sure that they can be written: before the work, not after it."""
    from timeline.export import writer

    for path in values:
        try:
            writer(path)
        except FormatError as error:
            raise click.BadParameter(str(error)) from error
        if path.is_dir():
            raise click.BadParameter(f"{str(path)!r} is a folder; name a file in it")
        if not path.parent.is_dir():
            raise click.BadParameter(f"the folder {str(path.parent)!r} does not exist; create it first")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise click.BadParameter(f"{str(path)!r} cannot be written; check its permissions")
    return values


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        with contextlib.suppress(PackageNotFoundError):
            click.echo(f"timeline-extract {version('timeline-extract')}")
            ctx.exit()
        click.echo("timeline-extract, not installed")
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
def main() -> None:
    """A pile of news articles in, one ordered, explained timeline out.

    \b
    timeline build articles/                          the timeline as a table
    timeline build articles/ -o t.json -o t.html      and as files
    timeline explain t.json 3f9a                      why one of its events is there
    timeline resolve "on Thursday" --published 2024-05-16

    Exit codes: 0 done, 1 nothing to show, 2 bad usage.
    """  # noqa: D301 - click wants the control character


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    type=click.Path(path_type=Path),
    metavar="FILE",
    multiple=True,
    callback=_writable,
    help="Also write FILE; its suffix picks the format: .json, .ics or .html. May be given several times.",
)
@click.option(
    "--published",
    metavar="DATE",
    callback=_iso_date,
    help='The publication date, as 2024-05-16, of documents that tell none; "on Thursday" is counted from it.',
)
@click.option("--undated", is_flag=True, help="Show events without a date too, at the end of the table.")
def build(paths: Sequence[Path], outputs: Sequence[Path], published: dt.date | None, undated: bool) -> None:
    """Read the articles in PATHS and show the timeline of the events in them.

    PATHS are files, folders and quoted globs: .txt and .md, with front matter or a metadata.jsonl beside them, .jsonl
    and .ndjson. What could not be read or used is told on the standard error stream and stops nothing; only a path
    that does not exist is refused.

    \b
    timeline build examples/summits -o summits.ics
    timeline build "news/**/*.md" extra.jsonl -o news.json -o news.html
    timeline build notes.txt --published 2024-05-16
    """  # noqa: D301 - click wants the control character
    from timeline.reading import read

    documents = read(*paths, published=published)
    if not documents:
        _tell(documents.notes)
        raise NothingToShow(f"no readable document in {', '.join(map(str, paths))}")

    from timeline.pipeline import build as build_timeline

    with _progress(sum(len(document.text) for document in documents)) as progress:
        timeline = build_timeline(documents, progress=progress)
    _tell(timeline.notes)
    if not timeline:
        told = "document" if len(documents) == 1 else "documents"
        raise NothingToShow(f"no event found in {len(documents)} {told}; nothing is written")
    shown = timeline if undated else timeline.dated
    if shown:
        _show_timeline(timeline, undated)
    for path in outputs:
        _write(timeline, path)
    if not shown:
        raise NothingToShow(f"no dated event: {len(timeline)} without a date; --undated shows them")


@main.command()
@click.argument("text")
@click.option(
    "--published",
    metavar="DATE",
    callback=_iso_date,
    help="The date from which relative expressions count, as 2024-05-16.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the keys of timex in a timeline's JSON.")
def resolve(text: str, published: dt.date | None, as_json: bool) -> None:
    """Find the time expressions in TEXT and show what they mean and why.

    \b
    timeline resolve "They met last Tuesday and will meet in early July." --published 2024-05-16
    timeline resolve "since 2013" --json
    """  # noqa: D301 - click wants the control character
    from timeline.resolver import resolve as resolve_text

    found = resolve_text(text, published=published)
    if as_json:
        import json

        from timeline.export.converter import unstructure

        click.echo(json.dumps([unstructure(timex) for timex in found], ensure_ascii=False, indent=2))
    elif found:
        _show(_timex_table(found))
    if not found:
        raise NothingToShow("no time expression in the text")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("event_id")
def explain(file: Path, event_id: str) -> None:
    """Say why an event of a timeline FILE (.json) is there, why it has its date, and from which words.

    EVENT_ID is the id in the table, or as much of its start as no other id shares.

    \b
    timeline build articles/ -o t.json
    timeline explain t.json 3f9a
    """  # noqa: D301 - click wants the control character
    from timeline.export.json import read_json

    try:
        event = read_json(file).get(event_id)
    except KeyError as error:
        raise Refused(f"{file}: {error.args[0]}; the ids stand in the last column of the table") from error
    click.echo(event.explain())


def _tell(notes: Sequence[Note]) -> None:
    if notes:
        click.echo(f"{len(notes)} {'note' if len(notes) == 1 else 'notes'}:", err=True)
    for note in notes:
        click.echo(f"  {note}", err=True)


def _write(timeline: Timeline, path: Path) -> None:
    from timeline.export import write

    if path.suffix.lower() == ".ics":
        from timeline.export.ics import unexpressed

        left_out = unexpressed(timeline)
        if len(left_out) == len(timeline):
            click.echo(f"{path} is not written: a calendar can hold none of the events", err=True)
            return
        if left_out:
            click.echo(f"{path}: {len(left_out)} of {len(timeline)} events do not fit a calendar:", err=True)
        for event, reason in left_out[:_SHOWN]:
            click.echo(f"  {event.title} [{event.id}]: {reason}", err=True)
        if len(left_out) > _SHOWN:
            click.echo(f"  and {len(left_out) - _SHOWN} more; the calendar's description names them all", err=True)
    write(timeline, path)
    click.echo(f"wrote {path}", err=True)


def _show_timeline(timeline: Timeline, undated: bool) -> None:
    from timeline.export.terminal import to_table, to_text

    if sys.stdout.isatty():
        _show(to_table(timeline, undated=undated))
    else:
        click.echo(to_text(timeline, undated=undated))


def _timex_table(found: Sequence[Timex]) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table("text", "type", "value", "EDTF", "why", box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for timex in found:
        cells = (timex.text, timex.type.value, timex.value or "", timex.edtf or "", timex.explain())
        table.add_row(*map(Text, cells))
    return table


def _show(content: RenderableType) -> None:
    """In colour and as wide as the terminal where there is one, else plain and 100 columns wide."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 100).print(content)


@contextlib.contextmanager
def _progress(total: int) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on the standard error stream, where somebody looks at it and the work is long."""
    if not sys.stderr.isatty() or total < _LONG_WORK:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading the articles", total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)
