"""JSON Lines: an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.model import Note
from timeline.reading.decode import UnreadableError, decode
from timeline.reading.draft import Draft
from timeline.reading.fields import fields
from timeline.reading.paths import File


def read_jsonl(file: File, content: bytes) -> Iterator[Draft | Note]:
    """An article for each line that is an object with `text`; a note with its line number for each other line."""
    for number, record in records(file, content):
        name = f"{file.name}:{number}"
        if isinstance(record, Note):
            yield record
            continue
        text = record.get("text")
        if not isinstance(text, str) or not text.strip():
            yield Note("unreadable", name, 'the object has no text; give it as "text", a string that is not empty')
            continue
        known, notes = fields(record, name)
        yield from notes
        yield Draft(stem=f"{file.path.stem}:{number}", name=name, text=text, fields=known)


def records(file: File, content: bytes) -> Iterator[tuple[int, dict[str, Any] | Note]]:
    """Each line that is not blank, by its number from 1: the object that it holds, or a note on what is wrong with it.

    Lines end at line feeds only: a JSON string may hold every other line separator of Unicode.
    """
    lines = content.split(b"\n")
    if not content.strip() or (b"\0" in content and not any(_is_object(line) for line in lines)):
        decode(content)  # says what is wrong with the whole file
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _record(line, f"{file.name}:{number}")


def _is_object(line: bytes) -> bool:
    return line.lstrip().startswith(b"{") and b"\0" not in line


def _record(line: bytes, name: str) -> dict[str, Any] | Note:
    if b"\0" in line:
        return Note("unreadable", name, "the line holds a zero byte, which no text has; remove it")
    try:
        record = json.loads(decode(line))
        json.dumps(record, ensure_ascii=False).encode("utf-8")
    except UnreadableError:
        return Note("unreadable", name, "the line is not UTF-8; save the file as UTF-8")
    except UnicodeEncodeError:
        return Note("unreadable", name, "the line holds half a surrogate pair, which is no character; correct it")
    except json.JSONDecodeError as error:
        return Note("unreadable", name, f"the line is not valid JSON: {error.msg} at column {error.colno}; correct it")
    except (RecursionError, ValueError):
        return Note("unreadable", name, "the line nests too deeply or holds a number too long to read; correct it")
    if not isinstance(record, dict):
        return Note("unreadable", name, 'the line is no JSON object; write it as {"text": "…", "published": "…"}')
    return record
