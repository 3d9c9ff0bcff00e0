"""Bytes → text, or one sentence that says why not."""

from __future__ import annotations

import codecs


class UnreadableError(Exception):
    """The content is no text; the message says what to do. Becomes a note, and never leaves `timeline.reading`."""


def decode(content: bytes) -> str:
    r"""The text of UTF-8 bytes, every character kept but a byte order mark at the start.

    Raises `UnreadableError` for what is empty, binary or in another encoding.

    >>> decode("Zürich\r\n".encode())
    'Zürich\r\n'
    >>> decode("Zürich".encode("latin-1"))
    Traceback (most recent call last):
    timeline.reading.decode.UnreadableError: it is not UTF-8: byte 0xFC at position 1 (line 1); save it as UTF-8
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("it is UTF-16, not UTF-8; save it as UTF-8")
    if b"\0" in content:
        raise UnreadableError("it is a binary file, not text; remove it or convert it to text")
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        byte, line = content[error.start], content.count(b"\n", 0, error.start) + 1
        where = f"byte 0x{byte:02X} at position {error.start} (line {line})"
        raise UnreadableError(f"it is not UTF-8: {where}; save it as UTF-8") from None
    if not text.strip():
        raise UnreadableError("it is empty; add its text or remove it")
    return text
