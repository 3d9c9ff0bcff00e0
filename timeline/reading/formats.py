"""Which reader reads which files; a new format is a module with one function and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from timeline.model import Note
from timeline.reading.draft import Draft
from timeline.reading.jsonl import read_jsonl
from timeline.reading.paths import File
from timeline.reading.text import read_text

Reader = Callable[[File, bytes], Iterator[Draft | Note]]
"""Gives the articles in the content of a file, and notes on what it could not use; may raise `UnreadableError`."""

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
