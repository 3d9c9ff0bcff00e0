"""read(): from paths to documents."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

from timeline.errors import PathNotFoundError
from timeline.model import Documents, Note
from timeline.reading import metadata
from timeline.reading.dates import publication_date
from timeline.reading.decode import UnreadableError
from timeline.reading.draft import Draft, documents
from timeline.reading.formats import READERS
from timeline.reading.paths import File, find, refusal
from timeline.reading.quoting import shortened


def read(*paths: str | Path, published: dt.date | dt.datetime | str | None = None) -> Documents:
    """The articles in files, folders (with all they hold) and globs, in the order of their ids.

    Reads `.txt` and `.md`, with front matter or a `metadata.jsonl` beside them, and `.jsonl`; the keys are `title`,
    `published`, `source`, `url`, `language` and `id`, and front matter wins. `published` is the date of those documents
    that tell none. An id is what the file says, else its stem (`stem:line` in JSON Lines), else, where two would be the
    same, the path below the folder that was given. A file that is reached twice is read once.

    What cannot be read becomes a note in `Documents.notes` and stops nothing. Raises `PathNotFoundError` for a path
    that matches nothing and `InvalidValueError` for a `published` that is no date.
    """
    if not paths:
        raise PathNotFoundError("no path was given; name a file, a folder or a glob")
    default = publication_date(published) if isinstance(published, str) else published
    found = find(paths)
    known, notes = metadata.load(found.metadata, (file.real for file in found.files))
    notes += found.notes
    drafts = []
    for file in found.files:
        for item in _articles(file):
            if isinstance(item, Note):
                notes.append(item)
                continue
            fields = {**known.get(file.real, {}), **item.fields}
            if default is not None:
                fields.setdefault("published", default)
            if "published" not in fields:
                notes.append(_undated(item.name))
            drafts.append(attrs.evolve(item, fields=fields))
    return Documents(documents(drafts), tuple(sorted(notes, key=_natural)))


def _articles(file: File) -> Iterator[Draft | Note]:
    reader = READERS.get(file.path.suffix.lower())
    if reader is None:
        suffix = f"files that end in {shortened(file.path.suffix)}" if file.path.suffix else "files without a suffix"
        yield Note("skipped", file.name, f"{suffix} are not read; the formats are {' '.join(READERS)}")
        return
    try:
        yield from reader(file, file.path.read_bytes())
    except UnreadableError as error:
        yield Note("unreadable", file.name, str(error))
    except OSError as error:
        yield Note("unreadable", file.name, refusal(error))


def _undated(name: str) -> Note:
    return Note(
        "no-publication-date",
        name,
        'it has no publication date, so relative expressions such as "on Thursday" stay unresolved; '
        "give it in the front matter, in metadata.jsonl or with --published",
    )


def _natural(note: Note) -> tuple[list[tuple[int, str]], str, str]:
    """Line 9 before line 10."""
    parts = re.split(r"([0-9]+)", note.subject)  # words and figures in turns
    return [(len(part) if index % 2 else 0, part) for index, part in enumerate(parts)], note.kind, note.message
