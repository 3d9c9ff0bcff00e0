"""Draft: a document without its final id, and how ids are given so that they depend on nothing but the files."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import attrs

from timeline.model import Document


@attrs.frozen(kw_only=True)
class Draft:
    """One article as a format gave it.

    `stem` is a short name for it and `name` its full one, relative to the folder that was given ("b", "a/b.txt" or
    "b:3", "a/b.jsonl:3"). `fields` are the arguments of `Document` that its metadata tells, an `id` among them or not.
    """

    stem: str
    name: str
    text: str
    fields: dict[str, Any]

    @property
    def candidates(self) -> tuple[str, ...]:
        """Possible ids, the nicest first."""
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return self.fields.get("id", self.stem), self.name, f"{self.name}-{digest}"


def documents(drafts: Sequence[Draft]) -> tuple[Document, ...]:
    """The drafts as documents in the order of their ids.

    Drafts that want the same id all move on to their next candidate, so neither the order nor the number of arguments
    decides who keeps it; copies that have even the last candidate in common are numbered.
    """
    names = [draft.candidates for draft in drafts]
    level = [0] * len(drafts)
    while movable := _colliding([name[at] for name, at in zip(names, level, strict=True)], level):
        for index in movable:
            level[index] += 1
    ids = [name[at] for name, at in zip(names, level, strict=True)]
    taken: dict[str, Document] = {}
    for index in sorted(range(len(drafts)), key=lambda index: (ids[index], repr(sorted(drafts[index].fields.items())))):
        unique, copies = ids[index], 1
        while unique in taken:
            copies += 1
            unique = f"{ids[index]}-{copies}"
        taken[unique] = Document(text=drafts[index].text, **{**drafts[index].fields, "id": unique})
    return tuple(taken[unique] for unique in sorted(taken))


def _colliding(ids: Sequence[str], level: Sequence[int]) -> list[int]:
    """The drafts that share their id with another and have a candidate left."""
    groups = defaultdict(list)
    for index, name in enumerate(ids):
        groups[name].append(index)
    return [index for group in groups.values() if len(group) > 1 for index in group if level[index] < 2]
