"""Which parts of a text are the article's own sentences, and which are headlines, lists and page furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.languages.en import furniture
from timeline.parsing.opening import after_opening

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W\d_][\w'’\-]*")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_TEASER = re.compile(r"(?:\.\.\.|…)[\"'”’»)\]]*$")
_BULLET = re.compile(r"[•*–—\-·▪►]\s|\d{1,2}[.)]\s")
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*(?=\s)")
# Set by hand on the development corpora.
_MIN_WORDS = 4  # of a paragraph
_MIN_CAPITALS = 3  # words that make a headline
_MIN_SENTENCES = 3  # of a paragraph that ends with something else
_CHARACTERS_TO_A_PHRASE = 600  # a longer paragraph may use one of the phrases of web pages for itself
_WRAPPED = (50, 100)  # characters of a line that goes on in the next one
_MAX_CHARACTERS = 50_000  # of one parse; by convention; spaCy takes up to a million


LEAD = 400
"""Characters, by convention: the first paragraphs, in which news says what is new."""


class Block(NamedTuple):
    """A run of the article's own sentences: code-point offsets into the text, the dateline left out."""

    start: int
    end: int


def prose(text: str, title: str | None = None) -> list[Block]:
    r"""The paragraphs of running text, in order.

    A line counts when it ends as a sentence does and is not written like a headline; of several sentences with
    something else at the end, such as the author's initials, the sentences count. What follows a line such as
    "Related articles" counts again only where paragraphs follow each other without headlines between them.
    Long paragraphs come in pieces of at most 50,000 characters, cut at white space.

    >>> text = "Ministers Meet In Oslo\n\nOSLO (AP) — Ministers met on Monday.\n\nRelated: Trade Talks Fail\nComments 2"
    >>> [text[block.start:block.end] for block in prose(text)]
    ['Ministers met on Monday.']
    """
    after_closer = False
    kept: list[Block] = []
    waiting: Block | None = None  # a paragraph after a closer, kept when another follows it directly
    for block in paragraphs(text):
        block = _to_last_sentence(text, block)
        words = text[block.start : block.end].strip()
        if _is_prose(words, title):
            if not after_closer:
                kept.append(block)
            elif waiting:
                kept += [waiting, block]
                after_closer, waiting = False, None
            else:
                waiting = block
        else:
            after_closer = after_closer or bool(_furniture().closers.fullmatch(words.rstrip(" :>»|0123456789()")))
            waiting = None
    opened = (Block(after_opening(text, *block, is_first=block == kept[0], title=title), block.end) for block in kept)
    return [piece for block in opened for piece in _pieces(text, block)]


class _Furniture(NamedTuple):
    """What `furniture.toml` declares."""

    closers: re.Pattern[str]
    phrases: re.Pattern[str]
    small_words: frozenset[str]


@cache
def _furniture() -> _Furniture:
    data = furniture()
    closers, phrases = ("|".join(data[name]) for name in ("closers", "phrases"))
    return _Furniture(
        closers=re.compile(rf"(?:{closers})\b:?", re.IGNORECASE),
        phrases=re.compile(rf"\b(?:{phrases})", re.IGNORECASE),
        small_words=frozenset(data["small_words"]),
    )


def _is_prose(words: str, title: str | None) -> bool:
    known = _furniture()
    if not _ENDS.search(words) or _TEASER.search(words) or _BULLET.match(words) or words == (title or "").strip():
        return False
    tokens = _WORD.findall(words[:_MAX_CHARACTERS])
    if len(tokens) < _MIN_WORDS or _is_title_case(tokens) or _is_about_the_page(words):
        return False
    label = known.closers.match(words)
    return not (label and label.group().endswith(":"))


def _is_about_the_page(words: str) -> bool:
    phrases = len(_furniture().phrases.findall(words[:_MAX_CHARACTERS]))
    return min(len(words), _MAX_CHARACTERS) < phrases * _CHARACTERS_TO_A_PHRASE


def _is_title_case(tokens: list[str]) -> bool:
    """Whether all words but articles, prepositions and conjunctions start with a capital."""
    small = _furniture().small_words
    content = [token for token in tokens if token.lower() not in small]
    return len(content) >= _MIN_CAPITALS and all(token[0].isupper() for token in content)


def paragraphs(text: str) -> list[Block]:
    """Lines, joined where a line goes on in the next one: texts may be wrapped at a fixed width."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match.group().strip()]
    blocks: list[Block] = []
    for start, end in lines:
        if blocks and _continues(text, blocks[-1], start, end):
            blocks[-1] = Block(blocks[-1].start, end)
        else:
            blocks.append(Block(start, end))
    return blocks


def _continues(text: str, before: Block, start: int, end: int) -> bool:
    gap = text[before.end : start]
    if gap.count("\n") > 1 or gap.count("\r") > 1 or _BULLET.match(text[start:end].lstrip()):
        return False
    if text[start:end].lstrip()[:1].islower():
        return True
    last_line = max(text.rfind("\n", before.start, before.end), text.rfind("\r", before.start, before.end)) + 1
    width = before.end - max(last_line, before.start)
    least, most = _WRAPPED
    return least <= width <= most and end - start <= most and not _ENDS.search(text[last_line : before.end].rstrip())


def _to_last_sentence(text: str, block: Block) -> Block:
    """The paragraph without what follows the last of its sentences, where it has several."""
    if _ENDS.search(text[block.start : block.end].rstrip()):
        return block
    ends = [end.end() for end in _SENTENCE_END.finditer(text, block.start, block.end)]
    return Block(block.start, ends[-1]) if len(ends) >= _MIN_SENTENCES else block


def _pieces(text: str, block: Block) -> list[Block]:
    pieces = []
    start = block.start
    while block.end - start > _MAX_CHARACTERS:
        cut = max(text.rfind(". ", start, start + _MAX_CHARACTERS) + 1, text.rfind(" ", start, start + _MAX_CHARACTERS))
        cut = cut if cut > start else start + _MAX_CHARACTERS
        pieces.append(Block(start, cut))
        start = cut
    return [*pieces, Block(start, block.end)]
