"""`timeline build`: from files and folders to one timeline, as a table and as files."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from timeline.cli.command_options import OutputOption, published_option, writable
from timeline.cli.exit_codes import NothingToShow, Refused
from timeline.cli.streams import progress, say, show, show_notes, width, write_out
from timeline.model.label import count

if TYPE_CHECKING:
    from timeline.model import Documents, Timeline

_SHOWN = 10  # events that a format cannot hold, before the rest is only counted; by convention


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=OutputOption,
    type=click.Path(path_type=Path),
    metavar="FILE",
    multiple=True,
    callback=writable,
)
@published_option('The publication date, as 2024-05-16, of documents that tell none; "on Thursday" is counted from it.')
@click.option("--exact", is_flag=True, help="Show only events whose date a text states; files hold the others too.")
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
@click.option(
    "--story",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read only the articles on one story, by its number in `timeline stories` for the same PATHS.",
)
@click.option(
    "--detail",
    type=click.Choice(["key", "normal", "all"]),
    default="normal",
    show_default=True,
    help="How much is told: key events, what an editor would list, or all that the articles report.",
)
def build(
    paths: Sequence[str],
    outputs: Sequence[Path],
    published: dt.date | None,
    exact: bool,
    dated_only: bool,
    types: Path | None,
    top: int | None,
    story: int | None,
    detail: Literal["key", "normal", "all"],
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
    timeline build articles/ --story 2 -o second.html
    """  # noqa: D301 - click wants the control character
    _keep_inputs(paths, outputs)
    documents = read_articles(paths, published)
    if story is not None:
        documents = _of_story(documents, story)

    from timeline.pipeline import build as build_timeline

    with progress(sum(len(document.text) for document in documents)) as reached:
        timeline = build_timeline(documents, types=types, detail=detail, dated_only=dated_only, progress=reached)
    show_notes(timeline.notes)
    if not timeline:
        raise NothingToShow(f"no event found in {count(len(documents), 'document')}; nothing is written")
    if top is not None:
        timeline = (timeline.stated if exact else timeline).top(top)
    for path in outputs:
        _write(timeline, path)
    _show_timeline(timeline, exact)


def read_articles(paths: Sequence[str], published: dt.date | None) -> Documents:
    """The articles; where there are none the notes say why, as those of the timeline do later."""
    from timeline.reading import read

    documents = read(*paths, published=published)
    if not documents:
        show_notes(documents.notes)
        raise NothingToShow(f"no readable document in {', '.join(paths)}")
    return documents


def _of_story(documents: Documents, number: int) -> Documents:
    """The articles on the story with that number; the notes stay."""
    from timeline.model import Documents
    from timeline.stories import stories_of

    found = stories_of(documents)
    if number > len(found):
        raise Refused(
            f"there is no story {number}: {count(len(documents), 'document')} make {count(len(found), 'story')}"
        )
    chosen = {record.id for record in found[number - 1].documents}
    return Documents([document for document in documents if document.id in chosen], documents.notes)


def _keep_inputs(paths: Sequence[str], outputs: Sequence[Path]) -> None:
    """Refuses an output that is one of the inputs, by whatever name: the articles would be lost."""
    existing = [path for path in outputs if path.exists()]
    if not existing:
        return
    from timeline.reading.paths import identity

    inputs = {identity(path) for path in _input_files(paths)}
    for path in existing:
        if identity(path) in inputs:
            raise Refused(f"{str(path)!r} is one of the files to read; give another name to -o")


def _input_files(paths: Sequence[str]) -> list[Path]:
    """The files that reading the paths would open, and those that are named themselves."""
    from timeline.reading.formats import READERS
    from timeline.reading.paths import find

    found = find(paths)
    read = [file.path for file in found.files if file.path.suffix.lower() in READERS]
    return [*read, *(file.path for file in found.metadata), *(Path(path) for path in paths if os.path.isfile(path))]


def _write(timeline: Timeline, path: Path) -> None:
    """The timeline in a file, unless its format can hold none of the events; names those that it cannot hold."""
    from timeline.export import format_of, write

    form = format_of(path)
    left_out = form.left_out(timeline)
    if left_out and len(left_out) == len(timeline):
        say(f"{path} is not written: {form.name} can hold none of the events")
        return
    if left_out:
        say(f"{path}: {len(left_out)} of {len(timeline)} events do not fit {form.name}:")
    for event, reason in left_out[:_SHOWN]:
        say(f"{event.title} [{event.id}]: {reason}", indent="  ")
    if len(left_out) > _SHOWN:
        named = f"; {form.named_in} names them all" if form.named_in else ""
        say(f"and {len(left_out) - _SHOWN} more{named}", indent="  ")
    write(timeline, path)
    say(f"wrote {path}")


def _show_timeline(timeline: Timeline, exact: bool) -> None:
    """The table, drawn for a terminal where there is one."""
    from timeline.export.terminal import to_table, to_text

    if exact and not timeline.stated:
        raise NothingToShow(f"no event has a stated date: --exact leaves out all {len(timeline)}")
    if sys.stdout.isatty():
        show(to_table(timeline, exact=exact, width=width()))
    else:
        write_out(to_text(timeline, exact=exact) + "\n")
