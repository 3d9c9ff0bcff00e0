"""The command line: build a timeline, resolve a text, explain an event."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from timeline.cli.streams import progress, say, show, silence, width, write_out
from timeline.errors import FormatError, InvalidValueError, TimelineError
from timeline.model.label import count

if TYPE_CHECKING:
    from timeline.model import Document, Note, Timeline
    from timeline.resolver.domain import DomainOption

_SHOWN = 10  # events that a calendar cannot hold, before the rest is only counted
_NAMED = 5  # files that share a note, before the rest is only counted


class Refused(click.ClickException):
    """Bad usage: exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """The error on one line."""
        say(f"Error: {self.message}")


class NothingToShow(click.ClickException):
    """The work is done and there is nothing: exit code 1, with the reason."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """The reason alone, without "Error"."""
        say(self.message)


class _Commands(click.Group):
    """Turns every error of the library and of the system into one sentence, and interruptions into silence."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Gives the streams that the caller has closed somewhere to go."""
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # of what click itself shows, such as the help
            silence(sys.stdout)
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
@click.argument("paths", nargs=-1, required=True, type=click.Path())
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
@click.option("--dated-only", is_flag=True, help="Find only events with a date, in about half of the time.")
@click.option(
    "--types",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file with types of event that are added to the built-in ones, or change them.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show, and write to FILE, only the N most salient events, such as 20: the short version.",
)
@click.option("--others", is_flag=True, help="Tell every event, also those that no type knows or that name nobody.")
def build(
    paths: Sequence[str],
    outputs: Sequence[Path],
    published: dt.date | None,
    undated: bool,
    dated_only: bool,
    types: Path | None,
    top: int | None,
    others: bool,
) -> None:
    """Read the articles in PATHS and show the timeline of the events in them.

    PATHS are files, folders and quoted globs: .txt and .md, with front matter or a metadata.jsonl beside them, .jsonl
    and .ndjson. What could not be read or used is told on the standard error stream and stops nothing; only a path
    that does not exist is refused.

    \b
    timeline build examples/summits -o summits.ics
    timeline build "news/**/*.md" extra.jsonl -o news.json -o news.html
    timeline build notes.txt --published 2024-05-16
    timeline build catch.txt --types examples/fishing.toml
    timeline build articles/ --top 20 -o short.html
    """  # noqa: D301 - click wants the control character
    from timeline.reading import read

    if undated and dated_only:
        raise Refused("give either --undated or --dated-only, not both")
    _keep_inputs(paths, outputs)
    documents = read(*paths, published=published)
    if not documents:
        _tell(documents.notes)
        raise NothingToShow(f"no readable document in {', '.join(paths)}")

    from timeline.pipeline import build as build_timeline

    with progress(sum(len(document.text) for document in documents)) as told:
        timeline = build_timeline(documents, types=types, others=others, dated_only=dated_only, progress=told)
    _tell(timeline.notes)
    if not timeline:
        raise NothingToShow(f"no event found in {count(len(documents), 'document')}; nothing is written")
    if top is not None:
        timeline = (timeline if undated else timeline.dated or timeline).top(top)
    shown = timeline if undated else timeline.dated
    for path in outputs:
        _write(timeline, path)
    if shown:
        _show_timeline(timeline, undated)
    else:
        raise NothingToShow(f"no dated event: {len(timeline)} without a date; --undated shows them")


@main.command()
@click.argument("text", required=False)
@click.option("--file", type=click.Path(), metavar="FILE", help="Read the article in FILE instead, as build does.")
@click.option(
    "--published",
    metavar="DATE",
    callback=_iso_date,
    help="The date from which relative expressions count, as 2024-05-16; a date that FILE tells wins.",
)
@click.option("--language", metavar="TAG", help="The language if not English, as de or pt-BR; what FILE tells wins.")
@click.option(
    "--domain",
    type=click.Choice(["auto", "news", "narrative", "colloquial"]),
    default="auto",
    show_default=True,
    help="What anchors: the publication, or the times named before; auto looks at what the text has.",
)
@click.option("--day-first", is_flag=True, help="Read 05/06/2024 as 5 June.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the keys of timex in a timeline's JSON.")
@click.option("--timeml", "as_timeml", is_flag=True, help="Print TimeML: the whole text with its TIMEX3 tags.")
def resolve(
    text: str | None,
    file: str | None,
    published: dt.date | None,
    language: str | None,
    domain: DomainOption,
    day_first: bool,
    as_json: bool,
    as_timeml: bool,
) -> None:
    """Find the time expressions in TEXT, or in an article, and show what they mean and why.

    Beside English: explicit dates in German, French, Italian, Portuguese and Spanish, and ISO dates in any language.

    \b
    timeline resolve "They met last Tuesday and will meet in early July." --published 2024-05-16
    timeline resolve "since 2013" --json
    timeline resolve "am 16. Mai 2024" --language de
    timeline resolve --file article.txt --published 2024-05-16 --timeml > article.tml
    """  # noqa: D301 - click wants the control character
    if (text is None) == (file is None):
        raise Refused("give either a TEXT or --file FILE")
    if as_json and as_timeml:
        raise Refused("give either --json or --timeml, not both")

    from timeline.model import Document
    from timeline.resolver import Resolver
    from timeline.resolver.explicit import unsupported_reason

    if file is None:
        document = Document(id="text", text=text or "", published=published, language=language)
    else:
        document = _article(file, published, language)
    found = Resolver(domain=domain, day_first=day_first).resolve(document)
    if as_json:
        import json

        from timeline.export.converter import unstructure
        from timeline.export.terminal import cleaned

        shown = json.dumps([unstructure(timex) for timex in found], ensure_ascii=False, indent=2)
        write_out(cleaned(shown, lambda char: f"\\u{ord(char):04x}") + "\n")
    elif as_timeml:
        from timeline.export.terminal import cleaned
        from timeline.export.timeml import to_timeml

        # Its first line says that it is UTF-8, so that is what it must be, whatever the encoding of the stream.
        write_out(cleaned(to_timeml(document, found), lambda char: f"&#{ord(char)};").encode())
    elif found:
        from timeline.export.terminal import timex_table

        show(timex_table(found, width=width()))
    unsupported = unsupported_reason(document)
    if not found:
        raise NothingToShow(unsupported or "no time expression in the text")
    if unsupported:
        say(unsupported)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("event_id")
@click.argument("other_id", required=False)
def explain(file: Path, event_id: str, other_id: str | None) -> None:
    """Say why an event of a timeline FILE (.json) is there, why it has its date, and from which words.

    With OTHER_ID, why the two are two events: what forbids that they are one, and the evidence for and against it by
    its weight. The same id twice tells why the reports of that event were joined. An id is that of the table, or as
    much of its start as no other id shares.

    \b
    timeline build articles/ -o t.json
    timeline explain t.json 3f9a
    timeline explain t.json 3f9a 71c0
    """  # noqa: D301 - click wants the control character
    from timeline.export.json import read_json
    from timeline.export.terminal import cleaned

    try:
        told = read_json(file).explain(event_id, other_id)
    except KeyError as error:
        raise Refused(f"{file}: {error.args[0]}; the ids stand in the last column of the table") from error
    write_out(cleaned(told) + "\n")


def _article(file: str, published: dt.date | None, language: str | None) -> Document:
    """The only article in a file, in the language that it tells or else in the given one."""
    from timeline.reading import read

    documents = read(file, published=published)
    _tell(documents.notes)
    if not documents:
        raise NothingToShow(f"no readable document in {file}")
    if len(documents) > 1:
        raise Refused(f"{file!r} holds {len(documents)} documents; name a file that holds one")
    return attrs.evolve(documents[0], language=documents[0].language or language)


def _keep_inputs(paths: Sequence[str], outputs: Sequence[Path]) -> None:
    """Refuses an output that is one of the inputs, by whatever name: the articles would be lost."""
    existing = [path for path in outputs if path.exists()]
    if not existing:
        return
    from timeline.reading.formats import READERS
    from timeline.reading.paths import find, identity

    found = find(paths)
    read = [file.path for file in found.files if file.path.suffix.lower() in READERS]
    read += [file.path for file in found.metadata] + [Path(path) for path in paths if os.path.isfile(path)]
    inputs = {identity(path) for path in read}
    for path in existing:
        if identity(path) in inputs:
            raise Refused(f"{str(path)!r} is one of the files to read; give another name to -o")


def _tell(notes: Sequence[Note]) -> None:
    """Each note, those that many files share only once."""
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


def _write(timeline: Timeline, path: Path) -> None:
    from timeline.export import write

    if path.suffix.lower() == ".ics":
        from timeline.export.ics import unexpressed

        left_out = unexpressed(timeline)
        if len(left_out) == len(timeline):
            say(f"{path} is not written: a calendar can hold none of the events")
            return
        if left_out:
            say(f"{path}: {len(left_out)} of {len(timeline)} events do not fit a calendar:")
        for event, reason in left_out[:_SHOWN]:
            say(f"{event.title} [{event.id}]: {reason}", indent="  ")
        if len(left_out) > _SHOWN:
            say(f"and {len(left_out) - _SHOWN} more; the calendar's description names them all", indent="  ")
    write(timeline, path)
    say(f"wrote {path}")


def _show_timeline(timeline: Timeline, undated: bool) -> None:
    from timeline.export.terminal import to_table, to_text

    if sys.stdout.isatty():
        show(to_table(timeline, undated=undated, width=width()))
    else:
        write_out(to_text(timeline, undated=undated) + "\n")
