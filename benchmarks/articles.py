"""Articles in the corpora of a folder: the one that a row of an annotation points to, and those of a story."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import click

from benchmarks.corpora import records
from timeline import Document


def pointed_to(row: Mapping[str, Any], data: Path) -> Document | None:
    """The article of a row with `where`, `published` and `text_sha`, without a title; `None` where its file is missing.

    `where` names the file, and a record in it by `id`, or by `topic` and the number of its `article`. Raises
    `ClickException` where there is no such record, or its text is not the one that was annotated.
    """
    where = row["where"]
    path = data / where["file"]
    if not path.is_file():
        return None
    key = str(where["topic"] if "topic" in where else where["id"])
    try:
        record = _by_name(path)[key]
        text = (record["articles"][where["article"]] if "topic" in where else record)["text"]
    except (KeyError, IndexError):
        raise click.ClickException(f"{path}: there is no {where}, where {row['id']} should be") from None
    if hashlib.sha256(text.encode()).hexdigest()[:16] != row["text_sha"]:
        raise click.ClickException(f"{path}: the text of {where} is not the one that {row['id']} was annotated on")
    published = dt.date.fromisoformat(row["published"]) if row["published"] else None
    return Document(id=row["id"], text=text, published=published)


@cache
def _by_name(path: Path) -> dict[str, dict[str, Any]]:
    """The records of a corpus: stories by topic, articles by id."""
    return {str(record["topic"] if "articles" in record else record["id"]): record for record in records(path)}


def document_of(article: Mapping[str, Any], number: int) -> Document:
    """An article of a story, named by its number there."""
    return Document(
        id=f"{number:04}",
        text=article["text"],
        title=article["title"],
        published=dt.date.fromisoformat(article["date"][:10]),
    )
