"""The pages of the documentation and the blocks of code in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
NAMES = ("README.md", "CONTRIBUTING.md", "docs/*.md")
PAGES = [path for name in NAMES for path in sorted(ROOT.glob(name))]
_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


@attrs.frozen
class Block:
    """A block of code: its language, "" or "text" for what a program prints; `end` is where it ends in the page."""

    language: str
    code: str
    start: int
    end: int
    shown: str | None = None
    """What stands right behind it as its output, `None` where nothing does."""


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a page in order, each with the output that is shown for it; outputs are blocks too."""
    found = list(_BLOCK.finditer(text))
    for match, behind in zip_longest(found, found[1:]):
        is_output = behind is not None and behind["language"] in ("", "text")
        shown = behind["code"] if is_output and not text[match.end() : behind.start()].strip() else None
        yield Block(match["language"], match["code"], match.start("code"), match.end(), shown)


def difference(printed: str, shown: str) -> str | None:
    """How what was printed differs from what the page shows, `None` where they are the same but for blanks at ends."""
    lines = [line.rstrip() for line in printed.rstrip().splitlines()]
    if lines == [line.rstrip() for line in shown.rstrip().splitlines()]:
        return None
    return "\n".join(["The page shows", shown, "and it prints", *lines])
