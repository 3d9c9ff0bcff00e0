"""`timeline resolve`: the time expressions of one text, as a table, as JSON or as TimeML."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs
import click

from timeline.cli.command_options import published_option
from timeline.cli.exit_codes import NothingToShow, Refused
from timeline.cli.streams import say, show, show_notes, width, write_out

if TYPE_CHECKING:
    from timeline.model import Document, Timex
    from timeline.resolver.domain import DomainOption


@click.command()
@click.argument("text", required=False)
@click.option("--file", type=click.Path(), metavar="FILE", help="Read the article in FILE instead, as build does.")
@published_option("The date from which relative expressions count, as 2024-05-16; a date that FILE tells wins.")
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
    from timeline.resolver import Resolver
    from timeline.resolver.explicit import unsupported_reason

    document = _text(text, published, language) if file is None else _article(file, published, language)
    found = Resolver(domain=domain, day_first=day_first).resolve(document)
    if as_json:
        _show_json(found)
    elif as_timeml:
        _show_timeml(document, found)
    else:
        _show_table(found)
    unsupported = unsupported_reason(document)
    if not found:
        raise NothingToShow(unsupported or "no time expression in the text")
    if unsupported:
        say(unsupported)


def _text(text: str | None, published: dt.date | None, language: str | None) -> Document:
    """The given text as a document."""
    from timeline.model import Document

    return Document(id="text", text=text or "", published=published, language=language)


def _article(file: str, published: dt.date | None, language: str | None) -> Document:
    """The only article in a file, in the language that it tells or else in the given one."""
    from timeline.reading import read

    documents = read(file, published=published)
    show_notes(documents.notes)
    if not documents:
        raise NothingToShow(f"no readable document in {file}")
    if len(documents) > 1:
        raise Refused(f"{file!r} holds {len(documents)} documents; name a file that holds one")
    return attrs.evolve(documents[0], language=documents[0].language or language)


def _show_table(found: list[Timex]) -> None:
    from timeline.export.terminal import timex_table

    if found:
        show(timex_table(found, width=width()))


def _show_json(found: list[Timex]) -> None:
    import json

    from timeline.export.converter import unstructure
    from timeline.export.terminal import cleaned

    shown = json.dumps([unstructure(timex) for timex in found], ensure_ascii=False, indent=2)
    write_out(cleaned(shown, lambda char: f"\\u{ord(char):04x}") + "\n")


def _show_timeml(document: Document, found: list[Timex]) -> None:
    from timeline.export.terminal import cleaned
    from timeline.export.timeml import to_timeml

    # Its first line says that it is UTF-8, so that is what it must be, whatever the encoding of the stream.
    write_out(cleaned(to_timeml(document, found), lambda char: f"&#{ord(char)};").encode())
