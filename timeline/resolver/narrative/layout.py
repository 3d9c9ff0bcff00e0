"""Layout: where the paragraphs and sections of a text start, and which lines are headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, Literal, Self, TypeAlias, get_args

import attrs

Border: TypeAlias = Literal["clause", "sentence", "paragraph", "section"]
"""What ends between two places of a text, the strongest of all; no more than a clause within one sentence."""

BORDERS: Final[tuple[Border, ...]] = get_args(Border)

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEADING = 100  # characters, by convention
_ENDS_A_SENTENCE = re.compile(r"[.!?;,:…]['\"’”)\]]*\s*$")


@attrs.frozen
class Layout:
    """Where the paragraphs start, the section in which each lies, and the numbers of those that are headings."""

    starts: tuple[int, ...]
    sections: tuple[int, ...]
    headings: frozenset[int]

    @classmethod
    def of(cls, text: str) -> Self:
        r"""The layout of a plain text, in which each line is a paragraph.

        >>> sorted(Layout.of("1917\n\nThe king fell.\n\nAfterwards\n\nHe came back.").headings)
        [0, 2]
        """
        lines = list(_LINE.finditer(text))
        headings = frozenset(number for number, line in enumerate(lines[:-1]) if _is_heading(line[0]))
        sections, section = [], 0
        for number in range(len(lines)):
            section += number in headings and number - 1 not in headings
            sections.append(section)
        return cls(tuple(line.start() for line in lines), tuple(sections), headings)

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that holds a place."""
        return max(0, bisect_right(self.starts, place) - 1)


def _is_heading(line: str) -> bool:
    """Whether it is short and no sentence."""
    return len(line) <= _LONGEST_HEADING and not _ENDS_A_SENTENCE.search(line)
