"""Plain text and Markdown, with or without a block of YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.model import Note
from timeline.reading.decode import UnreadableError, decode
from timeline.reading.draft import Draft
from timeline.reading.fields import KEYS, fields
from timeline.reading.paths import File

_FENCE = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(rf"^(?:{'|'.join(KEYS)})[ \t]*:", re.MULTILINE | re.IGNORECASE)
_LARGEST = 64 * 1024  # characters


def read_text(file: File, content: bytes) -> Iterator[Draft | Note]:
    """The one article of a file. Its text is all that follows the front matter, character for character."""
    whole = decode(content)
    raw, text, problem = split_front_matter(whole)
    known, notes = fields(raw, file.name)
    if problem:
        yield Note("bad-metadata", file.name, problem)
    yield from notes
    if not text.strip():
        raise UnreadableError("it holds front matter but no text; add its text or remove it")
    yield Draft(stem=file.path.stem, name=file.name, text=text, fields=known)


def split_front_matter(text: str) -> tuple[dict[str, Any], str, str | None]:
    r"""The front matter, the text after it, and what is wrong with the front matter, if anything.

    Front matter stands between two lines `---`, the first of them the first line, and has one of the known keys, in
    whatever case; dashes around anything else belong to the text.

    >>> split_front_matter("---\ntitle: Talks resume\n---\nThey met.\n")
    ({'title': 'Talks resume'}, 'They met.\n', None)
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening and not closing and _KEY.match(text, opening.end()):
        return {}, text, "its front matter has no closing line --- and was read as text; add that line"
    if not opening or not closing:
        return {}, text, None
    block, rest = text[opening.end() : closing.start()], text[closing.end() :]
    if not block.strip():
        return {}, rest, None
    has_key = _KEY.search(block) is not None
    if len(block) > _LARGEST:
        return {}, text, "its front matter is larger than 64 KiB and was read as text; shorten it" if has_key else None
    known, problem = _parsed(block)
    if problem is not None:
        return ({}, rest, problem) if has_key else ({}, text, None)
    return (known, rest, None) if known.keys() & set(KEYS) else ({}, text, None)


def _parsed(block: str) -> tuple[dict[str, Any], str | None]:
    """What a block of YAML says, its keys in lower case, and what is wrong with it, if anything."""
    import yaml  # only front matter needs it, and it is slow to load

    try:
        # Every scalar stays the string that was written: YAML's own dates and numbers would change it.
        raw = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:  # of escapes and of %YAML 1.111…
        return {}, _explain(error)
    known = raw if isinstance(raw, dict) else {}
    return {key.lower(): None if value in ("null", "~") else value for key, value in known.items()}, None


def _explain(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f" at line {mark.line + 2}" if mark else ""  # lines count from 0, after the opening fence
    what = getattr(error, "problem", None) or "it nests too deeply, or holds a character or a number that YAML forbids"
    return f"its front matter is not valid YAML{where} ({what}) and is ignored; put a value that has a colon in quotes"
