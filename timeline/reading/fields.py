"""What is told about a document beside its text: the same keys in front matter, metadata.jsonl and JSON Lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.errors import InvalidValueError
from timeline.model import Note
from timeline.reading.dates import publication_date

KEYS = ("id", "title", "published", "source", "url", "language")
_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def fields(raw: Mapping[str, Any], subject: str) -> tuple[dict[str, Any], list[Note]]:
    """The known keys of `raw` with values of the right type, and notes on those that have a wrong one.

    Empty values count as absent, unknown keys are ignored, and a number may serve as id.

    >>> fields({"id": 7, "title": "", "published": "2024-13-45", "author": "N. N."}, "a.txt")[0]
    {'id': '7'}
    """
    known: dict[str, Any] = {}
    notes = []
    for key in KEYS:
        value = raw.get(key)
        if key == "id" and type(value) is int:
            value = str(value)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        if not isinstance(value, str):
            message = f"its {key} is {_KINDS.get(type(value), type(value).__name__)}, not text; it is ignored"
            notes.append(Note("bad-metadata", subject, message))
        elif key != "published":
            known[key] = value.strip()
        else:
            try:
                known[key] = publication_date(value)
            except InvalidValueError as error:
                notes.append(Note("bad-date", subject, f"its publication date is not used: {error}"))
    return known, notes
