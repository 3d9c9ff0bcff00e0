"""Plain text: what the rules read, with one kind of blank and of hyphen, and the way back to the text as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

import attrs

from timeline.model.timex import Timex
from timeline.resolver.time_words import FUNCTION_WORDS

# soft hyphens, zero-width characters and marks of direction: they are seen by no reader
_INVISIBLE = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SOFT_HYPHEN = "\xad"
_LINE_ENDS = "\r\n|[\n\v\f\r\x85\u2028]"
_HYPHENS = dict.fromkeys("‐‑‒−﹣－", "-") | {"―": "—"}
_EN_DASH_AS_HYPHEN = re.compile(
    r"–(?:(?<=[A-Za-z].)(?=\w)|(?<=\d.)(?=[a-z]|[A-Za-z]{3,9}[-–]\d))"  # mid–May, 30–minute, 16–May–2024
)
_RUN = re.compile(rf"[\s{_INVISIBLE}](?:[\s{_INVISIBLE}]+|(?<! ))(?:(?<=[\n\r])>[>\s]*)?")
"""Blanks, but for a single one as it should be; the marks of a quoted mail before its lines are among them."""
_CUT_BEFORE, _CUT_AFTER = re.compile(r".?.?\w[-‐]$|.?\w--$", re.DOTALL), re.compile(r"--\w")
_SUSPENDED = re.compile(r"(?:and|or|to)\s")  # the first- and third-quarter results
_LINE_END, _PARAGRAPH = re.compile(_LINE_ENDS), "\u2029"
_WIDEST = 200  # characters of a line, by convention: no text is wrapped at more
_FEWEST_LINES = 4  # of a list, set by hand: fewer lines show too little of how they were broken
_GOES_ON = re.compile(rf"(?:[,–—-]|\b(?i:{'|'.join(sorted(FUNCTION_WORDS))}))$")
_BULLET = re.compile(r"[-–—*•·] ")


@attrs.frozen
class PlainText:
    r"""A text with single blanks and plain hyphens.

    A line end, a tab, a no-break space and any run of blanks is one blank, what is invisible is left out, and an empty
    line is two line ends. A single line end stays only where the line was broken on purpose, as in a list. `places` are
    the offsets in `text` at which the distance to the original changes, `shifts` what is to be added from there on.

    >>> PlainText.of("in\r\n2019,\tmid\u2011May\n \n2020").text
    'in 2019, mid-May\n\n2020'
    """

    text: str
    original: str
    places: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, original: str) -> PlainText:
        """The plain form of a text."""
        parts: list[str] = []
        places, shifts = [0], [0]
        done = length = 0
        for run in _RUN.finditer(original):
            is_inside = run.start() > 0 and run.end() < len(original)
            blank = _blank(run[0]) if is_inside else ""
            if blank == "\n" and _is_in_a_word(original, *run.span()):
                blank = ""
            parts += (original[done : run.start()], blank)
            length += run.start() - done + len(blank)
            done = run.end()
            if len(blank) != len(run[0]):
                places.append(length)
                shifts.append(done - length)
        parts.append(original[done:])
        text = _unwrapped("".join(parts))
        return cls(_with_plain_hyphens(text), original, tuple(places), tuple(shifts))

    def in_original(self, timexes: list[Timex]) -> list[Timex]:
        """Expressions of the plain text where they stand in the original."""
        return timexes if self.text == self.original else [self._moved(timex) for timex in timexes]

    def _moved(self, timex: Timex) -> Timex:
        start, end = self._span(timex.start, timex.end)
        anchor = timex.anchor
        if anchor is not None and anchor.start is not None and anchor.text is not None:
            first, last = self._span(anchor.start, anchor.start + len(anchor.text))
            anchor = attrs.evolve(anchor, start=first, text=self.original[first:last])
        ends = tuple(self._moved(part) for part in timex.ends)
        return attrs.evolve(timex, start=start, end=end, text=self.original[start:end], anchor=anchor, ends=ends)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span begins and ends in the original, without blanks beside it."""
        return self.place(start), self.place(end - 1) + 1

    def place(self, offset: int) -> int:
        """Where the character at an offset of the plain text stands in the original."""
        return offset + self.shifts[bisect_right(self.places, offset) - 1]


def _with_plain_hyphens(text: str) -> str:
    if text.isascii():
        return text
    for hyphen, plain in _HYPHENS.items():
        text = text.replace(hyphen, plain)
    return _EN_DASH_AS_HYPHEN.sub("-", text)


def _blank(run: str) -> str:
    """What a run of blanks and invisible characters comes to."""
    lines = len(_LINE_END.findall(run))
    if lines > 1 or _PARAGRAPH in run:
        return "\n\n"
    if lines:
        return "" if run[0] == _SOFT_HYPHEN else "\n"
    return " " if any(char.isspace() for char in run) else ""


def _is_in_a_word(text: str, start: int, end: int) -> bool:
    """Whether a line was broken at a hyphen or double hyphen, where no blank stood: "mid-" and "May"."""
    if _CUT_BEFORE.match(text, max(0, start - 3), start):
        return not _SUSPENDED.match(text, end)
    return text[start - 1].isalnum() and _CUT_AFTER.match(text, end) is not None


def _unwrapped(text: str) -> str:
    """The text with a blank for every line end that is not on purpose."""
    return "\n\n".join(_joined(block) for block in text.split("\n\n")) if "\n" in text else text


def _joined(block: str) -> str:
    r"""The lines of a block as one, if it is not a list.

    It is one where every line has a bullet, and where a line is longer than texts are wrapped: then the lines are
    paragraphs. It is one too where the next word would still have fitted on some line,
    unless a line goes on in the next: then the lines were broken by other means than counting their characters.

    >>> _joined("- Monday\n- 3 May"), _joined("Choir Monday\n3 May is free")
    ('- Monday\n- 3 May', 'Choir Monday 3 May is free')
    >>> _joined("Choir practice on Monday\nChess club\n3 May is free\nNo trips")
    'Choir practice on Monday\nChess club\n3 May is free\nNo trips'
    """
    lines = block.split("\n")
    return block if len(lines) > 1 and _are_a_list(lines) else " ".join(lines)


def _are_a_list(lines: list[str]) -> bool:
    if all(_BULLET.match(line) for line in lines) or any(len(line) > _WIDEST for line in lines):
        return True
    goes_on = any(_GOES_ON.search(line) for line in lines[:-1]) or any(line[:1].islower() for line in lines[1:])
    if goes_on or len(lines) < _FEWEST_LINES:
        return False
    width = max((len(line) for line in lines if " " in line), default=0)
    return any(len(line) + 1 + len(after.partition(" ")[0]) <= width for line, after in pairwise(lines))
