"""`timeline stories`: the stories that the articles of a folder are on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from timeline.cli.build_command import read_articles
from timeline.cli.command_options import published_option
from timeline.cli.streams import show_notes, write_out

if TYPE_CHECKING:
    from timeline.model import Story


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@published_option("The publication date, as 2024-05-16, of documents that tell none.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: of each story its number, name, days and documents.")
def stories(paths: Sequence[str], published: dt.date | None, as_json: bool) -> None:
    """List the stories that the articles in PATHS are on, the one with most articles first.

    An article that fits no other is a story by itself. No events are extracted, so it is quick; the number is what
    `timeline build --story` takes for the same PATHS.

    \b
    timeline stories articles/
    timeline build articles/ --story 2 -o second.html
    """  # noqa: D301 - click wants the control character
    from timeline.stories import stories_of

    documents = read_articles(paths, published)
    show_notes(documents.notes)
    found = stories_of(documents)
    if as_json:
        rows = [_row(number, story) for number, story in enumerate(found, start=1)]
        write_out(json.dumps(rows, ensure_ascii=True, indent=2) + "\n")
    else:
        write_out("".join(f"{_line(number, story)}\n" for number, story in enumerate(found, start=1)))


def _row(number: int, story: Story) -> dict[str, Any]:
    days = story.published
    return {
        "number": number,
        "name": story.name,
        "published": days.edtf if days else None,
        "documents": [document.id for document in story.documents],
    }


def _line(number: int, story: Story) -> str:
    from timeline.export.terminal import printable
    from timeline.model.label import count

    days = f", {story.published.label}" if story.published else ""
    return printable(f"{number} {story.name} ({count(len(story.documents), 'article')}{days})")
